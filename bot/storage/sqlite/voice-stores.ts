import { frameSize, type SpeechFrames } from '../../../nlu/voice/models/speech-frames.js';
import type { PhraseStore, VoicePhrase, VoiceTake } from '../../../nlu/voice/phrases/phrase-store.js';
import type { HeardRecording, HeardStore } from '../../../nlu/voice/replay/heard-store.js';
import type { Database, Migration } from './database.js';

export const voiceMigrations: readonly Migration[] = [
  {
    id: 'voice-1',
    sql: `
      CREATE TABLE voice_phrase (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL);
      CREATE TABLE voice_take (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        phrase_id TEXT REFERENCES voice_phrase (id) ON DELETE CASCADE,
        hash TEXT NOT NULL UNIQUE,
        body TEXT NOT NULL,
        frames BLOB NOT NULL,
        print BLOB NOT NULL,
        audio BLOB NOT NULL
      );
      CREATE INDEX voice_take_phrase ON voice_take (phrase_id);
      CREATE TABLE heard_recording (
        position INTEGER PRIMARY KEY,
        hash TEXT NOT NULL UNIQUE,
        transcript TEXT NOT NULL,
        owner_id TEXT NOT NULL,
        at TEXT NOT NULL,
        print BLOB NOT NULL,
        purpose TEXT
      );
      CREATE INDEX heard_recording_transcript ON heard_recording (transcript, position);
      CREATE INDEX heard_recording_at ON heard_recording (at);
    `,
  },
];

interface TakeRow {
  readonly body: string;
  readonly frames: Uint8Array;
  readonly print: Uint8Array;
}

/** What a take's row says beside its frames; `counts` cuts the frames into the utterance and its variants. */
interface TakeBody extends Omit<VoiceTake, 'frames' | 'print'> {
  readonly counts: readonly number[];
}

/** Phrases and their takes in SQLite; frames lie there as the machine's own floats. */
export class SqlitePhraseStore implements PhraseStore {
  constructor(private readonly db: Database) {}

  async phrases(): Promise<readonly VoicePhrase[]> {
    const rows = await this.db.all<{ body: string }>('SELECT body FROM voice_phrase ORDER BY position');
    return rows.map((row) => JSON.parse(row.body) as VoicePhrase);
  }

  async putPhrase(phrase: VoicePhrase): Promise<void> {
    await this.db.run(
      'INSERT INTO voice_phrase (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
      [phrase.id, JSON.stringify(phrase)],
    );
  }

  async deletePhrase(id: string): Promise<boolean> {
    return (await this.db.run('DELETE FROM voice_phrase WHERE id = ?', [id])).changes > 0;
  }

  async takes(): Promise<readonly VoiceTake[]> {
    const rows = await this.db.all<TakeRow>('SELECT body, frames, print FROM voice_take ORDER BY position');
    return rows.map(toTake);
  }

  addTake({ frames, print, ...take }: VoiceTake, audio: Uint8Array): Promise<'added' | 'known' | 'no_phrase'> {
    const body: TakeBody = { ...take, counts: frames.map(({ count }) => count) };
    return this.db.transaction(async (tx) => {
      if (take.phraseId !== null) {
        const phrase = await tx.get('SELECT 1 FROM voice_phrase WHERE id = ?', [take.phraseId]);
        if (phrase === undefined) return 'no_phrase';
      }
      const { changes } = await tx.run(
        `INSERT INTO voice_take (id, phrase_id, hash, body, frames, print, audio) VALUES (?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (hash) DO NOTHING`,
        [
          take.id,
          take.phraseId,
          take.hash,
          JSON.stringify(body),
          Buffer.concat(frames.map(({ data }) => toBytes(data))),
          toBytes(print),
          Buffer.from(audio),
        ],
      );
      return changes > 0 ? 'added' : 'known';
    });
  }

  async deleteTake(id: string): Promise<boolean> {
    return (await this.db.run('DELETE FROM voice_take WHERE id = ?', [id])).changes > 0;
  }

  async audio(takeId: string): Promise<Uint8Array | null> {
    const row = await this.db.get<{ audio: Uint8Array }>('SELECT audio FROM voice_take WHERE id = ?', [takeId]);
    return row?.audio ?? null;
  }
}

interface HeardRow {
  readonly hash: string;
  readonly transcript: string;
  readonly owner_id: string;
  readonly at: string;
  readonly print: Uint8Array;
}

/** Recordings that were heard, in SQLite; the hash is unique by the table, so one of two at once is kept. */
export class SqliteHeardStore implements HeardStore {
  constructor(private readonly db: Database) {}

  async remember({ hash, transcript, ownerId, at, print }: HeardRecording): Promise<boolean> {
    const { changes } = await this.db.run(
      `INSERT INTO heard_recording (hash, transcript, owner_id, at, print) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (hash) DO NOTHING`,
      [hash, transcript, ownerId, at, toBytes(print)],
    );
    return changes > 0;
  }

  async spend(hash: string, purpose: string): Promise<boolean> {
    const { changes } = await this.db.run(
      'UPDATE heard_recording SET purpose = ?2 WHERE hash = ?1 AND (purpose IS NULL OR purpose = ?2)',
      [hash, purpose],
    );
    return changes > 0;
  }

  async recent(transcript: string, limit: number): Promise<readonly HeardRecording[]> {
    const rows = await this.db.all<HeardRow>(
      'SELECT * FROM heard_recording WHERE transcript = ? ORDER BY position DESC LIMIT ?',
      [transcript, limit],
    );
    return rows.map((row) => ({
      hash: row.hash,
      transcript: row.transcript,
      ownerId: row.owner_id,
      at: row.at,
      print: toFloats(row.print),
    }));
  }

  async prune(before: string): Promise<number> {
    return (await this.db.run('DELETE FROM heard_recording WHERE at < ?', [before])).changes;
  }
}

function toTake({ body, frames, print }: TakeRow): VoiceTake {
  const { counts, ...take } = JSON.parse(body) as TakeBody;
  const floats = toFloats(frames);
  let from = 0;
  const cut = counts.map((count): SpeechFrames => {
    const data = floats.slice(from, from + count * frameSize);
    from += count * frameSize;
    return { count, data };
  });
  return { ...take, frames: cut, print: toFloats(print) };
}

/** A Buffer, since the driver takes no other array for a BLOB. */
function toBytes(values: Float32Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

/** Copies, since the driver's bytes need not lie on a multiple of four. */
function toFloats(bytes: Uint8Array): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer);
}
