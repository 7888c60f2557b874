import { HistoryOutlined, UndoOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { type JSX, useState } from 'react';
import { useApi, useWrite } from '../../api/api-hooks.js';
import type { ApiProblem } from '../../api/api-problem.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ExportButton } from '../../components/export-button.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { graphPaths } from '../../drafts/draft-choice.js';
import { useFormats } from '../../language/format.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { useHistoryStrings } from './history-strings.js';

/** Something that someone of the shop did, of whatever kind. */
interface Change {
  readonly id: string;
  readonly at: string;
  readonly author: string;
  readonly area: string;
  readonly action: string;
  readonly summary: string;
  readonly undo: { readonly method: 'POST' | 'PATCH'; readonly path: string } | null;
}

interface ChangePage {
  readonly items: readonly Change[];
  readonly next: string | null;
}

/** Who did what across the whole console, newest first. */
export function ChangesPanel(): JSX.Element {
  const t = useHistoryStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const api = useApi();
  const [area, setArea] = useState<string | null>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery<
    ChangePage,
    ApiProblem
  >({
    queryKey: ['/changes', area],
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    queryFn: ({ pageParam, signal }) =>
      api.request('GET', '/changes', { query: { limit: 50, area, cursor: pageParam as string | null }, signal }),
  });
  const undo = useWrite<NonNullable<Change['undo']>, unknown>(
    (client, { method, path }) => client.request(method, path.replace(/^\/api\/merchant/, '')),
    { stale: graphPaths },
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="stack">
      <div className="filters">
        <Select
          aria-label={t.area}
          value={area ?? ''}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: shared.all },
            ...Object.entries(t.areas).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(value) => setArea(value === '' ? null : value)}
        />
        <ExportButton name="changes" source={{ kind: 'server', path: '/exports/changes' }} />
      </div>
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {undo.error !== null && <ProblemAlert problem={undo.error} />}
      {data !== undefined && items.length === 0 ? (
        <EmptyState icon={<HistoryOutlined />} title={t.nothingDone}>
          {t.nothingDoneText}
        </EmptyState>
      ) : (
        error === null && (
          <DataTable<Change>
            label={t.tabs.changes}
            rowKey="id"
            dataSource={items}
            loading={data === undefined}
            scroll={{ x: 760 }}
            columns={[
              { title: t.when, width: 180, render: (_, { at }) => formats.dateTime(at) },
              { title: t.who, dataIndex: 'author', width: 130 },
              { title: t.area, width: 120, render: (_, change) => t.areas[change.area] ?? change.area },
              {
                title: t.what,
                render: (_, { summary, action }) => (
                  <span className="wraps">
                    {summary} <code className="soft">{action}</code>
                  </span>
                ),
              },
              {
                title: shared.actions,
                width: 110,
                render: (_, { undo: way, summary }) =>
                  way !== null && (
                    <Button
                      size="small"
                      icon={<UndoOutlined />}
                      aria-label={`${shared.undo}: ${summary}`}
                      loading={undo.isPending && undo.variables === way}
                      onClick={() => undo.mutate(way)}
                    >
                      {shared.undo}
                    </Button>
                  ),
              },
            ]}
          />
        )
      )}
      {hasNextPage && (
        <Button className="more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t.older}
        </Button>
      )}
    </div>
  );
}
