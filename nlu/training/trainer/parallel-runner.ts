import { Worker } from 'node:worker_threads';
import type { EncoderConfig } from '../encoder/encoder-config.js';
import type { Parameters } from '../encoder/parameters.js';
import type { RowGradients } from '../optimiser/adamw.js';
import { derivedSeed } from '../random.js';
import type { GradientSource, StepResult, StepRunnerOptions, StepTask } from './step-runner.js';

/** What a thread starts with; parameters and gradients lie in memory that the threads share. */
export interface WorkerStart {
  readonly config: EncoderConfig;
  readonly parameters: Parameters;
  readonly gradients: Parameters;
  /** Room for the gradients of gathered rows, one list after the other. */
  readonly rowGradients: Float32Array;
  readonly options: StepRunnerOptions;
}

/**
 * What a thread answers to a step. Its gradients stand in the shared memory, the dense ones from their beginning to
 * `lengths`: copies of them at each step would keep the garbage collector busier than the step itself.
 */
export interface WorkerReply {
  readonly losses: Readonly<Record<string, number>>;
  readonly names: readonly string[];
  readonly lengths: readonly number[];
  readonly rows: readonly (Omit<RowGradients, 'gradients'> & { readonly length: number })[];
}

interface Member {
  readonly worker: Worker;
  readonly gradients: Parameters;
  readonly rowGradients: Float32Array;
}

/** Training runs from TypeScript sources; a thread has to be told so before it can load one. */
const bootstrap = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./step-worker.ts', import.meta.url).href)});
});`;

/** Copies of arrays in memory that threads can share. */
export function sharedCopies(parameters: Parameters): Parameters {
  return new Map(
    [...parameters].map(([name, values]) => {
      const copy = sharedArray(values.length);
      copy.set(values);
      return [name, copy];
    }),
  );
}

function sharedArray(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT));
}

/** Numbers of the gradients of all rows that a thread's part of a step can gather. */
function rowSpace(config: EncoderConfig, workers: number, { largest }: StepRunnerOptions): number {
  const tokens = Math.ceil(largest.batch / workers) * largest.length;
  return (tokens + (config.objectives?.vocabulary?.candidates ?? 0)) * config.hidden;
}

/**
 * Data parallel steps (as in Goyal et al. 2017, on the cores of one machine): each thread takes an equal part of the
 * batch, the gradients are averaged. Pays where a step is long, since ONNX Runtime's own threads split single
 * operations that are too small at these sizes. The parameters have to be `sharedCopies`.
 */
export class ParallelRunner implements GradientSource {
  readonly #members: readonly Member[];

  constructor(config: EncoderConfig, parameters: Parameters, workers: number, options: StepRunnerOptions) {
    this.#members = Array.from({ length: workers }, (_, index) => {
      const gradients = sharedCopies(parameters);
      const own = { ...options, seed: derivedSeed(options.seed, 9, index) };
      const rowGradients = sharedArray(rowSpace(config, workers, options));
      const start: WorkerStart = { config, parameters, gradients, rowGradients, options: own };
      const worker = new Worker(bootstrap, { eval: true, workerData: start });
      return { worker, gradients, rowGradients };
    });
  }

  async run({ examples, shape, step, epoch }: StepTask): Promise<StepResult> {
    const size = Math.ceil(shape.batch / this.#members.length);
    const parts = this.#members
      .map((member, index) => ({ ...member, examples: examples.slice(index * size, (index + 1) * size) }))
      .filter((part) => part.examples.length > 0);
    const replies = await Promise.all(
      parts.map(({ worker, examples }) =>
        ask(worker, { examples, shape: { batch: size, length: shape.length }, step, epoch }),
      ),
    );
    const weighted = replies.map((reply, index) => ({
      ...reply,
      ...(parts[index] as Member),
      weight: (parts[index]?.examples.length ?? 0) / examples.length,
    }));
    return { losses: averagedLosses(weighted), gradients: { dense: averaged(weighted), rows: weightedRows(weighted) } };
  }

  async release(): Promise<void> {
    await Promise.all(this.#members.map(({ worker }) => worker.terminate()));
  }
}

interface WeightedReply extends WorkerReply, Omit<Member, 'worker'> {
  readonly weight: number;
}

function ask(worker: Worker, task: StepTask): Promise<WorkerReply> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', done);
      worker.off('error', failed);
    };
    const done = (reply: WorkerReply): void => {
      settle();
      resolve(reply);
    };
    const failed = (error: Error): void => {
      settle();
      reject(error);
    };
    worker.on('message', done);
    worker.on('error', failed);
    worker.postMessage(task);
  });
}

function averagedLosses(replies: readonly WeightedReply[]): Record<string, number> {
  const losses: Record<string, number> = {};
  for (const { losses: own, weight } of replies)
    for (const [name, loss] of Object.entries(own)) losses[name] = (losses[name] ?? 0) + weight * loss;
  return losses;
}

/** Sums into the memory of the first thread, which it overwrites at the next step. */
function averaged([first, ...others]: readonly WeightedReply[]): Map<string, Float32Array> {
  const result = new Map<string, Float32Array>();
  if (first === undefined) return result;
  for (const [index, name] of first.names.entries()) {
    const sum = first.gradients.get(name)?.subarray(0, first.lengths[index]) ?? new Float32Array();
    scale(sum, first.weight);
    for (const { gradients, weight } of others) addScaled(sum, gradients.get(name) ?? new Float32Array(), weight);
    result.set(name, sum);
  }
  return result;
}

function scale(values: Float32Array, factor: number): void {
  for (let at = 0; at < values.length; at++) values[at]! *= factor;
}

function addScaled(sum: Float32Array, values: Float32Array, factor: number): void {
  for (let at = 0; at < sum.length; at++) sum[at]! += factor * values[at]!;
}

/** In place, as the memory is written anew at each step. */
function weightedRows(replies: readonly WeightedReply[]): RowGradients[] {
  return replies.flatMap(({ rows, rowGradients, weight }) => {
    let from = 0;
    return rows.map(({ parameter, ids, length }) => {
      const gradients = rowGradients.subarray(from, from + length);
      from += length;
      scale(gradients, weight);
      return { parameter, ids, gradients };
    });
  });
}
