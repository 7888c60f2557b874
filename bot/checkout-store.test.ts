import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { checkoutStoreContract } from './checkout-store.contract.js';
import { createInMemoryCheckoutStore } from './checkout-store.js';
import { checkoutMigrations, SqliteCheckoutStore } from './storage/sqlite/checkout-store.js';
import { openDatabase } from './storage/sqlite/database.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

checkoutStoreContract('hand-overs in memory', async () => createInMemoryCheckoutStore());
checkoutStoreContract('hand-overs in SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-checkout-'));
  const db = await openDatabase(join(folder, 'shop.db'), checkoutMigrations);
  closing.push(async () => {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });
  return new SqliteCheckoutStore(db);
});
