import { Card, Statistic } from 'antd';
import { type JSX, useMemo } from 'react';
import { useRead } from '../../api/api-hooks.js';
import { type Mood, moods } from '../../api/talk-types.js';
import { Chart } from '../../components/chart.js';
import { useFormats } from '../../language/format.js';
import type { Period } from '../../talk/period.js';
import { useTalkWords } from '../../talk/talk-words.js';
import { useAnalyticsStrings } from './analytics-strings.js';
import type { ActivityPoint, Funnel, MoodPoint, Overview } from './analytics-types.js';

const figures = [
  'conversations',
  'meanTurns',
  'cartConversations',
  'checkouts',
  'handOffs',
  'noMatchTurns',
  'clarifyTurns',
  'sentiment',
] as const;

/** Colours of moods that are told apart without red and green alone: the legend names each. */
const moodColours: Readonly<Record<Mood, string>> = {
  angry: '#b4232a',
  unhappy: '#e08a00',
  neutral: '#8a94a6',
  happy: '#1f9d74',
};

/** Figures beside those of the period before, talk and mood over time, and how far conversations come. */
export function OverviewPanel({
  figures: data,
  period,
}: {
  readonly figures: Overview & { readonly previous: Overview };
  readonly period: Period;
}): JSX.Element {
  const t = useAnalyticsStrings();
  const formats = useFormats();
  const shown = (value: number | null): string => (value === null ? '–' : formats.number(value, 2));
  return (
    <>
      <div className="figures">
        {figures.map((name) => (
          <Card key={name} size="small">
            <Statistic title={t.figures[name]} value={shown(data[name])} />
            <p className="figure-before">{t.before(shown(data.previous[name]))}</p>
          </Card>
        ))}
      </div>
      <ActivityChart period={period} />
      <MoodChart period={period} />
      <FunnelChart period={period} />
    </>
  );
}

function useTimes(period: Period): (at: string) => string {
  const formats = useFormats();
  return (at) => (period.interval === 'hour' ? formats.dateTime(at) : formats.date(at));
}

function ActivityChart({ period }: { readonly period: Period }): JSX.Element {
  const t = useAnalyticsStrings();
  const time = useTimes(period);
  const { data } = useRead<{ readonly items: readonly ActivityPoint[] }>('/analytics/activity', {
    query: { ...period },
  });
  const rows = data?.items ?? [];
  const option = useMemo(
    () => ({
      legend: { top: 0 },
      xAxis: { type: 'category', data: rows.map(({ at }) => time(at)) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        { type: 'bar', name: t.conversations, data: rows.map(({ conversations }) => conversations) },
        { type: 'line', name: t.turns, data: rows.map(({ turns }) => turns), showSymbol: false },
      ],
    }),
    [rows, t, time],
  );
  return (
    <section>
      <h2>{t.activity}</h2>
      <Chart<ActivityPoint>
        name="activity"
        label={t.activity}
        option={option}
        rows={rows}
        columns={[
          { head: t.when, value: ({ at }) => time(at) },
          { head: t.conversations, value: ({ conversations }) => conversations },
          { head: t.turns, value: ({ turns }) => turns },
          { head: t.noMatch, value: ({ noMatch }) => noMatch },
          { head: t.clarify, value: ({ clarify }) => clarify },
          { head: t.handOffs, value: ({ handOffs }) => handOffs },
          { head: t.carts, value: ({ carts }) => carts },
          { head: t.checkouts, value: ({ checkouts }) => checkouts },
        ]}
      />
    </section>
  );
}

function MoodChart({ period }: { readonly period: Period }): JSX.Element {
  const t = useAnalyticsStrings();
  const words = useTalkWords();
  const time = useTimes(period);
  const { data } = useRead<{ readonly items: readonly MoodPoint[] }>('/analytics/mood', { query: { ...period } });
  const rows = data?.items ?? [];
  const option = useMemo(
    () => ({
      legend: { top: 0 },
      xAxis: { type: 'category', data: rows.map(({ at }) => time(at)) },
      yAxis: [
        { type: 'value', minInterval: 1 },
        { type: 'value', min: -1, max: 1, splitLine: { show: false } },
      ],
      series: [
        ...moods.map((mood) => ({
          type: 'bar',
          stack: 'mood',
          name: words.moods[mood],
          itemStyle: { color: moodColours[mood] },
          data: rows.map((row) => row[mood]),
        })),
        {
          type: 'line',
          name: t.sentiment,
          yAxisIndex: 1,
          connectNulls: true,
          data: rows.map(({ sentiment }) => sentiment),
        },
      ],
    }),
    [rows, t, words, time],
  );
  return (
    <section>
      <h2>{t.mood}</h2>
      <Chart<MoodPoint>
        name="mood"
        label={t.mood}
        option={option}
        rows={rows}
        columns={[
          { head: t.when, value: ({ at }) => time(at) },
          { head: t.turns, value: ({ turns }) => turns },
          ...moods.map((mood) => ({ head: words.moods[mood], value: (row: MoodPoint) => row[mood] })),
          { head: t.sentiment, value: ({ sentiment }) => sentiment },
        ]}
      />
    </section>
  );
}

function FunnelChart({ period }: { readonly period: Period }): JSX.Element {
  const t = useAnalyticsStrings();
  const { data } = useRead<Funnel>('/analytics/funnel', { query: { from: period.from } });
  const rows = data?.steps ?? [];
  const option = useMemo(
    () => ({
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', inverse: true, data: rows.map(({ step }) => t.steps[step]) },
      legend: { show: false },
      series: [
        {
          type: 'bar',
          name: t.conversations,
          label: { show: true, position: 'right' },
          data: rows.map(({ conversations }) => conversations),
        },
      ],
    }),
    [rows, t],
  );
  return (
    <section>
      <h2>{t.funnel}</h2>
      <Chart<Funnel['steps'][number]>
        name="funnel"
        label={t.funnel}
        option={option}
        rows={rows}
        columns={[
          { head: t.step, value: ({ step }) => t.steps[step] },
          { head: t.conversations, value: ({ conversations }) => conversations },
        ]}
      />
    </section>
  );
}
