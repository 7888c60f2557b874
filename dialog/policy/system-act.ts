import type { RelationKind } from '../../knowledge-graph/graph/model.js';
import type { Operator } from '../../knowledge-graph/graph/shop-graph.js';
import type { IntentName } from '../../nlu/understanding.js';
import type { GrantedCoupon } from '../commerce/promotion/campaign.js';
import type { NamedLowest } from '../commerce/promotion/promotions.js';
import type { Constraint } from '../state/belief-state.js';
import type { GiftScope } from '../state/gift.js';
import type { NearName } from '../state/shopper-act.js';
import type { KeptWish } from '../state/stable-wishes.js';
import type { PromotionAnswer } from './promotion-answer.js';

/**
 * What the bot decided to do, with ids and keys only. The Nlg looks every figure and word up in the graph, the price
 * book or the cart when it renders, so that no act can carry a wrong number. (Dialogue acts after ISO 24617-2 and
 * the "inform, request, offer, select" acts of the DSTC line of data sets.)
 */
export type SystemAct =
  | { readonly type: 'greet' }
  | { readonly type: 'chitchat'; readonly topic: ChitchatTopic }
  /** Says what was understood before the result: wishes added, dropped, undone; a topic taken up again. */
  | {
      readonly type: 'acknowledge';
      readonly change: 'undone' | 'nothing_to_undo' | 'relaxed' | 'resumed' | 'reset' | 'corrected';
      readonly constraints: readonly Constraint[];
      readonly categoryId: string | null;
    }
  | { readonly type: 'request_category'; readonly categoryIds: readonly string[] }
  /** `values` are what the remaining products offer, most common first: term ids, 'true'/'false', or for measured attributes and price upper bounds in base (minor) units. */
  | {
      readonly type: 'request';
      readonly attribute: string;
      readonly values: readonly (string | number)[];
      readonly measured: boolean;
    }
  /** `total` is how many fit; `productIds` those that are shown. */
  | {
      readonly type: 'offer';
      readonly productIds: readonly string[];
      readonly total: number;
      readonly categoryId: string | null;
      readonly reason: OfferReason;
      readonly constraints: readonly Constraint[];
      readonly anchorId?: string;
      readonly relation?: RelationKind;
      readonly attribute?: string;
    }
  /** Nothing fits. Each relaxation says what giving up one wish would bring; `impossible` is the smallest set that can't hold together. */
  | {
      readonly type: 'no_match';
      readonly categoryId: string | null;
      readonly constraints: readonly Constraint[];
      readonly relaxations: readonly Relaxation[];
      readonly outOfStock: readonly string[];
    }
  | { readonly type: 'no_more'; readonly total: number }
  /** Wished for, but stated by no product of the category: it was left out of the search, and that is said. */
  | { readonly type: 'unlisted'; readonly surfaces: readonly string[]; readonly categoryId: string }
  /** The graph knows nothing that goes with the product. */
  | { readonly type: 'no_related'; readonly productId: string }
  /** `attributes` in order of importance; `winnerId` only where the shopper asked which is better on `by`. */
  | {
      readonly type: 'compare';
      readonly productIds: readonly string[];
      readonly attributes: readonly string[];
      readonly by?: { readonly attribute: string; readonly direction: 1 | -1; readonly winnerIds: readonly string[] };
    }
  /** A fact: attribute id or built-in `price`, `rating`, `brand`, `category`, `stock`, `description`. The Nlg reads the value, or says that it is not known. */
  | { readonly type: 'inform'; readonly productId: string; readonly attribute: string }
  /** A yes/no question: `asked` is what the shopper supposed. `truth` null means that the graph does not say. */
  | {
      readonly type: 'confirm_fact';
      readonly productId: string;
      readonly attribute: string;
      readonly asked: { readonly op: Operator; readonly value: string | number | boolean; readonly unit?: string };
      readonly truth: boolean | null;
    }
  /** Asked about something the graph has no attribute for; `surface` are the shopper's words. */
  | { readonly type: 'unknown_fact'; readonly productId: string | null; readonly surface: string }
  | { readonly type: 'explain'; readonly productId: string; readonly constraints: readonly Constraint[] }
  /** Where the price comes from (the receipt of the price book). */
  | { readonly type: 'explain_price'; readonly productId: string }
  /** Asked whether the price will fall: what is known of its past; no forecast is made. */
  | { readonly type: 'price_outlook'; readonly productId: string }
  /** The shopper finds it too dear or bargains: prices are the same for everyone. */
  | { readonly type: 'hold_price'; readonly productId: string | null; readonly cheaperIds: readonly string[] }
  | {
      readonly type: 'cart_changed';
      readonly change: 'added' | 'removed' | 'set' | 'cleared';
      readonly productId: string | null;
      readonly quantity: number;
    }
  | {
      readonly type: 'cart_rejected';
      readonly reason: 'out_of_stock' | 'not_enough_stock' | 'not_in_cart' | 'unknown_product' | 'quantity_too_large';
      readonly productId: string | null;
      readonly available: number | null;
    }
  | { readonly type: 'show_cart' }
  | { readonly type: 'checkout'; readonly empty: boolean }
  /** `lowest`: what products that it counts for cost least in the 30 days before, where that is known. */
  | {
      readonly type: 'grant_coupon';
      readonly coupon: GrantedCoupon;
      readonly repeated: boolean;
      readonly lowest?: readonly NamedLowest[];
    }
  | {
      readonly type: 'coupon_refused';
      readonly reason:
        | 'say_it'
        | 'none_running'
        | 'not_started'
        | 'ended'
        | 'sold_out'
        | 'already_used'
        | 'device'
        | 'budget'
        | 'needs_phrase';
      readonly campaignId: string | null;
    }
  | { readonly type: 'coupon_did_you_mean'; readonly campaignId: string }
  /** What came of a request to the promotions. */
  | { readonly type: 'promotion'; readonly answer: PromotionAnswer }
  | { readonly type: 'clarify_product'; readonly productIds: readonly string[]; readonly intent: string }
  /** Which of two readings is meant; each is a tap. `label` are the words that a search would look for. */
  | {
      readonly type: 'clarify_reading';
      readonly intents: readonly [TellableIntent, TellableIntent];
      readonly label: string;
    }
  | {
      readonly type: 'clarify';
      readonly reason:
        | 'not_understood'
        | 'not_sold'
        | 'not_excluded'
        | 'which_product'
        | 'nothing_shown'
        | 'which_number';
      readonly surface: string | null;
      /** Of what was not known by its name: what is like it here. */
      readonly near?: readonly NearName[];
    }
  | { readonly type: 'list_wishes'; readonly constraints: readonly Constraint[]; readonly categoryId: string | null }
  | {
      readonly type: 'policy_question';
      readonly topic: 'shipping' | 'returns' | 'payment' | 'warranty' | 'invoice' | 'privacy' | 'other';
    }
  /** Two products that are close, put as a choice: the cheaper one, and the other for what it has before it. */
  | {
      readonly type: 'contrast';
      readonly cheaperId: string;
      readonly otherId: string;
      readonly attribute: string;
    }
  /** A little above the price limit there is a product with something that none shown has. */
  | { readonly type: 'nearest_extra'; readonly productId: string; readonly attribute: string }
  /** Out of stock: what comes nearest and can be had. */
  | { readonly type: 'in_stock_instead'; readonly productId: string; readonly alternativeIds: readonly string[] }
  /** Nothing cheaper meets all wishes: what giving one up would bring. */
  | { readonly type: 'cheaper_without'; readonly constraint: Constraint; readonly bestId: string }
  /** The limit for everything together, beside what the cart comes to. */
  | { readonly type: 'basket_budget'; readonly amount: number; readonly news: boolean }
  /** Prices by amount, cheapest first; those whose content is not known are left out. */
  | { readonly type: 'unit_price'; readonly productIds: readonly string[] }
  | { readonly type: 'celebrate' }
  /** Wishes of an earlier talk that now stand in the ledger, said before the result that they shape. */
  | { readonly type: 'recalled'; readonly constraints: readonly Constraint[] }
  /** Asks whether lasting wishes may be remembered; `wishes` are those of this talk. */
  | { readonly type: 'ask_consent'; readonly wishes: readonly KeptWish[] }
  /** From now on lasting wishes are kept; `others`: those of this talk are for someone else. */
  | { readonly type: 'remembered'; readonly wishes: readonly KeptWish[]; readonly others: boolean }
  | { readonly type: 'not_remembered' }
  /** What is known of the shopper; null where the shop keeps nothing of anybody. */
  | {
      readonly type: 'show_profile';
      readonly known: {
        readonly consent: boolean;
        readonly personalised: boolean;
        readonly wishes: readonly KeptWish[];
        readonly likedIds: readonly string[];
        readonly dislikedIds: readonly string[];
      } | null;
      readonly constraints: readonly Constraint[];
    }
  /** What was deleted: everything, these wishes, or nothing since nothing of the kind was known. */
  | { readonly type: 'forgotten'; readonly what: 'all' | 'wishes' | 'nothing'; readonly wishes: readonly KeptWish[] }
  /** A thumb in words was taken note of. */
  | { readonly type: 'judged'; readonly productIds: readonly string[]; readonly liked: boolean }
  /** One of each kind of thing that goes with a product; `budget` in minor units is for all of them. Empty: nothing fits. */
  | {
      readonly type: 'offer_set';
      readonly anchorId: string;
      readonly productIds: readonly string[];
      readonly budget: number | null;
      /** More kinds of things go with it than the budget allows. */
      readonly more: boolean;
    }
  /** What runs out, once more; `due`: by whose rhythm of buying, `bought`: known to have been bought, `instead`: it is sold out. */
  | {
      readonly type: 'offer_refill';
      readonly productIds: readonly string[];
      readonly due: 'own' | 'others' | null;
      readonly bought: boolean;
      readonly instead: readonly string[];
    }
  /** Nothing to buy again: nothing is known of what was bought, for want of consent or not, or nothing of it is due. */
  | {
      readonly type: 'no_refill';
      readonly categoryId: string | null;
      readonly reason: 'unknown' | 'no_consent' | 'not_due';
    }
  /** What the shop could not tell of a present: nothing is marked for whom, or for the day. */
  | { readonly type: 'gift_scope'; readonly scope: GiftScope }
  | { readonly type: 'apologise' }
  | { readonly type: 'offer_human' }
  | { readonly type: 'handoff' };

