import { serveJob } from '../background/serve-job.js';
import { runTeachingJob } from './teaching-job.js';

/** The process that does one teaching job. */
serveJob(runTeachingJob);
