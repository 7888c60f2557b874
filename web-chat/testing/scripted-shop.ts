import type { Card, CompareTable, Turn, TurnConstraint } from '../../bot/http/wire.js';
import { type Activity, tapOf } from '../chat/activity.js';
import type { Script } from './fake-server.js';
import { LAMPS, type Lamp, type Language, type Words } from './lamps.js';

/**
 * A little lamp shop that follows a script: enough turns to see every part of the page at work. It understands a few
 * fixed phrases only; it stands for the server in the page's tests.
 */

const WISHES: Readonly<Record<string, Omit<TurnConstraint, 'label'> & { readonly label: Words }>> = {
  price: {
    id: 'w-price',
    attribute: 'price',
    op: '<=',
    value: 500,
    unit: 'CNY',
    label: { en: 'up to ¥500', zh: '¥500 以内' },
  },
  light: {
    id: 'w-light',
    attribute: 'lumen',
    op: '>=',
    value: 300,
    unit: 'lm',
    label: { en: 'at least 300 lm', zh: '300 流明以上' },
  },
  brand: { id: 'w-brand', attribute: 'brand', op: '!=', value: 'Kvist', label: { en: 'not Kvist', zh: '不要 Kvist' } },
};

interface Memory {
  language: Language;
  category: boolean;
  wishes: string[];
  before: { readonly category: boolean; readonly wishes: string[] } | null;
  cart: Map<string, number>;
  /** Yuan that the price wish allows. */
  limit: number;
  handedOff: boolean;
}

interface Answer {
  readonly text: Words;
  readonly action: string;
  readonly cards?: readonly Card[];
  readonly table?: CompareTable;
  readonly replies?: readonly (readonly [Words, Words])[];
  readonly coupon?: NonNullable<Turn['coupon']>;
  /** Product whose price, or whose choice, is explained. */
  readonly receipt?: string;
  readonly reasons?: string;
}

const yuan = (amount: number): string => `¥${amount}`;

function cardOf(lamp: Lamp, language: Language, wishes: readonly string[]): Card {
  const labels = language === 'zh' ? ['亮度', '续航', '重量'] : ['Light', 'Battery', 'Weight'];
  return {
    id: lamp.id,
    name: lamp.name[language],
    brand: lamp.brand,
    category: language === 'zh' ? '台灯' : 'Desk lamps',
    priceText: yuan(lamp.price),
    listPriceText: lamp.listPrice === lamp.price ? null : yuan(lamp.listPrice),
    rating: lamp.rating,
    inStock: lamp.inStock,
    image: lamp.id === 'LMP-04' ? '/pictures/missing.svg' : `/pictures/${lamp.id}.svg`,
    url: null,
    highlights: [
      { label: labels[0] ?? '', value: `${lamp.lumen} lm`, wished: wishes.includes('light') },
      ...(lamp.hours === null ? [] : [{ label: labels[1] ?? '', value: `${lamp.hours} h`, wished: false }]),
      { label: labels[2] ?? '', value: `${lamp.weight} kg`, wished: false },
    ],
  };
}

function tableOf(lamps: readonly Lamp[], language: Language): CompareTable {
  const zh = language === 'zh';
  const best = (values: readonly (number | null)[], pick: (...numbers: number[]) => number): boolean[] => {
    const target = pick(...values.filter((value) => value !== null));
    return values.map((value) => value === target);
  };
  const prices = lamps.map((lamp) => lamp.price);
  const lumens = lamps.map((lamp) => lamp.lumen);
  const weights = lamps.map((lamp) => lamp.weight);
  const hours = lamps.map((lamp) => lamp.hours);
  return {
    productIds: lamps.map((lamp) => lamp.id),
    rows: [
      { label: zh ? '价格' : 'Price', cells: prices.map(yuan), best: best(prices, Math.min) },
      { label: zh ? '亮度' : 'Light', cells: lumens.map((value) => `${value} lm`), best: best(lumens, Math.max) },
      {
        label: zh ? '续航' : 'Battery',
        cells: hours.map((value) => (value === null ? (zh ? '插电使用' : 'mains only') : `${value} h`)),
        best: best(hours, Math.max),
      },
      { label: zh ? '重量' : 'Weight', cells: weights.map((value) => `${value} kg`), best: best(weights, Math.min) },
    ],
  };
}

const MORE: NonNullable<Answer['replies']> = [
  [
    { en: 'Compare the first two', zh: '比较前两款' },
    { en: 'Compare the first two', zh: '比较前两款' },
  ],
  [
    { en: 'Anything brighter?', zh: '有更亮的吗' },
    { en: 'at least 300 lumen', zh: '300流明以上' },
  ],
  [
    { en: 'Talk to a person', zh: '转人工' },
    { en: 'Talk to a person', zh: '转人工' },
  ],
];

