import { MessageOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, Select, Tag } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../api/api-hooks.js';
import type { ApiProblem } from '../../api/api-problem.js';
import { type FoundConversation, type Mood, moods } from '../../api/talk-types.js';
import { useActionWords } from '../../components/action-words.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ExportButton } from '../../components/export-button.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { MoodTag } from '../../talk/mood-tag.js';
import { usePeriod } from '../../talk/period.js';
import { useTalkWords } from '../../talk/talk-words.js';
import { useConversationStrings } from './conversations-strings.js';

interface FoundPage {
  readonly items: readonly FoundConversation[];
  readonly next: string | null;
}

interface Filter {
  readonly q: string;
  readonly action: string | null;
  readonly mood: Mood | null;
  readonly language: 'zh' | 'en' | null;
  readonly handedOff: boolean | null;
}

const actions = [
  'no_match',
  'clarify',
  'handoff',
  'recommend',
  'compare',
  'answer',
  'price',
  'coupon',
  'cart',
  'checkout',
];
const anything: Filter = { q: '', action: null, mood: null, language: null, handedOff: null };

/** Conversations that fit what is looked for, newest first. */
export function ConversationList(): JSX.Element {
  const t = useConversationStrings();
  const shared = useSharedStrings();
  const words = useTalkWords();
  const actionOf = useActionWords();
  const formats = useFormats();
  const api = useApi();
  const { period, control } = usePeriod(30);
  const [filter, setFilter] = useState(anything);
  const query = { ...filter, from: period.from };
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery<
    FoundPage,
    ApiProblem,
    { pages: FoundPage[] },
    readonly unknown[],
    string | null
  >({
    queryKey: ['/conversations', query],
    queryFn: ({ signal, pageParam }) =>
      api.request('GET', '/conversations', { query: { ...query, cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
  });
  const items = data?.pages.flatMap((page) => page.items);
  const filtered = JSON.stringify(filter) !== JSON.stringify(anything);
  const change = (part: Partial<Filter>): void => setFilter((standing) => ({ ...standing, ...part }));
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <ExportButton
          name="conversations"
          source={{ kind: 'server', path: '/exports/conversations', query: { from: period.from } }}
        />
      }
    >
      <search className="filters">
        <Input.Search
          allowClear
          aria-label={t.search}
          placeholder={t.search}
          onSearch={(q) => change({ q: q.trim() })}
        />
        {control}
        <Choice
          label={t.action}
          value={filter.action}
          options={actions.map((value) => ({ value, label: actionOf(value) }))}
          onChange={(action) => change({ action })}
        />
        <Choice
          label={t.mood}
          value={filter.mood}
          options={moods.map((value) => ({ value, label: words.moods[value] }))}
          onChange={(mood) => change({ mood: mood as Mood | null })}
        />
        <Choice
          label={t.spoken}
          value={filter.language}
          options={(['zh', 'en'] as const).map((value) => ({ value, label: words.language[value] }))}
          onChange={(language) => change({ language: language as 'zh' | 'en' | null })}
        />
        <Choice
          label={t.handedOff}
          value={filter.handedOff === null ? null : String(filter.handedOff)}
          options={[
            { value: 'true', label: shared.yes },
            { value: 'false', label: shared.no },
          ]}
          onChange={(given) => change({ handedOff: given === null ? null : given === 'true' })}
        />
      </search>
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {items?.length === 0 ? (
        <EmptyState
          icon={<MessageOutlined />}
          title={filtered ? t.nothing : t.empty}
          {...(filtered ? {} : { steps: t.emptySteps })}
        >
          {filtered && t.nothingText}
        </EmptyState>
      ) : (
        error === null && (
          <DataTable<FoundConversation>
            label={t.title}
            loading={items === undefined}
            rowKey="id"
            dataSource={items ?? []}
            columns={[
              {
                title: t.last,
                dataIndex: 'lastActivityAt',
                render: (at: string, { id }) => (
                  <Link to={`/conversations/${encodeURIComponent(id)}`}>{formats.dateTime(at)}</Link>
                ),
              },
              {
                title: t.said,
                className: 'wide-cell',
                render: (_: unknown, { snippet }) =>
                  snippet !== null && (
                    <div className="snippet" dir="auto">
                      <strong>{snippet.said}</strong>
                      <span>{snippet.reply}</span>
                    </div>
                  ),
              },
              { title: t.turns, dataIndex: 'turns', align: 'right' },
              { title: t.mood, render: (_: unknown, { mood }) => mood !== null && <MoodTag mood={mood} /> },
              {
                title: t.outcome,
                render: (_: unknown, item) => <Outcome item={item} />,
              },
              { title: t.shopper, dataIndex: 'shopperId', render: (id: string) => <code>{id.slice(0, 18)}</code> },
            ]}
          />
        )
      )}
      {hasNextPage && (
        <Button className="more" loading={isFetching} onClick={() => void fetchNextPage()}>
          {shared.more}
        </Button>
      )}
    </Page>
  );
}

/** Where it failed, and what it came to. */
function Outcome({ item: { actions: counts } }: { readonly item: FoundConversation }): JSX.Element {
  const t = useConversationStrings();
  const actionOf = useActionWords();
  const formats = useFormats();
  const told = ['no_match', 'clarify', 'handoff', 'cart', 'checkout'].filter((action) => (counts[action] ?? 0) > 0);
  return (
    <div className="suggestions">
      {told.map((action) => (
        <Tag key={action} color={action === 'cart' || action === 'checkout' ? 'success' : 'warning'} variant="outlined">
          {t.times(actionOf(action), formats.number(counts[action] ?? 0))}
        </Tag>
      ))}
    </div>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
}): JSX.Element {
  return (
    <Select<string | null>
      allowClear
      aria-label={label}
      placeholder={label}
      value={value}
      options={[...options]}
      popupMatchSelectWidth={false}
      onChange={(given) => onChange(given ?? null)}
    />
  );
}
