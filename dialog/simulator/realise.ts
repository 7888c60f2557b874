import { type Language, label, type Words } from '../../knowledge-graph/graph/model.js';
import { unitLabel } from '../../knowledge-graph/graph/units.js';
import type { Random } from '../../nlu/training/random.js';
import { chance, pick } from '../../nlu/training/shop/draw.js';
import { chineseCount, chineseNumeral } from '../../nlu/training/shop/invent/numerals.js';
import type { GoalWish } from './goal.js';
import type { Move, Pointing } from './move.js';
import { measureEn } from './phrasing/measure-en.js';
import { measureZh } from './phrasing/measure-zh.js';
import type { Phrasing } from './phrasing/phrasing.js';
import { trainEn } from './phrasing/train-en.js';
import { trainZh } from './phrasing/train-zh.js';
import type { SimulatedShop } from './shop.js';
import type { Split } from './vocabulary/trade.js';
import type { Voice } from './voice.js';

export const phrasings: Readonly<Record<Split, Readonly<Record<Language, Phrasing>>>> = {
  train: { zh: trainZh, en: trainEn },
  measure: { zh: measureZh, en: measureEn },
};

/** A move in words, with the templates that it was made of: what a fault is counted under. */
export interface Realised {
  readonly text: string;
  readonly templates: readonly string[];
}

type SentenceKey = Exclude<keyof Phrasing, 'namesPrice'>;
type Slots = Readonly<Record<string, string>>;

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const hanDigits = [...'一二三四五六'];

