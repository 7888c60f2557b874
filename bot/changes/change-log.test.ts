import { temporaryDatabase } from '../fixture/temporary-database.js';
import { changeLogMigrations, SqliteChangeLog } from '../storage/sqlite/change-log.js';
import { changeLogContract } from './change-log.contract.js';
import { InMemoryChangeLog } from './in-memory-change-log.js';

changeLogContract('in memory', async () => new InMemoryChangeLog());
changeLogContract('SQLite', async () => new SqliteChangeLog(await temporaryDatabase(changeLogMigrations)));
