import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { experimentStoreContract } from '../../dialog/commerce/experiments/experiment-store.contract.js';
import { type Database, openDatabase } from './sqlite/database.js';
import { experimentMigrations, SqliteExperimentStore } from './sqlite/experiment-store.js';

const opened: { db: Database; folder: string }[] = [];
afterEach(async () => {
  for (const { db, folder } of opened.splice(0)) {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  }
});

experimentStoreContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-experiments-'));
  const db = await openDatabase(join(folder, 'shop.db'), experimentMigrations);
  opened.push({ db, folder });
  return new SqliteExperimentStore(db);
});
