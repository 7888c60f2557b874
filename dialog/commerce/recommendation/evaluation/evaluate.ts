import { derivedSeed, seededRandom, shuffled } from '../../../../nlu/training/random.js';
import { type LearningOptions, learnRecommender } from '../learn/learn.js';
import { featureSources, type LearntRecommender, neighbourModels, recommender } from '../learn/recommender.js';
import { popularityModel } from '../models/popularity.js';
import type { ScoreModel } from '../models/score-model.js';
import { type HeldOut, sampledNegatives } from './held-out.js';
import { type RankingFigures, RankMeter, rankAmong } from './metrics.js';

/** Against 100 random items that the shopper never took, or against all of them. */
export type Protocol = 'sampled100' | 'full';

export interface EvaluationReport {
  readonly figures: RankingFigures;
  readonly baselines: Readonly<Record<string, RankingFigures>>;
  /** Shoppers whose last item was ranked, of those who have one. */
  readonly shoppers: number;
  readonly eligible: number;
  readonly learnt: LearntRecommender;
}

export interface EvaluationOptions extends LearningOptions {
  /** Time for ranking the lists after learning; shoppers are ranked in an order drawn by the seed until it is over. */
  readonly rankingMilliseconds?: number;
}

/** Shoppers whose last item is ranked among all items; drawn by the seed where there are more. */
const mostFullyRanked = 10_000;

/**
 * Leave-one-out evaluation: the last item of each shopper with three or more is the test, everything before it is learnt
 * from (the one before it teaches the blend). All models rank the same lists.
 */
export async function evaluateRecommender(
  sequences: readonly Int32Array[],
  itemCount: number,
  protocol: Protocol,
  options: EvaluationOptions,
): Promise<EvaluationReport> {
  const { seed = 1, clock, rankingMilliseconds = Number.POSITIVE_INFINITY } = options;
  const enough = sequences.filter(({ length }) => length >= 3);
  const training = sequences.map((sequence) => (sequence.length >= 3 ? sequence.subarray(0, -1) : sequence));
  const against = protocol === 'full' ? 'candidates' : 'any';
  const learnt = await learnRecommender(training, itemCount, { ...options, against });
  const end = clock() + rankingMilliseconds;
  const drawn = shuffled(enough, seededRandom(derivedSeed(seed, 33)));
  const tested = protocol === 'full' ? drawn.slice(0, mostFullyRanked) : drawn;
  const sequence = featureSources(learnt).sequence;
  const models: readonly ScoreModel[] = [
    recommender(learnt, { perSource: 300 }),
    popularityModel(learnt.counts),
    ...neighbourModels(learnt.tables, itemCount),
    ...(sequence === null ? [] : [sequence]),
  ];
  const lists =
    protocol === 'full' ? fullLists(models, { itemCount, seed }) : sampledLists(models, { itemCount, seed });
  const meters = models.map(() => new RankMeter());
  let shoppers = 0;
  for (const sequence of tested) {
    if (clock() > end) break;
    const places = lists({ history: sequence.subarray(0, -1), target: sequence.at(-1)! }, sequence);
    for (const [which, place] of places.entries()) meters[which]!.add(place);
    shoppers++;
  }
  const [own, ...others] = models.map(({ name }, at) => [name, meters[at]!.figures()] as const);
  return { figures: own![1], baselines: Object.fromEntries(others), shoppers, eligible: enough.length, learnt };
}

interface Measuring {
  readonly itemCount: number;
  readonly seed: number;
}

/** Gives the place of the target by each model. */
type RankCase = (held: HeldOut, sequence: Int32Array) => readonly number[];

function sampledLists(models: readonly ScoreModel[], { itemCount, seed }: Measuring): RankCase {
  const random = seededRandom(derivedSeed(seed, 31));
  const ties = seededRandom(derivedSeed(seed, 32));
  return ({ history, target }, sequence) => {
    const others = sampledNegatives(new Set(sequence), { count: 100, itemCount, random });
    return models.map((model) => {
      const scores = model.read(history);
      return rankAmong(scores.of(target), Float64Array.from(others, scores.of), ties);
    });
  };
}

/** Each model ranks all items but those of the history; a target that the blend's sources did not name counts as missed. */
function fullLists(models: readonly ScoreModel[], { itemCount, seed }: Measuring): RankCase {
  const ties = seededRandom(derivedSeed(seed, 32));
  const others = new Float64Array(itemCount);
  return ({ history, target }) => {
    const taken = new Set(history);
    return models.map((model) => {
      const scores = model.read(history);
      if (model.name === 'blend') {
        const best = [...scores.best(10 + history.length)].filter((item) => !taken.has(item) || item === target);
        const place = best.indexOf(target);
        return place < 0 ? itemCount : place;
      }
      let count = 0;
      for (let item = 0; item < itemCount; item++)
        if (item !== target && !taken.has(item)) others[count++] = scores.of(item);
      return rankAmong(scores.of(target), others.subarray(0, count), ties);
    });
  };
}
