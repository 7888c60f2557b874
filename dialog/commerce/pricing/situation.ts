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
  /** The days, or parts of them, from now until new stock comes or the season ends, the current one first; at least one. */
  readonly ahead: readonly CalendarDay[];
  readonly competitorPrice: number | null;
  readonly attention: Attention;
}

/**
 * How much shoppers, all together, looked at the product before the day began, each figure beside what is usual for it: 1 is
 * usual. Of before, since a price moves what is looked at under it, and sales would then be explained by their own effect.
 */
export interface Attention {
  readonly views: number;
  /** Time spent looking. */
  readonly dwell: number;
  readonly cartAdds: number;
  /** All three of the last hours, beside what is usual at this time of day. */
  readonly heat: number;
}

/** Attention of which nothing is known. */
export const usualAttention: Attention = { views: 1, dwell: 1, cartAdds: 1, heat: 1 };

/** Hours of a day (UTC), from 0 to 24; the end does not belong to it. */
export interface HourSpan {
  readonly from: number;
  readonly to: number;
}

export const wholeDay: HourSpan = { from: 0, to: 24 };

/** What the calendar says of a day, or of a part of one. */
export interface CalendarDay {
  /** 0 is Monday. */
  readonly weekday: number;
  /** Names of holidays and announced promotions that fall on the day. */
  readonly events: readonly string[];
  readonly hours: HourSpan;
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
  const { productId, categoryId, cost, listPrice, price, stock, ahead, competitorPrice, attention }: SituationFacts =
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
    attention: {
      views: attention.views,
      dwell: attention.dwell,
      cartAdds: attention.cartAdds,
      heat: attention.heat,
    },
  };
  return kept as PricingSituation;
}
