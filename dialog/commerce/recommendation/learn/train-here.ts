import { derivedSeed, seededRandom } from '../../../../nlu/training/random.js';
import { itemCounts } from '../interactions/interactions.js';
import { type SequenceConfig, startSequenceParameters } from '../sequence/sequence-config.js';
import type { TrainSequences } from './learn.js';

export interface SequenceSettings {
  readonly width?: number;
  readonly epochs?: number;
  readonly seed?: number;
  readonly threads?: number;
  readonly dropout?: number;
  readonly learningRate?: number;
  readonly clock: () => number;
}

/** Trains one sequence model in this thread. What it needs is loaded when it is needed: a server starts without it. */
export function trainHere(settings: SequenceSettings): TrainSequences {
  const { width = 64, epochs = 40, seed = 1, clock } = settings;
  return async (log, { from = [], budgetMilliseconds, onProgress }) => {
    const { trainSequence } = await import('../sequence/train-sequence.js');
    const [known] = from;
    const config: SequenceConfig = known?.config ?? {
      itemCount: log.itemCount,
      width,
      layers: 2,
      heads: 2,
      longest: 50,
    };
    const parameters =
      known?.parameters ?? startSequenceParameters(config, itemCounts(log), seededRandom(derivedSeed(seed, 21)));
    await trainSequence(config, parameters, log, {
      // What was trained already only has to take in what is new.
      epochs: known === undefined ? epochs : Math.ceil(epochs / 5),
      from: known === undefined ? 0 : 0.6,
      budgetMilliseconds,
      seed: derivedSeed(seed, known === undefined ? 22 : 23),
      clock,
      ...(settings.threads === undefined ? {} : { threads: settings.threads }),
      ...(settings.dropout === undefined ? {} : { dropout: settings.dropout }),
      ...(settings.learningRate === undefined ? {} : { learningRate: settings.learningRate }),
      onStep: ({ share, loss }) => onProgress(share, loss),
    });
    return [{ config, parameters }];
  };
}
