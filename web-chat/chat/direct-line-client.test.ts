import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type FakeServer, type FakeServerOptions, startFakeServer } from '../testing/fake-server.js';
import type { WebSocketConstructor } from './activity-stream.js';
import type { ClientEvent, DirectLineClientOptions } from './client-event.js';
import { browserClock } from './clock.js';
import { DirectLineClient } from './direct-line-client.js';
import { createDirectLineHttp } from './direct-line-http.js';
import { inMemoryOutboxStore } from './outbox-store.js';
import { inMemoryTalkStore, type TalkStore } from './talk-store.js';

const opened: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function serve(options: FakeServerOptions = {}): Promise<FakeServer> {
  const server = await startFakeServer({
    script: (posted) => (posted.type === 'message' ? [{ text: `heard ${posted.text}` }] : []),
    ...options,
  });
  opened.push(() => server.close());
  return server;
}

interface Page {
  readonly client: DirectLineClient;
  readonly events: ClientEvent[];
  readonly store: TalkStore;
  texts(): readonly string[];
  statuses(): readonly string[];
}

function visit(server: FakeServer, options: Partial<DirectLineClientOptions> = {}): Page {
  const events: ClientEvent[] = [];
  const store = options.store ?? inMemoryTalkStore();
  let ids = 0;
  const client = new DirectLineClient({
    http: createDirectLineHttp({ baseUrl: server.url, timeoutMs: 2000 }),
    store,
    outboxStore: inMemoryOutboxStore(),
    clock: browserClock(),
    webSocket: WebSocket as unknown as WebSocketConstructor,
    newId: () => `own-${++ids}`,
    onEvent: (event) => events.push(event),
    pollMs: 25,
    backoffMs: 15,
    maxBackoffMs: 60,
    echoGraceMs: 80,
    ...options,
  });
  opened.push(() => client.close());
  client.open();
  return {
    client,
    events,
    store,
    texts: () => events.flatMap((event) => (event.type === 'activity' ? [event.activity.text ?? ''] : [])),
    statuses: () => events.flatMap((event) => (event.type === 'status' ? [event.status] : [])),
  };
}

