import { InferenceSession, Tensor } from 'onnxruntime-node';
import { AdamW } from '../../../../nlu/training/optimiser/adamw.js';
import { scheduleFactor } from '../../../../nlu/training/optimiser/schedule.js';
import { derivedSeed, seededRandom } from '../../../../nlu/training/random.js';
import { DropoutPool } from '../../../../nlu/training/trainer/step-feeds.js';
import { type Interactions, itemCounts } from '../interactions/interactions.js';
import { packedRows } from './packing.js';
import { denseShapes, type SequenceConfig, type SequenceParameters, tableShapes } from './sequence-config.js';
import { maskShapes, rowOutputs, type SequenceStep, sequenceGraph } from './sequence-graph.js';
import { ItemSampler, sequenceFeeds } from './step-feeds.js';

export interface SequencePosition {
  readonly epoch: number;
  /** From 0 to 1, the further one of epochs and time. */
  readonly share: number;
  /** Mean loss of the epoch so far. */
  readonly loss: number;
}

export interface SequenceTraining {
  readonly epochs: number;
  readonly budgetMilliseconds?: number;
  readonly learningRate?: number;
  readonly dropout?: number;
  readonly samples?: number;
  readonly weightDecay?: number;
  readonly seed?: number;
  readonly threads?: number;
  /** Share of the schedule at which this run begins: 0 warms up, more goes on with a rate that already fell. */
  readonly from?: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  readonly onStep?: (position: SequencePosition) => void;
}

const rowLength = 64;
const rowsPerStep = 16;

/** Trains the parameters in place. One seed gives one result as long as epochs and not time end the run. */
export async function trainSequence(
  config: SequenceConfig,
  parameters: SequenceParameters,
  log: Interactions,
  options: SequenceTraining,
): Promise<void> {
  const { epochs, learningRate = 2e-3, dropout = 0.4, samples = 512, seed = 1, clock, from = 0, onStep } = options;
  const budget = options.budgetMilliseconds ?? Number.POSITIVE_INFINITY;
  const started = clock();
  const step: SequenceStep = { rows: rowsPerStep, length: rowLength, samples };
  const session = await InferenceSession.create(sequenceGraph(config, step), {
    intraOpNumThreads: options.threads ?? 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  const decays = (name: string): boolean => name.endsWith('.weight');
  const optimiser = new AdamW(parameters, { weightDecay: options.weightDecay ?? 0.01, decays, clipNorm: 5 });
  const sampler = new ItemSampler(log, itemCounts(log));
  const pool = new DropoutPool(dropout, 1 << 20);
  const fixed = Object.fromEntries(
    [...denseShapes(config), ...tableShapes(config)].map(([name, shape]) => [
      name,
      new Tensor('float32', parameters.get(name) ?? new Float32Array(), shape),
    ]),
  );
  const masks = maskShapes(config, step);
  try {
    for (let epoch = 0; epoch < epochs; epoch++) {
      const random = seededRandom(derivedSeed(seed, 1, epoch));
      pool.refill(random);
      const rows = packedRows(log, { length: rowLength, longest: config.longest, random });
      let [loss, steps] = [0, 0];
      for (let at = 0; at < rows.length; at += rowsPerStep) {
        const share = Math.max((epoch + at / rows.length) / epochs, (clock() - started) / budget);
        if (share >= 1) return;
        const feeds = sequenceFeeds(rows.slice(at, at + rowsPerStep), log, { config, step, sampler, random });
        const dropped = Object.fromEntries([...masks].map(([name, shape]) => [name, pool.take(shape, random)]));
        const outputs = await session.run({ ...fixed, ...feeds.tensors, ...dropped });
        const data = (name: string): Float32Array => outputs[name]?.data as Float32Array;
        optimiser.step(
          {
            dense: new Map([...denseShapes(config).keys()].map((name) => [name, data(`gradient.${name}`)])),
            rows: rowOutputs.map(({ name, table, ids }) => ({
              parameter: table,
              ids: feeds.ids[ids]!,
              gradients: data(name),
            })),
          },
          learningRate * scheduleFactor(from + (1 - from) * share),
        );
        loss += data('loss')[0] ?? 0;
        steps++;
        onStep?.({ epoch, share, loss: loss / steps });
      }
    }
  } finally {
    await session.release();
  }
}
