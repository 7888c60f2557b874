import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatActivity } from '../channels/activity.js';
import { type Answer, call, ShopperClient } from '../fixture/shopper-client.js';
import { temporaryDatabase } from '../fixture/temporary-database.js';
import { merchantToken, startTestServer, type TestServer } from '../fixture/test-server.js';
import type { InboxItem } from '../http/merchant/inbox-item.js';
import { conversationMigrations, SqliteConversationStore } from '../storage/sqlite/conversation-store.js';
import { handOffMigrations, SqliteHandOffStore } from '../storage/sqlite/hand-off-store.js';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

function ask<T = InboxItem>(method: string, path: string, author = 'Ann', body?: unknown): Promise<Answer<T>> {
  return call<T>(`${server.base}/api/merchant${path}`, {
    method,
    token: merchantToken,
    headers: { 'x-author': encodeURIComponent(author) },
    ...(body === undefined ? {} : { body }),
  });
}

async function handedOver(locale = 'en-US'): Promise<ShopperClient> {
  const shopper = await ShopperClient.open(server.base, { locale });
  await shopper.say('hello');
  await shopper.say('human please');
  return shopper;
}

const texts = (activities: readonly ChatActivity[]) =>
  activities.filter(({ type }) => type === 'message').map(({ from, text }) => `${from.role}: ${text}`);

describe('the inbox', () => {
  it('holds a conversation that asked for a person, with the end of the talk', async () => {
    const shopper = await handedOver();
    const { body } = await ask<{ items: InboxItem[]; counts: object }>('GET', '/inbox');
    expect(body.counts).toEqual({ waiting: 1, active: 0 });
    expect(body.items).toMatchObject([
      {
        conversationId: shopper.conversationId,
        status: 'waiting',
        agent: null,
        language: 'en',
        mood: 'neutral',
        waitingMessages: 0,
        watermark: 4,
        lastTurns: [
          { from: 'user', text: 'hello' },
          { from: 'bot', text: 'turn 1: hello' },
          { from: 'user', text: 'human please' },
          { from: 'bot', text: 'turn 2: human please' },
        ],
      },
    ]);
  });

  it('keeps the bot silent until the conversation is given back, and tells the shopper both times', async () => {
    const shopper = await handedOver();
    expect(await shopper.say('anyone?')).toEqual([]);
    const claimed = await ask('POST', `/inbox/${shopper.conversationId}/claim`, '小李', {});
    expect(claimed.body).toMatchObject({ status: 'active', agent: '小李', waitingMessages: 1 });
    const said = await ask<{ id: string }>('POST', `/inbox/${shopper.conversationId}/messages`, '小李', {
      text: 'What can I do for you?',
      clientId: 'm1',
    });
    expect(said.status).toBe(201);
    expect(await shopper.say('my parcel is late')).toEqual([
      '小李 has joined the conversation and takes it from here.',
    ]);
    expect((await ask('GET', `/inbox/${shopper.conversationId}`)).body).toMatchObject({ waitingMessages: 1 });
    const released = await ask('POST', `/inbox/${shopper.conversationId}/release`, '小李');
    expect(released.body).toMatchObject({ status: 'closed', closedBy: 'agent' });
    const answers = await shopper.say('thanks');
    expect(answers).toEqual([expect.stringContaining('handed the conversation back'), 'turn 3: thanks']);
  });

  it('gives agents’ words to the shopper as a person’s, once', async () => {
    const shopper = await handedOver();
    await ask('POST', `/inbox/${shopper.conversationId}/claim`, 'Ann', {});
    await shopper.read();
    const message = { text: 'Hello, I am Ann.', clientId: 'c1' };
    const first = await ask<{ id: string }>('POST', `/inbox/${shopper.conversationId}/messages`, 'Ann', message);
    const again = await ask<{ id: string }>('POST', `/inbox/${shopper.conversationId}/messages`, 'Ann', message);
    expect(again.body.id).toBe(first.body.id);
    const heard = await shopper.read();
    expect(heard).toMatchObject([{ type: 'message', from: { role: 'agent', name: 'Ann' }, text: 'Hello, I am Ann.' }]);
  });

  it('gives a conversation to one agent at a time', async () => {
    const shopper = await handedOver();
    const path = `/inbox/${shopper.conversationId}`;
    const claims = await Promise.all(['Ann', 'Ben'].map((agent) => ask('POST', `${path}/claim`, agent, {})));
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 409]);
    const holder = claims[0]?.status === 200 ? 'Ann' : 'Ben';
    const other = holder === 'Ann' ? 'Ben' : 'Ann';
    expect(await ask('POST', `${path}/claim`, other, {})).toMatchObject({
      status: 409,
      body: { reason: 'taken', detail: `${holder} has it` },
    });
    expect(await ask('POST', `${path}/messages`, other, { text: 'me too' })).toMatchObject({
      status: 409,
      body: { reason: 'not_yours' },
    });
    expect((await ask('POST', `${path}/release`, other)).status).toBe(409);
    expect((await ask('POST', `${path}/claim`, other, { takeOver: true })).body).toMatchObject({ agent: other });
    expect((await ask('POST', `${path}/messages`, holder, { text: 'still me' })).status).toBe(409);
  });

  it('lets an agent step into a conversation that never asked', async () => {
    const shopper = await ShopperClient.open(server.base, { locale: 'zh-CN' });
    await shopper.say('你好');
    const claimed = await ask('POST', `/inbox/${shopper.conversationId}/claim`, 'merchant', {});
    expect(claimed.body).toMatchObject({ reason: 'taken', status: 'active' });
    expect(await shopper.say('在吗')).toEqual(['人工客服已接入，接下来由人工为您服务。']);
    expect((await ask('POST', '/inbox/nobody/claim', 'Ann', {})).status).toBe(404);
    expect((await ask('GET', '/inbox/nobody')).status).toBe(404);
  });

  it('lets a shopper who waits go on with the bot, but not walk away from a person', async () => {
    const shopper = await handedOver();
    await shopper.read();
    await shopper.post({ type: 'message', value: { tap: 'hand_back' } });
    expect(texts(await shopper.read()).at(-1)).toBe('bot: All right, I am back with you.');
    expect((await ask('GET', `/inbox/${shopper.conversationId}`)).body).toMatchObject({ closedBy: 'shopper' });
    expect(await shopper.say('shoes')).toEqual(['turn 3: shoes']);
    await shopper.say('human please');
    await ask('POST', `/inbox/${shopper.conversationId}/claim`, 'Ann', {});
    expect(await shopper.say('Go on with the assistant')).toEqual([
      'Ann has joined the conversation and takes it from here.',
    ]);
    expect((await ask('GET', `/inbox/${shopper.conversationId}`)).body).toMatchObject({ status: 'active' });
  });

  it('gives back what nobody took in time', async () => {
    const shopper = await handedOver();
    await shopper.read();
    expect(await server.server.inbox.sweep(new Date(Date.now() - 60_000))).toBe(0);
    expect(await server.server.inbox.sweep(new Date(Date.now() + 1_000))).toBe(1);
    expect(texts(await shopper.read())).toEqual([expect.stringContaining('nobody is free')]);
    expect(await shopper.say('shoes')).toEqual(['turn 3: shoes']);
  });

  it('tells agents live what happens', async () => {
    const shopper = await ShopperClient.open(server.base, { locale: 'en-US' });
    const stream = await events(`${server.base}/api/merchant/inbox/stream`);
    expect(await stream.next('counts')).toEqual({ waiting: 0, active: 0 });
    await shopper.say('human please');
    expect(await stream.next('item')).toMatchObject({ conversationId: shopper.conversationId, status: 'waiting' });
    const talk = await events(`${server.base}/api/merchant/conversations/${shopper.conversationId}/stream?after=2`);
    await shopper.post({ type: 'typing' });
    await shopper.post({ type: 'message', text: 'hello?' });
    expect(await talk.next('activities')).toMatchObject({ activities: [{ type: 'typing', from: { role: 'user' } }] });
    expect(await talk.next('activities')).toMatchObject({ activities: [{ text: 'hello?' }], watermark: 3 });
    await Promise.all([stream.close(), talk.close()]);
  });
});

