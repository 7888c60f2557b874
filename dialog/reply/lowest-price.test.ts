import { describe, expect, it } from 'vitest';
import { createInMemoryPriceBook } from '../commerce/pricing/in-memory-price-book.js';
import type { PricePoint } from '../commerce/pricing/price-book.js';
import { createReceipts } from '../commerce/pricing/receipt.js';
import { initialState } from '../state/events.js';
import { graph, now } from './fixture/sample-reply.js';
import { createNlg } from './nlg.js';

const day = 86_400_000;
const { price, listPrice } = graph.product('K2')!.offer;
const point = (amount: number, daysAgo: number): PricePoint => ({
  productId: 'K2',
  price: { ...listPrice, amount },
  from: new Date(now.getTime() - daysAgo * day).toISOString(),
  reason: amount < listPrice.amount ? 'markdown' : 'list',
  evidence: 'import 1',
});

async function cardsAfter(points: readonly PricePoint[]) {
  const priceBook = createInMemoryPriceBook();
  await priceBook.append(points);
  const nlg = createNlg({ graph: () => graph, receipts: createReceipts({ priceBook }) });
  const acts = [{ type: 'hold_price' as const, productId: 'K1', cheaperIds: ['K2', 'K1'] }];
  const context = { language: 'en' as const, mood: 'neutral' as const, state: initialState('en'), cartView: null, now };
  return (await nlg.render(acts, context)).cards;
}

describe('a card that announces a reduction', () => {
  it('carries the lowest price of the thirty days before it, and no other card does', async () => {
    expect(price.amount).toBeLessThan(listPrice.amount);
    const lowest = listPrice.amount - 100;
    const cards = await cardsAfter([point(listPrice.amount, 80), point(lowest, 20), point(price.amount, 5)]);
    expect(cards.map(({ id, lowestBefore }) => [id, lowestBefore?.amount])).toEqual([
      ['K2', lowest],
      ['K1', undefined],
    ]);
  });

  it('claims nothing where the price book does not reach back', async () => {
    const cards = await cardsAfter([point(price.amount, 5)]);
    expect(cards.every((card) => !('lowestBefore' in card))).toBe(true);
  });
});
