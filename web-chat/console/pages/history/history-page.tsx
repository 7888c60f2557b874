import { HistoryOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { useRead } from '../../api/api-hooks.js';
import type { Edit, PageOf } from '../../api/graph-types.js';
import { useEditWords } from '../../components/edit-words.js';
import { EmptyState } from '../../components/empty-state.js';
import { EditTable } from '../../components/entity-history.js';
import { ExportButton } from '../../components/export-button.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { stringsHook } from '../../language/language.js';
import { useSharedStrings } from '../../language/shared-strings.js';

const useStrings = stringsHook({
  en: {
    title: 'History',
    lead: 'Every change that was made by hand: who, when, and how to take it back. What a feed said shows through again.',
    version: 'Version',
    who: 'Who',
    when: 'When',
    what: 'What',
    empty: 'Nothing was changed by hand yet',
    emptyText: 'Each change to a product, a word or a relation will stand here with its author, and can be undone.',
    older: 'Older changes',
  },
  zh: {
    title: '修改历史',
    lead: '所有手动修改：谁、何时、如何撤销。撤销后恢复为商品文件中的内容。',
    version: '版本',
    who: '修改人',
    when: '时间',
    what: '内容',
    empty: '还没有手动修改',
    emptyText: '对商品、词语或关系的每次修改都会记录在这里，包括修改人，并且可以撤销。',
    older: '更早的修改',
  },
});

const PAGE = 50;

/** Who changed what in the graph, and the way back. */
export function HistoryPage(): JSX.Element {
  const t = useStrings();
  const shared = useSharedStrings();
  const wordsOf = useEditWords();
  const [limit, setLimit] = useState(PAGE);
  const { data, error, refetch, isFetching } = useRead<PageOf<Edit>>('/graph/edits', { query: { limit } });
  const items = data?.items ?? [];
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <ExportButton<Edit>
          name="history"
          source={{
            kind: 'rows',
            rows: items,
            columns: [
              { head: t.version, value: ({ version }) => version },
              { head: t.when, value: ({ at }) => at },
              { head: t.who, value: ({ author }) => author },
              { head: t.what, value: ({ change }) => wordsOf(change) },
              { head: shared.undone, value: ({ undone }) => undone === true },
            ],
          }}
        />
      }
    >
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {data?.total === 0 ? (
        <EmptyState icon={<HistoryOutlined />} title={t.empty}>
          {t.emptyText}
        </EmptyState>
      ) : (
        error === null && <EditTable edits={items} loading={data === undefined} />
      )}
      {data !== undefined && items.length < data.total && limit < 200 && (
        <Button className="more" loading={isFetching} onClick={() => setLimit((count) => Math.min(count + PAGE, 200))}>
          {t.older}
        </Button>
      )}
    </Page>
  );
}
