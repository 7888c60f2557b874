import { rm } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Dialogue } from '../../../dialog/turn.js';
import { writeTinyModel } from '../../../nlu/model/fixture/tiny-model.js';
import type { TeachableModel } from '../../../nlu/model/language-model.js';
import { loadLanguageModel } from '../../../nlu/model/load-language-model.js';
import { InMemoryTeachingStore } from '../../../nlu/teaching/in-memory-teaching-store.js';
import type { TeachingFigures } from '../../../nlu/teaching/judge.js';
import { Teaching } from '../../../nlu/teaching/teaching.js';
import type { TeachingOutcome } from '../../../nlu/teaching/teaching-job.js';
import { createFakeDialogue } from '../../fixture/fake-dialogue.js';
import { call, ShopperClient } from '../../fixture/shopper-client.js';
import { merchantToken, startTestServer, type TestServer } from '../../fixture/test-server.js';
import { InMemoryConversationStore } from '../../storage/in-memory-conversation-store.js';
import { type TeachingDesk, teachingRoutes } from './teaching-routes.js';

const figures = (right: number): TeachingFigures => ({
  regression: { acts: 0.9, spans: 0.9, sentiment: 0.9, urgency: 0.9 },
  corrections: { corrections: 1, right, rightParts: right },
});

/** Heads that read every text as one that wants the cart. */
function cartHeads(model: TeachableModel): TeachingOutcome['changes'] {
  const labels = model.heads.find(({ name }) => name === 'acts')?.labels ?? [];
  const bias = Float32Array.from(labels, (label) => (label === 'cart_view' ? 50 : -50));
  return { acts: { weight: new Float32Array(16 * labels.length), bias } };
}

/** A dialogue that is as sure as the message says: `unsure …`, `clarify …`, `weather …`, or anything else. */
function doubtfulDialogue(): Dialogue {
  const fake = createFakeDialogue();
  return {
    ...fake,
    async respond(state, input) {
      const outcome = await fake.respond(state, input);
      const said = input.utterance?.text ?? '';
      const name = said.startsWith('weather') ? 'out_of_scope' : 'search';
      const intent = { name, confidence: said.startsWith('unsure') ? 0.4 : 0.9 };
      const action = said.startsWith('clarify') ? 'clarify' : 'recommend';
      return { ...outcome, turn: { ...outcome.turn, intent, intents: [intent], action } };
    },
  };
}

let folder: string;
let model: TeachableModel;
beforeAll(async () => {
  folder = await writeTinyModel();
  model = await loadLanguageModel(folder);
});
afterAll(async () => {
  await model.dispose();
  await rm(folder, { recursive: true });
});

