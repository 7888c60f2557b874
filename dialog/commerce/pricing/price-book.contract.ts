import { describe, expect, it } from 'vitest';
import type { PriceBook, PricePoint } from './price-book.js';

function point(productId: string, amount: number, from: string, changes: Partial<PricePoint> = {}): PricePoint {
  const price = { amount, currency: 'CNY' };
  return { productId, price, from: `${from}T00:00:00.000Z`, reason: 'list', evidence: 'import 1', ...changes };
}

const at = (day: string) => new Date(`${day}T12:00:00.000Z`);

/** What every price book must do. `open` gives an empty book. */
export function priceBookContract(name: string, open: () => Promise<PriceBook>): void {
  describe(`price book: ${name}`, () => {
    it('knows nothing at first', async () => {
      const book = await open();
      expect(await book.current('tea', at('2026-05-01'))).toBeNull();
      expect(await book.history('tea')).toEqual([]);
    });

    it('answers with the point that held at the time, unchanged', async () => {
      const book = await open();
      const first = point('tea', 9900, '2026-05-01');
      const second = point('tea', 7900, '2026-05-10', { reason: 'markdown', evidence: 'import "2"; --' });
      await book.append([first, second]);
      expect(await book.current('tea', at('2026-04-30'))).toBeNull();
      expect(await book.current('tea', at('2026-05-09'))).toEqual(first);
      expect(await book.current('tea', new Date(second.from))).toEqual(second);
      expect(await book.current('tea', at('2027-01-01'))).toEqual(second);
    });

    it('keeps every point, oldest first, however they were appended', async () => {
      const book = await open();
      await book.append([point('tea', 1, '2026-05-03'), point('pot', 7, '2026-05-01')]);
      await book.append([point('tea', 2, '2026-05-01')]);
      await book.append([point('tea', 3, '2026-05-02'), point('tea', 4, '2026-05-03')]);
      expect((await book.history('tea')).map(({ price }) => price.amount)).toEqual([2, 3, 1, 4]);
      expect((await book.current('tea', at('2026-05-04')))?.price.amount).toBe(4);
      expect(await book.history('pot')).toEqual([point('pot', 7, '2026-05-01')]);
    });

    it('cuts a history, with the point that held when it begins', async () => {
      const book = await open();
      await book.append([1, 2, 3, 4].map((day) => point('tea', day, `2026-05-0${day}`)));
      const amounts = async (since: string | null, until: string | null) => {
        const window = {
          ...(since === null ? {} : { since: at(since) }),
          ...(until === null ? {} : { until: at(until) }),
        };
        return (await book.history('tea', window)).map(({ price }) => price.amount);
      };
      expect(await amounts('2026-05-02', null)).toEqual([2, 3, 4]);
      expect(await amounts('2026-05-02', '2026-05-03')).toEqual([2, 3]);
      expect(await amounts(null, '2026-05-01')).toEqual([1]);
      expect(await amounts('2026-04-01', '2026-04-30')).toEqual([]);
      expect(await amounts('2026-04-01', null)).toEqual([1, 2, 3, 4]);
    });

    it('keeps the stock that was the reason', async () => {
      const book = await open();
      const reasoned = point('tea', 8900, '2026-05-01', { reason: 'stock_high', stock: 120 });
      await book.append([reasoned, point('pot', 1, '2026-05-01', { reason: 'stock_low', stock: 0 })]);
      expect(await book.current('tea', at('2026-05-02'))).toEqual(reasoned);
      expect((await book.history('pot'))[0]?.stock).toBe(0);
    });

    it('takes many points at once, and none', async () => {
      const book = await open();
      await book.append([]);
      await book.append(Array.from({ length: 2000 }, (_, index) => point(`p${index}`, index, '2026-05-01')));
      expect((await book.current('p1999', at('2026-05-02')))?.price).toEqual({ amount: 1999, currency: 'CNY' });
    });
  });
}
