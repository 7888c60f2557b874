import type { Language, Words } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { EncodedUtterance, UtteranceEncoder } from '../../nlu/tracking/encoded-utterance.js';
import { trackingOperations } from '../../nlu/tracking/operation-classifier.js';
import { intentNames, type Span } from '../../nlu/understanding.js';
import { attributeOfTarget, type Target, type TrackedReading } from './targets.js';

const kinds = ['wish', 'held', 'asked'] as const;
const operators = ['=', '!=', '<', '<=', '>', '>='] as const;
const actTypes = [
  'search',
  'relax',
  'undo',
  'dont_care',
  'not_understood',
  'not_sold',
  'cart_add',
  'affirm',
  'deny',
] as const;

/** Labels whose states are kept; beyond it all are made anew, so that memory stays bounded. */
const labelsKept = 2000;

/** Turns targets of an utterance into rows of numbers. */
export interface TargetFeatures {
  rows(reading: TrackedReading, targets: readonly Target[]): Promise<Float32Array[]>;
}

/**
 * Features of a target: the utterance, the words that name the target with their neighbours, how near the words come to
 * the name and the value of its attribute (so that an attribute that no one trained for is found by its description,
 * Rastogi et al. 2020), what the rules made of it, and what else was read. No feature knows an attribute by its id.
 */
export function createTargetFeatures(encoder: UtteranceEncoder): TargetFeatures {
  const labels = new Map<string, Promise<Float32Array>>();
  const stateOf = (label: string): Promise<Float32Array> => {
    const known = labels.get(label);
    if (known !== undefined) return known;
    if (labels.size >= labelsKept) labels.clear();
    const made = encoder.encode(label).then(({ mean }) => mean);
    labels.set(label, made);
    return made;
  };
  return {
    async rows(reading, targets) {
      const utterance = await encoder.encode(reading.understanding.text);
      const rows: Float32Array[] = [];
      for (const target of targets) {
        const name = await Promise.all(namesOf(target, reading.graph).map(stateOf));
        const value = await Promise.all(valuesOf(target, reading.graph).map(stateOf));
        rows.push(row(reading, target, targets, { utterance, name, value }));
      }
      return rows;
    },
  };
}

interface Encoded {
  readonly utterance: EncodedUtterance;
  readonly name: readonly Float32Array[];
  readonly value: readonly Float32Array[];
}

function row(
  { acts, understanding, state }: TrackedReading,
  target: Target,
  targets: readonly Target[],
  { utterance, name, value }: Encoded,
): Float32Array {
  const attribute = attributeOfTarget(target);
  const span = spanOf(target, understanding.text);
  const inside = (word: Span): boolean => span !== null && word.start < span.end && span.start < word.end;
  const at = utterance.words.findIndex(inside);
  const last = utterance.words.findLastIndex(inside);
  const nothing = new Float32Array(utterance.width);
  const stateAt = (index: number): Float32Array => utterance.words[index]?.state ?? nothing;
  const op = target.kind === 'wish' ? target.wish.op : target.kind === 'held' ? target.constraint.op : null;
  const confidence = new Map(understanding.intents.map((intent) => [intent.name, intent.confidence]));
  const others = targets.filter((other) => other !== target);
  const same = others.filter((other) => attributeOfTarget(other) === attribute);
  const flags = [
    ...kinds.map((kind) => Number(target.kind === kind)),
    ...trackingOperations.map((operation) => Number(target.byRules === operation)),
    ...operators.map((operator) => Number(op === operator)),
    ...actTypes.map((type) => Number(acts.some((act) => act.type === type))),
    ...intentNames.map((intent) => confidence.get(intent) ?? 0),
    Number(attribute === 'price'),
    Number(attribute === 'brand'),
    Number(span !== null),
    Number(state.pending?.kind === 'attribute' && state.pending.attribute === attribute),
    Math.min(4, others.filter(({ kind }) => kind === 'held').length),
    Math.min(4, others.filter(({ kind }) => kind === 'wish').length),
    Number(same.some(({ kind }) => kind === 'wish')),
    Number(same.some(({ kind }) => kind === 'held')),
    Math.min(4, understanding.unknown.length),
    Number(understanding.language === 'zh'),
    nearest(utterance, name),
    nearest(utterance, value),
  ];
  const parts = [
    utterance.mean,
    meanState(utterance, inside) ?? nothing,
    at < 0 ? nothing : stateAt(at - 1),
    last < 0 ? nothing : stateAt(last + 1),
  ];
  const features = new Float32Array(parts.length * utterance.width + flags.length);
  for (const [index, part] of parts.entries()) features.set(part, index * utterance.width);
  features.set(flags, parts.length * utterance.width);
  return features;
}

/** Where the words of a new wish stand; a wish of the ledger was said before. */
function spanOf(target: Target, text: string): Span | null {
  if (target.kind !== 'wish' || target.wish.said === '') return null;
  const start = text.indexOf(target.wish.said);
  return start < 0 ? null : { start, end: start + target.wish.said.length };
}

function meanState({ words, width }: EncodedUtterance, inside: (word: Span) => boolean): Float32Array | null {
  const chosen = words.filter(inside);
  if (chosen.length === 0) return null;
  const sum = new Float32Array(width);
  for (const { state } of chosen) for (let at = 0; at < width; at++) sum[at]! += state[at]! / chosen.length;
  return sum;
}

/** Highest cosine of a word of the utterance and one of the labels; 0 without labels. */
function nearest({ words }: EncodedUtterance, labels: readonly Float32Array[]): number {
  let best = 0;
  for (const { state } of words) for (const label of labels) best = Math.max(best, cosine(state, label));
  return best;
}

function cosine(a: Float32Array, b: Float32Array): number {
  let product = 0;
  let lengths = 0;
  let others = 0;
  for (let at = 0; at < a.length; at++) {
    product += a[at]! * b[at]!;
    lengths += a[at]! ** 2;
    others += b[at]! ** 2;
  }
  return product / Math.sqrt(lengths * others || 1);
}

const languages: readonly Language[] = ['zh', 'en'];

function firstWords(words: Words | undefined): string[] {
  return languages.flatMap((language) => words?.[language].slice(0, 1) ?? []);
}

function namesOf(target: Target, graph: ShopGraph): string[] {
  return firstWords(graph.attribute(attributeOfTarget(target))?.words);
}

function valuesOf(target: Target, graph: ShopGraph): string[] {
  const wish = target.kind === 'wish' ? target.wish : target.kind === 'held' ? target.constraint : null;
  if (wish === null || typeof wish.value !== 'string') return [];
  const found = wish.attribute === 'brand' ? graph.brand(wish.value) : graph.term(wish.attribute, wish.value);
  return firstWords(found?.words);
}
