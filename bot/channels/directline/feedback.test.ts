import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFakeDialogue, type FakeDialogue } from '../../fixture/fake-dialogue.js';
import { call, ShopperClient } from '../../fixture/shopper-client.js';
import { merchantToken, startTestServer, type TestServer } from '../../fixture/test-server.js';

let dialogue: FakeDialogue;
let server: TestServer;
let shopper: ShopperClient;
beforeEach(async () => {
  dialogue = createFakeDialogue();
  server = await startTestServer({ dialogue });
  shopper = await ShopperClient.open(server.base);
});
afterEach(() => server.close());

const feedback = (value: unknown, more: object = {}) => ({ type: 'event', name: 'feedback', value, ...more });

describe('feedback', () => {
  it('is kept in its place in the conversation, shown to every page, and not answered', async () => {
    await shopper.say('hello');
    const value = { activityId: `${shopper.conversationId}|0000002`, rating: 'down', reasons: ['wrong_products'] };
    expect((await shopper.post(feedback({ ...value, comment: '不是这个' }))).status).toBe(200);
    expect(dialogue.inputs).toHaveLength(1);
    const heard = await shopper.read();
    expect(heard).toMatchObject([{ type: 'event', name: 'feedback', value: { ...value, comment: '不是这个' } }]);
    const { body } = await call<{ items: { name?: string }[] }>(
      `${server.base}/api/merchant/conversations/${shopper.conversationId}`,
      { token: merchantToken },
    );
    expect(body.items.map(({ name }) => name)).toEqual([undefined, undefined, 'feedback']);
    expect(await shopper.say('again')).toEqual(['turn 2: again']);
  });

  it('that is sent twice is kept once', async () => {
    const again = feedback(
      { activityId: 'a', rating: 'up', reasons: [] },
      { channelData: { clientActivityID: 'thumb-1' } },
    );
    const [one, two] = [await shopper.post(again), await shopper.post(again)];
    expect(one.body.id).toBe(two.body.id);
    expect(await shopper.read()).toHaveLength(1);
  });

  it.each([
    [{ activityId: 'a', rating: 'sideways', reasons: [] }, '/value/rating'],
    [{ activityId: 'a', rating: 'up', reasons: ['magic'] }, '/value/reasons/0'],
    [{ activityId: 'a', rating: 'up', reasons: [], comment: 'x'.repeat(501) }, '/value/comment'],
    [null, '/value'],
  ])('that says nothing is refused with what is wrong: %o', async (value, pointer) => {
    const { status, body } = await shopper.post(feedback(value));
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer }] });
    expect(await shopper.read()).toEqual([]);
  });
});

describe('a token that gets the next one', () => {
  const grant = (body: object) =>
    call<{ token: string; userId: string; resumeToken: string }>(`${server.base}/api/chat/token`, {
      method: 'POST',
      body,
    });

  it('opens after a long time what was opened with the first', async () => {
    const { body: first } = await grant({ userId: 'li' });
    const started = await call<{ conversationId: string }>(`${server.base}/v3/directline/conversations`, {
      method: 'POST',
      token: first.token,
      body: {},
    });
    const at = `${server.base}/v3/directline/conversations/${started.body.conversationId}`;
    const { body: stranger } = await grant({ userId: 'li' });
    expect((await call(at, { token: stranger.token })).status).toBe(403);
    const { body: later } = await grant({ resumeToken: first.resumeToken });
    expect(later.userId).toBe('li');
    expect((await call(at, { token: later.token })).status).toBe(200);
  });

  it('opens nothing by itself, and one that is none gives a shopper without a past', async () => {
    const { body } = await grant({});
    const opened = await call(`${server.base}/v3/directline/conversations`, {
      method: 'POST',
      token: body.resumeToken,
      body: {},
    });
    expect(opened.status).toBe(401);
    for (const resumeToken of [body.token, 'x.y.z']) {
      expect((await grant({ resumeToken, userId: 'new' })).body.userId).toBe('new');
    }
  });
});
