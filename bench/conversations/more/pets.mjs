// Blind suite: pet supplies (labels in English) and aquariums (labels in Chinese), Google Merchant TSV.
// `node pets.mjs` (re)writes pets.tsv beside it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { capped, unbound as free, stocked as inStock, kind, says as named, numbers, id as only, see } from './want.mjs';

// key: [product_type, google_product_category, section, {attribute: [label, unit]}]
const google = 'Animals & Pet Supplies > Pet Supplies';
const googleZh = '动物与宠物用品 > 宠物用品 > 鱼类用品';
const kinds = {
  dogfood: [
    'Dogs > Dog Food',
    `${google} > Dog Supplies > Dog Food`,
    'Specs',
    { flavour: ['Flavour'], net: ['Net weight', 'kg'], stage: ['Life stage'], grainfree: ['Grain free'] },
  ],
  leash: [
    'Dogs > Dog Leashes',
    `${google} > Pet Leashes`,
    'Specs',
    { length: ['Length', 'm'], reflective: ['Reflective'] },
  ],
  litter: [
    'Cats > Cat Litter',
    `${google} > Cat Supplies > Cat Litter`,
    'Specs',
    { net: ['Net weight', 'kg'], clumping: ['Clumping'], scented: ['Scented'] },
  ],
  tree: [
    'Cats > Cat Trees',
    `${google} > Cat Supplies > Cat Furniture`,
    'Specs',
    { height: ['Height', 'cm'], weight: ['Weight', 'kg'] },
  ],
  tank: [
    '水族 > 鱼缸',
    `${googleZh} > 鱼缸`,
    '参数',
    { volume: ['容量', '升'], length: ['长度', 'cm'], light: ['带灯'] },
  ],
  filter: [
    '水族 > 过滤器',
    `${googleZh} > 过滤器`,
    '参数',
    { type: ['类型'], flow: ['流量', 'L/h'], power: ['功率', 'W'], noise: ['噪音', 'dB'] },
  ],
  heater: ['水族 > 加热棒', `${googleZh} > 温控设备`, '参数', { power: ['功率', 'W'], length: ['长度', 'cm'] }],
};
const columns = ['color', 'material'];

// id | kind | title | brand | price, or sale<list | in stock | key=value;...
const rows = `
DF1|dogfood|Barkwell Puppy Chicken|Barkwell|189|yes|flavour=chicken;net=3;stage=puppy;grainfree=no
DF2|dogfood|Barkwell Adult Beef|Barkwell|359|yes|flavour=beef;net=10;stage=adult;grainfree=no
DF3|dogfood|Meadowpaw Adult Salmon|Meadowpaw|429|yes|flavour=salmon;net=6;stage=adult;grainfree=yes
DF4|dogfood|Meadowpaw Senior Lamb|Meadowpaw|269<299|yes|flavour=lamb;net=5;stage=senior;grainfree=yes
DF5|dogfood|Barkwell Senior Duck|Barkwell|249|no|flavour=duck;net=5.5;stage=senior;grainfree=yes
LS1|leash|Trotline Classic|Trotline|49|yes|length=1.5;reflective=no;material=nylon;color=red
LS2|leash|Trotline Night Glow|Trotline|79|yes|length=2;reflective=yes;material=nylon;color=black
LS3|leash|Trotline Retract|Trotline|119|yes|length=5;reflective=yes;material=nylon;color=blue
LS4|leash|Houndry Heritage|Houndry|169|yes|length=1.8;reflective=no;material=leather;color=brown
CL1|litter|Purrfield Tofu Litter|Purrfield|39|yes|net=2.5;clumping=yes;scented=no;material=tofu
CL2|litter|Purrfield Clay Litter|Purrfield|29|yes|net=4.5;clumping=yes;scented=no;material=clay
CL3|litter|Whiskora Crystal Litter|Whiskora|59|yes|net=3.5;clumping=no;scented=yes;material=silica gel
CT1|tree|Whiskora Loft 90|Whiskora|239|yes|height=90;weight=8;color=beige
CT2|tree|Whiskora Loft 150|Whiskora|459|yes|height=150;weight=17;color=grey
CT3|tree|Purrfield Sky Tower|Purrfield|699<799|yes|height=180;weight=24;color=beige
FT1|tank|澄川小方缸|澄川|159|yes|volume=18;length=30;light=否;material=普通玻璃
FT2|tank|澄川清影缸|澄川|369|yes|volume=40;length=45;light=是;material=超白玻璃
FT3|tank|汐石生态缸|汐石|899<999|yes|volume=90;length=60;light=是;material=超白玻璃
FT4|tank|汐石桌面缸|汐石|99|yes|volume=8;length=22;light=是;material=亚克力
FL1|filter|澜静瀑布过滤器|澜静|69|yes|type=瀑布式;flow=300;power=4;noise=35
FL2|filter|澜静外置滤桶|澜静|329|yes|type=外置桶;flow=900;power=16;noise=28
FL3|filter|汐石内置过滤器|汐石|49|yes|type=内置;flow=200;power=3;noise=42
FL4|filter|汐石外置滤桶Pro|汐石|459|no|type=外置桶;flow=1200;power=20;noise=25
HT1|heater|恒暖加热棒|恒暖|89|yes|power=100;length=24
`;
const table = rows
  .trim()
  .split('\n')
  .map((line) => {
    const [id, categoryKey, name, brand, money, stock, attrs] = line.split('|');
    if (!kinds[categoryKey]) throw new Error(`unknown kind: ${line}`);
    const [price, listPrice = price] = money.split('<').map(Number);
    const raw = attrs.split(';').map((pair) => pair.split('='));
    for (const [k] of raw)
      if (!columns.includes(k) && !kinds[categoryKey][3][k]) throw new Error(`unknown ${k}: ${line}`);
    return {
      id,
      categoryKey,
      category: kinds[categoryKey][0],
      name,
      brand,
      price,
      listPrice,
      stock: stock === 'yes' ? 1 : 0,
      raw,
      attributes: Object.fromEntries(raw.map(([k, v]) => [k, Number.isFinite(Number(v)) ? Number(v) : v])),
    };
  });
