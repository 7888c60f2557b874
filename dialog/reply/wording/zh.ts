import type { WordingKey } from './en.js';
import type { Wording } from './wording.js';
import { zhCommerce } from './zh/commerce.js';
import { zhFacts } from './zh/facts.js';
import { zhMemory } from './zh/memory.js';
import { zhOffers } from './zh/offers.js';
import { zhPromotions } from './zh/promotions.js';
import { zhTalk } from './zh/talk.js';
import { zhTaps } from './zh/taps.js';
import { zhWords } from './zh/words.js';

/** Chinese wordings: a shop assistant's spoken tone, the shopper is 你 throughout. */
export const zh: Readonly<Record<WordingKey, Wording>> = {
  ...zhWords,
  ...zhTalk,
  ...zhOffers,
  ...zhMemory,
  ...zhFacts,
  ...zhCommerce,
  ...zhPromotions,
  ...zhTaps,
};
