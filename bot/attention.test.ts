import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleShop } from '../dialog/commerce/fixture/sample-shop.js';
import type { AttentionCount, AttentionStore } from '../dialog/commerce/pricing/attention/attention-store.js';
import { createInMemoryAttentionStore } from '../dialog/commerce/pricing/attention/in-memory-attention-store.js';
import type { TurnOutcome } from '../dialog/turn.js';
import { type AttentionWatch, openAttentionWatch } from './attention.js';

const graph = sampleShop();
let now: Date;
let store: AttentionStore;
let watch: AttentionWatch;
const errors: unknown[] = [];

beforeEach(async () => {
  now = new Date('2026-05-20T09:30:00.000Z');
  store = createInMemoryAttentionStore();
  watch = await openAttentionWatch({ store, graph: () => graph, clock: () => now, onError: (err) => errors.push(err) });
});
afterEach(() => watch.close());

const counted = async (): Promise<readonly AttentionCount[]> => {
  await watch.close();
  return store.since('');
};

/** A turn in which these acts happened. */
function turn(
  shopperId: string,
  ...acts: readonly { readonly kind: string; readonly productIds: readonly string[] }[]
) {
  const outcome = {
    events: acts.map((act) => ({ type: 'acted', act })),
    turn: { action: 'answer' },
    reply: { cards: [{ id: 'P1' }] },
    state: { cart: { lines: [] } },
  } as unknown as TurnOutcome;
  return { conversationId: 'c', shopperId, outcome, now };
}

describe('the attention watch', () => {
  it('counts what turns look at and put into the cart, by product and hour; what is only shown is not looked at', async () => {
    watch.turn(turn('ann', { kind: 'fact', productIds: ['K1', 'K2'] }, { kind: 'cart_add', productIds: ['K2'] }));
    watch.turn(turn('ben', { kind: 'price', productIds: ['K1'] }));
    const hour = '2026-05-20T09';
    expect(await counted()).toEqual([
      { productId: 'K1', hour, views: 2, dwell: 0, cartAdds: 0 },
      { productId: 'K2', hour, views: 1, dwell: 0, cartAdds: 1 },
    ]);
    expect(JSON.stringify(await store.since(''))).not.toContain('ann');
  });

  it('counts what pages report, each shopper once an hour, and no product that is not sold here', async () => {
    const looks = [
      { productId: 'K1', kind: 'dwell' as const, milliseconds: 3_600_000 },
      { productId: 'K1', kind: 'click' as const },
      { productId: 'K1', kind: 'like' as const },
      { productId: 'gone', kind: 'view' as const },
    ];
    for (let round = 0; round < 50; round += 1) watch.reported('ann', looks);
    now = new Date('2026-05-20T10:05:00.000Z');
    watch.reported('ann', looks);
    expect(await counted()).toEqual([
      { productId: 'K1', hour: '2026-05-20T09', views: 1, dwell: 300_000, cartAdds: 0 },
      { productId: 'K1', hour: '2026-05-20T10', views: 1, dwell: 300_000, cartAdds: 0 },
    ]);
    expect(errors).toEqual([]);
  });

  it('is known to pricing once it is known what is usual', async () => {
    const shoppers = Array.from({ length: 12 }, (_, at) => `s${at}`);
    for (let day = 0; day < 12; day += 1) {
      now = new Date(Date.parse('2026-05-01T12:00:00.000Z') + day * 86_400_000);
      for (const shopper of shoppers.slice(0, 4)) watch.reported(shopper, [{ productId: 'K1', kind: 'view' }]);
    }
    expect(watch.of('K1', new Date('2026-05-05T12:00:00.000Z'))).toBeNull();
    for (const shopper of shoppers) watch.reported(shopper, [{ productId: 'K1', kind: 'cart' }]);
    now = new Date('2026-05-13T09:00:00.000Z');
    const seen = watch.of('K1', now)!;
    expect(seen.cartAdds).toBe(5);
    expect(Math.abs(seen.views - 1)).toBeLessThan(0.2);
    expect(watch.known()).toEqual(['K1']);
  });
});
