/**
 * The vocabulary of the suites' expectations. A predicate takes a shown product (its table row with the shop's answer laid
 * over it) and tells whether a shopper with that wish could be offered it.
 */

export const kind =
  (...keys) =>
  (p) =>
    keys.includes(p.categoryKey);
const inStock = (p) => p.stock > 0;
export const only =
  (...ids) =>
  (p) =>
    ids.includes(p.id);
export const and =
  (...tests) =>
  (p) =>
    tests.every((test) => test(p));
export const not = (test) => (p) => !test(p);
export const is =
  (attribute, ...values) =>
  (p) =>
    values.includes(p.attributes?.[attribute]);
export const atLeast = (attribute, bound) => (p) => p.attributes?.[attribute] >= bound;
export const atMost = (attribute, bound) => (p) => p.attributes?.[attribute] <= bound;
export const upTo = (price) => (p) => p.price <= price;
export const between = (low, high) => (p) => p.price >= low && p.price <= high;
export const around = (price) => between(price * 0.7, price * 1.3);
export const brand = (name) => (p) => p.brand === name;

/** What a turn must offer: at least one product, each in stock and as wished. */
export const shows = (wish, more = {}) => ({ minShown: 1, shownAll: and(inStock, wish), ...more });

/** The product among `products` that is best by `attribute` (or by price). */
export const extreme = (products, attribute, direction) => {
  const worth = (p) => (attribute === 'price' ? p.price : p.attributes[attribute]);
  return [...products].sort((a, b) => (direction === 'most' ? worth(b) - worth(a) : worth(a) - worth(b)))[0];
};

/** The belief state holds no constraint on the attribute. */
export const free = (attribute) => (s) => !(s.trace.state?.constraints ?? []).some((c) => c.attribute === attribute);

/** The reply names the product, in either language. */
export const names = (s, product) => s.text.includes(product.name) || s.text.includes(product.nameZh);

/** A calm answer to an angry shopper. */
export const SHOUTING = [/[!！]/, /\p{Extended_Pictographic}/u];

export const UNKNOWN_EN =
  /don.t (know|have|say)|do not (know|have)|doesn.t (say|list|mention|state)|no (information|info|data|record|details?)|not (listed|sure|in|stated|recorded|given|specified|known|available|mentioned)|(couldn|can)(.t| ?not) (find|tell|confirm|say)|isn.t (listed|given|recorded|stated|specified)|unknown/i;
export const UNKNOWN_ZH =
  /不(太)?(清楚|知道|确定|了解|详)|暂无|未(标注|登记|提供|注明|说明|记录|知|写)|(没有|没|无).{0,12}(信息|资料|数据|说明|记录|标注|登记|写|提到|提供|查到|找到|注明)|查不到|找不到|无法(确认|确定)|不好说/;
export const SOLD_OUT_EN =
  /out of stock|sold out|not in stock|unavailable|not (currently |now )?available|no(ne)? (left|stock)|isn.t (currently |now )?(available|in stock)|restock|no longer (available|in stock)/i;
export const SOLD_OUT_ZH = /缺货|无货|没(有)?(现|存)?货|售罄|卖(完|光)|断货|(没有|无)库存|补货/;
export const NO_EN = /\bno\b|\bnot\b|n['’]t\b|without/i;

const DAY = 86_400_000;
/** A voice campaign that runs from yesterday to tomorrow unless `from` and `to` (in days from now) say otherwise. */
export const voiceCampaign =
  ({ name, phrases, discount = { type: 'percent', value: 8 }, appliesTo = { all: true }, from = -1, to = 1 }) =>
  () => ({
    name,
    kind: 'voice-coupon',
    phrases: Object.entries(phrases).map(([language, text]) => ({ language, text })),
    discount,
    appliesTo,
    startsAt: new Date(Date.now() + from * DAY).toISOString(),
    endsAt: new Date(Date.now() + to * DAY).toISOString(),
    couponTtlMinutes: 45,
    maxRedemptions: 500,
    maxPerShopper: 1,
  });