const head = [
  'id',
  'title',
  'description',
  'link',
  'image_link',
  'availability',
  'price',
  'sale_price',
  'brand',
  'google_product_category',
  'product_type',
  'color',
  'material',
  'condition',
  'product_detail',
];
const feedLine = (p) => {
  const [type, googleCategory, section, labels] = kinds[p.categoryKey];
  const zh = /\p{Script=Han}/u.test(type);
  const cells = {
    id: p.id,
    title: p.name,
    description: zh ? `${p.brand}出品。` : `Made by ${p.brand}.`,
    link: `https://pets.example/item/${p.id}`,
    image_link: `https://pets.example/img/${p.id}.jpg`,
    availability: p.stock ? 'in_stock' : 'out_of_stock',
    price: `${p.listPrice.toFixed(2)} CNY`,
    sale_price: p.price < p.listPrice ? `${p.price.toFixed(2)} CNY` : '',
    brand: p.brand,
    google_product_category: googleCategory,
    product_type: type,
    ...Object.fromEntries(p.raw.filter(([k]) => columns.includes(k))),
    condition: 'new',
    product_detail: p.raw
      .filter(([k]) => labels[k])
      .map(([k, v]) => `${section}:${labels[k][0]}:${v}${labels[k][1] ? ` ${labels[k][1]}` : ''}`)
      .join(','),
  };
  return head.map((h) => cells[h] ?? '').join('\t');
};

export const catalog = { file: 'pets.tsv', type: 'text/tab-separated-values' };
export const products = async () => table;

const day = 86_400_000;
export const campaigns = [
  () => ({
    name: 'Furry friends day',
    kind: 'voice-coupon',
    phrases: [
      { language: 'zh', text: '毛孩子节快乐' },
      { language: 'en', text: 'happy paws all around' },
    ],
    discount: { type: 'percent', value: 6 },
    appliesTo: { all: true },
    startsAt: new Date(Date.now() - day).toISOString(),
    endsAt: new Date(Date.now() + day).toISOString(),
    couponTtlMinutes: 25,
    maxRedemptions: 600,
    maxPerShopper: 1,
  }),
];

