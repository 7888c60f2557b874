import { derivedSeed, type Random, seededRandom, shuffled } from '../../../../nlu/training/random.js';
import { type BlendLists, learnBlend } from '../blend/blend.js';
import { type FeatureSources, featureCount, historyFeatures } from '../blend/features.js';
import { type HeldOut, sampledNegatives } from '../evaluation/held-out.js';
import { distinctItems, type Interactions, interactionsOf, itemCounts } from '../interactions/interactions.js';
import { sparseEase } from '../models/ease.js';
import { itemKnn } from '../models/item-knn.js';
import { markovChain } from '../models/markov.js';
import { lateShares } from '../models/popularity.js';
import { featureSources, type LearntRecommender, type NeighbourTables } from './recommender.js';

/** Trains sequence models; a port, so that they can run in threads of their own, or not at all. */
export type TrainSequences = (
  log: Interactions,
  options: {
    /** Models to go on from; without them new ones are started. */
    readonly from?: LearntRecommender['sequences'];
    readonly budgetMilliseconds: number;
    readonly onProgress: (share: number, loss: number) => void;
  },
) => Promise<LearntRecommender['sequences']>;

/** Where learning stands. */
export type LearningPhase = 'neighbours' | 'sequence' | 'blend' | 'final';

export interface LearningOptions {
  readonly clock: () => number;
  readonly budgetMilliseconds: number;
  readonly seed?: number;
  /** Null learns from neighbours and popularity alone. */
  readonly trainSequences: TrainSequences | null;
  /** What the blend is taught to tell the next item from: any item, or what the sources themselves would name. */
  readonly against?: 'any' | 'candidates';
  readonly onProgress?: (share: number, phase: LearningPhase, loss?: number) => void;
}

/** Fewer shoppers with a history than this teach no blend. */
const fewestLists = 300;
const mostLists = 16_000;
const negatives = 100;
/** Items of each source among which a target is looked for, where candidates are what is ranked. */
const namedPerSource = 300;

/**
 * Learns a recommender from sequences of items. First all models are fitted without each shopper's last item, and the blend
 * is learnt by which of them foresaw it; then the models are fitted on everything. The clock bounds each part and the whole,
 * also where the machine gives little of its processors: what is not done in time is left out.
 */
export async function learnRecommender(
  sequences: readonly Int32Array[],
  itemCount: number,
  options: LearningOptions,
): Promise<LearntRecommender> {
  const { clock, budgetMilliseconds, seed = 1, trainSequences, against = 'any', onProgress } = options;
  const started = clock();
  const left = (): number => budgetMilliseconds - (clock() - started);
  const tell = (phase: LearningPhase, loss?: number): void =>
    onProgress?.(Math.min(1, (clock() - started) / budgetMilliseconds), phase, loss);
  const held = sequences.filter(({ length }) => length >= 2);
  const fitted = interactionsOf(
    sequences.map((sequence) => (sequence.length >= 2 ? sequence.subarray(0, -1) : sequence)),
    itemCount,
  );
  const whole = interactionsOf(sequences, itemCount);
  tell('neighbours');
  const before = clock();
  const within = (share: number) => {
    const end = clock() + share * budgetMilliseconds;
    return () => clock() > end;
  };
  const first = counted(fitted, within(tablesShare));
  const tablesTook = clock() - before;
  // Both tables, the blend and the last pass have to fit behind the sequence models: what is left is divided by their cost.
  const forSequences = Math.max(0, left() - 2.5 * tablesTook);
  const trained =
    trainSequences === null || forSequences <= 0
      ? []
      : await trainSequences(fitted, {
          budgetMilliseconds: 0.62 * forSequences,
          onProgress: (_share, loss) => tell('sequence', loss),
        });
  tell('blend');
  const cases = held.map((sequence): HeldOut => ({ history: sequence.subarray(0, -1), target: sequence.at(-1)! }));
  const sources = featureSources({ ...first, itemCount, sequences: trained });
  const random = seededRandom(derivedSeed(seed, 11));
  const chosen = shuffled(cases, random).slice(0, mostLists);
  // Half of the time for making the lists, the rest for learning from them.
  const blendEnd = clock() + Math.min(0.12 * forSequences, Math.max(0, left()));
  const listsEnd = (clock() + blendEnd) / 2;
  const lists = blendLists(chosen, sources, { itemCount, random, against, stop: () => clock() > listsEnd });
  const blend =
    lists.lists < fewestLists
      ? null
      : learnBlend(lists, {
          seed,
          stop: () => clock() > blendEnd,
        });
  tell('final');
  // Where no time is left the first tables stand; they lack one item a shopper. Counting items takes no time.
  const second =
    left() <= 0
      ? { ...first, counts: itemCounts(whole), lateShares: lateShares(whole) }
      : counted(whole, within(Math.min(tablesShare, left() / budgetMilliseconds)));
  const final =
    trainSequences === null || trained.length === 0
      ? trained
      : await trainSequences(whole, {
          from: trained,
          budgetMilliseconds: Math.max(0, 0.85 * left()),
          onProgress: (_share, loss) => tell('final', loss),
        });
  return { ...second, itemCount, sequences: final, blend };
}

/** The most that counting the tables may take of the time, each of the two times that it is done. */
const tablesShare = 0.15;

/** The tables that are counted, not trained; the cheap ones first. Once `stop` says so, what is left stays empty. */
function counted(
  log: Interactions,
  stop: () => boolean,
): {
  readonly counts: Float32Array;
  readonly lateShares: Float32Array;
  readonly tables: NeighbourTables;
} {
  const distinct = distinctItems(log);
  return {
    counts: itemCounts(log),
    lateShares: lateShares(log),
    tables: {
      markov: markovChain(log),
      'item-knn': itemKnn(distinct, { stop }),
      ease: sparseEase(distinct, { stop }),
    },
  };
}

function blendLists(
  cases: readonly HeldOut[],
  sources: FeatureSources,
  {
    itemCount,
    random,
    against,
    stop,
  }: {
    readonly itemCount: number;
    readonly random: Random;
    readonly against: 'any' | 'candidates';
    readonly stop: () => boolean;
  },
): BlendLists {
  const width = featureCount(sources);
  // Of a small shop half: lists have one length, and no list may run out of items that were not taken.
  const count = Math.max(1, Math.min(negatives, Math.floor(itemCount / 2)));
  const size = count + 1;
  const features = new Float32Array(cases.length * size * width);
  let lists = 0;
  for (const { history, target } of cases) {
    if (stop()) break;
    const read = historyFeatures(sources, history);
    const taken = new Set([...history, target]);
    let others: readonly number[] | Int32Array;
    if (against === 'candidates') {
      // What will be ranked is what the sources name: a target that none of them named teaches nothing about that.
      const named = new Set(read.sources.flatMap((source) => [...source.best(namedPerSource)]));
      if (!named.delete(target)) continue;
      others = shuffled(
        [...named].filter((item) => !taken.has(item)),
        random,
      ).slice(0, count);
    } else others = sampledNegatives(taken, { count, itemCount, random });
    if (others.length < count) continue;
    const from = lists * size * width;
    read.write(target, features, from);
    for (const [at, item] of others.entries()) read.write(item, features, from + (at + 1) * width);
    lists++;
  }
  return { lists, size, width, features: features.subarray(0, lists * size * width) };
}
