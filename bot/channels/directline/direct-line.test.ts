import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFakeDialogue, type FakeDialogue } from '../../fixture/fake-dialogue.js';
import { call, ShopperClient } from '../../fixture/shopper-client.js';
import { startTestServer, type TestServer } from '../../fixture/test-server.js';

let dialogue: FakeDialogue;
let server: TestServer;
beforeEach(async () => {
  dialogue = createFakeDialogue();
  server = await startTestServer({ dialogue });
});
afterEach(() => server.close());

const post = (path: string, token?: string, body: unknown = {}) =>
  call<Record<string, string>>(server.base + path, { method: 'POST', body, ...(token === undefined ? {} : { token }) });

describe('tokens', () => {
  it('names the shopper as asked, or anew', async () => {
    expect((await post('/api/chat/token', undefined, { userId: '小明' })).body).toMatchObject({
      userId: '小明',
      expires_in: expect.any(Number),
    });
    const [one, two] = [await post('/api/chat/token'), await post('/api/chat/token')];
    expect(one.body.userId).toMatch(/^shopper-/);
    expect(one.body.userId).not.toBe(two.body.userId);
  });

  it('generates a token for one conversation, as Direct Line does', async () => {
    const { body } = await post('/v3/directline/tokens/generate', undefined, { user: { id: 'u1' } });
    const first = await post('/v3/directline/conversations', body.token);
    expect([first.status, first.body.conversationId]).toEqual([201, body.conversationId]);
    const again = await post('/v3/directline/conversations', body.token);
    expect([again.status, again.body.conversationId]).toEqual([200, body.conversationId]);
  });

  it('refreshes a token without changing whose it is', async () => {
    const shopper = await ShopperClient.open(server.base);
    const { status, body } = await post('/v3/directline/tokens/refresh', shopper.token);
    expect([status, body.conversationId]).toEqual([200, shopper.conversationId]);
    const { status: read } = await call(`${shopper.address}/activities`, { token: body.token ?? '' });
    expect(read).toBe(200);
  });

  it('opens its own conversations and no one else’s, whatever user it names', async () => {
    const mine = await ShopperClient.open(server.base, { userId: 'same' });
    const theirs = await ShopperClient.open(server.base, { userId: 'same' });
    for (const path of ['', '/activities']) {
      expect((await call(mine.address + path, { token: theirs.token })).status).toBe(403);
      expect((await call(mine.address + path)).status).toBe(401);
      expect((await call(mine.address + path, { token: 'x.y.z' })).status).toBe(401);
    }
    const posted = await call(`${mine.address}/activities`, {
      method: 'POST',
      token: theirs.token,
      body: { type: 'message', text: 'hi' },
    });
    expect(posted.status).toBe(403);
    expect(await mine.read()).toEqual([]);
  });

  it('answers 403 for an expired token, which clients take as a sign to get another', async () => {
    let now = new Date('2026-01-01T00:00:00Z');
    const timed = await startTestServer({ clock: () => now, tokenLifetime: 60 });
    const shopper = await ShopperClient.open(timed.base);
    now = new Date('2026-01-01T00:02:00Z');
    const { status, body } = await call(`${shopper.address}/activities`, { token: shopper.token });
    expect([status, body.type]).toEqual([403, 'urn:daogou:problem:token-expired']);
    await timed.close();
  });

  it('limits how many an address gets', async () => {
    const strict = await startTestServer({ limits: { tokens: 2 } });
    const statuses = [];
    for (let n = 0; n < 3; n += 1) {
      statuses.push((await call(`${strict.base}/api/chat/token`, { method: 'POST', body: {} })).status);
    }
    expect(statuses).toEqual([200, 200, 429]);
    await strict.close();
  });
});

