import { defaultGuardrails, type Guardrails } from '../guardrails/guardrails.js';

/**
 * How far the pricing module may go: `off` asks the merchant's own prices, `shadow` only writes down what it would have done,
 * `propose` waits for the merchant's yes, `automatic` sets prices.
 */
export const pricingModes = ['off', 'shadow', 'propose', 'automatic'] as const;
export type PricingMode = (typeof pricingModes)[number];

/** A holiday or an announced promotion in the shop's calendar; both days (`2026-11-11`) belong to it. */
export interface CalendarEvent {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What the merchant decides about pricing. */
export interface PricingSettings {
  readonly mode: PricingMode;
  readonly guardrails: Guardrails;
  /** How long a price that was shown in a conversation holds there. */
  readonly holdMinutes: number;
  readonly events: readonly CalendarEvent[];
}

/** A new shop prices nothing by itself. */
export const defaultPricingSettings: PricingSettings = {
  mode: 'off',
  guardrails: defaultGuardrails,
  holdMinutes: 60,
  events: [],
};

/** What the merchant's own systems know of a product and a shop window does not show. Minor units of the shop's currency. */
export interface ProductInput {
  readonly productId: string;
  readonly cost: number;
  /** Days between deliveries; null where none is planned. */
  readonly restockDays: number | null;
  /** `2026-11-11`: when stock comes next. */
  readonly nextRestock: string | null;
  readonly competitorPrice: number | null;
}

/** What was sold of a product on a day, at which price. */
export interface ProductSales {
  readonly productId: string;
  /** `2026-11-11`. */
  readonly day: string;
  readonly price: number;
  readonly sold: number;
  /** Pieces at the start of the day; null where it was no limit. */
  readonly stock: number | null;
  /** Views, dwell and cart adds beside what is usual; 1 is usual. */
  readonly interest: number;
}

/** The price of a day as a pass decided it. */
export interface DayChoice {
  readonly productId: string;
  readonly day: string;
  readonly price: number;
  readonly propensity: number;
}