async function until(check: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 5000;
  while (!check()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const online = (page: Page): boolean => page.statuses().at(-1) === 'online';
const count = (server: FakeServer, pattern: RegExp): number =>
  server.requests.filter((request) => pattern.test(request)).length;

describe('a talk', () => {
  test('opens, streams, and shows what was said and answered once', async () => {
    const server = await serve();
    const page = visit(server);
    await until(() => online(page), 'online');
    expect(page.client.send({ type: 'message', text: 'one' })).toBe('own-1');
    await until(() => page.texts().length === 2, 'echo and answer');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(page.texts()).toEqual(['one', 'heard one']);
    expect(page.events.map((event) => event.type)).toContain('sent');
    expect(server.posted[0]?.channelData?.clientActivityID).toBe('own-1');
    expect(count(server, /GET .*activities/)).toBe(0);
  });

  test('keeps the order of what is sent quickly', async () => {
    const server = await serve({ turnMs: 10 });
    const page = visit(server);
    await until(() => online(page), 'online');
    for (const text of ['one', 'two', 'three']) page.client.send({ type: 'message', text });
    await until(() => page.texts().length === 6, 'three answers');
    expect(server.posted.map((activity) => activity.text)).toEqual(['one', 'two', 'three']);
  });

  test('posts what the recogniser heard as Web Chat does', async () => {
    const server = await serve();
    const page = visit(server);
    await until(() => online(page), 'online');
    const speech = [{ transcript: 'red', confidence: 0.9 }];
    page.client.send({ type: 'message', text: 'red', speech });
    await until(() => server.posted.length === 1, 'the post');
    expect(server.posted[0]?.channelData?.speech).toEqual({ alternatives: speech });
  });

  test('is resumed after a reload with its history, without a second conversation', async () => {
    const server = await serve();
    const before = visit(server);
    await until(() => online(before), 'online');
    before.client.send({ type: 'message', text: 'one' });
    await until(() => before.texts().length === 2, 'answer');
    before.client.close();

    const after = visit(server, { store: before.store });
    await until(() => online(after), 'online again');
    expect(after.texts()).toEqual(['one', 'heard one']);
    expect(after.events[0]).toMatchObject({ type: 'opened', resumed: true, empty: false });
    expect(count(server, /POST \/v3\/directline\/conversations$/)).toBe(1);
  });

  test('starts anew for the same shopper when the server no longer keeps it', async () => {
    const server = await serve();
    const before = visit(server);
    await until(() => online(before), 'online');
    before.client.close();
    server.forget();
    const after = visit(server, { store: before.store });
    await until(() => online(after), 'a new talk');
    const users = [before, after].map((page) => page.events.find((event) => event.type === 'opened'));
    expect(users[1]).toMatchObject({ resumed: false });
    expect(users.map((event) => event?.type === 'opened' && event.userId)).toEqual([
      before.store.read()?.userId,
      before.store.read()?.userId,
    ]);
  });

  test('restart leaves the old conversation', async () => {
    const server = await serve();
    const page = visit(server);
    await until(() => online(page), 'online');
    const first = page.store.read()?.conversationId;
    page.client.restart();
    await until(() => page.store.read() !== null && online(page), 'a new talk');
    expect(page.store.read()?.conversationId).not.toBe(first);
  });
});

describe('a bad network', () => {
  test('a cut stream comes back and brings what was said meanwhile, once', async () => {
    const server = await serve();
    const page = visit(server);
    await until(() => online(page), 'online');
    page.client.send({ type: 'message', text: 'one' });
    await until(() => page.texts().length === 2, 'answer');
    server.refuseSockets(true);
    server.cutSockets();
    await until(() => page.statuses().includes('reconnecting'), 'the cut is noticed');
    server.push({ text: 'meanwhile' });
    server.refuseSockets(false);
    await until(() => online(page) && page.texts().includes('meanwhile'), 'caught up');
    expect(page.texts()).toEqual(['one', 'heard one', 'meanwhile']);
  });

  test('where sockets do not pass it polls', async () => {
    const server = await serve();
    server.refuseSockets(true);
    const page = visit(server, { socketTries: 2 });
    await until(() => online(page), 'polling');
    page.client.send({ type: 'message', text: 'one' });
    await until(() => page.texts().length === 2, 'answer by polling');
    expect(server.openSockets()).toBe(0);
    expect(page.texts()).toEqual(['one', 'heard one']);
  });

  test('goes back to a socket after the pause', async () => {
    const server = await serve();
    server.refuseSockets(true);
    const page = visit(server, { socketTries: 1, socketPauseMs: 100 });
    await until(() => online(page), 'polling');
    server.refuseSockets(false);
    await until(() => server.openSockets() === 1, 'a socket');
    expect(online(page)).toBe(true);
  });

  test('a browser without sockets polls from the start', async () => {
    const server = await serve();
    const events: ClientEvent[] = [];
    const client = new DirectLineClient({
      http: createDirectLineHttp({ baseUrl: server.url }),
      store: inMemoryTalkStore(),
      outboxStore: inMemoryOutboxStore(),
      clock: browserClock(),
      newId: () => 'own',
      onEvent: (event) => events.push(event),
      pollMs: 20,
    });
    opened.push(() => client.close());
    client.open();
    await until(() => events.some((event) => event.type === 'status' && event.status === 'online'), 'online');
    client.send({ type: 'message', text: 'one' });
    await until(() => events.filter((event) => event.type === 'activity').length === 2, 'answer');
    expect(server.openSockets()).toBe(0);
  });

  test('a silent stream is noticed after a send and replaced', async () => {
    const server = await serve();
    const page = visit(server);
    await until(() => online(page), 'online');
    server.muteSockets(true);
    page.client.send({ type: 'message', text: 'one' });
    await until(() => page.texts().length === 2, 'answer fetched');
    server.muteSockets(false);
    await until(() => count(server, /GET \/v3\/directline\/conversations\/[^/]+\?watermark/) > 0, 'a new stream');
    await until(() => online(page) && server.openSockets() === 1, 'one socket');
    expect(page.texts()).toEqual(['one', 'heard one']);
  });

  test('a server that is down at first is found later', async () => {
    const server = await serve();
    server.goDark(true);
    const page = visit(server);
    await until(() => server.requests.length > 2, 'tries');
    expect(page.events).toEqual([]);
    server.goDark(false);
    await until(() => online(page), 'online');
    expect(page.events[0]).toMatchObject({ type: 'opened', resumed: false });
  });

  test('a send that fails waits, is reported, and goes by itself, once', async () => {
    const server = await serve();
    const page = visit(server);
    await until(() => online(page), 'online');
    server.failPosts(2, 'before');
    const id = page.client.send({ type: 'message', text: 'one' });
    await until(() => page.texts().length === 2, 'answer');
    const waits = page.events.filter((event) => event.type === 'send-waiting');
    expect(waits).toEqual(Array(2).fill({ type: 'send-waiting', clientActivityID: id, reason: 'server' }));
    expect(server.posted).toHaveLength(1);
  });

  test('a send whose answer alone was lost is not posted twice', async () => {
    const server = await serve();
    const page = visit(server);
    await until(() => online(page), 'online');
    server.muteSockets(true);
    server.failPosts(1, 'after');
    page.client.send({ type: 'message', text: 'one' });
    await until(() => page.events.some((event) => event.type === 'sent'), 'sent after all');
    expect(server.posted).toHaveLength(1);
    expect(page.texts()).toEqual(['one', 'heard one']);
  });

  test('what was written in the dark goes in order when the line is back', async () => {
    const server = await serve();
    const page = visit(server);
    await until(() => online(page), 'online');
    server.goDark(true);
    for (const text of ['one', 'two', 'three']) page.client.send({ type: 'message', text });
    await until(() => page.events.some((event) => event.type === 'send-waiting'), 'the first waits');
    server.goDark(false);
    await until(() => page.texts().length === 6, 'three answers');
    expect(server.posted.map((activity) => activity.text)).toEqual(['one', 'two', 'three']);
  });

  test('what was not sent before a reload is sent after it, once', async () => {
    const server = await serve();
    const outboxStore = inMemoryOutboxStore();
    const before = visit(server, { outboxStore });
    await until(() => online(before), 'online');
    server.goDark(true);
    before.client.send({ type: 'message', text: 'one' });
    await until(() => before.events.some((event) => event.type === 'send-waiting'), 'it waits');
    before.client.close();
    server.goDark(false);
    const after = visit(server, { store: before.store, outboxStore });
    await until(() => after.texts().length === 2, 'answer');
    expect(after.texts()).toEqual(['one', 'heard one']);
    expect(server.posted).toHaveLength(1);
    expect(outboxStore.read()).toEqual([]);
  });

  test('a message that is refused is given back, and goes when the shopper says so', async () => {
    const server = await serve();
    const page = visit(server);
    await until(() => online(page), 'online');
    server.failPosts(1, 'refused');
    const id = page.client.send({ type: 'message', text: 'one' });
    await until(() => page.events.some((event) => event.type === 'send-failed'), 'the refusal');
    page.client.send({ type: 'message', text: 'two' });
    await until(() => page.texts().length === 2, 'the next is not held up');
    page.client.retry(id);
    await until(() => page.texts().length === 4, 'sent after all');
    expect(page.texts()).toEqual(['two', 'heard two', 'one', 'heard one']);
  });

  test('a message that meets a lost conversation is sent in the next one', async () => {
    const server = await serve();
    const page = visit(server);
    await until(() => online(page), 'online');
    server.forget();
    page.client.send({ type: 'message', text: 'one' });
    await until(() => page.texts().length === 2, 'answer in a new talk');
    expect(page.events.filter((event) => event.type === 'opened')).toHaveLength(2);
    expect(page.texts()).toEqual(['one', 'heard one']);
  });
});

describe('two pages of one browser', () => {
  /** What Web Locks do: one piece of work at a time. */
  function oneAtATime(): NonNullable<DirectLineClientOptions['exclusively']> {
    let last: Promise<unknown> = Promise.resolve();
    return (work) => {
      const next = last.then(work);
      last = next.catch(() => undefined);
      return next;
    };
  }

  test('that open together share one conversation, and each shows what the other says', async () => {
    const server = await serve();
    const exclusively = oneAtATime();
    const one = visit(server, { exclusively });
    const two = visit(server, { exclusively, store: one.store, newId: () => 'second-1' });
    await until(() => online(one) && online(two), 'both online');
    expect(count(server, /POST \/v3\/directline\/conversations$/)).toBe(1);
    one.client.send({ type: 'message', text: 'from one' });
    await until(() => two.texts().length === 2, 'the other page');
    two.client.send({ type: 'message', text: 'from two' });
    await until(() => one.texts().length === 4, 'and back');
    expect(one.texts()).toEqual(two.texts());
  });

  test('when one starts over, the other follows', async () => {
    const server = await serve();
    const one = visit(server);
    await until(() => online(one), 'online');
    const two = visit(server, { store: one.store });
    await until(() => online(two), 'both online');
    const old = one.store.read()?.conversationId;
    one.client.restart();
    await until(() => (one.store.read()?.conversationId ?? old) !== old, 'a new talk');
    two.client.follow();
    await until(() => two.events.some((event) => event.type === 'left') && online(two), 'followed');
    one.client.send({ type: 'message', text: 'new' });
    await until(() => two.texts().includes('heard new'), 'the same talk');
  });
});

describe('tokens', () => {
  test('are refreshed at half their life and kept', async () => {
    const server = await serve({ tokenSeconds: 0.2 });
    const page = visit(server);
    await until(() => count(server, /tokens\/refresh/) >= 2, 'two refreshes');
    expect(page.store.read()?.token).toMatch(/^token-/);
    expect(online(page)).toBe(true);
  });

  test('one that is denied in the middle is replaced and the message arrives', async () => {
    const server = await serve();
    const page = visit(server);
    await until(() => online(page), 'online');
    server.expireTokens();
    page.client.send({ type: 'message', text: 'one' });
    await until(() => page.texts().length === 2, 'answer');
    expect(page.texts()).toEqual(['one', 'heard one']);
    expect(page.events.some((event) => event.type === 'send-failed')).toBe(false);
  });

  test('one that expired over night opens the same conversation in the morning', async () => {
    const server = await serve();
    const before = visit(server);
    await until(() => online(before), 'online');
    before.client.send({ type: 'message', text: 'one' });
    await until(() => before.texts().length === 2, 'answer');
    before.client.close();
    server.expireTokens();
    const after = visit(server, { store: before.store });
    await until(() => online(after), 'online again');
    expect(after.events[0]).toMatchObject({ type: 'opened', resumed: true });
    expect(after.texts()).toEqual(['one', 'heard one']);
  });

  test('one that belongs to somebody else opens nothing of theirs: a new talk begins', async () => {
    const server = await serve();
    const theirs = visit(server);
    await until(() => online(theirs), 'online');
    theirs.client.send({ type: 'message', text: 'private' });
    await until(() => theirs.texts().length === 2, 'answer');
    const talk = theirs.store.read();
    const page = visit(server, {
      store: inMemoryTalkStore({
        conversationId: talk?.conversationId ?? '',
        userId: 'thief',
        token: 'stolen',
        expiresAt: 0,
      }),
    });
    await until(() => online(page), 'online');
    expect(page.events[0]).toMatchObject({ type: 'opened', resumed: false });
    expect(page.texts()).toEqual([]);
  });
});