let server: TestServer;
let finish: (outcome: TeachingOutcome | Error) => void;
async function start(desk?: TeachingDesk): Promise<void> {
  const store = new InMemoryConversationStore();
  let next = 0;
  const teaching = await Teaching.open({
    model,
    modelFolder: folder,
    fingerprint: 'm1',
    setsFolder: 'sets',
    store: new InMemoryTeachingStore(),
    runJob: (_, { signal }) =>
      new Promise((resolve, reject) => {
        finish = (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
    clock: () => new Date('2026-04-01T08:00:00Z'),
    newId: () => `t${++next}`,
    onError: () => undefined,
  });
  const routes = teachingRoutes(desk ?? { kind: 'open', teaching, model, store });
  server = await startTestServer({ merchantRoutes: routes, store, dialogue: doubtfulDialogue() });
}
beforeEach(() => start());
afterEach(() => server.close());

interface Run {
  readonly id: string;
  readonly status: string;
}
const ask = <T = Record<string, unknown>>(method: string, path: string, body?: unknown) =>
  call<T>(`${server.base}/api/merchant/teaching${path}`, { method, token: merchantToken, body });
const correction = {
  text: 'Red  lamps',
  reading: {
    acts: ['cart_view'],
    spans: [{ start: 0, end: 3, type: 'value', negated: true }],
    sentiment: 'neutral',
    urgency: 'calm',
  },
};
async function ended(id: string): Promise<Run> {
  for (;;) {
    const { body } = await ask<Run>('GET', `/runs/${id}`);
    if (body.status !== 'running') return body;
  }
}

describe('corrections', () => {
  it('are kept as the model reads them, told what they replace, and taken back', async () => {
    const made = await ask('POST', '/corrections', correction);
    const kept = { ...correction, text: 'red lamps', id: 't1', author: 'merchant', at: '2026-04-01T08:00:00.000Z' };
    expect([made.status, made.body]).toEqual([201, { correction: kept, replaces: [] }]);
    expect((await ask('POST', '/corrections', correction)).body).toMatchObject({ replaces: ['t1'] });
    expect((await ask<{ items: object[] }>('GET', '/corrections')).body.items).toHaveLength(2);
    expect((await ask('DELETE', '/corrections/t2')).status).toBe(204);
    expect((await ask('DELETE', '/corrections/t2')).status).toBe(404);
    expect((await ask('GET', '/corrections')).body).toEqual({ items: [kept] });
  });

  it.each([
    ['a text that is too long', { text: 'x'.repeat(501) }, '/text'],
    ['a text beyond what the model reads', { text: 'red '.repeat(100) }, '/text'],
    ['an unknown act', { reading: { ...correction.reading, acts: ['dance'] } }, '/reading/acts/0'],
    ['no act', { reading: { ...correction.reading, acts: [] } }, '/reading/acts'],
    [
      'a span outside of the text',
      { reading: { ...correction.reading, spans: [{ start: 0, end: 90, type: 'value' }] } },
      '/reading/spans/0',
    ],
    [
      'an unknown type',
      { reading: { ...correction.reading, spans: [{ start: 0, end: 3, type: 'x' }] } },
      '/reading/spans/0/type',
    ],
    [
      'half an offset',
      { reading: { ...correction.reading, spans: [{ start: 0, end: 1.5, type: 'value' }] } },
      '/reading/spans/0/end',
    ],
  ])('with %s are refused, with the field that is wrong', async (_what, wrong, pointer) => {
    const made = await ask('POST', '/corrections', { ...correction, ...wrong });
    expect(made.status).toBe(400);
    expect(made.body).toMatchObject({ type: 'urn:daogou:problem:invalid-request', errors: [{ pointer }] });
    expect((await ask('GET', '/corrections')).body).toEqual({ items: [] });
  });
});

describe('runs', () => {
  it('change how the model reads at once, and a step back and forward does, too', async () => {
    const reading = async () => (await model.read('red lamps')).acts[0];
    const before = await reading();
    await ask('POST', '/corrections', correction);
    const started = await ask<Run>('POST', '/runs');
    expect([started.status, started.headers.get('location')]).toEqual([202, '/api/merchant/teaching/runs/t2']);
    finish({ changes: cartHeads(model), setAside: [], shipped: figures(0), before: figures(0), after: figures(1) });
    expect(await ended('t2')).toMatchObject({ status: 'succeeded', version: 1, progress: 1 });
    expect((await reading())?.name).toBe('cart_view');
    expect((await ask('GET', '/versions')).body).toMatchObject({
      items: [{ number: 1, previous: 0, corrections: ['t1'] }],
      inForce: 1,
    });
    expect((await ask('POST', '/versions/rollback')).body).toMatchObject({ inForce: 0 });
    expect(await reading()).toEqual(before);
    expect(await ask('POST', '/versions/rollback')).toMatchObject({ status: 409, body: { reason: 'no_version' } });
    expect((await ask('POST', '/versions/rollback', { direction: 'forward' })).body).toMatchObject({ inForce: 1 });
    expect((await reading())?.name).toBe('cart_view');
    expect((await ask('POST', '/versions/rollback', { direction: 'up' })).status).toBe(400);
    await ask('POST', '/versions/rollback');
  });

  it('go one at a time, can be stopped, and tell how they ended', async () => {
    expect(await ask('POST', '/runs')).toMatchObject({ status: 409, body: { reason: 'nothing_to_learn' } });
    await ask('POST', '/corrections', correction);
    await ask('POST', '/runs');
    expect(await ask('POST', '/runs')).toMatchObject({ status: 409, body: { reason: 'busy' } });
    expect(await ask('POST', '/versions/rollback')).toMatchObject({ status: 409, body: { reason: 'busy' } });
    expect((await ask('DELETE', '/runs/t2')).status).toBe(204);
    expect(await ask('DELETE', '/runs/t2')).toMatchObject({ status: 409, body: { reason: 'ended' } });
    await ask('POST', '/runs');
    finish(new Error('the thread crashed'));
    expect(await ended('t3')).toMatchObject({ status: 'failed', error: 'the thread crashed' });
    await ask('POST', '/runs');
    finish({ changes: cartHeads(model), setAside: [], shipped: figures(0), before: figures(1), after: figures(1) });
    expect(await ended('t4')).toMatchObject({ status: 'refused', refusals: [{ reason: 'learns_nothing' }] });
    const { body } = await ask<{ items: Run[] }>('GET', '/runs');
    expect(body.items.map(({ id, status }) => [id, status])).toEqual([
      ['t4', 'refused'],
      ['t3', 'failed'],
      ['t2', 'stopped'],
    ]);
    expect((await ask('GET', '/runs/t9')).status).toBe(404);
  });
});

describe('the queue', () => {
  it('holds what the shop was not sure of, newest first, each text once, with its reading', async () => {
    const shopper = await ShopperClient.open(server.base);
    for (const text of ['red lamps', 'unsure Lamps', 'weather lamps', 'clarify 水壶', 'unsure  lamps', '😀 ！'])
      await shopper.say(text);
    interface Page {
      readonly items: readonly { said: string; text: string; reasons: string[]; reading: object }[];
      readonly next: string | null;
    }
    const { body } = await ask<Page>('GET', '/queue');
    expect(body.items.map(({ text, reasons }) => [text, reasons])).toEqual([
      ['unsure lamps', ['unsure']],
      ['clarify 水壶', ['clarified']],
      ['weather lamps', ['out_of_scope']],
    ]);
    expect(body.next).toBeNull();
    const [item] = body.items;
    expect(item?.said).toBe('unsure  lamps');
    expect((await ask('POST', '/corrections', { text: item?.text, reading: item?.reading })).status).toBe(201);
    const after = await ask<Page>('GET', '/queue');
    expect(after.body.items.map(({ text }) => text)).not.toContain('unsure lamps');
  });

  it('goes on from a cursor, a conversation at a time', async () => {
    for (let index = 0; index < 25; index++) {
      const shopper = await ShopperClient.open(server.base);
      await shopper.say(`unsure about lamps ${index}`);
    }
    const texts = new Set<string>();
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await ask<{ items: { text: string }[]; next: string | null }>('GET', `/queue?limit=5${query}`);
      for (const { text } of page.body.items) texts.add(text);
      cursor = page.body.next;
    } while (cursor !== null);
    expect(texts.size).toBe(25);
    expect((await ask('GET', '/queue?limit=0')).status).toBe(400);
  });
});

describe('teaching', () => {
  it.each(['no_model', 'not_teachable'] as const)('says why it is closed: %s', async (reason) => {
    await server.close();
    await start({ kind: 'closed', reason });
    for (const [method, path, body] of [
      ['GET', '/queue'],
      ['GET', '/corrections'],
      ['POST', '/corrections', correction],
      ['DELETE', '/corrections/t1'],
      ['GET', '/runs'],
      ['POST', '/runs'],
      ['GET', '/runs/t1'],
      ['DELETE', '/runs/t1'],
      ['GET', '/versions'],
      ['POST', '/versions/rollback'],
    ] as const) {
      const answer = await ask(method, path, body);
      expect([answer.status, answer.body.reason], `${method} ${path}`).toEqual([409, reason]);
    }
  });

  it('is the merchant’s business alone, and described in OpenAPI', async () => {
    for (const path of ['queue', 'corrections', 'runs', 'versions'])
      expect((await call(`${server.base}/api/merchant/teaching/${path}`)).status).toBe(401);
    const { body } = await call<{ paths: object }>(`${server.base}/openapi.json`);
    expect((await new Validator().validate(body)).errors ?? []).toEqual([]);
    expect(Object.keys(body.paths)).toContain('/api/merchant/teaching/versions/rollback');
  });
});
