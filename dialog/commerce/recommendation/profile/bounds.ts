import type { FeedbackEvent } from './feedback.js';

/** How much of one sender is believed. */
export interface FeedbackBounds {
  /** Events of one subject in an hour; more are left out. */
  readonly perHour?: number;
  /** How far in the future an event may lie before it is taken for one of now, in milliseconds. */
  readonly ahead?: number;
  /** How old an event may be when it arrives. */
  readonly behind?: number;
}

const hour = 3_600_000;

/**
 * Lets through what one honest shopper could have done: a bounded number of events an hour, each kind once a product and
 * hour, and times that lie neither in the future nor long ago (a wrong clock is set right, since the order of arrival is
 * known). Keeps its counts for the current hour alone, for a bounded number of subjects.
 */
export class FeedbackGate {
  readonly #bounds: Required<FeedbackBounds>;
  #hour = Number.NEGATIVE_INFINITY;
  #seen = new Map<string, Set<string>>();

  constructor({ perHour = 300, ahead = 5 * 60_000, behind = 24 * hour }: FeedbackBounds = {}) {
    this.#bounds = { perHour, ahead, behind };
  }

  /** The events that count, with their times set right. */
  admit(events: readonly FeedbackEvent[], now: Date): readonly FeedbackEvent[] {
    const { perHour, ahead, behind } = this.#bounds;
    const current = Math.floor(now.getTime() / hour);
    if (current !== this.#hour || this.#seen.size > mostSubjects) {
      this.#hour = current;
      this.#seen = new Map();
    }
    return events.flatMap((event) => {
      const seen = this.#seen.get(event.subject) ?? new Set<string>();
      this.#seen.set(event.subject, seen);
      const key = `${event.kind} ${event.productId}`;
      if (seen.has(key) || seen.size >= perHour) return [];
      seen.add(key);
      const time = Date.parse(event.at);
      const wrong = !(time <= now.getTime() + ahead && time >= now.getTime() - behind);
      return [wrong ? { ...event, at: now.toISOString() } : event];
    });
  }
}

const mostSubjects = 100_000;
