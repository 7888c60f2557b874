import { beforeEach, describe, expect, test } from 'vitest';
import type { CheckoutStore, HandOver } from './checkout-store.js';

const handOver = (id: string, more: Partial<HandOver> = {}): HandOver => ({
  id,
  key: `key of ${id}`,
  order: {
    conversationId: 'talk',
    shopperId: 'shopper',
    language: 'zh',
    currency: 'CNY',
    items: [{ sku: 'A1', name: '紫砂壶', quantity: 2, unitPrice: 12_900 }],
    subtotal: 25_800,
    discount: 800,
    total: 25_000,
    coupons: ['TEA-1'],
  },
  status: 'pending',
  attempts: 0,
  at: '2026-03-01T10:00:00.000Z',
  url: null,
  orderId: null,
  message: null,
  ...more,
});

/** What every store of hand-overs must do. */
export function checkoutStoreContract(name: string, open: () => Promise<CheckoutStore>): void {
  describe(name, () => {
    let store: CheckoutStore;
    beforeEach(async () => {
      store = await open();
    });

    test('a hand-over comes back as it was put, and as it was put last', async () => {
      await store.put(handOver('h1'));
      expect(await store.findByKey('key of h1')).toEqual(handOver('h1'));
      const ended = handOver('h1', { status: 'accepted', attempts: 1, url: 'https://shop.test/pay', orderId: '77' });
      await store.put(ended);
      expect(await store.findByKey('key of h1')).toEqual(ended);
    });

    test('of several with one key the newest answers, and an unknown key has none', async () => {
      await store.put(handOver('h1', { key: 'k', status: 'accepted' }));
      await store.put(handOver('h2', { key: 'k' }));
      await store.put(handOver('h1', { key: 'k', status: 'refused' }));
      expect((await store.findByKey('k'))?.id).toBe('h2');
      expect(await store.findByKey('other')).toBeNull();
    });

    test('what waits is listed with the longest waiting first', async () => {
      await store.put(handOver('late', { at: '2026-03-01T11:00:00.000Z' }));
      await store.put(handOver('soon', { at: '2026-03-01T10:30:00.000Z' }));
      await store.put(handOver('done', { status: 'accepted' }));
      expect((await store.pending()).map(({ id }) => id)).toEqual(['soon', 'late']);
    });
  });
}
