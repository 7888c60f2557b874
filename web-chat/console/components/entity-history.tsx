import { HistoryOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import type { JSX } from 'react';
import { step } from '../api/api-client.js';
import { useRead, useWrite } from '../api/api-hooks.js';
import type { Edit, EntityRef, PageOf, Written } from '../api/graph-types.js';
import { graphPaths } from '../drafts/draft-choice.js';
import { useFormats } from '../language/format.js';
import { stringsHook } from '../language/language.js';
import { useSharedStrings } from '../language/shared-strings.js';
import { DataTable } from './data-table.js';
import { useEditWords } from './edit-words.js';
import { EmptyState } from './empty-state.js';
import { ProblemAlert } from './problem-alert.js';

const useStrings = stringsHook({
  en: {
    title: 'Changes',
    when: 'When',
    who: 'Who',
    what: 'What',
    empty: 'Nothing was changed by hand',
    emptyText: 'All that is known of it comes from a feed.',
    undoNamed: (version: number) => `Undo version ${version}`,
  },
  zh: {
    title: '修改',
    when: '时间',
    who: '修改人',
    what: '内容',
    empty: '没有手动修改',
    emptyText: '所有内容都来自商品文件。',
    undoNamed: (version) => `撤销版本 ${version}`,
  },
});

/** Changes made by hand with who, when and the way back: of one entity, or of all. */
export function EntityHistory({
  entity,
  onUndone,
}: {
  readonly entity: EntityRef;
  readonly onUndone?: () => void;
}): JSX.Element {
  const t = useStrings();
  const { data, error, refetch } = useRead<PageOf<Edit>>('/graph/edits', {
    query: { ...entity, limit: 100 },
  });
  if (error !== null) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (data?.items.length === 0) {
    return (
      <EmptyState icon={<HistoryOutlined />} title={t.empty}>
        {t.emptyText}
      </EmptyState>
    );
  }
  return <EditTable edits={data?.items ?? []} loading={data === undefined} {...(onUndone ? { onUndone } : {})} />;
}

/** Edits as a table. */
export function EditTable({
  edits,
  loading,
  onUndone,
}: {
  readonly edits: readonly Edit[];
  readonly loading: boolean;
  readonly onUndone?: () => void;
}): JSX.Element {
  const t = useStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const wordsOf = useEditWords();
  const undo = useWrite<number, Written>(
    (api, version) => api.request('POST', `/graph/edits/${step(String(version))}/undo`),
    { stale: graphPaths, ...(onUndone === undefined ? {} : { onDone: onUndone }) },
  );
  return (
    <div className="stack">
      {undo.error !== null && <ProblemAlert problem={undo.error} />}
      <DataTable<Edit>
        label={t.title}
        rowKey="version"
        dataSource={edits}
        loading={loading}
        scroll={{ x: 640 }}
        columns={[
          { title: t.when, dataIndex: 'at', width: 180, render: (at: string) => formats.dateTime(at) },
          { title: t.who, dataIndex: 'author', width: 140 },
          {
            title: t.what,
            render: (_, { change, undone }) => (
              <span className="wraps">
                {wordsOf(change)} {undone === true && <Tag>{shared.undone}</Tag>}
              </span>
            ),
          },
          {
            title: shared.actions,
            width: 120,
            render: (_, { version, undone }) =>
              undone !== true && (
                <Button
                  size="small"
                  icon={<UndoOutlined />}
                  aria-label={t.undoNamed(version)}
                  loading={undo.isPending && undo.variables === version}
                  onClick={() => undo.mutate(version)}
                >
                  {shared.undo}
                </Button>
              ),
          },
        ]}
      />
    </div>
  );
}
