import { DollarOutlined } from '@ant-design/icons';
import { Card, Descriptions } from 'antd';
import { type JSX, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { step } from '../../api/api-client.js';
import { useRead } from '../../api/api-hooks.js';
import { Chart } from '../../components/chart.js';
import { EmptyState } from '../../components/empty-state.js';
import { EntitySelect } from '../../components/entity-select.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { majorUnits, useFormats } from '../../language/format.js';
import type { PricePoint, Receipt } from './price-types.js';
import { usePriceStrings } from './prices-strings.js';

interface PriceOf {
  readonly receipt: Receipt;
  readonly history: readonly PricePoint[];
}

function PriceHistory({ receipt, history, until }: PriceOf & { readonly until: number }): JSX.Element {
  const t = usePriceStrings();
  const formats = useFormats();
  const { currency } = receipt.price;
  const option = useMemo(
    () => ({
      xAxis: { type: 'time' },
      yAxis: { type: 'value', name: currency, scale: true },
      legend: { show: false },
      series: [
        {
          type: 'line',
          step: 'end',
          name: t.price,
          areaStyle: { opacity: 0.08 },
          data: [...history.map(({ from, price }) => [from, majorUnits(price)]), [until, majorUnits(receipt.price)]],
        },
      ],
    }),
    [history, currency, t.price, until, receipt.price],
  );
  return (
    <Chart<PricePoint>
      name={`price-${receipt.productId}`}
      label={t.chart(receipt.productId)}
      option={option}
      rows={history}
      columns={[
        { head: t.since, value: ({ from }) => formats.dateTime(from) },
        { head: t.currencyUnit(currency), value: ({ price }) => majorUnits(price) },
        { head: t.why, value: ({ reason }) => t.reasons[reason] ?? reason },
        { head: t.evidence, value: ({ evidence }) => evidence },
      ]}
    />
  );
}

/** One product's price receipt and its past. */
export function ProductPrice(): JSX.Element {
  const t = usePriceStrings();
  const formats = useFormats();
  const [search, setSearch] = useSearchParams();
  const id = search.get('id');
  const { data, error, refetch, dataUpdatedAt } = useRead<PriceOf>(`/prices/${step(id ?? '')}`, {
    enabled: id !== null,
  });
  const receipt = data?.receipt;
  return (
    <div className="stack">
      <EntitySelect
        kind="product"
        label={t.pickProduct}
        value={id}
        onChange={(next) => setSearch(next === null ? {} : { id: next })}
      />
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {id === null ? (
        <EmptyState icon={<DollarOutlined />} title={t.pickProduct}>
          {t.pickProductText}
        </EmptyState>
      ) : receipt === undefined || data === undefined ? (
        error === null && <Loading />
      ) : (
        <>
          <Card title={t.receipt}>
            <Descriptions
              column={{ xs: 1, sm: 2, lg: 3 }}
              items={[
                { key: 'price', label: t.price, children: <strong>{formats.money(receipt.price)}</strong> },
                { key: 'list', label: t.listPrice, children: formats.money(receipt.listPrice) },
                { key: 'why', label: t.why, children: t.reasons[receipt.reason] ?? receipt.reason },
                {
                  key: 'since',
                  label: t.since,
                  children: receipt.since === null ? '–' : formats.dateTime(receipt.since),
                },
                {
                  key: 'lowest',
                  label: t.lowestBefore,
                  children: receipt.lowestBefore === null ? '–' : formats.money(receipt.lowestBefore),
                },
                {
                  key: 'recent',
                  label: t.recent,
                  children:
                    receipt.recent === null
                      ? '–'
                      : `${formats.money(receipt.recent.lowest)} – ${formats.money(receipt.recent.highest)}`,
                },
                {
                  key: 'stock',
                  label: t.stock,
                  children: receipt.stock === null ? '–' : formats.number(receipt.stock),
                },
                { key: 'same', label: t.same, children: '✓' },
              ]}
            />
          </Card>
          <Card title={t.history}>
            <PriceHistory receipt={receipt} history={data.history} until={dataUpdatedAt} />
          </Card>
        </>
      )}
    </div>
  );
}
