import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { teachingStoreContract } from '../../nlu/teaching/teaching-store.contract.js';
import { type Database, openDatabase } from './sqlite/database.js';
import { SqliteTeachingStore, teachingMigrations } from './sqlite/teaching-store.js';

const opened: { db: Database; folder: string }[] = [];
afterEach(async () => {
  for (const { db, folder } of opened.splice(0)) {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  }
});

teachingStoreContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-teaching-'));
  const db = await openDatabase(join(folder, 'shop.db'), teachingMigrations);
  opened.push({ db, folder });
  return new SqliteTeachingStore(db);
});