function offer(memory: Memory): Answer {
  const cards = LAMPS.map((lamp) => cardOf(lamp, memory.language, memory.wishes));
  return {
    action: 'recommend',
    text: {
      en: 'These suit a desk well. The first reaches over a wide table; the second runs without a cable.',
      zh: '这几款都适合书桌：第一款灯臂长，能照到整张桌面；第二款不用插电，挪动方便。',
    },
    cards,
    replies: MORE,
  };
}

function answerTap(memory: Memory, posted: Activity): Answer | null {
  const tap = tapOf(posted);
  if (tap === null) return null;
  const keep = (): void => {
    memory.before = { category: memory.category, wishes: [...memory.wishes] };
  };
  switch (tap.tap) {
    case 'remove_constraint':
      keep();
      memory.wishes = memory.wishes.filter((key) => WISHES[key]?.id !== tap.id);
      return {
        ...offer(memory),
        text: { en: 'Done, that wish is gone. This is what fits now.', zh: '好的，已去掉这条要求，现在合适的有这些。' },
      };
    case 'clear_category':
      keep();
      memory.category = false;
      return { action: 'ask', text: { en: 'Fine. What shall we look at instead?', zh: '好的，那接下来想看点什么？' } };
    case 'change_constraint':
      keep();
      memory.limit = Number(tap.value);
      return { ...offer(memory), text: { en: 'Changed. This is what fits now.', zh: '已修改，现在合适的有这些。' } };
    case 'explain':
      return {
        action: 'answer',
        text: {
          en: 'It is bright enough, and it costs less than you wanted to spend.',
          zh: '亮度足够，价格也在预算内。',
        },
        reasons: tap.productId,
      };
    case 'explain_price':
      return {
        action: 'price',
        text: { en: 'The shop marked it down in March.', zh: '店铺三月降了价。' },
        receipt: tap.productId,
      };
    case 'hand_back':
      memory.handedOff = false;
      return { action: 'chitchat', text: { en: 'I am back with you.', zh: '由我继续为您服务。' } };
    case 'checkout':
      return { action: 'checkout', text: { en: 'Shall I place the order?', zh: '确认下单吗？' } };
    case 'undo':
      if (memory.before !== null) Object.assign(memory, memory.before, { before: null });
      return { ...offer(memory), text: { en: 'As it was before.', zh: '已恢复到之前的要求。' } };
    case 'cart_set':
      if (tap.quantity === 0) memory.cart.delete(tap.productId);
      else memory.cart.set(tap.productId, tap.quantity);
      return { action: 'cart', text: { en: 'Your cart is up to date.', zh: '购物车已更新。' } };
    case 'ask_about':
      return {
        action: 'answer',
        text: {
          en: 'It has a stepless dimmer and a colour temperature from 2700 to 5000 K. The shop gives two years of warranty.',
          zh: '它支持无级调光，色温从 2700 K 到 5000 K 可调，本店质保两年。',
        },
      };
  }
}

function answerText(memory: Memory, text: string, spoken: boolean): Answer {
  if (/compare|比较/i.test(text)) {
    const lamps = LAMPS.slice(0, 3);
    return {
      action: 'compare',
      text: {
        en: 'Side by side: the Mini is the lightest and the cheapest, the Studio the brightest.',
        zh: '放在一起看：Mini 最轻也最便宜，Studio 最亮。',
      },
      table: tableOf(lamps, memory.language),
    };
  }
  if (/person|人工/i.test(text)) {
    memory.handedOff = true;
    return { action: 'handoff', text: { en: 'I have called a colleague.', zh: '已为您转接同事。' } };
  }
  if (/light up|灯火通明/i.test(text)) {
    if (!spoken) return { action: 'coupon', text: { en: 'Say it aloud and see what happens.', zh: '试试说出来。' } };
    return {
      action: 'coupon',
      text: { en: 'That is the phrase. Here is your coupon.', zh: '口令正确，这是您的优惠券。' },
      coupon: {
        code: 'LIGHT-7QK2',
        campaign: memory.language === 'zh' ? '亮灯节 9 折' : 'Lights on: 10 % off',
        expiresAt: new Date(Date.now() + 1_199_000).toISOString(),
      },
    };
  }
  if (/check out|结账/i.test(text))
    return { action: 'checkout', text: { en: 'Shall I place the order?', zh: '确认下单吗？' } };
  if (/hello|你好/i.test(text)) return { action: 'chitchat', text: { en: 'Hello!', zh: '您好！' } };
  memory.before = { category: memory.category, wishes: [...memory.wishes] };
  memory.category = true;
  const heard = [
    /500|五百/.test(text) ? 'price' : null,
    /lumen|流明|bright|亮/i.test(text) ? 'light' : null,
    /kvist/i.test(text) ? 'brand' : null,
  ].filter((key) => key !== null);
  memory.wishes = [...new Set([...memory.wishes, ...heard])];
  return offer(memory);
}

