import type { StableWish } from '../../../dialog/commerce/recommendation/profile/stable-wish.js';
import type { WishStore } from '../../../dialog/commerce/recommendation/profile/wish-store.js';
import type { Database } from './database.js';

/** Stable wishes of shoppers who agreed to it, in SQLite; the table comes with `profileMigrations`. */
export class SqliteWishStore implements WishStore {
  constructor(private readonly db: Database) {}

  async of(subject: string): Promise<readonly StableWish[]> {
    const row = await this.db.get<{ readonly wishes: string }>('SELECT wishes FROM stable_wishes WHERE subject = ?', [
      subject,
    ]);
    return row === undefined ? [] : (JSON.parse(row.wishes) as StableWish[]);
  }

  async put(subject: string, wishes: readonly StableWish[]): Promise<void> {
    if (wishes.length === 0) await this.db.run('DELETE FROM stable_wishes WHERE subject = ?', [subject]);
    else
      await this.db.run(
        `INSERT INTO stable_wishes (subject, wishes) VALUES (?, ?)
          ON CONFLICT (subject) DO UPDATE SET wishes = excluded.wishes`,
        [subject, JSON.stringify(wishes)],
      );
  }
}
