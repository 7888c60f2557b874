import { describe, expect, it } from 'vitest';
import type { ChangeLog, MerchantChange } from './change-log.js';

/** What every adapter of `ChangeLog` must do; `open` gives an empty log. */
export function changeLogContract(adapter: string, open: () => Promise<ChangeLog>): void {
  describe(`ChangeLog: ${adapter}`, () => {
    it('lists newest first, page by page, by author and area', async () => {
      const log = await open();
      await log.append(change('a', 1, {}));
      await log.append(change('b', 3, { author: '小李', undo: { method: 'POST', path: '/graph/edits/3/undo' } }));
      await log.append(change('c', 2, { area: 'prices' }));
      const first = await log.list({ limit: 2 });
      expect(first.items).toEqual([
        change('b', 3, { author: '小李', undo: { method: 'POST', path: '/graph/edits/3/undo' } }),
        change('c', 2, { area: 'prices' }),
      ]);
      const second = await log.list({ limit: 2, cursor: first.next });
      expect([second.items.map(({ id }) => id), second.next]).toEqual([['a'], null]);
      expect((await log.list({ limit: 9, author: '小李' })).items).toHaveLength(1);
      expect((await log.list({ limit: 9, area: 'graph' })).items.map(({ id }) => id)).toEqual(['b', 'a']);
      expect(await log.list({ limit: 9, cursor: 'nonsense' })).toEqual({ items: [], next: null });
    });
  });
}

function change(id: string, second: number, more: Partial<MerchantChange>): MerchantChange {
  return {
    id,
    at: `2026-01-01T00:00:0${second}.000Z`,
    author: 'merchant',
    area: 'graph',
    action: 'PATCH /graph/attributes/{id}',
    summary: 'set-attribute weight',
    undo: null,
    ...more,
  };
}
