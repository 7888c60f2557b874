import { DollarOutlined, InboxOutlined } from '@ant-design/icons';
import { Alert, Card, Pagination, Upload } from 'antd';
import { type JSX, useState } from 'react';
import { useRead, useWrite } from '../../api/api-hooks.js';
import { ApiProblem } from '../../api/api-problem.js';
import type { PageOf } from '../../api/graph-types.js';
import { useSessionInfo } from '../../api/use-session-info.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ExportButton } from '../../components/export-button.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { inputColumns, rowsOf, salesColumns } from './input-rows.js';
import type { PriceInput } from './price-types.js';
import { usePriceStrings } from './prices-strings.js';

const SIZE = 50;
/** Rows of one request; the server takes bodies of 8 MB. */
const BATCH = 5_000;

interface Taken {
  readonly taken: number;
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
}

function RowsDrop({
  title,
  hint,
  path,
  columns,
  needed,
}: {
  readonly title: string;
  readonly hint: string;
  readonly path: string;
  readonly columns: Readonly<Record<string, 'text' | 'number'>>;
  readonly needed: readonly string[];
}): JSX.Element {
  const t = usePriceStrings();
  const formats = useFormats();
  const send = useWrite<File, Taken>(
    async (api, file) => {
      const read = rowsOf(await file.text(), columns, needed);
      if (read.kind === 'missing') throw new ApiProblem(400, t.noColumn(read.column));
      if (read.rows.length === 0) throw new ApiProblem(400, t.noRows);
      let all: Taken = { taken: 0, refused: [] };
      for (let start = 0; start < read.rows.length; start += BATCH) {
        const body = { items: read.rows.slice(start, start + BATCH) };
        const { taken, refused } = await api.request<Taken>('POST', path, { body });
        const moved = refused.map(({ row, reason }) => ({ row: row + start, reason }));
        all = { taken: all.taken + taken, refused: [...all.refused, ...moved] };
      }
      return all;
    },
    { stale: ['/pricing'] },
  );
  return (
    <Card title={title}>
      <div className="stack">
        <p className="soft">{hint}</p>
        <Upload.Dragger
          accept=".csv,text/csv"
          multiple={false}
          showUploadList={false}
          disabled={send.isPending}
          beforeUpload={(file) => {
            send.mutate(file);
            return false;
          }}
        >
          <p className="ant-upload-drag-icon">
            <InboxOutlined />
          </p>
          <p className="ant-upload-text">{t.drop}</p>
        </Upload.Dragger>
        {send.error !== null && <ProblemAlert problem={send.error} />}
        {send.data !== undefined && (
          <div className="stack" role="status">
            <Alert type="success" showIcon title={t.taken(formats.number(send.data.taken))} />
            {send.data.refused.length > 0 && (
              <>
                <Alert type="warning" showIcon title={t.refused(formats.number(send.data.refused.length))} />
                <DataTable
                  label={t.refused('')}
                  size="small"
                  rowKey="row"
                  dataSource={send.data.refused.slice(0, 200)}
                  columns={[
                    { title: t.row, dataIndex: 'row', width: 80 },
                    { title: t.reason, dataIndex: 'reason' },
                  ]}
                />
              </>
            )}
          </div>
        )}
      </div>
    </Card>
  );
}

/** Costs, rivals' prices, deliveries and sales: sent as CSV, and what is known of them. */
export function InputsPanel(): JSX.Element {
  const t = usePriceStrings();
  const formats = useFormats();
  const currency = useSessionInfo()?.currency ?? 'CNY';
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useRead<PageOf<PriceInput>>('/pricing/inputs', {
    query: { offset: (page - 1) * SIZE, limit: SIZE },
  });
  const money = (amount: number | null): string => (amount === null ? '–' : formats.money({ amount, currency }));
  return (
    <div className="stack">
      <RowsDrop
        title={t.costs}
        hint={t.costsHint}
        path="/pricing/inputs"
        columns={inputColumns}
        needed={['productId', 'cost']}
      />
      <RowsDrop
        title={t.sales}
        hint={t.salesHint}
        path="/pricing/sales"
        columns={salesColumns}
        needed={['productId', 'day', 'price', 'sold']}
      />
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {data?.total === 0 ? (
        <EmptyState icon={<DollarOutlined />} title={t.noInputs}>
          {t.noInputsText}
        </EmptyState>
      ) : (
        <>
          <div className="page-actions">
            <ExportButton<PriceInput>
              name="costs"
              source={{
                kind: 'pages',
                path: '/pricing/inputs',
                columns: (Object.keys(inputColumns) as (keyof PriceInput)[]).map((head) => ({
                  head,
                  value: (input) => input[head],
                })),
              }}
            />
          </div>
          <DataTable<PriceInput>
            label={t.costs}
            rowKey="productId"
            dataSource={data?.items ?? []}
            loading={data === undefined && error === null}
            columns={[
              { title: t.product, dataIndex: 'productId' },
              { title: t.cost, dataIndex: 'cost', align: 'right', render: money },
              { title: t.restockDays, dataIndex: 'restockDays', align: 'right' },
              { title: t.nextRestock, dataIndex: 'nextRestock' },
              { title: t.competitorPrice, dataIndex: 'competitorPrice', align: 'right', render: money },
            ]}
          />
          {(data?.total ?? 0) > SIZE && (
            <Pagination
              className="pages"
              current={page}
              pageSize={SIZE}
              total={data?.total ?? 0}
              showSizeChanger={false}
              onChange={setPage}
            />
          )}
        </>
      )}
    </div>
  );
}
