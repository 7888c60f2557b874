import { toMinor } from '../../../knowledge-graph/graph/money.js';
import type { CouponLimits, CouponTerms, GrantedCoupon } from './campaign.js';
import type { GrantDraft, Limit } from './ledger/redemption-ledger.js';

/** The coupon that a shopper gets now: the terms of the moment, and no longer than they were announced for. */
export function couponFrom(
  terms: CouponTerms,
  of: { readonly campaignId: string; readonly campaignName: string; readonly code: string },
  { now, ttlMinutes }: { readonly now: Date; readonly ttlMinutes: number },
): GrantedCoupon {
  const { discount, appliesTo, minimumSpend, maxDiscount, stacking } = terms;
  return {
    ...of,
    expiresAt: new Date(now.getTime() + ttlMinutes * 60_000).toISOString(),
    discount,
    appliesTo,
    ...(minimumSpend === undefined ? {} : { minimumSpend }),
    ...(maxDiscount === undefined ? {} : { maxDiscount }),
    ...(stacking === undefined ? {} : { stacking }),
  };
}

/** The ledger's entry for a coupon. */
export function couponDraft(coupon: GrantedCoupon, limits: readonly Limit[] = []): GrantDraft {
  return {
    code: coupon.code,
    details: { kind: 'coupon', coupon },
    state: 'held',
    expiresAt: coupon.expiresAt,
    onCancel: 'restore',
    limits,
  };
}

/**
 * The most that one coupon can take off, in minor units; null where nothing bounds it (a percentage without a maximum)
 * or where it takes no money off. A campaign with a budget must have a bound, since that much is held for each coupon.
 */
function mostOff({ discount, maxDiscount }: CouponTerms, currency: string): number | null {
  if (discount.type === 'amount') return toMinor(discount.value, currency);
  if (discount.type === 'percent' && maxDiscount !== undefined) return toMinor(maxDiscount, currency);
  return null;
}

/** The limit that holds a campaign's budget, where it has one. */
export function budgetLimits(
  campaign: CouponTerms & Pick<CouponLimits, 'budget'>,
  { counter, currency }: { readonly counter: string; readonly currency: string },
): readonly Limit[] {
  const amount = mostOff(campaign, currency);
  if (campaign.budget === undefined || amount === null) return [];
  const cap = toMinor(campaign.budget, currency);
  return [{ counter, amount, cap, reason: 'budget', returns: true, spends: true }];
}
