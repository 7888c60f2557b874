import type { Words } from '../../../graph/model.js';
import { parseUnit } from '../../../graph/units.js';
import { type DraftAttribute, noWords } from '../feed.js';
import { isBlank, mergeWords, scriptLanguage, slug, wordsOf } from '../feed-text.js';
import { nativeWords } from '../native-attributes.js';
import { isNode, type JsonLdNode, listOf, localName, property, textOf, wordsFrom } from './json-ld.js';

/** Properties of schema.org Product that shoppers choose by, under the id that they get in the graph. */
const nativeProperties: readonly string[] = [
  'color',
  'size',
  'material',
  'pattern',
  'model',
  'gender',
  'weight',
  'width',
  'height',
  'depth',
];

/** What a product node says of itself: its `additionalProperty` list first, then schema.org's own properties. */
export function readProperties(product: JsonLdNode): readonly DraftAttribute[] {
  const stated = listOf(property(product, 'additionalProperty')).filter(isNode).flatMap(readPropertyValue);
  const ids = new Set(stated.map((attribute) => attribute.id));
  const native = nativeProperties
    .filter((id) => !ids.has(id))
    .flatMap((id) => valuesOf(id, nativeWords(id) ?? noWords, property(product, id), null));
  return [...stated, ...native, ...readAudience(product, ids), ...readCondition(product, ids)];
}

function readPropertyValue(node: JsonLdNode): readonly DraftAttribute[] {
  const names = wordsFrom(property(node, 'name'));
  const given = textOf(property(node, 'propertyID'));
  const id = given === null ? slug(names.en[0] ?? names.zh[0] ?? '') : propertyId(given);
  if (id === '') return [];
  const shown = isBlank(names) ? (nativeWords(id) ?? wordsOf(id.replace(/[_-]+/g, ' '))) : names;
  const value = property(node, 'value');
  if (value !== undefined) return valuesOf(id, shown, value, unitOf(node));
  return valuesOf(id, shown, { ...node, '@type': 'QuantitativeValue' }, unitOf(node));
}

/** An address as property id is cut to its last part. */
function propertyId(given: string): string {
  return /^https?:\/\//i.test(given) ? localName(given.replace(/\/+$/, '')) : given;
}

function valuesOf(id: string, names: Words, value: unknown, unit: string | null): DraftAttribute[] {
  return splitValues(value).flatMap((item) => {
    const own = isNode(item) ? (unitOf(item) ?? unit) : unit;
    const text = isNode(item) ? quantityWords(item) : wordsFrom(item);
    return isBlank(text) ? [] : [{ id, names, text, unit: own }];
  });
}

/**
 * Which values a list holds: `["black", "white"]` are two, a value tagged in two languages is one, and tagged values
 * that repeat a language pair up in their order.
 */
function splitValues(value: unknown): readonly unknown[] {
  const items = listOf(value);
  if (items.length < 2) return items;
  const byLanguage = new Map<string, unknown[]>();
  for (const item of items) {
    const language = languageOf(item, items.length);
    if (language === null) return items;
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), item]);
  }
  const longest = Math.max(...[...byLanguage.values()].map((list) => list.length));
  return Array.from({ length: longest }, (_, index) =>
    [...byLanguage.values()].flatMap((list) => (index < list.length ? [list[index]] : [])),
  );
}

/** The language that an item names; two plain texts in two scripts are taken for a translation of each other too. */
function languageOf(item: unknown, length: number): string | null {
  if (isNode(item)) return typeof item['@language'] === 'string' ? item['@language'] : null;
  return typeof item === 'string' && length === 2 ? scriptLanguage(item) : null;
}

function quantityWords(node: JsonLdNode): Words {
  const value = property(node, 'value');
  if (value !== undefined) return wordsFrom(value);
  const [from, to] = [textOf(property(node, 'minValue')), textOf(property(node, 'maxValue'))];
  if (from !== null || to !== null) return wordsOf([from, to].filter((end) => end !== null).join('-'));
  return wordsFrom(node);
}

/** The unit's text or code, whichever the graph's unit table knows. */
function unitOf(node: JsonLdNode): string | null {
  const given = ['unitText', 'unitCode'].map((name) => textOf(property(node, name))).filter((unit) => unit !== null);
  return given.find((unit) => parseUnit(unit) !== undefined) ?? given[0] ?? null;
}

/** Whom it is made for: a `PeopleAudience` by gender, an `Audience` by its type. */
function readAudience(product: JsonLdNode, ids: ReadonlySet<string>): DraftAttribute[] {
  const audiences = listOf(property(product, 'audience')).filter(isNode);
  const stated = (id: string, name: string, word: (text: string) => string): DraftAttribute[] =>
    ids.has(id) || (id === 'gender' && property(product, id) !== undefined)
      ? []
      : audiences
          .map((audience) => textOf(property(audience, name)))
          .filter((text) => text !== null)
          .map((text) => ({ id, names: nativeWords(id) ?? noWords, text: wordsOf(word(text)), unit: null }));
  return [
    ...stated('gender', 'suggestedGender', (text) => localName(text).toLowerCase()),
    ...stated('audience', 'audienceType', (text) => text.trim()),
  ];
}

/** `NewCondition` is what every shop sells unless it says otherwise, so only the others are kept. */
function readCondition(product: JsonLdNode, ids: ReadonlySet<string>): DraftAttribute[] {
  const offers = listOf(property(product, 'offers')).filter(isNode);
  const given = textOf(property(product, 'itemCondition')) ?? textOf(offers[0] && property(offers[0], 'itemCondition'));
  const condition = localName(given ?? '')
    .replace(/Condition$/, '')
    .toLowerCase();
  if (condition === '' || condition === 'new' || ids.has('condition')) return [];
  return [{ id: 'condition', names: nativeWords('condition') ?? noWords, text: wordsOf(condition), unit: null }];
}

/** Properties of a variant come before those that it shares with its group. */
export function inheritProperties(own: unknown, group: unknown): readonly unknown[] {
  const idOf = (node: unknown): string | null =>
    isNode(node) ? (textOf(property(node, 'propertyID')) ?? firstName(property(node, 'name'))) : null;
  const taken = new Set(listOf(own).map(idOf));
  return [...listOf(own), ...listOf(group).filter((node) => !taken.has(idOf(node)))];
}

function firstName(value: unknown): string | null {
  const words = mergeWords(wordsFrom(value), noWords);
  return words.en[0] ?? words.zh[0] ?? null;
}
