import { toMinor } from '../../../knowledge-graph/graph/money.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import type { Cart } from '../cart/cart.js';
import { cartTotal } from '../cart/cart-total.js';
import { type Campaign, campaignPhase, type GrantedCoupon, type Stacking, type ThresholdCampaign } from './campaign.js';
import { inScope, takenOff } from './discount.js';
import { counts, couponOf, type Grant } from './ledger/grant.js';
import type { AppliedDiscount, NearTier, Savings } from './saving.js';
import { bestTogether, type DiscountRule, type RuleAmounts } from './stacking.js';

/**
 * What promotions take off a cart: the shopper's grants that count now and the thresholds that run, in the combination
 * that takes most off. Depends on the cart, the rules and the clock alone.
 */
export function savingsFor({
  cart,
  grants,
  campaigns,
  graph,
  now,
}: {
  readonly cart: Cart;
  readonly grants: readonly Grant[];
  readonly campaigns: readonly Campaign[];
  readonly graph: ShopGraph;
  readonly now: Date;
}): Savings {
  const { lines, currency } = cartTotal(cart, graph);
  const amounts = new Map(lines.map(({ productId, lineTotal }) => [productId, lineTotal.amount]));
  const quantities = new Map(lines.map(({ productId, quantity }) => [productId, quantity]));
  const live = grants.filter((grant) => counts(grant, now));
  const within = (scope: GrantedCoupon['appliesTo']): readonly string[] =>
    lines.map(({ productId }) => productId).filter((id) => inScope(graph.product(id), scope, graph));
  const coupons = live.flatMap((grant) => {
    const coupon = couponOf(grant);
    return coupon === null ? [] : [{ grant, coupon, productIds: within(coupon.appliesTo) }];
  });
  const thresholds = campaigns.filter(
    (campaign): campaign is ThresholdCampaign =>
      campaign.kind === 'threshold' && campaignPhase(campaign, now) === 'running',
  );

  const rules: DiscountRule<AppliedDiscount>[] = [
    ...flashRules(live, campaigns, quantities, currency),
    ...thresholds.map((campaign) => thresholdRule(campaign, within(campaign.appliesTo), currency)),
    ...coupons.map(({ grant, coupon, productIds }) => couponRule(grant, coupon, productIds, currency)),
  ];
  const { applied, after } = bestTogether(rules, amounts);
  const benefits = coupons.filter(
    ({ coupon, productIds }) => productIds.length > 0 && missingFor(coupon, sumOf(amounts, productIds), currency) === 0,
  );
  return {
    applied,
    total: sumOf(amounts, [...amounts.keys()]) - sumOf(after, [...after.keys()]),
    currency,
    gifts: benefits.flatMap(({ coupon }) =>
      coupon.discount.type === 'gift'
        ? [{ productId: coupon.discount.product, quantity: coupon.discount.quantity, code: coupon.code }]
        : [],
    ),
    freeShipping: benefits.some(({ coupon }) => coupon.discount.type === 'free-shipping'),
    near: nearest(thresholds, (campaign) => sumOf(amounts, within(campaign.appliesTo)), currency),
    waiting: coupons.flatMap(({ coupon, productIds }) => {
      const missing = missingFor(coupon, sumOf(amounts, productIds), currency);
      return productIds.length > 0 && missing > 0 ? [{ code: coupon.code, name: coupon.campaignName, missing }] : [];
    }),
  };
}

const alone = (group: string): Stacking => ({ group, exclusive: false });

function flashRules(
  live: readonly Grant[],
  campaigns: readonly Campaign[],
  quantities: ReadonlyMap<string, number>,
  currency: string,
): readonly DiscountRule<AppliedDiscount>[] {
  return live.flatMap(({ code, campaignId, details }) => {
    if (details.kind !== 'reservation' || details.currency !== currency) return [];
    const campaign = campaigns.find(({ id }) => id === campaignId);
    const { productId } = details;
    const inCart = quantities.get(productId) ?? 0;
    const pieces = Math.min(inCart, details.quantity);
    if (pieces === 0) return [];
    return [
      {
        stage: 0,
        stacking: (campaign?.kind === 'flash-sale' ? campaign.stacking : undefined) ?? alone(`flash:${code}`),
        productIds: [productId],
        off: (now: RuleAmounts) => {
          const unit = (now.get(productId) ?? 0) / inCart;
          return Math.max(0, Math.floor(pieces * (unit - details.unitPrice)));
        },
        describe: (amount: number): AppliedDiscount => ({
          kind: 'flash-sale',
          name: campaign?.name ?? '',
          campaignId,
          code,
          amount,
          productIds: [productId],
        }),
      },
    ];
  });
}

function thresholdRule(
  campaign: ThresholdCampaign,
  productIds: readonly string[],
  currency: string,
): DiscountRule<AppliedDiscount> {
  return {
    stage: 1,
    stacking: campaign.stacking ?? alone('threshold'),
    productIds,
    off: (_now, sold) => {
      const spent = sumOf(sold, productIds);
      const reached = campaign.tiers.filter(({ spend }) => toMinor(spend, currency) <= spent);
      return Math.max(0, ...reached.map(({ off }) => toMinor(off, currency)));
    },
    describe: (amount) => ({
      kind: 'threshold',
      name: campaign.name,
      campaignId: campaign.id,
      code: null,
      amount,
      productIds,
    }),
  };
}

function couponRule(
  grant: Grant,
  coupon: GrantedCoupon,
  productIds: readonly string[],
  currency: string,
): DiscountRule<AppliedDiscount> {
  return {
    stage: 2,
    stacking: coupon.stacking ?? alone('coupon'),
    productIds,
    off: (now, sold) => {
      if (missingFor(coupon, sumOf(sold, productIds), currency) > 0) return 0;
      const off = takenOff(coupon.discount, sumOf(now, productIds), currency);
      const most = coupon.maxDiscount === undefined ? off : toMinor(coupon.maxDiscount, currency);
      return Math.min(off, most, grant.worth ?? off);
    },
    describe: (amount) => ({
      kind: 'coupon',
      name: coupon.campaignName,
      campaignId: coupon.campaignId,
      code: coupon.code,
      amount,
      productIds,
    }),
  };
}

/** What is missing to a coupon's minimum. */
function missingFor({ minimumSpend }: GrantedCoupon, spent: number, currency: string): number {
  return minimumSpend === undefined ? 0 : Math.max(0, toMinor(minimumSpend, currency) - spent);
}

function nearest(
  thresholds: readonly ThresholdCampaign[],
  spentIn: (campaign: ThresholdCampaign) => number,
  currency: string,
): NearTier | null {
  let near: NearTier | null = null;
  for (const campaign of thresholds) {
    const spent = spentIn(campaign);
    if (spent === 0) continue;
    for (const { spend, off } of campaign.tiers) {
      const missing = toMinor(spend, currency) - spent;
      if (missing > 0 && (near === null || missing < near.missing))
        near = { campaignId: campaign.id, name: campaign.name, missing, off: toMinor(off, currency) };
    }
  }
  return near;
}

function sumOf(amounts: RuleAmounts, productIds: readonly string[]): number {
  return productIds.reduce((sum, id) => sum + (amounts.get(id) ?? 0), 0);
}
