import { Button, Card, Progress } from 'antd';
import type { JSX } from 'react';
import { useRead, useWrite } from '../../api/api-hooks.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useTeachingStrings } from './teaching-strings.js';

interface RecommenderState {
  readonly model: { readonly learntAt: string; readonly shoppers: number; readonly events: number } | null;
  readonly trainings: readonly {
    readonly id: string;
    readonly status: 'running' | 'succeeded' | 'failed';
    readonly progress: number;
    readonly reason: string | null;
  }[];
}

/** What the recommender stands on, and having it learn anew. */
export function RecommenderCard(): JSX.Element | null {
  const t = useTeachingStrings();
  const formats = useFormats();
  const { data, error } = useRead<RecommenderState>('/recommendation', {
    poll: (last) => (last?.trainings[0]?.status === 'running' ? 1_000 : false),
  });
  const learn = useWrite<void, unknown>((api) => api.request('POST', '/recommendation/trainings'), {
    stale: ['/recommendation'],
  });
  if (error?.status === 404) return null;
  const last = data?.trainings[0];
  return (
    <Card
      title={t.recommender}
      extra={
        <Button disabled={last?.status === 'running'} loading={learn.isPending} onClick={() => learn.mutate()}>
          {t.learnAgain}
        </Button>
      }
    >
      <div className="stack">
        <p>{t.recommenderText}</p>
        {error !== null && <ProblemAlert problem={error} />}
        {data !== undefined && (
          <p className="soft">
            {data.model === null
              ? t.notLearnt
              : t.learntAt(formats.dateTime(data.model.learntAt), formats.number(data.model.events))}
          </p>
        )}
        {last?.status === 'running' && (
          <Progress percent={Math.round(last.progress * 100)} aria-label={t.recommender} />
        )}
        {last?.status === 'failed' && <p role="alert">{last.reason}</p>}
        {learn.error !== null && <ProblemAlert problem={learn.error} />}
      </div>
    </Card>
  );
}
