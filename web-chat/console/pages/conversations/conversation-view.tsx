import { Button, Tag } from 'antd';
import type { JSX } from 'react';
import { Link, useNavigate } from 'react-router';
import { step } from '../../api/api-client.js';
import { useRead, useWrite } from '../../api/api-hooks.js';
import type { ConversationDetail, InboxItem } from '../../api/talk-types.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useTalkWords } from '../../talk/talk-words.js';
import { Transcript } from '../../talk/transcript.js';
import { useTalk } from '../../talk/use-talk.js';
import { useConversationStrings } from './conversations-strings.js';

/** One conversation as it was and as it goes on; a person can step in. */
export function ConversationView({ id }: { readonly id: string }): JSX.Element {
  const t = useConversationStrings();
  const words = useTalkWords();
  const formats = useFormats();
  const navigate = useNavigate();
  const { data, error, refetch } = useRead<ConversationDetail>(`/conversations/${step(id)}`, { query: { limit: 1 } });
  const { activities, typing } = useTalk(data === undefined ? null : id);
  const claim = useWrite<void, InboxItem>((api) => api.request('POST', `/inbox/${step(id)}/claim`, { body: {} }), {
    stale: ['/inbox', '/conversations'],
    onDone: () => void navigate(`/inbox/${step(id)}`),
  });
  const handOff = data?.handOff ?? null;
  const open = handOff !== null && handOff.status !== 'closed';
  return (
    <Page
      title={t.title}
      lead={<Link to="/conversations">{t.back}</Link>}
      actions={
        open ? (
          <Link to={`/inbox/${step(id)}`}>
            <Button type="primary">{t.toInbox}</Button>
          </Link>
        ) : (
          <Button loading={claim.isPending} disabled={data === undefined} onClick={() => claim.mutate()}>
            {t.takeOver}
          </Button>
        )
      }
    >
      {error !== null && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {claim.error !== null && <ProblemAlert problem={claim.error} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <>
          <p>
            <Tag>{t.started(formats.dateTime(data.conversation.startedAt))}</Tag>
            <code>{data.conversation.shopperId}</code>
          </p>
          <Transcript
            activities={activities}
            live
            typing={typing === 'user' ? words.shopper : typing === 'agent' ? words.person : null}
          />
        </>
      )}
    </Page>
  );
}
