import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { profileStoreContract } from '../../dialog/commerce/recommendation/profile/profile-store.contract.js';
import { wishStoreContract } from '../../dialog/commerce/recommendation/profile/wish-store.contract.js';
import { type Database, openDatabase } from './sqlite/database.js';
import { profileMigrations, SqliteProfileStore } from './sqlite/profile-store.js';
import { SqliteWishStore } from './sqlite/wish-store.js';

const opened: { db: Database; folder: string }[] = [];
afterEach(async () => {
  for (const { db, folder } of opened.splice(0)) {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function opens(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-profile-'));
  const db = await openDatabase(join(folder, 'shop.db'), profileMigrations);
  opened.push({ db, folder });
  return db;
}

profileStoreContract('SQLite', async () => new SqliteProfileStore(await opens()));
wishStoreContract('SQLite', async () => new SqliteWishStore(await opens()));
