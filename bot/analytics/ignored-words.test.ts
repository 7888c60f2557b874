import { temporaryDatabase } from '../fixture/temporary-database.js';
import { ignoredWordMigrations, SqliteIgnoredWordStore } from '../storage/sqlite/ignored-word-store.js';
import { ignoredWordStoreContract } from './ignored-words.contract.js';
import { InMemoryIgnoredWordStore } from './ignored-words.js';

ignoredWordStoreContract('in memory', async () => new InMemoryIgnoredWordStore());
ignoredWordStoreContract(
  'SQLite',
  async () => new SqliteIgnoredWordStore(await temporaryDatabase(ignoredWordMigrations)),
);
