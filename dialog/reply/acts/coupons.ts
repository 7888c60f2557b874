import { toMinor } from '../../../knowledge-graph/graph/money.js';
import type { CouponTerms, Discount, GrantedCoupon } from '../../commerce/promotion/campaign.js';
import type { NamedLowest } from '../../commerce/promotion/promotions.js';
import { entityLabel, productName } from '../describe.js';
import { formatMoney } from '../money.js';
import type { Act, Fragment, Scene } from '../scene.js';

/** What the words of a coupon or a round look at. */
export type SceneView = Pick<Scene, 'graph' | 'speaker' | 'now'>;

/** A coupon that this turn granted, or that the shopper already holds. */
export function grantCoupon({ coupon, repeated, lowest = [] }: Act<'grant_coupon'>, scene: Scene): Fragment {
  const { speaker } = scene;
  const params = {
    name: coupon.campaignName,
    terms: termsText(coupon, scene),
    code: coupon.code,
    expiry: expiryText(coupon, scene),
  };
  const lead = speaker.say(repeated ? 'coupon.repeated' : 'coupon.granted', params);
  return { lead, lines: lowest.map((each) => lowestLine(each, scene)) };
}

/** What a discounted product cost least in the days before (Directive 98/6/EC, article 6a). */
export function lowestLine({ productId, lowest }: NamedLowest, { graph, speaker }: SceneView): string {
  return speaker.say('promo.named_lowest', {
    name: productName(productId, graph, speaker),
    days: lowest.days,
    price: formatMoney(lowest.price, speaker.language),
  });
}

/** Why there is no coupon. */
export function couponRefused({ reason }: Act<'coupon_refused'>, { speaker }: Scene): Fragment {
  return { lead: speaker.say(`coupon.${reason}`) };
}

/** The phrase was nearly heard. */
export function couponDidYouMean({ campaignId }: Act<'coupon_did_you_mean'>, { speaker, campaigns }: Scene): Fragment {
  const campaign = campaigns.get(campaignId);
  const phrases = campaign?.kind === 'voice-coupon' ? campaign.phrases : [];
  const phrase = (phrases.find(({ language }) => language === speaker.language) ?? phrases[0])?.text;
  if (phrase === undefined) return { lead: speaker.say('coupon.did_you_mean_bare') };
  return { lead: speaker.say('coupon.did_you_mean', { phrase }) };
}

/** What a coupon is worth in words: off, scope, and the conditions that it has. */
export function termsText({ discount, appliesTo, minimumSpend, maxDiscount }: CouponTerms, scene: Scene): string {
  const { graph, speaker } = scene;
  const { language } = speaker;
  const money = (major: number): string =>
    formatMoney({ amount: toMinor(major, graph.currency), currency: graph.currency }, language);
  let scope = speaker.say('coupon.all');
  if ('category' in appliesTo) scope = entityLabel('category', appliesTo.category, graph, language);
  if ('brand' in appliesTo) scope = entityLabel('brand', appliesTo.brand, graph, language);
  if ('product' in appliesTo) scope = entityLabel('product', appliesTo.product, graph, language);
  const off = speaker.say('coupon.terms', { scope, discount: discountText(discount, money, scene) });
  const conditions = [
    minimumSpend === undefined ? '' : speaker.say('coupon.minimum', { value: money(minimumSpend) }),
    maxDiscount === undefined ? '' : speaker.say('coupon.most', { value: money(maxDiscount) }),
  ];
  return speaker.list([off, ...conditions].filter((part) => part !== ''));
}

function discountText(discount: Discount, money: (major: number) => string, { graph, speaker }: Scene): string {
  switch (discount.type) {
    case 'percent':
      return speaker.say('coupon.percent', { value: discount.value });
    case 'amount':
      return speaker.say('coupon.amount', { value: money(discount.value) });
    case 'gift': {
      const name = entityLabel('product', discount.product, graph, speaker.language);
      return speaker.say('coupon.gift', { name, quantity: discount.quantity });
    }
    case 'free-shipping':
      return speaker.say('coupon.free_shipping');
  }
}

/** How long it lasts, rounded down so that no promise is too long: minutes up to two hours, hours up to two days. */
export function expiryText({ expiresAt }: Pick<GrantedCoupon, 'expiresAt'>, scene: SceneView): string {
  return durationText(Date.parse(expiresAt) - scene.now.getTime(), scene);
}

/** A span of milliseconds in words. */
export function durationText(milliseconds: number, { speaker }: SceneView): string {
  const minutes = Math.max(1, Math.floor(milliseconds / 60_000));
  if (minutes < 120) return speaker.say('coupon.minutes', { value: minutes });
  if (minutes < 2880) return speaker.say('coupon.hours', { value: Math.floor(minutes / 60) });
  return speaker.say('coupon.days', { value: Math.floor(minutes / 1440) });
}
