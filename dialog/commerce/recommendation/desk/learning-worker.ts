import { parentPort, workerData } from 'node:worker_threads';
import { type LearningJob, runLearningJob } from './learning-job.js';
import type { LearningMessage } from './run-in-worker.js';

/** The thread that does one run of learning and tells how it goes. */
const tell = (message: LearningMessage): void => parentPort?.postMessage(message);
let told = 0;

runLearningJob(
  workerData as LearningJob,
  (phase, share) => {
    if (performance.now() - told < 200) return;
    told = performance.now();
    tell({ type: 'progress', phase, share });
  },
  () => performance.now(),
).then(
  (snapshot) => tell({ type: 'done', snapshot }),
  (error: unknown) => tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
);
