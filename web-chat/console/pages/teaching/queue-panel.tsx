import { EditOutlined, ReadOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { type JSX, useState } from 'react';
import { useApi } from '../../api/api-hooks.js';
import type { ApiProblem } from '../../api/api-problem.js';
import { useActWords } from '../../components/act-words.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ExportButton } from '../../components/export-button.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { CorrectionDrawer } from './correction-drawer.js';
import { useTeachingStrings } from './teaching-strings.js';
import type { QueueItem } from './teaching-types.js';

interface QueuePage {
  readonly items: readonly QueueItem[];
  readonly next: string | null;
}

/** What shoppers said and the shop was not sure of, to be corrected one by one. */
export function QueuePanel(): JSX.Element {
  const t = useTeachingStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const actWords = useActWords();
  const api = useApi();
  const [opened, setOpened] = useState<QueueItem | null>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery<
    QueuePage,
    ApiProblem
  >({
    queryKey: ['/teaching/queue'],
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    queryFn: ({ pageParam, signal }) =>
      api.request('GET', '/teaching/queue', { query: { limit: 50, cursor: pageParam as string | null }, signal }),
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  if (error !== null) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (data !== undefined && items.length === 0) {
    return (
      <EmptyState icon={<ReadOutlined />} title={t.nothingUnsure}>
        {t.nothingUnsureText}
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <div className="page-actions">
        <ExportButton<QueueItem>
          name="unsure"
          source={{
            kind: 'rows',
            rows: items,
            columns: [
              { head: t.when, value: ({ at }) => at },
              { head: t.said, value: ({ said }) => said },
              { head: t.why, value: ({ reasons }) => reasons.join(' ') },
              {
                head: t.reading,
                value: ({ acts }) => acts.map(({ name, confidence }) => `${name} ${confidence}`).join(' '),
              },
              { head: t.conversation, value: ({ conversationId }) => conversationId },
            ],
          }}
        />
      </div>
      <DataTable<QueueItem>
        label={t.tabs.queue}
        rowKey={({ conversationId, activityId }) => `${conversationId} ${activityId}`}
        dataSource={items}
        loading={data === undefined}
        scroll={{ x: 820 }}
        columns={[
          { title: t.said, render: (_, { said }) => <span className="wraps">{said}</span> },
          {
            title: t.reading,
            width: 240,
            render: (_, { acts }) =>
              acts
                .slice(0, 3)
                .map(({ name, confidence }) => `${actWords(name)} ${formats.percent(confidence)}`)
                .join(' · '),
          },
          {
            title: t.why,
            width: 160,
            render: (_, { reasons }) => reasons.map((reason) => <Tag key={reason}>{t.reasons[reason]}</Tag>),
          },
          { title: t.when, width: 170, render: (_, { at }) => formats.dateTime(at) },
          {
            title: shared.actions,
            width: 120,
            render: (_, item) => (
              <Button
                size="small"
                icon={<EditOutlined />}
                aria-label={t.correctNamed(item.said.slice(0, 60))}
                onClick={() => setOpened(item)}
              >
                {t.correct}
              </Button>
            ),
          },
        ]}
      />
      {hasNextPage && (
        <Button className="more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t.more}
        </Button>
      )}
      {opened !== null && (
        <CorrectionDrawer
          said={opened.said}
          text={opened.text}
          reading={opened.reading}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}
