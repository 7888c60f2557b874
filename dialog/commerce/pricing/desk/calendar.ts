import type { CalendarDay } from '../situation.js';
import type { CalendarEvent, ProductInput } from './settings.js';

const dayLength = 86_400_000;
/** Days that are planned for where no delivery is known, and at most. */
const usualSeason = 28;
const longestSeason = 60;

/** `2026-11-11` for a moment, in UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** What the shop's calendar says of a day. */
export function calendarDay(day: string, events: readonly CalendarEvent[]): CalendarDay {
  return {
    weekday: (new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7,
    events: events.filter(({ from, to }) => day >= from && day <= to).map(({ name }) => name),
  };
}

/** The days from `today` until stock comes next, today first. */
export function seasonAhead(
  today: string,
  { nextRestock, restockDays }: Pick<ProductInput, 'nextRestock' | 'restockDays'>,
  events: readonly CalendarEvent[],
): readonly CalendarDay[] {
  const start = Date.parse(`${today}T00:00:00.000Z`);
  const known = nextRestock === null ? 0 : Math.round((Date.parse(`${nextRestock}T00:00:00.000Z`) - start) / dayLength);
  const length = Math.min(longestSeason, known > 0 ? known : (restockDays ?? usualSeason));
  return Array.from({ length }, (_, later) => calendarDay(dayOf(new Date(start + later * dayLength)), events));
}
