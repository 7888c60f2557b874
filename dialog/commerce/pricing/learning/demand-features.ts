import { type CalendarDay, type HourSpan, type PricingSituation, wholeDay } from '../situation.js';

/**
 * One thing that demand may depend on beside the own price, as data: what is believed of its effect on the logarithm of demand
 * before any sale, and how it is read. A reading of 0 is what is usual.
 */
export interface DemandFeature {
  readonly name: string;
  readonly mean: number;
  readonly deviation: number;
  /** `day` is the day that demand is asked for: today, or a later one of the season. */
  read(now: PricingSituation, day: CalendarDay): number;
}

/** Parts of a day whose demand is told apart, by the hours (UTC) that they begin at. */
const partsOfDay = [0, 4, 8, 12, 16, 20] as const;
const hoursOfPart = 4;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Share of a span of hours that falls into the part of the day that begins at `part`. */
function shareInPart({ from, to }: HourSpan, part: number): number {
  const overlap = Math.min(to, part + hoursOfPart) - Math.max(from, part);
  return Math.max(0, overlap) / (to - from);
}

/** The features of the demand model: the time window, the rival, and what shoppers look at. */
export const demandFeatures: readonly DemandFeature[] = [
  ...weekdays.map((name, weekday) => ({
    name,
    mean: 0,
    // Wide enough that a slow Wednesday is not taken for the effect of Tuesday's price.
    deviation: 0.5,
    read: (_: PricingSituation, day: CalendarDay): number => (day.weekday === weekday ? 1 : 0),
  })),
  ...partsOfDay.map((part) => ({
    name: `from ${part} to ${part + hoursOfPart} h`,
    mean: 0,
    deviation: 0.6,
    // The level is that of whole days; the part of a day counts beside an even spread over its hours.
    read: (_: PricingSituation, { hours }: CalendarDay): number =>
      hours.to - hours.from >= wholeDay.to ? 0 : shareInPart(hours, part),
  })),
  {
    name: "logarithm of the rival's price over the list price",
    mean: 0,
    deviation: 0.7,
    read: ({ competitorPrice, listPrice }) => (competitorPrice === null ? 0 : Math.log(competitorPrice / listPrice)),
  },
  { name: 'logarithm of views', mean: 0, deviation: 0.3, read: ({ attention }) => Math.log(attention.views) },
  { name: 'logarithm of dwell', mean: 0, deviation: 0.3, read: ({ attention }) => Math.log(attention.dwell) },
  { name: 'logarithm of cart adds', mean: 0, deviation: 0.3, read: ({ attention }) => Math.log(attention.cartAdds) },
  {
    name: 'logarithm of heat',
    mean: 0,
    deviation: 0.3,
    // What is hot now says nothing of the days after.
    read: ({ attention, ahead }, day) => (day === ahead[0] ? Math.log(attention.heat) : 0),
  },
];

/** What is believed of a holiday or an announced promotion before it was seen. */
export const eventBelief = { mean: 0.3, deviation: 0.5 };
