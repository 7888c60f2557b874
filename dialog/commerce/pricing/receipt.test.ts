import { describe, expect, it } from 'vitest';
import { sampleShop } from '../fixture/sample-shop.js';
import { createInMemoryPriceBook } from './in-memory-price-book.js';
import type { PricePoint, PriceReason } from './price-book.js';
import { createReceipts } from './receipt.js';

const graph = sampleShop();
const now = new Date('2026-06-10T00:00:00.000Z');

function point(amount: number, day: string, reason: PriceReason = 'list', productId = 'K2'): PricePoint {
  return { productId, price: { amount, currency: 'CNY' }, from: `${day}T00:00:00.000Z`, reason, evidence: 'feed' };
}

async function receiptOf(productId: string, points: readonly PricePoint[]) {
  const priceBook = createInMemoryPriceBook();
  await priceBook.append(points);
  return createReceipts({ priceBook }).receipt(productId, graph, now);
}

describe('receipt', () => {
  it('gives the lowest price of the thirty days before a markdown', async () => {
    const points = [
      point(18950, '2026-01-01'),
      point(17000, '2026-05-15'),
      point(18950, '2026-05-20'),
      point(15950, '2026-06-01', 'markdown'),
    ];
    expect(await receiptOf('K2', points)).toEqual({
      productId: 'K2',
      listPrice: { amount: 18950, currency: 'CNY' },
      price: { amount: 15950, currency: 'CNY' },
      difference: 3000,
      since: '2026-06-01T00:00:00.000Z',
      reason: 'markdown',
      stock: null,
      lowestBefore: { amount: 17000, currency: 'CNY' },
      recent: { lowest: { amount: 15950, currency: 'CNY' }, highest: { amount: 18950, currency: 'CNY' } },
      sameForEveryone: true,
    });
  });

  it('looks at the days before the markdown, not at the markdown itself, nor further back', async () => {
    const points = [point(9900, '2026-01-01'), point(18000, '2026-03-01'), point(15950, '2026-06-01', 'markdown')];
    expect((await receiptOf('K2', points))?.lowestBefore).toEqual({ amount: 18000, currency: 'CNY' });
  });

  it('claims no lowest price when the book does not reach back that far', async () => {
    const points = [point(18950, '2026-05-20'), point(15950, '2026-06-01', 'markdown')];
    expect(await receiptOf('K2', points)).toMatchObject({ since: '2026-06-01T00:00:00.000Z', lowestBefore: null });
    expect(await receiptOf('K2', [])).toMatchObject({ since: null, reason: 'markdown', lowestBefore: null });
  });

  it('says list price when nothing is off', async () => {
    expect(await receiptOf('K1', [point(32900, '2026-01-01', 'list', 'K1')])).toMatchObject({
      reason: 'list',
      difference: 0,
      lowestBefore: null,
    });
  });

  it('does not tell the age of another price than the one that is asked', async () => {
    expect(await receiptOf('K2', [point(11111, '2026-05-01', 'edit')])).toMatchObject({ since: null });
  });

  it('gives the stock that was the reason, and a price above the list price as such', async () => {
    const high = { ...point(15950, '2026-05-01', 'stock_high'), stock: 120 };
    expect(await receiptOf('K2', [high])).toMatchObject({ reason: 'stock_high', stock: 120, difference: 3000 });
  });

  it('tells the range of thirty days only where it reaches back so far', async () => {
    expect((await receiptOf('K2', [point(15950, '2026-06-01')]))?.recent).toBeNull();
  });

  it('has none for a product that is not there', async () => {
    expect(await receiptOf('gone', [])).toBeNull();
  });

  it('says that a price which was shown is held while the shop asks more', async () => {
    const priceBook = createInMemoryPriceBook();
    const shown = graph.product('K2')!.offer.price.amount;
    await priceBook.append([point(shown, '2026-06-01', 'demand'), point(shown + 500, '2026-06-09', 'stock_low')]);
    const receipt = await createReceipts({ priceBook }).receipt('K2', graph, now);
    expect(receipt).toMatchObject({ reason: 'held', since: '2026-06-01T00:00:00.000Z', price: { amount: shown } });
  });
});
