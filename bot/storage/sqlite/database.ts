import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import sqlite3 from 'sqlite3';
import { SerialQueue } from '../../serial-queue.js';

/** What SQLite can bind: JSON documents are passed as text. */
export type SqlValue = string | number | bigint | Uint8Array | null;

/** What a statement that writes did. */
export interface Written {
  readonly changes: number;
  readonly lastId: number;
}

/** Runs statements: a database, or a transaction of it. */
export interface Queryable {
  run(sql: string, params?: readonly SqlValue[]): Promise<Written>;
  /** All rows; the caller names the row's type and answers for it, since SQL carries none. */
  all<T>(sql: string, params?: readonly SqlValue[]): Promise<T[]>;
  get<T>(sql: string, params?: readonly SqlValue[]): Promise<T | undefined>;
}

/**
 * One SQLite file with two handles: reads go to one and never wait for a writer (WAL), everything that writes goes
 * through a queue to the other, because calls of one `sqlite3` handle interleave and would end up in each other's
 * transactions.
 */
export interface Database extends Queryable {
  /**
   * Runs `work` inside BEGIN IMMEDIATE … COMMIT and rolls back when it throws. Inside, use only the handle that is
   * passed: `db.run` or a second `db.transaction` would wait for the transaction that they are called from.
   */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** Waits for what is queued, then closes both handles. */
  close(): Promise<void>;
}

/** A change of the schema that runs once in a file's life. `id` never changes once released; `sql` may hold several statements. */
export interface Migration {
  readonly id: string;
  readonly sql: string;
}

/** SQLite failed; `cause` carries its own error with its `SQLITE_…` code. */
export class DatabaseError extends Error {
  readonly code = 'database_error';
  constructor(message: string, cause: unknown) {
    super(`${message}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'DatabaseError';
  }
}

/**
 * Opens (or makes) the file and brings its schema up to date. Synchronous NORMAL under WAL survives the death of the
 * process at any moment; only a loss of power may cost the last transactions. Throws `DatabaseError` when the file
 * can't be opened or a migration fails, which leaves the schema as it was.
 */
export async function openDatabase(file: string, migrations: readonly Migration[]): Promise<Database> {
  await mkdir(dirname(file), { recursive: true });
  const writer = await connect(file);
  try {
    await writer.exec('PRAGMA journal_mode = WAL');
    await migrate(writer, migrations);
    const reader = await connect(file);
    return new SqliteDatabase(reader, writer);
  } catch (error) {
    await writer.close();
    throw error;
  }
}

class SqliteDatabase implements Database {
  private readonly writes = new SerialQueue();

  constructor(
    private readonly reader: Connection,
    private readonly writer: Connection,
  ) {}

  run(sql: string, params: readonly SqlValue[] = []): Promise<Written> {
    return this.writes.add(() => this.writer.run(sql, params));
  }

  all<T>(sql: string, params: readonly SqlValue[] = []): Promise<T[]> {
    return this.reader.all<T>(sql, params);
  }

  get<T>(sql: string, params: readonly SqlValue[] = []): Promise<T | undefined> {
    return this.reader.get<T>(sql, params);
  }

  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> {
    return this.writes.add(() => inTransaction(this.writer, work));
  }

  async close(): Promise<void> {
    await this.writes.add(async () => {
      await this.reader.close();
      await this.writer.close();
    });
  }
}

async function inTransaction<T>(connection: Connection, work: (tx: Queryable) => Promise<T>): Promise<T> {
  await connection.run('BEGIN IMMEDIATE');
  try {
    const result = await work(connection);
    await connection.run('COMMIT');
    return result;
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function migrate(connection: Connection, migrations: readonly Migration[]): Promise<void> {
  await inTransaction(connection, async (tx) => {
    await tx.run('CREATE TABLE IF NOT EXISTS migration (id TEXT PRIMARY KEY, applied_at TEXT NOT NULL)');
    const applied = new Set((await tx.all<{ id: string }>('SELECT id FROM migration')).map((row) => row.id));
    for (const { id, sql } of migrations) {
      if (applied.has(id)) continue;
      await connection.exec(sql);
      await tx.run("INSERT INTO migration (id, applied_at) VALUES (?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))", [id]);
    }
  });
}

/**
 * One handle of the driver, with promises for its callbacks. Statements are prepared once and kept until it closes, so
 * SQL must not be put together from data. Rows are read to the end, since a half-read statement would hold a lock.
 */
interface Connection extends Queryable {
  exec(sql: string): Promise<void>;
  close(): Promise<void>;
}

async function connect(file: string): Promise<Connection> {
  const handle = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, (error) =>
      error ? reject(new DatabaseError(`cannot open ${file}`, error)) : resolve(opened),
    );
  });
  const prepared = new Map<string, Promise<sqlite3.Statement>>();
  const statement = (sql: string): Promise<sqlite3.Statement> => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = prepare(handle, sql);
    prepared.set(sql, made);
    made.catch(() => prepared.delete(sql));
    return made;
  };
  const all = async <T>(sql: string, params: readonly SqlValue[] = []): Promise<T[]> => {
    const query = await statement(sql);
    return new Promise((resolve, reject) =>
      query.all<T>(params, (error, rows) => (error ? reject(failed(sql, error)) : resolve(rows))),
    );
  };
  const connection: Connection = {
    exec: (sql) =>
      new Promise((resolve, reject) => handle.exec(sql, (error) => (error ? reject(failed(sql, error)) : resolve()))),
    run: async (sql, params = []) => {
      const command = await statement(sql);
      return new Promise((resolve, reject) =>
        command.run(params, function done(error) {
          if (error) reject(failed(sql, error));
          else resolve({ changes: this.changes, lastId: this.lastID });
        }),
      );
    },
    all,
    get: async <T>(sql: string, params: readonly SqlValue[] = []) => (await all<T>(sql, params))[0],
    close: async () => {
      await Promise.all([...prepared.values()].map(async (made) => finalize(await made)));
      await new Promise<void>((resolve, reject) =>
        handle.close((error) => (error ? reject(failed('close', error)) : resolve())),
      );
    },
  };
  await connection.exec(
    'PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY',
  );
  return connection;
}

function prepare(handle: sqlite3.Database, sql: string): Promise<sqlite3.Statement> {
  return new Promise((resolve, reject) => {
    const made = handle.prepare(sql, (error: Error | null) => (error ? reject(failed(sql, error)) : resolve(made)));
  });
}

function finalize(statement: sqlite3.Statement): Promise<void> {
  return new Promise((resolve) => {
    statement.finalize(() => resolve());
  });
}

function failed(sql: string, error: unknown): DatabaseError {
  return new DatabaseError(sql.trim().slice(0, 120), error);
}
