import type { Operator } from '../../knowledge-graph/graph/shop-graph.js';
import type { Cart } from '../commerce/cart/cart.js';
import type { ShownPrice } from '../commerce/pricing/guardrails/price-hold.js';
import type { GrantedCoupon } from '../commerce/promotion/campaign.js';

/** Where a wish came from, so that it can be explained, corrected and undone. */
export interface Provenance {
  readonly turn: number;
  /** The words that said it; empty when it came from a tapped chip. */
  readonly said: string;
  /** Said in an earlier talk, and kept with the shopper's consent. */
  readonly remembered?: true;
}

/**
 * One wish of the ledger. `attribute` and `value` as in the graph's `Condition`; `soft` wishes order results, hard
 * ones bound them. `about` remembers that a bound came from "around 500".
 */
export interface Constraint {
  readonly id: string;
  readonly attribute: string;
  readonly op: Operator;
  readonly value: string | number | boolean;
  readonly unit?: string;
  readonly strength: 'hard' | 'soft';
  readonly about?: number;
  /** Said of oneself ("I always wear …"), not of the thing at hand. */
  readonly lasting?: true;
  readonly source: Provenance;
}

/** A graded wish that orders results: "a bigger one". */
export interface Preference {
  readonly attribute: string;
  readonly direction: 1 | -1;
  readonly source: Provenance;
}

/** One thing that the shopper is looking for. Topics are kept when another is opened, and can be returned to. */
export interface Topic {
  readonly id: string;
  readonly categoryId: string | null;
  readonly constraints: readonly Constraint[];
  readonly preferences: readonly Preference[];
  /** Words that name nothing in the graph but may occur in product texts. */
  readonly text: string | null;
  /** Bought for someone else. */
  readonly gift: boolean;
  /** For someone else, as a present or not: nothing of it is true of the shopper. */
  readonly forOther?: boolean;
  /** Attributes that were asked for, answered with "any", or not answered: not asked again. */
  readonly asked: readonly string[];
  /** Products on screen, as ordered, newest list last. */
  readonly shown: readonly (readonly string[])[];
  readonly focus: readonly string[];
}

export type Mood = 'angry' | 'unhappy' | 'neutral' | 'happy';

/** Everything that the conversation knows after a turn: a fold over its events. */
export interface DialogueState {
  readonly turn: number;
  readonly language: 'zh' | 'en';
  readonly topics: readonly Topic[];
  /** Index into `topics`; -1 before the first wish. */
  readonly current: number;
  /** Turn of the newest entry of `past`: one turn is undone as a whole. */
  readonly pastTurn: number;
  /** Ledger versions before each change, newest last, for undo; bounded. */
  readonly past: readonly { readonly topics: readonly Topic[]; readonly current: number }[];
  readonly cart: Cart;
  readonly coupons: readonly GrantedCoupon[];
  /** The shop's prices that were on screen, for as long as they may be held to. */
  readonly pricesShown: readonly ShownPrice[];
  /** What the bot asked last, so that a bare answer is understood. */
  readonly pending: Pending | null;
  /** The turn in which it was asked; a question that the next turn does not answer is dropped. */
  readonly pendingTurn: number;
  /** Smoothed sentiment, -1..1, and its label. */
  readonly moodScore: number;
  readonly mood: Mood;
  /** What was done last, so that "no, the other one" and "and the second?" can repeat it elsewhere. */
  readonly last: LastAct | null;
  readonly apologised: boolean;
  readonly handedOff: boolean;
  /** The turn in which the shopper last said that time presses; null when it never did. */
  readonly urgentTurn: number | null;
  /** Turns running in which the bot did not understand. */
  readonly stuck: number;
  /** What everything together may cost, in minor units; null where nothing was said of it. */
  readonly basketBudget: number | null;
  /** Products that the shopper turned down in this talk, newest last: not offered again. */
  readonly disliked: readonly string[];
  /** The shopper was asked whether wishes may be remembered: not asked twice. */
  readonly consentAsked: boolean;
  /** Remembered wishes that were put aside in this talk, by `wishKey`. */
  readonly setAside: readonly string[];
  readonly greeted: boolean;
}

/** An open question of the bot. */
export type Pending =
  | { readonly kind: 'attribute'; readonly attribute: string }
  | { readonly kind: 'category' }
  /**
   * Which wish could be given up; `named` are the products that were spoken of as what that would bring, missing in
   * conversations that were stored before they were noted.
   */
  | { readonly kind: 'relax'; readonly constraintIds: readonly string[]; readonly named?: readonly string[] }
  | {
      readonly kind: 'which_product';
      readonly intent: string;
      readonly productIds: readonly string[];
      readonly quantity?: number;
      /** What the answer finishes, where the intent alone does not say: the fact asked for, the line to be swapped. */
      readonly attribute?: string;
      readonly asked?: { readonly op: Operator; readonly value: string | number | boolean; readonly unit?: string };
      readonly from?: string;
    }
  | { readonly kind: 'handoff' }
  /** Whether lasting wishes may be remembered. */
  | { readonly kind: 'consent' }
  /** Which of two readings of `said` was meant: the answer picks the act, the words stay those that were said. */
  | { readonly kind: 'reading'; readonly said: string; readonly intents: readonly [string, string] }
  | { readonly kind: 'alternatives'; readonly productId: string };

/** The latest act on products that a correction may move to another product. */
export interface LastAct {
  readonly kind:
    | 'fact'
    | 'price'
    | 'stock'
    | 'cart_add'
    | 'cart_remove'
    | 'select'
    | 'compare'
    | 'related'
    | 'cart_view'
    | 'why';
  readonly productIds: readonly string[];
  readonly attribute?: string;
  readonly quantity?: number;
}
