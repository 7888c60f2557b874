import { type FeedbackEvent, feedbackWeight } from './feedback.js';

/** What is known of one shopper, worked out from what the shopper did. */
export interface Profile {
  /** Products that were taken to, once each, the one that was dealt with last at the end. */
  readonly history: readonly string[];
  /** How much each product is liked, below 0 for disliked; faded by age. */
  readonly liking: ReadonlyMap<string, number>;
  readonly disliked: ReadonlySet<string>;
}

export const emptyProfile: Profile = { history: [], liking: new Map(), disliked: new Set() };

/** After this time an event counts half. */
const halfLife = 30 * 86_400_000;
/** Products that are remembered of one shopper. */
const longest = 200;

/** The profile at a moment. Later events come last; what was disliked later than it was liked counts as disliked. */
export function profileOf(events: readonly FeedbackEvent[], now: Date): Profile {
  const liking = new Map<string, number>();
  for (const event of events) {
    const weight = feedbackWeight(event);
    if (weight === 0) continue;
    const age = Math.max(0, now.getTime() - Date.parse(event.at));
    const before = liking.get(event.productId) ?? 0;
    // Taken out and put in again: what was dealt with last stands last.
    liking.delete(event.productId);
    liking.set(event.productId, before + weight * 0.5 ** (age / halfLife));
  }
  const kept = [...liking].slice(-longest);
  return {
    history: kept.filter(([, weight]) => weight > 0).map(([id]) => id),
    liking: new Map(kept),
    disliked: new Set(kept.filter(([, weight]) => weight < 0).map(([id]) => id)),
  };
}
