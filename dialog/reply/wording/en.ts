import { enCommerce } from './en/commerce.js';
import { enFacts } from './en/facts.js';
import { enMemory } from './en/memory.js';
import { enOffers } from './en/offers.js';
import { enPromotions } from './en/promotions.js';
import { enTalk } from './en/talk.js';
import { enTaps } from './en/taps.js';
import { enWords } from './en/words.js';

/** English wordings: short, plain, a shop assistant's tone. They set the keys that every language must have. */
export const en = {
  ...enWords,
  ...enTalk,
  ...enOffers,
  ...enMemory,
  ...enFacts,
  ...enCommerce,
  ...enPromotions,
  ...enTaps,
} as const;

/** Name of one thing that can be said. */
export type WordingKey = keyof typeof en;
