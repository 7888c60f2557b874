// Blind suite: a bilingual bicycle shop, schema.org JSON-LD.
// `node bikes.mjs` (re)writes bikes.jsonld beside it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  capped,
  constraints,
  unbound as free,
  stocked as inStock,
  kind,
  says as named,
  numbers,
  id as only,
  see,
} from './want.mjs';

const categories = {
  bike: 'Cycling > Bicycles|骑行 > 自行车',
  helmet: 'Cycling > Helmets|骑行 > 头盔',
  lock: 'Cycling > Bike Locks|骑行 > 车锁',
  light: 'Cycling > Bike Lights|骑行 > 车灯',
  tyre: 'Cycling > Tyres|骑行 > 轮胎',
  jersey: 'Cycling Clothing > Jerseys|骑行服饰 > 骑行服',
  glove: 'Cycling Clothing > Gloves|骑行服饰 > 骑行手套',
};
const brands = {
  Veltor: '维途',
  Gravelo: '砾行',
  Larkwheel: '云雀',
  Domely: '穹盾',
  Ironclasp: '铁扣',
  Pedalwear: '蹬客',
};
const attributes = {
  type: 'type|类型',
  color: 'colour|颜色',
  weight: 'weight|重量',
  gears: 'gears|变速档数',
  frame: 'frame material|车架材质',
  wheel: 'wheel size|轮径',
  size: 'size|尺码',
  rider: 'rider|适用人群',
  vents: 'vents|透气孔',
  mips: 'MIPS|MIPS',
  length: 'length|长度',
  brightness: 'brightness|亮度',
  battery: 'battery life|续航',
  width: 'width|宽度',
  gender: 'gender|适用性别',
  sleeve: 'sleeve|袖长',
  waterproof: 'waterproof|防水',
};
const values = {
  city: 'city|城市',
  road: 'road|公路',
  mountain: 'mountain|山地',
  folding: 'folding|折叠',
  kids: 'kids|儿童',
  adult: 'adult|成人',
  ulock: 'U-lock|U型锁',
  chain: 'chain|链条锁',
  cable: 'cable|钢缆锁',
  half: 'half finger|半指',
  full: 'full finger|全指',
  white: 'white|白色',
  black: 'black|黑色',
  green: 'green|绿色',
  red: 'red|红色',
  blue: 'blue|蓝色',
  yellow: 'yellow|黄色',
  pink: 'pink|粉色',
  grey: 'grey|灰色',
  steel: 'steel|钢',
  aluminium: 'aluminium|铝合金',
  carbon: 'carbon|碳纤维',
  small: 'small|小码',
  medium: 'medium|中码',
  large: 'large|大码',
  men: 'men|男款',
  women: 'women|女款',
  short: 'short|短袖',
  long: 'long|长袖',
  yes: 'yes|是',
  no: 'no|否',
};
const units = {
  weight: { bike: 'kg', helmet: 'g', lock: 'g', tyre: 'g' },
  wheel: { bike: 'inch', tyre: 'inch' },
  length: { lock: 'cm' },
  brightness: { light: 'lm' },
  battery: { light: 'h' },
  width: { tyre: 'mm' },
};

