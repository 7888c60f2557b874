import { Worker } from 'node:worker_threads';
import type { LearningPhase } from '../learn/learn.js';
import type { LearningJob, TellLearning } from './learning-job.js';
import type { ModelSnapshot } from './snapshot.js';

/** What the thread says while it learns and at its end. */
export type LearningMessage =
  | { readonly type: 'progress'; readonly phase: LearningPhase; readonly share: number }
  | { readonly type: 'done'; readonly snapshot: ModelSnapshot }
  | { readonly type: 'failed'; readonly message: string };

/** Does a learning job somewhere. Rejects when it fails or `signal` stops it. */
export type RunLearning = (
  job: LearningJob,
  control: { readonly tell: TellLearning; readonly signal: AbortSignal },
) => Promise<ModelSnapshot>;

/** Compiled code runs as it is; sources need tsx, which a thread has to be told. */
function startWorker(job: LearningJob): Worker {
  const options = { workerData: job, resourceLimits: { maxOldGenerationSizeMb: 2_048 } };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./learning-worker.js', import.meta.url), options);
  const bootstrap = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL('./learning-worker.ts', import.meta.url).href)});
  });`;
  return new Worker(bootstrap, { ...options, eval: true });
}

/** Learns in a thread of its own, so that turns are served meanwhile; a crash there ends the run alone. */
export const learnInWorker: RunLearning = (job, { tell, signal }) =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = startWorker(job);
    const end = (settle: () => void): void => {
      signal.removeEventListener('abort', stop);
      worker.removeAllListeners();
      // What it still throws while it ends is of no interest.
      worker.on('error', () => undefined);
      worker.terminate().then(settle, settle);
    };
    const stop = (): void => end(() => reject(signal.reason));
    const fail = (error: Error): void => end(() => reject(error));
    signal.addEventListener('abort', stop);
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`the thread that learns ended by itself (code ${code})`)));
    worker.on('message', (message: LearningMessage) => {
      if (message.type === 'progress') tell(message.phase, message.share);
      else if (message.type === 'done') end(() => resolve(message.snapshot));
      else fail(new Error(message.message));
    });
  });
