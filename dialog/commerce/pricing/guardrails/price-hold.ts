/** A price that was put on a shopper's screen. Minor units, milliseconds. */
export interface ShownPrice {
  readonly productId: string;
  readonly amount: number;
  readonly currency: string;
  readonly at: number;
}

/**
 * What a conversation is asked for a product: never more than it was shown within the hold. It can only lower a price, and
 * only to one that was everyone's.
 */
export function heldPrice(
  current: { readonly amount: number; readonly currency: string },
  productId: string,
  shown: readonly ShownPrice[],
  { now, holdMinutes }: { readonly now: number; readonly holdMinutes: number },
): number {
  const since = now - holdMinutes * 60_000;
  let amount = current.amount;
  for (const price of shown) {
    const counts = price.productId === productId && price.currency === current.currency && price.at >= since;
    if (counts && price.at <= now) amount = Math.min(amount, price.amount);
  }
  return amount;
}
