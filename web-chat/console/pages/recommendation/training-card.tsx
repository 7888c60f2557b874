import { HistoryOutlined } from '@ant-design/icons';
import { Card, Descriptions, Progress, Tag } from 'antd';
import type { JSX } from 'react';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { useFormats } from '../../language/format.js';
import { useRecommendationStrings } from './recommendation-strings.js';
import type { RecommendationState, TrainingRun } from './recommendation-types.js';

/** The model in force, how far a run is, and the runs before it. */
export function TrainingCard({ model, trainings }: Pick<RecommendationState, 'model' | 'trainings'>): JSX.Element {
  const t = useRecommendationStrings();
  const formats = useFormats();
  const [last] = trainings;
  const learnt = (has: boolean): JSX.Element => <Tag color={has ? 'success' : 'default'}>{has ? t.yes : t.notYet}</Tag>;
  return (
    <Card title={t.force}>
      <div className="stack">
        {last?.status === 'running' && (
          <div aria-live="polite">
            <p>{last.phase === null ? t.begins : t.phases[last.phase]}</p>
            <Progress percent={Math.round(last.progress * 100)} aria-label={t.learn} />
          </div>
        )}
        {model === null ? (
          <EmptyState icon={<HistoryOutlined />} title={t.notLearnt} steps={t.notLearntSteps}>
            {t.notLearntText}
          </EmptyState>
        ) : (
          <Descriptions
            column={{ xs: 1, sm: 2 }}
            items={[
              { key: 'at', label: t.learntAt, children: formats.dateTime(model.learntAt) },
              { key: 'events', label: t.events, children: formats.number(model.events) },
              { key: 'shoppers', label: t.shoppers, children: formats.number(model.shoppers) },
              { key: 'sequence', label: t.sequence, children: learnt(model.sequence) },
              { key: 'blend', label: t.blend, children: learnt(model.blend) },
            ]}
          />
        )}
        {trainings.length > 0 && (
          <DataTable<TrainingRun>
            label={t.runs}
            rowKey="id"
            dataSource={trainings}
            columns={[
              { title: t.started, render: (_, { startedAt }) => formats.dateTime(startedAt) },
              { title: t.ended, render: (_, { endedAt }) => (endedAt === null ? '–' : formats.dateTime(endedAt)) },
              {
                title: t.status,
                render: (_, { status }) => (
                  <Tag color={status === 'failed' ? 'error' : status === 'succeeded' ? 'success' : 'processing'}>
                    {t.statuses[status]}
                  </Tag>
                ),
              },
              { title: t.reason, render: (_, { reason }) => <span className="wraps">{reason ?? '–'}</span> },
            ]}
          />
        )}
      </div>
    </Card>
  );
}
