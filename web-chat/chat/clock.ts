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
