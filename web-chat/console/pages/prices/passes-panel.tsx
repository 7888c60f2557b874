import { CheckOutlined, DollarOutlined } from '@ant-design/icons';
import { App, Button, Pagination, Tag } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import { step } from '../../api/api-client.js';
import { useRead, useWrite } from '../../api/api-hooks.js';
import type { PageOf } from '../../api/graph-types.js';
import { useSessionInfo } from '../../api/use-session-info.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ExportButton } from '../../components/export-button.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import type { Decision, Pass, PricingMode } from './price-types.js';
import { usePriceStrings } from './prices-strings.js';

const SIZE = 50;
const stale = ['/pricing', '/prices', '/catalog', '/graph', '/changes'];

function Decisions({ pass }: { readonly pass: Pass }): JSX.Element {
  const t = usePriceStrings();
  const formats = useFormats();
  const currency = useSessionInfo()?.currency ?? 'CNY';
  const [page, setPage] = useState(1);
  const path = `/pricing/passes/${step(pass.id)}`;
  const { data, error, refetch } = useRead<PageOf<Decision>>(path, {
    query: { offset: (page - 1) * SIZE, limit: SIZE },
  });
  return (
    <section className="stack" aria-labelledby="decisions">
      <div className="section-head">
        <h2 id="decisions">
          {t.pass} {formats.dateTime(pass.at)} <Tag>{t.modes[pass.mode]}</Tag>
        </h2>
        <ExportButton<Decision>
          name={`prices-${pass.at.slice(0, 10)}`}
          source={{
            kind: 'pages',
            path,
            columns: [
              { head: 'sku', value: ({ productId }) => productId },
              { head: 'from', value: ({ from }) => from },
              { head: 'price', value: ({ price }) => price },
              { head: 'reason', value: ({ reason }) => reason },
              { head: 'explored', value: ({ explored }) => explored },
            ],
          }}
        />
      </div>
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      <DataTable<Decision>
        label={t.pass}
        rowKey="productId"
        dataSource={data?.items ?? []}
        loading={data === undefined && error === null}
        scroll={{ x: 700 }}
        columns={[
          {
            title: t.product,
            dataIndex: 'productId',
            render: (id: string) => <Link to={`/prices/product?id=${step(id)}`}>{id}</Link>,
          },
          {
            title: t.from,
            dataIndex: 'from',
            align: 'right',
            render: (amount: number) => formats.money({ amount, currency }),
          },
          {
            title: t.to,
            dataIndex: 'price',
            align: 'right',
            render: (amount: number) => <strong>{formats.money({ amount, currency })}</strong>,
          },
          {
            title: t.change,
            align: 'right',
            render: (_, { from, price }) => {
              const share = from === 0 ? 0 : (price - from) / from;
              return price === from ? '–' : `${share > 0 ? '+' : ''}${formats.percent(share, 1)}`;
            },
          },
          {
            title: t.why,
            render: (_, { reason, explored }) => (
              <>
                {t.reasons[reason] ?? reason} {explored && <Tag>{t.trial}</Tag>}
              </>
            ),
          },
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
    </section>
  );
}

/** Rounds of deciding prices: looked at, approved where they wait for it. */
export function PassesPanel({ mode }: { readonly mode: PricingMode }): JSX.Element {
  const t = usePriceStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error, refetch } = useRead<{ readonly items: readonly Pass[] }>('/pricing/passes', {
    query: { limit: 50 },
  });
  const decide = useWrite<void, { readonly pass: Pass; readonly left: readonly unknown[] }>(
    (api) => api.request('POST', '/pricing/passes'),
    {
      stale,
      onDone: ({ pass, left }) => {
        setChosen(pass.id);
        if (left.length > 0) message.info(t.leftAlone(formats.number(left.length)));
      },
    },
  );
  const approve = useWrite<string, { readonly moved: number; readonly refused: readonly string[] }>(
    (api, id) => api.request('POST', `/pricing/passes/${step(id)}/approval`),
    {
      stale,
      onDone: ({ moved, refused }) =>
        message.success(t.approved(formats.number(moved), formats.number(refused.length))),
    },
  );
  const passes = data?.items ?? [];
  const open = passes.find(({ id }) => id === chosen) ?? passes[0];
  const failed = error ?? decide.error ?? approve.error;
  return (
    <div className="stack">
      <div className="page-actions">
        <Button disabled={mode === 'off'} loading={decide.isPending} onClick={() => decide.mutate()}>
          {t.decide}
        </Button>
        {passes[0]?.mode === 'propose' && open?.id === passes[0].id && (
          <Button
            type="primary"
            icon={<CheckOutlined />}
            loading={approve.isPending}
            onClick={() => passes[0] !== undefined && approve.mutate(passes[0].id)}
          >
            {t.approve(formats.number(passes[0].moved))}
          </Button>
        )}
      </div>
      {failed !== null && <ProblemAlert problem={failed} onRetry={() => void refetch()} />}
      {data?.items.length === 0 ? (
        <EmptyState icon={<DollarOutlined />} title={t.noPasses} steps={t.noPassesSteps} />
      ) : (
        <DataTable<Pass>
          label={t.passes}
          rowKey="id"
          dataSource={passes}
          loading={data === undefined && error === null}
          columns={[
            { title: t.when, dataIndex: 'at', render: (at: string) => formats.dateTime(at) },
            { title: t.mode, render: (_, pass) => t.modes[pass.mode] },
            { title: t.decided, dataIndex: 'decided', align: 'right' },
            { title: t.moved, dataIndex: 'moved', align: 'right' },
            {
              title: shared.actions,
              render: (_, { id, at }) => (
                <Button
                  size="small"
                  aria-label={t.lookAt(formats.dateTime(at))}
                  aria-pressed={open?.id === id}
                  onClick={() => setChosen(id)}
                >
                  {t.look}
                </Button>
              ),
            },
          ]}
        />
      )}
      {open !== undefined && <Decisions key={open.id} pass={open} />}
    </div>
  );
}
