import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ShopperClient } from '../../fixture/shopper-client.js';
import { startTestServer, type TestServer } from '../../fixture/test-server.js';

let server: TestServer;
let shopper: ShopperClient;
beforeAll(async () => {
  server = await startTestServer({ limits: { activities: 1_000_000, tokens: 1_000_000 } });
  shopper = await ShopperClient.open(server.base);
});
afterAll(() => server.close());

/** Any UTF-16 code unit: control characters and halves of surrogate pairs, too. */
const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
const nasty = fc.oneof(
  { weight: 12, arbitrary: fc.string({ unit, maxLength: 40 }) },
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      '',
      '\u0000',
      '\ud800',
      '__proto__',
      'constructor',
      '$ne',
      "'; DROP TABLE activity; --",
      '{{7*7}}',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(2_001), '长'.repeat(20_000), 'x'.repeat(20_001)) },
);
const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), nasty, fc.double(), fc.maxSafeInteger());
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 24, arbitrary }, { weight: 1, arbitrary: anything });

const tap = fc.record(
  {
    tap: rarely(fc.constantFrom('remove_constraint', 'undo', 'cart_set', 'ask_about', 'clear_category')),
    id: rarely(nasty),
    productId: rarely(nasty),
    quantity: rarely(fc.integer()),
  },
  { requiredKeys: [] },
);
const activity = fc.record(
  {
    type: rarely(fc.constantFrom('message', 'message', 'message', 'event', 'typing', 'conversationUpdate', 'invoke')),
    text: rarely(nasty),
    id: rarely(nasty),
    name: rarely(fc.constantFrom('webchat/join', 'other')),
    locale: rarely(fc.constantFrom('zh-CN', 'en', 'xx-yy-zz')),
    from: rarely(fc.record({ id: nasty, role: anything }, { requiredKeys: [] })),
    value: rarely(tap),
    channelData: rarely(
      fc.record(
        {
          clientActivityID: rarely(nasty),
          speech: rarely(
            fc.record({ alternatives: rarely(fc.array(fc.record({ transcript: rarely(nasty) }), { maxLength: 4 })) }),
          ),
          ['__proto__']: nasty,
        },
        { requiredKeys: [] },
      ),
    ),
    attachments: rarely(
      fc.array(rarely(fc.record({ contentType: rarely(nasty), contentUrl: rarely(nasty) })), { maxLength: 4 }),
    ),
    ['__proto__']: nasty,
    entities: nasty,
    timestamp: nasty,
  },
  { requiredKeys: ['type'] },
);
/** As sent: most are JSON of an activity, some are JSON of something else, some are no JSON. */
const body = fc.oneof(
  { weight: 12, arbitrary: activity.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: anything.map((value) => JSON.stringify(value) ?? '') },
  { weight: 1, arbitrary: fc.string({ unit, maxLength: 200 }) },
);

describe('hostile activities', () => {
  it('get an answer below 500, always, and harm neither the talk nor the process', async () => {
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 20, maxLength: 20 }), async (bodies) => {
        const statuses = await Promise.all(bodies.map((text) => send(text)));
        for (const status of statuses) seen.set(status, (seen.get(status) ?? 0) + 1);
        expect(statuses.filter((status) => status >= 500)).toEqual([]);
      }),
      { numRuns: 500, seed: 20_261_122, endOnFailure: true },
    );
    expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBe(10_000);
    expect(seen.get(200)).toBeGreaterThan(1_000);
    expect(seen.get(400)).toBeGreaterThan(1_000);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
    const after = await ShopperClient.open(server.base);
    expect(await after.say('still here')).toEqual(['turn 1: still here']);
  }, 180_000);

  it('refuses documents that nest without end', async () => {
    const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
    expect(await send(`{"type":"message","value":${deep}}`)).toBe(400);
    expect(await send(`{"type":"message","text":"hi","__proto__":{"polluted":true}}`)).toBe(200);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

async function send(text: string): Promise<number> {
  const response = await fetch(`${shopper.address}/activities`, {
    method: 'POST',
    headers: { authorization: `Bearer ${shopper.token}`, 'content-type': 'application/json' },
    body: text,
  });
  await response.arrayBuffer();
  return response.status;
}
