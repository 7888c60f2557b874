/** What a progress line is written to; `process.stderr` is one. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const barWidth = 28;

/**
 * A bar that is drawn over itself on a terminal, with the time left by the speed so far; elsewhere (a log) a line at
 * each tenth.
 */
export class Progress {
  readonly #stream: ProgressStream;
  readonly #clock: () => number;
  readonly #started: number;
  #drawn = Number.NEGATIVE_INFINITY;
  #tenth = 0;

  /** The clock gives milliseconds. */
  constructor(stream: ProgressStream, clock: () => number) {
    this.#stream = stream;
    this.#clock = clock;
    this.#started = clock();
  }

  /** Tells the share that is done, from 0 to 1, and what is being done. */
  update(share: number, what: string): void {
    const now = this.#clock();
    const line = `${bar(share)} ${(100 * share).toFixed(0).padStart(3)} %  ${this.#left(share, now)}  ${what}`;
    if (this.#stream.isTTY === true) {
      if (now - this.#drawn < 100) return;
      this.#drawn = now;
      this.#stream.write(`\r\u001b[2K${line}`);
    } else if (Math.floor(share * 10) > this.#tenth) {
      this.#tenth = Math.floor(share * 10);
      this.#stream.write(`${line}\n`);
    }
  }

  /** Clears the bar away. */
  end(): void {
    if (this.#stream.isTTY === true) this.#stream.write('\r\u001b[2K');
  }

  #left(share: number, now: number): string {
    if (share <= 0) return 'estimating';
    return `${duration(((now - this.#started) / share) * (1 - share))} left`;
  }
}

function bar(share: number): string {
  const full = Math.round(barWidth * Math.min(1, Math.max(0, share)));
  return `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}]`;
}

/** Milliseconds for people: 42 s, 3 min 05 s. */
function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
