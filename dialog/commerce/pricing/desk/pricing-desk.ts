import type { Money } from '../../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import { moveBreach, standingBreach } from '../guardrails/check-price.js';
import type { Attention } from '../situation.js';
import { dayOf } from './calendar.js';
import { checkInput, checkSales, type RefusedRow } from './check-rows.js';
import { Learners } from './learners.js';
import type { LivePrice, PassSummary, PriceDecision, PricingPass, PricingStore } from './pricing-store.js';
import { type LeftReason, moveOf, reprice } from './reprice.js';
import { SalesToLearn } from './sales-to-learn.js';
import type { PricingSettings, ProductInput, ProductSales } from './settings.js';

/** Days of sales that are learned from after a start. */
const learnedDays = 365;

/** What a pass did. */
export type PassOutcome =
  | {
      readonly kind: 'passed';
      readonly summary: PassSummary;
      readonly left: readonly { readonly productId: string; readonly reason: LeftReason }[];
    }
  | { readonly kind: 'refused'; readonly reason: 'off' | 'clock_ran_back' };

export type ApprovalOutcome =
  | { readonly kind: 'applied'; readonly moved: number; readonly refused: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: 'no_such_pass' | 'not_a_proposal' | 'not_the_newest' };

/** Rows that were taken, and the others with why. */
export interface RowsOutcome {
  readonly taken: number;
  readonly refused: readonly RefusedRow[];
}

export interface PricingDeskOptions {
  readonly store: PricingStore;
  readonly graph: () => ShopGraph;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly seed: number;
  /** Told before prices are decided; says which products an experiment keeps at their list price. */
  readonly experiment?: (now: Date) => Promise<(productId: string) => boolean>;
  /** How much a product was looked at before a moment, by what was counted; null where nothing is known of then. */
  readonly attention?: (productId: string, at: Date) => Attention | null;
  /** Called when prices that are asked have changed. */
  readonly publish: () => Promise<void>;
}

/**
 * The merchant's hand on pricing: settings, what is known of products, passes, proposals, and the switch that stops it all.
 * Changes wait for each other. `priceOf` answers from memory, and checks the guardrails each time that prices are published.
 */
export class PricingDesk {
  private queue: Promise<unknown> = Promise.resolve();
  private readonly learners: Learners;

  private constructor(
    private readonly options: PricingDeskOptions,
    private current: PricingSettings,
    private readonly inputs: Map<string, ProductInput>,
    private live: Map<string, LivePrice>,
    private lastAt: number,
    private readonly waiting: SalesToLearn,
  ) {
    this.learners = new Learners(options.seed);
  }

  /** Opens with what the store holds; the sales log is learned at the first pass, not here. */
  static async open(options: PricingDeskOptions): Promise<PricingDesk> {
    const { store, clock } = options;
    const since = dayOf(new Date(clock().getTime() - learnedDays * 86_400_000));
    const [settings, inputs, live, sales, [last]] = await Promise.all([
      store.settings(),
      store.inputs(),
      store.live(),
      store.sales(since),
      store.passes(1),
    ]);
    const byProduct = new Map(inputs.map((input) => [input.productId, input]));
    const prices = new Map(live.map((price) => [price.productId, price]));
    const lastAt = last === undefined ? Number.NEGATIVE_INFINITY : Date.parse(last.at);
    return new PricingDesk(options, settings, byProduct, prices, lastAt, new SalesToLearn(store, sales));
  }

  get settings(): PricingSettings {
    return this.current;
  }

  /** What is known of the products that are priced. */
  known(): readonly ProductInput[] {
    return [...this.inputs.values()];
  }

  /** The price that is asked for a product: a live one that the guardrails let stand, or the merchant's own. */
  readonly priceOf = (productId: string, listPrice: Money, price: Money): Money => {
    const live = this.live.get(productId);
    if (live === undefined || live.listAmount !== listPrice.amount || live.currency !== listPrice.currency)
      return price;
    if (price.amount < listPrice.amount) return price;
    const input = this.inputs.get(productId);
    if (input === undefined) return price;
    const breach = standingBreach(
      live.amount,
      { cost: input.cost, listPrice: listPrice.amount },
      this.current.guardrails,
    );
    return breach === null ? { amount: live.amount, currency: live.currency } : price;
  };

