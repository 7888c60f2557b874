import { BookOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Input, Pagination, type TableProps, Tabs } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { AttributeEntity, Entity, PageOf } from '../../api/graph-types.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { EntitySelect } from '../../components/entity-select.js';
import { ExportButton } from '../../components/export-button.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useLabels } from '../../components/use-labels.js';
import { DraftBar } from '../../drafts/draft-bar.js';
import { useDraftId, useGraphRead } from '../../drafts/draft-choice.js';
import { labelOf, useFormats } from '../../language/format.js';
import { useLanguage } from '../../language/language.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { EntityDrawer } from './entity-drawer.js';
import { useVocabularyStrings } from './vocabulary-strings.js';

const kinds = ['category', 'brand', 'attribute', 'term'] as const;
type Kind = (typeof kinds)[number];
const SIZE = 50;

type Row = Entity & Partial<Pick<AttributeEntity, 'valueKind' | 'unit'>>;

function Entities({ kind }: { readonly kind: Kind }): JSX.Element {
  const t = useVocabularyStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const language = useLanguage();
  const draft = useDraftId();
  const attributeName = useLabels('attribute');
  const [q, setQ] = useState('');
  const [attributeId, setAttributeId] = useState<string | null>(null);
  const [page, setPage] = useState(1);
  const [opened, setOpened] = useState<Row | null>(null);
  const path = kind === 'attribute' ? '/graph/attributes' : '/graph/entities';
  const filter = kind === 'attribute' ? { q } : { kind, q, attributeId: kind === 'term' ? attributeId : null };
  const { data, error, refetch, isPlaceholderData } = useGraphRead<PageOf<Row>>(path, {
    query: { ...filter, offset: (page - 1) * SIZE, limit: SIZE },
  });
  const current =
    opened === null
      ? null
      : (data?.items.find(({ id, attributeId: of }) => id === opened.id && of === opened.attributeId) ?? opened);
  const columns: NonNullable<TableProps<Row>['columns']> = [
    { title: t.shownZh, render: (_, { words }) => <strong lang="zh">{words.zh[0] ?? '–'}</strong>, width: 180 },
    { title: t.shownEn, render: (_, { words }) => <strong lang="en">{words.en[0] ?? '–'}</strong>, width: 200 },
    {
      title: t.aliases,
      render: (_, { words }) => (
        <span className="wraps soft">{[...words.zh.slice(1), ...words.en.slice(1)].join(' · ')}</span>
      ),
    },
    ...(kind === 'category'
      ? [
          {
            title: t.products,
            align: 'right' as const,
            width: 110,
            render: (_: unknown, { id, products }: Row) => (
              <Link to={`/products?category=${encodeURIComponent(id)}`}>{formats.number(products ?? 0)}</Link>
            ),
          },
        ]
      : []),
    ...(kind === 'attribute'
      ? [
          {
            title: t.kind,
            width: 130,
            render: (_: unknown, { valueKind }: Row) =>
              valueKind === 'number' ? t.number : valueKind === 'boolean' ? t.boolean : t.termKind,
          },
          { title: t.unit, width: 90, render: (_: unknown, { unit }: Row) => unit ?? '' },
        ]
      : []),
    ...(kind === 'term'
      ? [{ title: t.ofAttribute, width: 160, render: (_: unknown, row: Row) => attributeName(row.attributeId ?? '') }]
      : []),
    {
      title: shared.actions,
      width: 110,
      render: (_, row) => (
        <Button
          size="small"
          icon={<EditOutlined />}
          aria-label={t.edit(labelOf(row.words, language, row.id))}
          onClick={() => setOpened(row)}
        >
          {shared.edit}
        </Button>
      ),
    },
  ];
  return (
    <div className="stack">
      <search className="filters">
        <Input.Search
          allowClear
          placeholder={t.search}
          aria-label={t.search}
          onSearch={(value) => {
            setQ(value.trim());
            setPage(1);
          }}
        />
        {kind === 'term' && (
          <EntitySelect
            kind="attribute"
            label={t.ofAttribute}
            clearable
            value={attributeId}
            onChange={(id) => {
              setAttributeId(id);
              setPage(1);
            }}
          />
        )}
        <ExportButton<Row>
          name={`vocabulary-${kind}`}
          source={{
            kind: 'pages',
            path,
            query: { ...filter, draft },
            columns: [
              { head: 'id', value: ({ id }) => id },
              { head: 'attribute', value: ({ attributeId: of }) => of },
              { head: 'zh', value: ({ words }) => words.zh.join(' | ') },
              { head: 'en', value: ({ words }) => words.en.join(' | ') },
            ],
          }}
        />
      </search>
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {data?.total === 0 ? (
        <EmptyState icon={<BookOutlined />} title={t.empty}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <>
          <DataTable<Row>
            label={t[kind]}
            rowKey={({ id, attributeId: of }) => `${of ?? ''} ${id}`}
            columns={columns}
            dataSource={data?.items ?? []}
            loading={(data === undefined && error === null) || isPlaceholderData}
            scroll={{ x: 860 }}
          />
          <Pagination
            className="pages"
            current={page}
            pageSize={SIZE}
            total={data?.total ?? 0}
            showSizeChanger={false}
            showTotal={(total) => shared.rows(formats.number(total))}
            onChange={setPage}
          />
        </>
      )}
      {current !== null && (
        <EntityDrawer
          entity={{
            kind,
            id: current.id,
            ...(current.attributeId === undefined ? {} : { attributeId: current.attributeId }),
          }}
          attribute={kind === 'attribute' ? (current as AttributeEntity) : null}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

/** Categories, brands, attributes and their values, with the words of both languages. */
export function VocabularyPage(): JSX.Element {
  const t = useVocabularyStrings();
  const navigate = useNavigate();
  const { kind: given } = useParams();
  const kind = kinds.find((each) => each === given) ?? 'category';
  return (
    <Page title={t.title} lead={t.lead}>
      <DraftBar />
      <Tabs
        activeKey={kind}
        destroyOnHidden
        onChange={(key) => navigate(`/vocabulary/${key}`)}
        items={kinds.map((key) => ({ key, label: t[key], children: <Entities key={key} kind={key} /> }))}
      />
    </Page>
  );
}
