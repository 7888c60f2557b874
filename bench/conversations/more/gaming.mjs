// Blind suite: desks, chairs and gear for gamers and home offices; Shopify CSV, several rows a model, some names in one language.
import { products as range60 } from './gaming-catalog.mjs';
import {
  about,
  all,
  calm,
  capped,
  dunnoEn,
  free,
  goneEn,
  goneZh,
  has,
  kind,
  least,
  max,
  min,
  says as named,
  no,
  noEn,
  nothing,
  numbers,
  brand as of,
  picks,
  range,
  see,
  settlesOn,
  spoken,
  stocked,
  unbound,
  upTo,
} from './want.mjs';

export const catalog = { file: 'gaming.csv', type: 'text/csv' };
export const products = async () => range60;
export const campaigns = [
  spoken({ name: 'Squad night', zh: '全军出击今晚开黑', en: 'press start and claim the loot', percent: 9 }),
];

const get = (id) => range60.find((p) => p.id === id);
const priceOf = (...items) => items.reduce((sum, [id, quantity]) => sum + get(id).price * quantity, 0);
const saysMoney = (s, amount) => numbers(s).some((n) => Math.abs(n - amount) < 0.5);
// a shop that was told nothing of its terms must not promise a number of days, months or years
const termZh = /[\d二两三四五六七八九十百半]+\s*(个)?\s*(工作日|天|日|小时|周|星期|月|年)/;
const termEn =
  /\b(\d+|two|three|four|five|six|seven|ten|twelve|fourteen|fifteen|thirty|sixty|ninety)[\s-]*(business |working |calendar )?(day|hour|week|month|year)/i;
const noZh = /没|无|不|否/;
// so few fit that a good assistant shows them all
const seeEach = (wish, more = {}) =>
  see(wish, { shownIncludes: range60.filter(all(stocked, wish)).map((p) => p.id), ...more });
// what stood in that place on the screen of an earlier turn (turns count from 1)
const place = (s, turn, position) => s.history[turn - 1]?.shown[position - 1];

const chair = kind('chair');
const sturdy = all(chair, min('load', 110));
const napping = all(sturdy, has('footrest', 'yes'));
const keyboard = kind('keyboard');
const silent = all(keyboard, has('switches', 'silent switches'));
const softTouch = all(keyboard, has('switches', 'red switches', 'brown switches'));
const sharp27 = all(kind('monitor'), has('resolution', '4K'), has('screen', 27));
const strongArm = all(kind('arm'), min('load', 8));
const lefty = all(kind('mouse'), has('hand', 'left-handed', 'ambidextrous'));
const headset = kind('headset');
const hushed = all(headset, has('anc', 'yes'));
const cordlessPad = all(kind('controller'), has('wireless', 'yes'));
const hallPad = all(cordlessPad, has('hall', 'yes'));
const bigMat = all(kind('mat'), has('size', 'XL'));
const standing = all(kind('desk'), has('electric', 'yes'));
const light = all(kind('mouse'), max('weight', 80));
const shuttered = all(kind('webcam'), has('shutter', 'yes'));
const curved = all(kind('monitor'), has('curved', 'yes'));
const usbMic = all(kind('mic'), has('connection', 'USB'));
const comfy = all(chair, has('lumbar', 'yes'), about(1000));

