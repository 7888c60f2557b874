import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { phraseStoreContract } from '../../nlu/voice/phrases/phrase-store.contract.js';
import { heardStoreContract } from '../../nlu/voice/replay/heard-store.contract.js';
import { type Database, openDatabase } from './sqlite/database.js';
import { SqliteHeardStore, SqlitePhraseStore, voiceMigrations } from './sqlite/voice-stores.js';

const opened: { db: Database; folder: string }[] = [];
afterEach(async () => {
  for (const { db, folder } of opened.splice(0)) {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function open(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-voice-'));
  const db = await openDatabase(join(folder, 'shop.db'), voiceMigrations);
  opened.push({ db, folder });
  return db;
}

phraseStoreContract('SQLite', async () => new SqlitePhraseStore(await open()));
heardStoreContract('SQLite', async () => new SqliteHeardStore(await open()));
