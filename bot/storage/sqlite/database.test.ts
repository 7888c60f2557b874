import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseError, openDatabase } from './database.js';

const notes = { id: 'notes-1', sql: 'CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL)' };

describe('openDatabase', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daogou-db-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('runs each migration once and keeps rows between openings', async () => {
    const file = join(folder, 'deep', 'shop.db');
    const first = await openDatabase(file, [notes]);
    expect(await first.run('INSERT INTO note (body) VALUES (?)', ['hello'])).toEqual({ changes: 1, lastId: 1 });
    await first.close();
    const second = await openDatabase(file, [notes, { id: 'notes-2', sql: 'ALTER TABLE note ADD COLUMN tag TEXT' }]);
    expect(await second.all('SELECT * FROM note')).toEqual([{ id: 1, body: 'hello', tag: null }]);
    await second.close();
  });

  it('leaves the schema alone when a migration fails', async () => {
    const file = join(folder, 'shop.db');
    await expect(openDatabase(file, [notes, { id: 'bad', sql: 'CREATE NONSENSE' }])).rejects.toThrow(DatabaseError);
    const db = await openDatabase(file, []);
    expect(await db.all("SELECT name FROM sqlite_master WHERE name = 'note'")).toEqual([]);
    await db.close();
  });

  it('rolls a failed transaction back and goes on with the next', async () => {
    const db = await openDatabase(join(folder, 'shop.db'), [notes]);
    const broken = db.transaction(async (tx) => {
      await tx.run("INSERT INTO note (body) VALUES ('lost')");
      throw new Error('no');
    });
    const kept = db.run("INSERT INTO note (body) VALUES ('kept')");
    await expect(broken).rejects.toThrow('no');
    await kept;
    expect(await db.all<{ body: string }>('SELECT body FROM note')).toEqual([{ body: 'kept' }]);
    await db.close();
  });

  it('never lets the statements of two transactions interleave', async () => {
    const db = await openDatabase(join(folder, 'shop.db'), [notes]);
    await db.run("INSERT INTO note (id, body) VALUES (1, '0')");
    await Promise.all(
      Array.from({ length: 40 }, () =>
        db.transaction(async (tx) => {
          const row = await tx.get<{ body: string }>('SELECT body FROM note WHERE id = 1');
          await new Promise((resolve) => setImmediate(resolve));
          await tx.run('UPDATE note SET body = ? WHERE id = 1', [String(Number(row?.body) + 1)]);
        }),
      ),
    );
    expect(await db.get('SELECT body FROM note WHERE id = 1')).toEqual({ body: '40' });
    await db.close();
  });

  it('reads what is committed while a transaction is open', async () => {
    const db = await openDatabase(join(folder, 'shop.db'), [notes]);
    await db.transaction(async (tx) => {
      await tx.run("INSERT INTO note (body) VALUES ('inside')");
      expect(await db.all('SELECT * FROM note')).toEqual([]);
    });
    expect(await db.all('SELECT * FROM note')).toHaveLength(1);
    await db.close();
  });

  it('names the statement that failed', async () => {
    const db = await openDatabase(join(folder, 'shop.db'), [notes]);
    await expect(db.run('INSERT INTO nowhere VALUES (1)')).rejects.toThrow(/INSERT INTO nowhere.*no such table/);
    await db.close();
  });
});
