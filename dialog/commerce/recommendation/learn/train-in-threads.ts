import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { derivedSeed } from '../../../../nlu/training/random.js';
import type { Interactions } from '../interactions/interactions.js';
import type { TrainSequences } from './learn.js';
import type { LearntRecommender } from './recommender.js';
import type { SequenceSettings } from './train-here.js';

type SequenceModels = LearntRecommender['sequences'];

/** What a thread is started with. */
export interface SequenceWorkerStart {
  readonly log: Interactions;
  readonly from: SequenceModels;
  readonly settings: Omit<SequenceSettings, 'clock'>;
  readonly budgetMilliseconds: number;
  /** When the time began to run, in milliseconds of `wallClock`: a thread takes seconds to start on a busy machine. */
  readonly startedAt: number;
}

/** Milliseconds that all threads count alike. */
export function wallClock(): number {
  return performance.timeOrigin + performance.now();
}

/** What a thread says while it trains and at its end. */
export type SequenceWorkerMessage =
  | { readonly type: 'progress'; readonly share: number; readonly loss: number }
  | { readonly type: 'done'; readonly models: SequenceModels };

/** Compiled code runs as it is; sources need tsx, which a thread has to be told. */
function startWorker(start: SequenceWorkerStart): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./sequence-worker.js', import.meta.url), { workerData: start });
  const bootstrap = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL('./sequence-worker.ts', import.meta.url).href)});
  });`;
  return new Worker(bootstrap, { eval: true, workerData: start });
}

/**
 * Trains one sequence model a thread, which differ in their seeds, and lets them vote: single steps are too small to be
 * shared between cores, and two models that agree are better than one that is twice as long at it.
 */
export function trainInThreads({
  threads = Math.min(2, availableParallelism()),
  seed = 1,
  ...settings
}: Omit<SequenceSettings, 'clock'>): TrainSequences {
  return async (log, { from = [], budgetMilliseconds, onProgress }) => {
    const models = await Promise.all(
      Array.from({ length: threads }, (_, at) => {
        const known = from[at];
        const start: SequenceWorkerStart = {
          log,
          from: known === undefined ? [] : [known],
          settings: { ...settings, seed: derivedSeed(seed, 41, at), threads: 1 },
          budgetMilliseconds,
          startedAt: wallClock(),
        };
        return inWorker(start, at === 0 ? onProgress : () => undefined);
      }),
    );
    return models.flat();
  };
}

function inWorker(
  start: SequenceWorkerStart,
  onProgress: (share: number, loss: number) => void,
): Promise<SequenceModels> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(start);
    const end = (settle: () => void): void => {
      worker.removeAllListeners();
      worker.on('error', () => undefined);
      worker.terminate().then(settle, settle);
    };
    worker.on('error', (error) => end(() => reject(error)));
    worker.on('exit', (code) => end(() => reject(new Error(`a training thread ended by itself (code ${code})`))));
    worker.on('message', (message: SequenceWorkerMessage) => {
      if (message.type === 'progress') onProgress(message.share, message.loss);
      else end(() => resolve(message.models));
    });
  });
}
