// Blind suite: bathroom and laundry, schema.org JSON-LD with unit codes, variants, consumables and struck-through prices.
import { products as range60 } from './bathroom-catalog.mjs';
import {
  about,
  all,
  brand,
  calm,
  capped,
  dunnoEn,
  dunnoZh,
  focusOf,
  free,
  goneZh,
  has,
  kind,
  least,
  max,
  min,
  most,
  no,
  noEn,
  nothing,
  picks,
  range,
  sameOrNone,
  says,
  see,
  spoken,
  stocked,
  upTo,
} from './want.mjs';

export const catalog = { file: 'bathroom.jsonld', type: 'application/ld+json' };
export const products = async () => range60;
export const campaigns = [
  spoken({ name: 'Fresh home week', zh: '洗去尘埃一身轻', en: 'wash the week away', percent: 12 }),
];

// ---- what the catalogue answers ---------------------------------------------------------------------
const every = (...tests) => range60.filter(all(...tests));
const onSale = (...tests) => every(stocked, ...tests);
/** The one product of the range that fits; a suite in which it is not the only one is wrong. */
const only = (hits) => {
  if (hits.length !== 1) throw new Error(`${hits.length} products where one was meant: ${hits.map((p) => p.id)}`);
  return hits[0];
};
const the = (...tests) => only(onSale(...tests));
const called = (name) => only(range60.filter((p) => p.name === name || p.nameZh === name));
const ids = (list) => list.map((p) => p.id);
const line = (p, quantity = 1) => ({ id: p.id, quantity });
const fitsTo = (p) => all(kind('head'), (head) => head.fits.includes(p.id));
const cheaperThan = (n) => (p) => p.price < n;

// ---- what a reply is about ---------------------------------------------------------------------------
const mentions = (p) => (s) => says(s, p.id) || focusOf(s) === p.id || s.shown.some((x) => x.id === p.id);
const settled = (p) => (s) => focusOf(s) === p.id || (s.shown.length === 1 && s.shown[0].id === p.id) || says(s, p.id);
const names =
  (...list) =>
  (s) =>
    list.every((p) => says(s, p.id));
const either =
  (...tests) =>
  (s) =>
    tests.some((t) => t(s));
const both =
  (...tests) =>
  (s) =>
    tests.every((t) => t(s));
const acted =
  (...actions) =>
  (s) =>
    actions.includes(s.trace.action);
/** A period of days, months or years that the catalogue knows nothing of. */
const noPeriod = (s) =>
  !/\d+\s*-?\s*(day|week|month|year|hour|business|working)|\b(one|two|three|seven|ten|fourteen|fifteen|thirty|sixty|ninety)[\s-]+(day|week|month|year|business|working)/i.test(
    s.text,
  ) && !/(\d+|[一二三四五六七八九十两半]+)\s*个?\s*(天|日内|周|星期|月|年|工作日|小时)/.test(s.text);
/** What was granted earlier may be repeated; nothing else may be given. */
const noNewCoupon = (s) =>
  !s.trace.coupon?.code || s.history.some((turn) => turn.trace.coupon?.code === s.trace.coupon.code);
const talksPrice = ['price', 'recommend', 'coupon', 'answer'];
const denialZh = /不是|并非|没有|不带|不支持|不具备|不能|：否|缺货|无货|售罄|不清楚/;

// ---- the wishes ---------------------------------------------------------------------------------------
const brush = kind('toothbrush');
const sonic = all(brush, has('style', 'sonic'), has('wearer', 'adults'));
const kidsBrush = all(brush, has('wearer', 'kids'));
const trill = the(sonic, upTo(400));
const maestro = the(sonic, has('pressure', 'yes'));
const trillHeads = the(fitsTo(trill));
const fledgling = the(kidsBrush, brand('Molarlark'));
const bubble = the(kidsBrush, brand('Sudsonic'));

const dryer = kind('dryer');
const calmDryer = all(dryer, max('noise', 66), upTo(600));
const calmDryers = onSale(calmDryer);
const whisper = least(calmDryers, 'noise');
const breeze = least(calmDryers, 'weight');
const tripDryer = all(dryer, has('foldable', 'yes'));
const packlight = the(tripDryer, has('color', 'pink'));

