import {
  type ExplorationLog,
  keptExplorations,
  type LoggedExploration,
} from '../../../dialog/commerce/recommendation/explore/exploration-log.js';
import type { Database, Migration } from './database.js';

export const explorationMigrations: readonly Migration[] = [
  {
    id: 'exploration-1',
    sql: `
      CREATE TABLE exploration (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        actions TEXT NOT NULL,
        taken INTEGER NOT NULL,
        propensity REAL NOT NULL,
        reward REAL NOT NULL
      );
    `,
  },
];

type Row = Omit<LoggedExploration, 'actions'> & { readonly actions: string };

/** Explorations in SQLite; of the shopper nothing is kept. */
export class SqliteExplorationLog implements ExplorationLog {
  constructor(private readonly db: Database) {}

  async append({ at, actions, taken, propensity, reward }: LoggedExploration): Promise<void> {
    const values = [at, JSON.stringify(actions), taken, propensity, reward];
    await this.db.run(
      'INSERT INTO exploration (at, actions, taken, propensity, reward) VALUES (?, ?, ?, ?, ?)',
      values,
    );
    await this.db.run('DELETE FROM exploration WHERE position <= (SELECT max(position) FROM exploration) - ?', [
      keptExplorations,
    ]);
  }

  async latest(limit: number): Promise<readonly LoggedExploration[]> {
    const rows = await this.db.all<Row>(
      'SELECT at, actions, taken, propensity, reward FROM exploration ORDER BY position DESC LIMIT ?',
      [Math.max(0, limit)],
    );
    return rows.reverse().map(({ actions, ...row }) => ({ ...row, actions: JSON.parse(actions) as number[][] }));
  }
}
