import type { CalendarDay, HourSpan } from '../situation.js';
import { wholeDay } from '../situation.js';
import type { CalendarEvent, PricingSettings, ProductInput } from './settings.js';

const dayLength = 86_400_000;
/** Days that are planned for where no delivery is known, and at most. */
const usualSeason = 28;
const longestSeason = 60;

/** `2026-11-11` for a moment, in UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** The time window that an hour of the day falls into. */
export function windowOf(hour: number, windows: readonly number[]): HourSpan {
  const at = Math.max(
    0,
    windows.findLastIndex((from) => from <= hour),
  );
  return { from: windows[at] ?? wholeDay.from, to: windows[at + 1] ?? wholeDay.to };
}

/** When the time window began that a moment falls into: where prices were decided since then, no pass is due. */
export function windowStart(moment: Date, windows: readonly number[]): Date {
  const { from } = windowOf(moment.getUTCHours(), windows);
  return new Date(Date.parse(`${dayOf(moment)}T00:00:00.000Z`) + from * 3_600_000);
}

/** What the shop's calendar says of a day, or of some hours of it. */
export function calendarDay(day: string, events: readonly CalendarEvent[], hours: HourSpan = wholeDay): CalendarDay {
  return {
    weekday: (new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7,
    events: events.filter(({ from, to }) => day >= from && day <= to).map(({ name }) => name),
    hours,
  };
}

/**
 * What is left of the running time window, the windows of today after it, and the days until stock of a product comes next. Days are
 * worked out once for all products.
 */
export function seasonsAhead(
  now: Date,
  { events, windows }: Pick<PricingSettings, 'events' | 'windows'>,
): (input: Pick<ProductInput, 'nextRestock' | 'restockDays'>) => readonly CalendarDay[] {
  const today = dayOf(now);
  const start = Date.parse(`${today}T00:00:00.000Z`);
  const hour = now.getUTCHours();
  const parts = [
    calendarDay(today, events, { from: hour, to: windowOf(hour, windows).to }),
    ...windows.filter((from) => from > hour).map((from) => calendarDay(today, events, windowOf(from, windows))),
  ];
  const longest = [
    ...parts,
    ...Array.from({ length: longestSeason - 1 }, (_, day) =>
      calendarDay(dayOf(new Date(start + (day + 1) * dayLength)), events),
    ),
  ];
  const seasons = new Map<number, readonly CalendarDay[]>();
  return ({ nextRestock, restockDays }) => {
    const known =
      nextRestock === null ? 0 : Math.round((Date.parse(`${nextRestock}T00:00:00.000Z`) - start) / dayLength);
    const length = Math.min(longestSeason, known > 0 ? known : (restockDays ?? usualSeason));
    const season = seasons.get(length) ?? longest.slice(0, parts.length + length - 1);
    seasons.set(length, season);
    return season;
  };
}