const grippy = all(kind('mat'), has('nonslip', 'yes'));
const grippyWash = all(grippy, has('washable', 'yes'));
const longSoft = all(grippyWash, no(has('material', 'rubber')), has('length', 80));
const reef = the(grippyWash, upTo(50));

const cumulusGrey = the(kind('towel'), (p) => p.model === 'cumulus', has('color', 'grey'));
const cumulusWhite = the(kind('towel'), (p) => p.model === 'cumulus', has('color', 'white'));
const petal = the(kind('towel'), has('style', 'face towel'));
const hairTowel = the(kind('towel'), has('style', 'hair towel'));
const bathTowel = all(kind('towel'), has('style', 'bath towel'));
const twoFabrics = all(bathTowel, has('material', 'cotton', 'bamboo fibre'));

const basket = kind('basket');
const sorted = all(basket, min('compartments', 2));
const rolling = the(sorted, has('wheels', 'yes'));
const giftBasket = all(basket, about(150));
const hive = the(giftBasket, no(has('color', 'grey')));

const handheld = all(kind('shower'), has('style', 'handheld'));
const filtered = all(handheld, has('filter', 'yes'), upTo(200));
const paleFiltered = all(filtered, no(has('color', 'black')));
const mist = the(paleFiltered, brand('Drizzlemoor'));
const pureWhite = the(paleFiltered, brand('Rillspout'));
const overhead = all(kind('shower'), has('style', 'overhead'));
const cascade = the(overhead, upTo(300));
const monsoon = the(overhead, brand('Drizzlemoor'));

const seat = kind('seat');
const softSeat = all(seat, has('softclose', 'yes'), no(has('material', 'wood')));
const warmSeat = all(seat, has('heated', 'yes'), upTo(2000));
const ember = the(warmSeat, upTo(1000));
const geyser = the(seat, has('washing', 'yes'));

const litMirror = all(kind('mirror'), has('light', 'yes'));
const giftMirror = all(litMirror, about(300), min('zoom', 5));
const dawn = most(onSale(giftMirror), 'zoom');
const nomad = called('Halowick Nomad');

const scale = kind('scale');
const sturdy = all(scale, min('load', 160));
const sturdyApp = all(sturdy, has('bodyfat', 'yes'), has('app', 'yes'), has('supply', 'rechargeable'));
const insight = the(sturdyApp, upTo(200));
const atlas = most(onSale(scale, has('app', 'yes')), 'load');

const rack = kind('rack');
const notSteel = all(rack, no(has('material', 'steel')));
const strongest = most(onSale(notSteel), 'load');

