import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Activity, ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { XMLHttpRequest } from 'xmlhttprequest-ssl';
import { call } from '../../fixture/shopper-client.js';
import { startTestServer, type TestServer } from '../../fixture/test-server.js';
import { conversationMigrations, SqliteConversationStore } from '../../storage/sqlite/conversation-store.js';
import { openDatabase } from '../../storage/sqlite/database.js';

beforeAll(async () => {
  vi.stubGlobal('XMLHttpRequest', XMLHttpRequest);
  vi.stubGlobal('WebSocket', WebSocket);
});

const cleanUp: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

interface Talker {
  readonly directLine: DirectLine;
  readonly texts: string[];
  say(text: string): Promise<string>;
}

/** A shopper behind Microsoft's own client; reconnects without its usual wait of 3 to 15 seconds. */
async function talk(
  base: string,
  webSocket: boolean,
  resume: { conversationId?: string; token?: string } = {},
): Promise<Talker> {
  const issued = await call<{ token: string }>(`${base}/api/chat/token`, { method: 'POST', body: { userId: 'u1' } });
  const directLine = new DirectLine({
    domain: `${base}/v3/directline`,
    token: resume.token ?? issued.body.token,
    ...(resume.conversationId === undefined ? {} : { conversationId: resume.conversationId }),
    webSocket,
    pollingInterval: 200,
    timeout: 500,
  });
  Object.assign(directLine, { getRetryDelay: () => 50 });
  const texts: string[] = [];
  const subscription = directLine.activity$.subscribe((activity: Activity) => {
    if (activity.type === 'message' && activity.from.role === 'bot') texts.push(activity.text ?? '');
  });
  cleanUp.push(() => {
    subscription.unsubscribe();
    directLine.end();
  });
  return {
    directLine,
    texts,
    say: (text) =>
      new Promise((resolve, reject) => {
        directLine.postActivity({ type: 'message', text, from: { id: 'u1', role: 'user' } }).subscribe(resolve, reject);
      }),
  };
}

/** A line that can be cut: forwards a port of its own to the server's, and drops all connections when told to. */
async function cuttableLine(target: number): Promise<{ base: string; cut(): void }> {
  const sockets = new Set<Socket>();
  const line: Server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  cleanUp.push(() => line.close());
  const address = line.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    base: `http://127.0.0.1:${port}`,
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

describe.each([
  ['WebSocket', true],
  ['polling', false],
])('botframework-directlinejs over %s', (_name, webSocket) => {
  async function start(): Promise<TestServer> {
    const server = await startTestServer();
    cleanUp.push(() => server.close());
    return server;
  }

  it('talks: the post is answered with its id and the replies arrive in order', async () => {
    const { base } = await start();
    const shopper = await talk(base, webSocket);
    expect(await shopper.say('one')).toMatch(/\|0000001$/);
    await shopper.say('two');
    await until(() => expect(shopper.texts).toEqual(['turn 1: one', 'turn 2: two']));
  });

  it('goes on after the line was cut, missing and repeating nothing', async () => {
    const { server } = await start();
    const address = server.http.address();
    const { base, cut } = await cuttableLine(typeof address === 'object' && address ? address.port : 0);
    const shopper = await talk(base, webSocket);
    await shopper.say('one');
    await until(() => expect(shopper.texts).toHaveLength(1));
    cut();
    await shopper.say('two');
    cut();
    await shopper.say('three');
    await until(() => expect(shopper.texts).toEqual(['turn 1: one', 'turn 2: two', 'turn 3: three']));
  });

  it('opens an old conversation and is told all of it again', async () => {
    const { base } = await start();
    const first = await talk(base, webSocket);
    await first.say('one');
    await until(() => expect(first.texts).toHaveLength(1));
    const { conversationId, token } = first.directLine as unknown as { conversationId: string; token: string };
    const second = await talk(base, webSocket, { conversationId, token });
    await until(() => expect(second.texts).toEqual(['turn 1: one']));
    await second.say('two');
    await until(() => expect(second.texts).toEqual(['turn 1: one', 'turn 2: two']));
  });
});

describe('botframework-directlinejs and a server that restarts', () => {
  it('goes on where it was, over the WebSocket', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'daogou-restart-'));
    cleanUp.push(() => rm(folder, { recursive: true, force: true }));
    const start = async (port = 0) => {
      const db = await openDatabase(join(folder, 'shop.db'), conversationMigrations);
      const server = await startTestServer({ store: new SqliteConversationStore(db), port });
      const stop = async () => {
        await server.close();
        await db.close();
      };
      return { ...server, stop };
    };
    const before = await start();
    const shopper = await talk(before.base, true);
    await shopper.say('one');
    await until(() => expect(shopper.texts).toHaveLength(1));
    await before.stop();
    const after = await start(Number(new URL(before.base).port));
    cleanUp.push(() => after.stop());
    await until(() => expect(shopper.directLine.connectionStatus$.getValue()).toBe(ConnectionStatus.Online));
    await shopper.say('two');
    await until(() => expect(shopper.texts).toEqual(['turn 1: one', 'turn 2: two']));
  });
});