it('survives a restart, and mends what a killed process left behind', async () => {
  const db = await temporaryDatabase([...conversationMigrations, ...handOffMigrations]);
  const stores = () => ({ store: new SqliteConversationStore(db), handOffs: new SqliteHandOffStore(db) });
  await server.close();
  server = await startTestServer(stores());
  const kept = await handedOver();
  await ask('POST', `/inbox/${kept.conversationId}/claim`, 'Ann', {});
  const lost = await handedOver();
  await db.run('DELETE FROM hand_off WHERE conversation_id = ?', [lost.conversationId]);
  await server.close();
  server = await startTestServer(stores());
  await server.server.inbox.recover();
  expect((await ask('GET', `/inbox/${kept.conversationId}`)).body).toMatchObject({ status: 'active', agent: 'Ann' });
  expect((await ask('GET', `/inbox/${lost.conversationId}`)).body).toMatchObject({ status: 'waiting' });
  const again = await ask('POST', `/inbox/${kept.conversationId}/messages`, 'Ann', { text: 'I am back' });
  expect(again.status).toBe(201);
});

/** Reads server-sent events, one at a time by their name. */
async function events(url: string) {
  const response = await fetch(url, { headers: { authorization: `Bearer ${merchantToken}` } });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next(name: string): Promise<unknown> {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end >= 0) {
          const block = text.slice(0, end);
          text = text.slice(end + 2);
          if (block.startsWith(`event: ${name}\n`)) return JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null');
          continue;
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream ended');
        text += value;
      }
    },
    close: () => reader.cancel(),
  };
}
