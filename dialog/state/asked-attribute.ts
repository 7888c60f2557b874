import type { Attribute } from '../../knowledge-graph/graph/model.js';
import { dimensionOf, parseUnit } from '../../knowledge-graph/graph/units.js';
import { attributeRole } from '../../knowledge-graph/search/attribute-roles.js';
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

/** "What is it made of", 什么做的. */
const substance = /\bmade (?:out )?(?:of|from)\b|(?:什么|啥)(?:东西|材料|料子|面料)?(?:做|制|织|缝)的?/;

/**
 * The attributes that a question may be about, those first that the products in question have: named ones, graded ones
 * ("how heavy"), counted ones ("how many watts", 几层) and those that a verb implies. `price` and `rating` included.
 */
export function attributesAsked(reading: Reading, productIds: readonly string[]): string[] {
  const { understanding, grounding, graph } = reading;
  const found = new Set<string>();
  const bears = carries.test(understanding.text);
  const category = graph.product(productIds[0] ?? '')?.categoryId ?? grounding.categoryId;
  // "How many watts does it charge with": the unit says more than the word beside it, and what bears is no weight.
  for (const attribute of measuredIn(reading, productIds)) found.add(attribute);
  if (bears) {
    const load = attributeForDimension(graph, 'load', category);
    if (load) found.add(load);
  }
  for (const mention of understanding.mentions) {
    for (const candidate of mention.candidates)
      if (candidate.kind === 'attribute' && mention.candidates[0]?.kind === 'attribute') found.add(candidate.id);
  }
  for (const grade of grounding.grades) {
    // 保修多久 asks how long the warranty is, not the battery: a word that is not known owns the question.
    const owned = understanding.unknown.some((unknown) => unknown.end === grade.start);
    if (grade.degree === 'interrogative' && !owned && !bears) found.add(grade.attribute);
  }
  for (const attribute of counted(reading, productIds)) found.add(attribute);
  if (understanding.question !== null) {
    for (const { pattern, dimension } of measureVerbs) {
      if (!pattern.test(understanding.text)) continue;
      const attribute = attributeForDimension(graph, dimension, category);
      if (attribute) found.add(attribute);
    }
    if (substance.test(understanding.text))
      for (const attribute of graph.attributesOf(
        graph.product(productIds[0] ?? '')?.categoryId ?? grounding.categoryId,
      ))
        if (attributeRole(attribute) === 'material') found.add(attribute.id);
  }
  const known = (attribute: string): boolean =>
    attribute === 'price' ||
    attribute === 'rating' ||
    attribute === 'brand' ||
    productIds.some((id) => graph.values(id, attribute).length > 0);
  const all = [...found];
  return [...all.filter(known), ...all.filter((attribute) => !known(attribute))];
}

/** Of what "how many …" may ask, that which is measured in the very unit that was said. */
function measuredIn(reading: Reading, productIds: readonly string[]): string[] {
  const said = /\bhow (?:many|much) ([a-z]{2,})|(?:几|多少)个?(\p{Script=Han}{1,2})/u.exec(reading.understanding.text);
  const noun = said?.[1] ?? said?.[2];
  const asked = noun === undefined ? undefined : (parseUnit(noun) ?? parseUnit(noun.replace(/s$/, '')));
  if (asked === undefined) return [];
  return counted(reading, productIds).filter((id) => reading.graph.attribute(id)?.unit === asked);
}

/** What "how many …" asks of products: the numbers that they state. */
export function countsAsked(reading: Reading, productIds: readonly string[]): string[] {
  return counted(reading, productIds).filter((attribute) =>
    productIds.some((id) => reading.graph.values(id, attribute).length > 0),
  );
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
  if (nouns.length === 0 || isOwned(understanding)) return [];
  const category = graph.product(productIds[0] ?? '')?.categoryId ?? grounding.categoryId;
  const attributes = graph.attributesOf(category).filter(({ kind }) => kind !== 'boolean');
  const found = nouns.flatMap((noun) =>
    attributes
      .map((attribute) => ({ id: attribute.id, fitness: countedFitness(noun, attribute, text) }))
      .filter(({ fitness }) => fitness > 0)
      .sort((a, b) => b.fitness - a.fitness),
  );
  if (found.length > 0) return found.map(({ id }) => id);
  // "How many sheets", where the shop's label is in the other language: the only number of pieces is meant.
  const pieces = attributes.filter(({ kind, unit }) => kind === 'number' && countsPieces(unit));
  const [only] = pieces;
  return only !== undefined && pieces.length === 1 && nouns.some((noun) => piece.test(noun)) ? [only.id] : [];
}

/**
 * "How many years of warranty", 保修几年: a word that the shop does not know says what is counted, so the unit alone says
 * nothing. In Chinese only before stretches of time: before other measures stand verbs that a shop need not know (能潜几米).
 */
function isOwned({ text, unknown }: Reading['understanding']): boolean {
  return unknown.some(
    ({ start, end }) =>
      /\bhow (?:many|much) [a-z]+ of (?:the |a |an )?$/.test(text.slice(0, start)) ||
      (/\p{Script=Han}$/u.test(text.slice(0, end)) &&
        /^(?:是|有|能)?(?:几|多少)(?:年|个?月|天|小时|周|星期)/.test(text.slice(end))),
  );
}

/** Nouns that count the pieces of a thing, whatever it is. */
const piece =
  /^(?:piece|pc|sheet|item|unit|bag|sachet|tablet|capsule|pill|bar|roll|stick|tube|pad|slice|can|bottle|pod|card)s?$|^[张片支枚粒颗个只条包袋块根件](?:儿)?$/;

function countsPieces(unit: string | undefined): boolean {
  return unit === undefined || unit === '' || dimensionOf(unit) === 'count';
}

/**
 * How well an attribute answers "how many …": by its label or by a unit of the same dimension. Of several lengths the one
 * in the very unit that was said is meant, and the one whose label holds more of the words (防多少米的水 for 防水深度).
 */
function countedFitness(noun: string, { kind, unit, words }: Attribute, text: string): number {
  const asked = parseUnit(noun) ?? parseUnit(noun.replace(/s$/, ''));
  const dimension = asked === undefined ? undefined : dimensionOf(asked);
  const measured = dimension !== undefined && unit !== undefined && dimensionOf(unit) === dimension;
  const stem = noun.replace(/s$/, '');
  const labels = [...words.zh, ...words.en].map((word) => word.toLowerCase());
  const labelled = labels.some((label) => label.includes(stem));
  if (!measured && !labelled) return 0;
  const shared = Math.max(...labels.map((label) => sharedWords(label, text)));
  return (
    (measured ? 2 : 0) +
    (labelled ? 2 : 0) +
    (kind === 'number' && countsPieces(unit) ? 1 : 0) +
    (asked === unit ? 0.5 : 0) +
    shared
  );
}

/** Which part of a label stands in the words: of its Han characters, or of its English words. */
function sharedWords(label: string, text: string): number {
  const parts = label.match(/\p{Script=Han}|[a-z]{3,}/gu) ?? [];
  return parts.length === 0 ? 0 : parts.filter((part) => text.includes(part)).length / parts.length;
}
