import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type EncoderConfig, parameterNames, parameterSpecs } from '../encoder/encoder-config.js';
import type { Parameters } from '../encoder/parameters.js';
import { outputNames, type StepShape, trainingGraph } from '../encoder/training-graph.js';
import type { Gradients } from '../optimiser/adamw.js';
import { derivedSeed, seededRandom } from '../random.js';
import type { TrainingExample } from './batches.js';
import { DropoutPool, type FeedOptions, stepFeeds } from './step-feeds.js';

/** What one step works on. */
export interface StepTask {
  readonly examples: readonly TrainingExample[];
  readonly shape: StepShape;
  /** Steps before this one, and the epoch, which decide what is random. */
  readonly step: number;
  readonly epoch: number;
}

export interface StepResult {
  /** By head and objective. */
  readonly losses: Readonly<Record<string, number>>;
  readonly gradients: Gradients;
}

export interface StepRunnerOptions extends FeedOptions {
  readonly seed: number;
  readonly threads: number;
  /** The largest step that will come. */
  readonly largest: StepShape;
}

/** Computes the gradients of steps. */
export interface GradientSource {
  run(task: StepTask): Promise<StepResult>;
  release(): Promise<void>;
}

/** Elements of the pool of dropout masks where steps are small: enough that windows into it seldom overlap. */
const smallestPool = 1 << 21;

/** One session a padded length; the parameters are inputs, so that one copy of them serves all. */
export class StepRunner implements GradientSource {
  readonly #config: EncoderConfig;
  readonly #options: StepRunnerOptions;
  readonly #parameters: Record<string, Tensor>;
  readonly #masks: DropoutPool;
  readonly #sessions = new Map<string, InferenceSession>();
  #epoch = -1;

  constructor(config: EncoderConfig, parameters: Parameters, options: StepRunnerOptions) {
    this.#config = config;
    this.#options = options;
    const { batch, length } = options.largest;
    this.#masks = new DropoutPool(options.dropout, Math.max(smallestPool, 2 * batch * length * config.hidden));
    this.#parameters = Object.fromEntries(
      parameterSpecs(config).map(({ name, shape }) => [
        name,
        new Tensor('float32', parameters.get(name) ?? new Float32Array(), shape),
      ]),
    );
  }

  async run({ examples, shape, step, epoch }: StepTask): Promise<StepResult> {
    const { seed } = this.#options;
    if (epoch !== this.#epoch) this.#masks.refill(seededRandom(derivedSeed(seed, 2, epoch)));
    this.#epoch = epoch;
    const random = seededRandom(derivedSeed(seed, 3, step));
    const feeds = stepFeeds(examples, this.#config, shape, { ...this.#options, random, masks: this.#masks });
    const session = await this.#session(shape);
    const outputs = await session.run({ ...this.#parameters, ...feeds.tensors });
    const data = (name: string): Float32Array | undefined => outputs[name]?.data as Float32Array | undefined;
    const dense = Object.keys(this.#parameters).flatMap((name): [string, Float32Array][] => {
      const gradient = data(outputNames.gradient(name));
      return gradient === undefined ? [] : [[name, gradient]];
    });
    const rows = [
      { ids: feeds.ids, gradients: data(outputNames.wordRows) ?? new Float32Array() },
      { ids: feeds.candidates, gradients: data(outputNames.candidateRows) ?? new Float32Array() },
    ].filter(({ ids }) => ids.length > 0);
    const names = [...this.#config.heads.map(({ name }) => name), ...Object.keys(this.#config.objectives ?? {})];
    return {
      losses: Object.fromEntries(names.map((name) => [name, data(outputNames.loss(name))?.[0] ?? 0])),
      gradients: { dense: new Map(dense), rows: rows.map((own) => ({ parameter: parameterNames.words, ...own })) },
    };
  }

  async release(): Promise<void> {
    await Promise.all([...this.#sessions.values()].map((session) => session.release()));
  }

  async #session(shape: StepShape): Promise<InferenceSession> {
    const key = `${shape.batch} ${shape.length}`;
    const known = this.#sessions.get(key);
    if (known !== undefined) return known;
    const session = await InferenceSession.create(trainingGraph(this.#config, shape), {
      intraOpNumThreads: this.#options.threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    });
    this.#sessions.set(key, session);
    return session;
  }
}
