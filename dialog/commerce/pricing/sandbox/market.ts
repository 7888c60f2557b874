import { z } from 'zod';

const day = z.int().min(0).max(10_000);
const rate = z.number().min(0).max(1_000);

const productSchema = z
  .object({
    id: z.string().min(1).max(512),
    cost: z.number().min(0).max(1e12),
    listPrice: z.number().gt(0).max(1e12),
    stock: z.int().min(1).max(10_000_000).nullish(),
    restockDays: z.int().min(1).max(10_000).nullish(),
    demandPerDay: z.number().gt(0).max(1_000_000),
    elasticity: z.number().min(-20).max(0),
    weekday: z.array(rate).length(7).optional(),
    events: z
      .array(z.object({ from: day, to: day, factor: rate }))
      .max(1_000)
      .optional(),
    competitor: z
      .object({ price: z.number().gt(0, 'a competitor sells for more than 0'), cross: z.number().min(0).max(20) })
      .nullish(),
  })
  .refine(({ cost, listPrice }) => cost < listPrice, { path: ['cost'], error: 'the cost is not below the list price' })
  .refine(({ events = [] }) => events.every(({ from, to }) => from <= to), {
    path: ['events'],
    error: 'an event ends before it begins',
  });

const marketSchema = z
  .object({
    days: z.int().min(1).max(730),
    currency: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code'),
    seed: z.int().min(0).max(4_294_967_295).optional(),
    products: z.array(productSchema).min(1).max(500),
  })
  .refine(({ products }) => new Set(products.map(({ id }) => id)).size === products.length, {
    path: ['products'],
    error: 'two products have the same id',
  });

/**
 * A product of an invented market. Money in minor units. Demand of a day is Poisson with mean
 * `demandPerDay * weekday * event * (price / listPrice)^elasticity * (competitor / price)^cross`. Each `restockDays` days
 * the stock is filled up to `stock` again; null is no limit, or never.
 */
export interface MarketProduct {
  readonly id: string;
  readonly cost: number;
  readonly listPrice: number;
  readonly stock: number | null;
  readonly restockDays: number | null;
  readonly demandPerDay: number;
  readonly elasticity: number;
  /** Factors of the days of a week, from the market's first day on. */
  readonly weekday: readonly number[];
  /** Days count from 0; both ends belong to the event. */
  readonly events: readonly { readonly from: number; readonly to: number; readonly factor: number }[];
  readonly competitor: { readonly price: number; readonly cross: number } | null;
}

export interface Market {
  readonly days: number;
  readonly currency: string;
  readonly seed: number;
  readonly products: readonly MarketProduct[];
}

/** A market that can be played, or why it can't: one line for each thing that is wrong, with its place. */
export type MarketReading =
  | { readonly kind: 'market'; readonly market: Market; readonly notes: readonly string[] }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

const everyDay: readonly number[] = [1, 1, 1, 1, 1, 1, 1];

/** Reads a market description. Amounts with fractions can't be minor units: such a file is taken as major units. */
export function readMarket(value: unknown, digits: (currency: string) => number): MarketReading {
  const parsed = marketSchema.safeParse(value);
  if (!parsed.success) {
    return {
      kind: 'refused',
      reasons: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
    };
  }
  const { days, currency, seed = 1, products } = parsed.data;
  const amounts = products.flatMap(({ cost, listPrice, competitor }) => [cost, listPrice, competitor?.price ?? 0]);
  const whole = amounts.every(Number.isInteger);
  const scale = whole ? 1 : 10 ** digits(currency);
  const money = (amount: number): number => Math.round(amount * scale);
  return {
    kind: 'market',
    notes: whole ? [] : ['amounts have fractions: they were read as major units'],
    market: {
      days,
      currency,
      seed,
      products: products.map(({ weekday = everyDay, events = [], stock, restockDays, competitor, ...product }) => ({
        ...product,
        cost: money(product.cost),
        listPrice: money(product.listPrice),
        stock: stock ?? null,
        restockDays: restockDays ?? null,
        weekday,
        events,
        competitor: competitor ? { ...competitor, price: money(competitor.price) } : null,
      })),
    },
  };
}

/** Mean demand of a day at a price. Days before 0 have weekdays and no events. */
export function meanDemand(product: MarketProduct, onDay: number, price: number): number {
  const { demandPerDay, elasticity, listPrice, competitor } = product;
  const own = (price / listPrice) ** elasticity;
  const rival = competitor === null ? 1 : (competitor.price / price) ** competitor.cross;
  return demandPerDay * calendarFactor(product, onDay) * own * rival;
}

/** What the calendar alone does to demand. */
function calendarFactor({ weekday, events }: MarketProduct, onDay: number): number {
  let factor = weekday[((onDay % 7) + 7) % 7]!;
  for (const { from, to, factor: event } of events) if (onDay >= from && onDay <= to) factor *= event;
  return factor;
}

/** Whether the stock is filled up before this day's sales. */
export function restockedOn({ restockDays }: MarketProduct, onDay: number): boolean {
  return restockDays !== null && onDay > 0 && onDay % restockDays === 0;
}
