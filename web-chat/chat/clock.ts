/** Time and chance, handed in so that tests own them. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls `then` once after `ms`; the returned function calls it off. */
  after(ms: number, then: () => void): () => void;
  /** Uniform in [0, 1). */
  random(): number;
}

/** The browser's own clock. */
export function browserClock(): Clock {
  return {
    now: () => Date.now(),
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
  };
}

/**
 * How long to wait after the n-th failure in a row: exponential with full jitter, so that a thousand pages do not come
 * back in the same second (Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015). Never below a
 * quarter of the bound: a page that retries at once gains nothing.
 */
export function nextDelay(
  failures: number,
  { backoffMs, maxBackoffMs }: { readonly backoffMs: number; readonly maxBackoffMs: number },
  random: () => number,
): number {
  const bound = Math.min(maxBackoffMs, backoffMs * 2 ** Math.max(0, failures - 1));
  return bound * (0.25 + 0.75 * random());
}

/** The server's time as seen from here. */
export interface ServerClock {
  /** Takes note of what the server's clock said (whole seconds, as HTTP's `Date`) between two moments of the own clock. */
  observe(date: number, sent: number, received: number): void;
  /** Epoch milliseconds at the server; the own clock until the first observation. */
  now(): number;
}

/**
 * Tells the server's time by a clock of the own that only needs to run steadily, so that a wrong clock of the device
 * changes nothing. Each answer bounds the difference from both sides (Cristian 1989); the bounds of many answers are
 * narrower than a second. An answer that contradicts them means that a clock was set: then it counts alone.
 */
export function createServerClock(own: () => number): ServerClock {
  let least = Number.NEGATIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  return {
    observe(date, sent, received) {
      const [low, high] = [date - received, date + 1000 - sent];
      const agrees = low <= most && high >= least;
      least = agrees ? Math.max(least, low) : low;
      most = agrees ? Math.min(most, high) : high;
    },
    now: () => own() + (Number.isFinite(least) ? (least + most) / 2 : 0),
  };
}

/** Milliseconds since the epoch that never jump: the page's start by the device's clock, and what has passed since. */
export function steadyNow(): number {
  return performance.timeOrigin + performance.now();
}