// id | kind | name | name zh | brand | price CNY | stock | rating | attributes | accessories
const rows = `
BK1|bike|Veltor City 3|维途城市3|Veltor|1299|12|4.4|type=city color=white weight=15.5 gears=7 frame=steel wheel=26|LK1 LK3 LT1
BK2|bike|Veltor Road R5|维途公路R5|Veltor|4599|5|4.7|type=road color=black weight=9.2 gears=18 frame=aluminium wheel=28|TY2
BK3|bike|Gravelo Ridge Pro|砾行山脊Pro|Gravelo|3299|7|4.6|type=mountain color=green weight=13.4 gears=12 frame=aluminium wheel=29|TY1
BK4|bike|Gravelo Peak Carbon|砾行高峰碳纤|Gravelo|8999|0|4.9|type=mountain color=red weight=10.8 gears=12 frame=carbon wheel=29|TY1
BK5|bike|Larkwheel Fold|云雀折叠车|Larkwheel|1899|15|4.5|type=folding color=blue weight=11.5 gears=7 frame=aluminium wheel=20|LK3
BK6|bike|Larkwheel Junior|云雀小骑士|Larkwheel|599|20|4.3|type=kids color=yellow weight=8 gears=1 frame=steel wheel=16|HM3
HM1|helmet|Domely Breeze|穹盾清风|Domely|199|40|4.3|color=white weight=260 vents=18 size=medium rider=adult mips=no|
HM2|helmet|Domely Aero|穹盾破风|Domely|499|10|4.8|color=black weight=230 vents=10 size=large rider=adult mips=yes|
HM3|helmet|Domely Kiddo|穹盾童盔|Domely|129|25|4.5|color=pink weight=210 vents=8 size=small rider=kids mips=no|
HM4|helmet|Veltor Urban Lid|维途都市盔|Veltor|289|14|4.4|color=grey weight=340 vents=12 size=medium rider=adult mips=yes|
LK1|lock|Ironclasp U Pro|铁扣U型锁Pro|Ironclasp|259|30|4.7|type=ulock weight=1400 length=23|
LK2|lock|Ironclasp Chain 90|铁扣链条锁90|Ironclasp|179|22|4.5|type=chain weight=1900 length=90|
LK3|lock|Ironclasp Cable|铁扣钢缆锁|Ironclasp|59|60|3.9|type=cable weight=350 length=120|
LK4|lock|Larkwheel Snake|云雀灵蛇锁|Larkwheel|229|0|4.6|type=folding weight=950 length=85|
LT1|light|Domely Beam 400|穹盾光束400|Domely|149|33|4.4|brightness=400 battery=6 waterproof=yes|
LT2|light|Domely Beam 800|穹盾光束800|Domely|269|18|4.7|brightness=800 battery=4 waterproof=yes|
TY1|tyre|Gravelo Mudder|砾行泥王|Gravelo|169|25|4.5|wheel=29 width=58 weight=820|
TY2|tyre|Veltor Slick|维途光头胎|Veltor|139|16|4.4|wheel=28 width=25 weight=240|
JS1|jersey|Pedalwear Breezy Jersey|蹬客清爽骑行服|Pedalwear|239|28|4.3|color=red gender=men sleeve=short|
JS2|jersey|Pedalwear Thermal Jersey|蹬客保暖骑行服|Pedalwear|359|11|4.6|color=black gender=women sleeve=long|
GL1|glove|Pedalwear Summer Gloves|蹬客夏季手套|Pedalwear|69|45|4.2|type=half color=black waterproof=no|
GL2|glove|Pedalwear Winter Gloves|蹬客冬季手套|Pedalwear|149|19|4.6|type=full color=grey waterproof=yes|
`;
const table = rows
  .trim()
  .split('\n')
  .map((line) => {
    const [id, categoryKey, name, nameZh, brand, price, stock, rating, attrs, related] = line.split('|');
    if (!categories[categoryKey] || !brands[brand]) throw new Error(`unknown category or brand: ${line}`);
    const raw = attrs.split(' ').map((pair) => pair.split('='));
    for (const [k, v] of raw)
      if (!attributes[k] || !(values[v] || Number.isFinite(Number(v)))) throw new Error(`unknown ${k}=${v}: ${line}`);
    return {
      id,
      categoryKey,
      category: categories[categoryKey].split('|')[0],
      name,
      nameZh,
      brand,
      brandZh: brands[brand],
      price: Number(price),
      listPrice: Number(price),
      stock: Number(stock),
      rating: Number(rating),
      raw,
      related: related.split(' ').filter(Boolean),
      attributes: Object.fromEntries(raw.map(([k, v]) => [k, values[v] ? values[v].split('|')[0] : Number(v)])),
    };
  });
