import type { TellPhase } from '../../../../nlu/background/run-in-process.js';
import { type LearningPhase, learnRecommender } from '../learn/learn.js';
import { trainHere } from '../learn/train-here.js';
import type { FeedbackEvent } from '../profile/feedback.js';
import type { ModelSnapshot } from './snapshot.js';
import { trainingData } from './training-data.js';

/** What a run of learning works on. */
export interface LearningJob {
  readonly events: readonly FeedbackEvent[];
  readonly productIds: readonly string[];
  /** ISO 8601; stands in the snapshot. */
  readonly now: string;
  readonly budgetMilliseconds: number;
  readonly seed: number;
}

export type TellLearning = TellPhase<LearningPhase>;

/** Fewer events than this teach no sequence model: neighbours and popularity learn from them alone. */
const fewestForSequences = 2_000;

/** Learns a model from what shoppers did; the clock is of this process. */
export async function runLearningJob(
  { events, productIds, now, budgetMilliseconds, seed }: LearningJob,
  tell: TellLearning,
  clock: () => number,
): Promise<ModelSnapshot> {
  const data = trainingData(events, productIds);
  const learnt = await learnRecommender(data.sequences, data.itemIds.length, {
    clock,
    budgetMilliseconds,
    seed,
    against: 'candidates',
    trainSequences: data.events < fewestForSequences ? null : trainHere({ seed, clock }),
    onProgress: (share, phase) => tell(phase, share),
  });
  return { learntAt: now, itemIds: data.itemIds, shoppers: data.sequences.length, events: data.events, learnt };
}
