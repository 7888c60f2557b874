import { QuestionCircleOutlined } from '@ant-design/icons';
import { App, Button, Tag } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import { useRead, useWrite } from '../../api/api-hooks.js';
import type { Edit, EntityRef, Words } from '../../api/graph-types.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { ExportButton } from '../../components/export-button.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useDraftId, useGraphWrite } from '../../drafts/draft-choice.js';
import { labelOf, useFormats } from '../../language/format.js';
import { useLanguage } from '../../language/language.js';
import { usePeriod } from '../../talk/period.js';
import { IgnoredWords } from './ignored-words.js';
import { PickEntity } from './pick-entity.js';
import { useWordsStrings } from './words-strings.js';

interface UnknownWord {
  readonly word: string;
  readonly language: 'zh' | 'en';
  readonly turns: number;
  readonly failed: number;
  readonly conversations: number;
  readonly lastAt: string;
  readonly examples: readonly { readonly conversationId: string; readonly said: string; readonly at: string }[];
  readonly suggestions: readonly { readonly entity: EntityRef; readonly words: Words; readonly via: string }[];
}

interface Lesson {
  readonly word: string;
  readonly language: 'zh' | 'en';
  readonly entity: EntityRef;
  readonly label: string;
}

const path = '/analytics/unknown-words';

/** Words that the shop does not know, each with what it may mean: one click teaches it. */
export function WordsPage(): JSX.Element {
  const t = useWordsStrings();
  const formats = useFormats();
  const language = useLanguage();
  const draft = useDraftId();
  const { message } = App.useApp();
  const { period, control } = usePeriod(30);
  const [picking, setPicking] = useState<UnknownWord | null>(null);
  const { data, error, refetch } = useRead<{ readonly items: readonly UnknownWord[] }>(path, {
    query: { from: period.from, limit: 100 },
  });
  const undo = useWrite<number, unknown>((api, version) => api.request('POST', `/graph/edits/${version}/undo`), {
    stale: ['/graph', '/analytics'],
  });
  const teach = useGraphWrite<Lesson, { readonly edits: readonly Edit[] }>(
    (api, { entity, language: of, word }, query) =>
      api.request('POST', '/graph/aliases', { query, body: { entity, language: of, word } }),
    {
      onDone: ({ edits }, { word, label }) => {
        void refetch();
        const version = edits[0]?.version;
        message.success({
          content: (
            <>
              {draft === null ? t.taught(word, label) : t.taughtDraft(word)}{' '}
              {version !== undefined && (
                <Button
                  type="link"
                  size="small"
                  onClick={() => undo.mutate(version, { onSuccess: () => void refetch() })}
                >
                  {t.undo}
                </Button>
              )}
            </>
          ),
          duration: 8,
        });
      },
    },
  );
  const ignore = useWrite<string, null>((api, word) => api.request('POST', `${path}/ignored`, { body: { word } }), {
    stale: [path],
  });
  const refused = teach.error ?? ignore.error ?? undo.error;
  const lesson = (unknown: UnknownWord, entity: EntityRef, label: string): Lesson => ({
    word: unknown.word,
    language: unknown.language,
    entity,
    label,
  });
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <ExportButton
          name="unknown-words"
          source={{ kind: 'server', path: '/exports/unknown-words', query: { from: period.from } }}
        />
      }
    >
      <div className="filters">{control}</div>
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {refused !== null && <ProblemAlert problem={refused} />}
      {data?.items.length === 0 ? (
        <EmptyState icon={<QuestionCircleOutlined />} title={t.empty}>
          {t.emptyText}
        </EmptyState>
      ) : (
        error === null && (
          <DataTable<UnknownWord>
            label={t.title}
            loading={data === undefined}
            rowKey="word"
            dataSource={data?.items ?? []}
            columns={[
              { title: t.word, dataIndex: 'word', render: (word: string) => <strong dir="auto">{word}</strong> },
              {
                title: t.how,
                render: (_: unknown, { conversations, turns, failed }) => (
                  <>
                    {t.counts(formats.number(conversations), formats.number(turns))}{' '}
                    {failed > 0 && <Tag color="warning">{t.failed(formats.number(failed))}</Tag>}
                  </>
                ),
              },
              {
                title: t.said,
                className: 'wide-cell',
                render: (_: unknown, { examples }) =>
                  examples.slice(0, 1).map(({ conversationId, said }) => (
                    <Link key={conversationId} to={`/conversations/${encodeURIComponent(conversationId)}`} dir="auto">
                      {said}
                    </Link>
                  )),
              },
              {
                title: t.means,
                className: 'wide-cell',
                render: (_: unknown, unknown) => (
                  <div className="suggestions">
                    {unknown.suggestions.slice(0, 3).map(({ entity, words }) => {
                      const label = labelOf(words, language, entity.id);
                      return (
                        <Button
                          key={JSON.stringify(entity)}
                          size="small"
                          aria-label={t.teach(unknown.word, label)}
                          title={`${t.kinds[entity.kind]} ${label}`}
                          disabled={teach.isPending}
                          onClick={() => teach.mutate(lesson(unknown, entity, label))}
                        >
                          {label}
                        </Button>
                      );
                    })}
                    <Button
                      size="small"
                      type="dashed"
                      aria-label={t.choose(unknown.word)}
                      onClick={() => setPicking(unknown)}
                    >
                      {unknown.suggestions.length === 0 ? t.pick : t.other}
                    </Button>
                    <Button
                      size="small"
                      type="text"
                      aria-label={t.ignoreWord(unknown.word)}
                      onClick={() => ignore.mutate(unknown.word)}
                    >
                      {t.ignore}
                    </Button>
                  </div>
                ),
              },
            ]}
          />
        )
      )}
      <IgnoredWords />
      {picking !== null && (
        <PickEntity
          word={picking.word}
          onCancel={() => setPicking(null)}
          onPick={(entity, label) => {
            setPicking(null);
            teach.mutate(lesson(picking, entity, label));
          }}
        />
      )}
    </Page>
  );
}
