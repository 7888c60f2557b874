import { Alert, App, Button, Input, Select, Tag } from 'antd';
import { type JSX, type KeyboardEvent, useContext, useEffect, useRef, useState } from 'react';
import { step } from '../../api/api-client.js';
import { useApi, useRead, useWrite } from '../../api/api-hooks.js';
import type { InboxItem } from '../../api/talk-types.js';
import { PreferencesContext } from '../../app/preferences-context.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useFormats } from '../../language/format.js';
import { useTalkWords } from '../../talk/talk-words.js';
import { Transcript } from '../../talk/transcript.js';
import { useTalk } from '../../talk/use-talk.js';
import { useInboxStrings } from './inbox-strings.js';

/** Milliseconds between two signs that someone is writing. */
const typingPause = 3_000;
/** The name of people who sign with none. */
const unnamed = 'merchant';

/** One conversation: what was said, live, and what a person of the shop can do in it. */
export function InboxTalk({ conversationId }: { readonly conversationId: string }): JSX.Element {
  const t = useInboxStrings();
  const words = useTalkWords();
  const formats = useFormats();
  const me = useMe();
  const path = `/inbox/${step(conversationId)}`;
  const { data: item, error, refetch } = useRead<InboxItem>(path);
  const { activities, connected, typing } = useTalk(conversationId);
  const stale = ['/inbox', '/conversations'];
  const claim = useWrite<boolean, InboxItem>(
    (api, takeOver) => api.request('POST', `${path}/claim`, { body: { takeOver } }),
    { stale },
  );
  const release = useWrite<void, InboxItem>((api) => api.request('POST', `${path}/release`), { stale });
  if (error !== null) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (item === undefined) return <Loading />;
  const mine = item.status === 'active' && item.agent === me;
  const refused = claim.error ?? release.error;
  return (
    <section className="inbox-talk" aria-label={t.title}>
      <header className="inbox-talk-head">
        <div className="inbox-talk-facts">
          <Tag>{words.language[item.language]}</Tag>
          <Tag>{t.reasons[item.reason]}</Tag>
          {item.status === 'closed' && item.closedBy !== null && <Tag>{t.closedBy[item.closedBy]}</Tag>}
          {mine && <Tag color="success">{t.yours}</Tag>}
          {item.category !== null && <Tag color="processing">{item.category}</Tag>}
          {item.wishes.map((wish) => (
            <Tag key={wish} variant="outlined">
              {wish}
            </Tag>
          ))}
        </div>
        <div className="inbox-talk-actions">
          {item.status === 'waiting' && (
            <Button type="primary" loading={claim.isPending} onClick={() => claim.mutate(false)}>
              {t.claim}
            </Button>
          )}
          {item.status === 'active' && !mine && (
            <Button loading={claim.isPending} onClick={() => claim.mutate(true)}>
              {t.takeOver(item.agent ?? '')}
            </Button>
          )}
          {item.status === 'closed' && (
            <Button loading={claim.isPending} onClick={() => claim.mutate(false)}>
              {t.claim}
            </Button>
          )}
          {(mine || item.status === 'waiting') && (
            <Button loading={release.isPending} onClick={() => release.mutate()}>
              {t.release}
            </Button>
          )}
        </div>
      </header>
      {me === unnamed && <Alert type="info" showIcon title={t.mustSign} />}
      {refused !== null && <ProblemAlert problem={refused} />}
      <Transcript
        activities={activities}
        live
        typing={typing === 'user' ? words.shopper : typing === 'bot' ? words.assistant : null}
      />
      {!connected && activities.length > 0 && <p className="inbox-offline">{t.offline}</p>}
      {mine && <Composer conversationId={conversationId} />}
      <Note key={item.note ?? ''} path={path} note={item.note} />
      <p className="inbox-talk-since">{t.since(formats.dateTime(item.requestedAt))}</p>
    </section>
  );
}

/** Where an agent writes; what was not sent stays there. */
function Composer({ conversationId }: { readonly conversationId: string }): JSX.Element {
  const t = useInboxStrings();
  const api = useApi();
  const [text, setText] = useState('');
  const [productIds, setProductIds] = useState<readonly string[]>([]);
  const clientId = useRef(crypto.randomUUID());
  const signed = useRef(0);
  const path = `/inbox/${step(conversationId)}`;
  const send = useWrite<{ text: string; productIds: readonly string[] }, unknown>(
    (client, body) => client.request('POST', `${path}/messages`, { body: { ...body, clientId: clientId.current } }),
    {
      stale: ['/inbox'],
      onDone: () => {
        clientId.current = crypto.randomUUID();
        setText('');
        setProductIds([]);
      },
    },
  );
  const submit = (): void => {
    const said = text.trim();
    if (said !== '' && !send.isPending) send.mutate({ text: said, productIds });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  const onType = (value: string): void => {
    setText(value);
    const now = performance.now();
    if (value === '' || now - signed.current < typingPause) return;
    signed.current = now;
    api.request('POST', `${path}/typing`).catch(() => undefined);
  };
  return (
    <form
      className="inbox-composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {send.error !== null && <ProblemAlert problem={send.error} onRetry={submit} />}
      <Input.TextArea
        aria-label={t.message}
        placeholder={t.placeholder}
        value={text}
        maxLength={4_000}
        rows={2}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="inbox-composer-row">
        <Select<readonly string[]>
          mode="tags"
          aria-label={t.products}
          placeholder={t.products}
          maxCount={6}
          open={false}
          tokenSeparators={[',', ' ', '，']}
          value={productIds}
          onChange={setProductIds}
        />
        <Button type="primary" htmlType="submit" loading={send.isPending} disabled={text.trim() === ''}>
          {t.send}
        </Button>
      </div>
    </form>
  );
}

function Note({ path, note }: { readonly path: string; readonly note: string | null }): JSX.Element {
  const t = useInboxStrings();
  const { message } = App.useApp();
  const [text, setText] = useState(note ?? '');
  const save = useWrite<string | null, InboxItem>(
    (api, value) => api.request('PATCH', path, { body: { note: value } }),
    { stale: ['/inbox'] },
  );
  const { error } = save;
  useEffect(() => {
    if (error !== null) message.error(error.detail);
  }, [error, message]);
  return (
    <Input
      aria-label={t.note}
      placeholder={`${t.note} · ${t.noteHint}`}
      value={text}
      maxLength={2_000}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        const given = text.trim() === '' ? null : text.trim();
        if (given !== note) save.mutate(given);
      }}
    />
  );
}

/** The name under which this console signs. */
function useMe(): string {
  const author = useContext(PreferencesContext)?.[0].author.trim() ?? '';
  return author === '' ? unnamed : author;
}
