import type { Receipt } from '../commerce/pricing/receipt.js';

/**
 * What the shopper gets, channel-neutral: the words, the cards in order, taps that answer, and where it helps a table.
 * `bot/channels` turns it into Bot Framework activities.
 */
export interface Reply {
  readonly language: 'zh' | 'en';
  /** Paragraphs; joined by a line break in one message. Plain text, no Markdown. */
  readonly text: readonly string[];
  /** Shorter text for a speech synthesiser. */
  readonly speak: string;
  readonly cards: readonly ProductCard[];
  readonly quickReplies: readonly QuickReply[];
  readonly table: CompareTable | null;
  /** Drawn beside the words that explain a price. */
  readonly receipt?: Receipt;
  readonly reasons?: OfferReasons;
}

/** Which wishes a product meets and which not, in the words of the reply. */
export interface OfferReasons {
  readonly productId: string;
  readonly met: readonly string[];
  readonly unmet: readonly string[];
}

/** Everything in a card comes from the graph or the price book. Prices in minor units. */
export interface ProductCard {
  readonly id: string;
  readonly name: string;
  readonly brand: string | null;
  readonly category: string;
  readonly price: { readonly amount: number; readonly currency: string };
  readonly listPrice: { readonly amount: number; readonly currency: string };
  /** The lowest price of the 30 days before a reduction; absent where none stands or the price book reaches back less. */
  readonly lowestBefore?: { readonly amount: number; readonly currency: string };
  /** As worded for the language: `¥399`. */
  readonly priceText: string;
  readonly rating: { readonly value: number; readonly count: number } | null;
  readonly inStock: boolean;
  readonly image: string | null;
  readonly url: string | null;
  /** Short facts worth seeing at a glance: the wishes that it meets first. */
  readonly highlights: readonly { readonly label: string; readonly value: string; readonly wished: boolean }[];
}

/** A tap that says `say` for the shopper. */
export interface QuickReply {
  readonly label: string;
  readonly say: string;
}

export interface CompareTable {
  readonly productIds: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly string[];
    readonly best: readonly boolean[];
  }[];
}
