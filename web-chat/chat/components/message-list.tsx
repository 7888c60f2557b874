import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChatState, Entry, Note } from '../chat-state.js';
import { useLasting, useOnline, useStrings } from '../page-hooks.js';
import type { Strings } from '../strings.js';
import type { ChatActions } from '../use-chat.js';
import { Carousel } from './carousel.js';
import { CompareTable } from './compare-table.js';
import { Icon, Mark } from './icons.js';
import type { CardActions } from './product-card.js';
import { ProductPicture } from './product-picture.js';
import { Welcome } from './welcome.js';

type Message = Extract<Entry, { kind: 'message' }>;

interface MessageListProps extends CardActions {
  readonly state: ChatState;
  readonly actions: ChatActions;
  readonly shop: string;
  /** Beside a shelf, products are only hinted at here. */
  readonly besideShelf: boolean;
  readonly quantityOf: (id: string) => number;
}

function noteText(note: Note, t: Strings): string {
  switch (note.type) {
    case 'wish-removed':
      return t.wishRemoved(note.label);
    case 'category-cleared':
      return t.categoryCleared;
    case 'undone':
      return t.undone;
    case 'cart-set':
      return t.cartSet(note.name, note.quantity);
    case 'asked-about':
      return t.askedAbout(note.name);
    case 'restarted':
      return t.restarted;
  }
}

function Failed({ onRetry }: { readonly onRetry: () => void }): JSX.Element {
  const { t } = useStrings();
  return (
    <p class="failed">
      <Icon name="alert" />
      {t.notSent}
      <button type="button" onClick={onRetry}>
        {t.retry}
      </button>
    </p>
  );
}

function Bubble({ message, onRetry }: { readonly message: Message; readonly onRetry: () => void }): JSX.Element {
  const { t } = useStrings();
  return (
    <div class={`bubble bubble-${message.from}${message.delivery === 'pending' ? ' bubble-pending' : ''}`}>
      <p lang={message.language} dir="auto">
        <span class="visually-hidden">{message.from === 'shopper' ? t.you : t.assistant}: </span>
        {message.text}
      </p>
      {message.spoken && (
        <span class="spoken">
          <Icon name="microphone" />
          {t.spoken}
        </span>
      )}
      {message.delivery === 'failed' && <Failed onRetry={onRetry} />}
    </div>
  );
}

/** On a wide page: what this message put on the shelf, as a strip that puts it there again. */
function ShelfHint({ message, ...props }: { readonly message: Message } & MessageListProps): JSX.Element | null {
  const { t } = useStrings();
  const turn = message.turn;
  if (turn === null) return null;
  const cards =
    turn.ui.cards.length > 0
      ? turn.ui.cards
      : (turn.ui.table?.productIds ?? [])
          .map((id) => props.state.products.get(id))
          .filter((card) => card !== undefined);
  const count = turn.ui.cards.length || (turn.ui.table?.productIds.length ?? 0);
  const current = props.state.shelf?.entryKey === message.key;
  return (
    <button
      type="button"
      class={current ? 'shelf-hint shelf-hint-current' : 'shelf-hint'}
      aria-pressed={current}
      onClick={() => props.actions.show(message.key)}
    >
      <span class="shelf-hint-pictures">
        {cards.slice(0, 4).map((card) => (
          <ProductPicture key={card.id} product={card} decorative />
        ))}
      </span>
      <span class="shelf-hint-words">
        <b>{turn.ui.table === null ? t.products(count) : t.comparedOf(count)}</b>
        <span>{current ? t.onShelf : t.putOnShelf}</span>
      </span>
      <Icon name="right" />
    </button>
  );
}

function Shown({ message, ...props }: { readonly message: Message } & MessageListProps): JSX.Element | null {
  const ui = message.turn?.ui;
  if (ui === undefined || (ui.cards.length === 0 && ui.table === null)) return null;
  if (props.besideShelf) return <ShelfHint message={message} {...props} />;
  return (
    <>
      {ui.table !== null && (
        <CompareTable table={ui.table} products={props.state.products} language={message.language} />
      )}
      {ui.cards.length > 0 && ui.table === null && (
        <Carousel
          cards={ui.cards}
          language={message.language}
          quantityOf={props.quantityOf}
          onAsk={props.onAsk}
          onAdd={props.onAdd}
        />
      )}
    </>
  );
}

function Row({ entry, ...props }: { readonly entry: Entry } & MessageListProps): JSX.Element {
  const { t } = useStrings();
  const retry = (): void => props.actions.retry(entry.key);
  if (entry.kind === 'note' && entry.note.type === 'asked-about') {
    return (
      <div class="row row-shopper">
        <div class={`bubble bubble-shopper${entry.delivery === 'pending' ? ' bubble-pending' : ''}`}>
          <p>{noteText(entry.note, t)}</p>
          {entry.delivery === 'failed' && <Failed onRetry={retry} />}
        </div>
      </div>
    );
  }
  if (entry.kind === 'note') {
    return (
      <div class="row row-note">
        <p class="note">{noteText(entry.note, t)}</p>
        {entry.delivery === 'failed' && <Failed onRetry={retry} />}
      </div>
    );
  }
  return (
    <div class={`row row-${entry.from}`}>
      {entry.text !== '' && <Bubble message={entry} onRetry={retry} />}
      <Shown message={entry} {...props} />
    </div>
  );
}

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
export function MessageList(props: MessageListProps): JSX.Element {
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
  }, [last?.key, busy, welcome]);
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
        {welcome && <Welcome shop={props.shop} state={state} onReply={props.actions.reply} />}
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
      </div>
      {away && !welcome && (
        <button type="button" class="icon-button to-latest" aria-label={t.toLatest} onClick={toEnd}>
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}
