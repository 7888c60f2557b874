import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { conversationStoreContract } from './conversation-store.contract.js';
import { InMemoryConversationStore } from './in-memory-conversation-store.js';
import { conversationMigrations, SqliteConversationStore } from './sqlite/conversation-store.js';
import { type Database, openDatabase } from './sqlite/database.js';

const opened: { db: Database; folder: string }[] = [];
afterEach(async () => {
  for (const { db, folder } of opened.splice(0)) {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  }
});

conversationStoreContract('in memory', async () => new InMemoryConversationStore());

conversationStoreContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-conversations-'));
  const db = await openDatabase(join(folder, 'shop.db'), conversationMigrations);
  opened.push({ db, folder });
  return new SqliteConversationStore(db);
});
