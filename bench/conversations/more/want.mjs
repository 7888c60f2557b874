// Small predicates shared by the suites of this folder.
export const stocked = (p) => p.stock > 0;
export const kind =
  (...keys) =>
  (p) =>
    keys.includes(p.categoryKey);
export const all =
  (...tests) =>
  (p) =>
    tests.every((t) => t(p));
export const no = (t) => (p) => !t(p);
export const has =
  (key, ...values) =>
  (p) =>
    values.includes(p.attributes?.[key]);
export const min = (key, n) => (p) => p.attributes?.[key] >= n;
export const max = (key, n) => (p) => p.attributes?.[key] <= n;
export const brand = (b) => (p) => p.brand === b;
export const upTo = (n) => (p) => p.price <= n;
export const range = (a, b) => (p) => p.price >= a && p.price <= b;
export const about = (n) => range(n * 0.65, n * 1.35);
export const id =
  (...ids) =>
  (p) =>
    ids.includes(p.id);
// at least one product, every one in stock and fitting
export const see = (wish, more = {}) => ({ minShown: 1, shownAll: all(stocked, wish), ...more });
export const nothing = (wish) => ({ wish, expect: { action: 'no_match' } });
export const named = (s, p) => s.text.includes(p.name) || Boolean(p.nameZh && s.text.includes(p.nameZh));
export const free = (key) => (s) => !(s.trace.state?.constraints ?? []).some((c) => c.attribute === key);
export const most = (list, key) =>
  [...list].sort((a, b) => (key === 'price' ? b.price - a.price : b.attributes[key] - a.attributes[key]))[0];
export const least = (list, key) =>
  [...list].sort((a, b) => (key === 'price' ? a.price - b.price : a.attributes[key] - b.attributes[key]))[0];
export const calm = [/[!！]/, /\p{Extended_Pictographic}/u];
export const dunnoEn =
  /don.?t (know|have|see)|do not (know|have)|doesn.?t (say|list|mention|state|tell)|no (info|information|data|record|detail|mention)|not (sure|listed|in|stated|specified|given|known|recorded|available|mentioned|something)|can.?t (say|tell|confirm|find)|cannot|couldn.?t|isn.?t (listed|stated|given|specified|recorded|mentioned)|unknown|unsure/i;
export const dunnoZh =
  /不(太)?(清楚|知道|确定|了解|详)|暂无|未(标|登记|提供|注明|说明|记录|知|写|列)|(没有|没|无).{0,14}(信息|资料|数据|说明|记录|标|登记|写|提|查到|找到|注明|列)|查不到|找不到|无法|没法|不好说/;
export const goneEn =
  /out of stock|sold out|not in stock|unavailable|not (currently |now |right now )?available|no(ne)? (left|stock)|isn.?t (currently |now )?(available|in stock)|restock|back in stock/i;
export const goneZh = /缺货|无货|没(有)?(现|存)?货|售罄|卖(完|光)|断货|(没有|无|没)库存|补货|暂时?不/;
const DAY = 86_400_000;
export const spoken =
  ({ name, zh, en, percent = 10, from = -1, to = 1 }) =>
  () => ({
    name,
    kind: 'voice-coupon',
    phrases: [...(zh ? [{ language: 'zh', text: zh }] : []), ...(en ? [{ language: 'en', text: en }] : [])],
    discount: { type: 'percent', value: percent },
    appliesTo: { all: true },
    startsAt: new Date(Date.now() + from * DAY).toISOString(),
    endsAt: new Date(Date.now() + to * DAY).toISOString(),
    couponTtlMinutes: 30,
    maxRedemptions: 1000,
    maxPerShopper: 1,
  });
export const sameOrNone = (s) => !s.trace.coupon?.code || s.trace.coupon.code === s.previous.trace.coupon?.code;
// what the belief state and the reply of a step say
export const constraints = (s) => s.trace.state?.constraints ?? [];
export const capped = (s, n) =>
  constraints(s).some((c) => c.attribute === 'price' && ['<', '<='].includes(c.op) && Number(c.value) === n);
export const unbound = (s, attribute) => !constraints(s).some((c) => c.attribute === attribute);
export const numbers = (s) => (s.text.replace(/(\d),(?=\d{3}\b)/g, '$1').match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
export const says = (s, id) => {
  const p = s.catalog.get(id);
  return s.text.includes(p.name) || Boolean(p.nameZh && s.text.includes(p.nameZh));
};
export const inCart = (s) => (s.trace.cart?.items ?? []).map((i) => i.id);
// what a step is about: its focus, or the one product that it shows
export const focusOf = (s) => (s.trace.state?.focus ?? [])[0];
export const settlesOn = (product) => (s) =>
  focusOf(s) === product || (s.shown.length === 1 && s.shown[0].id === product);
export const picks = (id) => (s) => says(s, id);
export const firstTwo = (s) => s.history[0].shown.slice(0, 2);
// a weight in kilograms, said in kilograms or in grams
export const weighs = (kg) => ({ action: 'answer', test: (s) => numbers(s).some((n) => n === kg || n === kg * 1000) });
export const noEn = /\bno\b|\bnot\b|n['’]t\b|without/i;
