import type { IgnoredWord, IgnoredWordStore } from '../../analytics/ignored-words.js';
import type { Database, Migration } from './database.js';

export const ignoredWordMigrations: readonly Migration[] = [
  {
    id: 'ignored-word-1',
    sql: 'CREATE TABLE ignored_word (word TEXT PRIMARY KEY, author TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;',
  },
];

/** Ignored words in SQLite. */
export class SqliteIgnoredWordStore implements IgnoredWordStore {
  constructor(private readonly db: Database) {}

  list(): Promise<readonly IgnoredWord[]> {
    return this.db.all<IgnoredWord>('SELECT word, author, at FROM ignored_word ORDER BY at DESC');
  }

  async add({ word, author, at }: IgnoredWord): Promise<void> {
    const sql = 'INSERT INTO ignored_word (word, author, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
    await this.db.run(sql, [word, author, at]);
  }

  async remove(word: string): Promise<boolean> {
    return (await this.db.run('DELETE FROM ignored_word WHERE word = ?', [word])).changes > 0;
  }
}