  saveSettings(settings: PricingSettings): Promise<void> {
    return this.change(async () => {
      if (settings.mode === 'off' && this.current.mode !== 'off') await this.stopNow();
      // Turning pricing on again is the merchant's word that the clock is right, should it have jumped ahead once.
      if (settings.mode !== 'off' && this.current.mode === 'off') this.lastAt = Number.NEGATIVE_INFINITY;
      await this.options.store.saveSettings(settings);
      this.current = settings;
      await this.options.publish();
    });
  }

  putInputs(rows: readonly ProductInput[]): Promise<RowsOutcome> {
    return this.change(async () => {
      const { taken, refused } = sorted(rows, (row) => checkInput(row, this.options.graph()));
      await this.options.store.putInputs(taken);
      for (const input of taken) this.inputs.set(input.productId, input);
      if (this.live.size > 0) await this.options.publish();
      return { taken: taken.length, refused };
    });
  }

  /** Sales of days that are over; each teaches the product's learner. */
  putSales(rows: readonly ProductSales[]): Promise<RowsOutcome> {
    return this.change(async () => {
      const today = dayOf(this.options.clock());
      const { taken, refused } = sorted(rows, (row) => checkSales(row, today));
      const told = taken.map((row) => this.withAttention(row));
      await this.options.store.putSales(told);
      this.waiting.add(told);
      return { taken: taken.length, refused };
    });
  }

  /** Decides all prices once, keeps the pass, and in automatic mode asks the new prices. */
  pass(): Promise<PassOutcome> {
    return this.change(async () => {
      const { store, graph, clock, newId, publish } = this.options;
      if (this.current.mode === 'off') return { kind: 'refused', reason: 'off' };
      const now = clock();
      if (now.getTime() < this.lastAt) return { kind: 'refused', reason: 'clock_ran_back' };
      await this.learn(() => false);
      const keptAtList = (await this.options.experiment?.(now)) ?? (() => false);
      const { pass, left } = reprice({
        id: newId(),
        graph: graph(),
        now,
        settings: this.current,
        inputs: this.inputs,
        live: this.live,
        learners: this.learners,
        keptAtList,
        attention: (productId) => this.options.attention?.(productId, now) ?? null,
      });
      await store.commit(pass);
      this.apply(pass);
      if (pass.live.length > 0) await publish();
      return { kind: 'passed', summary: summaryOf(pass), left };
    });
  }

  /** Applies the newest proposal, where its prices still may stand. */
  approve(passId: string): Promise<ApprovalOutcome> {
    return this.change(async () => {
      const { store, graph, clock, newId, publish } = this.options;
      const decisions = await store.decisions(passId);
      if (decisions === null) return { kind: 'refused', reason: 'no_such_pass' };
      const [newest] = await store.passes(1);
      if (newest?.id !== passId) return { kind: 'refused', reason: 'not_the_newest' };
      if (newest.mode !== 'propose') return { kind: 'refused', reason: 'not_a_proposal' };
      const now = clock();
      const id = newId();
      const shop = graph();
      const good: PriceDecision[] = [];
      const refused: string[] = [];
      for (const decision of decisions) {
        if (decision.price === decision.from) continue;
        if (this.stillFits(decision, shop, now)) good.push(decision);
        else refused.push(decision.productId);
      }
      const moves = good.map((decision) =>
        moveOf(decision, {
          offer: shop.product(decision.productId)!.offer,
          before: this.live.get(decision.productId),
          now,
          passId: id,
        }),
      );
      const pass: PricingPass = {
        id,
        at: now.toISOString(),
        mode: 'automatic',
        decisions: good,
        live: moves.map((move) => move.live),
        points: moves.map(({ point }) => point),
      };
      await store.commit(pass);
      this.apply(pass);
      if (moves.length > 0) await publish();
      return { kind: 'applied', moved: moves.length, refused };
    });
  }

