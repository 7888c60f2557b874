import type { Money } from '../../../knowledge-graph/graph/model.js';

/**
 * Why a price was set. By the merchant: the list price, a markdown in the feed, an edit. By the pricing module: much or little
 * stock, demand, a rival's price, a price that is tried to learn from it, and the list price put back.
 */
export const priceReasons = [
  'list',
  'markdown',
  'edit',
  'stock_high',
  'stock_low',
  'demand',
  'rival',
  'trial',
  'restored',
] as const;
export type PriceReason = (typeof priceReasons)[number];

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
  /** Pieces in stock when the price was set, where stock was the reason. */
  readonly stock?: number;
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
