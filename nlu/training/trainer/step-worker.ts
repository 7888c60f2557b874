import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerReply, WorkerStart } from './parallel-runner.js';
import { StepRunner, type StepTask } from './step-runner.js';

/** A thread that computes the gradients of its part of each step, over weights that it shares with the others. */
const { config, parameters, gradients, options } = workerData as WorkerStart;
const runner = new StepRunner(config, parameters, options);

parentPort?.on('message', (task: StepTask) => {
  runner.run(task).then(
    (result) => {
      for (const [name, gradient] of result.gradients.dense) gradients.get(name)?.set(gradient);
      const reply: WorkerReply = {
        losses: result.losses,
        names: [...result.gradients.dense.keys()],
        lengths: [...result.gradients.dense.values()].map(({ length }) => length),
        rows: result.gradients.rows,
      };
      parentPort?.postMessage(reply);
    },
    (error: unknown) => {
      // Rethrown outside the promise, so that it ends the thread and reaches the main one as its error.
      setImmediate(() => {
        throw error;
      });
    },
  );
});
