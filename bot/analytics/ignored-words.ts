/** A word that a merchant does not want to be asked about again. */
export interface IgnoredWord {
  readonly word: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Keeps ignored words over restarts. */
export interface IgnoredWordStore {
  /** Latest first. */
  list(): Promise<readonly IgnoredWord[]>;
  /** A word that is there already stays as it is. */
  add(ignored: IgnoredWord): Promise<void>;
  /** False when the word was not ignored. */
  remove(word: string): Promise<boolean>;
}

/** Ignored words for tests and for a shop that forgets them when the process ends. */
export class InMemoryIgnoredWordStore implements IgnoredWordStore {
  private readonly words = new Map<string, IgnoredWord>();

  async list(): Promise<readonly IgnoredWord[]> {
    return [...this.words.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  }

  async add(ignored: IgnoredWord): Promise<void> {
    if (!this.words.has(ignored.word)) this.words.set(ignored.word, ignored);
  }

  async remove(word: string): Promise<boolean> {
    return this.words.delete(word);
  }
}
