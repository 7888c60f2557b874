import { z } from 'zod';
import { type ProductSales, pricingModes } from '../../../dialog/commerce/pricing/desk/settings.js';
import { priceReasons } from '../../../dialog/commerce/pricing/price-book.js';

const share = z.number().min(0).max(10);
const amount = z.int().min(0).max(1_000_000_000_000).describe("Minor units of the shop's currency");
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day, as in 2026-11-11');
const productId = z.string().min(1).max(512);

const guardrailsSchema = z.strictObject({
  marginOverCost: share.describe('Smallest margin over cost, as a share of cost'),
  lowest: z.number().gt(0).max(1).describe('Lowest price as a share of the list price'),
  highest: z.number().min(1).max(10).describe('Highest price as a share of the list price'),
  step: z.number().min(0.001).max(0.5).describe('Distance of prices, as a share of the list price'),
  largestMove: z.number().gt(0).max(1).describe('Largest move within a day, as a share of the price'),
  minHoursBetweenMoves: z.number().min(0).max(8_760),
  endings: z.array(z.int().min(0).max(99_999)).max(50).describe('Last digits that a price may have; none for any'),
  endingOf: z.int().min(1).max(100_000),
});

export const settingsSchema = z
  .strictObject({
    mode: z.enum(pricingModes),
    guardrails: guardrailsSchema,
    holdMinutes: z.int().min(0).max(10_080).describe('How long a price that was shown holds in its conversation'),
    events: z
      .array(z.strictObject({ name: z.string().trim().min(1).max(100), from: day, to: day }))
      .max(200)
      .describe('Holidays and announced promotions'),
    windows: z
      .array(z.int().min(0).max(23))
      .min(1)
      .max(12)
      .describe('Hours (UTC), ascending from 0, at which prices are decided anew; [0] is once a day'),
  })
  .refine(({ events }) => events.every(({ from, to }) => from <= to), {
    path: ['events'],
    error: 'an event ends before it begins',
  })
  .refine(({ windows }) => windows[0] === 0 && windows.every((from, at) => at === 0 || from > windows[at - 1]!), {
    path: ['windows'],
    error: 'the windows begin at 0 and ascend',
  });

/** Changes of settings: members that are left out stay as they are. */
export const settingsChanges = z.strictObject({
  mode: z.enum(pricingModes).optional(),
  guardrails: guardrailsSchema.partial().optional(),
  holdMinutes: settingsSchema.shape.holdMinutes.optional(),
  events: settingsSchema.shape.events.optional(),
  windows: settingsSchema.shape.windows.optional(),
});

export const inputSchema = z.strictObject({
  productId,
  cost: amount,
  restockDays: z.int().min(1).max(365).nullable().default(null),
  nextRestock: day.nullable().default(null),
  competitorPrice: amount.nullable().default(null),
});

const besideUsual = z.number().gt(0).max(1_000).nullable().default(null);

export const salesSchema = z.strictObject({
  productId,
  day,
  fromHour: z.int().default(0).describe('First hour (UTC) of the sales'),
  toHour: z.int().default(24).describe('The hour that ends them'),
  price: amount,
  sold: z.int().min(0).max(1_000_000_000),
  stock: z.int().min(0).max(1_000_000_000).nullable().default(null),
  views: besideUsual.describe('Views before the sales began, beside what is usual for the product: 1 is usual'),
  dwell: besideUsual.describe('Time spent looking, in the same way'),
  cartAdds: besideUsual.describe('Cart adds, in the same way'),
  interest: besideUsual.describe('One figure for views, dwell and cart adds where they are not known apart'),
});

/** A row of sales as pricing takes it; where no attention is given, what was counted in the talk stands for it. */
export function salesOf(row: z.infer<typeof salesSchema>): ProductSales {
  const { fromHour, toHour, views, dwell, cartAdds, interest, ...sales } = row;
  const told = [views, dwell, cartAdds, interest].some((share) => share !== null);
  const usual = interest ?? 1;
  return {
    ...sales,
    hours: { from: fromHour, to: toHour },
    attention: told ? { views: views ?? usual, dwell: dwell ?? usual, cartAdds: cartAdds ?? usual, heat: 1 } : null,
  };
}

export const attentionSchema = z.object({
  productId: z.string(),
  views: z.number(),
  dwell: z.number(),
  cartAdds: z.number(),
  heat: z.number(),
});

export const rowsSchema = z.object({
  taken: z.int(),
  refused: z.array(z.object({ row: z.int(), reason: z.string() })),
});

export const passSchema = z.object({
  id: z.string(),
  at: z.string(),
  mode: z.enum(pricingModes),
  decided: z.int(),
  moved: z.int(),
});

export const decisionSchema = z.object({
  productId: z.string(),
  from: z.int(),
  price: z.int(),
  propensity: z.number(),
  explored: z.boolean(),
  reason: z.enum(priceReasons),
});

const money = z.object({ amount: z.int(), currency: z.string() });

export const pricePointSchema = z.object({
  productId: z.string(),
  price: money,
  from: z.string(),
  reason: z.enum(priceReasons),
  evidence: z.string(),
  stock: z.int().optional(),
});

export const receiptSchema = z.object({
  productId: z.string(),
  listPrice: money,
  price: money,
  difference: z.int(),
  since: z.string().nullable(),
  reason: z.enum([...priceReasons, 'held']),
  stock: z.int().nullable(),
  lowestBefore: money.nullable(),
  recent: z.object({ lowest: money, highest: money }).nullable(),
  sameForEveryone: z.literal(true),
});