/** Puts a move into words of the shopper's language, in the split's own phrasings. */
export function realise(
  move: Move,
  {
    shop,
    voice,
    split,
    random,
  }: { readonly shop: SimulatedShop; readonly voice: Voice; readonly split: Split; readonly random: Random },
): Realised {
  const language: Language = voice.language === 'mixed' ? pick(random, ['zh', 'en'] as const) : voice.language;
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const phrasing = phrasings[split][language];
  const { graph } = shop;
  const templates: string[] = [];

  /** The language that a name is said in. */
  const tongue = (): Language => (voice.language === 'mixed' && chance(random, 0.45) ? other : language);
  const say = (key: SentenceKey, slots: Slots = {}): string => sayWith(key, () => slots);
  const sayWith = (key: SentenceKey, slotsFor: (template: string) => Slots): string => {
    const template = pick(random, phrasing[key]);
    templates.push(template);
    const slots = slotsFor(template);
    return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? '');
  };
  const word = (words: Words): string => {
    const inTongue = tongue();
    const all = words[inTongue].length > 0 ? words[inTongue] : words[inTongue === 'zh' ? 'en' : 'zh'];
    const chosen = chance(random, 0.8) ? all[0] : pick(random, all);
    return (chosen ?? '').toLowerCase() === chosen || chance(random, 0.6)
      ? (chosen ?? '')
      : (chosen ?? '').toLowerCase();
  };
  const category = (id: string): string => {
    const words = graph.category(id)?.words ?? { zh: [], en: [id] };
    if (tongue() === 'zh' && words.zh.length > 0) return pick(random, words.zh);
    const [plural = id, ...singular] = words.en;
    const single = singular[0] ?? (/s$/.test(plural) ? undefined : plural);
    if (language === 'en' && single !== undefined && chance(random, 0.5))
      return `${/^[aeiou]/i.test(single) ? 'an' : 'a'} ${single.toLowerCase()}`;
    return plural.toLowerCase();
  };
  const attributeName = (id: string): string => {
    if (id === 'price') return pick(random, phrasing.priceLabel);
    if (id === 'brand') return pick(random, phrasing.brandLabel);
    return word(graph.attribute(id)?.words ?? { zh: [], en: [id] });
  };
  const valueName = ({ attribute, value }: GoalWish): string => {
    const found = attribute === 'brand' ? graph.brand(String(value)) : graph.term(attribute, String(value));
    return found ? word(found.words) : String(value);
  };
  const money = (minor: number, mayBeBare: boolean): string =>
    mayBeBare && chance(random, 0.3) ? String(minor / 100) : moneyWords(minor / 100, graph.currency, language, random);
  const measure = (value: number, unit: string | undefined): string => {
    if (unit === undefined) return String(value);
    const written = chance(random, 0.6) ? unitLabel(unit, language) : unit;
    return language === 'zh' || chance(random, 0.3) ? `${value}${written}` : `${value} ${written}`;
  };
  const part = (wish: GoalWish): string => {
    const { attribute, op, value, unit } = wish;
    if (attribute === 'price') {
      const key = op === '<=' ? 'priceAtMost' : 'priceAtLeast';
      return sayWith(key, (template) => ({ amount: money(Number(value), phrasing.namesPrice.test(template)) }));
    }
    if (attribute === 'brand') return say(op === '=' ? 'brand' : 'notBrand', { value: valueName(wish) });
    const name = attributeName(attribute);
    if (typeof value === 'boolean')
      return say(op === '!=' ? 'without' : shop.manners.get(attribute) === 'is' ? 'is' : 'has', { label: name });
    if (typeof value === 'number')
      return say(op === '<=' ? 'atMost' : 'atLeast', { label: name, amount: measure(value, unit) });
    return say(op === '=' ? 'term' : 'notTerm', { label: name, value: valueName(wish) });
  };
  const list = (wishes: readonly GoalWish[]): string => {
    const joints = language === 'zh' ? ['，', '，', ' '] : [', ', ', ', ' and '];
    return wishes.map(part).join(pick(random, joints));
  };
  const point = (pointing: Pointing, productId: string): string => {
    if (pointing.by === 'pronoun') return say('pronoun');
    if (pointing.by === 'name') {
      const names = graph.product(productId)?.names;
      return names ? label(names, language) : productId;
    }
    const { position } = pointing;
    const n =
      language === 'zh' && chance(random, 0.7) ? (hanDigits[position - 1] ?? String(position)) : String(position);
    return say('position', { n, nth: ordinals[position - 1] ?? `${position}th` });
  };
  const sentence = (): string => {
    switch (move.type) {
      case 'state': {
        const { categoryId, wishes, gift, again } = move;
        const wished = wishes.length > 0 ? list(wishes) : '';
        if (categoryId === null) {
          if (again) return say('again', { wishes: wished });
          return voice.style === 'terse' ? wished : say('more_wishes', { wishes: wished });
        }
        const name = category(categoryId);
        if (gift) {
          const opened = say('gift', { category: name });
          return wished === '' ? opened : `${opened}${language === 'zh' ? '，' : ', '}${wished}`;
        }
        return wished === '' ? say('look', { category: name }) : say('open', { category: name, wishes: wished });
      }
      case 'change': {
        const { change } = move;
        if (change.kind === 'drop') return say('drop', { label: attributeName(change.from.attribute) });
        if (change.kind === 'exclude') return say('exclude', { value: valueName(change.to) });
        return say(change.kind === 'slip' ? 'repair' : 'replace', { to: part(change.to) });
      }
      case 'slip':
        return say('slip', { wishes: part(move.wish) });
      case 'unsay':
        return say('drop', { label: attributeName(move.wish.attribute) });
      case 'ask': {
        const it = point(move.pointing, move.productId);
        if (move.asked !== 'fact' || move.attribute === null) return say(move.asked, { it });
        const name = attributeName(move.attribute);
        const manner = shop.manners.get(move.attribute);
        return say(manner === undefined ? 'fact' : manner === 'is' ? 'whetherIs' : 'whetherHas', { it, label: name });
      }
      case 'digress':
        return say(move.digression);
      case 'resume':
        return say('resume', { category: category(move.categoryId).replace(/^an? /, '') });
      case 'add': {
        const it = point(move.pointing, move.productId);
        const { quantity } = move;
        const count =
          language === 'zh'
            ? chineseCount(quantity)
            : pick(random, [String(quantity), quantityWords[quantity] ?? String(quantity)]);
        return quantity > 1 ? say('addMany', { it, count }) : say('add', { it });
      }
      default:
        return say(move.type);
    }
  };
  const plain = sentence();
  const text = voice.style === 'chatty' && move.type !== 'any' ? dressed(plain, phrasing, random) : plain;
  return { text, templates };
}

const quantityWords = ['zero', 'one', 'two', 'three', 'four', 'five'];

function dressed(text: string, phrasing: Phrasing, random: Random): string {
  const opener = chance(random, 0.4) ? pick(random, phrasing.openers) : '';
  const closer = chance(random, 0.3) ? pick(random, phrasing.closers) : '';
  return `${opener}${closer === '' ? text : text.replace(/[?？]$/, '')}${closer}`;
}

function moneyWords(amount: number, currency: string, language: Language, random: Random): string {
  if (language === 'zh') {
    const name = currency === 'CNY' ? pick(random, ['块', '元', '块钱']) : '美元';
    const spoken = Number.isInteger(amount) && amount < 99_000 && chance(random, 0.2);
    return `${spoken ? chineseNumeral(amount) : amount}${name}`;
  }
  return currency === 'CNY'
    ? pick(random, [`${amount} yuan`, `¥${amount}`])
    : pick(random, [`$${amount}`, `${amount} dollars`]);
}
