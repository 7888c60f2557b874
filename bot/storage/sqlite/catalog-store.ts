import { setImmediate as nextTurn } from 'node:timers/promises';
import { CatalogError } from '../../../knowledge-graph/catalog/catalog-error.js';
import type { CatalogChange, CatalogStore, StoredCatalog } from '../../../knowledge-graph/catalog/catalog-store.js';
import type { Edit } from '../../../knowledge-graph/editing/edit.js';
import type { AttributeValue, Product } from '../../../knowledge-graph/graph/model.js';
import type { Database, Migration, Queryable } from './database.js';

export const catalogMigrations: readonly Migration[] = [
  {
    id: 'catalog-1',
    sql: `
      CREATE TABLE catalog_product (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        body TEXT NOT NULL
      );
      CREATE TABLE catalog_entry (
        kind TEXT NOT NULL,
        position INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (kind, position)
      ) WITHOUT ROWID;
      CREATE TABLE catalog_edit (
        version INTEGER PRIMARY KEY,
        body TEXT NOT NULL
      );
    `,
  },
];

/** Documents per statement: one `json_each` takes them all, and making its text stays a matter of milliseconds. */
const batchSize = 1_000;

/** The lists that are kept whole, as kinds of `catalog_entry`. */
const kinds = ['categories', 'brands', 'attributes', 'terms', 'relations'] as const;

/**
 * The catalogue in SQLite: documents as JSON, written in bulk through `json_each`. A change is one transaction, so a
 * process that dies in the middle of an import leaves the catalogue before it.
 */
export class SqliteCatalogStore implements CatalogStore {
  constructor(private readonly db: Database) {}

  /** In one transaction, so that what is read page by page is one catalogue. */
  load(): Promise<StoredCatalog> {
    return this.db.transaction(async (tx) => {
      const lists = new Map<string, unknown[]>();
      for (const kind of kinds) {
        const sql = 'SELECT body FROM catalog_entry WHERE kind = ? ORDER BY position';
        const rows = await tx.all<{ body: string }>(sql, [kind]);
        lists.set(
          kind,
          rows.map((row) => JSON.parse(row.body) as unknown),
        );
      }
      return {
        ...(Object.fromEntries(lists) as unknown as CatalogChange['vocabulary']),
        products: await loadProducts(tx),
      };
    });
  }

  apply({ put, removed, vocabulary }: CatalogChange): Promise<void> {
    return this.db.transaction(async (tx) => {
      await inBatches(removed, (ids) =>
        tx.run('DELETE FROM catalog_product WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]),
      );
      await inBatches(put, (products) =>
        tx.run(
          `INSERT INTO catalog_product (id, body) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true ORDER BY key
           ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
          [JSON.stringify(products.map((product) => [product.id, JSON.stringify(product)]))],
        ),
      );
      await tx.run('DELETE FROM catalog_entry');
      for (const kind of kinds) await writeEntries(tx, kind, vocabulary[kind]);
    });
  }

  appendEdits(edits: readonly Edit[]): Promise<void> {
    return this.db.transaction((tx) =>
      inBatches(edits, async (batch) => {
        const { changes } = await tx.run(
          `INSERT INTO catalog_edit (version, body) SELECT value ->> '$.version', value FROM json_each(?) WHERE true
           ON CONFLICT DO NOTHING`,
          [JSON.stringify(batch.map((edit) => JSON.stringify(edit)))],
        );
        if (changes < batch.length) {
          throw new CatalogError(
            'edit_conflict',
            `of edits ${batch[0]?.version} to ${batch.at(-1)?.version} one exists`,
          );
        }
      }),
    );
  }

  async listEdits(): Promise<readonly Edit[]> {
    const rows = await this.db.all<{ body: string }>('SELECT body FROM catalog_edit ORDER BY version');
    return rows.map((row) => JSON.parse(row.body) as Edit);
  }
}

async function loadProducts(tx: Queryable): Promise<readonly Product[]> {
  const products: Product[] = [];
  const share = valueSharer();
  for (let last = 0; ; ) {
    const rows = await tx.all<{ position: number; body: string }>(
      'SELECT position, body FROM catalog_product WHERE position > ? ORDER BY position LIMIT ?',
      [last, batchSize],
    );
    for (const { body } of rows) {
      const product = JSON.parse(body) as Product;
      products.push({ ...product, attributes: product.attributes.map(share) });
    }
    last = rows.at(-1)?.position ?? last;
    if (rows.length < batchSize) return products;
  }
}

async function writeEntries(tx: Queryable, kind: string, entries: readonly object[]): Promise<void> {
  let position = 0;
  await inBatches(entries, async (batch) => {
    await tx.run('INSERT INTO catalog_entry (kind, position, body) SELECT ?, ? + key, value FROM json_each(?)', [
      kind,
      position,
      JSON.stringify(batch.map((entry) => JSON.stringify(entry))),
    ]);
    position += batch.length;
  });
}

async function inBatches<T>(items: readonly T[], write: (batch: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += batchSize) {
    await write(items.slice(from, from + batchSize));
    await nextTurn();
  }
}

/** Equal values of different products become one object, as an import makes them: most of a large catalogue's memory. */
function valueSharer(): (value: AttributeValue) => AttributeValue {
  const values = new Map<string, AttributeValue>();
  return (value) => {
    const key = JSON.stringify(value);
    const known = values.get(key);
    if (known !== undefined) return known;
    values.set(key, value);
    return value;
  };
}
