import { parentPort, workerData } from 'node:worker_threads';
import { trainHere } from './train-here.js';
import { type SequenceWorkerMessage, type SequenceWorkerStart, wallClock } from './train-in-threads.js';

/** The thread that trains one sequence model. */
const { log, from, settings, budgetMilliseconds, startedAt } = workerData as SequenceWorkerStart;
const tell = (message: SequenceWorkerMessage): void => parentPort?.postMessage(message);
let told = 0;

trainHere({ ...settings, clock: () => performance.now() })(log, {
  from,
  budgetMilliseconds: Math.max(0, budgetMilliseconds - (wallClock() - startedAt)),
  onProgress(share, loss) {
    if (performance.now() - told < 200) return;
    told = performance.now();
    tell({ type: 'progress', share, loss });
  },
}).then(
  (models) => tell({ type: 'done', models }),
  (error: unknown) => {
    // Rethrown outside the promise, so that it ends the thread and reaches the main one as its error.
    setImmediate(() => {
      throw error;
    });
  },
);
