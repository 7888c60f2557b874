import type { ProductSales } from '../pricing/desk/settings.js';
import { armFor, type Experiment } from './experiment.js';
import type { Measured } from './report.js';
import { type ArmSums, addUnit, noUnits } from './sequential-test.js';

/** Days before the start that a product is compared with. */
export const daysBefore = 28;

/** What the merchant can judge prices by. */
export const priceMetrics = ['margin', 'revenue', 'pieces'] as const;
type PriceMetric = (typeof priceMetrics)[number];

const day = 86_400_000;

/**
 * What the arms of a price experiment came to, read from the sales log. By product, a unit is a product: its daily figure in
 * the experiment beside its own in the four weeks before, so that large and small products can be compared; a product that
 * sold nothing before is left out. By block of time, a unit is a block that is over, with the shop's figure per day.
 */
export function priceOutcomes(
  experiment: Experiment,
  sales: readonly ProductSales[],
  { costOf, now }: { readonly costOf: (productId: string) => number | undefined; readonly now: Date },
): Measured {
  const units =
    experiment.unit.by === 'product'
      ? unitsByProduct(experiment, sales, costOf)
      : unitsByBlock(experiment, sales, costOf, now);
  const measured = new Map<string, Map<string, ArmSums>>();
  for (const { armId, figures } of units) {
    for (const metric of priceMetrics) {
      const byArm = measured.get(metric) ?? new Map<string, ArmSums>();
      measured.set(metric, byArm.set(armId, addUnit(byArm.get(armId) ?? noUnits, figures[metric])));
    }
  }
  return measured;
}

type Figures = Readonly<Record<PriceMetric, number>>;

interface Unit {
  readonly armId: string;
  readonly figures: Figures;
}

type CostOf = (productId: string) => number | undefined;

function unitsByProduct(experiment: Experiment, sales: readonly ProductSales[], costOf: CostOf): readonly Unit[] {
  const start = Date.parse(experiment.startsAt);
  const from = start - daysBefore * day;
  const periods = new Map<string, { before: Period; during: Period }>();
  for (const sale of sales) {
    const at = Date.parse(sale.day);
    const cost = costOf(sale.productId);
    if (cost === undefined || at < from || at >= Date.parse(experiment.endsAt)) continue;
    const known = periods.get(sale.productId) ?? { before: noDays, during: noDays };
    const period = at < start ? 'before' : 'during';
    periods.set(sale.productId, { ...known, [period]: addDay(known[period], sale, cost) });
  }
  return [...periods].flatMap(([productId, { before, during }]) => {
    const arm = armFor(experiment, { productId });
    if (arm === null || before.days === 0 || during.days === 0 || before.margin <= 0) return [];
    const ratio = (metric: PriceMetric): number => during[metric] / during.days / (before[metric] / before.days);
    return [
      { armId: arm.id, figures: { margin: ratio('margin'), revenue: ratio('revenue'), pieces: ratio('pieces') } },
    ];
  });
}

function unitsByBlock(
  experiment: Experiment,
  sales: readonly ProductSales[],
  costOf: CostOf,
  now: Date,
): readonly Unit[] {
  if (experiment.unit.by !== 'time-block') return [];
  const length = experiment.unit.hours * 3_600_000;
  const blocks = new Map<number, Period>();
  for (const sale of sales) {
    const at = Date.parse(sale.day);
    const cost = costOf(sale.productId);
    const block = Math.floor(at / length);
    const counts =
      block * length >= Date.parse(experiment.startsAt) && (block + 1) * length <= Date.parse(experiment.endsAt);
    if (cost === undefined || !counts || (block + 1) * length > now.getTime()) continue;
    blocks.set(block, addDay(blocks.get(block) ?? noDays, sale, cost));
  }
  const days = length / day;
  return [...blocks].flatMap(([block, { margin, revenue, pieces }]) => {
    const arm = armFor(experiment, { at: new Date(block * length) });
    return arm === null
      ? []
      : [{ armId: arm.id, figures: { margin: margin / days, revenue: revenue / days, pieces: pieces / days } }];
  });
}

interface Period extends Figures {
  readonly days: number;
}

const noDays: Period = { days: 0, margin: 0, revenue: 0, pieces: 0 };

function addDay({ days, margin, revenue, pieces }: Period, { price, sold, hours }: ProductSales, cost: number): Period {
  return {
    days: days + (hours.to - hours.from) / 24,
    margin: margin + (price - cost) * sold,
    revenue: revenue + price * sold,
    pieces: pieces + sold,
  };
}
