import { ExperimentOutlined } from '@ant-design/icons';
import { Card, Tag } from 'antd';
import type { JSX } from 'react';
import { useRead } from '../../api/api-hooks.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ExportButton } from '../../components/export-button.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useRecommendationStrings } from './recommendation-strings.js';
import type { JudgedPolicy, Judgement } from './recommendation-types.js';

/** What other ways to fill the place that tries something would have brought, by the log. */
export function JudgementCard(): JSX.Element {
  const t = useRecommendationStrings();
  const formats = useFormats();
  const { data, error, refetch } = useRead<Judgement>('/recommendation/judgement');
  const share = ({ value, standardError }: JudgedPolicy['ips']): string =>
    `${formats.percent(value, 1)} ± ${formats.percent(1.96 * standardError, 1)}`;
  return (
    <Card
      title={t.judgement}
      extra={
        data !== undefined &&
        data.policies.length > 0 && (
          <ExportButton<JudgedPolicy>
            name="recommendation-judgement"
            source={{
              kind: 'rows',
              rows: data.policies,
              columns: [
                { head: 'policy', value: ({ policy }) => policy },
                { head: 'ips', value: ({ ips }) => ips.value },
                { head: 'snips', value: ({ snips }) => snips.value },
                { head: 'doubly robust', value: ({ doublyRobust }) => doublyRobust.value },
                { head: 'standard error', value: ({ doublyRobust }) => doublyRobust.standardError },
                { head: 'verdict', value: ({ verdict }) => verdict },
              ],
            }}
          />
        )
      }
    >
      <div className="stack">
        <p className="soft">{t.judgementText}</p>
        {error !== null ? (
          <ProblemAlert problem={error} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <Loading />
        ) : data.policies.length === 0 ? (
          <EmptyState
            icon={<ExperimentOutlined />}
            title={t.waiting(formats.number(data.explorations), formats.number(data.needed))}
            steps={t.waitingSteps}
          >
            {t.waitingText}
          </EmptyState>
        ) : (
          <>
            <p>{t.explored(formats.number(data.explorations), formats.percent(data.logged.value, 1))}</p>
            <DataTable<JudgedPolicy>
              label={t.judgement}
              rowKey="policy"
              dataSource={data.policies}
              columns={[
                { title: t.policy, render: (_, { policy }) => t.policies[policy] },
                { title: t.robust, align: 'right', render: (_, { doublyRobust }) => share(doublyRobust) },
                { title: t.snips, align: 'right', render: (_, { snips }) => share(snips) },
                { title: t.ips, align: 'right', render: (_, { ips }) => share(ips) },
                { title: t.size, align: 'right', render: (_, { effectiveSize }) => formats.number(effectiveSize) },
                {
                  title: t.verdict,
                  render: (_, { verdict }) => (
                    <Tag color={verdict === 'better' ? 'success' : verdict === 'worse' ? 'error' : 'default'}>
                      {t.verdicts[verdict]}
                    </Tag>
                  ),
                },
              ]}
            />
          </>
        )}
      </div>
    </Card>
  );
}
