import { temporaryDatabase } from '../fixture/temporary-database.js';
import { handOffMigrations, SqliteHandOffStore } from '../storage/sqlite/hand-off-store.js';
import { handOffStoreContract } from './hand-off-store.contract.js';
import { InMemoryHandOffStore } from './in-memory-hand-off-store.js';

handOffStoreContract('in memory', async () => new InMemoryHandOffStore());
handOffStoreContract('SQLite', async () => new SqliteHandOffStore(await temporaryDatabase(handOffMigrations)));
