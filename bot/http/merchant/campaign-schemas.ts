import { z } from 'zod';

const instant = z.iso.datetime({ offset: true }).describe('ISO 8601 with its offset from UTC');
const entityId = z.string().min(1).max(512);
const major = z.number().gt(0).max(1_000_000_000).describe('In major units');
const minutes = z.int().min(1).max(527_040);
const count = z.int().min(1).max(1_000_000_000);
const perPerson = z.int().min(1).max(1_000_000);
const shortId = z.string().regex(/^[\w-]{1,64}$/, 'has 1 to 64 letters, digits, - and _');
const odds = z.number().gt(0).max(1);
const name = z.string().trim().min(1).max(200);

const scope = z.union([
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ category: entityId }),
  z.strictObject({ brand: entityId }),
  z.strictObject({ product: entityId }),
]);

const stacking = z
  .object({ group: z.string().trim().min(1).max(64), exclusive: z.boolean().default(false) })
  .describe('Of one group the best discount counts; an exclusive one stands by itself');

const terms = {
  discount: z.discriminatedUnion('type', [
    z.object({ type: z.literal('percent'), value: z.number().gt(0).max(100) }),
    z.object({ type: z.literal('amount'), value: major }),
    z.object({ type: z.literal('gift'), product: entityId, quantity: z.int().min(1).max(99) }),
    z.object({ type: z.literal('free-shipping') }),
  ]),
  appliesTo: scope,
  minimumSpend: major.optional(),
  maxDiscount: major.optional(),
  stacking: stacking.optional(),
};

const limits = {
  couponTtlMinutes: minutes,
  maxRedemptions: count,
  maxPerShopper: perPerson,
  maxPerDevice: perPerson.optional(),
  budget: major.optional().describe('Major units; needs a bound for each coupon: an amount, or maxDiscount'),
};

const announced = { name, startsAt: instant, endsAt: instant };
const game = {
  maxPerDay: perPerson,
  maxPerDevicePerDay: perPerson.optional(),
  minimumAge: z.int().min(0).max(120).default(18),
};

const kinds = {
  'voice-coupon': z.object({
    ...announced,
    kind: z.literal('voice-coupon'),
    phrases: z
      .array(z.object({ language: z.enum(['zh', 'en']), text: z.string().trim().min(1).max(100) }))
      .min(1)
      .max(20),
    ...terms,
    ...limits,
  }),
  coupon: z.object({
    ...announced,
    kind: z.literal('coupon'),
    ...terms,
    ...limits,
    rule: z
      .object({
        ordersAtLeast: z.int().min(0).optional(),
        ordersAtMost: z.int().min(0).optional(),
        spentAtLeast: z.number().min(0).max(1_000_000_000).optional(),
        daysSinceLastOrderAtLeast: z.int().min(0).max(36_500).optional(),
      })
      .optional()
      .describe('Judged from the shopper’s own orders, with the shopper’s consent'),
  }),
  threshold: z.object({
    ...announced,
    kind: z.literal('threshold'),
    tiers: z
      .array(z.object({ spend: major, off: major }))
      .min(1)
      .max(20),
    appliesTo: scope,
    stacking: stacking.optional(),
  }),
  'flash-sale': z.object({
    ...announced,
    kind: z.literal('flash-sale'),
    items: z
      .array(z.object({ product: entityId, price: major, stockPerRound: count }))
      .min(1)
      .max(100),
    everyMinutes: minutes,
    roundMinutes: minutes,
    holdMinutes: z.int().min(1).max(1_440),
    maxPerShopper: perPerson,
    maxPerDevice: perPerson.optional(),
    stacking: stacking.optional(),
  }),
  lottery: z.object({
    ...announced,
    kind: z.literal('lottery'),
    prizes: z
      .array(z.object({ id: shortId, name, odds, count, couponTtlMinutes: minutes, ...terms }))
      .min(1)
      .max(20),
    maxDraws: count,
    ...game,
  }),
  cards: z.object({
    ...announced,
    kind: z.literal('cards'),
    cards: z
      .array(z.object({ id: shortId, name, odds }))
      .min(2)
      .max(20),
    exchange: z.int().min(2).max(20),
    reward: z.object({ ...terms, ...limits }),
    ...game,
  }),
} as const;

