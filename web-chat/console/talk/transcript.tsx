import { Tag } from 'antd';
import { type JSX, useEffect, useRef } from 'react';
import type { TalkActivity } from '../api/talk-types.js';
import { useActionWords } from '../components/action-words.js';
import { useFormats } from '../language/format.js';
import { useTalkWords } from './talk-words.js';

/** Messages in order; typing and events are no part of what was said. */
function messagesOf(activities: readonly TalkActivity[]): readonly TalkActivity[] {
  return activities.filter(({ type }) => type === 'message');
}

/** What was said in a conversation, with what the assistant made of it. `live` follows the end as it grows. */
export function Transcript({
  activities,
  live = false,
  typing = null,
}: {
  readonly activities: readonly TalkActivity[];
  readonly live?: boolean;
  /** Who is writing now. */
  readonly typing?: string | null;
}): JSX.Element {
  const t = useTalkWords();
  const end = useRef<HTMLDivElement>(null);
  const messages = messagesOf(activities);
  const count = messages.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is what scrolls.
  useEffect(() => {
    if (live) end.current?.scrollIntoView({ block: 'nearest' });
  }, [live, count]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className="transcript" aria-label={t.transcript} tabIndex={0}>
      {count === 0 && <p className="transcript-empty">{t.empty}</p>}
      <ol aria-live={live ? 'polite' : 'off'}>
        {messages.map((activity) => (
          <Message key={activity.id} activity={activity} />
        ))}
      </ol>
      {typing !== null && <p className="transcript-typing">{`${typing} ${t.typing}`}</p>}
      <div ref={end} />
    </section>
  );
}

function Message({ activity }: { readonly activity: TalkActivity }): JSX.Element {
  const t = useTalkWords();
  const actionOf = useActionWords();
  const formats = useFormats();
  const { from, text, value, timestamp, channelData } = activity;
  const who = from.role === 'user' ? t.shopper : from.role === 'agent' ? (from.name ?? t.person) : t.assistant;
  const tap = isTap(value) ? value.tap : null;
  const turn = channelData?.turn;
  const wishes = turn?.state.constraints ?? [];
  return (
    <li className={`message message-${channelData?.handOff === undefined ? from.role : 'note'}`}>
      <p className="message-head">
        <strong>{who}</strong> <time dateTime={timestamp}>{formats.dateTime(timestamp)}</time>
      </p>
      <p className="message-text" dir="auto">
        {text !== undefined && text !== '' ? text : tap === null ? t.noText : t.tapped(tap)}
      </p>
      {turn !== undefined && (
        <p className="message-turn">
          <Tag>{actionOf(turn.action)}</Tag>
          {turn.shown.length > 0 && <Tag>{t.shownProducts(formats.number(turn.shown.length))}</Tag>}
          {wishes.map(({ label }) => (
            <Tag key={label} color="processing" variant="outlined">
              {label}
            </Tag>
          ))}
        </p>
      )}
    </li>
  );
}

function isTap(value: unknown): value is { readonly tap: string } {
  return typeof value === 'object' && value !== null && 'tap' in value && typeof value.tap === 'string';
}
