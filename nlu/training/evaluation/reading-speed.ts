/** How fast something reads, on the machine and with the load of the moment. */
export interface ReadingSpeed {
  /** Minutes from the first line to the trained reader. */
  readonly trainingMinutes: number;
  /** Lines a second when many are given at once. */
  readonly linesPerSecond: number;
  /** Median time of one line by itself. */
  readonly p50Milliseconds: number;
}

const warmUp = 10;
const single = 200;

/** Median milliseconds of reading one line at a time, over lines spread evenly. NaN without lines. */
export async function medianLatency<Line>(
  lines: readonly Line[],
  read: (line: Line) => Promise<unknown>,
  clock: () => number,
): Promise<number> {
  const stride = Math.max(1, Math.floor(lines.length / single));
  const chosen = lines.filter((_, index) => index % stride === 0).slice(0, single);
  for (const line of chosen.slice(0, warmUp)) await read(line);
  const taken: number[] = [];
  for (const line of chosen) {
    const started = clock();
    await read(line);
    taken.push(clock() - started);
  }
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? Number.NaN;
}
