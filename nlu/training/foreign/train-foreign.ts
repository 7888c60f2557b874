import { copyFile, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { meanRow } from '../../model/head-change.js';
import type { ModelHead } from '../../model/model-head.js';
import { derivedSeed, seededRandom, shuffled } from '../random.js';
import type { AnnotatedUtterance } from '../shop/annotated-utterance.js';
import { type Calibration, fitPlatt, fitTemperature } from '../shop/calibration.js';
import { generateUtterances } from '../shop/generate.js';
import { normalisedUtterance } from '../shop/segments.js';
import { shopExample, shopHeads } from '../shop/shop-examples.js';
import { TrainingError } from '../training-error.js';
import {
  type ForeignFolder,
  type FrozenEncoder,
  loadFrozen,
  readForeign,
  type Weights,
  weightFiles,
} from './foreign-encoder.js';
import { graftHeads, type LinearHead, requireGraftable } from './graft-heads.js';
import { type LabelledState, linearLogits, trainLinearHead } from './train-linear-head.js';

export interface ForeignTrainingOptions {
  /** Hand-written sentences that teach; one in ten is kept back to fit the confidences. */
  readonly sentences: readonly AnnotatedUtterance[];
  /** Texts that only measure: the generator must not hit on them by chance. */
  readonly measuring: readonly string[];
  readonly seed: number;
  /** Utterances that are generated beside the sentences. */
  readonly generated?: number;
  readonly epochs?: number;
  /** Texts that are read beside each other. */
  readonly workers?: number;
  readonly onProgress?: (share: number, what: string) => void;
}

/** One sentence in so many is kept back to fit the confidences. */
const keptBack = 10;

/** How often a sentence as it was written comes beside what is generated: it is the truest there is. */
const sentenceRepeats = 3;

const longestText = 64;

/** Share of the time that reading takes, for the progress bar. */
const readingShare = 0.85;

const tokenizerFiles = ['tokenizer.json', 'tokenizer_config.json'] as const;
const [acts, , , sentiment] = shopHeads;

/**
 * Gives a BERT-like encoder of anyone the heads that read shoppers, in a new folder `out`. Its weights stay as they are
 * (the "feature-based" way of Devlin et al. 2019, 5.3): linear heads are trained on its last states and put into its
 * graph, config.json names them. One seed gives one result, however many `workers` read. Nothing is written before all
 * is trained. Returns which weights the encoder came with. Throws `TrainingError` ('model.unreadable'; 'data.invalid' where `out` is in use) and `ModelError`.
 */
export async function trainForeign(
  folder: string,
  out: string,
  options: ForeignTrainingOptions,
): Promise<readonly Weights[]> {
  const target = resolve(out);
  const draft = `${target}.new`;
  for (const place of [target, draft]) await requireUnused(place);
  await mkdir(join(draft, 'onnx'), { recursive: true });
  try {
    const foreign = await readForeign(folder);
    for (const [kind, model] of foreign.weights) requireGraftable(model, join(folder, weightFiles[kind]), shopHeads);
    await writeFolder(foreign, draft, await trainHeads(foreign, options));
    await rmdir(target).catch(() => undefined);
    await rename(draft, target);
    return [...foreign.weights.keys()];
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    throw cause;
  }
}

interface TrainedHeads {
  readonly heads: readonly LinearHead[];
  readonly calibration: Calibration;
  /** Numbers in a state of the encoder. */
  readonly width: number;
}

async function trainHeads(foreign: ForeignFolder, options: ForeignTrainingOptions): Promise<TrainedHeads> {
  const { seed, generated = 6_000, epochs = 20, onProgress } = options;
  const written = shuffled(options.sentences, seededRandom(derivedSeed(seed, 31))).map(normalisedUtterance);
  const taught = written.filter((_, index) => index % keptBack !== 0);
  const heldBack = written.filter((_, index) => index % keptBack === 0);
  const made = generateUtterances({
    sentences: taught,
    count: generated,
    seed: derivedSeed(seed, 32),
    exclude: options.measuring,
  }).map(normalisedUtterance);
  const encoder = await loadFrozen(foreign, longestText);
  const read = await readAll(encoder, [...taught, ...made, ...heldBack], options).finally(() =>
    encoder.model.dispose(),
  );
  const own = read.slice(0, taught.length);
  const others = read.slice(taught.length, taught.length + made.length);
  const teaching = [...others, ...Array.from({ length: sentenceRepeats }, () => own).flat()];
  const heads: LinearHead[] = [];
  for (const [index, head] of shopHeads.entries()) {
    const onEpoch = (share: number): void =>
      onProgress?.(readingShare + ((1 - readingShare) * (index + share)) / shopHeads.length, `training ${head.name}`);
    const states = labelledStates(head, teaching);
    heads.push(await trainLinearHead(head, states, { epochs, seed: derivedSeed(seed, 33, index), onEpoch }));
  }
  return { heads, calibration: calibrate(heads, read.slice(-heldBack.length)), width: encoder.width };
}

/** A text as the encoder sees it: the mean of its states, those of the first piece of each word, and what to read. */
interface EncodedExample {
  readonly mean: Float32Array;
  /** By position; missing where no tag is judged. */
  readonly states: ReadonlyMap<number, Float32Array>;
  readonly targets: Readonly<Record<string, number | readonly number[]>>;
}

async function readAll(
  { model, tokenizer, limit }: FrozenEncoder,
  utterances: readonly AnnotatedUtterance[],
  { workers = 1, onProgress }: ForeignTrainingOptions,
): Promise<EncodedExample[]> {
  const examples = new Array<EncodedExample>(utterances.length);
  let [next, done] = [0, 0];
  const readSome = async (): Promise<void> => {
    for (let index = next++; index < utterances.length; index = next++) {
      const utterance = utterances[index] as AnnotatedUtterance;
      const { targets } = shopExample(utterance, { ofText: (text, most) => tokenizer.tokenise(text, most) }, limit);
      const { hidden } = await model.encode(utterance.text);
      const judged = targets.slots as readonly number[];
      const states = [...hidden.entries()].filter(([position]) => (judged[position] ?? -1) >= 0);
      examples[index] = { mean: meanRow(hidden), states: new Map(states), targets };
      onProgress?.((readingShare * ++done) / utterances.length, 'reading sentences');
    }
  };
  await Promise.all(Array.from({ length: workers }, readSome));
  return examples;
}

/** What a head learns from: a row a text, or a row a word where there is something to judge. */
function labelledStates({ name, kind }: ModelHead, examples: readonly EncodedExample[]): LabelledState[] {
  return examples.flatMap(({ mean, states, targets }) => {
    const target = targets[name] ?? [];
    if (kind === 'sequence') return [{ state: mean, labels: [target].flat() }];
    return [...states].flatMap(([position, state]) => {
      const label = [target].flat()[position] ?? -1;
      return label < 0 ? [] : [{ state, labels: [label] }];
    });
  });
}

/** Fits the confidences on sentences that were not trained on. */
function calibrate(heads: readonly LinearHead[], heldBack: readonly EncodedExample[]): Calibration {
  const rows = (name: string): { logits: Float32Array; labels: readonly number[] }[] => {
    const own = heads.find(({ head }) => head.name === name) as LinearHead;
    return labelledStates(own.head, heldBack).map(({ state, labels }) => ({
      logits: linearLogits(own, state),
      labels,
    }));
  };
  const claims = rows(acts.name).flatMap(({ logits, labels }) =>
    Array.from(logits, (logit, label) => ({ logit, right: labels.includes(label) })),
  );
  const moods = rows(sentiment.name).map(({ logits, labels: [label = 0] }) => ({ logits, label }));
  return { acts: fitPlatt(claims), sentiment: { temperature: fitTemperature(moods) } };
}

/** An empty folder, or none: what lies there is never written over. */
async function requireUnused(out: string): Promise<void> {
  const inside = await readdir(out).catch((cause: NodeJS.ErrnoException) => (cause.code === 'ENOENT' ? [] : undefined));
  if (inside === undefined || inside.length > 0)
    throw new TrainingError('data.invalid', `${out} is in use already; name a new folder with --out`);
}

/**
 * The server reads the quantised file alone: where the encoder came without one, its float weights stand under both
 * names.
 */
async function writeFolder(
  { folder, config, weights }: ForeignFolder,
  out: string,
  { heads, calibration, width }: TrainedHeads,
): Promise<void> {
  const float = weights.get('float');
  const files = new Map([...(float ? [['int8', float] as const] : []), ...weights]);
  for (const [kind, model] of files) await writeFile(join(out, weightFiles[kind]), graftHeads(model, heads, width));
  for (const file of tokenizerFiles) await copyFile(join(folder, file), join(out, file));
  const named = { ...config, heads: shopHeads, calibration };
  await writeFile(join(out, 'config.json'), `${JSON.stringify(named, undefined, 1)}\n`);
}
