import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { catalogStoreContract, change, product } from '../../../knowledge-graph/catalog/catalog-store.contract.js';
import { catalogMigrations, SqliteCatalogStore } from './catalog-store.js';
import { type Database, openDatabase } from './database.js';

const opened: { db: Database; folder: string }[] = [];
afterEach(async () => {
  for (const { db, folder } of opened.splice(0)) {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function open(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-catalog-'));
  const db = await openDatabase(join(folder, 'shop.db'), catalogMigrations);
  opened.push({ db, folder });
  return db;
}

catalogStoreContract('SQLite', async () => new SqliteCatalogStore(await open()));

it('leaves the old catalogue when a change breaks off in the middle', async () => {
  const db = await open();
  const store = new SqliteCatalogStore(db);
  await store.apply(change({ put: [product('a'), product('b')] }));
  const before = await store.load();
  const broken = { ...product('c'), toJSON: () => JSON.parse('{') as never };
  const many = Array.from({ length: 1_500 }, (_, index) => product(`p${index}`));
  await expect(store.apply(change({ put: [...many, broken], removed: ['a'] }))).rejects.toThrow(SyntaxError);
  expect(await store.load()).toEqual(before);
});

it('loads one catalogue whole while another is being written', async () => {
  const db = await open();
  const store = new SqliteCatalogStore(db);
  await store.apply(change({ put: [product('a')] }));
  const many = Array.from({ length: 3_000 }, (_, index) => product(`p${index}`));
  const [, loaded] = await Promise.all([store.apply(change({ put: many, removed: ['a'] })), store.load()]);
  expect(loaded.products).toHaveLength(3_000);
});
