/**
 * The shapes that leave the server, for its own pages and for tests: types only, so that a page may import them.
 * `Turn` is what the public interface calls `channelData.turn`; the fields under `ui` are for pages that draw more.
 */

export interface TurnConstraint {
  readonly attribute: string;
  readonly op: '=' | '!=' | '<' | '<=' | '>' | '>=';
  readonly value: string | number | boolean;
  /** Present for measured attributes. */
  readonly unit?: string;
  /** Names the wish when a chip is removed. */
  readonly id: string;
  /** Worded for the shopper. */
  readonly label: string;
  /** Kept from an earlier talk with the shopper's consent. */
  readonly remembered?: true;
}

export interface Turn {
  readonly intent: { readonly name: string; readonly confidence: number };
  readonly intents: readonly { readonly name: string; readonly confidence: number }[];
  readonly language: 'zh' | 'en';
  readonly sentiment: { readonly label: 'negative' | 'neutral' | 'positive'; readonly score: number };
  readonly action: string;
  readonly state: {
    readonly category: string | null;
    readonly constraints: readonly TurnConstraint[];
    readonly focus: readonly string[];
  };
  readonly shown: readonly {
    readonly id: string;
    readonly price: number;
    readonly listPrice: number;
    readonly currency: string;
  }[];
  readonly cart: {
    readonly items: readonly {
      readonly id: string;
      readonly quantity: number;
      readonly unitPrice: number;
      readonly name: string;
    }[];
    readonly total: number;
    readonly currency: string;
    /** Before and by coupons: `total` is `subtotal` less `discount`. */
    readonly subtotal?: number;
    readonly discount?: number;
    /** Codes of the coupons and reservations that count in this cart. */
    readonly codes?: readonly string[];
  };
  readonly coupon?: { readonly code: string; readonly campaign: string; readonly expiresAt: string };
  readonly ui: {
    readonly cards: readonly Card[];
    readonly table: CompareTable | null;
    readonly category: string | null;
    readonly canUndo: boolean;
    readonly handedOff: boolean;
    /** How each wish of `state.constraints` can be changed by a tap, by its id. */
    readonly edits?: Readonly<Record<string, WishEdit>>;
    /** Where a price comes from, in answer to "why this price". */
    readonly receipt?: PriceReceipt;
    /** Which wishes a product meets and which not, in answer to "why this one". */
    readonly reasons?: OfferReasons;
  };
}

/** What a wish may become: another amount in `unit` (money in major units), or another of the values that are sold. */
export type WishEdit =
  | {
      readonly kind: 'amount';
      readonly unit: string | null;
      readonly least: number | null;
      readonly most: number | null;
    }
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
    };

/** A price with its past, in major units of `currency`. Dates are ISO 8601; null is what the price book does not know. */
export interface PriceReceipt {
  readonly productId: string;
  readonly name: string;
  readonly listPrice: number;
  readonly price: number;
  readonly currency: string;
  readonly reason: string;
  /** Pieces in stock when the price was set, where stock was the reason. */
  readonly stock: number | null;
  readonly since: string | null;
  /** Lowest price of the 30 days before a discount. */
  readonly lowestBefore: number | null;
}

/** Worded for the shopper. */
export interface OfferReasons {
  readonly productId: string;
  readonly name: string;
  readonly met: readonly string[];
  readonly unmet: readonly string[];
}

/** `value` of an event activity named `feedback`: what a shopper thinks of one message of the shop. The newest counts. */
export interface Feedback {
  /** Id of the message that is meant. */
  readonly activityId: string;
  /** `none` takes an earlier one back. */
  readonly rating: 'up' | 'down' | 'none';
  readonly reasons: readonly FeedbackReason[];
  /** At most 500 characters. */
  readonly comment?: string;
}

export type FeedbackReason = 'misunderstood' | 'wrong_products' | 'wrong_facts' | 'too_long' | 'unfriendly' | 'other';

/** `channelData.checkout` of a message that says what became of a cart that was handed to the shop's own checkout. */
export interface CheckoutOutcome {
  readonly id: string;
  /** `trying`: the shop does not answer yet and is asked again; `unreachable`: it never did. */
  readonly status: 'accepted' | 'refused' | 'trying' | 'unreachable';
  /** Where the shopper pays, http or https; null where the shop named no page. */
  readonly url: string | null;
  /** The shop's own number of the order, where it gave one. */
  readonly orderId: string | null;
}

export interface Card {
  readonly id: string;
  readonly name: string;
  readonly brand: string | null;
  readonly category: string;
  readonly priceText: string;
  readonly listPriceText: string | null;
  /** The lowest price of the 30 days before a reduction. */
  readonly lowestText?: string;
  readonly rating: { readonly value: number; readonly count: number } | null;
  readonly inStock: boolean;
  readonly image: string | null;
  readonly url: string | null;
  readonly highlights: readonly { readonly label: string; readonly value: string; readonly wished: boolean }[];
}

export interface CompareTable {
  readonly productIds: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly string[];
    readonly best: readonly boolean[];
  }[];
}

/**
 * A tap that is not words: `value` of a posted message activity. `remove_constraint` takes a wish off the ledger,
 * `undo` takes the last change back, `cart_set` sets a line (0 removes it), `clear_category` forgets the topic.
 * `change_constraint` gives a wish another value, as `ui.edits` allows; `explain` asks why a product was offered,
 * `explain_price` where its price comes from, `checkout` hands the cart over.
 */
export type Tap =
  | { readonly tap: 'remove_constraint'; readonly id: string }
  | { readonly tap: 'undo' }
  | { readonly tap: 'cart_set'; readonly productId: string; readonly quantity: number }
  | { readonly tap: 'ask_about'; readonly productId: string }
  | { readonly tap: 'clear_category' }
  | { readonly tap: 'change_constraint'; readonly id: string; readonly value: string | number }
  | { readonly tap: 'explain'; readonly productId: string }
  | { readonly tap: 'explain_price'; readonly productId: string }
  | { readonly tap: 'checkout' };

/** The button of a shopper who waits for a person and would rather go on with the assistant: `value` of a posted message. */
export interface HandBack {
  readonly tap: 'hand_back';
}

/** `channelData.handOff` of what is said when a conversation changes hands. */
export interface HandOffNote {
  readonly status: 'waiting' | 'active' | 'closed';
  /** Who has it, where he gave a name. */
  readonly agent: string | null;
}
