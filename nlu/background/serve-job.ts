import { constants, setPriority } from 'node:os';
import type { JobMessage, TellPhase } from './run-in-process.js';

/** Milliseconds between two words of progress: each costs the shop's process a little. */
const progressInterval = 100;

/**
 * What a background process does: takes one job, tells how it goes and ends. It is served after the turns of shoppers,
 * and ends with the shop.
 */
export function serveJob<Job, Phase extends string, Outcome>(
  run: (job: Job, tell: TellPhase<Phase>) => Promise<Outcome>,
): void {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const send = (message: JobMessage<Phase, Outcome>): void => void process.send?.(message);
  let told: { readonly phase: Phase; readonly at: number } | undefined;
  const tell: TellPhase<Phase> = (phase, share) => {
    const now = performance.now();
    if (told?.phase === phase && share < 1 && now - told.at < progressInterval) return;
    told = { phase, at: now };
    send({ type: 'progress', phase, share });
  };
  process.once('disconnect', () => process.exit());
  process.once('message', (job: Job) => {
    run(job, tell).then(
      (outcome) => send({ type: 'done', outcome }),
      (error: unknown) => send({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  });
}
