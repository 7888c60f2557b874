import { UndoOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Tag } from 'antd';
import type { JSX } from 'react';
import { step } from '../../api/api-client.js';
import { useRead, useWrite } from '../../api/api-hooks.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ExportButton } from '../../components/export-button.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { useImportStrings } from './import-strings.js';
import type { ImportReport } from './import-types.js';

/** Imports that were made, newest first, with the way back from the last one. */
export function PastImports({ onOpen }: { readonly onOpen: (id: string) => void }): JSX.Element {
  const t = useImportStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const { message, modal } = App.useApp();
  const { data, error, refetch } = useRead<{ readonly items: readonly ImportReport[] }>('/catalog/imports', {
    query: { limit: 50 },
    poll: (last) => (last?.items.some(({ status }) => status === 'running') ? 2_000 : false),
  });
  const undo = useWrite<string, ImportReport>((api, id) => api.request('POST', `/catalog/imports/${step(id)}/undo`), {
    stale: ['/catalog', '/graph', '/session'],
    onDone: () => message.success(t.undoDone),
  });
  const items = data?.items ?? [];
  const nameOf = ({ id, name }: ImportReport): string => name ?? id;
  return (
    <section className="stack" aria-labelledby="past-imports">
      <div className="section-head">
        <h2 id="past-imports">{t.past}</h2>
        {items.length > 0 && (
          <ExportButton<ImportReport>
            name="imports"
            source={{
              kind: 'rows',
              rows: items,
              columns: [
                { head: t.when, value: ({ startedAt }) => startedAt },
                { head: t.file, value: nameOf },
                { head: t.who, value: ({ author }) => author },
                { head: 'status', value: ({ status }) => status },
                { head: t.created, value: ({ created }) => created },
                { head: t.updated, value: ({ updated }) => updated },
                { head: t.removed, value: ({ removed }) => removed },
                { head: t.rejected, value: ({ rejectedCount }) => rejectedCount },
              ],
            }}
          />
        )}
      </div>
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {undo.error !== null && <ProblemAlert problem={undo.error} />}
      {data?.items.length === 0 ? (
        <EmptyState icon={<UploadOutlined />} title={t.empty} steps={t.emptySteps} />
      ) : (
        error === null && (
          <DataTable<ImportReport>
            label={t.past}
            rowKey="id"
            dataSource={items}
            loading={data === undefined}
            scroll={{ x: 860 }}
            columns={[
              {
                title: t.when,
                dataIndex: 'startedAt',
                width: 180,
                render: (at: string | undefined) => (at === undefined ? '' : formats.dateTime(at)),
              },
              {
                title: t.file,
                render: (_, report) => (
                  <span className="wraps">
                    {nameOf(report)} {report.retryOf && <Tag>{t.retryOf}</Tag>}
                    {report.mode === 'replace' && <Tag>{t.modes.replace}</Tag>}
                    {report.undone === true && <Tag color="warning">{t.undone}</Tag>}
                  </span>
                ),
              },
              { title: t.who, dataIndex: 'author', width: 130 },
              {
                title: t.result,
                width: 280,
                render: (_, { status, created, updated, removed, rejectedCount }) =>
                  status === 'succeeded'
                    ? `${formats.number(created)} ${t.created} · ${formats.number(updated)} ${t.updated} · ${formats.number(removed)} ${t.removed} · ${formats.number(rejectedCount)} ${t.rejected}`
                    : t.statuses[status],
              },
              {
                title: shared.actions,
                width: 180,
                render: (_, report) => (
                  <>
                    <Button size="small" aria-label={t.lookNamed(nameOf(report))} onClick={() => onOpen(report.id)}>
                      {t.look}
                    </Button>{' '}
                    {report.undoable === true && (
                      <Button
                        size="small"
                        icon={<UndoOutlined />}
                        aria-label={t.undoNamed(nameOf(report))}
                        onClick={() =>
                          modal.confirm({
                            title: t.undo,
                            content: t.undoSure,
                            okText: t.undo,
                            onOk: () => undo.mutateAsync(report.id).catch(() => {}),
                          })
                        }
                      >
                        {t.undo}
                      </Button>
                    )}
                  </>
                ),
              },
            ]}
          />
        )
      )}
    </section>
  );
}
