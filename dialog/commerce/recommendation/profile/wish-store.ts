import type { StableWish } from './stable-wish.js';

/** Keeps the stable wishes of shoppers who agreed to it. */
export interface WishStore {
  /** Oldest first. */
  of(subject: string): Promise<readonly StableWish[]>;
  /** Puts these in the place of all that were known. */
  put(subject: string, wishes: readonly StableWish[]): Promise<void>;
}

/** For tests and for shops that keep nothing. */
export class InMemoryWishStore implements WishStore {
  readonly #wishes = new Map<string, readonly StableWish[]>();

  async of(subject: string): Promise<readonly StableWish[]> {
    return this.#wishes.get(subject) ?? [];
  }

  async put(subject: string, wishes: readonly StableWish[]): Promise<void> {
    this.#wishes.set(subject, [...wishes]);
  }
}
