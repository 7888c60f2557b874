import { ArrowLeftOutlined, DeleteOutlined, RocketOutlined, UndoOutlined } from '@ant-design/icons';
import { Alert, App, Button, Tag } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import { step } from '../../api/api-client.js';
import { useRead, useWrite } from '../../api/api-hooks.js';
import type { Draft, Edit, LastEdit, Written } from '../../api/graph-types.js';
import { DataTable } from '../../components/data-table.js';
import { useEditWords } from '../../components/edit-words.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { chooseDraft, graphPaths, useDraftId } from '../../drafts/draft-choice.js';
import { useFormats } from '../../language/format.js';
import { useSharedStrings } from '../../language/shared-strings.js';
import { useDraftStrings } from './drafts-strings.js';
import { ImpactPanel } from './impact-panel.js';

type DraftChange = Draft['changes'][number];

interface Conflict {
  readonly changeId: string;
  readonly reason: string;
  readonly detail: string;
  readonly by: LastEdit | null;
}

interface Published {
  readonly draft: Draft;
  readonly edits: readonly Edit[];
}

/** What a draft would change, who changed the shop under it, its impact, and the button that publishes it. */
export function DraftDetail({ id }: { readonly id: string }): JSX.Element {
  const t = useDraftStrings();
  const shared = useSharedStrings();
  const formats = useFormats();
  const wordsOf = useEditWords();
  const { message } = App.useApp();
  const working = useDraftId() === id;
  const path = `/drafts/${step(id)}`;
  const { data: draft, error, refetch } = useRead<Draft>(path);
  const open = draft?.status === 'open';
  const conflicts = useRead<{ readonly items: readonly Conflict[] }>(`${path}/conflicts`, { enabled: open });
  const [published, setPublished] = useState<Published | null>(null);
  const ifMatch = draft === undefined ? null : `"${draft.revision}"`;
  const publish = useWrite<boolean, Published>(
    (api, overwrite) => api.request('POST', `${path}/publication`, { body: { overwrite }, ifMatch }),
    {
      stale: graphPaths,
      onDone: (result) => {
        setPublished(result);
        if (working) chooseDraft(null);
      },
    },
  );
  const setStatus = useWrite<'open' | 'discarded', Draft>(
    (api, status) => api.request('PATCH', path, { body: { status }, ifMatch }),
    { stale: graphPaths, onDone: () => working && chooseDraft(null) },
  );
  const remove = useWrite<string, Draft>(
    (api, changeId) => api.request('DELETE', `${path}/changes/${step(changeId)}`, { ifMatch }),
    { stale: graphPaths },
  );
  const undoAll = useWrite<string, Written>((api, group) => api.request('POST', `/graph/groups/${step(group)}/undo`), {
    stale: graphPaths,
    onDone: () => {
      setPublished(null);
      message.success(t.undoneAll);
    },
  });
  const group = published?.draft.group ?? draft?.group ?? null;
  const failed = publish.error ?? setStatus.error ?? remove.error ?? undoAll.error;
  const conflictOf = new Map((conflicts.data?.items ?? []).map((conflict) => [conflict.changeId, conflict]));

  return (
    <Page
      title={draft?.name || t.title}
      lead={
        <>
          <Link to="/drafts">
            <ArrowLeftOutlined /> {t.back}
          </Link>
          {draft !== undefined && (
            <>
              {' '}
              · <Tag>{t.statuses[draft.status]}</Tag> {draft.author}, {formats.dateTime(draft.updatedAt)}
            </>
          )}
        </>
      }
      actions={
        draft !== undefined && (
          <>
            {open && <Button onClick={() => chooseDraft(working ? null : id)}>{working ? t.leave : t.workIn}</Button>}
            {open ? (
              <Button icon={<DeleteOutlined />} onClick={() => setStatus.mutate('discarded')}>
                {t.discard}
              </Button>
            ) : (
              draft.status === 'discarded' && <Button onClick={() => setStatus.mutate('open')}>{t.reopen}</Button>
            )}
            {open && (
              <Button
                type="primary"
                icon={<RocketOutlined />}
                disabled={draft.changes.length === 0}
                loading={publish.isPending}
                onClick={() => publish.mutate(false)}
              >
                {t.publish}
              </Button>
            )}
            {draft.status === 'published' && group !== null && (
              <Button icon={<UndoOutlined />} loading={undoAll.isPending} onClick={() => undoAll.mutate(group)}>
                {t.undoAll}
              </Button>
            )}
          </>
        )
      }
    >
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {draft === undefined && error === null && <Loading />}
      {published !== null && (
        <Alert type="success" showIcon role="status" title={t.published(formats.number(published.edits.length))} />
      )}
      {failed !== null && (
        <ProblemAlert problem={failed}>
          {failed.status === 412 && <p>{t.statusChanged}</p>}
          {failed.reason === 'conflicts' && (
            <Button danger loading={publish.isPending} onClick={() => publish.mutate(true)}>
              {t.publishAnyway}
            </Button>
          )}
        </ProblemAlert>
      )}
      {open && conflictOf.size > 0 && (
        <Alert type="warning" showIcon title={t.conflicts} description={t.conflictsText} />
      )}
      {draft !== undefined && (
        <section className="stack" aria-labelledby="draft-changes">
          <h2 id="draft-changes">{t.changes}</h2>
          {draft.changes.length === 0 ? (
            <EmptyState icon={<RocketOutlined />} title={t.noChanges}>
              {t.noChangesText}
            </EmptyState>
          ) : (
            <DataTable<DraftChange>
              label={t.changes}
              rowKey="id"
              dataSource={draft.changes}
              scroll={{ x: 640 }}
              columns={[
                {
                  title: t.what,
                  render: (_, { id: changeId, change }) => {
                    const conflict = conflictOf.get(changeId);
                    return (
                      <span className="wraps">
                        {wordsOf(change)}
                        {conflict !== undefined && (
                          <span className="conflict-note" role="note">
                            {conflict.detail}{' '}
                            {conflict.by !== null && t.conflictBy(conflict.by.author, formats.dateTime(conflict.by.at))}
                          </span>
                        )}
                      </span>
                    );
                  },
                },
                { title: t.author, dataIndex: 'author', width: 140 },
                { title: t.updated, dataIndex: 'at', width: 180, render: (at: string) => formats.dateTime(at) },
                ...(open
                  ? [
                      {
                        title: shared.actions,
                        width: 100,
                        render: (_: unknown, { id: changeId, change }: DraftChange) => (
                          <Button
                            type="text"
                            icon={<DeleteOutlined />}
                            aria-label={t.removeChange(wordsOf(change))}
                            loading={remove.isPending && remove.variables === changeId}
                            onClick={() => remove.mutate(changeId)}
                          />
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )}
        </section>
      )}
      {draft !== undefined && (draft.changes.length > 0 || !open) && <ImpactPanel draft={draft} />}
    </Page>
  );
}
