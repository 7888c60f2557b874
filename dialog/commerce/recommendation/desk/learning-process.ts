import { serveJob } from '../../../../nlu/background/serve-job.js';
import type { LearningPhase } from '../learn/learn.js';
import { type LearningJob, runLearningJob } from './learning-job.js';
import type { ModelSnapshot } from './snapshot.js';

/** The process that does one run of learning. */
serveJob<LearningJob, LearningPhase, ModelSnapshot>((job, tell) => runLearningJob(job, tell, () => performance.now()));
