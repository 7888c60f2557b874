import { z } from 'zod';
import type { Announcement } from '../../../dialog/commerce/promotion/announcements.js';
import { couponOf, type Grant } from '../../../dialog/commerce/promotion/ledger/grant.js';
import { toMajor } from '../../../knowledge-graph/graph/money.js';

const id = z.string().min(1).max(512);

/** What a shopper may ask of a campaign. */
export const claimInput = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('coupon') }),
  z.strictObject({
    type: z.literal('reserve'),
    productId: id,
    quantity: z.int().min(1).max(99).default(1),
    wait: z.boolean().default(false).describe('Stand in line when the stock is taken'),
  }),
  z.strictObject({ type: z.literal('draw') }),
  z.strictObject({ type: z.literal('card') }),
  z.strictObject({ type: z.literal('exchange'), wanted: id }),
  z.strictObject({ type: z.literal('reward') }),
]);

const couponSchema = z.object({
  code: z.string(),
  campaignId: z.string(),
  campaignName: z.string(),
  expiresAt: z.string(),
  discount: z.looseObject({ type: z.string() }),
  appliesTo: z.record(z.string(), z.unknown()),
  minimumSpend: z.number().optional(),
  maxDiscount: z.number().optional(),
});

/** A grant as its shopper sees it; prices in major units. */
export const grantSchema = z.object({
  code: z.string(),
  campaign: z.string(),
  kind: z.enum(['coupon', 'reservation', 'draw', 'card']),
  state: z.enum(['held', 'kept', 'used', 'released', 'expired']),
  grantedAt: z.string(),
  expiresAt: z.string().nullable(),
  coupon: couponSchema.optional(),
  reservation: z
    .object({ productId: z.string(), quantity: z.int(), unitPrice: z.number(), currency: z.string() })
    .optional(),
  draw: z
    .object({ nonce: z.string(), drawn: z.string().nullable(), prize: z.string().nullable() })
    .optional()
    .describe('`drawn` is what the dice said, `prize` what was left of it'),
  card: z.object({ id: z.string(), nonce: z.string().nullable() }).optional(),
});

export function grantView(grant: Grant): z.infer<typeof grantSchema> {
  const { details } = grant;
  const coupon = couponOf(grant);
  return {
    code: grant.code,
    campaign: grant.campaignId,
    kind: details.kind,
    state: grant.state,
    grantedAt: grant.grantedAt,
    expiresAt: grant.expiresAt,
    ...(coupon === null ? {} : { coupon }),
    ...(details.kind === 'reservation'
      ? {
          reservation: {
            productId: details.productId,
            quantity: details.quantity,
            unitPrice: toMajor(details.unitPrice, details.currency),
            currency: details.currency,
          },
        }
      : {}),
    ...(details.kind === 'draw'
      ? { draw: { nonce: details.nonce, drawn: details.drawn, prize: details.prizeId } }
      : {}),
    ...(details.kind === 'card' ? { card: { id: details.cardId, nonce: details.nonce } } : {}),
  };
}

const moneySchema = z.number().describe('In major units');

/** What is announced, with what is left and with the lowest prices of the 30 days before. */
export const announcementSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  phase: z.enum(['running', 'not_started']),
  startsAt: z.string(),
  endsAt: z.string(),
  round: z.object({ startsAt: z.string(), endsAt: z.string() }).nullable(),
  nextRound: z.object({ startsAt: z.string(), endsAt: z.string() }).nullable(),
  left: z.record(z.string(), z.int()),
  prices: z.array(
    z.object({
      productId: z.string(),
      price: moneySchema,
      listPrice: moneySchema,
      salePrice: moneySchema.nullable(),
      currency: z.string(),
      lowest: z.object({ price: moneySchema, days: z.int() }).nullable(),
    }),
  ),
});

/** A phrase is for the voice alone, so it is not handed to whoever reads the list. */
export function announcementView({ campaign, phase, round, next, left, prices }: Announcement) {
  const { phrases: _spoken, ...terms } = campaign.kind === 'voice-coupon' ? campaign : { ...campaign, phrases: null };
  const times = (of: { startsAt: number; endsAt: number } | null) =>
    of === null ? null : { startsAt: new Date(of.startsAt).toISOString(), endsAt: new Date(of.endsAt).toISOString() };
  return {
    ...terms,
    phase,
    round: times(round),
    nextRound: times(next),
    left: Object.fromEntries(left),
    prices: prices.map(({ productId, price, listPrice, salePrice, lowest }) => ({
      productId,
      price: toMajor(price.amount, price.currency),
      listPrice: toMajor(listPrice.amount, listPrice.currency),
      salePrice: salePrice === null ? null : toMajor(salePrice.amount, salePrice.currency),
      currency: price.currency,
      lowest:
        lowest === null ? null : { price: toMajor(lowest.price.amount, lowest.price.currency), days: lowest.days },
    })),
  };
}
