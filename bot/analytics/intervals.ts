/** Lengths that a chart divides time into. */
export type Interval = 'hour' | 'day' | 'week' | 'month';

const minute = 60_000;
const lengths = { hour: 60 * minute, day: 24 * 60 * minute, week: 7 * 24 * 60 * minute };
/** 1970 began on a Thursday; weeks begin on Mondays. */
const firstMonday = 4 * lengths.day;

/**
 * The start of the interval that a moment falls into, in milliseconds, by a clock that is `offset` minutes east of
 * UTC (a shop's day is not UTC's).
 */
export function startOf(time: number, interval: Interval, offset = 0): number {
  const local = time + offset * minute;
  if (interval === 'month') {
    const date = new Date(local);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) - offset * minute;
  }
  const phase = interval === 'week' ? firstMonday : 0;
  const length = lengths[interval];
  return Math.floor((local - phase) / length) * length + phase - offset * minute;
}

/** The starts of all intervals that a range touches. */
export function intervalsOf(from: number, to: number, interval: Interval, offset = 0): readonly number[] {
  const starts: number[] = [];
  for (let at = startOf(from, interval, offset); at < to; at = nextStart(at, interval, offset)) starts.push(at);
  return starts;
}

function nextStart(start: number, interval: Interval, offset: number): number {
  if (interval !== 'month') return start + lengths[interval];
  const date = new Date(start + offset * minute);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) - offset * minute;
}
