import type { ShopGraph } from '../../../../knowledge-graph/graph/shop-graph.js';
import type { CalendarDay } from '../situation.js';
import { calendarDay, windowOf } from './calendar.js';
import type { Learners } from './learners.js';
import type { PricingStore } from './pricing-store.js';
import type { DayChoice, PricingSettings, ProductInput, ProductSales } from './settings.js';

/** What sales are learned with. */
export interface LearningRound {
  readonly graph: ShopGraph;
  readonly inputs: ReadonlyMap<string, ProductInput>;
  readonly learners: Learners;
  readonly settings: PricingSettings;
  /** Says that there is no more time. */
  readonly until: () => boolean;
}

/** Sales that wait to be learned, oldest first. Of prices that a pass chose, the log tells how likely each was. */
export class SalesToLearn {
  private choices: ReadonlyMap<string, DayChoice> | null = null;

  constructor(
    private readonly store: Pick<PricingStore, 'choices'>,
    private sales: readonly ProductSales[],
  ) {}

  get count(): number {
    return this.sales.length;
  }

  add(sales: readonly ProductSales[]): void {
    this.sales = [...this.sales, ...sales];
    this.choices = null;
  }

  async learn({ graph, inputs, learners, settings, until }: LearningRound): Promise<void> {
    if (this.count === 0) return;
    this.choices ??= await this.recall(settings.windows);
    const { guardrails, events, windows } = settings;
    let learned = 0;
    const days = new Map<string, CalendarDay>();
    for (const sales of this.sales) {
      if (until()) break;
      learned += 1;
      const { productId, day, hours, price } = sales;
      const product = graph.product(productId);
      const input = inputs.get(productId);
      if (product === undefined || input === undefined) continue;
      const { categoryId, offer } = product;
      const facts = { productId, categoryId, listPrice: offer.listPrice.amount, stock: offer.stock, input };
      const choice = this.choices.get(keyOf(productId, day, windowOf(hours.from, windows).from));
      const propensity = choice?.price === price ? choice.propensity : null;
      const key = `${day} ${hours.from} ${hours.to}`;
      const today = days.get(key) ?? calendarDay(day, events, hours);
      days.set(key, today);
      learners.learn(facts, sales, { guardrails, today, propensity });
    }
    this.sales = this.sales.slice(learned);
  }

  private async recall(windows: readonly number[]): Promise<ReadonlyMap<string, DayChoice>> {
    const days = this.sales.map(({ day }) => day);
    const choices = await this.store.choices(days.reduce((first, day) => (day < first ? day : first)));
    return new Map(
      choices.map((choice) => [keyOf(choice.productId, choice.day, windowOf(choice.hour, windows).from), choice]),
    );
  }
}

/** A choice counts for the sales of its time window. */
function keyOf(productId: string, day: string, from: number): string {
  return `${day} ${from} ${productId}`;
}
