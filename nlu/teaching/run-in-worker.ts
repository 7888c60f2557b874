import { Worker } from 'node:worker_threads';
import type { TeachingJob, TeachingOutcome, TeachingPhase, TellProgress } from './teaching-job.js';

/** What the thread says while it works and at its end. */
export type WorkerMessage =
  | { readonly type: 'progress'; readonly phase: TeachingPhase; readonly share: number }
  | { readonly type: 'done'; readonly outcome: TeachingOutcome }
  | { readonly type: 'failed'; readonly message: string };

/** Does a teaching job somewhere. Rejects when it fails or `signal` stops it. */
export type RunJob = (
  job: TeachingJob,
  control: { readonly tell: TellProgress; readonly signal: AbortSignal },
) => Promise<TeachingOutcome>;

/** A job that takes longer is stuck: minutes on the slowest machine that could run a shop. */
const timeLimit = 10 * 60_000;

/** Compiled code runs as it is; sources need tsx, which a thread has to be told. */
function startWorker(job: TeachingJob): Worker {
  const options = { workerData: job, resourceLimits: { maxOldGenerationSizeMb: 1_024 } };
  const isSource = import.meta.url.endsWith('.ts');
  if (!isSource) return new Worker(new URL('./teaching-worker.js', import.meta.url), options);
  const bootstrap = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL('./teaching-worker.ts', import.meta.url).href)});
  });`;
  return new Worker(bootstrap, { ...options, eval: true });
}

/** Does the job in a thread of its own, so that turns are served meanwhile; a crash there ends the job alone. */
export const runInWorker: RunJob = (job, { tell, signal }) =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = startWorker(job);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      worker.removeAllListeners();
      // What it still throws while it ends is of no interest.
      worker.on('error', () => undefined);
      worker.terminate().then(settle, settle);
    };
    const stop = (): void => end(() => reject(signal.reason));
    const fail = (error: Error): void => end(() => reject(error));
    const timer = setTimeout(() => fail(new Error('teaching took too long and was ended')), timeLimit);
    signal.addEventListener('abort', stop);
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`the thread that teaches ended by itself (code ${code})`)));
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') tell(message.phase, message.share);
      else if (message.type === 'done') end(() => resolve(message.outcome));
      else fail(new Error(message.message));
    });
  });
