import { type JSX, useMemo } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/api-hooks.js';
import type { PageOf, Words } from '../../api/graph-types.js';
import { Chart } from '../../components/chart.js';
import { DataTable } from '../../components/data-table.js';
import { ExportButton } from '../../components/export-button.js';
import { labelOf, useFormats } from '../../language/format.js';
import { useLanguage } from '../../language/language.js';
import type { Period } from '../../talk/period.js';
import { useAnalyticsStrings } from './analytics-strings.js';
import type { CategoryTally, ProductTally } from './analytics-types.js';

interface IntentTally {
  readonly intent: string;
  readonly turns: number;
}

const charted = 15;

/** What was talked about: intents, categories, and what became of products. */
export function GoodsPanel({ period }: { readonly period: Period }): JSX.Element {
  return (
    <>
      <Intents period={period} />
      <Categories period={period} />
      <Products period={period} />
    </>
  );
}

function Intents({ period }: { readonly period: Period }): JSX.Element {
  const t = useAnalyticsStrings();
  const { data } = useRead<{ readonly items: readonly IntentTally[] }>('/analytics/intents', {
    query: { from: period.from },
  });
  const rows = data?.items ?? [];
  const option = useMemo(() => {
    const top = rows.slice(0, charted);
    return {
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', inverse: true, data: top.map(({ intent }) => intent) },
      legend: { show: false },
      series: [{ type: 'bar', name: t.turns, data: top.map(({ turns }) => turns) }],
    };
  }, [rows, t]);
  return (
    <section>
      <h2>{t.intents}</h2>
      <Chart<IntentTally>
        name="intents"
        label={t.intents}
        height={360}
        option={option}
        rows={rows}
        columns={[
          { head: t.intent, value: ({ intent }) => intent },
          { head: t.turns, value: ({ turns }) => turns },
        ]}
      />
    </section>
  );
}

function Categories({ period }: { readonly period: Period }): JSX.Element {
  const t = useAnalyticsStrings();
  const nameOf = useNames();
  const { data } = useRead<PageOf<CategoryTally>>('/analytics/categories', {
    query: { from: period.from, limit: 50 },
  });
  const rows = data?.items ?? [];
  const option = useMemo(() => {
    const top = rows.slice(0, charted);
    return {
      legend: { top: 0 },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', inverse: true, data: top.map(({ words, categoryId }) => nameOf(words, categoryId)) },
      series: [
        { type: 'bar', name: t.turns, data: top.map(({ turns }) => turns) },
        { type: 'bar', name: t.noMatch, data: top.map(({ noMatch }) => noMatch) },
      ],
    };
  }, [rows, t, nameOf]);
  return (
    <section>
      <h2>{t.categories}</h2>
      <Chart<CategoryTally>
        name="categories"
        label={t.categories}
        height={360}
        option={option}
        rows={rows}
        columns={[
          { head: t.category, value: ({ words, categoryId }) => nameOf(words, categoryId) },
          { head: t.turns, value: ({ turns }) => turns },
          { head: t.conversations, value: ({ conversations }) => conversations },
          { head: t.noMatch, value: ({ noMatch }) => noMatch },
        ]}
      />
    </section>
  );
}

function Products({ period }: { readonly period: Period }): JSX.Element {
  const t = useAnalyticsStrings();
  const formats = useFormats();
  const nameOf = useNames();
  const { data } = useRead<PageOf<ProductTally>>('/analytics/products', { query: { from: period.from, limit: 50 } });
  return (
    <section>
      <div className="panel-head">
        <h2>{t.products}</h2>
        <ExportButton
          name="products"
          source={{ kind: 'server', path: '/exports/products', query: { from: period.from } }}
        />
      </div>
      <DataTable<ProductTally>
        label={t.products}
        loading={data === undefined}
        rowKey="productId"
        dataSource={data?.items ?? []}
        columns={[
          {
            title: t.product,
            className: 'wide-cell',
            render: (_: unknown, { names, productId }) =>
              names === null ? (
                `${productId} (${t.gone})`
              ) : (
                <Link to={`/products/${encodeURIComponent(productId)}`}>{nameOf(names, productId)}</Link>
              ),
          },
          { title: t.shown, align: 'right', render: (_: unknown, { shown }) => formats.number(shown) },
          { title: t.focused, align: 'right', render: (_: unknown, { focused }) => formats.number(focused) },
          { title: t.cart, align: 'right', render: (_: unknown, { cart }) => formats.number(cart) },
        ]}
      />
    </section>
  );
}

/** The label of something that may be gone. */
function useNames(): (words: Words | null, id: string) => string {
  const language = useLanguage();
  return useMemo(() => (words, id) => (words === null ? id : labelOf(words, language, id)), [language]);
}
