import { CustomerServiceOutlined } from '@ant-design/icons';
import { Alert, Badge, Segmented } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { InboxItem } from '../../api/talk-types.js';
import { EmptyState } from '../../components/empty-state.js';
import { ExportButton } from '../../components/export-button.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { MoodTag } from '../../talk/mood-tag.js';
import { useInboxStrings } from './inbox-strings.js';
import { InboxTalk } from './inbox-talk.js';
import { useInbox } from './use-inbox.js';

/** Conversations that want a person: who waits, who has which, and the talk itself. */
export function InboxPage(): JSX.Element {
  const t = useInboxStrings();
  const { id } = useParams();
  const navigate = useNavigate();
  const [status, setStatus] = useState<'open' | 'closed'>('open');
  const { items, counts, error, connected, refetch } = useInbox(status);
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={<ExportButton name="inbox" source={{ kind: 'server', path: '/exports/inbox' }} />}
    >
      {error !== null && <ProblemAlert problem={error} onRetry={refetch} />}
      {!connected && <Alert type="warning" showIcon title={t.offline} role="status" />}
      <div className={id === undefined ? 'inbox' : 'inbox inbox-open'}>
        <section className="inbox-list" aria-label={t.list}>
          <Segmented<'open' | 'closed'>
            block
            aria-label={t.list}
            value={status}
            onChange={setStatus}
            options={[
              {
                value: 'open',
                label: (
                  <span>
                    {t.open} <Badge count={(counts?.waiting ?? 0) + (counts?.active ?? 0)} size="small" />
                  </span>
                ),
              },
              { value: 'closed', label: t.closed },
            ]}
          />
          {items === undefined && error === null && <Loading />}
          {items?.length === 0 && (
            <EmptyState
              icon={<CustomerServiceOutlined />}
              title={status === 'open' ? t.empty : t.emptyClosed}
              {...(status === 'open' ? { steps: t.emptySteps } : {})}
            >
              {t.emptyText}
            </EmptyState>
          )}
          <ul>
            {items?.map((item) => (
              <li key={item.conversationId}>
                <InboxEntry
                  item={item}
                  open={item.conversationId === id}
                  onOpen={() => navigate(`/inbox/${encodeURIComponent(item.conversationId)}`)}
                />
              </li>
            ))}
          </ul>
        </section>
        {id === undefined ? (
          (items?.length ?? 0) > 0 && <p className="inbox-pick">{t.pick}</p>
        ) : (
          <div className="inbox-right">
            <Link className="inbox-back" to="/inbox">
              {t.back}
            </Link>
            <InboxTalk key={id} conversationId={id} />
          </div>
        )}
      </div>
    </Page>
  );
}

function InboxEntry({
  item,
  open,
  onOpen,
}: {
  readonly item: InboxItem;
  readonly open: boolean;
  readonly onOpen: () => void;
}): JSX.Element {
  const t = useInboxStrings();
  const formats = useFormats();
  const last = item.lastTurns.findLast(({ from }) => from === 'user');
  const state =
    item.status === 'waiting' ? t.waiting : item.status === 'active' ? t.active(item.agent ?? '') : t.givenBack;
  return (
    <button type="button" className="inbox-entry" aria-current={open} onClick={onOpen}>
      <span className="inbox-entry-head">
        <strong>{state}</strong>
        <MoodTag mood={item.mood} />
        {item.waitingMessages > 0 && item.status !== 'closed' && (
          <span className="inbox-unanswered">{t.unanswered(formats.number(item.waitingMessages))}</span>
        )}
      </span>
      <span className="inbox-entry-said" dir="auto">
        {last?.text ?? item.shopperId}
      </span>
      <span className="inbox-entry-when">{t.since(formats.dateTime(item.requestedAt))}</span>
    </button>
  );
}