/** A campaign as the merchant writes it, of any kind. */
export const campaignInput = z
  .discriminatedUnion('kind', [
    kinds['voice-coupon'],
    kinds.coupon,
    kinds.threshold,
    kinds['flash-sale'],
    kinds.lottery,
    kinds.cards,
  ])
  .superRefine((campaign, context) => {
    for (const { path, message } of faults(campaign)) context.addIssue({ code: 'custom', path: [...path], message });
  });

export type CampaignInput = z.output<typeof campaignInput>;

const fieldsOfAll = {
  ...kinds.coupon.shape,
  ...kinds['voice-coupon'].shape,
  ...kinds.threshold.shape,
  ...kinds['flash-sale'].shape,
  ...kinds.lottery.shape,
  ...kinds.cards.shape,
  kind: z.enum(['voice-coupon', 'coupon', 'threshold', 'flash-sale', 'lottery', 'cards']),
  minimumAge: z.int().min(0).max(120),
};

/** Fields to change; what a kind does not have is not looked at. */
export const campaignChanges = z.object(fieldsOfAll).partial();

const binding = { id: z.string(), commitment: z.string().optional().describe('SHA-256 that binds seed and odds') };

/** A campaign as it is kept; games carry their commitment. */
export const campaignOutput = z.union([
  kinds['voice-coupon'].extend(binding),
  kinds.coupon.extend(binding),
  kinds.threshold.extend(binding),
  kinds['flash-sale'].extend(binding),
  kinds.lottery.extend(binding),
  kinds.cards.extend(binding),
]);

interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Kinds = { readonly [K in keyof typeof kinds]: z.output<(typeof kinds)[K]> };

/** What the fields say together that can't be. */
function faults(campaign: Kinds[keyof Kinds]): readonly Fault[] {
  const found: Fault[] = [];
  const fault = (path: Fault['path'], message: string): void => {
    found.push({ path, message });
  };
  if (Date.parse(campaign.endsAt) <= Date.parse(campaign.startsAt)) fault(['endsAt'], 'must be later than startsAt');
  switch (campaign.kind) {
    case 'voice-coupon':
    case 'coupon':
      if (unbounded(campaign)) fault(['budget'], 'a percentage needs maxDiscount beside a budget');
      break;
    case 'threshold':
      campaign.tiers.forEach(({ spend, off }, index) => {
        if (off > spend) fault(['tiers', index, 'off'], 'must not be more than is spent');
      });
      break;
    case 'flash-sale':
      if (campaign.roundMinutes > campaign.everyMinutes)
        fault(['roundMinutes'], 'must end before the next round begins');
      if (repeated(campaign.items.map(({ product }) => product))) fault(['items'], 'has a product twice');
      break;
    case 'lottery':
      if (repeated(campaign.prizes.map(({ id }) => id))) fault(['prizes'], 'has an id twice');
      if (sum(campaign.prizes) > 1 + 1e-9) fault(['prizes'], 'has odds that come to more than 1');
      break;
    case 'cards':
      if (repeated(campaign.cards.map(({ id }) => id))) fault(['cards'], 'has an id twice');
      if (Math.abs(sum(campaign.cards) - 1) > 1e-9) fault(['cards'], 'has odds that do not come to 1');
      if (unbounded(campaign.reward)) fault(['reward', 'budget'], 'a percentage needs maxDiscount beside a budget');
      break;
  }
  return found;
}

function unbounded({
  budget,
  discount,
  maxDiscount,
}: {
  readonly budget?: number | undefined;
  readonly discount: { readonly type: string };
  readonly maxDiscount?: number | undefined;
}): boolean {
  return budget !== undefined && discount.type === 'percent' && maxDiscount === undefined;
}

function repeated(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}

function sum(outcomes: readonly { readonly odds: number }[]): number {
  return outcomes.reduce((total, outcome) => total + outcome.odds, 0);
}
