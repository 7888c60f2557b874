import { HistoryOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { type JSX, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useRead } from '../../api/api-hooks.js';
import type { Edit, PageOf } from '../../api/graph-types.js';
import { EmptyState } from '../../components/empty-state.js';
import { EditTable } from '../../components/entity-history.js';
import { ExportButton } from '../../components/export-button.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { ChangesPanel } from './changes-panel.js';
import { useHistoryStrings } from './history-strings.js';

const PAGE = 50;
const MOST = 200;

/** Edits of the graph, newest first, each with its undo. */
function EditsPanel(): JSX.Element {
  const t = useHistoryStrings();
  const [limit, setLimit] = useState(PAGE);
  const { data, error, refetch, isFetching } = useRead<PageOf<Edit>>('/graph/edits', { query: { limit } });
  const items = data?.items ?? [];
  return (
    <div className="stack">
      <div className="filters">
        <ExportButton name="edits" source={{ kind: 'server', path: '/exports/edits' }} />
      </div>
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {data?.total === 0 ? (
        <EmptyState icon={<HistoryOutlined />} title={t.empty}>
          {t.emptyText}
        </EmptyState>
      ) : (
        error === null && <EditTable edits={items} loading={data === undefined} />
      )}
      {data !== undefined && items.length < data.total && limit < MOST && (
        <Button className="more" loading={isFetching} onClick={() => setLimit((count) => Math.min(count + PAGE, MOST))}>
          {t.older}
        </Button>
      )}
    </div>
  );
}

/** Who changed what, and the way back: in the graph, and across the console. */
export function HistoryPage(): JSX.Element {
  const t = useHistoryStrings();
  const navigate = useNavigate();
  const { tab } = useParams();
  return (
    <Page title={t.title} lead={t.lead}>
      <Tabs
        activeKey={tab === 'changes' ? 'changes' : 'edits'}
        destroyOnHidden
        onChange={(key) => navigate(`/history/${key}`)}
        items={[
          { key: 'edits', label: t.tabs.edits, children: <EditsPanel /> },
          { key: 'changes', label: t.tabs.changes, children: <ChangesPanel /> },
        ]}
      />
    </Page>
  );
}
