import { PlusOutlined, ShoppingOutlined } from '@ant-design/icons';
import { Button, Input, Pagination, type TableProps } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { step } from '../../api/api-client.js';
import type { ListedProduct, PageOf } from '../../api/graph-types.js';
import { AvailabilityTag } from '../../components/availability.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { EntitySelect } from '../../components/entity-select.js';
import { ExportButton } from '../../components/export-button.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useLabels } from '../../components/use-labels.js';
import { DraftBar } from '../../drafts/draft-bar.js';
import { useDraftId, useGraphRead } from '../../drafts/draft-choice.js';
import { labelOf, majorUnits, useFormats } from '../../language/format.js';
import { useLanguage } from '../../language/language.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { BulkDialog, type BulkSelection } from './bulk-dialog.js';
import { NewProduct } from './new-product.js';
import { useProductStrings } from './products-strings.js';

/** Rows that are chosen: by hand over several pages, or all that match. */
type Chosen = { readonly kind: 'ids'; readonly ids: readonly string[] } | { readonly kind: 'matching' };

function useColumns(): NonNullable<TableProps<ListedProduct>['columns']> {
  const t = useProductStrings();
  const formats = useFormats();
  const language = useLanguage();
  const categoryOf = useLabels('category');
  const brandOf = useLabels('brand');
  return [
    {
      title: t.name,
      width: 300,
      render: (_, { id, names, images }) => (
        <span className="product-cell">
          {images[0] === undefined ? (
            <span className="product-thumb" />
          ) : (
            <img className="product-thumb" src={images[0]} alt="" loading="lazy" />
          )}
          <Link to={`/products/${step(id)}`}>{labelOf(names, language, id)}</Link>
        </span>
      ),
    },
    { title: t.sku, dataIndex: 'id', width: 110 },
    { title: t.category, dataIndex: 'categoryId', render: (id: string) => categoryOf(id), width: 180 },
    {
      title: t.brand,
      dataIndex: 'brandId',
      render: (id: string | null) => (id === null ? '' : brandOf(id)),
      width: 120,
    },
    {
      title: t.price,
      align: 'right',
      width: 130,
      render: (_, { offer }) => (
        <>
          {formats.money(offer.price)}
          {offer.price.amount !== offer.listPrice.amount && (
            <del className="soft" title={t.listPrice}>
              {' '}
              {formats.money(offer.listPrice)}
            </del>
          )}
        </>
      ),
    },
    {
      title: t.stock,
      align: 'right',
      width: 80,
      render: (_, { offer }) => (offer.stock === null ? '–' : formats.number(offer.stock)),
    },
    { title: t.availability, width: 120, render: (_, { offer }) => <AvailabilityTag value={offer.availability} /> },
  ];
}

