import { dimensionOf, parseUnit } from '../../knowledge-graph/graph/units.js';
import { attributeForDimension } from './dimensions.js';
import type { Reading } from './reading.js';

/** "How heavy a child can it carry", 能承多重: asks what it bears, not what it weighs. */
const carries =
  /\bhow (?:heavy|much weight|many (?:kilos|pounds|kg))\b.{0,32}\b(?:carry|hold|take|support|bear|manage)\b|(?:能|可以)?(?:承|载|扛|撑)(?:得?住|受|重)?(?:多重|多少(?:公斤|斤|千克|kg))|承重|载重/;

/** Verbs and question words that ask for a measure without naming it. */
const measureVerbs: readonly { readonly pattern: RegExp; readonly dimension: string }[] = [
  { pattern: carries, dimension: 'load' },
  { pattern: /\bweighs?\b/, dimension: 'weight' },
  { pattern: /\bcosts?\b/, dimension: 'price' },
  { pattern: /\b(?:holds?|stores?)\b|装多少|能装|容纳/, dimension: 'capacity' },
  {
    pattern: /\blasts?\b|\bper charge\b|\bon (?:a|one) (?:single )?charge\b|用多久|撑多久|待机多/,
    dimension: 'duration',
  },
  { pattern: /\bhow (?:big|large)\b|多大/, dimension: 'size' },
];

/**
 * The attributes that a question may be about, those first that the products in question have: named ones, graded ones
 * ("how heavy"), counted ones ("how many watts", 几层) and those that a verb implies. `price` and `rating` included.
 */
export function attributesAsked(reading: Reading, productIds: readonly string[]): string[] {
  const { understanding, grounding, graph } = reading;
  const found = new Set<string>();
  for (const mention of understanding.mentions) {
    for (const candidate of mention.candidates)
      if (candidate.kind === 'attribute' && mention.candidates[0]?.kind === 'attribute') found.add(candidate.id);
  }
  const bears = carries.test(understanding.text);
  for (const grade of grounding.grades) {
    // 保修多久 asks how long the warranty is, not the battery: a word that is not known owns the question.
    const owned = understanding.unknown.some((unknown) => unknown.end === grade.start);
    if (grade.degree === 'interrogative' && !owned && !bears) found.add(grade.attribute);
  }
  for (const attribute of counted(reading, productIds)) found.add(attribute);
  if (understanding.question !== null) {
    for (const { pattern, dimension } of measureVerbs) {
      if (!pattern.test(understanding.text)) continue;
      const category = graph.product(productIds[0] ?? '')?.categoryId ?? grounding.categoryId;
      const attribute = attributeForDimension(graph, dimension, category);
      if (attribute) found.add(attribute);
    }
  }
  const known = (attribute: string): boolean =>
    attribute === 'price' ||
    attribute === 'rating' ||
    attribute === 'brand' ||
    productIds.some((id) => graph.values(id, attribute).length > 0);
  const all = [...found];
  return [...all.filter(known), ...all.filter((attribute) => !known(attribute))];
}

/** "how many watts", 几层, 多少公斤: the noun is a unit, or a part of an attribute's label. */
function counted({ understanding, grounding, graph }: Reading, productIds: readonly string[]): string[] {
  const { text } = understanding;
  const nouns = [
    ...[
      ...text.matchAll(
        /\bhow (?:many|much) (?!is\b|are\b|was\b|do\b|does\b|did\b|will\b|would\b|can\b|for\b|the\b|more\b|of\b)([a-z]{2,})/g,
      ),
    ].map((match) => match[1] ?? ''),
    ...[...text.matchAll(/(?:几|多少)个?(\p{Script=Han}{1,2})/gu)].flatMap((match) => [
      match[1] ?? '',
      (match[1] ?? '').slice(0, 1),
    ]),
    ...[...text.matchAll(/\bin ([a-z]+)\b/g)]
      .map((match) => match[1] ?? '')
      .filter((noun) => noun.length > 2 && parseUnit(noun) !== undefined),
  ].filter((noun) => noun !== '' && noun !== '钱' && noun !== '个');
  if (nouns.length === 0) return [];
  const category = graph.product(productIds[0] ?? '')?.categoryId ?? grounding.categoryId;
  const attributes = graph.attributesOf(category);
  const result: string[] = [];
  for (const noun of nouns) {
    const unit = parseUnit(noun) ?? parseUnit(noun.replace(/s$/, ''));
    const dimension = unit === undefined ? undefined : dimensionOf(unit);
    for (const attribute of attributes) {
      const measured =
        dimension !== undefined && attribute.unit !== undefined && dimensionOf(attribute.unit) === dimension;
      const stem = noun.replace(/s$/, '');
      const labelled = [...attribute.words.zh, ...attribute.words.en].some((word) => word.toLowerCase().includes(stem));
      if (measured || (labelled && attribute.kind !== 'boolean')) result.push(attribute.id);
    }
  }
  return result;
}
