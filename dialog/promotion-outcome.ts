import type { ShopGraph } from '../knowledge-graph/graph/shop-graph.js';
import type { GrantedCoupon } from './commerce/promotion/campaign.js';
import { inScope } from './commerce/promotion/discount.js';
import { couponOf } from './commerce/promotion/ledger/grant.js';
import type { NamedLowest, Promotions } from './commerce/promotion/promotions.js';
import type { PolicyOutcome } from './policy/policy.js';
import type { PromotionAnswer } from './policy/promotion-answer.js';
import type { DialogueState } from './state/belief-state.js';
import { currentTopic, type DialogueEvent, fold } from './state/events.js';

/** A request to the promotions moves no wish: it is answered, and what is held can be used at once. */
export function promotionOutcome(state: DialogueState, answer: PromotionAnswer): PolicyOutcome {
  const coupon = couponOfAnswer(answer);
  const events: DialogueEvent[] = coupon === null ? [] : [{ type: 'coupon_granted', coupon }];
  return {
    acts: [{ type: 'promotion', answer }],
    events,
    state: fold(state, events),
    action: 'coupon',
    shopperActs: ['ask_coupon'],
  };
}

/** The coupon that a turn granted or repeated, if it did. */
export function couponOfAnswer(answer: PromotionAnswer): GrantedCoupon | null {
  return answer.kind === 'coupon' || answer.kind === 'drawn' ? couponOf(answer.grant) : null;
}

/** Earlier prices of what a coupon is for: its product, or those that are being talked about and in its scope. */
export async function lowestInScope(
  { campaignId, appliesTo }: GrantedCoupon,
  state: DialogueState,
  { promotions, graph }: { readonly promotions: Promotions; readonly graph: ShopGraph },
): Promise<readonly NamedLowest[]> {
  const talkedOf = 'product' in appliesTo ? [appliesTo.product] : (currentTopic(state)?.focus ?? []).slice(0, 2);
  const products = talkedOf.filter((id) => inScope(graph.product(id), appliesTo, graph));
  return promotions.lowest(campaignId, products);
}