/** Searching, choosing, bulk edits, export. */
export function ProductList(): JSX.Element {
  const t = useProductStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const draft = useDraftId();
  const columns = useColumns();
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<Chosen>({ kind: 'ids', ids: [] });
  const [dialog, setDialog] = useState<'bulk' | 'new' | null>(null);
  const q = search.get('q') ?? '';
  const category = search.get('category');
  const page = Math.max(1, Number(search.get('page') ?? 1) || 1);
  const size = [20, 50, 100, 200].find((each) => each === Number(search.get('size'))) ?? 20;
  const filter = { q, category };
  const { data, error, refetch, isPlaceholderData } = useGraphRead<PageOf<ListedProduct>>('/catalog/products', {
    query: { ...filter, offset: (page - 1) * size, limit: size },
  });
  const total = data?.total ?? 0;
  const set = (changes: Readonly<Record<string, string | null>>): void => {
    const next = new URLSearchParams(search);
    next.delete('page');
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') next.delete(name);
      else next.set(name, value);
    }
    setSearch(next, { replace: true });
    if (!('page' in changes)) setChosen({ kind: 'ids', ids: [] });
  };
  const count = chosen.kind === 'matching' ? total : chosen.ids.length;
  const selection: BulkSelection = chosen.kind === 'ids' ? { ids: chosen.ids } : filter;
  const filtered = q !== '' || category !== null;

  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <ExportButton<ListedProduct>
            name="products"
            source={{
              kind: 'pages',
              path: '/catalog/products',
              query: { ...filter, draft },
              columns: [
                { head: 'sku', value: ({ id }) => id },
                { head: 'name_zh', value: ({ names }) => names.zh[0] },
                { head: 'name_en', value: ({ names }) => names.en[0] },
                { head: 'category', value: ({ categoryId }) => categoryId },
                { head: 'brand', value: ({ brandId }) => brandId },
                { head: 'price', value: ({ offer }) => majorUnits(offer.price) },
                { head: 'list_price', value: ({ offer }) => majorUnits(offer.listPrice) },
                { head: 'currency', value: ({ offer }) => offer.price.currency },
                { head: 'stock', value: ({ offer }) => offer.stock },
                { head: 'availability', value: ({ offer }) => offer.availability },
              ],
            }}
          />
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog('new')}>
            {t.create}
          </Button>
        </>
      }
    >
      <DraftBar />
      <search className="filters">
        <Input.Search
          allowClear
          defaultValue={q}
          placeholder={t.search}
          aria-label={t.search}
          onSearch={(value) => set({ q: value.trim() })}
        />
        <EntitySelect
          kind="category"
          label={t.category}
          clearable
          value={category}
          onChange={(id) => set({ category: id })}
        />
      </search>
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {count > 0 && (
        <section className="selection-bar" aria-live="polite">
          <strong>{t.selected(formats.number(count))}</strong>
          {chosen.kind === 'ids' && total > count && (
            <Button type="link" onClick={() => setChosen({ kind: 'matching' })}>
              {t.selectMatching(formats.number(total))}
            </Button>
          )}
          <Button type="link" onClick={() => setChosen({ kind: 'ids', ids: [] })}>
            {t.clear}
          </Button>
          <Button type="primary" onClick={() => setDialog('bulk')}>
            {t.bulk}
          </Button>
        </section>
      )}
      {data !== undefined && total === 0 ? (
        filtered ? (
          <EmptyState icon={<ShoppingOutlined />} title={t.nothingFound}>
            {t.nothingFoundHint}
          </EmptyState>
        ) : (
          <EmptyState
            icon={<ShoppingOutlined />}
            title={t.empty}
            steps={t.emptySteps}
            action={
              <Link className="ant-btn" to="/import">
                {t.toImport}
              </Link>
            }
          />
        )
      ) : (
        <>
          <DataTable<ListedProduct>
            label={t.title}
            rowKey="id"
            columns={columns}
            dataSource={data?.items ?? []}
            loading={(data === undefined && error === null) || isPlaceholderData}
            scroll={{ x: 1060 }}
            rowSelection={{
              selectedRowKeys: chosen.kind === 'ids' ? [...chosen.ids] : (data?.items ?? []).map(({ id }) => id),
              preserveSelectedRowKeys: true,
              onChange: (keys) => setChosen({ kind: 'ids', ids: keys.map(String) }),
              getCheckboxProps: ({ id }) => ({ 'aria-label': id }) as object,
              getTitleCheckboxProps: () => ({ 'aria-label': shared.all }) as object,
            }}
          />
          <Pagination
            className="pages"
            current={page}
            pageSize={size}
            total={total}
            showTotal={(number) => shared.rows(formats.number(number))}
            showSizeChanger={{
              options: [20, 50, 100, 200].map((value) => ({ value, label: String(value) })),
              'aria-label': shared.rows(''),
            }}
            onChange={(next, nextSize) => set({ page: String(next), size: String(nextSize) })}
          />
        </>
      )}
      {dialog === 'bulk' && (
        <BulkDialog
          selection={selection}
          count={count}
          onClose={(changed) => {
            setDialog(null);
            if (changed) setChosen({ kind: 'ids', ids: [] });
          }}
        />
      )}
      {dialog === 'new' && <NewProduct onClose={() => setDialog(null)} />}
    </Page>
  );
}
