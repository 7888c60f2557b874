import type { Urgency } from '../understanding.js';
import { type IntentName, intentNames, type Sentiment, type Span, type SpanType, spanTypes } from '../understanding.js';
import type { EncoderModel, EncoderReading } from './encoder-model.js';
import type { HeadChanges } from './head-change.js';
import { ModelError } from './model-error.js';
import type { ModelHead } from './model-head.js';
import { spansOfTags, tagDecoder } from './span-decoder.js';

/** An act with the calibrated probability that the utterance performs it. */
export interface ActReading {
  readonly name: IntentName;
  readonly confidence: number;
}

/** A stretch that is something to a shop, in UTF-16 offsets of the text that was read. */
export interface SpanReading extends Span {
  readonly type: SpanType;
  /** The utterance rules it out. */
  readonly negated: boolean;
  /** Probability of the type: the geometric mean over its words. */
  readonly confidence: number;
  /** Probability that it is ruled out: the mean over its words. */
  readonly negation: number;
}

/** What the language model reads in one utterance, knowing neither the shop nor the talk. */
export interface ModelReading {
  /** All above 0.05, best first. */
  readonly acts: readonly ActReading[];
  /** In order; they do not overlap. */
  readonly spans: readonly SpanReading[];
  /** `score` is P(positive) - P(negative). */
  readonly sentiment: Sentiment & { readonly confidence: number };
  readonly urgency: Urgency;
}

/** Reads utterances; the reader merges it with the grammar. Never throws because of a text. */
export interface LanguageModel {
  /** `text` normalised as `Understanding.text` is, with its capitals where they are known; what lies beyond the model's length is not read. */
  read(text: string): Promise<ModelReading>;
  dispose(): Promise<void>;
}

/** A language model whose heads can be changed while it is in use. */
export interface TeachableModel extends LanguageModel {
  readonly folder: string;
  readonly heads: readonly ModelHead[];
  /** Whether it can be taught at all: its encoder has to give its last states. */
  readonly teachable: boolean;
  /** Whether a text fits the model, so that no end of it stays unread. */
  readsWhole(text: string): boolean;
  /** Readings that start from now on have their heads changed so; `{}` is the model as it came. */
  useChanges(changes: HeadChanges): void;
  /** What a text is about, as a vector; only where the encoder gives its last states. Teaching leaves it as it is. */
  sentenceVector?(text: string): Promise<Float32Array>;
}

/** Acts that are less likely are not worth a mention. */
const leastActConfidence = 0.05;

/** Fitted on held-out sentences: an act's probability is sigmoid(slope * logit + offset). */
export interface Calibration {
  readonly acts: { readonly slope: number; readonly offset: number };
  readonly sentiment: { readonly temperature: number };
}

/** A text without a letter or a digit (blank, emoji, punctuation) is all unknown to the vocabulary: nothing is read. */
const blank: ModelReading = {
  acts: [],
  spans: [],
  sentiment: { label: 'neutral', score: 0, confidence: 0 },
  urgency: { label: 'calm', confidence: 0 },
};

const anyWord = /[\p{L}\p{N}]/u;

/**
 * The shop's language model over an encoder with the heads `acts`, `slots`, `negation`, `sentiment` and `urgency`.
 * Throws `ModelError` 'model.untrained' where it has none of them, 'model.mismatch' where some are missing or others
 * than these labels stand in them.
 */
export function createLanguageModel(encoder: EncoderModel): TeachableModel {
  const teaching = {
    folder: encoder.folder,
    heads: encoder.heads,
    teachable: encoder.givesStates,
    readsWhole: (text: string) => encoder.readsWhole(text),
    useChanges: (changes: HeadChanges) => encoder.useChanges(changes),
    ...(encoder.givesStates && { sentenceVector: (text: string) => encoder.sentenceVector(text) }),
  };
  return { ...createUtteranceReader(encoder), ...teaching };
}

/** Where readings come from: an encoder, or what one gave before. */
export interface ReadingSource {
  readonly heads: readonly ModelHead[];
  readonly config: object;
  readWords(text: string): Promise<EncoderReading>;
  dispose(): Promise<void>;
}

