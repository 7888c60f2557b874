/** A recording that a shopper sent and that was heard as something. The sound itself is not kept. */
export interface HeardRecording {
  /** SHA-256 of the samples, hexadecimal. */
  readonly hash: string;
  /** What was heard. */
  readonly transcript: string;
  readonly ownerId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** As `soundPrint` makes it. */
  readonly print: Float32Array;
}

/** Remembers what was heard, so that a recording that is played again can be told from someone who speaks. */
export interface HeardStore {
  /** Keeps it; false where a recording with this hash is kept already. Two at once: one is kept. */
  remember(heard: HeardRecording): Promise<boolean>;
  /**
   * Marks a recording as acted on by `purpose`. True for the first purpose, and for the same one again; false for any
   * other, and where no such recording is kept.
   */
  spend(hash: string, purpose: string): Promise<boolean>;
  /** The latest recordings of a transcript, newest first. */
  recent(transcript: string, limit: number): Promise<readonly HeardRecording[]>;
  /** Forgets what is older than `before` (ISO 8601, UTC); returns how many that were. */
  prune(before: string): Promise<number>;
}

/** In memory: for tests, and as the plainest statement of the contract. */
export class InMemoryHeardStore implements HeardStore {
  private readonly kept = new Map<string, HeardRecording>();
  private readonly purposes = new Map<string, string>();

  async remember(heard: HeardRecording): Promise<boolean> {
    if (this.kept.has(heard.hash)) return false;
    this.kept.set(heard.hash, heard);
    return true;
  }

  async spend(hash: string, purpose: string): Promise<boolean> {
    if (!this.kept.has(hash)) return false;
    if (!this.purposes.has(hash)) this.purposes.set(hash, purpose);
    return this.purposes.get(hash) === purpose;
  }

  async recent(transcript: string, limit: number): Promise<readonly HeardRecording[]> {
    const all = [...this.kept.values()].filter((heard) => heard.transcript === transcript);
    return all.reverse().slice(0, limit);
  }

  async prune(before: string): Promise<number> {
    const old = [...this.kept.values()].filter((heard) => heard.at < before);
    for (const { hash } of old) {
      this.kept.delete(hash);
      this.purposes.delete(hash);
    }
    return old.length;
  }
}