export type ChitchatTopic =
  | 'thanks'
  | 'bye'
  | 'help'
  | 'identity'
  | 'praise'
  | 'out_of_scope'
  | 'affirm'
  | 'deny'
  | 'smalltalk';
export type OfferReason =
  | 'match'
  | 'popular'
  | 'cheaper'
  | 'more'
  | 'related'
  | 'graded'
  | 'selected'
  | 'relaxed'
  | 'gift'
  | 'alternative'
  | 'replacement'
  | 'named';

/** Acts that can be put to a shopper in a few words, as one of two that may have been meant. */
export const tellableIntents = [
  'search',
  'compare',
  'ask_price',
  'ask_why',
  'ask_stock',
  'ask_related',
  'bargain',
  'cart_add',
  'cart_remove',
  'cart_view',
  'cart_clear',
  'checkout',
  'ask_coupon',
  'more',
  'similar',
  'dont_care',
  'undo',
  'reset',
  'show_wishes',
  'browse',
  'recommend',
  'policy_question',
  'handoff',
] as const satisfies readonly IntentName[];
export type TellableIntent = (typeof tellableIntents)[number];

/** Giving up `constraintId` would leave `count` products, the best of which is `bestId`. */
export interface Relaxation {
  readonly constraintId: string;
  readonly count: number;
  readonly bestId: string;
}

/** What `channelData.turn.action` says of a whole reply. */
export type Action =
  | 'ask'
  | 'recommend'
  | 'compare'
  | 'answer'
  | 'price'
  | 'coupon'
  | 'cart'
  | 'checkout'
  | 'no_match'
  | 'clarify'
  | 'handoff'
  | 'chitchat';
