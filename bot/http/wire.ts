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
  };
  readonly coupon?: { readonly code: string; readonly campaign: string; readonly expiresAt: string };
  readonly ui: {
    readonly cards: readonly Card[];
    readonly table: CompareTable | null;
    readonly category: string | null;
    readonly canUndo: boolean;
    readonly handedOff: boolean;
  };
}

export interface Card {
  readonly id: string;
  readonly name: string;
  readonly brand: string | null;
  readonly category: string;
  readonly priceText: string;
  readonly listPriceText: string | null;
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
 */
export type Tap =
  | { readonly tap: 'remove_constraint'; readonly id: string }
  | { readonly tap: 'undo' }
  | { readonly tap: 'cart_set'; readonly productId: string; readonly quantity: number }
  | { readonly tap: 'ask_about'; readonly productId: string }
  | { readonly tap: 'clear_category' };
