import { type Random, shuffled } from '../../random.js';
import { chance, pick, pickWeighted } from '../draw.js';
import {
  type AttributeSort,
  type EnglishNumber,
  type Gradable,
  type PersonSort,
  type PlainValueSort,
  pluralOf,
  vocabulary,
  type Word,
} from '../vocabulary/vocabulary.js';
import { chineseMoney, chineseMoneyRange, englishMoney, englishMoneyRange } from './amounts.js';
import type { Catalogue, InventedCategory } from './catalogue.js';

export type Tongue = 'zh' | 'en';
export type GradableForm = 'base' | 'comparative' | 'superlative' | 'excess';
export type ValueSort = PlainValueSort | GradableForm;

/** What one utterance talks about, and in which words; a shopper stays with one shop and mostly with one category. */
export interface Topic {
  readonly random: Random;
  readonly catalogue: Catalogue;
  tongue: Tongue;
  /** Probability that a word is said in the other language. */
  readonly mixing: number;
  category: InventedCategory;
  /** Another kind of thing of the same shop, for what goes with the first or is taken for it. */
  other: InventedCategory;
  lastSort: ValueSort;
  /** Surfaces that the utterance has already used, so that nothing is wished for and ruled out at once. */
  readonly used: Set<string>;
}

/** A conversation about two different categories of the shop. */
export function topicOf(random: Random, catalogue: Catalogue, tongue: Tongue, mixing = 0): Topic {
  const [category, other] = shuffled(catalogue.categories, random) as [InventedCategory, InventedCategory];
  return { random, catalogue, tongue, mixing, category, other, lastSort: 'colour', used: new Set() };
}

/** The language of the next word. */
function tongueNow(topic: Topic): Tongue {
  if (topic.mixing > 0 && chance(topic.random, topic.mixing)) return topic.tongue === 'zh' ? 'en' : 'zh';
  return topic.tongue;
}

/** A surface that this utterance has not used yet, if a few draws find one. */
export function fresh(topic: Topic, draw: () => string): string {
  let surface = draw();
  for (let attempt = 0; attempt < 8 && topic.used.has(surface.toLowerCase()); attempt++) surface = draw();
  topic.used.add(surface.toLowerCase());
  return surface;
}

/** The usual form most of the time. */
function formOf(random: Random, forms: readonly string[]): string {
  return forms.length === 1 || chance(random, 0.6) ? (forms[0] as string) : pick(random, forms);
}

/** The category's name in English with the number that the sentence asks for, as far as the word has it. */
function englishCategory(topic: Topic, number: EnglishNumber): { text: string; number: EnglishNumber } {
  const { name } = topic.category;
  const text = formOf(topic.random, name.en);
  if (name.number !== 'singular') return { text, number: name.number };
  return number === 'singular' ? { text, number } : { text: pluralOf(text), number: 'plural' };
}

/** The category that is talked about, in the language of the next word. */
export function categoryName(topic: Topic, number: EnglishNumber): string {
  const text =
    tongueNow(topic) === 'zh' ? formOf(topic.random, topic.category.name.zh) : englishCategory(topic, number).text;
  topic.used.add(text.toLowerCase());
  return text;
}

/** The same conversation with the eye on the other kind of thing. */
export function aside(topic: Topic): Topic {
  return { ...topic, category: topic.other };
}

/** Moves on to another category of the shop, where it has one. */
export function changeCategory(topic: Topic): void {
  const others = topic.catalogue.categories.filter((category) => category.name !== topic.category.name);
  if (others.length > 0) topic.category = pick(topic.random, others);
}

