import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { explorationLogContract } from '../../dialog/commerce/recommendation/explore/exploration-log.contract.js';
import { type Database, openDatabase } from './sqlite/database.js';
import { explorationMigrations, SqliteExplorationLog } from './sqlite/exploration-log.js';

const opened: { db: Database; folder: string }[] = [];
afterEach(async () => {
  for (const { db, folder } of opened.splice(0)) {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  }
});

explorationLogContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-exploration-'));
  const db = await openDatabase(join(folder, 'shop.db'), explorationMigrations);
  opened.push({ db, folder });
  return new SqliteExplorationLog(db);
});
