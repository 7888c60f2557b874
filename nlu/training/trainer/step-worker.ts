import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerReply, WorkerStart } from './parallel-runner.js';
import { StepRunner, type StepTask } from './step-runner.js';

/** A thread that computes the gradients of its part of each step, over weights that it shares with the others. */
const { config, parameters, gradients, rowGradients, options } = workerData as WorkerStart;
/** ONNX Runtime takes no shared memory: the weights are copied over before each step. */
const own = new Map([...parameters].map(([name, values]) => [name, new Float32Array(values.length)]));
const runner = new StepRunner(config, own, options);

parentPort?.on('message', (task: StepTask) => {
  for (const [name, values] of own) values.set(parameters.get(name) ?? []);
  runner.run(task).then(
    (result) => {
      for (const [name, gradient] of result.gradients.dense) gradients.get(name)?.set(gradient);
      let from = 0;
      for (const { gradients: own } of result.gradients.rows) {
        rowGradients.set(own, from);
        from += own.length;
      }
      const reply: WorkerReply = {
        losses: result.losses,
        names: [...result.gradients.dense.keys()],
        lengths: [...result.gradients.dense.values()].map(({ length }) => length),
        rows: result.gradients.rows.map(({ parameter, ids, gradients: { length } }) => ({ parameter, ids, length })),
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
