import { ApartmentOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { step } from '../../api/api-client.js';
import { type Relation, type RelationKind, relationKinds, type Written } from '../../api/graph-types.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { EntitySelect } from '../../components/entity-select.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useRelationWords } from '../../components/relation-words.js';
import { useGraphRead, useGraphWrite } from '../../drafts/draft-choice.js';
import { stringsHook } from '../../language/language.js';
import { useSharedStrings } from '../../language/shared-strings.js';

const useStrings = stringsHook({
  en: {
    kind: 'Relation',
    other: 'Goes with',
    add: 'Add a relation',
    empty: 'Nothing goes with this product yet',
    emptyText:
      'The assistant offers accessories, consumables and what is bought together; similar products stand in when it is sold out.',
    removeNamed: (to: string) => `Delete the relation to ${to}`,
    graph: 'Show in the graph',
  },
  zh: {
    kind: '关系',
    other: '关联商品',
    add: '添加关系',
    empty: '这个商品还没有关联商品',
    emptyText: '助手会推荐配件、耗材和一起购买的商品；缺货时推荐相似商品。',
    removeNamed: (to) => `删除与 ${to} 的关系`,
    graph: '在图谱中查看',
  },
});

/** What goes with a product: looked at, added, taken away. */
export function RelationsPanel({ id }: { readonly id: string }): JSX.Element {
  const t = useStrings();
  const shared = useSharedStrings();
  const kinds = useRelationWords();
  const [form] = Form.useForm<{ readonly kind: RelationKind; readonly to: string }>();
  const { data, error, refetch } = useGraphRead<{ readonly items: readonly Relation[] }>('/graph/relations', {
    query: { from: id },
  });
  const add = useGraphWrite<Relation, Written>(
    (api, body, query) => api.request('POST', '/graph/relations', { query, body }),
    { onDone: () => form.resetFields() },
  );
  const remove = useGraphWrite<Relation, Written>((api, relation, query) =>
    api.request('DELETE', '/graph/relations', { query: { ...query, ...relation } }),
  );
  const failed = error ?? add.error ?? remove.error;
  return (
    <div className="stack">
      <Form
        form={form}
        layout="inline"
        initialValues={{ kind: 'accessory' }}
        onFinish={({ kind, to }) => add.mutate({ kind, from: id, to })}
      >
        <Form.Item name="kind">
          <Select
            aria-label={t.kind}
            popupMatchSelectWidth={false}
            options={relationKinds.map((value) => ({ value, label: kinds[value] }))}
          />
        </Form.Item>
        <Form.Item name="to" rules={[{ required: true, message: '' }]}>
          <EntitySelect kind="product" label={t.other} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t.add}
        </Button>
        <Link className="inline-link" to={`/graph?kind=product&id=${step(id)}`}>
          <ApartmentOutlined /> {t.graph}
        </Link>
      </Form>
      {failed !== null && <ProblemAlert problem={failed} onRetry={() => void refetch()} />}
      {data?.items.length === 0 ? (
        <EmptyState icon={<ApartmentOutlined />} title={t.empty}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <DataTable<Relation>
          label={t.other}
          rowKey={({ kind, to }) => `${kind} ${to}`}
          dataSource={data?.items ?? []}
          loading={data === undefined && error === null}
          columns={[
            { title: t.kind, dataIndex: 'kind', width: 180, render: (kind: RelationKind) => kinds[kind] },
            { title: t.other, dataIndex: 'to', render: (to: string) => <Link to={`/products/${step(to)}`}>{to}</Link> },
            {
              title: shared.actions,
              width: 100,
              render: (_, relation) => (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t.removeNamed(relation.to)}
                  onClick={() => remove.mutate(relation)}
                />
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
