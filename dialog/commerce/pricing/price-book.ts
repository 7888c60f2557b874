import type { Money } from '../../../knowledge-graph/graph/model.js';

/** Why a price was set: the merchant's list price, a markdown in the merchant's own feed, or a merchant's edit. */
export type PriceReason = 'list' | 'markdown' | 'edit';

/**
 * One entry of the price book: from `from` (ISO 8601, UTC) on, the product costs `price`, whoever asks. `evidence`
 * names what it rests on, e.g. the import that brought it. Nothing about a shopper fits into this shape.
 */
export interface PricePoint {
  readonly productId: string;
  readonly price: Money;
  readonly from: string;
  readonly reason: PriceReason;
  readonly evidence: string;
}

/**
 * Append-only memory of all prices. Points of one product are appended in order of time; equal times keep the order of
 * appending. `history` answers oldest first, with the point that held at `since` (its price counts from then on).
 */
export interface PriceBook {
  append(points: readonly PricePoint[]): Promise<void>;
  /** The point that holds at a time, or null when the book does not reach back so far. */
  current(productId: string, at: Date): Promise<PricePoint | null>;
  history(
    productId: string,
    options?: { readonly since?: Date; readonly until?: Date },
  ): Promise<readonly PricePoint[]>;
}
