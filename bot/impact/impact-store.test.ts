import { temporaryDatabase } from '../fixture/temporary-database.js';
import { impactMigrations, SqliteImpactStore } from '../storage/sqlite/impact-store.js';
import { InMemoryImpactStore } from './impact.js';
import { impactStoreContract } from './impact-store.contract.js';

impactStoreContract('in memory', async () => new InMemoryImpactStore());
impactStoreContract('SQLite', async () => new SqliteImpactStore(await temporaryDatabase(impactMigrations)));
