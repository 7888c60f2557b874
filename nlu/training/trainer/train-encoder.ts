import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type EncoderConfig, parameterNames, parameterSpecs } from '../encoder/encoder-config.js';
import type { Parameters } from '../encoder/parameters.js';
import { outputNames, trainingGraph } from '../encoder/training-graph.js';
import { AdamW, type Gradients } from '../optimiser/adamw.js';
import { type ScheduleOptions, scheduleFactor } from '../optimiser/schedule.js';
import { derivedSeed, seededRandom } from '../random.js';
import { TrainingError } from '../training-error.js';
import { bucketLength, epochBatches, type TrainingExample } from './batches.js';
import { readCheckpoint, writeCheckpoint } from './checkpoint.js';
import { DropoutPool, stepFeeds } from './step-feeds.js';

/** Where a run stands, told after each step. */
export interface TrainingPosition {
  readonly step: number;
  readonly epoch: number;
  /** From 0 to 1: the further one of steps and time. */
  readonly share: number;
  /** Sum of the heads' losses at this step. */
  readonly loss: number;
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
  readonly weightDecay?: number;
  readonly seed?: number;
  readonly threads?: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  readonly onStep?: (position: TrainingPosition) => void | Promise<void>;
  /** Written every `everySteps`; a run that finds one goes on from it. */
  readonly checkpoint?: { readonly file: string; readonly everySteps: number };
}

/** Elements of the pool of dropout masks where steps are small: enough that windows into it seldom overlap. */
const smallestPool = 1 << 21;

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
  const { dropout = 0.1, tokenDropout = 0.1, labelSmoothing = 0.1, weightDecay = 0.01 } = options;
  const budget = options.budgetMilliseconds ?? Number.POSITIVE_INFINITY;
  const optimiser = new AdamW(parameters, { weightDecay });
  const batch = Math.min(batchSize, examples.length);
  const stepsPerEpoch = Math.ceil(examples.length / batch);
  const totalSteps = Math.ceil(epochs * stepsPerEpoch);
  const elapsedBefore = checkpoint === undefined ? 0 : await resume(checkpoint.file, parameters, optimiser);
  const started = clock() - elapsedBefore;
  const runner = new StepRunner(config, parameters, options.threads ?? 1);
  const longest = bucketLength(Math.max(...examples.map(({ ids }) => ids.length)), config);
  const masks = new DropoutPool(dropout, Math.max(smallestPool, 2 * batch * longest * config.hidden));
  try {
    for (let epoch = Math.floor(optimiser.steps / stepsPerEpoch); optimiser.steps < totalSteps; epoch++) {
      masks.refill(seededRandom(derivedSeed(seed, 2, epoch)));
      const batches = epochBatches(examples, batch, seed, epoch);
      for (let index = optimiser.steps % stepsPerEpoch; index < batches.length; index++) {
        const share = Math.max(optimiser.steps / totalSteps, (clock() - started) / budget);
        if (share >= 1) return optimiser.steps;
        const members = batches[index] as TrainingExample[];
        const length = bucketLength(Math.max(...members.map(({ ids }) => ids.length)), config);
        const random = seededRandom(derivedSeed(seed, 3, optimiser.steps));
        const feedOptions = { dropout, tokenDropout, labelSmoothing, random, masks };
        const feeds = stepFeeds(members, config, { batch, length }, feedOptions);
        const { loss, gradients } = await runner.run({ batch, length }, feeds);
        optimiser.step(gradients, learningRate * scheduleFactor(share, options.schedule));
        const lastOfEpoch = index === batches.length - 1;
        await onStep?.({ step: optimiser.steps, epoch, share, loss, lastOfEpoch });
        if (checkpoint !== undefined && optimiser.steps % checkpoint.everySteps === 0)
          await save(checkpoint.file, parameters, optimiser, clock() - started);
      }
    }
    return optimiser.steps;
  } finally {
    await runner.release();
  }
}

/** One session a padded length; the parameters are inputs, so that one copy of them serves all. */
class StepRunner {
  readonly #config: EncoderConfig;
  readonly #parameters: Record<string, Tensor>;
  readonly #threads: number;
  readonly #sessions = new Map<number, InferenceSession>();

  constructor(config: EncoderConfig, parameters: Parameters, threads: number) {
    this.#config = config;
    this.#threads = threads;
    this.#parameters = Object.fromEntries(
      parameterSpecs(config).map(({ name, shape }) => [
        name,
        new Tensor('float32', parameters.get(name) ?? new Float32Array(), shape),
      ]),
    );
  }

  async run(
    step: { readonly batch: number; readonly length: number },
    { tensors, ids }: { readonly tensors: Record<string, Tensor>; readonly ids: Int32Array },
  ): Promise<{ loss: number; gradients: Gradients }> {
    const session = await this.#session(step);
    const outputs = await session.run({ ...this.#parameters, ...tensors });
    const data = (name: string): Float32Array | undefined => outputs[name]?.data as Float32Array | undefined;
    const dense = Object.keys(this.#parameters).flatMap((name): [string, Float32Array][] => {
      const gradient = data(outputNames.gradient(name));
      return gradient === undefined ? [] : [[name, gradient]];
    });
    const gradients = data(outputNames.wordRows) ?? new Float32Array();
    const losses = this.#config.heads.map(({ name }) => data(outputNames.loss(name))?.[0] ?? 0);
    return {
      loss: losses.reduce((sum, loss) => sum + loss, 0),
      gradients: { dense: new Map(dense), rows: [{ parameter: parameterNames.words, ids, gradients }] },
    };
  }

  async release(): Promise<void> {
    await Promise.all([...this.#sessions.values()].map((session) => session.release()));
  }

  async #session(step: { readonly batch: number; readonly length: number }): Promise<InferenceSession> {
    const known = this.#sessions.get(step.length);
    if (known !== undefined) return known;
    const session = await InferenceSession.create(trainingGraph(this.#config, step), {
      intraOpNumThreads: this.#threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    });
    this.#sessions.set(step.length, session);
    return session;
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
