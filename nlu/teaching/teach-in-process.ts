import { inProcess, type RunJob } from '../background/run-in-process.js';
import type { TeachingJob, TeachingOutcome, TeachingPhase } from './teaching-job.js';

/** Does a teaching job somewhere. Rejects when it fails or `signal` stops it. */
export type RunTeaching = RunJob<TeachingJob, TeachingPhase, TeachingOutcome>;

/** Teaches in a process of its own; the time limit is minutes on the slowest machine that could run a shop. */
export const teachInProcess: RunTeaching = inProcess(new URL('./teaching-process.js', import.meta.url), {
  name: 'the process that teaches',
  heapMegabytes: 1_024,
  timeLimitMilliseconds: 10 * 60_000,
});