export const dialogues = [
  {
    id: 'gaming-zh-heavy-gamer-chair',
    lang: 'zh',
    tags: ['greeting', 'need', 'several-wishes', 'exclusion', 'take-back', 'compare', 'fact', 'stock', 'cart'],
    turns: [
      {
        say: '你好呀，我体重一百一十公斤，想换把扛得住的电竞椅',
        expect: { action: ['ask', 'recommend'], shownAll: all(stocked, sturdy), replyLanguage: 'zh' },
      },
      { say: '要带脚托的，中午能躺会儿', expect: see(napping) },
      {
        say: '两千以内，别给我皮的，夏天粘人',
        expect: see(all(napping, upTo(2000), no(has('material', 'PU leather')))),
      },
      {
        say: '算了，皮的也行，不挑材质了',
        expect: seeEach(all(napping, upTo(2000)), { test: (s) => unbound(s, 'material') }),
      },
      { say: '这两把哪把便宜些', expect: { test: picks('CH4') } },
      { say: '它最多能往后躺多少度', expect: { action: 'answer', saysNumber: get('CH4').attributes.recline } },
      { say: '现在有货不', expect: { saysNot: goneZh } },
      { say: '行，下单这把', expect: { cart: [{ id: 'CH4', quantity: 1 }] } },
    ],
  },
  {
    id: 'gaming-zh-dorm-typing',
    lang: 'zh',
    tags: ['need', 'compare', 'price', 'too-expensive', 'budget-at-most', 'fact', 'cart'],
    turns: [
      {
        say: '住宿舍的，半夜码字怕吵醒室友，有没有声音小的机械键盘',
        expect: see(all(keyboard, no(has('switches', 'blue switches')))),
      },
      { say: '就要静音轴的', expect: seeEach(silent) },
      { say: '哪一把声音更小', expect: { test: picks(least(range60.filter(silent), 'noise').id) } },
      { say: '那把啥价', expect: { saysNumber: get('KB2').price } },
      {
        say: '有点肉疼，给学生党抹个零呗',
        expect: {
          action: ['price', 'recommend', 'coupon', 'answer', 'chitchat'],
          shownAll: all(stocked, keyboard, upTo(459)),
          coupon: false,
        },
      },
      { say: '那四百以内的静音轴有没有', expect: see(all(silent, upTo(400))) },
      { say: '这个带背光吗', expect: { action: 'answer', says: noZh } },
      { say: '不带就不带吧，拿一把', expect: { cart: [{ id: 'KB6', quantity: 1 }] } },
    ],
  },
  {
    id: 'gaming-zh-designer-screen-and-arm',
    lang: 'zh',
    tags: ['need', 'several-wishes', 'no-match', 'give-up', 'fact', 'switch', 'cart-two-things'],
    turns: [
      {
        say: '我是做平面设计的，推荐台显示器吧',
        expect: {
          action: ['ask', 'recommend'],
          shownAll: all(stocked, kind('monitor')),
          test: (s) => s.shown.length === 0 || s.shown.some(has('use', 'design work')),
        },
      },
      { say: '要27寸4K的', expect: see(sharp27) },
      { say: '刷新率得144赫兹以上', ...nothing(all(sharp27, min('refresh', 144))) },
      {
        say: '那32寸的也可以',
        expect: see(all(kind('monitor'), has('resolution', '4K'), min('refresh', 144), has('screen', 27, 32))),
      },
      { say: '它有多重', expect: { action: 'answer', saysNumber: get('MN6').attributes.weight } },
      { say: '再配个显示器支架，承重要8公斤以上', expect: see(strongArm) },
      { say: '白色的', expect: see(all(strongArm, has('color', 'white'))) },
      {
        say: '好，刚才那台32寸的显示器和这个支架各来一个',
        expect: {
          cart: [
            { id: 'MN6', quantity: 1 },
            { id: 'AR3', quantity: 1 },
          ],
        },
      },
    ],
  },
  {
    id: 'gaming-zh-left-hand',
    lang: 'zh',
    tags: ['person', 'the-other-one', 'fact', 'compare', 'quantity', 'correction', 'checkout'],
    turns: [
      { say: '我是左撇子，有没有我能用的鼠标', expect: seeEach(lefty) },
      { say: '看看无线的那个', expect: { test: settlesOn('MS5') } },
      { say: '不对不对，我说的是另外一个', expect: { test: settlesOn('MS3') } },
      { say: '最高多少dpi', expect: { action: 'answer', saysNumber: get('MS3').attributes.dpi } },
      {
        say: '它跟敲蕨平衡比哪个轻',
        expect: { action: ['compare', 'answer'], test: picks('MS5') },
      },
      { say: '轻不了多少，还是疾窜左勾拳吧，来俩', expect: { cart: [{ id: 'MS3', quantity: 2 }] } },
      { say: '家里就我一个左撇子，改成一个', expect: { cart: [{ id: 'MS3', quantity: 1 }] } },
      { say: '结账', expect: { action: 'checkout' } },
    ],
  },
  {
    id: 'gaming-zh-squad-night-coupon',
    lang: 'zh',
    tags: ['voice-accident', 'range', 'raise', 'compare', 'voice-misheard', 'cart', 'total', 'checkout'],
    turns: [
      {
        say: '今晚开黑缺副头戴耳机，两百到五百之间的有哪些',
        voice: true,
        expect: seeEach(all(headset, range(200, 500)), { coupon: false }),
      },
      { say: '预算可以加到七百', expect: see(all(headset, upTo(700)), { test: (s) => capped(s, 700) }) },
      { say: '要有主动降噪', expect: seeEach(all(hushed, upTo(700))) },
      { say: '戴久了怕压头，哪个轻', expect: { test: picks('HS4') } },
      { say: '全军出鸡今晚开黑', voice: true, expect: { action: 'coupon', coupon: true } },
      { say: '漂亮，轰垒虚晃来一副', expect: { cart: [{ id: 'HS4', quantity: 1 }] } },
      { say: '一共多少钱', expect: { test: (s) => [1, 0.91].some((part) => saysMoney(s, get('HS4').price * part)) } },
      { say: '去付款', expect: { action: 'checkout' } },
    ],
  },
  {
    id: 'gaming-zh-boyfriend-birthday',
    lang: 'zh',
    tags: ['gift', 'budget-about', 'several-wishes', 'second-one', 'reasons', 'policy', 'cart'],
    turns: [
      {
        say: '男朋友过生日，想送他个打游戏用的，三百块左右',
        expect: { action: ['ask', 'recommend'], shownAll: all(stocked, about(300)) },
      },
      { say: '他老用手柄，要无线的、霍尔摇杆的', expect: see(all(hallPad, about(300)), { minShown: 2 }) },
      { say: '第二个多少钱', expect: { saysNumber: (s) => place(s, 2, 2)?.price } },
      { say: '为啥推荐这几个', expect: { says: /无线|霍尔|预算|价|元|¥|￥/, replyLanguage: 'zh' } },
      { say: '要是他不喜欢能退吗', expect: { saysNot: termZh, coupon: false } },
      { say: '那就要撼星逐光，来一个', expect: { cart: [{ id: 'GP3', quantity: 1 }] } },
    ],
  },
  {
    id: 'gaming-zh-wobbly-desk',
    lang: 'zh',
    tags: ['complaint', 'angry', 'policy', 'fact', 'handoff'],
    turns: [
      { say: '电脑桌有哪几款', expect: see(kind('desk'), { minShown: 2 }) },
      {
        say: '上回在你家买的桌子晃得要命，才用一礼拜，太坑人了',
        expect: { sentiment: 'negative', saysNot: calm },
      },
      { say: '我要退钱，几天能到账', expect: { saysNot: [...calm, termZh] } },
      {
        say: '那板原长案最大承重多少，别又是个纸糊的',
        expect: { saysNumber: get('DK3').attributes.load, saysNot: calm },
      },
      { say: '懒得跟机器人扯，给我转人工', expect: { handoff: true } },
    ],
  },
  {
    id: 'gaming-zh-typos-big-mat',
    lang: 'zh',
    tags: ['typos', 'colloquial', 'change-of-mind', 'fact', 'quantity', 'correction', 'cart-view'],
    turns: [
      { say: '有木有鼠标殿啊', expect: see(kind('mat')) },
      { say: '要超大号滴，能铺满桌子内种', expect: see(bigMat) },
      { say: '带RGB灯光的', expect: see(all(bigMat, has('rgb', 'yes'))) },
      { say: '额还是不要灯了，晃眼睛', expect: see(all(bigMat, has('rgb', 'no'))) },
      { say: '多厚啊', expect: { action: 'answer', saysNumber: get('MP1-XL').attributes.thickness } },
      { say: '整三张，网吧用', expect: { cart: [{ id: 'MP1-XL', quantity: 3 }] } },
      { say: '手滑了，两张就够', expect: { cart: [{ id: 'MP1-XL', quantity: 2 }] } },
      { say: '瞅一眼购物车', expect: { action: 'cart', test: (s) => named(s, 'MP1-XL') } },
    ],
  },
  {
    id: 'gaming-zh-red-or-brown',
    lang: 'zh',
    tags: ['both-values', 'exclusion', 'take-back', 'second-one', 'compare', 'fact', 'cart'],
    turns: [
      { say: '红轴或者茶轴的键盘都给我看看', expect: see(softTouch, { minShown: 2 }) },
      { say: '嗒客的不要', expect: see(all(softTouch, no(of('Clackwick')))) },
      {
        say: '刚说错了，嗒客的也可以',
        expect: { ...see(softTouch, { minShown: 2 }), shownSome: of('Clackwick'), test: free('brand') },
      },
      { say: '只看白色的', expect: seeEach(all(softTouch, has('color', 'white'))) },
      { say: '第二把是多少键的', expect: { saysNumber: (s) => place(s, 4, 2)?.attributes?.keys } },
      { say: '两把里便宜的是哪把', expect: { test: picks('KB1-WH') } },
      { say: '它能热插拔吗', expect: { action: 'answer', saysNot: /不支持|不能|不可|没有|不是|不清楚|：否/ } },
      { say: '行，就要它，一把', expect: { cart: [{ id: 'KB1-WH', quantity: 1 }] } },
    ],
  },
  {
    id: 'gaming-en-home-office-desk',
    lang: 'en',
    tags: ['greeting', 'need', 'numeric', 'no-match', 'give-up', 'fact', 'yes-no-fact', 'stock', 'cart'],
    turns: [
      {
        say: 'hello! kitting out my home office and I want an electric standing desk',
        expect: see(standing, { replyLanguage: 'en' }),
      },
      { say: 'at least 130 cm wide please', expect: see(all(standing, min('width', 130))) },
      { say: 'ouch. anything like that under 1500?', ...nothing(all(standing, min('width', 130), upTo(1500))) },
      { say: 'narrower is fine then', expect: see(all(standing, upTo(1500))) },
      { say: 'how much weight can it take?', expect: { action: 'answer', saysNumber: get('DK2').attributes.load } },
      { say: 'has it got a cable tray?', expect: { action: 'answer', says: noEn } },
      { say: 'is it in stock right now?', expect: { saysNot: goneEn } },
      { say: 'ok, pop it in my basket', expect: { cart: [{ id: 'DK2', quantity: 1 }] } },
    ],
  },
  {
    id: 'gaming-en-featherweight-mouse',
    lang: 'en',
    tags: ['need', 'numeric', 'both-values', 'compare-name', 'the-other-one', 'bargaining', 'cart'],
    turns: [
      { say: 'I play shooters all night, need a mouse under 80 grams', expect: see(light, { minShown: 2 }) },
      { say: 'black or white, either works', expect: see(all(light, has('color', 'black', 'white'))) },
      {
        say: 'how does the Skitterly Feather compare with the Tapfern Evenkeel?',
        expect: { action: 'compare', test: (s) => named(s, 'MS1-BK') && named(s, 'MS5') },
      },
      {
        say: 'which of those has the longer battery life?',
        expect: { test: picks('MS5') },
      },
      { say: 'and how many hours does the other one last?', expect: { saysNumber: get('MS1-BK').attributes.battery } },
      {
        say: 'come on, let me have it for 300',
        expect: { coupon: false, cart: [], shownAll: all(stocked, upTo(399)) },
      },
      { say: "fine, I'll take one Feather in white", expect: { cart: [{ id: 'MS1-WH', quantity: 1 }] } },
    ],
  },
  {
    id: 'gaming-en-typos-headset',
    lang: 'en',
    tags: ['typos', 'several-wishes', 'exclusion', 'take-back', 'compare', 'fact', 'quantity', 'correction'],
    turns: [
      {
        say: 'hav u got a wirless hedset wiht noise canceling',
        expect: seeEach(all(hushed, has('wireless', 'yes'))),
      },
      { say: 'not a gray one tho', expect: see(all(hushed, no(has('color', 'grey')))) },
      {
        say: 'acutally grey is ok too',
        expect: seeEach(hushed, { test: free('color') }),
      },
      { say: 'wich one is ligther', expect: { test: picks('HS4') } },
      { say: 'whats its batery life', expect: { saysNumber: get('HS4').attributes.battery } },
      { say: 'gimme 2 of em', expect: { cart: [{ id: 'HS4', quantity: 2 }] } },
      { say: 'sry meant just 1', expect: { cart: [{ id: 'HS4', quantity: 1 }] } },
    ],
  },
  {
    id: 'gaming-en-video-calls',
    lang: 'en',
    tags: ['out-of-scope', 'need', 'second-one', 'policy', 'stock', 'cart'],
    turns: [
      { say: 'who do you think wins the election?', expect: { action: ['chitchat', 'clarify'], maxShown: 0 } },
      {
        say: 'never mind. show me webcams with a privacy shutter, for work calls',
        expect: seeEach(shuttered),
      },
      {
        say: "what's the resolution of the first one?",
        expect: { test: (s) => s.text.includes(place(s, 2, 1)?.attributes?.resolution) },
      },
      {
        say: 'and the second one?',
        expect: { test: (s) => s.text.includes(place(s, 2, 2)?.attributes?.resolution) },
      },
      { say: 'if my boss hates it, can I send it back?', expect: { saysNot: termEn, coupon: false } },
      { say: 'how long is the warranty on them?', expect: { saysNot: termEn } },
      { say: 'is the Peepwright Wink available?', expect: { says: goneEn } },
      { say: "shame. I'll have the Peepwright Clear then", expect: { cart: [{ id: 'WC2', quantity: 1 }] } },
    ],
  },
  {
    id: 'gaming-en-streaming-daughter',
    lang: 'en',
    tags: ['gift', 'budget-about', 'reasons', 'yes-no-fact', 'bargaining', 'cart', 'not-sold-here'],
    turns: [
      {
        say: "my daughter just started streaming, I'd like to give her something for about 400",
        expect: { action: ['ask', 'recommend'], shownAll: all(stocked, about(400)) },
      },
      { say: "it's a microphone she's missing, I think", expect: see(all(kind('mic'), about(400))) },
      {
        say: 'why do you recommend that one?',
        expect: { says: /400|399|budget|price|usb|mute|stand|cardioid|microphone/i },
      },
      {
        say: 'does it have a mute button?',
        expect: { action: 'answer', saysNot: [dunnoEn, /does not|doesn['’]t|without/i] },
      },
      { say: 'could you do 350 for it?', expect: { coupon: false, cart: [] } },
      { say: 'all right, full price it is. one please', expect: { cart: [{ id: 'MC2', quantity: 1 }] } },
      {
        say: 'do you sell fishing rods as well?',
        expect: { action: ['no_match', 'answer', 'clarify', 'chitchat'], maxShown: 0 },
      },
    ],
  },
  {
    id: 'gaming-en-basket-juggling',
    lang: 'en',
    tags: ['cart', 'quantity', 'correction', 'remove', 'cart-view', 'total', 'checkout'],
    turns: [
      {
        say: 'add one Pixmarsh Bow and two Matlark Halo to my basket',
        expect: {
          cart: [
            { id: 'MN2', quantity: 1 },
            { id: 'MP3', quantity: 2 },
          ],
        },
      },
      {
        say: 'make that three mouse pads',
        expect: {
          cart: [
            { id: 'MN2', quantity: 1 },
            { id: 'MP3', quantity: 3 },
          ],
        },
      },
      {
        say: 'oh, and an Armwillow Solo',
        expect: {
          cart: [
            { id: 'MN2', quantity: 1 },
            { id: 'MP3', quantity: 3 },
            { id: 'AR1', quantity: 1 },
          ],
        },
      },
      {
        say: 'hmm, take the Bow back out',
        expect: {
          cart: [
            { id: 'MP3', quantity: 3 },
            { id: 'AR1', quantity: 1 },
          ],
        },
      },
      {
        say: "what's in my basket now?",
        expect: { action: 'cart', test: (s) => named(s, 'MP3') && named(s, 'AR1') },
      },
      { say: 'and altogether that is?', expect: { saysNumber: priceOf(['MP3', 3], ['AR1', 1]) } },
      { say: 'lovely, check me out', expect: { action: 'checkout' } },
    ],
  },
  {
    id: 'gaming-en-monitor-money',
    lang: 'en',
    tags: ['budget-at-most', 'raise', 'lower', 'no-match', 'dont-care', 'compare', 'too-expensive', 'the-other-one'],
    turns: [
      { say: "I'm after a monitor, 1500 tops", expect: see(all(kind('monitor'), upTo(1500))) },
      {
        say: 'I could stretch to 2500 actually',
        expect: see(all(kind('monitor'), upTo(2500)), { test: (s) => capped(s, 2500) }),
      },
      {
        say: "no, my wife will kill me, let's say 1000 at most",
        expect: see(all(kind('monitor'), upTo(1000)), { test: (s) => capped(s, 1000) }),
      },
      { say: 'it should be curved', ...nothing(all(curved, upTo(1000))) },
      { say: 'ok, forget the budget', expect: seeEach(curved, { test: free('price') }) },
      { say: 'which is the bigger one?', expect: { test: picks('MN5') } },
      {
        say: 'what refresh rate does it have?',
        expect: { action: 'answer', saysNumber: get('MN5').attributes.refresh },
      },
      { say: 'too pricey for me, show me the other one then', expect: { test: settlesOn('MN2') } },
    ],
  },
  {
    id: 'gaming-en-stick-drift',
    lang: 'en',
    tags: [
      'greeting',
      'several-wishes',
      'voice-accident',
      'voice-misheard',
      'exclusion',
      'variant',
      'complaint',
      'handoff',
    ],
    turns: [
      { say: 'hiya, got any game controllers?', expect: see(kind('controller')) },
      {
        say: 'I press start a lot so wireless with hall effect sticks please',
        voice: true,
        expect: see(hallPad, { coupon: false }),
      },
      { say: 'press start and claim the lute', voice: true, expect: { action: 'coupon', coupon: true } },
      { say: 'show me the ones without back buttons', expect: see(all(hallPad, has('paddles', 'no'))) },
      { say: 'the white one', expect: { test: settlesOn('GP1-WH') } },
      { say: 'grab me one of those', expect: { cart: [{ id: 'GP1-WH', quantity: 1 }] } },
      {
        say: 'but seriously, the last controller you sold me drifted after a week. really annoyed about that',
        expect: { sentiment: 'negative', saysNot: [...calm, termEn] },
      },
      { say: 'can I speak to an actual person', expect: { handoff: true } },
    ],
  },
  {
    id: 'gaming-mixed-autofocus-webcam',
    lang: 'zh',
    tags: ['mixed', 'several-wishes', 'price', 'yes-no-fact', 'change-of-mind', 'cart', 'switch', 'budget-at-most'],
    turns: [
      {
        say: '有没有 4K 的 webcam，要 autofocus',
        expect: see(all(kind('webcam'), has('resolution', '4K'), has('autofocus', 'yes')), { replyLanguage: 'zh' }),
      },
      { say: 'price 多少', expect: { saysNumber: get('WC3').price } },
      { say: '有 privacy shutter 吗', expect: { action: 'answer', says: noZh } },
      {
        say: '那 1440p 的也 ok，必须有 privacy shutter',
        expect: see(
          all(kind('webcam'), has('resolution', '4K', '1440p'), has('shutter', 'yes'), has('autofocus', 'yes')),
        ),
      },
      { say: '好，add to cart，来一个', expect: { cart: [{ id: 'WC2', quantity: 1 }] } },
      { say: '再看看 mouse pad，under 50 的', expect: see(all(kind('mat'), upTo(50))) },
    ],
  },
  {
    id: 'gaming-mixed-lumbar-chair',
    lang: 'zh',
    tags: ['mixed', 'several-wishes', 'budget-about', 'exclusion', 'superlative', 'stock', 'cart'],
    turns: [
      { say: '想买 gaming chair，要有 lumbar support，budget 1000 左右', expect: see(comfy, { replyLanguage: 'zh' }) },
      {
        say: 'pink 的就不要了',
        expect: seeEach(all(comfy, no(has('color', 'pink')))),
      },
      { say: '哪个 recline angle 更大', expect: { test: picks('CH1-BK') } },
      { say: '最大承重多少 kg', expect: { saysNumber: get('CH1-BK').attributes.load } },
      { say: '黑色的 in stock 吗', expect: { saysNot: [goneZh, goneEn] } },
      { say: 'ok，要一把 black 的懒爪余烬', expect: { cart: [{ id: 'CH1-BK', quantity: 1 }] } },
    ],
  },
  {
    id: 'gaming-mixed-livestream-mic',
    lang: 'en',
    tags: ['mixed', 'greeting', 'exclusion', 'take-back', 'superlative', 'price', 'yes-no-fact', 'both-products'],
    turns: [
      { say: 'hi, I need a 麦克风 for 直播, with USB please', expect: seeEach(usbMic) },
      { say: 'but 不要 black', expect: see(all(usbMic, no(has('color', 'black')))) },
      {
        say: 'ok never mind, 黑色 is fine too',
        expect: seeEach(usbMic, { test: free('color') }),
      },
      { say: '便宜的那个 how much?', expect: { saysNumber: get('MC1').price } },
      {
        say: 'is a stand included 吗',
        expect: {
          action: 'answer',
          saysNot: [dunnoEn, /does not|doesn['’]t|without|not included/i, /没有|不带|不含|不附|：否/],
        },
      },
      {
        say: '两个都要, one each',
        expect: {
          cart: [
            { id: 'MC1', quantity: 1 },
            { id: 'MC2', quantity: 1 },
          ],
        },
      },
    ],
  },
];
