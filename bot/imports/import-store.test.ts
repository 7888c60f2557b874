import { temporaryDatabase } from '../fixture/temporary-database.js';
import { importMigrations, SqliteImportStore } from '../storage/sqlite/import-store.js';
import { importStoreContract } from './import-store.contract.js';
import { InMemoryImportStore } from './in-memory-import-store.js';

importStoreContract('in memory', async () => new InMemoryImportStore());
importStoreContract('SQLite', async () => new SqliteImportStore(await temporaryDatabase(importMigrations)));