const both = (en, zh) => [
  { '@language': 'en', '@value': en },
  { '@language': 'zh', '@value': zh },
];
const feed = () => ({
  '@context': 'https://schema.org',
  '@graph': table.map((p) => ({
    '@type': 'Product',
    '@id': `urn:sku:${p.id}`,
    sku: p.id,
    name: both(p.name, p.nameZh),
    brand: { '@type': 'Brand', name: both(p.brand, p.brandZh) },
    category: both(...categories[p.categoryKey].split('|')),
    additionalProperty: p.raw.map(([k, v]) => ({
      '@type': 'PropertyValue',
      propertyID: k,
      name: both(...attributes[k].split('|')),
      value: values[v] ? both(...values[v].split('|')) : Number(v),
      ...(units[k]?.[p.categoryKey] ? { unitText: units[k][p.categoryKey] } : {}),
    })),
    aggregateRating: { '@type': 'AggregateRating', ratingValue: p.rating, ratingCount: 20 + p.stock },
    offers: {
      '@type': 'Offer',
      price: p.price.toFixed(2),
      priceCurrency: 'CNY',
      availability: p.stock ? 'https://schema.org/InStock' : 'https://schema.org/OutOfStock',
      inventoryLevel: { '@type': 'QuantitativeValue', value: p.stock },
    },
    ...(p.related.length ? { isRelatedTo: p.related.map((id) => ({ '@id': `urn:sku:${id}` })) } : {}),
  })),
});

export const catalog = { file: 'bikes.jsonld', type: 'application/ld+json' };
export const products = async () => table;

const day = 86_400_000;
export const campaigns = [
  () => ({
    name: 'Ride day',
    kind: 'voice-coupon',
    phrases: [
      { language: 'zh', text: '骑行节一路顺风' },
      { language: 'en', text: 'tailwinds for everyone' },
    ],
    discount: { type: 'percent', value: 7 },
    appliesTo: { all: true },
    startsAt: new Date(Date.now() - day).toISOString(),
    endsAt: new Date(Date.now() + day).toISOString(),
    couponTtlMinutes: 25,
    maxRedemptions: 600,
    maxPerShopper: 1,
  }),
];

// ---- what is wanted -----------------------------------------------------------------------------
const within = (low, high) => (p) => inStock(p) && p.price >= low && p.price <= high;
const without = (s, attribute) => constraints(s).some((c) => c.attribute === attribute && c.op === '!=');
const first = (s, id) => s.shown[0]?.id === id || (s.shown.length === 0 && named(s, id));
const chosen = (s, id) =>
  (s.trace.state?.focus ?? [])[0] === id || (s.trace.cart?.items ?? []).some((i) => i.id === id);
