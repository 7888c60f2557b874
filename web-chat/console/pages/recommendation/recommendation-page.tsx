import { Button } from 'antd';
import type { JSX } from 'react';
import { useRead, useWrite } from '../../api/api-hooks.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { JudgementCard } from './judgement-card.js';
import { useRecommendationStrings } from './recommendation-strings.js';
import type { RecommendationState, TrainingRun } from './recommendation-types.js';
import { SourcesCard } from './sources-card.js';
import { TrainingCard } from './training-card.js';

/** What recommendations stand on: the model in force, learning anew, the reach of each source, and the offline judgement. */
export function RecommendationPage(): JSX.Element {
  const t = useRecommendationStrings();
  const { data, error, refetch } = useRead<RecommendationState>('/recommendation', {
    poll: (last) => (last === undefined ? false : busy(last) ? 1_000 : 10_000),
  });
  const learn = useWrite<void, TrainingRun>((api) => api.request('POST', '/recommendation/trainings'), {
    stale: ['/recommendation'],
  });
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <Button
          type="primary"
          disabled={data === undefined || busy(data)}
          loading={learn.isPending}
          onClick={() => learn.mutate()}
        >
          {t.learn}
        </Button>
      }
    >
      <div className="stack">
        {learn.error !== null && <ProblemAlert problem={learn.error} />}
        {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
        {data === undefined ? (
          error === null && <Loading />
        ) : (
          <>
            <TrainingCard model={data.model} trainings={data.trainings} />
            <SourcesCard model={data.model} sources={data.sources} />
          </>
        )}
        <JudgementCard />
      </div>
    </Page>
  );
}

function busy({ trainings }: RecommendationState): boolean {
  return trainings[0]?.status === 'running';
}