const GREETING: Answer = {
  action: 'chitchat',
  text: {
    en: 'I know every lamp in this shop. Tell me where it should shine and what it may cost.',
    zh: '店里每一盏灯我都了解。告诉我放在哪里用、大概什么预算就可以。',
  },
  replies: [
    [
      { en: 'A desk lamp under ¥500', zh: '500 元以内的台灯' },
      { en: 'A desk lamp under 500, not Kvist', zh: '500 元以内的台灯，不要 Kvist' },
    ],
    [
      { en: 'A bright lamp for reading', zh: '适合看书的亮一点的灯' },
      { en: 'A bright lamp for reading', zh: '适合看书的亮一点的灯' },
    ],
    [
      { en: 'Something without a cable', zh: '不用插电的灯' },
      { en: 'Something without a cable', zh: '不用插电的灯' },
    ],
  ],
};

function turnOf(memory: Memory, answer: Answer): Turn {
  const { language } = memory;
  const items = [...memory.cart].flatMap(([id, quantity]) => {
    const lamp = LAMPS.find((candidate) => candidate.id === id);
    return lamp === undefined ? [] : [{ id, quantity, unitPrice: lamp.price, name: lamp.name[language] }];
  });
  const shown = answer.cards ?? [];
  return {
    intent: { name: answer.action, confidence: 1 },
    intents: [{ name: answer.action, confidence: 1 }],
    language,
    sentiment: { label: 'neutral', score: 0 },
    action: answer.action,
    state: {
      category: memory.category ? 'Lamps > Desk Lamps' : null,
      constraints: memory.wishes.flatMap((key) => {
        const wish = WISHES[key];
        if (wish === undefined) return [];
        const label = wish.label[language].replace('500', String(memory.limit));
        return [{ ...wish, ...(key === 'price' ? { value: memory.limit } : {}), label }];
      }),
      focus: shown.map((card) => card.id),
    },
    shown: shown.map((card) => {
      const lamp = LAMPS.find((candidate) => candidate.id === card.id);
      return { id: card.id, price: lamp?.price ?? 0, listPrice: lamp?.listPrice ?? 0, currency: 'CNY' };
    }),
    cart: { items, total: items.reduce((sum, item) => sum + item.quantity * item.unitPrice, 0), currency: 'CNY' },
    ...(answer.coupon === undefined ? {} : { coupon: answer.coupon }),
    ui: {
      cards: shown,
      table: answer.table ?? null,
      category: memory.category ? (language === 'zh' ? '台灯' : 'Desk lamps') : null,
      canUndo: memory.before !== null,
      handedOff: memory.handedOff,
      edits: {
        'w-price': { kind: 'amount', unit: 'CNY', least: 168, most: 459 },
        'w-light': { kind: 'amount', unit: 'lm', least: 280, most: 1100 },
      },
      ...explained(answer, language),
    },
  };
}

function explained({ receipt, reasons }: Answer, language: Language): Pick<Turn['ui'], 'receipt' | 'reasons'> {
  const lamp = LAMPS.find(({ id }) => id === (receipt ?? reasons));
  if (lamp === undefined) return {};
  const { id: productId, price, listPrice } = lamp;
  const about = { productId, name: lamp.name[language] };
  if (reasons !== undefined) {
    const zh = language === 'zh';
    return {
      reasons: {
        ...about,
        met: zh ? [`价格${yuan(price)}`] : [`price ${yuan(price)}`],
        unmet: zh ? [`亮度${lamp.lumen}流明`] : [`light ${lamp.lumen} lm`],
      },
    };
  }
  const past = { reason: 'markdown', stock: null, since: '2026-03-02T00:00:00Z', lowestBefore: listPrice - 20 };
  return { receipt: { ...about, price, listPrice, currency: 'CNY', ...past } };
}

/** The lamp shop as a script for the fake server; each conversation has its own memory. */
export function lampShop(): Script {
  const memories = new Map<string, Memory>();
  return (posted, conversationId) => {
    if (posted.name === 'feedback') return [];
    const memory = memories.get(conversationId) ?? {
      language: 'en',
      category: false,
      wishes: [],
      before: null,
      cart: new Map(),
      limit: 500,
      handedOff: false,
    };
    memories.set(conversationId, memory);
    const spoken = posted.channelData?.speech !== undefined;
    const text = posted.text ?? '';
    if (text !== '') memory.language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
    else if (posted.type === 'event') memory.language = posted.locale?.startsWith('zh') === true ? 'zh' : 'en';
    const answer = posted.type === 'event' ? GREETING : (answerTap(memory, posted) ?? answerText(memory, text, spoken));
    const { language } = memory;
    return [
      { type: 'typing' },
      {
        type: 'message',
        text: answer.text[language],
        locale: language === 'zh' ? 'zh-CN' : 'en-US',
        channelData: { turn: turnOf(memory, answer) },
        ...(answer.replies === undefined
          ? {}
          : {
              suggestedActions: {
                actions: answer.replies.map(([title, value]) => ({
                  type: 'imBack',
                  title: title[language],
                  value: value[language],
                })),
              },
            }),
      },
    ];
  };
}
