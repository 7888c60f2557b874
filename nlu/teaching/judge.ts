import type { LanguageModel, ModelReading } from '../model/language-model.js';
import type { IntentName } from '../understanding.js';
import type { TaughtUtterance } from './correction.js';

/** How well a set of utterances is read, as shares from 0 to 1. */
export interface SetFigures {
  /** Mean of the F1 of each act that occurs. */
  readonly acts: number;
  /** F1 of spans with right bounds, type and negation. */
  readonly spans: number;
  readonly sentiment: number;
  readonly urgency: number;
}

/** How well corrections are read: all of an utterance, and its four parts (acts, spans, sentiment, urgency). */
export interface CorrectionFigures {
  readonly corrections: number;
  readonly right: number;
  readonly rightParts: number;
}

export interface TeachingFigures {
  readonly regression: SetFigures;
  readonly corrections: CorrectionFigures;
}

/** An act is claimed from here on; where none reaches it, the likeliest one is. */
const claimedFrom = 0.5;

/** Reads the regression set and the corrections. */
export async function judge(
  model: LanguageModel,
  regression: readonly TaughtUtterance[],
  corrections: readonly TaughtUtterance[],
): Promise<TeachingFigures> {
  const [known, taught] = [await comparisons(model, regression), await comparisons(model, corrections)];
  const acts = [...new Set(regression.flatMap(({ reading }) => reading.acts))];
  return {
    regression: {
      acts: mean(acts.map((act) => f1(known.map((one) => only(one.acts, act))))),
      spans: f1(known.map((one) => one.spans)),
      sentiment: mean(known.map((one) => (one.sentiment ? 1 : 0))),
      urgency: mean(known.map((one) => (one.urgency ? 1 : 0))),
    },
    corrections: {
      corrections: taught.length,
      right: taught.filter((one) => partsOf(one).every(Boolean)).length,
      rightParts: taught.flatMap(partsOf).filter(Boolean).length,
    },
  };
}

/** What was found and what was wanted, as keys. */
type Pair = readonly [found: readonly string[], wanted: readonly string[]];

interface Comparison {
  readonly acts: Pair;
  readonly spans: Pair;
  readonly sentiment: boolean;
  readonly urgency: boolean;
}

async function comparisons(model: LanguageModel, set: readonly TaughtUtterance[]): Promise<Comparison[]> {
  const all: Comparison[] = [];
  for (const { text, reading } of set) {
    const read = await model.read(text);
    all.push({
      acts: [claimedActs(read.acts), reading.acts],
      spans: [read.spans.map(spanKey), reading.spans.map(spanKey)],
      sentiment: read.sentiment.label === reading.sentiment,
      urgency: read.urgency.label === reading.urgency,
    });
  }
  return all;
}

/** The acts that a reading stands for; `acts` best first. */
export function claimedActs(acts: ModelReading['acts']): IntentName[] {
  const sure = acts.filter(({ confidence }) => confidence >= claimedFrom);
  return (sure.length > 0 ? sure : acts.slice(0, 1)).map(({ name }) => name);
}

function spanKey({ start, end, type, negated }: TaughtUtterance['reading']['spans'][number]): string {
  return `${start} ${end} ${type} ${negated}`;
}

function partsOf({ acts, spans, sentiment, urgency }: Comparison): boolean[] {
  return [same(acts), same(spans), sentiment, urgency];
}

function only([found, wanted]: Pair, key: string): Pair {
  return [found.filter((own) => own === key), wanted.filter((own) => own === key)];
}

function same([found, wanted]: Pair): boolean {
  return found.length === wanted.length && wanted.every((key) => found.includes(key));
}

/** 2 * right / (found + wanted) over all pairs; nothing to find and nothing found is right. */
function f1(pairs: readonly Pair[]): number {
  const right = pairs.reduce((sum, [found, wanted]) => sum + wanted.filter((key) => found.includes(key)).length, 0);
  const size = pairs.reduce((sum, [found, wanted]) => sum + found.length + wanted.length, 0);
  return size === 0 ? 1 : (2 * right) / size;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
