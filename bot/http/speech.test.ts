import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWav } from '../../nlu/voice/audio/write-wav.js';
import { InMemoryPhraseStore } from '../../nlu/voice/phrases/phrase-store.js';
import { InMemoryHeardStore } from '../../nlu/voice/replay/heard-store.js';
import { merchantToken, startTestServer, type TestServer } from '../fixture/test-server.js';
import { openVoiceDesk, type VoiceDesk } from '../voice-desk.js';
import { createVoiceReceipts } from '../voice-receipts.js';
import { voiceRoutes } from './merchant/voice-routes.js';

interface Reply {
  readonly status: number;
  readonly type: string | null;
  readonly body: Record<string, unknown>;
}

const clock = (): Date => new Date();
const wav = (name: string): Promise<Buffer> =>
  readFile(fileURLToPath(new URL(`../../nlu/voice/fixture/${name}.wav`, import.meta.url)));

describe('speech over HTTP', () => {
  let desk: VoiceDesk | null;
  let server: TestServer;
  let token = '';
  let phraseId = '';

  async function send(path: string, body: Uint8Array | object, { type = 'audio/wav', bearer = token } = {}) {
    const response = await fetch(`${server.base}${path}`, {
      method: 'POST',
      headers: { 'content-type': type, ...(bearer === '' ? {} : { authorization: `Bearer ${bearer}` }) },
      body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
    });
    const text = await response.text();
    const reply: Reply = {
      status: response.status,
      type: response.headers.get('content-type'),
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
    return reply;
  }
  const enrol = (name: string, speaker: string) =>
    send(`/api/merchant/voice/phrases/${phraseId}/takes?speaker=${speaker}`, namedWav.get(name) ?? Buffer.alloc(0), {
      bearer: merchantToken,
    });
  const door = async () => (await fetch(`${server.base}/api/chat/speech`)).json();
  const namedWav = new Map<string, Buffer>();

  beforeAll(async () => {
    for (const name of ['lantern-1', 'lantern-2', 'lantern-3', 'lantern-heard', 'other-heard']) {
      namedWav.set(name, await wav(name));
    }
    let next = 0;
    const newId = (): string => `v${++next}`;
    desk = await openVoiceDesk({
      phrases: new InMemoryPhraseStore(),
      heard: new InMemoryHeardStore(),
      receipts: createVoiceReceipts(new Uint8Array(32).fill(7), { clock }),
      receiptPolicy: 'required',
      clock,
      newId,
      log: pino({ level: 'silent' }),
    });
    if (desk === null) throw new Error('the voice models are missing');
    server = await startTestServer({ voice: desk, merchantRoutes: voiceRoutes({ book: desk.book }) });
    const issued = await send('/api/chat/token', {}, { type: 'application/json', bearer: '' });
    token = String(issued.body.token);
  });
  afterAll(async () => {
    await server?.close();
    await desk?.close();
  });

  it('is not offered before a phrase is enrolled', async () => {
    expect(await door()).toEqual({ available: false, receipts: 'required', maxSeconds: 30 });
    expect(await send('/api/chat/speech', namedWav.get('lantern-heard') ?? {})).toMatchObject({
      status: 503,
      body: { reason: 'no_transcriber' },
    });
  });

  it('is enrolled by the merchant alone, take by take', async () => {
    const phrase = { language: 'en', text: 'the lanterns are lit' };
    const json = { type: 'application/json', bearer: merchantToken };
    expect((await send('/api/merchant/voice/phrases', phrase, { type: 'application/json' })).status).toBe(401);
    const made = await send('/api/merchant/voice/phrases', phrase, json);
    expect(made).toMatchObject({ status: 201, body: { missingTakes: 3, calibration: null } });
    phraseId = String(made.body.id);
    expect(await send('/api/merchant/voice/phrases', phrase, json)).toMatchObject({ status: 409 });
    await enrol('lantern-1', 'Mei');
    expect(await enrol('lantern-1', 'Mei')).toMatchObject({ status: 409, body: { reason: 'known' } });
    expect((await enrol('lantern-2', 'Jon')).body.missingTakes).toBe(1);
    const done = await enrol('lantern-3', 'Ana');
    expect(done.body).toMatchObject({
      missingTakes: 0,
      calibration: { expectedHits: { of: 9 }, expectedFalseAccepts: { hits: 0 } },
    });
    expect(await door()).toMatchObject({ available: true });
  });

  it('gives the phrase and a receipt that the chat then takes as spoken, once', async () => {
    const heard = await send('/api/chat/speech?language=en', namedWav.get('lantern-heard') ?? {});
    expect(heard).toMatchObject({ status: 200, body: { alternatives: [{ transcript: 'the lanterns are lit' }] } });
    expect(heard.body.receipt).toMatch(/^ey/);
    expect(await send('/api/chat/speech', namedWav.get('lantern-heard') ?? {})).toMatchObject({
      status: 409,
      body: { reason: 'replayed' },
    });
    expect(await send('/api/chat/speech', namedWav.get('other-heard') ?? {})).toMatchObject({
      status: 200,
      body: { alternatives: [], receipt: null },
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'audio/wav', 400, 'empty'],
    ['words', Buffer.from('these are no samples'), 'audio/wav', 400, 'not_audio'],
    ['JSON', Buffer.from('{}'), 'application/json', 415, undefined],
    ['silence', writeWav(new Float32Array(16_000)), 'audio/wav', 400, 'silent'],
    ['a minute', writeWav(new Float32Array(60 * 16_000).fill(0.1)), 'audio/wav', 413, 'too_long'],
    ['50 MB', Buffer.alloc(50 * 1024 * 1024), 'audio/wav', 413, 'too_long'],
  ])('refuses %s with a reason', async (_what, body, type, status, reason) => {
    const answer = await send('/api/chat/speech', body, { type });
    expect([answer.status, answer.body.reason]).toEqual([status, reason]);
    expect(answer.type).toMatch(/^application\/problem\+json/);
    expect(answer.body.detail).toMatch(/\w/);
  });

  it('refuses what is cut off, and who has no token', async () => {
    const cut = (namedWav.get('lantern-heard') ?? Buffer.alloc(0)).subarray(0, 9_000);
    expect(await send('/api/chat/speech', cut)).toMatchObject({ status: 400, body: { reason: 'truncated' } });
    expect((await send('/api/chat/speech', cut, { bearer: '' })).status).toBe(401);
  });

  it('lets the merchant listen to a take, and take it and the phrase away', async () => {
    const authorization = `Bearer ${merchantToken}`;
    const ask = (method: string, path: string) =>
      fetch(`${server.base}/api/merchant/voice${path}`, { method, headers: { authorization } });
    const { items } = (await (await ask('GET', '/phrases')).json()) as { items: { takes: { id: string }[] }[] };
    const takeId = items[0]?.takes[0]?.id ?? '';
    const sound = await ask('GET', `/takes/${takeId}/audio`);
    expect(sound.headers.get('content-type')).toBe('audio/wav');
    expect(Buffer.from(await sound.arrayBuffer()).toString('latin1', 0, 4)).toBe('RIFF');
    expect((await ask('DELETE', `/takes/${takeId}`)).status).toBe(204);
    expect((await ask('GET', `/takes/${takeId}/audio`)).status).toBe(404);
    expect(await door()).toMatchObject({ available: false });
    expect((await ask('DELETE', `/phrases/${phraseId}`)).status).toBe(204);
    expect((await ask('DELETE', `/phrases/${phraseId}`)).status).toBe(404);
  });
});