/** As `createLanguageModel`, over anything that gives scores. */
export function createUtteranceReader(encoder: ReadingSource): LanguageModel {
  const { acts, slots, negation, sentiment, urgency } = shopHeads(encoder.heads);
  const calibration = readCalibration(encoder.config);
  const decode = tagDecoder(slots.labels);
  const ruledOut = negation.labels.indexOf('yes');

  const readActs = (logits: Float32Array): ActReading[] =>
    acts.labels
      .map((label, index) => ({
        name: label as IntentName,
        confidence: sigmoid(calibration.acts.slope * (logits[index] ?? 0) + calibration.acts.offset),
      }))
      .filter(({ confidence }) => confidence > leastActConfidence)
      .sort((a, b) => b.confidence - a.confidence);

  const readSpans = (text: string, { scores, words }: EncoderReading): SpanReading[] => {
    const rows = words.map(({ first }) => scores.slots?.[first] ?? new Float32Array(slots.labels.length));
    const tags = decode(rows);
    return spansOfTags(tags, slots.labels).flatMap(({ from, to, type }) => {
      const inside = words.slice(from, to);
      const start = Math.min(...inside.map((word) => word.start));
      const end = Math.max(...inside.map((word) => word.end));
      if (!anyWord.test(text.slice(start, end))) return [];
      const logTypes = tags.slice(from, to).map((tag, index) => rows[from + index]?.[tag] ?? 0);
      const ruledOuts = inside.map(({ first }) => Math.exp(scores.negation?.[first]?.[ruledOut] ?? -Infinity));
      const probability = mean(ruledOuts);
      return [
        {
          start,
          end,
          type: type as SpanType,
          negated: probability >= 0.5,
          confidence: Math.exp(mean(logTypes)),
          negation: probability,
        },
      ];
    });
  };

  const readSentiment = (row: Float32Array): ModelReading['sentiment'] => {
    const shares = softmax(row.map((score) => score / calibration.sentiment.temperature));
    const of = (label: string): number => shares[sentiment.labels.indexOf(label)] ?? 0;
    const { label, confidence } = best(sentiment.labels, shares);
    return { label: label as Sentiment['label'], score: of('positive') - of('negative'), confidence };
  };

  return {
    async read(text) {
      if (!anyWord.test(text)) return blank;
      const reading = await encoder.readWords(text);
      const row = (name: string): Float32Array => reading.scores[name]?.[0] ?? new Float32Array();
      const { label, confidence } = best(urgency.labels, softmax(row('urgency')));
      return {
        acts: readActs(row('acts')),
        spans: readSpans(text, reading),
        sentiment: readSentiment(row('sentiment')),
        urgency: { label: label as Urgency['label'], confidence },
      };
    },
    dispose: () => encoder.dispose(),
  };
}

/** What the heads of a shop's language model are called and may say. */
const headShapes = {
  acts: { kind: 'sequence', several: true, allowed: intentNames },
  slots: { kind: 'token', several: false, allowed: ['O', ...spanTypes.flatMap((type) => [`B-${type}`, `I-${type}`])] },
  negation: { kind: 'token', several: false, allowed: ['no', 'yes'] },
  sentiment: { kind: 'sequence', several: false, allowed: ['negative', 'neutral', 'positive'] },
  urgency: { kind: 'sequence', several: false, allowed: ['calm', 'urgent'] },
} as const;

type HeadName = keyof typeof headShapes;

function shopHeads(heads: readonly ModelHead[]): Readonly<Record<HeadName, ModelHead>> {
  const names = Object.keys(headShapes) as HeadName[];
  if (!names.some((name) => heads.some((head) => head.name === name)))
    throw new ModelError('model.untrained', 'the model has none of the heads that read shoppers');
  const found = names.map((name) => {
    const shape: { kind: ModelHead['kind']; several: boolean; allowed: readonly string[] } = headShapes[name];
    const head = heads.find((candidate) => candidate.name === name);
    const fits =
      head?.kind === shape.kind &&
      (head.several ?? false) === shape.several &&
      head.labels.every((label) => shape.allowed.includes(label));
    if (!fits)
      throw new ModelError('model.mismatch', `the head "${name}" is missing or has other labels than expected`);
    return [name, head] as const;
  });
  return Object.fromEntries(found) as Record<HeadName, ModelHead>;
}

/** What config.json says of confidences; without it scores are taken as they are. */
export function readCalibration(config: object): Calibration {
  const calibration: unknown = Reflect.get(config, 'calibration');
  const number = (path: readonly [string, string], absent: number): number => {
    const group: unknown = isObject(calibration) ? Reflect.get(calibration, path[0]) : undefined;
    const value: unknown = isObject(group) ? Reflect.get(group, path[1]) : undefined;
    return typeof value === 'number' && Number.isFinite(value) ? value : absent;
  };
  return {
    acts: { slope: number(['acts', 'slope'], 1), offset: number(['acts', 'offset'], 0) },
    sentiment: { temperature: number(['sentiment', 'temperature'], 1) },
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function best(labels: readonly string[], shares: Float32Array): { label: string; confidence: number } {
  const confidence = Math.max(...shares);
  return { label: labels[shares.indexOf(confidence)] ?? labels[0] ?? '', confidence };
}

function softmax(row: Float32Array): Float32Array {
  const highest = Math.max(...row);
  const powers = row.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
