import type { FeedbackEvent, FeedbackKind } from '../../../dialog/commerce/recommendation/profile/feedback.js';
import {
  defaultChoices,
  type ProfileChoices,
  type ProfileStore,
} from '../../../dialog/commerce/recommendation/profile/profile-store.js';
import type { Database, Migration } from './database.js';

export const profileMigrations: readonly Migration[] = [
  {
    id: 'profile-1',
    sql: `
      CREATE TABLE profile_choice (
        subject TEXT PRIMARY KEY,
        personalised INTEGER NOT NULL,
        remembered INTEGER NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE feedback (
        position INTEGER PRIMARY KEY,
        subject TEXT NOT NULL,
        product TEXT NOT NULL,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        milliseconds INTEGER,
        place INTEGER,
        propensity REAL
      );
      CREATE INDEX feedback_by_subject ON feedback (subject, position);
      CREATE INDEX feedback_to_learn_from ON feedback (position) WHERE kind <> 'shown';
    `,
  },
  {
    id: 'profile-2',
    sql: `
      ALTER TABLE profile_choice ADD COLUMN answered INTEGER NOT NULL DEFAULT 0;
      CREATE TABLE stable_wishes (
        subject TEXT PRIMARY KEY,
        wishes TEXT NOT NULL
      ) WITHOUT ROWID;
    `,
  },
];

interface Row {
  readonly subject: string;
  readonly product: string;
  readonly kind: FeedbackKind;
  readonly at: string;
  readonly milliseconds: number | null;
  readonly place: number | null;
  readonly propensity: number | null;
}

const columns = 'subject, product, kind, at, milliseconds, place, propensity';

/** What shoppers did and decided, in SQLite. */
export class SqliteProfileStore implements ProfileStore {
  constructor(private readonly db: Database) {}

  async choices(subject: string): Promise<ProfileChoices> {
    const row = await this.db.get<{ personalised: number; remembered: number; answered: number }>(
      'SELECT personalised, remembered, answered FROM profile_choice WHERE subject = ?',
      [subject],
    );
    return row === undefined
      ? defaultChoices
      : { personalised: row.personalised === 1, remembered: row.remembered === 1, answered: row.answered === 1 };
  }

  async choose(subject: string, { personalised, remembered, answered }: ProfileChoices): Promise<void> {
    await this.db.run(
      `INSERT INTO profile_choice (subject, personalised, remembered, answered) VALUES (?, ?, ?, ?)
        ON CONFLICT (subject) DO UPDATE SET personalised = excluded.personalised, remembered = excluded.remembered,
          answered = excluded.answered`,
      [subject, personalised ? 1 : 0, remembered ? 1 : 0, answered ? 1 : 0],
    );
  }

  async append(events: readonly FeedbackEvent[]): Promise<void> {
    if (events.length === 0) return;
    const rows = events.map(({ subject, productId, kind, at, milliseconds, place, propensity }) => [
      subject,
      productId,
      kind,
      at,
      milliseconds ?? null,
      place ?? null,
      propensity ?? null,
    ]);
    await this.db.run(
      `INSERT INTO feedback (${columns}) SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4,
        value ->> 5, value ->> 6 FROM json_each(?) ORDER BY key`,
      [JSON.stringify(rows)],
    );
  }

  async eventsOf(subject: string, limit: number): Promise<readonly FeedbackEvent[]> {
    const rows = await this.db.all<Row>(
      `SELECT ${columns} FROM feedback WHERE subject = ? ORDER BY position DESC LIMIT ?`,
      [subject, limit],
    );
    return rows.reverse().map(toEvent);
  }

  async all(limit: number): Promise<readonly FeedbackEvent[]> {
    const rows = await this.db.all<Row>(
      `SELECT ${columns} FROM feedback WHERE kind <> 'shown' ORDER BY position DESC LIMIT ?`,
      [limit],
    );
    return rows.reverse().map(toEvent);
  }

  async forget(subject: string, productId?: string): Promise<number> {
    const deleted =
      productId === undefined
        ? await this.db.run('DELETE FROM feedback WHERE subject = ?', [subject])
        : await this.db.run('DELETE FROM feedback WHERE subject = ? AND product = ?', [subject, productId]);
    return deleted.changes;
  }
}

function toEvent({ subject, product, kind, at, milliseconds, place, propensity }: Row): FeedbackEvent {
  return {
    subject,
    productId: product,
    kind,
    at,
    ...(milliseconds === null ? {} : { milliseconds }),
    ...(place === null ? {} : { place }),
    ...(propensity === null ? {} : { propensity }),
  };
}
