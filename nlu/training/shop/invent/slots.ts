import type { SpanType } from '../../../understanding.js';
import { pick } from '../draw.js';
import type { Segment } from '../segments.js';
import { vocabulary } from '../vocabulary/vocabulary.js';
import { chineseMeasure, chinesePieces, englishMeasure, englishPieces } from './measures.js';
import { chinesePlace, chinesePlaces, englishPlace, englishPlaces } from './places.js';
import {
  aside,
  attributeName,
  categoryName,
  describingValue,
  fresh,
  listed,
  money,
  moneyRange,
  nameIn,
  personName,
  type Topic,
  valueWord,
} from './wording.js';

/** What a slot of a frame stands for: the type of its span and the words. Chinese and English share the names. */
export const slotWords: Readonly<
  Record<string, { readonly type: SpanType | null; readonly words: (topic: Topic) => string }>
> = {
  cat: { type: 'category', words: (topic) => categoryName(topic, 'singular') },
  cats: { type: 'category', words: (topic) => categoryName(topic, 'plural') },
  other: { type: 'category', words: (topic) => categoryName(aside(topic), 'singular') },
  others: { type: 'category', words: (topic) => categoryName(aside(topic), 'plural') },
  m: { type: null, words: (topic) => topic.category.name.classifier },
  om: { type: null, words: (topic) => topic.other.name.classifier },
  val: { type: 'value', words: describingValue },
  same: { type: 'value', words: (topic) => valueWord(topic, topic.lastSort) },
  colour: { type: 'value', words: (topic) => valueWord(topic, 'colour') },
  material: { type: 'value', words: (topic) => valueWord(topic, 'material') },
  size: { type: 'value', words: (topic) => valueWord(topic, 'size') },
  feat: { type: 'value', words: (topic) => valueWord(topic, 'feature') },
  part: { type: 'value', words: (topic) => valueWord(topic, 'part') },
  style: { type: 'value', words: (topic) => valueWord(topic, 'style') },
  grad: { type: 'value', words: (topic) => valueWord(topic, 'base') },
  comp: { type: 'value', words: (topic) => valueWord(topic, 'comparative') },
  sup: { type: 'value', words: (topic) => valueWord(topic, 'superlative') },
  excess: { type: 'value', words: (topic) => valueWord(topic, 'excess') },
  brand: { type: 'brand', words: (topic) => nameIn(topic, topic.catalogue.brands) },
  product: { type: 'product', words: (topic) => nameIn(topic, topic.catalogue.products) },
  attr: {
    type: 'attribute',
    words: (topic) => attributeName(topic, pick(topic.random, ['number', 'choice', 'choice'] as const)),
  },
  attrN: { type: 'attribute', words: (topic) => attributeName(topic, 'number') },
  attrC: { type: 'attribute', words: (topic) => attributeName(topic, 'choice') },
  attrJ: { type: 'attribute', words: (topic) => attributeName(topic, 'judgement') },
  money: { type: 'money', words: (topic) => fresh(topic, () => money(topic)) },
  price: { type: 'money', words: (topic) => fresh(topic, () => money(topic, false)) },
  range: { type: 'money', words: (topic) => moneyRange(topic) },
  rangeand: { type: 'money', words: (topic) => moneyRange(topic, 'and') },
  measure: {
    type: 'quantity',
    words: (topic) =>
      fresh(topic, () => (topic.tongue === 'zh' ? chineseMeasure(topic.random) : englishMeasure(topic.random))),
  },
  pieces: {
    type: 'quantity',
    words: (topic) =>
      fresh(topic, () =>
        topic.tongue === 'zh'
          ? chinesePieces(topic.random, topic.category.name.classifier)
          : englishPieces(topic.random),
      ),
  },
  ord: {
    type: 'ordinal',
    words: (topic) =>
      fresh(topic, () =>
        topic.tongue === 'zh' ? chinesePlace(topic.random, topic.category.name.classifier) : englishPlace(topic.random),
      ),
  },
  ords: {
    type: 'ordinal',
    words: (topic) => (topic.tongue === 'zh' ? chinesePlaces(topic.random) : englishPlaces(topic.random)),
  },
  use: { type: 'use', words: (topic) => listed(topic, vocabulary().uses) },
  person: { type: 'recipient', words: (topic) => personName(topic) },
  people: { type: 'recipient', words: (topic) => listed(topic, vocabulary().people) },
};

/** The words of one slot as a segment. Throws `Error` for a name that is no slot. */
export function fillSlot(topic: Topic, slot: string, negated: boolean): Segment {
  const entry = slotWords[slot];
  if (entry === undefined) throw new Error(`'${slot}' is no slot`);
  return { text: entry.words(topic), type: entry.type, negated };
}
