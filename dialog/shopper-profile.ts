import type { RecommendationDesk } from './commerce/recommendation/desk/recommendation-desk.js';
import type { ShopperView } from './policy/shopper-view.js';
import type { DialogueEvent } from './state/events.js';

/** What of the desk carries out a shopper's word on being remembered. */
export type ProfileKeeper = Pick<RecommendationDesk, 'choose' | 'changeWishes' | 'forget'>;

/** Does what the events of a turn say of the profile, in their order. */
export async function carryOutWishes(
  events: readonly DialogueEvent[],
  { shopperId, now }: { readonly shopperId: string; readonly now: Date },
  desk: ProfileKeeper,
): Promise<void> {
  for (const event of events) {
    if (event.type === 'consent_set') await desk.choose(shopperId, { remembered: event.given });
    if (event.type === 'profile_forgotten') await desk.forget(shopperId);
    if (event.type === 'wishes_kept') {
      const at = now.toISOString();
      await desk.changeWishes(shopperId, { added: event.added.map((wish) => ({ ...wish, at })), gone: event.gone });
    }
  }
}

/** What the dialogue may know of a shopper whose profile is at hand; of who switched it off nothing but that. */
export function shopperView(shopperId: string, desk: Pick<RecommendationDesk, 'here' | 'refills'>): ShopperView | null {
  const here = desk.here(shopperId);
  if (here === null) return null;
  const { choices, profile, events, wishes } = here;
  const { personalised } = choices;
  const bought = events.flatMap(({ kind, productId }) => (kind === 'purchase' ? [productId] : []));
  return {
    personalised,
    consent: choices.remembered ? true : choices.answered ? false : null,
    wishes: personalised ? wishes : [],
    liked: [...profile.liking]
      .filter(([, weight]) => weight > 0)
      .sort((a, b) => b[1] - a[1])
      .map(([productId]) => productId),
    disliked: profile.disliked,
    purchases: [...new Set(bought.reverse())],
    refills: desk.refills(shopperId),
  };
}
