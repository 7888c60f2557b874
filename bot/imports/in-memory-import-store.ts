import type { CatalogChange } from '../../knowledge-graph/catalog/catalog-store.js';
import { decodeCursor, encodeCursor } from '../storage/list-cursor.js';
import type { ImportPage, ImportRecord, ImportStore } from './import-record.js';

/** Imports for tests and for a shop that forgets them when the process ends. */
export class InMemoryImportStore implements ImportStore {
  private readonly records = new Map<string, ImportRecord>();
  private last: { readonly id: string; readonly inverse: CatalogChange } | null = null;

  async find(id: string): Promise<ImportRecord | null> {
    return this.records.get(id) ?? null;
  }

  async put(record: ImportRecord): Promise<void> {
    this.records.set(record.id, record);
  }

  async keepInverse(id: string, inverse: CatalogChange): Promise<void> {
    this.last = { id, inverse };
  }

  async undoable(): Promise<string | null> {
    return this.last?.id ?? null;
  }

  async inverse(id: string): Promise<CatalogChange | null> {
    return this.last?.id === id ? this.last.inverse : null;
  }

  async list({ limit, cursor }: { readonly limit: number; readonly cursor?: string | null }): Promise<ImportPage> {
    const after = cursor ? decodeCursor(cursor) : undefined;
    if (after === null) return { items: [], next: null };
    const rows = [...this.records.values()]
      .sort((a, b) => order(b, a))
      .filter((row) => !after || order(row, { startedAt: after.at, id: after.id }) < 0);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, next: last && rows.length > limit ? encodeCursor({ at: last.startedAt, id: last.id }) : null };
  }
}

function order(a: Pick<ImportRecord, 'startedAt' | 'id'>, b: Pick<ImportRecord, 'startedAt' | 'id'>): number {
  if (a.startedAt !== b.startedAt) return a.startedAt < b.startedAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