export const dialogues = [
  // ---- Chinese ------------------------------------------------------------------------------------------
  {
    id: 'bath-zh-brush-and-heads',
    lang: 'zh',
    tags: ['guided', 'no-match', 'give-up', 'fact', 'consumable', 'cart'],
    turns: [
      {
        say: '想给自己换支电动牙刷，最近老牙龈出血',
        expect: { action: ['ask', 'recommend'], shownAll: all(stocked, brush), replyLanguage: 'zh' },
      },
      { say: '成人用的，声波的那种', expect: see(sonic) },
      { say: '刷重了会提醒的，就是带压力感应', expect: see(all(sonic, has('pressure', 'yes'))) },
      { say: '可我最多只能出四百', ...nothing(all(sonic, has('pressure', 'yes'), upTo(400))) },
      { say: '那压力感应不要了，四百以内就行', expect: see(all(sonic, upTo(400))) },
      { say: '充一次能撑多少天', expect: { action: 'answer', saysNumber: trill.attributes.battery } },
      { say: '以后换刷头得买哪种', expect: see(fitsTo(trill)) },
      {
        say: '那牙刷一支、刷头一盒，都放购物车',
        expect: { cart: [line(trill), line(trillHeads)] },
      },
    ],
  },
  {
    id: 'bath-zh-slippery-floor',
    lang: 'zh',
    tags: ['need', 'exclusion', 'take-back', 'numeric', 'compare', 'fact', 'quantity'],
    turns: [
      { say: '家里老人洗澡怕滑倒，想要块防滑的浴室地垫', expect: see(grippy) },
      { say: '最好能扔洗衣机里洗', expect: see(grippyWash) },
      { say: '橡胶的味儿大，不要', expect: see(all(grippyWash, no(has('material', 'rubber')))) },
      { say: '要八十厘米长的', expect: see(longSoft, { shownIncludes: ids(onSale(longSoft)) }) },
      { say: '这两块哪块便宜', expect: { test: picks(least(onSale(longSoft), 'price').id) } },
      {
        say: '嗯……橡胶的其实也行，多长都无所谓，五十块以内有没有',
        expect: see(all(grippyWash, upTo(50))),
      },
      { say: '它啥颜色', expect: { action: 'answer', says: /蓝/ } },
      { say: '行，拿两块', expect: { cart: [line(reef, 2)] } },
    ],
  },
  {
    id: 'bath-zh-colours-of-one-towel',
    lang: 'zh',
    tags: ['variants', 'stock', 'price', 'quantity', 'policy'],
    turns: [
      {
        say: '絮阁积云浴巾都有什么颜色',
        expect: {
          test: either(
            both(mentions(cumulusWhite), mentions(cumulusGrey)),
            (s) => /白/.test(s.text) && /灰/.test(s.text),
          ),
        },
      },
      { say: '粉色的还有货吗', expect: { says: goneZh } },
      { say: '那灰色的呢', expect: { test: mentions(cumulusGrey) } },
      { say: '灰的多少钱一条', expect: { saysNumber: cumulusGrey.price } },
      { say: '给我来三条', expect: { cart: [line(cumulusGrey, 3)] } },
      { say: '要是下过水了觉得不好，还能退不', expect: { test: noPeriod, cart: [line(cumulusGrey, 3)] } },
      { say: '那先少买点，改成一条', expect: { cart: [line(cumulusGrey)] } },
    ],
  },
  {
    id: 'bath-zh-dirty-clothes',
    lang: 'zh',
    tags: ['greeting', 'need', 'numeric', 'no-match', 'give-up', 'fact', 'stock', 'cart'],
    turns: [
      {
        say: '你好呀，想买个脏衣篮，深色浅色衣服要分开放',
        expect: { action: ['ask', 'recommend'], shownAll: all(stocked, basket), replyLanguage: 'zh' },
      },
      { say: '至少两格的', expect: see(sorted) },
      { say: '得带盖，不然味儿大', expect: see(all(sorted, has('lid', 'yes'))) },
      { say: '还要带轮子能推着走', ...nothing(all(sorted, has('lid', 'yes'), has('wheels', 'yes'))) },
      { say: '那盖子就算了，轮子不能少', expect: see(all(sorted, has('wheels', 'yes'))) },
      { say: '能装多少升', expect: { action: 'answer', saysNumber: rolling.attributes.capacity } },
      { say: '现在有货不', expect: { saysNot: /缺货|无货|售罄|卖完|卖光|断货|没货/ } },
      { say: '好嘞，来一个', expect: { cart: [line(rolling)] } },
    ],
  },
  {
    id: 'bath-zh-mums-mirror',
    lang: 'zh',
    tags: ['gift', 'budget-about', 'either-value', 'why', 'one-language-name', 'fact', 'cart', 'unknown-fact'],
    turns: [
      {
        say: '我妈下礼拜过生日，想送她个三百上下的东西',
        expect: { action: ['ask', 'recommend'], shownAll: all(stocked, about(300)) },
      },
      { say: '她天天化妆，那就挑面镜子吧，要带灯的', expect: see(all(litMirror, about(300))) },
      {
        say: '壁挂的、台式的都可以，至少能放大五倍',
        expect: see(giftMirror, { shownIncludes: ids(onSale(giftMirror)) }),
      },
      {
        say: '你觉得哪面好，为什么',
        expect: {
          test: both(either(...onSale(giftMirror).map(mentions)), (s) =>
            /灯|倍|充电|壁挂|台式|评分|好评|预算|\d/.test(s.text),
          ),
        },
      },
      { say: '那 Halowick Nomad 呢，能放大几倍', expect: { saysNumber: nomad.attributes.zoom } },
      { say: '太小了吧。晕朵破晓直径有多大', expect: { action: 'answer', saysNumber: dawn.attributes.diameter } },
      { say: '就送破晓了，帮我加上', expect: { cart: [line(dawn)] } },
      {
        say: '能给包个礼盒吗',
        expect: { test: either((s) => dunnoZh.test(s.text), acted('handoff', 'clarify')), cart: [line(dawn)] },
      },
    ],
  },
  {
    id: 'bath-zh-phrase-misheard',
    lang: 'zh',
    tags: ['voice-typed', 'voice-misheard', 'voice-repeat', 'voice-accident', 'coupon-begging'],
    turns: [
      { say: '洗去尘埃一身轻', expect: { coupon: false } },
      { say: '洗去陈埃一身清', voice: true, expect: { coupon: true } },
      { say: '洗去尘埃一身轻', voice: true, expect: { test: sameOrNone } },
      {
        say: '看看能机洗的浴室地垫，洗起来轻松点的',
        voice: true,
        expect: { coupon: false, ...see(all(kind('mat'), has('washable', 'yes'))) },
      },
      { say: '再送我张五折券呗，求你啦', expect: { test: noNewCoupon } },
    ],
  },
  {
    id: 'bath-zh-cotton-or-bamboo',
    lang: 'zh',
    tags: ['both-values', 'numeric', 'change-of-mind', 'the-other-one', 'price', 'too-expensive', 'quantity'],
    turns: [
      { say: '浴巾，纯棉的或者竹纤维的都行', expect: see(twoFabrics) },
      { say: '克重要五百以上，厚实点', expect: see(all(twoFabrics, min('gsm', 500))) },
      { say: '唉还是换成竹纤维的吧，克重无所谓了', expect: see(all(bathTowel, has('material', 'bamboo fibre'))) },
      { say: '这条什么颜色', expect: { action: 'answer', says: /绿/ } },
      { say: '不不，我要说的是刚才絮阁那条白的', expect: { test: mentions(cumulusWhite) } },
      { say: '白的那条卖多少', expect: { saysNumber: cumulusWhite.price } },
      {
        say: '有点贵，有便宜些的浴巾没',
        expect: {
          coupon: false,
          shownAll: all(stocked, bathTowel, cheaperThan(cumulusWhite.price)),
          test: either((s) => s.shown.length > 0, acted('no_match')),
        },
      },
      { say: '算了，絮阁积云白来两条', expect: { cart: [line(cumulusWhite, 2)] } },
    ],
  },
  {
    id: 'bath-zh-monsoon-haggle',
    lang: 'zh',
    tags: ['price', 'list-price', 'bargaining', 'budget', 'compare', 'angry', 'cart'],
    turns: [
      { say: '霏泽季风什么价', expect: { saysNumber: monsoon.price } },
      { say: '打折前多少来着', expect: { saysNumber: monsoon.listPrice } },
      {
        say: '四百卖不卖？卖我就下单',
        expect: { action: talksPrice, coupon: false, cart: [], shownAll: all(stocked, kind('shower')) },
      },
      { say: '那三百以内的顶喷花洒有吗', expect: see(all(overhead, upTo(300))) },
      {
        say: '它每分钟出水量跟季风比哪个大',
        expect: { test: picks(most([monsoon, cascade], 'flow').id) },
      },
      {
        say: '问一句答一句，跟挤牙膏似的，真让人火大',
        expect: { sentiment: 'negative', saysNot: calm },
      },
      { say: '行了行了，飞瀑加一个到购物车', expect: { cart: [line(cascade)] } },
      { say: '结账吧', expect: { action: 'checkout' } },
    ],
  },
  {
    id: 'bath-zh-cold-toilet',
    lang: 'zh',
    tags: ['colloquial', 'all-at-once', 'too-expensive', 'give-up', 'yes-no-fact', 'stock', 'quantity'],
    turns: [
      { say: '冬天上厕所冰屁股，整个能加热的马桶盖，两千以内', expect: see(warmSeat) },
      { say: '有能冲洗的没', expect: see(all(warmSeat, has('washing', 'yes'))) },
      {
        say: '我去，这么贵',
        expect: { action: talksPrice.concat('no_match', 'ask'), coupon: false, shownAll: all(stocked, seat) },
      },
      {
        say: '冲洗不要了，一千封顶',
        expect: see(all(warmSeat, upTo(1000)), { test: (s) => capped(s, 1000) }),
      },
      { say: '盖子放下来是缓降的不', expect: { action: 'answer', saysNot: denialZh } },
      { say: '盖洛喷泉有现货么', expect: { says: goneZh } },
      { say: '那还是要安座暖阳，来俩', expect: { cart: [line(ember, 2)] } },
    ],
  },

  // ---- English ------------------------------------------------------------------------------------------
  {
    id: 'bath-en-sleeping-flatmate',
    lang: 'en',
    tags: ['need', 'numeric', 'compare', 'yes-no-fact', 'bargaining', 'cart'],
    turns: [
      {
        say: "hi! my flatmate sleeps till noon so I'm after a hair dryer that doesn't roar",
        expect: {
          action: ['ask', 'recommend'],
          shownAll: all(stocked, dryer),
          replyLanguage: 'en',
          test: (s) => s.shown[0]?.id !== most(onSale(dryer), 'noise').id,
        },
      },
      {
        say: 'nothing louder than 66 decibels and no more than 600 yuan',
        expect: see(calmDryer, { shownIncludes: ids(calmDryers) }),
      },
      { say: 'which is the lighter one?', expect: { test: picks(breeze.id) } },
      { say: 'and which is quieter?', expect: { test: picks(whisper.id) } },
      { say: 'does the Whisper fold up?', expect: { action: 'answer', says: noEn } },
      {
        say: '499 is a bit steep for me. would you do it for 400?',
        expect: { action: talksPrice, coupon: false, cart: [], shownAll: all(stocked, dryer) },
      },
      { say: 'fair enough, put the Breeze in my cart instead', expect: { cart: [line(breeze)] } },
    ],
  },
  {
    id: 'bath-en-linen-cupboard',
    lang: 'en',
    tags: ['cart', 'variants', 'quantity', 'view', 'one-language-name', 'remove', 'total', 'checkout'],
    turns: [
      {
        say: 'add three grey Loftloop Cumulus towels and two Loftloop Petals to my basket',
        expect: { cart: [line(cumulusGrey, 3), line(petal, 2)] },
      },
      { say: 'make the grey ones five', expect: { cart: [line(cumulusGrey, 5), line(petal, 2)] } },
      {
        say: "what's in my basket now?",
        expect: { cart: [line(cumulusGrey, 5), line(petal, 2)], test: names(cumulusGrey, petal) },
      },
      { say: 'do you have a hair towel as well?', expect: see(all(kind('towel'), has('style', 'hair towel'))) },
      { say: 'one of those too', expect: { cart: [line(cumulusGrey, 5), line(petal, 2), line(hairTowel)] } },
      { say: 'chuck the Petals out again', expect: { cart: [line(cumulusGrey, 5), line(hairTowel)] } },
      { say: "what's the damage?", expect: { saysNumber: 5 * cumulusGrey.price + hairTowel.price } },
      { say: "right, let's pay", expect: { action: 'checkout' } },
    ],
  },
  {
    id: 'bath-en-small-print',
    lang: 'en',
    tags: ['policy', 'unknown-fact', 'fact', 'out-of-scope', 'not-sold', 'consumable'],
    turns: [
      {
        say: "can I send a toothbrush back if I've already opened the box?",
        expect: { test: noPeriod, cart: [], coupon: false },
      },
      {
        say: 'how many years of warranty does the Molarlark Maestro have?',
        expect: {
          test: both(
            noPeriod,
            either((s) => dunnoEn.test(s.text), acted('handoff')),
          ),
        },
      },
      {
        say: 'fine. how many days does its battery last?',
        expect: { action: 'answer', saysNumber: maestro.attributes.battery },
      },
      { say: 'will it rain on Sunday?', expect: { action: ['chitchat', 'clarify'], maxShown: 0 } },
      {
        say: 'do you sell mountain bikes?',
        expect: { action: ['no_match', 'clarify', 'chitchat', 'answer'], says: noEn },
      },
      { say: 'ok, then show me the brush heads that fit the Maestro', expect: see(fitsTo(maestro)) },
    ],
  },
  {
    id: 'bath-en-typos-toilet-seet',
    lang: 'en',
    tags: ['typos', 'all-at-once', 'exclusion', 'budget-about', 'yes-no-fact', 'superlative', 'too-expensive', 'cart'],
    turns: [
      { say: 'lookin for a toilet seet with soft close, not wood', expect: see(softSeat) },
      { say: 'somthing arond 700', expect: see(all(softSeat, about(700))) },
      {
        say: 'is it heatd',
        expect: {
          action: 'answer',
          says: /yes|heated/i,
          saysNot: /not heated|un-?heated|isn['’]?t|doesn['’]?t|\bno\b/i,
        },
      },
      { say: 'does it hav a washing funcion', expect: { action: 'answer', says: noEn } },
      {
        say: 'whats teh cheepest one that does',
        expect: { shownAll: all(stocked, seat), test: mentions(geyser) },
      },
      { say: 'way to much. back to the Ember pls', expect: { test: settled(ember) } },
      { say: 'tkae one', expect: { cart: [line(ember)] } },
    ],
  },
  {
    id: 'bath-en-broken-scale',
    lang: 'en',
    tags: ['property', 'complaint', 'compare', 'yes-no-fact', 'policy', 'handoff'],
    turns: [
      {
        say: 'show me bathroom scales that sync with a phone app',
        expect: see(all(scale, has('app', 'yes')), { shownIncludes: ids(onSale(scale, has('app', 'yes'))) }),
      },
      {
        say: "my last one from you died after a week and nobody answered my emails. I'm really fed up",
        expect: { sentiment: 'negative', saysNot: calm, coupon: false },
      },
      { say: 'anyway. which of those two takes more weight?', expect: { test: picks(atlas.id) } },
      { say: 'does the Atlas measure body fat?', expect: { action: 'answer', saysNot: noEn } },
      {
        say: 'and do I get my money back for the broken one?',
        expect: { test: noPeriod, coupon: false, cart: [] },
      },
      { say: 'put me through to a person who can sort that out', expect: { handoff: true } },
    ],
  },
  {
    id: 'bath-en-racks-up-and-down',
    lang: 'en',
    tags: ['voice-misheard', 'range', 'budget-raise', 'budget-lower', 'exclusion', 'superlative', 'fact'],
    turns: [
      { say: 'wash the weak away', voice: true, expect: { coupon: true } },
      { say: 'lovely. now I want a drying rack, between 100 and 250 yuan', expect: see(all(rack, range(100, 250))) },
      {
        say: 'we can go up to 300',
        expect: see(all(rack, upTo(300)), { test: (s) => capped(s, 300) }),
      },
      {
        say: 'no, too much, 200 tops',
        expect: see(all(rack, upTo(200)), { test: (s) => capped(s, 200) }),
      },
      {
        say: "scrap that, price doesn't matter, but it mustn't be steel",
        expect: see(notSteel, { test: free('price') }),
      },
      {
        say: 'which of them takes the heaviest load?',
        expect: {
          test: (s) =>
            says(s, strongest.id) || (s.previous.shown.length > 0 && says(s, most(s.previous.shown, 'load').id)),
        },
      },
      { say: 'how is the Ascend mounted?', expect: { action: 'answer', says: /ceiling/i } },
    ],
  },
  {
    id: 'bath-en-childs-brush',
    lang: 'en',
    tags: ['recipient', 'brand-exclusion', 'take-back', 'fact', 'follow-up', 'the-other-one', 'cart'],
    turns: [
      {
        say: 'what electric toothbrushes have you got for children?',
        expect: see(kidsBrush, { shownIncludes: ids(onSale(kidsBrush)) }),
      },
      { say: "I'd rather not have Sudsonic", expect: see(all(kidsBrush, no(brand('Sudsonic')))) },
      {
        say: 'on second thoughts Sudsonic is fine too',
        expect: see(kidsBrush, { shownIncludes: ids(onSale(kidsBrush)), test: free('brand') }),
      },
      {
        say: 'how loud is the first one?',
        expect: { action: 'answer', saysNumber: (s) => s.history[2].shown[0]?.attributes?.noise },
      },
      { say: 'and the second one?', expect: { saysNumber: (s) => s.history[2].shown[1]?.attributes?.noise } },
      { say: "I'll take the Bubble", expect: { cart: [line(bubble)] } },
      {
        say: 'oops, no, I meant the other one',
        expect: { test: mentions(fledgling) },
      },
      {
        say: 'so just one Fledgling in my cart please, no Bubble',
        expect: { cart: [line(fledgling)] },
      },
    ],
  },
  {
    id: 'bath-en-housewarming',
    lang: 'en',
    tags: ['gift', 'budget-about', 'need', 'colour-exclusion', 'why', 'take-back', 'compare', 'cart'],
    turns: [
      {
        say: "hello, friends of mine just moved in together and I'd like a present for their bathroom, about 150",
        expect: { action: ['ask', 'recommend'], shownAll: all(stocked, about(150)), replyLanguage: 'en' },
      },
      { say: 'a laundry basket would suit them', expect: see(giftBasket) },
      { say: 'not grey though', expect: see(all(giftBasket, no(has('color', 'grey')))) },
      {
        say: 'why do you suggest that one?',
        expect: {
          test: both(mentions(hive), (s) =>
            /rattan|lid|brown|capacity|litre|liter|rat(ed|ing)|budget|price|\d/i.test(s.text),
          ),
        },
      },
      {
        say: 'hm, grey is fine after all, show me both',
        expect: see(giftBasket, { shownIncludes: ids(onSale(giftBasket)), test: free('color') }),
      },
      {
        say: 'which one holds more?',
        expect: { test: picks(most(onSale(giftBasket), 'capacity').id) },
      },
      { say: "great, I'll have that one", expect: { cart: [line(most(onSale(giftBasket), 'capacity'))] } },
    ],
  },

  // ---- mixed ---------------------------------------------------------------------------------------------
  {
    id: 'bath-mixed-shower-head',
    lang: 'zh',
    tags: ['mixed', 'property', 'budget', 'colour-exclusion', 'fact', 'the-other-one', 'compare', 'cart'],
    turns: [
      { say: '家里的 shower head 坏了，要个 handheld 的', expect: see(handheld, { replyLanguage: 'zh' }) },
      { say: '带 water filter 的，budget 两百以内', expect: see(filtered) },
      { say: 'black 的不要', expect: see(paleFiltered, { shownIncludes: ids(onSale(paleFiltered)) }) },
      { say: 'Drizzlemoor 那款 flow rate 多少', expect: { action: 'answer', saysNumber: mist.attributes.flow } },
      { say: '另外那个呢', expect: { saysNumber: pureWhite.attributes.flow } },
      { say: '两个里哪个出水量小、more 省水', expect: { test: picks(mist.id) } },
      { say: 'ok 就它，add 一个 to cart', expect: { cart: [line(mist)] } },
    ],
  },
  {
    id: 'bath-mixed-family-scale',
    lang: 'en',
    tags: ['mixed', 'need', 'all-at-once', 'budget', 'compare', 'cart'],
    turns: [
      {
        say: 'hi, I need a 体重秤, my husband weighs 160 kg',
        expect: { action: ['ask', 'recommend'], shownAll: all(stocked, sturdy), replyLanguage: 'en' },
      },
      { say: 'it should measure 体脂, work with a phone app and be 充电式', expect: see(sturdyApp) },
      { say: 'under 两百 please', expect: see(all(sturdyApp, upTo(200))) },
      {
        say: 'how does it compare with the 秤心泰山?',
        expect: { action: ['compare', 'answer'], test: names(insight, atlas) },
      },
      { say: 'which one is cheaper?', expect: { test: picks(insight.id) } },
      { say: '那就 Insight 吧，来 one', expect: { cart: [line(insight)] } },
    ],
  },
  {
    id: 'bath-mixed-trip-dryer',
    lang: 'zh',
    tags: ['mixed', 'need', 'no-match', 'give-up', 'fact', 'quantity', 'checkout'],
    turns: [
      { say: '出差带的吹风机，一定要 foldable', expect: see(tripDryer) },
      { say: '要 ionic 的', expect: see(all(tripDryer, has('ionic', 'yes'))) },
      { say: '有 pink 的吗', ...nothing(all(tripDryer, has('ionic', 'yes'), has('color', 'pink'))) },
      { say: '那 ionic 不要求了，pink 就行', expect: see(all(tripDryer, has('color', 'pink'))) },
      { say: '它 power 多少瓦', expect: { action: 'answer', saysNumber: packlight.attributes.power } },
      { say: '给我和同事各 add 一个，一共两个', expect: { cart: [line(packlight, 2)] } },
      { say: 'ok，checkout', expect: { action: 'checkout' } },
    ],
  },
];
