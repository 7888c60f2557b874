import { inProcess, type RunJob } from '../../../../nlu/background/run-in-process.js';
import type { LearningPhase } from '../learn/learn.js';
import type { LearningJob } from './learning-job.js';
import type { ModelSnapshot } from './snapshot.js';

/** Does a learning job somewhere. Rejects when it fails or `signal` stops it. */
export type RunLearning = RunJob<LearningJob, LearningPhase, ModelSnapshot>;

/** Learns in a process of its own; the job brings its own limit of time. */
export const learnInProcess: RunLearning = inProcess(new URL('./learning-process.js', import.meta.url), {
  name: 'the process that learns',
  heapMegabytes: 2_048,
});
