/**
 * What surrounds a product when its price is decided: the product, its stock, the time and the market. This is all that
 * pricing can see. There is no member for a person, and `situation()` refuses any other member at compile time and drops
 * it at run time, so that nothing about a shopper can reach a price.
 */
export interface SituationFacts {
  readonly productId: string;
  readonly categoryId: string;
  /** Minor units, as all amounts here. */
  readonly cost: number;
  readonly listPrice: number;
  /** The price that stands. */
  readonly price: number;
  /** Pieces that can be sold; null where there is no limit. */
  readonly stock: number | null;
  /** The days from today until new stock comes or the season ends, today first; at least one. */
  readonly ahead: readonly CalendarDay[];
  readonly competitorPrice: number | null;
  /** Views, dwell and cart adds beside what is usual for the product; 1 is usual. */
  readonly interest: number;
}

/** What the calendar says of a day. */
export interface CalendarDay {
  /** 0 is Monday. */
  readonly weekday: number;
  /** Names of holidays and announced promotions that fall on the day. */
  readonly events: readonly string[];
}

declare const checked: unique symbol;

/** Facts that went through `situation()`; nothing else is one. */
export type PricingSituation = SituationFacts & { readonly [checked]: true };

/** `Facts` where it has the members of `SituationFacts` and no other; its other members become impossible. */
export type Impersonal<Facts extends SituationFacts> = Facts & {
  readonly [Other in Exclude<keyof Facts, keyof SituationFacts>]: never;
};

/** The only way to a `PricingSituation`. */
export function situation<Facts extends SituationFacts>(facts: Impersonal<Facts>): PricingSituation {
  const { productId, categoryId, cost, listPrice, price, stock, ahead, competitorPrice, interest }: SituationFacts =
    facts;
  const kept: SituationFacts = {
    productId,
    categoryId,
    cost,
    listPrice,
    price,
    stock,
    ahead,
    competitorPrice,
    interest,
  };
  return kept as PricingSituation;
}
