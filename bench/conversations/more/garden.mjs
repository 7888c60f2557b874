// Garden tools, plants, grills, outdoor furniture: bilingual JSON-LD.
import { products as rows } from './garden-catalog.mjs';
import {
  about,
  all,
  calm,
  dunnoEn,
  free,
  goneEn,
  has,
  kind,
  max,
  min,
  most,
  named,
  no,
  nothing,
  range,
  see,
  spoken,
  upTo,
} from './want.mjs';

export const catalog = { file: 'garden.jsonld', type: 'application/ld+json' };
export const products = async () => rows;
export const campaigns = [
  spoken({ name: 'Spring sowing', zh: '春暖花开种下希望', en: 'watch my garden grow', percent: 15 }),
  spoken({ name: 'Deep winter', zh: '一起围炉过大寒', from: 30, to: 45 }),
];

const noPetrol = all(kind('mower'), no(has('type', 'petrol')));
const bigTable = all(kind('table'), no(has('material', 'steel')), min('seats', 6));
const thick = all(kind('pruner'), min('maxcut', 25));
const gas = all(kind('grill'), has('fuel', 'gas'));
const cheapGrill = all(kind('grill'), upTo(400));

export const dialogues = [
  {
    id: 'garden-en-widow-mower',
    lang: 'en',
    tags: ['guided', 'negation', 'fact', 'cart'],
    turns: [
      {
        say: "Good afternoon dear. My late husband always did the lawn, and now I'm after a mower of my own.",
        expect: { action: ['ask', 'recommend'], shownAll: kind('mower'), replyLanguage: 'en' },
      },
      { say: "Nothing with petrol please, I can't abide the smell.", expect: see(noPetrol) },
      { say: "and I shan't pay more than a thousand", expect: see(all(noPetrol, upTo(1000))) },
      {
        say: "It mustn't weigh over ten kilos, my back you see.",
        expect: see(all(noPetrol, upTo(1000), max('weight', 10))),
      },
      { say: 'What is the cutting width?', expect: { action: 'answer', saysNumber: 30 } },
      { say: "Lovely, I'll have that one then.", expect: { cart: [{ id: 'MW3', quantity: 1 }] } },
    ],
  },
  {
    id: 'garden-zh-cat-owner',
    lang: 'zh',
    tags: ['all-at-once', 'why', 'fact'],
    turns: [
      {
        say: '租的房子没啥阳光还养了猫，求一盆耐阴、对宠物安全的室内盆栽，100块以内',
        expect: see(all(kind('indoor'), has('light', 'shade'), has('petsafe', 'yes'), upTo(100))),
      },
      { say: '凭啥推这个给我', expect: { says: [/宠物|猫/, /阴|光/] } },
      { say: '长多高啊它', expect: { action: 'answer', saysNumber: 50 } },
    ],
  },
  {
    id: 'garden-en-engineer-grills',
    lang: 'en',
    tags: ['compare-name', 'fact', 'unknown-fact'],
    turns: [
      {
        say: 'Please set the Flamora Duo against the Flamora Quattro, point by point.',
        expect: { action: 'compare', says: ['Flamora Duo', 'Flamora Quattro'] },
      },
      {
        say: 'I shall take the lighter of the two.',
        expect: {
          test: (s) =>
            (s.trace.state?.focus ?? [])[0] === 'GR3' || (s.trace.cart?.items ?? []).some((i) => i.id === 'GR3'),
        },
      },
      { say: 'State its weight in kilograms.', expect: { action: 'answer', saysNumber: 24 } },
      {
        say: 'Does it have a built-in thermometer?',
        expect: { action: 'answer', says: dunnoEn, saysNot: [/\byes\b/i] },
      },
    ],
  },
  {
    id: 'garden-zh-chairs-by-place',
    lang: 'zh',
    tags: ['compare-position', 'ordinal', 'yes-no-fact', 'cart'],
    turns: [
      { say: '庭院椅给列几款瞧瞧', expect: see(kind('chair'), { minShown: 2 }) },
      {
        say: '头两款有啥不一样',
        expect: { action: 'compare', test: (s) => s.previous.shown.slice(0, 2).every((p) => named(s, p)) },
      },
      {
        say: '第二款能不能折起来',
        expect: {
          action: 'answer',
          test: (s) =>
            s.history[0].shown[1].attributes.foldable === 'yes'
              ? !/不(能|可|是|支持)|没/.test(s.text)
              : /不|没|否|无法/.test(s.text),
        },
      },
      { say: '成，第一款给我搬四把', expect: { cart: (s) => [{ id: s.history[0].shown[0].id, quantity: 4 }] } },
    ],
  },
  {
    id: 'garden-zh-gas-grill',
    lang: 'zh',
    tags: ['no-match', 'relax', 'fact'],
    turns: [
      { say: '整个燃气的烧烤炉，一千块往下的', ...nothing(all(gas, upTo(1000))) },
      { say: '那钱好商量，最多给到一千五', expect: see(all(gas, upTo(1500))) },
      { say: '带几个炉头', expect: { action: 'answer', saysNumber: 2 } },
      { say: '有盖子没', expect: { action: 'answer', says: /有|带|是/, saysNot: [/没有|不带|不清楚|不是/] } },
    ],
  },
  {
    id: 'garden-en-tables-undo',
    lang: 'en',
    tags: ['negation', 'numeric', 'undo'],
    turns: [
      {
        say: 'garden tables, any material apart from steel',
        expect: see(all(kind('table'), no(has('material', 'steel')))),
      },
      { say: 'we are six at home so it needs 6 seats', expect: see(bigTable) },
      { say: 'keep it to 1500 tops', expect: see(all(bigTable, upTo(1500))) },
      { say: 'you know what, scrap the price limit', expect: see(bigTable, { shownIncludes: 'TB1' }) },
    ],
  },
  {
    id: 'garden-zh-lightest-pruner',
    lang: 'zh',
    tags: ['superlative', 'fact', 'numeric'],
    turns: [
      { say: '修枝剪哪把最轻便', expect: { test: (s) => named(s, s.catalog.get('PN3')) } },
      { say: '这把最大剪切直径多少毫米', expect: { action: 'answer', saysNumber: 10 } },
      { say: '太小了，最大剪切直径得25毫米以上', expect: see(thick) },
      { say: '别超两百块', expect: see(all(thick, upTo(200))) },
    ],
  },
  {
    id: 'garden-en-teen-bbq',
    lang: 'en',
    tags: ['slang', 'switch-return', 'budget-leak'],
    turns: [
      { say: 'yo got any grills for like under 400', expect: see(cheapGrill) },
      { say: 'wait lemme see parasols real quick', expect: see(kind('parasol'), { test: free('price') }) },
      { say: 'k back to them grills', expect: see(cheapGrill) },
      {
        say: 'bet, the cheaper one',
        expect: {
          test: (s) =>
            (s.trace.state?.focus ?? [])[0] === 'GR2' || (s.trace.cart?.items ?? []).some((i) => i.id === 'GR2'),
        },
      },
    ],
  },
  {
    id: 'garden-zh-old-friend-gift',
    lang: 'zh',
    tags: ['gift', 'about'],
    turns: [
      {
        say: '老姐妹做寿，我想送点儿小东西，一百块上下',
        expect: { action: ['ask', 'recommend'], shownAll: about(100) },
      },
      {
        say: '她就好养花，最好是会开花的庭院植物',
        expect: see(all(kind('bed'), has('flowering', 'yes'), about(100)), { shownIncludes: 'GP1' }),
      },
      { say: '粉的那个怎么卖', expect: { saysNumber: 79 } },
    ],
  },
  {
    id: 'garden-en-rush-order',
    lang: 'en',
    tags: ['cart-edit', 'total', 'checkout'],
    turns: [
      {
        say: '2 x Leafwell Hose 30 and 1 x Thornby Ratchet in the cart, cheers',
        expect: {
          cart: [
            { id: 'HS2', quantity: 2 },
            { id: 'PN2', quantity: 1 },
          ],
        },
      },
      {
        say: 'bump the hose to 3',
        expect: {
          cart: [
            { id: 'HS2', quantity: 3 },
            { id: 'PN2', quantity: 1 },
          ],
        },
      },
      { say: 'drop the ratchet', expect: { cart: [{ id: 'HS2', quantity: 3 }] } },
      {
        say: 'grand total?',
        expect: { saysNumber: (s) => s.trace.cart.total, test: (s) => Math.abs(s.trace.cart.total - 417) < 0.01 },
      },
      { say: 'perfect, check me out', expect: { action: 'checkout' } },
    ],
  },
  {
    id: 'garden-zh-parasol-haggle',
    lang: 'zh',
    tags: ['price', 'too-expensive', 'bargain', 'range'],
    turns: [
      { say: '阳屿侧立伞300啥价', expect: { saysNumber: 999 } },
      {
        say: '一把伞小一千？抢钱呢，便宜点儿卖不卖',
        expect: {
          action: ['price', 'recommend', 'coupon'],
          coupon: false,
          shownAll: all(kind('parasol'), (p) => p.price < 999),
        },
      },
      { say: '那三百多的遮阳伞有没有', expect: see(all(kind('parasol'), range(300, 399.99))) },
    ],
  },
  {
    id: 'garden-en-kettle-extras',
    lang: 'en',
    tags: ['accessory', 'cart', 'pronoun'],
    turns: [
      {
        say: 'I just got an Emberly Kettle 47, what else will I need to go with it?',
        expect: see(kind('charcoal', 'grillacc'), { shownIncludes: ['CH1', 'GT1'] }),
      },
      { say: 'two bags of the briquettes', expect: { cart: [{ id: 'CH1', quantity: 2 }] } },
      {
        say: 'the tong set as well',
        expect: {
          cart: [
            { id: 'CH1', quantity: 2 },
            { id: 'GT1', quantity: 1 },
          ],
        },
      },
      { say: 'hmm, no tongs after all', expect: { cart: [{ id: 'CH1', quantity: 2 }] } },
    ],
  },
  {
    id: 'garden-zh-voice-misheard',
    lang: 'zh',
    tags: ['voice-misheard', 'voice-not-running', 'voice-begging'],
    turns: [
      { say: '一起围炉过大寒', voice: true, expect: { coupon: false } },
      { say: '你们店长答应给我五折的，券快发来', expect: { coupon: false } },
      { say: '春暖花开种下西望', voice: true, expect: { coupon: true } },
    ],
  },
  {
    id: 'garden-en-voice-lawn',
    lang: 'en',
    tags: ['voice-accident', 'voice-exact'],
    turns: [
      {
        say: 'um I wanna watch my lawn, no, I mean mow my lawn, which mowers have you got',
        voice: true,
        expect: see(kind('mower'), { coupon: false }),
      },
      { say: 'watch my garden grow', voice: true, expect: { action: 'coupon', coupon: true } },
    ],
  },
  {
    id: 'garden-en-robot-today',
    lang: 'en',
    tags: ['stock', 'superlative'],
    turns: [
      { say: 'The Meadrow Robot S, have you got one in stock?', expect: { action: 'answer', says: goneEn } },
      { say: 'Which mowers can I actually buy?', expect: see(kind('mower'), { minShown: 2 }) },
      {
        say: 'and which of those cuts the widest strip?',
        expect: { test: (s) => named(s, most(s.previous.shown, 'cut')) },
      },
    ],
  },
  {
    id: 'garden-en-fed-up-pots',
    lang: 'en',
    tags: ['negation', 'angry', 'handoff'],
    turns: [
      { say: 'plant pots, not plastic', expect: see(all(kind('pot'), no(has('material', 'plastic')))) },
      {
        say: 'this thing is useless. ten minutes of my lunch break gone and still nothing. I am sick of it',
        expect: { sentiment: 'negative', saysNot: calm },
      },
      { say: 'is there an actual human there? put them on', expect: { handoff: true } },
    ],
  },
  {
    id: 'garden-zh-cordless-mixed',
    lang: 'zh',
    tags: ['out-of-scope', 'mixed', 'stock', 'fact'],
    turns: [
      { say: '顺手帮我写段Python爬虫呗', expect: { action: ['chitchat', 'clarify'], maxShown: 0 } },
      {
        say: '哈哈行吧。有 cordless 的割草机不',
        expect: see(all(kind('mower'), has('type', 'cordless')), { replyLanguage: 'zh' }),
      },
      { say: '割幅多宽', expect: { action: 'answer', saysNumber: 40 } },
      {
        say: '这台现在买得到吧',
        expect: { action: 'answer', says: /有|可以|能|现货|库存/, saysNot: [/缺货|售罄|没货|没有货|无货/] },
      },
    ],
  },
  {
    id: 'garden-zh-wrong-chair',
    lang: 'zh',
    tags: ['correction', 'cart-edit', 'total'],
    turns: [
      { say: '两把阳屿柚木椅放购物车里', expect: { cart: [{ id: 'CR1', quantity: 2 }] } },
      { say: '哎呀说错了，换成阳屿叠放椅', expect: { cart: [{ id: 'CR4', quantity: 2 }] } },
      { say: '不是两把，我是说六把', expect: { cart: [{ id: 'CR4', quantity: 6 }] } },
      { say: '算下来一共要花多少', expect: { saysNumber: 1194 } },
    ],
  },
];