function gradableForm(random: Random, gradable: Gradable, form: GradableForm, tongue: Tongue): string {
  const { zh, en, comparative, superlative } = gradable;
  if (tongue === 'en') {
    if (form === 'base') return en;
    if (form === 'excess') return `too ${en}`;
    if (form === 'superlative') return chance(random, 0.07) ? `least ${en}` : superlative;
    return pickWeighted(random, [
      [comparative, 8],
      [`a bit ${comparative}`, 1],
      [`less ${en}`, 0.8],
      [`slightly ${comparative}`, 0.4],
    ]);
  }
  if (form === 'base') return zh;
  if (form === 'excess') return pick(random, [`太${zh}`, `太${zh}`, `过于${zh}`]);
  if (form === 'superlative') return `最${zh}`;
  return pickWeighted(random, [
    [`${zh}一点`, 4],
    [`${zh}点`, 3],
    [`更${zh}`, 3],
    [`${zh}一些`, 1.5],
    [`${zh}些`, 1],
    [`再${zh}点`, 0.8],
    [`稍微${zh}一点`, 0.5],
    [`没那么${zh}`, 0.3],
  ]);
}

/** A value of the given sort that the utterance has not used yet. */
export function valueWord(topic: Topic, sort: ValueSort): string {
  const { random, category } = topic;
  topic.lastSort = sort;
  return fresh(topic, () => {
    const tongue = tongueNow(topic);
    if (sort === 'base' || sort === 'comparative' || sort === 'superlative' || sort === 'excess')
      return gradableForm(random, pick(random, category.gradables), sort, tongue);
    return formOf(random, wordIn(pick(random, category.values[sort]), tongue));
  });
}

function wordIn(word: Word, tongue: Tongue): readonly string[] {
  const forms = word[tongue];
  return forms.length > 0 && forms[0] !== '' ? forms : word[tongue === 'zh' ? 'en' : 'zh'];
}

const describingSorts: readonly (readonly [ValueSort, number])[] = [
  ['feature', 4],
  ['colour', 3],
  ['material', 2.5],
  ['base', 3],
  ['style', 2],
  ['size', 1.2],
];

/** A value that can stand before the noun: "waterproof", 红色, 真皮. */
export function describingValue(topic: Topic): string {
  return valueWord(topic, pickWeighted(topic.random, describingSorts));
}

/** The name of a property that the utterance has not used yet. */
export function attributeName(topic: Topic, sort: AttributeSort): string {
  const { random, category } = topic;
  return fresh(topic, () => formOf(random, wordIn(pick(random, category.attributes[sort]), tongueNow(topic))));
}

/** One of the shop's names; Chinese sentences hold many Latin names, English ones few Chinese. */
export function nameIn(
  topic: Topic,
  names: { readonly zh: readonly string[]; readonly en: readonly string[] },
): string {
  const other = topic.tongue === 'zh' ? 0.4 : 0.06;
  const script = chance(topic.random, other) === (topic.tongue === 'zh') ? 'en' : 'zh';
  return fresh(topic, () => pick(topic.random, names[script]));
}

/** A word of the list that the utterance has not used yet. */
export function listed(topic: Topic, words: readonly Word[]): string {
  return fresh(topic, () => formOf(topic.random, wordIn(pick(topic.random, words), tongueNow(topic))));
}

/** Who it is for: a relation, or a child by its age where no sort is asked for. */
export function personName(topic: Topic, sort?: PersonSort): string {
  const { persons } = vocabulary();
  const age = chance(topic.random, 0.06) ? 2 + Math.floor(topic.random() * 14) : 0;
  if (age > 0 && sort === undefined)
    return topic.tongue === 'zh'
      ? `${age}岁的${pick(topic.random, ['女儿', '儿子', '孩子', '侄子', '外甥女'])}`
      : `${age}-year-old${pick(topic.random, ['', ' son', ' daughter', ' nephew', ' niece'])}`;
  return listed(topic, sort === undefined ? [...persons.female, ...persons.male, ...persons.any] : persons[sort]);
}

/** An amount in the shop's currency; `bare` decides whether it may go without currency words. */
export function money(topic: Topic, bare?: boolean): string {
  const { random, catalogue } = topic;
  return topic.tongue === 'zh'
    ? chineseMoney(random, catalogue.prices.zh, bare)
    : englishMoney(random, catalogue.prices.en, bare);
}

/** A range of amounts as one span. */
export function moneyRange(topic: Topic, joint = ''): string {
  const { random, catalogue } = topic;
  return topic.tongue === 'zh'
    ? chineseMoneyRange(random, catalogue.prices.zh)
    : englishMoneyRange(random, catalogue.prices.en, joint);
}
