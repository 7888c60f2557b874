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
  readonly shoppers: number;
  readonly learnt: LearntRecommender;
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
  options: LearningOptions,
): Promise<EvaluationReport> {
  const { seed = 1 } = options;
  const enough = sequences.filter(({ length }) => length >= 3);
  const training = sequences.map((sequence) => (sequence.length >= 3 ? sequence.subarray(0, -1) : sequence));
  const against = protocol === 'full' ? 'candidates' : 'any';
  const learnt = await learnRecommender(training, itemCount, { ...options, against });
  const tested =
    protocol === 'full' ? shuffled(enough, seededRandom(derivedSeed(seed, 33))).slice(0, mostFullyRanked) : enough;
  const cases = tested.map((sequence): HeldOut => ({ history: sequence.subarray(0, -1), target: sequence.at(-1)! }));
  const sequence = featureSources(learnt).sequence;
  const models: readonly ScoreModel[] = [
    recommender(learnt, { perSource: 300 }),
    popularityModel(learnt.counts),
    ...neighbourModels(learnt.tables, itemCount),
    ...(sequence === null ? [] : [sequence]),
  ];
  const measure = protocol === 'full' ? fullRanking : sampledRanking;
  const figures = measure(models, cases, tested, { itemCount, seed });
  const [own, ...others] = models.map(({ name }, at) => [name, figures[at]!] as const);
  return { figures: own![1], baselines: Object.fromEntries(others), shoppers: cases.length, learnt };
}

interface Measuring {
  readonly itemCount: number;
  readonly seed: number;
}

function sampledRanking(
  models: readonly ScoreModel[],
  cases: readonly HeldOut[],
  sequences: readonly Int32Array[],
  { itemCount, seed }: Measuring,
): readonly RankingFigures[] {
  const random = seededRandom(derivedSeed(seed, 31));
  const ties = seededRandom(derivedSeed(seed, 32));
  const meters = models.map(() => new RankMeter());
  for (const [at, { history, target }] of cases.entries()) {
    const others = sampledNegatives(new Set(sequences[at]), { count: 100, itemCount, random });
    for (const [which, model] of models.entries()) {
      const scores = model.read(history);
      meters[which]!.add(rankAmong(scores.of(target), Float64Array.from(others, scores.of), ties));
    }
  }
  return meters.map((meter) => meter.figures());
}

/** Each model ranks all items but those of the history; a target that the blend's sources did not name counts as missed. */
function fullRanking(
  models: readonly ScoreModel[],
  cases: readonly HeldOut[],
  _sequences: readonly Int32Array[],
  { itemCount, seed }: Measuring,
): readonly RankingFigures[] {
  const ties = seededRandom(derivedSeed(seed, 32));
  return models.map((model) => {
    const meter = new RankMeter();
    for (const { history, target } of cases) {
      const scores = model.read(history);
      const taken = new Set(history);
      if (model.name === 'blend') {
        const best = [...scores.best(10 + history.length)].filter((item) => !taken.has(item) || item === target);
        const place = best.indexOf(target);
        meter.add(place < 0 ? itemCount : place);
        continue;
      }
      const own = scores.of(target);
      const others = new Float64Array(itemCount);
      let count = 0;
      for (let item = 0; item < itemCount; item++)
        if (item !== target && !taken.has(item)) others[count++] = scores.of(item);
      meter.add(rankAmong(own, others.subarray(0, count), ties));
    }
    return meter.figures();
  });
}
