import type { PassOutcome, PricingDesk } from '../dialog/commerce/pricing/desk/pricing-desk.js';

/** How often it is looked whether a pass is due, and how long imagined seasons may take between turns. */
const every = 10 * 60_000;
const studyMilliseconds = 20;

export interface PricingSchedule {
  /** Runs a pass where none has run today; tells what came of it, or null where none was due. */
  tick(): Promise<PassOutcome | null>;
  stop(): void;
}

/** One re-pricing pass a day (UTC) while pricing is not off; learners study a little at each look. */
export function startPricingSchedule({
  desk,
  clock,
  onError,
}: {
  readonly desk: PricingDesk;
  readonly clock: () => Date;
  readonly onError: (error: unknown) => void;
}): PricingSchedule {
  const tick = async (): Promise<PassOutcome | null> => {
    const started = clock().getTime();
    desk.study(() => clock().getTime() - started >= studyMilliseconds);
    if (desk.settings.mode === 'off') return null;
    const [last] = await desk.passes(1);
    const today = clock().toISOString().slice(0, 10);
    return last !== undefined && last.at.slice(0, 10) >= today ? null : desk.pass();
  };
  const timer = setInterval(() => void tick().catch(onError), every);
  timer.unref();
  return { tick, stop: () => clearInterval(timer) };
}
