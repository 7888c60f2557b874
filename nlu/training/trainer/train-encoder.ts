import type { EncoderConfig } from '../encoder/encoder-config.js';
import type { Parameters } from '../encoder/parameters.js';
import { AdamW } from '../optimiser/adamw.js';
import { type ScheduleOptions, scheduleFactor } from '../optimiser/schedule.js';
import { TrainingError } from '../training-error.js';
import { bucketLength, epochBatches, longest, type TrainingExample } from './batches.js';
import { readCheckpoint, writeCheckpoint } from './checkpoint.js';
import { ParallelRunner, sharedCopies } from './parallel-runner.js';
import { type GradientSource, StepRunner } from './step-runner.js';

/** Where a run stands, told after each step. */
export interface TrainingPosition {
  readonly step: number;
  readonly epoch: number;
  /** From 0 to 1: the further one of steps and time. */
  readonly share: number;
  /** Sum of the heads' losses at this step. */
  readonly loss: number;
  /** The losses by head and objective. */
  readonly losses: Readonly<Record<string, number>>;
  readonly lastOfEpoch: boolean;
}

export interface TrainingOptions {
  readonly epochs: number;
  /** Time allowed; the schedule is pressed into it when the epochs would take longer. */
  readonly budgetMilliseconds?: number;
  readonly batchSize?: number;
  readonly learningRate?: number;
  readonly schedule?: ScheduleOptions;
  readonly dropout?: number;
  readonly tokenDropout?: number;
  readonly labelSmoothing?: number;
  /** How much the loss of a head or an objective counts, by name; 1 where it is missing. */
  readonly lossWeights?: Readonly<Record<string, number>>;
  readonly weightDecay?: number;
  readonly seed?: number;
  /** Threads inside each operation. */
  readonly threads?: number;
  /** Threads that share a step's examples; each adds its own memory for gradients. */
  readonly workers?: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  readonly onStep?: (position: TrainingPosition) => void | Promise<void>;
  /** Written every `everySteps`; a run that finds one goes on from it. */
  readonly checkpoint?: { readonly file: string; readonly everySteps: number };
}

/**
 * Trains `parameters` in place and returns the number of steps taken. The gradients come from ONNX Runtime, the
 * optimiser from here. One seed on one machine gives one result as long as the time budget is not what ends the run.
 */
export async function trainEncoder(
  config: EncoderConfig,
  parameters: Parameters,
  examples: readonly TrainingExample[],
  options: TrainingOptions,
): Promise<number> {
  if (examples.length === 0) throw new TrainingError('data.empty', 'there is nothing to train on');
  const { epochs, batchSize = 64, learningRate = 1e-3, seed = 1, clock, onStep, checkpoint } = options;
  const { dropout = 0.1, tokenDropout = 0.1, labelSmoothing = 0.1, weightDecay = 0.01, lossWeights = {} } = options;
  const budget = options.budgetMilliseconds ?? Number.POSITIVE_INFINITY;
  const workers = options.workers ?? 1;
  const trained = workers > 1 ? sharedCopies(parameters) : parameters;
  const optimiser = new AdamW(trained, { weightDecay });
  const batch = Math.min(batchSize, examples.length);
  const stepsPerEpoch = Math.ceil(examples.length / batch);
  const totalSteps = Math.ceil(epochs * stepsPerEpoch);
  const elapsedBefore = checkpoint === undefined ? 0 : await resume(checkpoint.file, trained, optimiser);
  const started = clock() - elapsedBefore;
  const largest = { batch, length: bucketLength(longest(examples), config) };
  const stepOptions = {
    dropout,
    tokenDropout,
    labelSmoothing,
    lossWeights,
    seed,
    threads: options.threads ?? 1,
    largest,
  };
  const source: GradientSource =
    workers > 1
      ? new ParallelRunner(config, trained, workers, stepOptions)
      : new StepRunner(config, trained, stepOptions);
  try {
    for (let epoch = Math.floor(optimiser.steps / stepsPerEpoch); optimiser.steps < totalSteps; epoch++) {
      const batches = epochBatches(examples, batch, seed, epoch);
      for (let index = optimiser.steps % stepsPerEpoch; index < batches.length; index++) {
        const share = Math.max(optimiser.steps / totalSteps, (clock() - started) / budget);
        if (share >= 1) return optimiser.steps;
        const members = batches[index] as TrainingExample[];
        const shape = { batch, length: bucketLength(longest(members), config) };
        const task = { examples: members, shape, step: optimiser.steps, epoch };
        const { losses, gradients } = await source.run(task);
        optimiser.step(gradients, learningRate * scheduleFactor(share, options.schedule));
        const lastOfEpoch = index === batches.length - 1;
        const loss = Object.values(losses).reduce((sum, own) => sum + own, 0);
        await onStep?.({ step: optimiser.steps, epoch, share, loss, losses, lastOfEpoch });
        if (checkpoint !== undefined && optimiser.steps % checkpoint.everySteps === 0)
          await save(checkpoint.file, trained, optimiser, clock() - started);
      }
    }
    return optimiser.steps;
  } finally {
    if (trained !== parameters) for (const [name, values] of parameters) values.set(trained.get(name) ?? []);
    await source.release();
  }
}

/** Puts the state of a checkpoint in place; returns the milliseconds that the run had taken, 0 without a checkpoint. */
async function resume(file: string, parameters: Parameters, optimiser: AdamW): Promise<number> {
  const found = await readCheckpoint(file);
  if (found === undefined) return 0;
  for (const [name, values] of parameters) {
    const stored = found.arrays.get(name);
    if (stored?.length !== values.length)
      throw new TrainingError('checkpoint.mismatch', `${file} was written by another model or data set (${name})`);
    values.set(stored);
  }
  optimiser.restore(found.arrays, Number(found.facts.steps));
  return Number(found.facts.milliseconds);
}

async function save(file: string, parameters: Parameters, optimiser: AdamW, milliseconds: number): Promise<void> {
  const arrays = new Map([...parameters, ...optimiser.moments()]);
  await writeCheckpoint(file, { facts: { steps: optimiser.steps, milliseconds }, arrays });
}
