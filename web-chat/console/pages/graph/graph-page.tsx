import { AimOutlined, ApartmentOutlined, EditOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Segmented, Select } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { step } from '../../api/api-client.js';
import { type EntityKind, type EntityRef, entityKinds } from '../../api/graph-types.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { EntitySelect } from '../../components/entity-select.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { DraftBar } from '../../drafts/draft-bar.js';
import { useGraphRead } from '../../drafts/draft-choice.js';
import { labelOf } from '../../language/format.js';
import { useLanguage } from '../../language/language.js';
import { EntityDrawer } from '../vocabulary/entity-drawer.js';
import { useGraphStrings } from './graph-strings.js';
import { type GraphEdge, type GraphNode, GraphView, type Neighbourhood } from './graph-view.js';

/** The graph around one entity, as a drawing and as a list. */
export function GraphPage(): JSX.Element {
  const t = useGraphStrings();
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [picked, setPicked] = useState<GraphNode | null>(null);
  const [edited, setEdited] = useState<EntityRef | null>(null);
  const kind = entityKinds.find((each) => each === search.get('kind')) ?? 'product';
  const id = search.get('id');
  const attributeId = search.get('attributeId');
  const depth = [1, 2, 3].find((each) => each === Number(search.get('depth'))) ?? 1;
  const { data, error, refetch } = useGraphRead<Neighbourhood>('/graph/neighbourhood', {
    query: { kind, id, attributeId, depth, limit: 80 },
    enabled: id !== null,
  });
  const go = (next: { kind: EntityKind; id: string | null; attributeId?: string | null; depth?: number }): void => {
    const entries = Object.entries({ depth, ...next }).filter(([, value]) => value !== null && value !== undefined);
    setSearch(new URLSearchParams(entries.map(([name, value]) => [name, String(value)])));
    setPicked(null);
  };
  const nameOf = (key: string): string => {
    const node = data?.nodes.find((each) => each.key === key);
    return node === undefined ? key : labelOf(node.words, language, node.id);
  };
  return (
    <Page title={t.title} lead={t.lead}>
      <DraftBar />
      <search className="filters">
        <Select
          aria-label={t.kind}
          value={kind}
          popupMatchSelectWidth={false}
          options={entityKinds.map((value) => ({ value, label: t.kinds[value] }))}
          onChange={(value: EntityKind) => go({ kind: value, id: null })}
        />
        {kind === 'term' && (
          <EntitySelect
            kind="attribute"
            label={t.attribute}
            value={attributeId}
            onChange={(of) => go({ kind, id: null, attributeId: of })}
          />
        )}
        <EntitySelect
          kind={kind}
          {...(attributeId === null ? {} : { attributeId })}
          label={t.entity}
          value={id}
          {...(id !== null && data !== undefined ? { known: nameOf(data.root) } : {})}
          onChange={(next) => go({ kind, id: next, attributeId })}
        />
        <Segmented
          aria-label={t.depth}
          value={depth}
          options={[1, 2, 3].map((value) => ({ value, label: `${t.depth}: ${value}` }))}
          onChange={(value) => go({ kind, id, attributeId, depth: value })}
        />
      </search>
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {id === null ? (
        <EmptyState icon={<ApartmentOutlined />} title={t.empty}>
          {t.emptyText}
        </EmptyState>
      ) : data === undefined ? (
        error === null && <Loading />
      ) : (
        <>
          {data.truncated && <Alert type="info" showIcon title={t.truncated} />}
          {picked !== null && (
            <Card size="small" className="picked" role="status">
              <strong>{labelOf(picked.words, language, picked.id)}</strong>{' '}
              <span className="soft">{t.kinds[picked.kind]}</span>
              <span className="picked-actions">
                <Button
                  icon={<AimOutlined />}
                  onClick={() => go({ kind: picked.kind, id: picked.id, attributeId: picked.attributeId ?? null })}
                >
                  {t.center}
                </Button>
                {picked.kind === 'product' ? (
                  <Link className="inline-link" to={`/products/${step(picked.id)}`}>
                    <EditOutlined /> {t.open}
                  </Link>
                ) : (
                  <Button icon={<EditOutlined />} onClick={() => setEdited(picked)}>
                    {t.open}
                  </Button>
                )}
              </span>
            </Card>
          )}
          <GraphView graph={data} onPick={setPicked} />
          <details className="graph-list">
            <summary>{t.asList}</summary>
            <DataTable<GraphEdge>
              label={t.asList}
              rowKey={({ from, to, kind: of }) => `${from} ${of} ${to}`}
              dataSource={data.edges}
              columns={[
                { title: t.from, render: (_, { from }) => nameOf(from) },
                { title: t.relation, render: (_, { kind: of }) => t.edges[of] ?? of },
                { title: t.to, render: (_, { to }) => nameOf(to) },
              ]}
            />
          </details>
        </>
      )}
      {edited !== null && <EntityDrawer entity={edited} attribute={null} onClose={() => setEdited(null)} />}
    </Page>
  );
}
