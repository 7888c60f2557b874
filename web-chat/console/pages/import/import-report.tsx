import { useQueryClient } from '@tanstack/react-query';
import { Alert, Card, Collapse, Progress, Statistic } from 'antd';
import { type JSX, useEffect } from 'react';
import { step } from '../../api/api-client.js';
import { useRead } from '../../api/api-hooks.js';
import { DataTable } from '../../components/data-table.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useImportStrings } from './import-strings.js';
import type { ImportReport, RowReason } from './import-types.js';
import { RejectedRows } from './rejected-rows.js';

/** How one import stands: progress while it is read, then what came of it and the rows to fix. */
export function ImportReportView({
  id,
  onRetried,
}: {
  readonly id: string;
  readonly onRetried: (id: string) => void;
}): JSX.Element {
  const t = useImportStrings();
  const queries = useQueryClient();
  const { data, error, refetch } = useRead<ImportReport>(`/catalog/imports/${step(id)}`, {
    poll: (last) => (last === undefined || last.status === 'running' ? 500 : false),
  });
  const status = data?.status;
  useEffect(() => {
    // What was read of the catalogue before is no longer so.
    if (status === 'succeeded' || status === 'failed')
      void queries.invalidateQueries({ queryKey: ['/catalog/imports'] });
    if (status === 'succeeded') {
      for (const path of ['/catalog/products', '/graph/entities', '/session']) {
        void queries.invalidateQueries({ queryKey: [path] });
      }
    }
  }, [status, queries]);
  if (error !== null) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const figures = [
    ['created', data.created],
    ['updated', data.updated],
    ['removed', data.removed],
    ['rejected', data.rejectedCount],
  ] as const;
  return (
    <Card
      className="import-report"
      title={data.name ?? id}
      extra={data.status === 'succeeded' ? t.done : t.statuses[data.status]}
    >
      <div className="stack">
        {data.status === 'running' && (
          <div className="run" role="status">
            <span>{t.reading}</span>
            <Progress percent={Math.round(data.progress * 100)} aria-label={t.reading} />
          </div>
        )}
        {data.status === 'failed' && (
          <Alert type="error" showIcon role="alert" title={t.failed} description={data.error?.message} />
        )}
        {data.status !== 'failed' && (
          <div className="figures" role="status">
            {figures.map(([name, value]) => (
              <Statistic key={name} title={t[name]} value={value} />
            ))}
          </div>
        )}
        {data.status === 'succeeded' && data.rejectedCount > 0 && (
          <RejectedRows id={id} count={data.rejectedCount} onRetried={onRetried} />
        )}
        {(data.notes?.length ?? 0) > 0 && (
          <Collapse
            items={[
              {
                key: 'notes',
                label: `${t.notes} (${data.noteCount ?? data.notes?.length})`,
                children: (
                  <DataTable<RowReason>
                    label={t.notes}
                    size="small"
                    rowKey={({ row, reason }) => `${row} ${reason}`}
                    dataSource={data.notes ?? []}
                    columns={[
                      { title: t.row, dataIndex: 'row', width: 80 },
                      { title: t.reason, dataIndex: 'reason' },
                    ]}
                  />
                ),
              },
            ]}
          />
        )}
      </div>
    </Card>
  );
}
