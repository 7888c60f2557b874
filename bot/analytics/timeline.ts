import type { Mood } from '../../dialog/state/belief-state.js';
import { type Interval, intervalsOf, startOf } from './intervals.js';
import type { LoggedTurn, TurnRange } from './turn-log.js';

export interface TimelineOptions extends Pick<TurnRange, 'from' | 'to'> {
  readonly interval: Interval;
  /** Minutes east of UTC. */
  readonly offset?: number;
}

/** What happened in one interval. */
export interface ActivityPoint {
  /** ISO 8601, UTC: where the interval begins. */
  readonly at: string;
  readonly conversations: number;
  readonly turns: number;
  readonly noMatch: number;
  readonly clarify: number;
  readonly handOffs: number;
  readonly carts: number;
  readonly checkouts: number;
}

/** How shoppers felt in one interval: mean sentiment of what they said, and turns by the mood of the conversation. */
export interface MoodPoint extends Record<Mood, number> {
  readonly at: string;
  readonly turns: number;
  readonly sentiment: number | null;
}

const columns = {
  no_match: 'noMatch',
  clarify: 'clarify',
  handoff: 'handOffs',
  cart: 'carts',
  checkout: 'checkouts',
} as const;

/** Talk over time; intervals without any are zero. A conversation counts in each interval in which it was talked. */
export async function activityOver(
  turns: AsyncIterable<LoggedTurn>,
  options: TimelineOptions,
): Promise<readonly ActivityPoint[]> {
  const empty = () => ({
    talks: new Set<string>(),
    turns: 0,
    noMatch: 0,
    clarify: 0,
    handOffs: 0,
    carts: 0,
    checkouts: 0,
  });
  const points = await collect(turns, options, empty, (point, turn) => {
    point.talks.add(turn.conversationId);
    point.turns += 1;
    const column = columns[turn.action as keyof typeof columns];
    if (column !== undefined) point[column] += 1;
  });
  return points.map(([at, { talks, ...counts }]) => ({ at, conversations: talks.size, ...counts }));
}

/** Mood over time. */
export async function moodOver(
  turns: AsyncIterable<LoggedTurn>,
  options: TimelineOptions,
): Promise<readonly MoodPoint[]> {
  const empty = () => ({ turns: 0, sum: 0, angry: 0, unhappy: 0, neutral: 0, happy: 0 });
  const points = await collect(turns, options, empty, (point, { sentiment, mood }) => {
    if (sentiment === null) return;
    point.turns += 1;
    point.sum += sentiment;
    if (mood !== null) point[mood] += 1;
  });
  return points.map(([at, { sum, ...point }]) => ({
    at,
    ...point,
    sentiment: point.turns === 0 ? null : round(sum / point.turns),
  }));
}

async function collect<T>(
  turns: AsyncIterable<LoggedTurn>,
  { from, to, interval, offset = 0 }: TimelineOptions,
  empty: () => T,
  add: (point: T, turn: LoggedTurn) => void,
): Promise<readonly (readonly [string, T])[]> {
  const points = new Map(intervalsOf(Date.parse(from), Date.parse(to), interval, offset).map((at) => [at, empty()]));
  for await (const turn of turns) {
    const point = points.get(startOf(Date.parse(turn.at), interval, offset));
    if (point !== undefined) add(point, turn);
  }
  return [...points].map(([at, point]) => [new Date(at).toISOString(), point]);
}

/** To a thousandth. */
export function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
