import { setTimeout as pause } from 'node:timers/promises';
import { windowStart } from '../dialog/commerce/pricing/desk/calendar.js';
import type { PassOutcome, PricingDesk } from '../dialog/commerce/pricing/desk/pricing-desk.js';

/** How often it is looked whether a pass is due, how long learning may take between turns, and how long turns then have. */
const every = 10 * 60_000;
const studyMilliseconds = 20;
const pauseMilliseconds = 80;

export interface PricingSchedule {
  /** Learns what is new, and runs a pass where none has run in this time window; tells what came of it, or null where none was due. */
  tick(): Promise<PassOutcome | null>;
  stop(): void;
}

/** One re-pricing pass in each time window, as shipped one a day (UTC), while pricing is not off; new sales are learned before, a little at a time. */
export function startPricingSchedule({
  desk,
  clock,
  onError,
}: {
  readonly desk: PricingDesk;
  readonly clock: () => Date;
  readonly onError: (error: unknown) => void;
}): PricingSchedule {
  let stopped = false;
  const study = async (): Promise<void> => {
    const started = clock().getTime();
    await desk.study(() => clock().getTime() - started >= studyMilliseconds);
  };
  const tick = async (): Promise<PassOutcome | null> => {
    if (desk.settings.mode === 'off') return null;
    await study();
    while (desk.behind && !stopped) {
      await pause(pauseMilliseconds, undefined, { ref: false });
      await study();
    }
    if (stopped) return null;
    const [last] = await desk.passes(1);
    const now = clock();
    const began = windowStart(now, desk.settings.windows);
    const at = last === undefined ? null : Date.parse(last.at);
    // A pass of the future is no pass of this window: the desk says what it makes of such a clock.
    return at !== null && at >= began.getTime() && at <= now.getTime() ? null : desk.pass();
  };
  const timer = setInterval(() => void tick().catch(onError), every);
  timer.unref();
  return {
    tick,
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}
