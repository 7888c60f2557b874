import type { Operator } from '../../knowledge-graph/graph/shop-graph.js';
import type { Occasion } from '../../knowledge-graph/search/attribute-roles.js';
import type { ChitchatTopic, TellableIntent } from '../policy/system-act.js';
import type { NamedRecipient } from './gift.js';
import type { GroundedGrade } from './ground.js';
import type { Wish } from './ledger.js';

/** A line that the shopper wants to change in the cart. */
export interface CartItem {
  readonly choices: readonly string[];
  readonly quantity: number;
}

/** Something of the shop whose name is like one that was not understood. */
export type NearName =
  | { readonly kind: 'category' | 'brand'; readonly id: string }
  | { readonly kind: 'term'; readonly id: string; readonly attributeId: string };

/** What is looked for, or added to what is looked for. */
export interface SearchAct {
  readonly type: 'search';
  readonly categoryId: string | null;
  readonly wishes: readonly Wish[];
  readonly grades: readonly GroundedGrade[];
  /** Content words that name nothing in the graph, to be looked for in product texts and category labels. */
  readonly loose: string | null;
  readonly recipient: NamedRecipient | null;
  readonly gift: boolean;
  /** The day that it is for, whether or not the shop knows one. */
  readonly occasion?: Occasion;
  /** Wished for by name, but stated by no product of the category. */
  readonly unlisted: readonly string[];
  /** Products that the words name. */
  readonly products: readonly string[];
  /** Takes back what was said before: a bound replaces every other bound on the same attribute. */
  readonly corrects?: boolean;
  /** "Black is fine, too": attributes whose new value stands beside the one that was wished for, not in its place. */
  readonly beside?: readonly string[];
}

/** One of those shown or named; `givenUp` are ids of wishes that the choice gives up. */
export interface SelectAct {
  readonly type: 'select';
  readonly choices: readonly string[];
  readonly givenUp?: readonly string[];
}

/** What the shopper does, in terms of this shop and this conversation: the policy's input. */
export type ShopperAct =
  | SearchAct
  | {
      readonly type: 'relax';
      readonly attributes: readonly string[];
      readonly values: readonly { readonly attribute: string; readonly value: string | number | boolean }[];
    }
  | { readonly type: 'undo' }
  | { readonly type: 'reset' }
  | { readonly type: 'resume'; readonly categoryId: string | null }
  | SelectAct
  | {
      readonly type: 'compare';
      readonly productIds: readonly string[];
      readonly attribute: string | null;
      readonly direction: 1 | -1 | null;
    }
  | { readonly type: 'ask_fact'; readonly choices: readonly string[]; readonly attribute: string }
  | {
      readonly type: 'ask_whether';
      readonly choices: readonly string[];
      readonly attribute: string;
      readonly asked: { readonly op: Operator; readonly value: string | number | boolean; readonly unit?: string };
    }
  | { readonly type: 'ask_unknown'; readonly choices: readonly string[]; readonly surface: string }
  | { readonly type: 'ask_values'; readonly attribute: string; readonly categoryId: string | null }
  /** `why`: where the price comes from; `outlook`: whether it will fall. */
  | {
      readonly type: 'ask_price';
      readonly choices: readonly string[];
      readonly why: boolean;
      readonly outlook?: boolean;
    }
  | { readonly type: 'ask_why'; readonly choices: readonly string[] }
  | { readonly type: 'ask_stock'; readonly choices: readonly string[] }
  | {
      readonly type: 'ask_related';
      readonly choices: readonly string[];
      readonly categoryId: string | null;
      readonly wishes: readonly Wish[];
    }
  | { readonly type: 'ask_similar'; readonly choices: readonly string[] }
  /** What it costs by the kilogram, the litre or the piece. */
  | { readonly type: 'ask_unit_price'; readonly choices: readonly string[] }
  /** What everything together may cost, in minor units; null takes the limit away. */
  | { readonly type: 'basket_budget'; readonly amount: number | null }
  | { readonly type: 'too_expensive'; readonly choices: readonly string[]; readonly bargain: boolean }
  | { readonly type: 'cart_add' | 'cart_set'; readonly items: readonly CartItem[] }
  | { readonly type: 'cart_remove'; readonly choices: readonly string[] }
  | { readonly type: 'cart_swap'; readonly from: string; readonly to: readonly string[]; readonly quantity: number }
  | { readonly type: 'cart_view' }
  | { readonly type: 'cart_clear' }
  | { readonly type: 'checkout' }
  | { readonly type: 'ask_coupon' }
  | { readonly type: 'more' }
  | { readonly type: 'dont_care' }
  /** A thumb in words: products that are liked or not. */
  | { readonly type: 'judge'; readonly choices: readonly string[]; readonly liked: boolean }
  /** One of each kind of thing that goes with a product; `budget` is for all of them, in minor units. */
  | { readonly type: 'ask_set'; readonly choices: readonly string[]; readonly budget: number | null }
  /** What was bought before and runs out. */
  | { readonly type: 'ask_refill'; readonly choices: readonly string[]; readonly categoryId: string | null }
  /** What is wished is to be kept for later talks; `wishes` are said with it. */
  | { readonly type: 'remember'; readonly wishes: readonly Wish[] }
  | { readonly type: 'do_not_remember' }
  | { readonly type: 'show_profile' }
  /** Null is everything that is known of the shopper. */
  | { readonly type: 'forget'; readonly wishes: readonly Wish[] | null }
  | { readonly type: 'affirm' }
  | { readonly type: 'deny' }
  | { readonly type: 'browse' }
  | { readonly type: 'show_wishes' }
  | { readonly type: 'complain' }
  | { readonly type: 'handoff' }
  | {
      readonly type: 'policy_question';
      readonly topic: 'shipping' | 'returns' | 'payment' | 'warranty' | 'invoice' | 'privacy' | 'other';
    }
  | { readonly type: 'greet' }
  | { readonly type: 'chitchat'; readonly topic: ChitchatTopic }
  /** May be one or the other of two acts that lead to different ends; `label` are the words that would be looked for. */
  | {
      readonly type: 'two_readings';
      readonly said: string;
      readonly intents: readonly [TellableIntent, TellableIntent];
      readonly label: string;
    }
  /** Asked for by words that name nothing here. */
  /** A name that is not known here. `near` are names like it; `excluded` where it was to be left out. */
  | {
      readonly type: 'not_sold';
      readonly surface: string;
      readonly near?: readonly NearName[];
      readonly excluded?: boolean;
    }
  /** Words that the shop does not know; `surface` are the content words. */
  | { readonly type: 'not_understood'; readonly surface: string | null };
