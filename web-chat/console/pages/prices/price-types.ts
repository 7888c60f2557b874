import type { Money } from '../../api/graph-types.js';

export const pricingModes = ['off', 'shadow', 'propose', 'automatic'] as const;
export type PricingMode = (typeof pricingModes)[number];

/** Shares from 0 to 1 (of cost, of the list price), hours, and digits. */
export interface Guardrails {
  readonly marginOverCost: number;
  readonly lowest: number;
  readonly highest: number;
  readonly step: number;
  readonly largestMove: number;
  readonly minHoursBetweenMoves: number;
  readonly endings: readonly number[];
  readonly endingOf: number;
}

export interface PricingSettings {
  readonly mode: PricingMode;
  readonly guardrails: Guardrails;
  readonly holdMinutes: number;
  /** Days as in 2026-11-11; both belong to the occasion. */
  readonly events: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

/** One round of deciding all prices. */
export interface Pass {
  readonly id: string;
  readonly at: string;
  readonly mode: PricingMode;
  readonly decided: number;
  readonly moved: number;
}

/** What a pass decided for a product; minor units. */
export interface Decision {
  readonly productId: string;
  readonly from: number;
  readonly price: number;
  readonly explored: boolean;
  readonly reason: string;
}

export interface PricePoint {
  readonly price: Money;
  readonly from: string;
  readonly reason: string;
  readonly evidence: string;
}

export interface Receipt {
  readonly productId: string;
  readonly listPrice: Money;
  readonly price: Money;
  readonly since: string | null;
  readonly reason: string;
  readonly stock: number | null;
  readonly lowestBefore: Money | null;
  readonly recent: { readonly lowest: Money; readonly highest: Money } | null;
}

/** What is known of a product that a shop window does not show; minor units. */
export interface PriceInput {
  readonly productId: string;
  readonly cost: number;
  readonly restockDays: number | null;
  readonly nextRestock: string | null;
  readonly competitorPrice: number | null;
}
