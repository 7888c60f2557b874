import type { ActivityDraft } from './activity.js';
import { type Clock, nextDelay } from './clock.js';
import { DirectLineError, type DirectLineFailure } from './direct-line-http.js';

/** A draft on its way, under the name that makes it repeatable. */
export interface Parcel {
  readonly id: string;
  readonly draft: ActivityDraft;
}

/** Keeps what was not sent yet over a reload. */
export interface OutboxStore {
  read(): readonly Parcel[];
  add(parcel: Parcel): void;
  remove(id: string): void;
  clear(): void;
}

/** What becomes of a parcel: `waiting` is tried again by itself, `failed` only when the shopper says so. */
export type Fate =
  | { readonly type: 'sending' | 'sent' }
  | { readonly type: 'waiting' | 'failed'; readonly reason: DirectLineFailure };

export interface OutboxOptions {
  /** Posts one parcel; `again` when an earlier try may have arrived. Throws `DirectLineError`. */
  readonly post: (parcel: Parcel, again: boolean) => Promise<void>;
  readonly onFate: (parcel: Parcel, fate: Fate) => void;
  readonly store: OutboxStore;
  readonly clock: Clock;
  readonly backoffMs: number;
  readonly maxBackoffMs: number;
}

/** Failures that a new message would meet too: time or a new connection mends them. */
const passing: ReadonlySet<DirectLineFailure> = new Set(['network', 'server', 'rate-limited', 'denied', 'gone']);

/**
 * What the shopper sent and the server has not confirmed: one after the other, in order, until each is through. Nothing
 * is lost to a bad line or a reload; a server that refuses a message gives it back.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #queue: Parcel[] = [];
  readonly #refused = new Map<string, Parcel>();
  /** Sent or being sent, and not yet seen in the conversation. */
  readonly #unseen = new Set<string>();
  #open = false;
  #running = false;
  #wake: () => void = () => {};

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  add(id: string, draft: ActivityDraft): void {
    const parcel = { id, draft };
    // Files live as long as the page: the browser keeps no hold on them over a reload.
    if (draft.files === undefined) this.#options.store.add(parcel);
    this.#push(parcel);
  }

  /** Takes up what an earlier page left. */
  restore(): void {
    for (const parcel of this.#options.store.read()) {
      if (!this.#queue.some(({ id }) => id === parcel.id)) this.#push(parcel);
    }
  }

  /** Tries again what was refused, or at once what waits. */
  retry(id: string): void {
    const parcel = this.#refused.get(id);
    if (parcel === undefined) {
      this.#wake();
      return;
    }
    this.#refused.delete(id);
    this.#push(parcel);
  }

  /** The conversation shows it: it need not be sent again. */
  arrived(id: string): void {
    this.#unseen.delete(id);
    this.#options.store.remove(id);
  }

  /** Whether it was not yet seen in the conversation. */
  awaits(id: string): boolean {
    return this.#unseen.has(id);
  }

  /** A conversation is open: what waits may go. */
  open(): void {
    this.#open = true;
    this.#wake();
    void this.#run();
  }

  close(): void {
    this.#open = false;
    this.#wake();
  }

  hurry(): void {
    this.#wake();
  }

  clear(): void {
    this.#queue.length = 0;
    this.#refused.clear();
    this.#unseen.clear();
    this.#options.store.clear();
    this.#wake();
  }

  #push(parcel: Parcel): void {
    this.#queue.push(parcel);
    this.#unseen.add(parcel.id);
    this.#options.onFate(parcel, { type: 'sending' });
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    let failures = 0;
    for (let parcel = this.#next(); parcel !== undefined; parcel = this.#next()) {
      const outcome = await this.#try(parcel, failures > 0);
      if (this.#queue[0] !== parcel || !this.#open) {
        failures = 0;
        continue;
      }
      if (outcome !== null && passing.has(outcome)) {
        failures += 1;
        this.#options.onFate(parcel, { type: 'waiting', reason: outcome });
        await this.#pause(nextDelay(failures, this.#options, this.#options.clock.random));
        continue;
      }
      failures = 0;
      this.#queue.shift();
      this.#options.store.remove(parcel.id);
      if (outcome !== null) this.#refused.set(parcel.id, parcel);
      this.#options.onFate(parcel, outcome === null ? { type: 'sent' } : { type: 'failed', reason: outcome });
    }
    this.#running = false;
  }

  #next(): Parcel | undefined {
    return this.#open ? this.#queue[0] : undefined;
  }

  async #try(parcel: Parcel, again: boolean): Promise<DirectLineFailure | null> {
    try {
      await this.#options.post(parcel, again);
      return null;
    } catch (error) {
      if (!(error instanceof DirectLineError)) throw error;
      return error.code;
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#options.clock.after(ms, () => this.#wake());
      this.#wake = () => {
        cancel();
        this.#wake = () => {};
        resolve();
      };
    });
  }
}