  /** The kill switch: pricing is off, and all list prices are asked at once. Returns how many went back. */
  stop(): Promise<number> {
    return this.change(async () => {
      const restored = await this.stopNow();
      await this.options.publish();
      return restored;
    });
  }

  passes(limit: number): Promise<readonly PassSummary[]> {
    return this.options.store.passes(limit);
  }

  decisions(passId: string): Promise<readonly PriceDecision[] | null> {
    return this.options.store.decisions(passId);
  }

  /** Learns from sales that are new, then plays imagined seasons, until `until` says that there is no more time. */
  study(until: () => boolean): Promise<void> {
    return this.change(async () => {
      await this.learn(until);
      this.learners.study(until);
    });
  }

  /** Whether sales wait to be learned. */
  get behind(): boolean {
    return this.waiting.count > 0;
  }

  /** Sales from a day on, as the log has them. */
  sales(since: string): Promise<readonly ProductSales[]> {
    return this.options.store.sales(since);
  }

  /** What a product costs the shop; undefined where that is not known. */
  readonly costOf = (productId: string): number | undefined => this.inputs.get(productId)?.cost;

  private async stopNow(): Promise<number> {
    const { store, clock } = this.options;
    const from = clock().toISOString();
    const points = [...this.live.values()].map(({ productId, listAmount, currency }) => ({
      productId,
      price: { amount: listAmount, currency },
      from,
      reason: 'restored' as const,
      evidence: 'stopped by the merchant',
    }));
    await store.stop(points);
    this.current = { ...this.current, mode: 'off' };
    this.live = new Map();
    return points.length;
  }

  private stillFits(decision: PriceDecision, shop: ShopGraph, now: Date): boolean {
    const { productId, price } = decision;
    const offer = shop.product(productId)?.offer;
    const input = this.inputs.get(productId);
    if (offer === undefined || input === undefined || offer.price.amount !== decision.from) return false;
    const live = this.live.get(productId);
    const standing = {
      price: decision.from,
      dayAgo: decision.from,
      movedAt: live === undefined ? null : Date.parse(live.movedAt),
      now: now.getTime(),
    };
    const terms = { cost: input.cost, listPrice: offer.listPrice.amount };
    return moveBreach(price, terms, standing, this.current.guardrails) === null;
  }

  /** Sales with the attention before them, kept with them so that a restart learns the same. */
  private withAttention(row: ProductSales): ProductSales {
    if (row.attention !== null) return row;
    const began = new Date(Date.parse(`${row.day}T00:00:00.000Z`) + row.hours.from * 3_600_000);
    return { ...row, attention: this.options.attention?.(row.productId, began) ?? null };
  }

  private learn(until: () => boolean): Promise<void> {
    const { inputs, learners, current } = this;
    return this.waiting.learn({ graph: this.options.graph(), inputs, learners, settings: current, until });
  }

  private apply(pass: PricingPass): void {
    for (const price of pass.live) this.live.set(price.productId, price);
    this.lastAt = Date.parse(pass.at);
  }

  private change<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }
}

function sorted<Row>(
  rows: readonly Row[],
  check: (row: Row) => string | null,
): { readonly taken: readonly Row[]; readonly refused: readonly RefusedRow[] } {
  const taken: Row[] = [];
  const refused: RefusedRow[] = [];
  for (const [row, each] of rows.entries()) {
    const reason = check(each);
    if (reason === null) taken.push(each);
    else refused.push({ row, reason });
  }
  return { taken, refused };
}

function summaryOf({ id, at, mode, decisions }: PricingPass): PassSummary {
  return {
    id,
    at,
    mode,
    decided: decisions.length,
    moved: decisions.filter(({ price, from }) => price !== from).length,
  };
}
