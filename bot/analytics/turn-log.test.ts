import { temporaryDatabase } from '../fixture/temporary-database.js';
import { InMemoryConversationStore } from '../storage/in-memory-conversation-store.js';
import { conversationMigrations, SqliteConversationStore } from '../storage/sqlite/conversation-store.js';
import { SqliteTurnLog } from '../storage/sqlite/turn-log.js';
import { InMemoryTurnLog } from './in-memory-turn-log.js';
import { turnLogContract } from './turn-log.contract.js';

turnLogContract('in memory', async () => {
  const store = new InMemoryConversationStore();
  return { store, log: new InMemoryTurnLog(store) };
});

turnLogContract('SQLite', async () => {
  const db = await temporaryDatabase(conversationMigrations);
  return { store: new SqliteConversationStore(db), log: new SqliteTurnLog(db) };
});
