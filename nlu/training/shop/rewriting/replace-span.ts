import { chance, pick } from '../draw.js';
import { numberOf } from '../invent/english-grammar.js';
import { hanNonce, latinNonce } from '../invent/nonce.js';
import { chinesePlace, chinesePlaces, englishPlace, englishPlaces } from '../invent/places.js';
import { slotWords } from '../invent/slots.js';
import {
  attributeName,
  categoryName,
  changeCategory,
  money,
  moneyRange,
  personName,
  type Topic,
  valueWord,
} from '../invent/wording.js';
import type { Segment } from '../segments.js';
import { mutatedNumbers } from './mutate-numbers.js';
import { valueSortOf, wordIndex } from './value-sort.js';

/** A span of a hand-written sentence with the plain words around it. */
export interface SpanPlace {
  readonly segment: Segment;
  readonly before: string;
  readonly after: string;
  /** All plain words of the sentence, in lower case. */
  readonly sentence: string;
  /** No category of the sentence has been replaced yet. */
  readonly firstCategory: boolean;
}

const han = /\p{Script=Han}/u;

function slot(topic: Topic, name: string): string {
  return slotWords[name]?.words(topic) ?? '';
}

/** Where an English singular must stand: after an article, a determiner or a place in the list. */
function wantsSingular({ segment, before }: SpanPlace): boolean {
  return (
    numberOf(segment.text) === 'singular' && !/\b(?:some|any|these|those|of|two|three|few|more|other)\s$/i.test(before)
  );
}

function replacedCategory(topic: Topic, place: SpanPlace): string {
  if (!place.firstCategory) changeCategory(topic);
  return categoryName(topic, wantsSingular(place) ? 'singular' : 'plural');
}

function replacedValue(topic: Topic, { segment: { text } }: SpanPlace): string | null {
  const { random } = topic;
  const equipped = /^(带|有|没有)(\p{Script=Han}{1,4})$/u.exec(text);
  if (equipped !== null) return (equipped[1] as string) + valueWord(topic, 'part');
  const [, stem, particle = ''] = /^(.+?)(的?)$/su.exec(text) ?? [];
  const sort = valueSortOf(stem ?? text);
  if (sort !== null) return valueWord(topic, sort) + particle;
  if (!chance(random, 0.25)) return null;
  if (/^[a-z]{4,}$/i.test(text)) return latinNonce(random, 2);
  return /^[^的不没能可要有带太更最点些一]{2,4}$/u.test(text) && !/[^\p{Script=Han}]/u.test(text)
    ? hanNonce(random)
    : null;
}

const currencyWord = /[$£€¥块元刀镑欧]|dollar|buck|usd|pound|quid|gbp|euro|eur\b|yuan|rmb|cny|kuai|grand|\dk\b/i;
const amountOnly =
  /^(?:a |an )?(?:[\d.,~$£€¥\s-]|to|and|k|hundred|thousand|grand|dollars?|bucks?|pounds?|quid|euros?|yuan|rmb|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|块钱?|美?元|刀|[一二两三四五六七八九十百千万零多来几出头到至小])+$/i;

function replacedMoney(topic: Topic, { segment: { text }, before }: SpanPlace): string | null {
  if (!amountOnly.test(text)) return null;
  const bare = !currencyWord.test(text);
  if (/\d\s*and\s|\sand\s[$£€¥\d]/.test(text) && /between\s$/i.test(before)) return moneyRange(topic, 'and');
  if (/[\d一二三四五六七八九十百千]\s*(?:[-~到至]|to)\s*[$£€¥\d一二两三四五六七八九]/.test(text))
    return moneyRange(topic);
  return bare ? money(topic) : money(topic, false);
}

function replacedPlace(topic: Topic, { segment: { text }, after }: SpanPlace): string | null {
  const { random } = topic;
  if (/^(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|last)$/i.test(text)) {
    if (/^\s*(?:two|three|couple|few)/i.test(after)) return null;
    return englishPlace(random);
  }
  if (/^(?:first|last|top) (?:two|three)$/i.test(text)) return englishPlaces(random);
  if (/^[前后][两三二]\p{Script=Han}$/u.test(text)) return chinesePlaces(random);
  const counted = /^(?:第[一二三四五六七八\d]|最后[一那]|头一)(\p{Script=Han})$/u.exec(text);
  if (counted === null) return null;
  for (;;) {
    const found = chinesePlace(random, topic.category.name.classifier);
    if (!/^第.$/.test(found)) return found;
  }
}

function replacedUse(topic: Topic, { before, after }: SpanPlace): string | null {
  if (topic.tongue === 'en') return /\bfor\s$/i.test(before) && !/^\s+[a-z]/i.test(after) ? slot(topic, 'use') : null;
  return /^(?:用|时|的时候|穿|的)/.test(after) || /(?:用来|用于|适合|拿来|平时)$/.test(before)
    ? slot(topic, 'use')
    : null;
}

function replacedRecipient(topic: Topic, { segment: { text }, sentence }: SpanPlace): string | null {
  const sort = wordIndex().persons.get(text.toLowerCase());
  if (sort === undefined) return wordIndex().people.has(text.toLowerCase()) ? slot(topic, 'people') : null;
  const gendered = /\b(?:he|him|his|she|her)\b|[他她]/.test(sentence);
  if (gendered) return sort === 'any' ? null : personName(topic, sort);
  return personName(topic, pick(topic.random, ['female', 'male', 'any'] as const));
}

function replacedAttribute(topic: Topic, { segment: { text }, before }: SpanPlace): string | null {
  const sort = wordIndex().attributes.get(text.toLowerCase());
  if (sort === undefined || /how (?:many|much)\s$|多少$/i.test(before)) return null;
  if (/^(?:price|budget|预算|价格|价位)$/i.test(text) && chance(topic.random, 0.7)) return null;
  return attributeName(topic, sort);
}

/** Other words for a span, of the same sort and grammar, from the topic's shop; null where nothing surely fits. */
export function replacementOf(topic: Topic, place: SpanPlace): string | null {
  const { text, type } = place.segment;
  topic.tongue = han.test(text) ? 'zh' : 'en';
  switch (type) {
    case 'category':
      return replacedCategory(topic, place);
    case 'brand':
      return slot(topic, 'brand');
    case 'product':
      return slot(topic, 'product');
    case 'value':
      return replacedValue(topic, place);
    case 'attribute':
      return replacedAttribute(topic, place);
    case 'money':
      return replacedMoney({ ...topic, tongue: han.test(text) || han.test(place.sentence) ? 'zh' : 'en' }, place);
    case 'quantity':
      return mutatedNumbers(text, topic.random, topic.category.name.classifier);
    case 'ordinal':
      return replacedPlace(topic, place);
    case 'use':
      return replacedUse(topic, place);
    case 'recipient':
      return replacedRecipient(topic, place);
    default:
      return null;
  }
}
