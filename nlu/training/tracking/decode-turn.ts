import { logSoftmax } from '../../model/log-softmax.js';
import { spansOfTags, tagDecoder } from '../../model/span-decoder.js';
import { type CutText, type TextToken, type TokenRun, tokenKey } from './cut-text.js';
import type { SlotValues } from './dialogue-lines.js';
import type { SlotNames } from './slot-names.js';
import type { TrackingLabels } from './tracking-labels.js';
import type { FeatureTurn } from './turn-features.js';

/** What the members of a tracker make of a turn together. */
export interface TurnScores {
  /** Log probabilities of the tags, a row a token. */
  readonly user: readonly Float32Array[];
  readonly system: readonly Float32Array[];
  /** Probability of each operation. */
  readonly operations: Float32Array;
  /** Log probabilities of the domains that the turn may be about. */
  readonly domains: Float32Array;
}

/** What an operation or a mention must reach to be believed. */
export interface Thresholds {
  readonly operation: number;
  /** A mention on the user's side, and one on the system's, which has to be accepted as well. */
  readonly user: number;
  readonly system: number;
  /** How much likelier words are part of a mention than the members think (a logarithm): unseen names are hardly any slot's. */
  readonly bias: number;
}

/** Tokens before and behind a mention that may belong to it. */
const widest = 6;

/** A new value of a slot, undefined where it has none any more, and how sure that is. */
interface Candidate {
  readonly value: string | undefined;
  readonly probability: number;
}

/** Makes the state after a turn from the one before it and the scores. */
export type TurnDecoder = (turn: FeatureTurn, scores: TurnScores, limits: Thresholds) => SlotValues;

/** A mention as decoded: its value and how sure it is. */
interface Found {
  readonly slot: string;
  readonly value: string;
  readonly probability: number;
}

/**
 * For each slot the likeliest of what was found: words of the user, words of the system that were accepted, or an
 * operation. A value that the slot has already changes nothing while another one is found beside it. Values of other
 * slots are looked up once those are settled.
 */
export function turnDecoder(labels: TrackingLabels): TurnDecoder {
  const { names } = labels;
  const decode = tagDecoder(labels.tags);
  const found = (turn: FeatureTurn, side: 'user' | 'system', scores: TurnScores, limits: Thresholds): Found[] => {
    const rows = biased(scores[side], limits.bias);
    const tags = decode(rows);
    return spansOfTags(tags, labels.tags).flatMap(({ from, to, type }) => {
      const probability = meanProbability(rows, tags, from, to);
      const slot = likeliestSlot(type, scores.domains, names);
      if (probability < limits[side] || slot === undefined) return [];
      return [{ slot, value: mentionedValue(turn[side], { from, to }, labels.surfaces.get(type)), probability }];
    });
  };
  return (turn, scores, limits) => {
    const { before } = turn;
    const best = new Map<string, Candidate>();
    for (const side of ['user', 'system'] as const) {
      const bySlot = new Map<string, Found>();
      for (const own of found(turn, side, scores, limits)) {
        const isNew = (other: Found): number => (other.value === before[own.slot] ? 0 : 1) + other.probability / 2;
        const known = bySlot.get(own.slot);
        if (known === undefined || isNew(own) > isNew(known)) bySlot.set(own.slot, own);
      }
      // What the user says counts more than what is repeated from the system.
      for (const [slot, own] of bySlot)
        if (!best.has(slot) || best.get(slot)?.value === before[slot]) best.set(slot, own);
    }
    const referred: { readonly slot: string; readonly to: string }[] = [];
    for (const [index, operation] of labels.operations.entries()) {
      const probability = scores.operations[index] ?? 0;
      const slot = likeliestSlot(operation.slot, scores.domains, names);
      if (slot === undefined || probability < limits.operation) continue;
      if (probability <= (best.get(slot)?.probability ?? 0)) continue;
      if (operation.kind === 'refer') {
        if (!best.has(slot)) referred.push({ slot, to: operation.to });
      } else best.set(slot, { value: operation.kind === 'value' ? operation.value : undefined, probability });
    }
    const after: Record<string, string> = { ...before };
    for (const [slot, { value }] of best) {
      if (value === undefined) delete after[slot];
      else after[slot] = value;
    }
    for (const { slot, to } of referred) {
      const source = [...turn.recent, ...Object.keys(after)].find(
        (other) => other !== slot && names.parts(other).type === to && after[other] !== undefined,
      );
      if (source !== undefined && !best.has(slot)) after[slot] = after[source]!;
    }
    return after;
  };
}

/** The slot of a type in the likeliest domain that has one. */
function likeliestSlot(type: string, domains: Float32Array, names: SlotNames): string | undefined {
  let best: { readonly slot: string; readonly score: number } | undefined;
  for (const [index, domain] of names.domains.entries()) {
    const slot = names.slotOf(domain, type);
    const score = domains[index] ?? Number.NEGATIVE_INFINITY;
    if (slot !== undefined && (best === undefined || score > best.score)) best = { slot, score };
  }
  return best?.slot;
}

/**
 * The words as they stand in the text, or as annotators write them where they are known. A part of a known value that
 * stands there in full is taken for all of it.
 */
function mentionedValue(
  { text, tokens }: CutText,
  { from, to }: TokenRun,
  surfaces: ReadonlyMap<string, string> | undefined,
): string {
  const keys = tokens.map((token) => tokenKey(token.text));
  let best: { readonly value: string; readonly length: number } | undefined;
  for (let start = Math.max(0, from - widest); start <= from; start++) {
    let key = '';
    for (let end = start; end < Math.min(tokens.length, to + widest); end++) {
      key += keys[end];
      if (end + 1 < to || keys[start] === '' || keys[end] === '') continue;
      const value = surfaces?.get(key);
      if (value !== undefined && end - start >= (best?.length ?? 0)) best = { value, length: end - start };
    }
  }
  if (best !== undefined) return best.value;
  const inside = tokens.slice(from, to);
  const isWord = (token: TextToken | undefined): boolean => token !== undefined && tokenKey(token.text) !== '';
  while (inside.length > 1 && !isWord(inside[0])) inside.shift();
  while (inside.length > 1 && !isWord(inside.at(-1))) inside.pop();
  return text.slice(inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0);
}

function biased(rows: readonly Float32Array[], bias: number): readonly Float32Array[] {
  if (bias === 0) return rows;
  return rows.map((row) => {
    const changed = row.slice();
    changed[0]! -= bias;
    return logSoftmax(changed);
  });
}

function meanProbability(rows: readonly Float32Array[], tags: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += rows[at]?.[tags[at] ?? 0] ?? 0;
  return Math.exp(sum / Math.max(1, to - from));
}