describe('activities', () => {
  it('answers a post once its turn is over, with all replies behind the next watermark', async () => {
    const shopper = await ShopperClient.open(server.base, { userId: 'u1' });
    const { status, body } = await shopper.post({ type: 'message', text: 'a red thing', from: { id: 'forged' } });
    expect(status).toBe(200);
    const [echo, reply, ...rest] = await shopper.read();
    expect(rest).toEqual([]);
    expect(echo).toMatchObject({ id: body.id, text: 'a red thing', from: { id: 'u1', role: 'user' } });
    expect(reply).toMatchObject({
      type: 'message',
      text: 'turn 1: a red thing',
      speak: 'turn 1: a red thing',
      inputHint: 'expectingInput',
      locale: 'en-US',
      replyToId: body.id,
      from: { role: 'bot' },
      attachmentLayout: 'carousel',
      suggestedActions: { actions: [{ type: 'imBack', title: 'More', value: 'show me more' }] },
      channelData: { turn: { action: 'recommend', shown: [{ id: 'SKU-1', price: 12.5 }] } },
    });
    expect(reply?.attachments?.[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.card.hero',
      content: {
        title: 'A thing',
        subtitle: '¥12.50',
        text: 'Colour: red',
        images: [{ url: `${server.base}/pictures/SKU-1.svg` }],
        buttons: [{ type: 'postBack', title: 'Tell me more', value: { tap: 'ask_about', productId: 'SKU-1' } }],
      },
    });
    expect(await shopper.read()).toEqual([]);
  });

  it('runs the turns of one conversation one after the other', async () => {
    const shopper = await ShopperClient.open(server.base);
    await Promise.all(Array.from({ length: 12 }, (_, n) => shopper.post({ type: 'message', text: `m${n}` })));
    const heard = await shopper.read();
    const replies = heard.filter((activity) => activity.from.role === 'bot').map((activity) => activity.text);
    expect(replies.map((text) => text?.split(':')[0])).toEqual(Array.from({ length: 12 }, (_, n) => `turn ${n + 1}`));
    expect(heard.map((activity) => activity.from.role)).toEqual(
      Array.from({ length: 24 }, (_, n) => (n % 2 ? 'bot' : 'user')),
    );
  });

  it('does not answer a repeated post twice', async () => {
    const shopper = await ShopperClient.open(server.base);
    const message = { type: 'message', text: 'once', channelData: { clientActivityID: 'c1' } };
    const [first, second] = await Promise.all([shopper.post(message), shopper.post(message)]);
    expect(second.body.id).toBe(first.body.id);
    const named = { type: 'message', text: 'by id', id: 'mine' };
    expect((await shopper.post(named)).body.id).toBe((await shopper.post(named)).body.id);
    expect(await shopper.read()).toHaveLength(4);
  });

  it('passes taps and speech on, and only what a tap may be', async () => {
    const shopper = await ShopperClient.open(server.base);
    await shopper.post({ type: 'message', value: { tap: 'cart_set', productId: 'SKU-1', quantity: 2 } });
    await shopper.post({ type: 'message', text: 'hi', value: { tap: 'cart_set', productId: 'SKU-1', quantity: -1 } });
    const speech = { alternatives: [{ transcript: 'say it', confidence: 0.9 }, { transcript: 'say hit' }] };
    await shopper.post({ type: 'message', text: 'say it', channelData: { speech } });
    expect(dialogue.inputs.map(({ tap, utterance }) => [tap, utterance])).toEqual([
      [{ tap: 'cart_set', productId: 'SKU-1', quantity: 2 }, null],
      [null, { text: 'hi' }],
      [null, { text: 'say it', spoken: true, alternatives: ['say it', 'say hit'] }],
    ]);
  });

  it('greets once who joins, and never after the first message', async () => {
    const shopper = await ShopperClient.open(server.base);
    const join = { type: 'event', name: 'webchat/join', locale: 'zh-CN' };
    for (const activity of [
      { type: 'typing' },
      { type: 'event', name: 'other' },
      join,
      join,
      { type: 'conversationUpdate' },
    ]) {
      expect((await shopper.post(activity)).status).toBe(200);
    }
    const greeted = (await shopper.read()).filter((activity) => activity.from.role === 'bot');
    expect(greeted.map((activity) => activity.text)).toEqual(['welcome (zh)']);
    const other = await ShopperClient.open(server.base);
    expect(await other.say('straight away')).toEqual(['turn 1: straight away']);
    await other.post(join);
    expect(await other.read()).toEqual([]);
    const third = await ShopperClient.open(server.base);
    await third.post({ type: 'conversationUpdate' });
    expect((await third.read()).at(-1)?.text).toBe('welcome (en)');
  });

  it('reads the first part of a long text and refuses an endless one', async () => {
    const shopper = await ShopperClient.open(server.base);
    expect((await shopper.post({ type: 'message', text: `x${'😀'.repeat(9_000)}` })).status).toBe(200);
    expect(dialogue.inputs[0]?.utterance?.text).toBe(`x${'😀'.repeat(999)}`);
    expect((await shopper.post({ type: 'message', text: 'x'.repeat(20_001) })).status).toBe(400);
    expect((await shopper.post({ type: 'message', text: 'x'.repeat(300_000) })).status).toBe(413);
  });

  it('apologises when a turn fails, and goes on from the state before it', async () => {
    const shopper = await ShopperClient.open(server.base);
    expect(await shopper.say('one')).toEqual(['turn 1: one']);
    expect(await shopper.say('explode')).toEqual([expect.stringMatching(/something went wrong/)]);
    expect(await shopper.say('two')).toEqual(['turn 2: two']);
  });

  it('marks a conversation that was handed to a person, goes on storing, and is silent itself', async () => {
    const shopper = await ShopperClient.open(server.base);
    await shopper.say('human please');
    await shopper.say('are you there?');
    const { body } = await call<{ items: unknown[] }>(`${server.base}/api/merchant/conversations`, {
      token: 'merchant-token-for-tests',
    });
    expect(body.items).toEqual([
      expect.objectContaining({ id: shopper.conversationId, handedOff: true, activities: 3 }),
    ]);
  });
});

