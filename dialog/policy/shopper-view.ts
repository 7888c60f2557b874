import type { StableWish } from '../commerce/recommendation/profile/stable-wish.js';
import type { Refill } from '../commerce/recommendation/sets/refills.js';

/** What the shop knows of the shopper of a turn beyond the conversation, as far as the shopper lets it. */
export interface ShopperView {
  /** Whether results may follow what the shopper does. */
  readonly personalised: boolean;
  /** Whether wishes may be remembered beyond the session: yes, no, or not asked yet. */
  readonly consent: boolean | null;
  /** What was remembered of earlier talks; empty without consent. */
  readonly wishes: readonly StableWish[];
  readonly liked: readonly string[];
  readonly disliked: ReadonlySet<string>;
  /** What was bought, newest first; without consent of this session alone. */
  readonly purchases: readonly string[];
  /** What is about to run out, by the shopper's own rhythm or that of others. */
  readonly refills: readonly Refill[];
}
