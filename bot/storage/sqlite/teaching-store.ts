import type { HeadChange, HeadChanges } from '../../../nlu/model/head-change.js';
import type { Correction } from '../../../nlu/teaching/correction.js';
import type { HeadVersion, TeachingStore, VersionHistory } from '../../../nlu/teaching/teaching-store.js';
import type { Database, Migration } from './database.js';

export const teachingMigrations: readonly Migration[] = [
  {
    id: 'teaching-1',
    sql: `
      CREATE TABLE correction (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL);
      CREATE TABLE head_version (
        model TEXT NOT NULL,
        number INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (model, number)
      ) WITHOUT ROWID;
      CREATE TABLE head_change (
        model TEXT NOT NULL,
        number INTEGER NOT NULL,
        head TEXT NOT NULL,
        weight BLOB NOT NULL,
        bias BLOB NOT NULL,
        PRIMARY KEY (model, number, head),
        FOREIGN KEY (model, number) REFERENCES head_version (model, number) ON DELETE CASCADE
      );
      CREATE TABLE head_version_in_force (model TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
    `,
  },
];

interface ChangeRow {
  readonly head: string;
  readonly weight: Uint8Array;
  readonly bias: Uint8Array;
}

/** What merchants taught, in SQLite; weights lie there as the machine's own floats. */
export class SqliteTeachingStore implements TeachingStore {
  constructor(private readonly db: Database) {}

  async corrections(): Promise<readonly Correction[]> {
    const rows = await this.db.all<{ body: string }>('SELECT body FROM correction ORDER BY position');
    return rows.map((row) => JSON.parse(row.body) as Correction);
  }

  async addCorrection(correction: Correction): Promise<void> {
    const body = JSON.stringify(correction);
    await this.db.run('INSERT INTO correction (id, body) VALUES (?, ?)', [correction.id, body]);
  }

  async removeCorrection(id: string): Promise<boolean> {
    return (await this.db.run('DELETE FROM correction WHERE id = ?', [id])).changes > 0;
  }

  async history(model: string): Promise<VersionHistory> {
    const rows = await this.db.all<{ body: string }>('SELECT body FROM head_version WHERE model = ? ORDER BY number', [
      model,
    ]);
    const current = await this.db.get<{ number: number }>('SELECT number FROM head_version_in_force WHERE model = ?', [
      model,
    ]);
    return { versions: rows.map((row) => JSON.parse(row.body) as HeadVersion), inForce: current?.number ?? 0 };
  }

  async changes(model: string, number: number): Promise<HeadChanges | null> {
    const version = await this.db.get('SELECT 1 FROM head_version WHERE model = ? AND number = ?', [model, number]);
    if (version === undefined) return null;
    const rows = await this.db.all<ChangeRow>(
      'SELECT head, weight, bias FROM head_change WHERE model = ? AND number = ?',
      [model, number],
    );
    return Object.fromEntries(rows.map(({ head, weight, bias }) => [head, toChange(weight, bias)]));
  }

  async keepVersion(version: HeadVersion, changes: HeadChanges): Promise<void> {
    const { model, number } = version;
    await this.db.transaction(async (tx) => {
      const body = JSON.stringify(version);
      await tx.run('INSERT INTO head_version (model, number, body) VALUES (?, ?, ?)', [model, number, body]);
      for (const [head, { weight, bias }] of Object.entries(changes)) {
        await tx.run('INSERT INTO head_change (model, number, head, weight, bias) VALUES (?, ?, ?, ?, ?)', [
          model,
          number,
          head,
          toBytes(weight),
          toBytes(bias),
        ]);
      }
      await tx.run(inForce, [model, number]);
    });
  }

  async putInForce(model: string, version: number): Promise<void> {
    await this.db.run(inForce, [model, version]);
  }
}

const inForce = `INSERT INTO head_version_in_force (model, number) VALUES (?, ?)
  ON CONFLICT (model) DO UPDATE SET number = excluded.number`;

/** A Buffer, since the driver takes no other array for a BLOB. */
function toBytes(values: Float32Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

/** Copies, since the driver's bytes need not lie on a multiple of four. */
function toChange(weight: Uint8Array, bias: Uint8Array): HeadChange {
  const floats = (bytes: Uint8Array): Float32Array => new Float32Array(new Uint8Array(bytes).buffer);
  return { weight: floats(weight), bias: floats(bias) };
}