const one = (...ids) => ids.map((id) => ({ id, quantity: 1 }));
const calm = [/[!！]/, /😀|🎉|😊|😄/u];
const service = ['answer', 'handoff', 'clarify', 'chitchat'];
const goneZh = /缺货|无货|没(有)?(现|存)?货|售罄|卖(完|光)|断货|(没有|无|没)库存|补货|暂时?不/;
const dunnoEn =
  /don['’]?t (know|have|see)|do not (know|have)|doesn['’]?t (say|list|mention|state)|no (info|information|data|record|detail|mention)|not (sure|listed|stated|specified|given|known|recorded|available|mentioned)|can(no|['’])t (say|tell|confirm|find)|couldn['’]?t|isn['’]?t (listed|stated|given|specified|recorded|mentioned)|unknown|unsure/i;

export const dialogues = [
  {
    id: 'bikes-en-train-commuter',
    lang: 'en',
    tags: ['greeting', 'budget', 'fact', 'multi-act', 'cart'],
    turns: [
      {
        say: 'hi there, I need a bike to get to work, nothing over 2000',
        expect: {
          action: ['ask', 'recommend'],
          shownAll: (p) => inStock(p) && kind('bike')(p) && p.price <= 2000,
          replyLanguage: 'en',
          test: (s) => capped(s, 2000),
        },
      },
      { say: 'it has to fold, half the way I’m on the train', expect: see(only('BK5')) },
      { say: 'how heavy is that thing?', expect: { action: 'answer', saysNumber: 11.5 } },
      { say: 'and how many gears', expect: { action: 'answer', saysNumber: 7 } },
      {
        say: 'sold. pop one in my basket, and what locks have you got?',
        expect: { cart: one('BK5'), shownSome: kind('lock') },
      },
      { say: 'throw in the cable one too', expect: { cart: one('BK5', 'LK3') } },
      { say: 'what do I owe you?', expect: { saysNumber: 1958 } },
    ],
  },
  {
    id: 'bikes-en-lock-not-cable',
    lang: 'en',
    tags: ['exclusion', 'ordinal', 'fact', 'give-up', 'superlative'],
    turns: [
      {
        say: 'lookin for a decent bike lock, no cable ones tho, thieves go thru them like butter',
        expect: see(only('LK1', 'LK2'), { shownIncludes: ['LK1', 'LK2'] }),
      },
      {
        say: 'the first one, how long is it?',
        expect: { action: 'answer', saysNumber: (s) => s.history[0].shown[0]?.attributes.length },
      },
      { say: 'hm. under 200 if poss', expect: see(only('LK2'), { test: (s) => capped(s, 200) }) },
      {
        say: 'how much does it weigh?',
        expect: { action: 'answer', test: (s) => numbers(s).some((n) => n === 1900 || n === 1.9) },
      },
      {
        say: 'jeez, I can’t lug that around. forget about the price then, which is the lightest?',
        expect: {
          shownAll: only('LK1', 'LK2'),
          test: (s) => free(s, 'price') && (named(s, 'LK1') || s.shown[0]?.id === 'LK1'),
        },
      },
      { say: 'fine, add that one', expect: { cart: one('LK1') } },
    ],
  },
  {
    id: 'bikes-en-cracked-helmet',
    lang: 'en',
    tags: ['exclusion', 'unknown-fact', 'give-up', 'superlative', 'cart'],
    turns: [
      {
        say: 'can you show me helmets for a grown-up, size medium?',
        expect: see(only('HM1', 'HM4'), { shownIncludes: ['HM1', 'HM4'] }),
      },
      { say: 'not Domely please, my last one cracked', expect: see(only('HM4'), { test: (s) => without(s, 'brand') }) },
      {
        say: 'does it have MIPS?',
        expect: { action: 'answer', says: /yes|has|have|comes? with|MIPS/i, saysNot: /\bno\b|\bnot\b|n['’]t\b/i },
      },
      {
        say: 'is it approved for e-bikes?',
        expect: { action: 'answer', says: dunnoEn, saysNot: /\byes\b/i },
      },
      {
        say: "hmm. ok Domely's fine after all, which medium one has the most vents",
        expect: { test: (s) => named(s, 'HM1') },
      },
      { say: "I'll have that one then", expect: { test: (s) => chosen(s, 'HM1') } },
    ],
  },
  {
    id: 'bikes-en-carbon-dream',
    lang: 'en',
    tags: ['no-match', 'relax', 'fact', 'accessory', 'cart'],
    turns: [
      { say: 'I want a mountain bike with a carbon frame', expect: { action: 'no_match', shownAll: inStock } },
      { say: 'right, it doesn’t have to be carbon', expect: see(only('BK3')) },
      { say: 'what size are the wheels on it', expect: { action: 'answer', saysNumber: 29 } },
      { say: "do you have tyres that'd fit it?", expect: see(only('TY1')) },
      {
        say: 'add the bike and two of those tyres',
        expect: {
          cart: [
            { id: 'BK3', quantity: 1 },
            { id: 'TY1', quantity: 2 },
          ],
        },
      },
      { say: 'total?', expect: { saysNumber: 3637 } },
    ],
  },
  {
    id: 'bikes-en-stolen',
    lang: 'en',
    tags: ['complaint', 'rude', 'handoff'],
    turns: [
      {
        say: 'your useless lock got sawn through in ten seconds and my bike is gone. thanks for nothing',
        expect: { sentiment: 'negative', saysNot: calm },
      },
      {
        say: "so what are you lot going to do about it? and don't try selling me stuff",
        expect: {
          action: service,
          maxShown: 0,
          saysNot: [...calm, /(refund|replacement) (has been|was|is) (issued|processed|sent|on its way)/i],
        },
      },
      { say: 'no more bots. get me a manager', expect: { handoff: true } },
    ],
  },
  {
    id: 'bikes-en-road-or-trail',
    lang: 'en',
    tags: ['compare-name', 'property', 'price', 'too-expensive'],
    turns: [
      {
        say: 'torn between the Veltor Road R5 and the Gravelo Ridge Pro, how do they compare?',
        expect: { action: 'compare', says: ['Veltor Road R5', 'Gravelo Ridge Pro'] },
      },
      { say: 'which one weighs less?', expect: { test: (s) => named(s, 'BK2') } },
      { say: 'and the cheaper of the two?', expect: { test: (s) => named(s, 'BK3') } },
      { say: "I'd go for the lighter one", expect: { test: (s) => chosen(s, 'BK2') } },
      { say: 'how much was that again', expect: { saysNumber: 4599 } },
      {
        say: "ouch, that's too rich for my blood",
        expect: {
          action: ['price', 'recommend', 'coupon', 'ask', 'clarify'],
          coupon: false,
          shownAll: (p) => inStock(p) && p.price < 4599,
        },
      },
    ],
  },
  {
    id: 'bikes-en-cart-juggle',
    lang: 'en',
    tags: ['cart', 'checkout'],
    turns: [
      {
        say: 'put 2 Domely Beam 400, one pair of Pedalwear Summer Gloves and an Ironclasp U Pro in my cart plz',
        expect: {
          cart: [
            { id: 'LT1', quantity: 2 },
            { id: 'GL1', quantity: 1 },
            { id: 'LK1', quantity: 1 },
          ],
        },
      },
      {
        say: 'swap the U Pro for the Chain 90',
        expect: {
          cart: [
            { id: 'LT1', quantity: 2 },
            { id: 'GL1', quantity: 1 },
            { id: 'LK2', quantity: 1 },
          ],
        },
      },
      { say: 'and just the one light actually', expect: { cart: one('LT1', 'GL1', 'LK2') } },
      {
        say: "what've I got so far?",
        expect: {
          says: ['Domely Beam 400', 'Pedalwear Summer Gloves', 'Ironclasp Chain 90'],
          saysNot: 'Ironclasp U Pro',
        },
      },
      { say: 'how much all in?', expect: { saysNumber: 397 } },
      { say: 'lose the gloves', expect: { cart: one('LT1', 'LK2') } },
      { say: "ok let's pay", expect: { action: 'checkout' } },
    ],
  },
  {
    id: 'bikes-en-robot-and-tour',
    lang: 'en',
    tags: ['identity', 'out-of-scope', 'policy', 'superlative', 'fact'],
    turns: [
      {
        say: 'am I chatting with a robot or an actual person?',
        expect: {
          maxShown: 0,
          says: /\bbot\b|chatbot|robot|assistant|\bAI\b|virtual|automat|not (a )?(real |human )?(person|human)/i,
        },
      },
      {
        say: "who's gonna win the Tour de France this year",
        expect: { action: ['chitchat', 'clarify', 'answer'], maxShown: 0 },
      },
      {
        say: 'if I buy something and hate it can I send it back for free?',
        expect: {
          action: service,
          saysNot: [/\byes\b/i, /\b(\d+|seven|fourteen|thirty)[- ]?(business |working |calendar )?days?\b/i],
        },
      },
      {
        say: "alright. bike lights, the brightest you've got",
        expect: see(kind('light'), { test: (s) => first(s, 'LT2') }),
      },
      { say: 'how long will it run on one charge?', expect: { action: 'answer', saysNumber: 4 } },
    ],
  },
  {
    id: 'bikes-en-niece-birthday',
    lang: 'en',
    tags: ['gift', 'budget-about', 'indirect', 'fact', 'policy', 'cart'],
    turns: [
      {
        say: "my niece's birthday is next week, I'm after a present for her, around 150 yuan",
        expect: { action: ['ask', 'recommend'], shownAll: within(100, 200) },
      },
      { say: "she's just learnt to ride, so a kids helmet I guess", expect: see(only('HM3')) },
      { say: 'what colour does it come in?', expect: { action: 'answer', says: /pink/i } },
      { say: 'ha, her favourite. one please', expect: { cart: one('HM3') } },
      {
        say: 'can you gift wrap it?',
        expect: {
          action: service,
          saysNot: [/\byes\b/i, /we('ll| will| can| do) (gift[- ]?)?wrap/i],
          cart: one('HM3'),
        },
      },
    ],
  },
  {
    id: 'bikes-en-cold-hands',
    lang: 'en',
    tags: ['dont-care', 'exclusion', 'fact', 'why', 'correction', 'cart'],
    turns: [
      { say: 'I need cycling gloves', expect: { action: ['ask', 'recommend'], shownAll: kind('glove') } },
      {
        say: "any colour, any price, couldn't care less",
        expect: {
          action: ['ask', 'recommend'],
          shownAll: kind('glove'),
          test: (s) => free(s, 'color') && free(s, 'price'),
        },
      },
      { say: 'not the half finger kind tho, its freezing out there', expect: see(only('GL2')) },
      { say: 'are they waterproof', expect: { action: 'answer', saysNot: /\bno\b|\bnot\b|n['’]t\b/i } },
      { say: 'why those and not others?', expect: { says: /finger|freez|cold|warm/i } },
      {
        say: 'on second thoughts I do want half finger, spring is coming. a pair of those in the cart',
        expect: { cart: one('GL1') },
      },
    ],
  },
  {
    id: 'bikes-en-jersey-detour',
    lang: 'en',
    tags: ['mixed', 'switch', 'return', 'correction', 'no-match', 'price'],
    turns: [
      { say: "men's jersey with short sleeves", expect: see(only('JS1')) },
      { say: 'hang on, first a city bike, below 1500', expect: see(only('BK1')) },
      { say: 'whats the frame made of, steel or aluminium?', expect: { action: 'answer', says: /steel/i } },
      { say: 'ok noted. back to the jerseys', expect: see(only('JS1')) },
      {
        say: "sorry, it's for my wife actually, so 女款",
        expect: { action: ['no_match', 'recommend'], shownAll: only('JS2') },
      },
      { say: 'long sleeves are fine', expect: see(only('JS2')) },
      { say: "what's it cost?", expect: { saysNumber: 359 } },
    ],
  },
  {
    id: 'bikes-zh-city-commute',
    lang: 'zh',
    tags: ['greeting', 'budget', 'exclusion', 'fact', 'accessory', 'cart'],
    turns: [
      {
        say: '你好呀，想买辆自行车上下班骑，最多一千五',
        expect: {
          action: ['ask', 'recommend'],
          shownAll: (p) => inStock(p) && kind('bike')(p) && p.price <= 1500,
          replyLanguage: 'zh',
          test: (s) => capped(s, 1500),
        },
      },
      { say: '城市款的，儿童车就别给我看了', expect: see(only('BK1')) },
      { say: '有几个档', expect: { action: 'answer', saysNumber: 7 } },
      { say: '车架啥材质', expect: { action: 'answer', says: /钢/ } },
      { say: '再给它配把锁，一百块以内的', expect: see(only('LK3')) },
      { say: '行，车和锁都要了', expect: { cart: one('BK1', 'LK3') } },
      { say: '一共多少钱', expect: { saysNumber: 1358 } },
    ],
  },
  {
    id: 'bikes-zh-peak-sold-out',
    lang: 'zh',
    tags: ['stock', 'policy', 'alternative', 'compare', 'cart'],
    turns: [
      { say: '砾行高峰碳纤还有现货吗', expect: { says: goneZh } },
      { say: '啥时候能到货', expect: { saysNot: /[\d一二两三四五]\s*(天|周|个月|号)|(下|本|这)(周|个?月)/ } },
      { say: '那别的山地车有没有', expect: see(only('BK3')) },
      {
        say: '这辆跟高峰碳纤比，重多少啊',
        expect: {
          test: (s) => numbers(s).includes(2.6) || (numbers(s).includes(13.4) && numbers(s).includes(10.8)),
        },
      },
      { say: '行吧重点就重点，山脊Pro来一辆', expect: { cart: one('BK3') } },
    ],
  },
  {
    id: 'bikes-zh-picky-helmet',
    lang: 'zh',
    tags: ['exclusion', 'no-match', 'give-up', 'why', 'cart'],
    turns: [
      { say: '看看头盔，成人戴的，白色的不要', expect: see(only('HM2', 'HM4'), { shownIncludes: ['HM2', 'HM4'] }) },
      { say: '维途家的也不要', expect: see(only('HM2'), { test: (s) => without(s, 'brand') }) },
      { say: '这个超预算了，三百以内的呢', expect: { action: 'no_match' } },
      { say: '那白的就白的吧', expect: see(only('HM1'), { test: (s) => capped(s, 300) }) },
      { say: '为啥推荐这款', expect: { says: /成人|预算|三百|300|199/ } },
      { say: '好，买一个', expect: { cart: one('HM1') } },
    ],
  },
  {
    id: 'bikes-zh-lights-mixed',
    lang: 'zh',
    tags: ['mixed', 'compare-position', 'property', 'fact', 'cart'],
    turns: [
      { say: '你们的 bike light 都有哪些呀', expect: see(kind('light'), { minShown: 2, replyLanguage: 'zh' }) },
      {
        say: '第一个和第二个，哪个更亮',
        expect: { action: 'compare', test: (s) => named(s, 'LT1') && named(s, 'LT2') },
      },
      { say: '亮的那个续航几个小时', expect: { action: 'answer', saysNumber: 4 } },
      { say: '有点短。还是要续航长的那个吧，来两个', expect: { cart: [{ id: 'LT1', quantity: 2 }] } },
      { say: '合计多少', expect: { saysNumber: 298 } },
    ],
  },
  {
    id: 'bikes-zh-haggle-road',
    lang: 'zh',
    tags: ['price', 'bargain', 'coupon', 'cart'],
    turns: [
      { say: '维途公路R5啥价', expect: { saysNumber: 4599 } },
      {
        say: '老板便宜点呗，四千我现在就拿走',
        expect: {
          action: ['price', 'recommend', 'coupon'],
          coupon: false,
          shownAll: (p) => p.price <= 4599,
          saysNot: /好.{0,3}成交|(可以|就按|那就)(给你)?\s*(4000|四千)/,
        },
      },
      { say: '骑行节一路顺风', expect: { coupon: false } },
      { say: '骑行节一路顺风', voice: true, expect: { action: 'coupon', coupon: true } },
      { say: '好嘞，维途公路R5给我来一辆', expect: { cart: one('BK2') } },
      { say: '哎算了，媳妇不让买，购物车清了吧', expect: { cart: [] } },
    ],
  },
  {
    id: 'bikes-zh-broken-buckle',
    lang: 'zh',
    tags: ['complaint', 'rude', 'handoff'],
    turns: [
      {
        say: '上次在你家买的头盔戴了三天扣子就断了，什么破质量',
        expect: { sentiment: 'negative', saysNot: calm },
      },
      {
        say: '别跟我推销，我就问你怎么赔',
        expect: { action: service, maxShown: 0, saysNot: [...calm, /已(经)?(为您|给您|帮您)?(退款|赔付|补发)/] },
      },
      { say: '跟你说不清楚，换个真人来', expect: { handoff: true } },
    ],
  },
  {
    id: 'bikes-zh-boyfriend-gift',
    lang: 'zh',
    tags: ['gift', 'budget-about', 'exclusion', 'fact', 'no-match', 'cart'],
    turns: [
      {
        say: '男朋友快过生日了，他天天骑车，想送个三百左右的礼物',
        expect: { action: ['ask', 'recommend'], shownAll: within(200, 400) },
      },
      {
        say: '头盔他有了，别推头盔',
        expect: { action: ['ask', 'recommend'], shownAll: (p) => within(200, 400)(p) && !kind('helmet')(p) },
      },
      { say: '那骑行服吧，男款', expect: see(only('JS1')) },
      { say: '短袖还是长袖的', expect: { action: 'answer', says: /短/ } },
      { say: '有黑色的没', expect: { action: ['no_match', 'answer'] } },
      { say: '那红的也行，拿一件', expect: { cart: one('JS1') } },
    ],
  },
  {
    id: 'bikes-zh-mixed-mips',
    lang: 'zh',
    tags: ['mixed', 'fact', 'cart'],
    turns: [
      {
        say: '有没有带 MIPS 的 helmet',
        expect: see(only('HM2', 'HM4'), { shownIncludes: ['HM2', 'HM4'], replyLanguage: 'zh' }),
      },
      { say: '我头大，要大码的', expect: see(only('HM2')) },
      { say: 'weight 多少', expect: { action: 'answer', saysNumber: 230 } },
      { say: '透气孔有几个', expect: { action: 'answer', saysNumber: 10 } },
      { say: 'ok，add to cart，一个', expect: { cart: one('HM2') } },
    ],
  },
  {
    id: 'bikes-zh-first-bike',
    lang: 'zh',
    tags: ['recipient', 'fact', 'no-match', 'multi-act', 'cart', 'checkout'],
    turns: [
      {
        say: '给闺女挑辆自行车，她刚上幼儿园大班',
        expect: { action: ['ask', 'recommend'], shownAll: kind('bike') },
      },
      { say: '要儿童车，16寸的', expect: see(only('BK6')) },
      { say: '多沉啊，她推得动不', expect: { saysNumber: 8 } },
      { say: '有粉色的没有', expect: { action: ['no_match', 'answer'] } },
      {
        say: '没有就算了，黄的也行。再看看小孩戴的头盔',
        expect: { shownSome: only('HM3'), shownAll: only('BK6', 'HM3') },
      },
      { say: '小骑士和童盔都要，各一个', expect: { cart: one('BK6', 'HM3') } },
      { say: '走，结账', expect: { action: 'checkout' } },
    ],
  },
  {
    id: 'bikes-zh-rain-and-gloves',
    lang: 'zh',
    tags: ['identity', 'out-of-scope', 'policy', 'no-match', 'give-up'],
    turns: [
      {
        say: '你是真人还是机器人啊',
        expect: { maxShown: 0, says: /机器人|助手|助理|智能|AI|程序|不是真人|虚拟/ },
      },
      { say: '明天北京会不会下雨', expect: { action: ['chitchat', 'clarify', 'answer'], maxShown: 0 } },
      {
        say: '你们发货用什么快递，几天到',
        expect: { action: service, saysNot: /[\d一二两三四五]\s*(天|个工作日)|顺丰|中通|圆通/ },
      },
      { say: '好吧。那有没有防水的骑行手套', expect: see(only('GL2')) },
      { say: '多少钱一副', expect: { saysNumber: 149 } },
      { say: '贵了点，一百以下的有吗', expect: { action: 'no_match' } },
      { say: '不防水也成', expect: see(only('GL1')) },
    ],
  },
  {
    id: 'bikes-zh-lock-slip',
    lang: 'zh',
    tags: ['stock', 'no-match', 'dont-care', 'correction', 'superlative', 'compare', 'cart'],
    turns: [
      { say: '想买把车锁，要云雀的', expect: { action: 'no_match', shownAll: inStock } },
      {
        say: '那品牌无所谓，要一百厘米以上的',
        expect: see(only('LK3'), { test: (s) => free(s, 'brand') }),
      },
      { say: '哎说反了，是一百厘米以下', expect: see(only('LK1', 'LK2'), { shownIncludes: ['LK1', 'LK2'] }) },
      { say: '这里面哪把最轻', expect: { test: (s) => named(s, 'LK1') } },
      {
        say: '铁扣U型锁Pro和铁扣链条锁90对比一下',
        expect: { action: 'compare', test: (s) => named(s, 'LK1') && named(s, 'LK2') },
      },
      { say: '还是U型的吧，来两把', expect: { cart: [{ id: 'LK1', quantity: 2 }] } },
      { say: '多了，改成一把', expect: { cart: one('LK1') } },
    ],
  },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./bikes.jsonld', import.meta.url), `${JSON.stringify(feed(), null, 1)}\n`);
  console.log(`${table.length} products`);
}
