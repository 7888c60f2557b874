import { decodeCursor, encodeCursor } from '../storage/list-cursor.js';
import type { ChangeLog, ChangePage, ChangeQuery, MerchantChange } from './change-log.js';

/** A change log for tests and for a shop that forgets it when the process ends. */
export class InMemoryChangeLog implements ChangeLog {
  private readonly changes: MerchantChange[] = [];

  async append(change: MerchantChange): Promise<void> {
    this.changes.push(change);
  }

  async list({ limit, cursor, author, area }: ChangeQuery): Promise<ChangePage> {
    const after = cursor ? decodeCursor(cursor) : undefined;
    if (after === null) return { items: [], next: null };
    const rows = this.changes
      .filter(
        (change) => (author === undefined || change.author === author) && (area === undefined || change.area === area),
      )
      .sort((a, b) => order(b, a))
      .filter((change) => !after || order(change, after) < 0);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, next: last && rows.length > limit ? encodeCursor({ at: last.at, id: last.id }) : null };
  }
}

function order(a: Pick<MerchantChange, 'at' | 'id'>, b: Pick<MerchantChange, 'at' | 'id'>): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
