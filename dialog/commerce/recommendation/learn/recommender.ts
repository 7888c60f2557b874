import { type Blend, blendScorer } from '../blend/blend.js';
import { type FeatureSources, historyFeatures } from '../blend/features.js';
import { neighbourModel } from '../models/neighbour-model.js';
import { popularityModel } from '../models/popularity.js';
import type { HistoryScores, ScoreModel } from '../models/score-model.js';
import { bestOf, type SparseRows } from '../models/sparse-rows.js';
import type { SequenceConfig, SequenceParameters } from '../sequence/sequence-config.js';
import { SequenceEncoder } from '../sequence/sequence-encoder.js';
import { type NearestItems, sequenceModel } from '../sequence/sequence-model.js';

/** Neighbour tables by the name of the model that they make. */
export interface NeighbourTables {
  readonly 'item-knn': SparseRows;
  readonly markov: SparseRows;
  readonly ease: SparseRows;
}

/** All that was learnt, as plain arrays: what is stored, and what travels between threads. */
export interface LearntRecommender {
  readonly itemCount: number;
  readonly counts: Float32Array;
  readonly lateShares: Float32Array;
  readonly tables: NeighbourTables;
  /** Several sequence models vote by the mean of their logits; none where there was too little data. */
  readonly sequences: readonly { readonly config: SequenceConfig; readonly parameters: SequenceParameters }[];
  /** Null where there was too little data to learn one: popularity and neighbours then decide alone. */
  readonly blend: Blend | null;
}

/** How far each neighbour model forgets: the newest item counts 1, the one before it this much, and so on. */
const decays: Readonly<Record<keyof NeighbourTables, number>> = { 'item-knn': 0.8, markov: 0.5, ease: 0.8 };

/** The neighbour models of learnt tables. */
export function neighbourModels(tables: NeighbourTables, itemCount: number): readonly ScoreModel[] {
  return (Object.keys(decays) as (keyof NeighbourTables)[]).map((name) =>
    neighbourModel(name, tables[name], itemCount, { decay: decays[name] }),
  );
}

/** The mean of several sequence models as one. */
function votingModel(models: readonly ScoreModel[]): ScoreModel | null {
  const [first] = models;
  if (first === undefined || models.length === 1) return first ?? null;
  return {
    name: first.name,
    read(history) {
      const scores = models.map((model) => model.read(history));
      return {
        of: (item) => scores.reduce((sum, score) => sum + score.of(item), 0) / scores.length,
        best: (limit) => scores[0]!.best(limit),
      };
    },
  };
}

/** What the blend of a learnt recommender looks at. */
export function featureSources(
  learnt: Omit<LearntRecommender, 'blend'>,
  nearest: (encoder: SequenceEncoder) => NearestItems = () => null,
): FeatureSources {
  const encoders = learnt.sequences.map(({ config, parameters }) => new SequenceEncoder(config, parameters));
  return {
    sequence: votingModel(encoders.map((encoder) => sequenceModel(encoder, nearest(encoder)))),
    neighbours: neighbourModels(learnt.tables, learnt.itemCount),
    counts: learnt.counts,
    lateShares: learnt.lateShares,
  };
}

export interface RecommenderOptions {
  readonly nearest?: (encoder: SequenceEncoder) => NearestItems;
  /** Candidates that each source names. */
  readonly perSource?: number;
}

/** All sources under the learnt blend, as one model; `best` weighs what any source named. */
export function recommender(learnt: LearntRecommender, options: RecommenderOptions = {}): ScoreModel {
  const { perSource = 100 } = options;
  const sources = featureSources(learnt, options.nearest);
  const popular = popularityModel(learnt.counts);
  const score = learnt.blend === null ? null : blendScorer(learnt.blend);
  return {
    name: 'blend',
    read(history): HistoryScores {
      const features = historyFeatures(sources, history);
      const row = new Float32Array(features.width);
      const plain = (item: number): number =>
        features.neighbours.reduce((sum, scores) => sum + scores.of(item), 1e-6 * learnt.counts[item]!);
      const of = (item: number): number => {
        if (score === null) return plain(item);
        features.write(item, row, 0);
        return score(row);
      };
      return {
        of,
        best(limit) {
          const named = new Set<number>();
          for (const source of features.sources) for (const item of source.best(perSource)) named.add(item);
          for (const item of popular.read(history).best(perSource)) named.add(item);
          const items = Int32Array.from(named).sort();
          const scores = new Float32Array(items.length);
          for (let at = 0; at < items.length; at++) scores[at] = of(items[at]!);
          return bestOf(Int32Array.from(items.keys()), scores, limit).map((at) => items[at]!);
        },
      };
    },
  };
}
