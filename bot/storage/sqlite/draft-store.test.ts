import { draftStoreContract } from '../../../knowledge-graph/editing/draft-store.contract.js';
import { temporaryDatabase } from '../../fixture/temporary-database.js';
import { draftMigrations, SqliteDraftStore } from './draft-store.js';

draftStoreContract('SQLite', async () => new SqliteDraftStore(await temporaryDatabase(draftMigrations)));
