import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerMessage } from './run-in-worker.js';
import { runTeachingJob, type TeachingJob } from './teaching-job.js';

/** The thread that does one teaching job and tells how it goes. */
const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);

runTeachingJob(workerData as TeachingJob, (phase, share) => tell({ type: 'progress', phase, share })).then(
  (outcome) => tell({ type: 'done', outcome }),
  (error: unknown) => tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
);
