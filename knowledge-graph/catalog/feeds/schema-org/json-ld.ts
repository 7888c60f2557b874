import type { Words } from '../../../graph/model.js';
import { noWords } from '../feed.js';
import { cleanText, mergeWords, shopLanguage, wordsIn, wordsOf } from '../feed-text.js';

/** An object of a JSON-LD document; only its own properties count. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** How schema.org properties may be spelled without a processed `@context`, as keys of a JSON text. */
const prefixedKey = /"(?:schema:|https?:\/\/schema\.org\/)\w+"\s*:/;
const prefix = /^(?:schema:|https?:\/\/schema\.org\/)/;
const maxNesting = 8;

/** True for objects other than lists. */
export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses JSON-LD text; properties with schema.org's prefix or address come out under their plain names. */
export function parseJsonLd(text: string): unknown {
  const value = JSON.parse(text) as unknown;
  return prefixedKey.test(text) ? withPlainKeys(value) : value;
}

function withPlainKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainKeys);
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.replace(prefix, ''), withPlainKeys(inner)]),
  );
}

/** A node's own property; undefined when it has none. */
export function property(node: JsonLdNode, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

/** A value as a list: JSON-LD writes one value without brackets, and may wrap several in `@list` or `@set`. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value;
  if (isNode(value)) {
    const wrapped = value['@list'] ?? value['@set'];
    if (Array.isArray(wrapped)) return wrapped;
  }
  return [value];
}

/** A node's types without their vocabulary's address. */
export function typesOf(node: JsonLdNode): readonly string[] {
  return listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .map(localName);
}

/** The last part of an address or prefixed name: `InStock` of `https://schema.org/InStock`. */
export function localName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'), name.lastIndexOf(':')) + 1).trim();
}

/** The first plain text of a value, numbers included; null when there is none. */
export function textOf(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return cleanText(value) || null;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (depth > maxNesting) return null;
  for (const item of Array.isArray(value) ? value : []) {
    const text = textOf(item, depth + 1);
    if (text !== null) return text;
  }
  if (!isNode(value)) return null;
  const inner = value['@value'] ?? property(value, 'value') ?? property(value, 'name') ?? value['@id'];
  return textOf(inner, depth + 1);
}

/** A value's words by language: language-tagged values, language maps, plain text by its script, a Thing by its name. */
export function wordsFrom(value: unknown): Words {
  const foreign: string[] = [];
  const words = collect(value, foreign, 0);
  return words === noWords && foreign[0] !== undefined ? wordsOf(foreign[0]) : words;
}

function collect(value: unknown, foreign: string[], depth: number): Words {
  if (typeof value === 'string') return wordsOf(value);
  if (typeof value === 'number') return Number.isFinite(value) ? { zh: [], en: [String(value)] } : noWords;
  if (typeof value === 'boolean') return value ? { zh: ['是'], en: ['yes'] } : { zh: ['否'], en: ['no'] };
  if (depth > maxNesting || typeof value !== 'object' || value === null) return noWords;
  if (Array.isArray(value)) {
    return value.reduce<Words>((words, item) => mergeWords(words, collect(item, foreign, depth + 1)), noWords);
  }
  const node = value as JsonLdNode;
  if (Object.hasOwn(node, '@value')) return tagged(node, foreign, depth);
  const name = property(node, 'name');
  if (name !== undefined) return collect(name, foreign, depth + 1);
  return languageMap(node, foreign);
}

function tagged(node: JsonLdNode, foreign: string[], depth: number): Words {
  const tag = node['@language'];
  const value = node['@value'];
  if (typeof tag !== 'string' || typeof value !== 'string') return collect(value, foreign, depth + 1);
  const language = shopLanguage(tag);
  if (language !== null) return wordsIn(language, value);
  foreign.push(value);
  return noWords;
}

function languageMap(node: JsonLdNode, foreign: string[]): Words {
  let words: Words = noWords;
  for (const [tag, value] of Object.entries(node)) {
    if (!/^[a-z]{2,3}([-_][a-z0-9]+)*$/i.test(tag)) continue;
    const language = shopLanguage(tag);
    for (const text of listOf(value)) {
      if (typeof text !== 'string') continue;
      if (language === null) foreign.push(text);
      else words = mergeWords(words, wordsIn(language, text));
    }
  }
  return words;
}
