import type { LanguageModel } from '../../model/language-model.js';
import { claimedActs } from '../../teaching/judge.js';
import { intentNames } from '../../understanding.js';
import type { AnnotatedSpan, AnnotatedUtterance } from './annotated-utterance.js';
import { expectedCalibrationError } from './calibration.js';

/** How well utterances are read, as shares from 0 to 1. */
export interface ShopFigures {
  readonly utterances: number;
  /** Mean of the F1 of each act that occurs. */
  readonly actsMacroF1: number;
  readonly actsMicroF1: number;
  /** Utterances whose acts are all right, and no other is claimed. */
  readonly actsExact: number;
  /** Spans with right bounds and type. */
  readonly slotF1: number;
  /** Spans with right bounds, type and negation. */
  readonly negatedSlotF1: number;
  readonly sentimentAccuracy: number;
  readonly urgencyAccuracy: number;
  /** Of the confidence of all acts that were thought possible (above 0.05). */
  readonly calibrationError: number;
  readonly f1ByAct: Readonly<Record<string, number>>;
}

/** Reads the utterances with the model and counts. Texts are to be normalised, as `normalisedUtterance` does. */
export async function shopFigures(
  model: LanguageModel,
  utterances: readonly AnnotatedUtterance[],
): Promise<ShopFigures> {
  const acts = new Tally();
  const slots = new Tally();
  const negatedSlots = new Tally();
  const claims: { confidence: number; right: boolean }[] = [];
  let [exact, sentiment, urgency] = [0, 0, 0];
  for (const utterance of utterances) {
    const reading = await model.read(utterance.text);
    const claimed = claimedActs(reading.acts);
    exact += acts.add(claimed, utterance.acts, (act) => act) ? 1 : 0;
    slots.add(reading.spans, utterance.spans, spanKey);
    negatedSlots.add(reading.spans, utterance.spans, (span) => `${spanKey(span)}${span.negated ? '!' : ''}`);
    for (const { name, confidence } of reading.acts) claims.push({ confidence, right: utterance.acts.includes(name) });
    sentiment += reading.sentiment.label === utterance.sentiment ? 1 : 0;
    urgency += reading.urgency.label === utterance.urgency ? 1 : 0;
  }
  const occurring = intentNames.filter((act) => utterances.some((utterance) => utterance.acts.includes(act)));
  const f1ByAct = Object.fromEntries(occurring.map((act) => [act, acts.f1Of(act)]));
  return {
    utterances: utterances.length,
    actsMacroF1: Object.values(f1ByAct).reduce((sum, f1) => sum + f1, 0) / Math.max(1, occurring.length),
    actsMicroF1: acts.f1,
    actsExact: exact / utterances.length,
    slotF1: slots.f1,
    negatedSlotF1: negatedSlots.f1,
    sentimentAccuracy: sentiment / utterances.length,
    urgencyAccuracy: urgency / utterances.length,
    calibrationError: expectedCalibrationError(claims),
    f1ByAct,
  };
}

function spanKey({ start, end, type }: Pick<AnnotatedSpan, 'start' | 'end' | 'type'>): string {
  return `${start} ${end} ${type}`;
}

/** Counts of what was found, what was wanted, and what was both, by key. */
class Tally {
  readonly #found = new Map<string, number>();
  readonly #wanted = new Map<string, number>();
  readonly #both = new Map<string, number>();

  /** Returns whether both sides are the same. */
  add<Item>(found: readonly Item[], wanted: readonly Item[], key: (item: Item) => string): boolean {
    const foundKeys = new Set(found.map(key));
    const wantedKeys = new Set(wanted.map(key));
    for (const own of foundKeys) count(this.#found, own);
    for (const own of wantedKeys) {
      count(this.#wanted, own);
      if (foundKeys.has(own)) count(this.#both, own);
    }
    return foundKeys.size === wantedKeys.size && [...wantedKeys].every((own) => foundKeys.has(own));
  }

  get f1(): number {
    return f1(total(this.#both), total(this.#found), total(this.#wanted));
  }

  f1Of(key: string): number {
    return f1(this.#both.get(key) ?? 0, this.#found.get(key) ?? 0, this.#wanted.get(key) ?? 0);
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, own) => sum + own, 0);
}

function f1(both: number, found: number, wanted: number): number {
  return found + wanted === 0 ? 1 : (2 * both) / (found + wanted);
}
