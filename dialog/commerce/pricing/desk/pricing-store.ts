import type { PricePoint } from '../price-book.js';
import type { PriceChoice } from '../price-policy.js';
import type { DayChoice, PricingMode, PricingSettings, ProductInput, ProductSales } from './settings.js';

/** A price that the module has set and that stands, with the list price that it was set for. Minor units. */
export interface LivePrice {
  readonly productId: string;
  readonly amount: number;
  readonly listAmount: number;
  readonly currency: string;
  /** ISO 8601. */
  readonly movedAt: string;
  /** The price that the running day of moves began with, and when: what the largest move a day is measured from. */
  readonly anchorAmount: number;
  readonly anchorAt: string;
}

/** One decision of a pass: what was asked, what is or would be asked, and how likely the policy was to choose it. */
export interface PriceDecision extends PriceChoice {
  readonly productId: string;
  readonly from: number;
  readonly reason: PricePoint['reason'];
}

/** A re-pricing pass as it is kept: decisions for the log, and in automatic mode the prices that follow. */
export interface PricingPass {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly mode: PricingMode;
  readonly decisions: readonly PriceDecision[];
  readonly live: readonly LivePrice[];
  readonly points: readonly PricePoint[];
}

/** A pass without its decisions. */
export interface PassSummary {
  readonly id: string;
  readonly at: string;
  readonly mode: PricingMode;
  readonly decided: number;
  readonly moved: number;
}

/** Keeps what pricing must not forget. Each method takes effect as a whole or not at all, whenever the process dies. */
export interface PricingStore {
  settings(): Promise<PricingSettings>;
  saveSettings(settings: PricingSettings): Promise<void>;
  inputs(): Promise<readonly ProductInput[]>;
  putInputs(inputs: readonly ProductInput[]): Promise<void>;
  /** In order of time; what is sent again for a product's day and first hour replaces what was there. */
  sales(since: string): Promise<readonly ProductSales[]>;
  putSales(sales: readonly ProductSales[]): Promise<void>;
  live(): Promise<readonly LivePrice[]>;
  /** Decisions, live prices and points of the price book, together. */
  commit(pass: PricingPass): Promise<void>;
  /** Puts all list prices back and stops pricing, together: the kill switch. */
  stop(points: readonly PricePoint[]): Promise<void>;
  /** Newest first. */
  passes(limit: number): Promise<readonly PassSummary[]>;
  decisions(passId: string): Promise<readonly PriceDecision[] | null>;
  /** What automatic passes decided from a day on, in order: learning from the log needs to know how likely each price was. */
  choices(since: string): Promise<readonly DayChoice[]>;
}
