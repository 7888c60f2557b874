import type { FeedbackEvent } from './feedback.js';

/** What a shopper decided about recommendations. */
export interface ProfileChoices {
  /** Whether results may follow what the shopper does. Off: everybody sees the same (PIPL Art. 24). */
  readonly personalised: boolean;
  /** Whether it may be remembered beyond the session. Only with consent. */
  readonly remembered: boolean;
  /** Whether the shopper said yes or no to being remembered: the question is not put again. */
  readonly answered: boolean;
}

export const defaultChoices: ProfileChoices = { personalised: true, remembered: false, answered: false };

/** Keeps what shoppers did and what they decided about it. */
export interface ProfileStore {
  choices(subject: string): Promise<ProfileChoices>;
  choose(subject: string, choices: ProfileChoices): Promise<void>;
  append(events: readonly FeedbackEvent[]): Promise<void>;
  /** What one subject did, oldest first, at most the newest `limit`. */
  eventsOf(subject: string, limit: number): Promise<readonly FeedbackEvent[]>;
  /** Everything but impressions, oldest first, at most the newest `limit`: what models are learnt from. */
  all(limit: number): Promise<readonly FeedbackEvent[]>;
  /** Deletes all events of a subject, or those with one product; the choices stay. Returns how many there were. */
  forget(subject: string, productId?: string): Promise<number>;
}

/** For tests and for shops that keep nothing. */
export class InMemoryProfileStore implements ProfileStore {
  #events: FeedbackEvent[] = [];
  readonly #choices = new Map<string, ProfileChoices>();

  async choices(subject: string): Promise<ProfileChoices> {
    return this.#choices.get(subject) ?? defaultChoices;
  }

  async choose(subject: string, choices: ProfileChoices): Promise<void> {
    this.#choices.set(subject, choices);
  }

  async append(events: readonly FeedbackEvent[]): Promise<void> {
    for (const event of events) this.#events.push(event);
  }

  async eventsOf(subject: string, limit: number): Promise<readonly FeedbackEvent[]> {
    return this.#events.filter((event) => event.subject === subject).slice(-limit);
  }

  async all(limit: number): Promise<readonly FeedbackEvent[]> {
    return this.#events.filter(({ kind }) => kind !== 'shown').slice(-limit);
  }

  async forget(subject: string, productId?: string): Promise<number> {
    const before = this.#events.length;
    this.#events = this.#events.filter(
      (event) => event.subject !== subject || (productId !== undefined && event.productId !== productId),
    );
    return before - this.#events.length;
  }
}
