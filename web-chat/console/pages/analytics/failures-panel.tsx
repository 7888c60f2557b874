import { Card, Pagination, Statistic } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/api-hooks.js';
import type { PageOf } from '../../api/graph-types.js';
import { DataTable } from '../../components/data-table.js';
import { ExportButton } from '../../components/export-button.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import type { Period } from '../../talk/period.js';
import { useAnalyticsStrings } from './analytics-strings.js';
import type { Failure, FailureAction, Funnel } from './analytics-types.js';

const PAGE = 20;

/** Where conversations fail, and the sentences in which they did. */
export function FailuresPanel({ period }: { readonly period: Period }): JSX.Element {
  const t = useAnalyticsStrings();
  const formats = useFormats();
  const [action, setAction] = useState<FailureAction>('no_match');
  const [page, setPage] = useState(1);
  const funnel = useRead<Funnel>('/analytics/funnel', { query: { from: period.from } });
  const { data, error, refetch } = useRead<PageOf<Failure>>('/analytics/failures', {
    query: { from: period.from, action, limit: PAGE, offset: (page - 1) * PAGE },
  });
  if (funnel.data === undefined) return <Loading />;
  return (
    <>
      <div className="figures">
        {funnel.data.failures.map(({ action: each, turns, conversations, ended }) => (
          <Card key={each} size="small" className={each === action ? 'figure-chosen' : ''}>
            <button
              type="button"
              className="figure-button"
              aria-pressed={each === action}
              onClick={() => {
                setAction(each);
                setPage(1);
              }}
            >
              <Statistic title={t.failures[each]} value={formats.number(turns)} />
              <span className="figure-before">
                {t.failureText(formats.number(conversations), formats.number(ended))}
              </span>
            </button>
          </Card>
        ))}
      </div>
      <div className="panel-head">
        <h2>{t.failedTurns}</h2>
        <ExportButton
          name="failures"
          source={{ kind: 'server', path: '/exports/failures', query: { from: period.from } }}
        />
      </div>
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      <DataTable<Failure>
        label={t.failedTurns}
        loading={data === undefined}
        rowKey={({ conversationId, sequence }) => `${conversationId} ${sequence}`}
        dataSource={data?.items ?? []}
        columns={[
          {
            title: t.when,
            render: (_: unknown, { at, conversationId }) => (
              <Link to={`/conversations/${encodeURIComponent(conversationId)}`}>{formats.dateTime(at)}</Link>
            ),
          },
          {
            title: t.said,
            className: 'wide-cell',
            dataIndex: 'said',
            render: (said: string) => <span dir="auto">{said}</span>,
          },
          {
            title: t.answered,
            className: 'wide-cell',
            dataIndex: 'reply',
            render: (reply: string) => <span dir="auto">{reply}</span>,
          },
        ]}
      />
      {(data?.total ?? 0) > PAGE && (
        <Pagination
          className="more"
          current={page}
          pageSize={PAGE}
          total={data?.total ?? 0}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </>
  );
}
