import { Segmented } from 'antd';
import { type JSX, useMemo, useState } from 'react';
import { stringsHook } from '../language/language.js';

const useStrings = stringsHook({
  en: { label: 'Period', days: { 1: 'Today', 7: '7 days', 30: '30 days', 90: '90 days', 365: 'A year' } },
  zh: { label: '时间范围', days: { 1: '今天', 7: '近 7 天', 30: '近 30 天', 90: '近 90 天', 365: '近一年' } },
});

const choices = [1, 7, 30, 90, 365] as const;
type Days = (typeof choices)[number];
type Interval = 'hour' | 'day' | 'week' | 'month';

/** How a chart of so many days is divided. */
const intervals: Readonly<Record<Days, Interval>> = { 1: 'hour', 7: 'day', 30: 'day', 90: 'week', 365: 'month' };

/** A period up to now, with how a chart of it is divided by this browser's clock. */
export interface Period {
  readonly from: string;
  readonly interval: Interval;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** A period and the control that chooses it. It begins with a day of this browser's, so that a reload asks the same. */
export function usePeriod(start: Days = 30): { readonly period: Period; readonly control: JSX.Element } {
  const t = useStrings();
  const [days, setDays] = useState<Days>(start);
  const period = useMemo((): Period => {
    const from = new Date();
    from.setHours(0, 0, 0, 0);
    from.setDate(from.getDate() - (days - 1));
    return { from: from.toISOString(), interval: intervals[days], offset: -from.getTimezoneOffset() };
  }, [days]);
  const control = (
    <Segmented<Days>
      aria-label={t.label}
      value={days}
      onChange={setDays}
      options={choices.map((value) => ({ value, label: t.days[value] }))}
    />
  );
  return { period, control };
}
