import { defaultGuardrails, type Guardrails } from '../guardrails/guardrails.js';
import type { Attention, HourSpan } from '../situation.js';

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
  /**
   * Hours of a day (UTC) at which prices are decided anew, ascending from 0: a time window ends where the next begins. One window
   * is the whole day. Prices move as often only where `minHoursBetweenMoves` allows it.
   */
  readonly windows: readonly number[];
}

/** A new shop prices nothing by itself. */
export const defaultPricingSettings: PricingSettings = {
  mode: 'off',
  guardrails: defaultGuardrails,
  holdMinutes: 60,
  events: [],
  windows: [0],
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

/** What was sold of a product on a day, or in some hours of it, at one price. */
export interface ProductSales {
  readonly productId: string;
  /** `2026-11-11`, UTC. */
  readonly day: string;
  readonly hours: HourSpan;
  readonly price: number;
  readonly sold: number;
  /** Pieces at the beginning; null where it was no limit. */
  readonly stock: number | null;
  /** Attention before the beginning, as the merchant's systems count it; null leaves it to what was counted in the talk. */
  readonly attention: Attention | null;
}

/** The price of a time window as a pass decided it. */
export interface DayChoice {
  readonly productId: string;
  readonly day: string;
  /** The hour (UTC) of the pass. */
  readonly hour: number;
  readonly price: number;
  readonly propensity: number;
}