describe('what is not there or not allowed', () => {
  it('answers problem documents with stable types', async () => {
    const shopper = await ShopperClient.open(server.base);
    const answers = [
      await call(`${server.base}/v3/directline/conversations/nope/activities`, { token: shopper.token }),
      await call(`${server.base}/nowhere`),
      await call(`${server.base}/api/chat/token`, { method: 'DELETE' }),
      await call(`${server.base}/api/chat/token`, { method: 'POST', body: '{"userId":' }),
      await call(`${server.base}/api/chat/token`, {
        method: 'POST',
        body: 'userId=1',
        type: 'application/x-www-form-urlencoded',
      }),
      await call(`${server.base}/api/chat/token`, { method: 'POST', body: { userId: 7 } }),
      await call(`${shopper.address}/activities?watermark=soon`, { token: shopper.token }),
      await call(`${server.base}/v3/directline/conversations/%E0%A4%A/activities`, { token: shopper.token }),
    ];
    expect(answers.map(({ status, body }) => [status, String(body.type).split(':').at(-1)])).toEqual([
      [404, 'not-found'],
      [404, 'not-found'],
      [405, 'method-not-allowed'],
      [400, 'invalid-request'],
      [415, 'unsupported-media-type'],
      [400, 'invalid-request'],
      [400, 'invalid-request'],
      [400, 'invalid-request'],
    ]);
    for (const { headers, status, body } of answers) {
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(body).toMatchObject({ status, title: expect.any(String), error: { code: expect.any(String) } });
    }
    expect(answers[2]?.headers.get('allow')).toBe('POST, OPTIONS');
    expect(answers[5]?.body.errors).toEqual([{ pointer: '/userId', detail: expect.any(String) }]);
  });

  it('lets pages of other shops in, and no one into the merchant’s doors', async () => {
    const preflight = await fetch(`${server.base}/v3/directline/conversations`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toMatch(/Authorization/);
    const merchant = await fetch(`${server.base}/api/merchant/conversations`, {
      headers: { origin: 'https://shop.example' },
    });
    expect(merchant.status).toBe(401);
    expect(merchant.headers.get('access-control-allow-origin')).toBeNull();
  });
});
