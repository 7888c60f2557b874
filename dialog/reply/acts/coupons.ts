import { toMinor } from '../../../knowledge-graph/graph/money.js';
import type { GrantedCoupon } from '../../commerce/promotion/campaign.js';
import { entityLabel } from '../describe.js';
import { formatMoney } from '../money.js';
import type { Act, Fragment, Scene } from '../scene.js';

/** A coupon that this turn granted, or that the shopper already holds. */
export function grantCoupon({ coupon, repeated }: Act<'grant_coupon'>, scene: Scene): Fragment {
  const { speaker } = scene;
  const params = {
    name: coupon.campaignName,
    terms: termsText(coupon, scene),
    code: coupon.code,
    expiry: expiryText(coupon, scene),
  };
  return { lead: speaker.say(repeated ? 'coupon.repeated' : 'coupon.granted', params) };
}

/** Why there is no coupon. */
export function couponRefused({ reason }: Act<'coupon_refused'>, { speaker }: Scene): Fragment {
  return { lead: speaker.say(`coupon.${reason}`) };
}

/** The phrase was nearly heard. */
export function couponDidYouMean({ campaignId }: Act<'coupon_did_you_mean'>, { speaker, campaigns }: Scene): Fragment {
  const phrases = campaigns.get(campaignId)?.phrases ?? [];
  const phrase = (phrases.find(({ language }) => language === speaker.language) ?? phrases[0])?.text;
  if (phrase === undefined) return { lead: speaker.say('coupon.did_you_mean_bare') };
  return { lead: speaker.say('coupon.did_you_mean', { phrase }) };
}

function termsText({ discount, appliesTo }: GrantedCoupon, { graph, speaker }: Scene): string {
  const { language } = speaker;
  const amount = { amount: toMinor(discount.value, graph.currency), currency: graph.currency };
  const off =
    discount.type === 'percent'
      ? speaker.say('coupon.percent', { value: discount.value })
      : speaker.say('coupon.amount', { value: formatMoney(amount, language) });
  let scope = speaker.say('coupon.all');
  if ('category' in appliesTo) scope = entityLabel('category', appliesTo.category, graph, language);
  if ('brand' in appliesTo) scope = entityLabel('brand', appliesTo.brand, graph, language);
  if ('product' in appliesTo) scope = entityLabel('product', appliesTo.product, graph, language);
  return speaker.say('coupon.terms', { scope, discount: off });
}

/** How long it lasts, rounded down so that no promise is too long: minutes up to two hours, hours up to two days. */
function expiryText({ expiresAt }: GrantedCoupon, { speaker, now }: Scene): string {
  const minutes = Math.max(1, Math.floor((Date.parse(expiresAt) - now.getTime()) / 60_000));
  if (minutes < 120) return speaker.say('coupon.minutes', { value: minutes });
  if (minutes < 2880) return speaker.say('coupon.hours', { value: Math.floor(minutes / 60) });
  return speaker.say('coupon.days', { value: Math.floor(minutes / 1440) });
}
