import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChatState } from '../chat-state.js';
import { useLasting, useOnline, useStrings } from '../page-hooks.js';
import { Icon, Mark } from './icons.js';
import { Row, type RowProps } from './message-row.js';
import { Welcome } from './welcome.js';

/** How the connection is, in words, once it has been bad for more than a moment. Part of the log, so that it is heard. */
function Connection({ state }: { readonly state: ChatState }): JSX.Element | null {
  const { t } = useStrings();
  const online = useOnline();
  const lasting = useLasting(state.status !== 'online', 2500);
  const words = !online
    ? t.offline
    : !lasting
      ? null
      : state.status === 'connecting'
        ? t.connectingSlow
        : t.reconnecting;
  return words === null ? null : (
    <p class="connection">
      <Icon name="alert" />
      {words}
    </p>
  );
}

/** The talk: one live region. A replayed history is not read out; what comes after is. */
export function MessageList({
  shop,
  notice,
  ...props
}: RowProps & {
  readonly shop: string;
  /** Something that the page itself has to say, such as why a file was not taken. */
  readonly notice: string | null;
}): JSX.Element {
  const { state } = props;
  const { t } = useStrings();
  const log = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  const [live, setLive] = useState(false);
  const last = state.entries.at(-1);
  const busy = state.typing || state.pending.size > 0;
  const welcome = !state.entries.some((entry) => entry.kind === 'note' || entry.from === 'shopper');

  useEffect(() => {
    if (!state.opened) return;
    const timer = setTimeout(() => setLive(true), 800);
    return () => clearTimeout(timer);
  }, [state.opened]);

  const toEnd = (): void => {
    const element = log.current;
    if (element === null) return;
    const row =
      last?.kind === 'message' && last.from === 'assistant' ? element.querySelector('.row:last-of-type') : null;
    const tall = row instanceof HTMLElement && row.offsetHeight > element.clientHeight - 48;
    element.scrollTo({ top: tall ? row.offsetTop - 16 : element.scrollHeight });
  };
  useLayoutEffect(() => {
    if (!welcome) toEnd();
  }, [last?.key, busy, welcome, notice]);
  useEffect(() => {
    const element = log.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (element.dataset.away !== 'true' && !welcome) toEnd();
    });
    observer.observe(element);
    return () => observer.disconnect();
  });

  return (
    <div class="talk-scroll">
      <div
        class="log"
        ref={log}
        role="log"
        aria-label={t.conversation}
        aria-live={live ? 'polite' : 'off'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        data-away={away}
        onScroll={(event) => {
          const { scrollTop, clientHeight, scrollHeight } = event.currentTarget;
          setAway(scrollHeight - scrollTop - clientHeight > 240);
        }}
      >
        {welcome && <Welcome shop={shop} state={state} onReply={props.actions.reply} />}
        {!welcome && state.entries.map((entry) => <Row key={entry.key} entry={entry} {...props} />)}
        {busy && !welcome && (
          <div class="typing" aria-hidden="true">
            <Mark />
            <span class="typing-dots">
              <i />
              <i />
              <i />
            </span>
          </div>
        )}
        <Connection state={state} />
        {notice !== null && (
          <p class="connection">
            <Icon name="alert" />
            {notice}
          </p>
        )}
      </div>
      {away && !welcome && (
        <button type="button" class="icon-button to-latest" aria-label={t.toLatest} onClick={toEnd}>
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}