// ---- what is wanted -----------------------------------------------------------------------------
const calm = [/[!！]/, /😀|🎉|😊|😄/u];
const goneZh = /缺货|无货|没(有)?(现|存)?货|售罄|卖(完|光)|断货|(没有|无|没)库存|补货|暂时?不/;
const dunnoEn =
  /don['’]?t (know|have|see)|do not (know|have)|doesn['’]?t (say|list|mention|state)|no (info|information|data|record|detail|mention)|not (sure|listed|stated|specified|given|known|recorded|available|mentioned)|can(no|['’])t (say|tell|confirm|find)|couldn['’]?t|isn['’]?t (listed|stated|given|specified|recorded|mentioned)|unknown|unsure/i;

export const dialogues = [
  {
    id: 'pets-en-new-puppy',
    lang: 'en',
    tags: ['greeting', 'guided', 'fact', 'cart'],
    turns: [
      {
        say: 'hello! we just brought home a puppy and I need dog food for him',
        expect: { action: ['ask', 'recommend'], shownAll: kind('dogfood'), replyLanguage: 'en' },
      },
      { say: "it's got to be for puppies, chicken if you have it", expect: see(only('DF1')) },
      { say: 'how many kilos is a bag?', expect: { action: 'answer', saysNumber: 3 } },
      { say: "ok I'll take two", expect: { cart: [{ id: 'DF1', quantity: 2 }] } },
      { say: 'actually make that three, he eats like a horse', expect: { cart: [{ id: 'DF1', quantity: 3 }] } },
      { say: 'what does that come to?', expect: { saysNumber: 567 } },
    ],
  },
  {
    id: 'pets-zh-desk-tank',
    lang: 'zh',
    tags: ['guided', 'fact', 'policy', 'cart'],
    turns: [
      {
        say: '想在办公室养几条小鱼，求推荐个鱼缸',
        expect: { action: ['ask', 'recommend'], shownAll: kind('tank'), replyLanguage: 'zh' },
      },
      { say: '桌子小，长度别超过30厘米', expect: see(only('FT1', 'FT4')) },
      { say: '要自己带灯的', expect: see(only('FT4')) },
      { say: '能装多少水', expect: { action: 'answer', saysNumber: 8 } },
      {
        say: '质保几年呀',
        expect: {
          action: ['answer', 'handoff', 'clarify', 'chitchat'],
          saysNot: /[\d一二两三四五半]\s*个?(年|月)/,
        },
      },
      { say: '那先要一个吧', expect: { cart: [{ id: 'FT4', quantity: 1 }] } },
    ],
  },
  {
    id: 'pets-en-leash-no-leather',
    lang: 'en',
    tags: ['exclusion', 'why', 'fact', 'typos'],
    turns: [
      { say: 'dog leashes pls, no leather', expect: see(only('LS1', 'LS2', 'LS3')) },
      { say: 'shud be reflective, we walk at nite', expect: see(only('LS2', 'LS3')) },
      { say: 'not a fan of blue tbh', expect: see(only('LS2')) },
      { say: 'how long is it', expect: { action: 'answer', saysNumber: 2 } },
      { say: 'and why that one?', expect: { says: /reflect/i } },
    ],
  },
  {
    id: 'pets-zh-cat-litter',
    lang: 'zh',
    tags: ['cross-language', 'exclusion', 'superlative', 'cart'],
    turns: [
      { say: '猫砂有哪几种', expect: see(kind('litter'), { minShown: 2, language: 'zh' }) },
      { say: '不要带香味的', expect: see(only('CL1', 'CL2')) },
      { say: '哪个便宜', expect: { test: (s) => named(s, 'CL2') } },
      { say: '便宜的那个来四包', expect: { cart: [{ id: 'CL2', quantity: 4 }] } },
      { say: '总共多少', expect: { saysNumber: 116 } },
    ],
  },
  {
    id: 'pets-en-cat-tree-height',
    lang: 'en',
    tags: ['compare-name', 'property', 'cart'],
    turns: [
      { say: 'what cat trees have you got', expect: see(kind('tree'), { minShown: 2 }) },
      {
        say: 'how does the Loft 90 compare with the Loft 150?',
        expect: { action: 'compare', says: ['Whiskora Loft 90', 'Whiskora Loft 150'] },
      },
      { say: 'which one weighs more?', expect: { test: (s) => named(s, 'CT2') } },
      {
        say: 'I only have 1 metre of headroom so it can’t be taller than 100 cm',
        expect: { test: (s) => named(s, 'CT1'), shownAll: only('CT1') },
      },
      { say: 'great, put that in my cart', expect: { cart: [{ id: 'CT1', quantity: 1 }] } },
    ],
  },
  {
    id: 'pets-zh-quiet-filter',
    lang: 'zh',
    tags: ['no-match', 'relax', 'fact', 'stock'],
    turns: [
      { say: '过滤器要安静点的，噪音30分贝以下', expect: see(only('FL2')) },
      { say: '三百块以内的呢', expect: { action: 'no_match' } },
      {
        say: '那声音大点也能忍，40分贝以内就行',
        expect: see(only('FL1'), { test: (s) => capped(s, 300) }),
      },
      { say: '功率多少瓦', expect: { action: 'answer', saysNumber: 4 } },
      { say: '对了，汐石外置滤桶Pro还有货没', expect: { says: goneZh } },
    ],
  },
  {
    id: 'pets-zh-tank-dogfood-tank',
    lang: 'zh',
    tags: ['switch', 'correction', 'return', 'price', 'cross-language'],
    turns: [
      { say: '看看鱼缸，要超白玻璃的', expect: see(only('FT2', 'FT3')) },
      { say: '五百以内', expect: see(only('FT2'), { test: (s) => capped(s, 500) }) },
      { say: '哦对，狗也没粮了，有成年犬的狗粮吗', expect: see(only('DF2', 'DF3')) },
      { say: '不对不对，我家那只是老年犬', expect: see(only('DF4')) },
      { say: '多少钱一袋', expect: { saysNumber: 269 } },
      { say: '嗯先放着，回到刚才看的鱼缸', expect: see(only('FT2')) },
    ],
  },
  {
    id: 'pets-en-snapped-leash',
    lang: 'en',
    tags: ['complaint', 'rude', 'handoff'],
    turns: [
      {
        say: 'the leash I bought from you snapped after one week, absolute garbage',
        expect: { sentiment: 'negative', saysNot: calm },
      },
      {
        say: "don't you dare try to sell me another one, I want my money back",
        expect: {
          action: ['handoff', 'answer', 'clarify', 'chitchat'],
          maxShown: 0,
          saysNot: [...calm, /refund (has been|was|is) (issued|processed|on its way)/i],
        },
      },
      { say: 'just get me a human being', expect: { handoff: true } },
    ],
  },
  {
    id: 'pets-zh-gift-cat-friend',
    lang: 'zh',
    tags: ['gift', 'budget-about', 'fact', 'cross-language'],
    turns: [
      {
        say: '朋友刚养了只猫，想送她个礼物，250块左右',
        expect: {
          action: ['ask', 'recommend'],
          shownAll: (p) => inStock(p) && kind('litter', 'tree')(p) && p.price >= 175 && p.price <= 325,
        },
      },
      { say: '猫爬架好像不错', expect: see(only('CT1')) },
      { say: '啥颜色的', expect: { action: 'answer', says: /米|beige/i } },
      { say: '多高', expect: { action: 'answer', test: (s) => numbers(s).some((n) => n === 90 || n === 0.9) } },
      { say: '好嘞，就送这个，要一个', expect: { cart: [{ id: 'CT1', quantity: 1 }] } },
    ],
  },
  {
    id: 'pets-en-who-are-you',
    lang: 'en',
    tags: ['identity', 'out-of-scope', 'policy'],
    turns: [
      {
        say: 'yo who am i talking to, are you human',
        expect: {
          maxShown: 0,
          says: /\bbot\b|chatbot|robot|assistant|\bAI\b|virtual|automat|not (a )?(real |human )?(person|human)/i,
        },
      },
      {
        say: 'can you write my history essay for me',
        expect: { action: ['chitchat', 'clarify'], maxShown: 0 },
      },
      {
        say: 'how long does delivery take?',
        expect: {
          action: ['answer', 'handoff', 'clarify', 'chitchat'],
          saysNot: /\b(\d+|one|two|three|five|seven)[- ]?(business |working )?(days?|hours?|weeks?)\b/i,
        },
      },
      { say: 'ok whatever. cat litter, unscented', expect: see(only('CL1', 'CL2')) },
    ],
  },
  {
    id: 'pets-en-grain-free',
    lang: 'en',
    tags: ['all-at-once', 'why', 'unknown-fact', 'exclusion'],
    turns: [
      {
        say: 'grain free dog food for an adult dog, bag of at least 5 kg, under 450',
        expect: see(only('DF3')),
      },
      { say: 'why do you suggest this one?', expect: { says: [/grain/i, /adult/i] } },
      { say: 'what flavour is it', expect: { action: 'answer', says: /salmon/i } },
      {
        say: 'is it made in New Zealand?',
        expect: { action: 'answer', says: dunnoEn, saysNot: /\byes\b/i },
      },
      { say: "oh no, he's allergic to salmon, anything but that", expect: { shownAll: (p) => p.id !== 'DF3' } },
    ],
  },
  {
    id: 'pets-zh-haggling',
    lang: 'zh',
    tags: ['price', 'bargain', 'coupon', 'cart'],
    turns: [
      { say: '汐石生态缸现在卖多少', expect: { saysNumber: 899 } },
      {
        say: '这也太贵了吧，给打个五折呗',
        expect: {
          action: ['price', 'recommend', 'coupon'],
          coupon: false,
          shownAll: (p) => p.price < 899,
        },
      },
      { say: '毛孩子节快乐', expect: { coupon: false } },
      { say: '毛孩子节快乐', voice: true, expect: { action: 'coupon', coupon: true } },
      { say: '那汐石生态缸给我来一个', expect: { cart: [{ id: 'FT3', quantity: 1 }] } },
    ],
  },
  {
    id: 'pets-en-cart-swap',
    lang: 'en',
    tags: ['cart'],
    turns: [
      {
        say: 'two bags of Barkwell Adult Beef, one Trotline Retract and three Purrfield Tofu Litter in my cart please',
        expect: {
          cart: [
            { id: 'DF2', quantity: 2 },
            { id: 'LS3', quantity: 1 },
            { id: 'CL1', quantity: 3 },
          ],
        },
      },
      {
        say: 'take the Retract out and add a Trotline Night Glow instead',
        expect: {
          cart: [
            { id: 'DF2', quantity: 2 },
            { id: 'LS2', quantity: 1 },
            { id: 'CL1', quantity: 3 },
          ],
        },
      },
      {
        say: 'only one bag of the beef, not two',
        expect: {
          cart: [
            { id: 'DF2', quantity: 1 },
            { id: 'LS2', quantity: 1 },
            { id: 'CL1', quantity: 3 },
          ],
        },
      },
      {
        say: "what's in there now?",
        expect: {
          says: ['Barkwell Adult Beef', 'Trotline Night Glow', 'Purrfield Tofu Litter'],
          saysNot: 'Trotline Retract',
        },
      },
      { say: 'and the grand total?', expect: { saysNumber: 555 } },
      { say: 'you know what, clear the whole thing', expect: { cart: [] } },
    ],
  },
  {
    id: 'pets-zh-heater-checkout',
    lang: 'zh',
    tags: ['stock', 'correction', 'cart', 'checkout'],
    turns: [
      { say: '在吗，恒暖加热棒还有货不', expect: { says: /有|现货|在售/, saysNot: goneZh } },
      { say: '来俩', expect: { cart: [{ id: 'HT1', quantity: 2 }] } },
      { say: '等下，一根就够了', expect: { cart: [{ id: 'HT1', quantity: 1 }] } },
      { say: '多少瓦的来着', expect: { action: 'answer', saysNumber: 100 } },
      { say: '可以，去结算', expect: { action: 'checkout' } },
    ],
  },
  {
    id: 'pets-zh-mixed-senior',
    lang: 'zh',
    tags: ['mixed', 'price', 'cart'],
    turns: [
      { say: '有没有 grain free 的狗粮', expect: see(only('DF3', 'DF4'), { language: 'zh' }) },
      { say: '我家是 senior dog', expect: see(only('DF4')) },
      { say: '原价多少，现价多少', expect: { test: (s) => numbers(s).includes(299) && numbers(s).includes(269) } },
      { say: 'add to cart，两袋', expect: { cart: [{ id: 'DF4', quantity: 2 }] } },
    ],
  },
  {
    id: 'pets-en-leash-dont-care',
    lang: 'en',
    tags: ['dont-care', 'superlative', 'fact'],
    turns: [
      { say: 'I need a leash for my dog', expect: { action: ['ask', 'recommend'], shownAll: kind('leash') } },
      {
        say: 'no idea about the budget, I really don’t mind',
        expect: { action: ['ask', 'recommend'], shownAll: kind('leash'), test: (s) => free(s, 'price') },
      },
      {
        say: "colour and material don't matter either, just show me what you've got",
        expect: see(kind('leash'), { minShown: 2, test: (s) => free(s, 'color') && free(s, 'material') }),
      },
      {
        say: "I'll go with the longest of these",
        expect: {
          test: (s) => {
            const it = [...s.previous.shown].sort((a, b) => b.attributes.length - a.attributes.length)[0].id;
            return (s.trace.state?.focus ?? [])[0] === it || (s.trace.cart?.items ?? []).some((i) => i.id === it);
          },
        },
      },
      {
        say: 'is that one reflective?',
        expect: {
          test: (s) => {
            const it = [...s.history[2].shown].sort((a, b) => b.attributes.length - a.attributes.length)[0];
            const negative = /\bno\b|\bnot\b|n['’]t\b/i.test(s.text);
            return s.trace.action === 'answer' && (it.attributes.reflective === 'yes') !== negative;
          },
        },
      },
    ],
  },
  {
    id: 'pets-zh-filters-by-place',
    lang: 'zh',
    tags: ['compare-position', 'ordinal', 'cart'],
    turns: [
      { say: '你们过滤器都有哪些', expect: see(kind('filter'), { minShown: 2 }) },
      {
        say: '第一个跟第二个，哪个流量大',
        expect: { action: 'compare', test: (s) => s.previous.shown.slice(0, 2).every((p) => s.text.includes(p.name)) },
      },
      {
        say: '流量大的那个给我来一个',
        expect: {
          cart: (s) => [
            {
              id: [...s.history[0].shown.slice(0, 2)].sort((a, b) => b.attributes.flow - a.attributes.flow)[0].id,
              quantity: 1,
            },
          ],
        },
      },
      {
        say: '另外那个也要一个',
        expect: { cart: (s) => s.history[0].shown.slice(0, 2).map((p) => ({ id: p.id, quantity: 1 })) },
      },
      {
        say: '购物车里现在都有啥',
        expect: { test: (s) => s.history[0].shown.slice(0, 2).every((p) => s.text.includes(p.name)) },
      },
    ],
  },
  {
    id: 'pets-en-tank-in-between',
    lang: 'en',
    tags: ['cross-language', 'price', 'superlative', 'range', 'multi-intent'],
    turns: [
      { say: 'hi, do you sell fish tanks of 80 litres or more?', expect: see(only('FT3')) },
      { say: "what's it cost", expect: { saysNumber: 899 } },
      {
        say: "out of my budget I'm afraid. forget the size, what's the cheapest tank you have?",
        expect: { test: (s) => s.shown[0]?.id === 'FT4' || (s.shown.length === 0 && named(s, 'FT4')) },
      },
      { say: 'lol that is tiny. something in between, 300 to 400 yuan', expect: see(only('FT2')) },
      {
        say: "good, I'll take it, and show me some filters too",
        expect: { cart: [{ id: 'FT2', quantity: 1 }], shownSome: kind('filter') },
      },
    ],
  },
  {
    id: 'pets-zh-leash-brand-given-up',
    lang: 'zh',
    tags: ['exclusion', 'no-match', 'give-up', 'property', 'cross-language'],
    turns: [
      { say: '想买根遛狗的牵引绳，Trotline家的不要', expect: see(only('LS4')) },
      { say: '皮的不好打理，尼龙的有没有', expect: { action: 'no_match' } },
      {
        say: '好吧，牌子我不挑了',
        expect: see(only('LS1', 'LS2', 'LS3'), { test: (s) => free(s, 'brand') }),
      },
      { say: '两米起步', expect: see(only('LS2', 'LS3'), { shownIncludes: ['LS2', 'LS3'] }) },
      { say: '长的那根', expect: { focus: 'LS3' } },
      { say: '唔还是要短的那根吧，加一根到购物车', expect: { cart: [{ id: 'LS2', quantity: 1 }] } },
    ],
  },
  {
    id: 'pets-en-litter-and-bye',
    lang: 'en',
    tags: ['typos', 'property', 'unknown-fact', 'cart', 'chitchat'],
    turns: [
      {
        say: 'heya!! got any cat litter that clumps?',
        expect: see(only('CL1', 'CL2'), { shownIncludes: ['CL1', 'CL2'] }),
      },
      { say: "which one's the heavier pack", expect: { test: (s) => named(s, 'CL2') } },
      {
        say: 'can the tofu one go down the toilet?',
        expect: { action: ['answer', 'clarify', 'handoff'], says: dunnoEn, saysNot: /\byes\b/i },
      },
      {
        say: 'k 2 of teh tofu one n 1 of the clay',
        expect: {
          cart: [
            { id: 'CL1', quantity: 2 },
            { id: 'CL2', quantity: 1 },
          ],
        },
      },
      { say: 'nvm the clay, drop it', expect: { cart: [{ id: 'CL1', quantity: 2 }] } },
      { say: 'thx, bye', expect: { action: 'chitchat', cart: [{ id: 'CL1', quantity: 2 }] } },
    ],
  },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./pets.tsv', import.meta.url), `${[head.join('\t'), ...table.map(feedLine)].join('\n')}\n`);
  console.log(`${table.length} products`);
}
