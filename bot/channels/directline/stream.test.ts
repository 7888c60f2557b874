import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createFakeDialogue } from '../../fixture/fake-dialogue.js';
import { type ActivitySet, call, ShopperClient } from '../../fixture/shopper-client.js';
import { startTestServer, type TestServer } from '../../fixture/test-server.js';

let server: TestServer;
const sockets: WebSocket[] = [];
beforeEach(async () => {
  server = await startTestServer({ dialogue: createFakeDialogue({ delay: 20 }) });
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await server.close();
});

async function listen(url: string): Promise<{ socket: WebSocket; sets: ActivitySet[] }> {
  const socket = new WebSocket(url);
  sockets.push(socket);
  const sets: ActivitySet[] = [];
  socket.on('message', (data) => {
    const text = data.toString();
    if (text !== '') sets.push(JSON.parse(text) as ActivitySet);
  });
  await once(socket, 'open');
  return { socket, sets };
}

async function refused(url: string): Promise<number> {
  const socket = new WebSocket(url);
  sockets.push(socket);
  socket.on('error', () => undefined);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
  return response.statusCode;
}

const texts = (sets: readonly ActivitySet[]) =>
  sets.flatMap((set) => set.activities).flatMap((activity) => (activity.type === 'message' ? [activity.text] : []));

describe('the WebSocket stream', () => {
  it('shows that the bot types, then what was said, with the watermark after it', async () => {
    const shopper = await ShopperClient.open(server.base);
    const { sets } = await listen(shopper.streamUrl);
    await shopper.post({ type: 'message', text: 'one' });
    await vi.waitFor(() => expect(sets).toHaveLength(2));
    expect(sets[0]).toMatchObject({ activities: [{ type: 'typing', from: { role: 'bot' } }], watermark: '0' });
    expect(sets[1]?.watermark).toBe('2');
    expect(texts(sets)).toEqual(['one', 'turn 1: one']);
    expect(await shopper.read()).toHaveLength(2);
  });

  it('starts with what was said before, and after a reconnect with what came after the watermark', async () => {
    const shopper = await ShopperClient.open(server.base);
    await shopper.say('one');
    const first = await listen(shopper.streamUrl);
    await vi.waitFor(() => expect(texts(first.sets)).toEqual(['one', 'turn 1: one']));
    first.socket.terminate();
    await shopper.say('two');
    const { body } = await call<{ streamUrl: string }>(`${shopper.address}?watermark=2`, { token: shopper.token });
    const second = await listen(body.streamUrl);
    await vi.waitFor(() => expect(texts(second.sets)).toEqual(['two', 'turn 2: two']));
  });

  it('tells every listener of a conversation, and none of another', async () => {
    const [mine, theirs] = [await ShopperClient.open(server.base), await ShopperClient.open(server.base)];
    const listeners = [await listen(mine.streamUrl), await listen(mine.streamUrl), await listen(theirs.streamUrl)];
    await mine.say('mine');
    await theirs.say('theirs');
    await vi.waitFor(() =>
      expect(listeners.map(({ sets }) => texts(sets))).toEqual([
        ['mine', 'turn 1: mine'],
        ['mine', 'turn 1: mine'],
        ['theirs', 'turn 1: theirs'],
      ]),
    );
  });

  it('lets in who holds a token for this conversation, and no one else', async () => {
    const [mine, theirs] = [await ShopperClient.open(server.base), await ShopperClient.open(server.base)];
    const url = new URL(mine.streamUrl);
    const foreign = new URL(theirs.streamUrl).searchParams.get('t') ?? '';
    const at = (change: (copy: URL) => void) => {
      const copy = new URL(url);
      change(copy);
      return refused(copy.href);
    };
    expect(await at((copy) => copy.searchParams.delete('t'))).toBe(401);
    expect(await at((copy) => copy.searchParams.set('t', foreign))).toBe(403);
    expect(await at((copy) => copy.searchParams.set('watermark', 'x'))).toBe(400);
    expect(await at((copy) => (copy.pathname = '/v3/directline/conversations/none/stream'))).toBe(404);
    expect(await at((copy) => (copy.pathname = '/v3/directline/conversations/%E0%A4%A/stream'))).toBe(404);
    expect(await at((copy) => (copy.pathname = '/elsewhere'))).toBe(404);
    const streamOnly = await call(`${mine.address}/activities`, { token: url.searchParams.get('t') ?? '' });
    expect(streamOnly.status).toBe(401);
  });

  it('bounds how many listen to one conversation', async () => {
    const shopper = await ShopperClient.open(server.base);
    for (let n = 0; n < 16; n += 1) await listen(shopper.streamUrl);
    await vi.waitFor(async () => expect(await refused(shopper.streamUrl)).toBe(429));
  });

  it('says goodbye when the server stops, after the turn that runs', async () => {
    const slow = await startTestServer({ dialogue: createFakeDialogue({ delay: 500 }) });
    const shopper = await ShopperClient.open(slow.base);
    const { socket, sets } = await listen(shopper.streamUrl);
    const closed = once(socket, 'close');
    const posted = shopper.post({ type: 'message', text: 'last words' });
    await vi.waitFor(() => expect(sets).toHaveLength(1), { interval: 5 });
    await slow.close();
    expect((await posted).status).toBe(200);
    expect((await closed)[0]).toBe(1001);
    expect(texts(sets)).toEqual(['last words', 'turn 1: last words']);
  });
});
