import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ChatState } from '../chat-state.js';
import type { Delivery, Entry, Note } from '../entries.js';
import { useStrings } from '../page-hooks.js';
import type { Strings } from '../strings.js';
import type { ChatActions } from '../use-chat.js';
import { Attachments, CheckoutCard } from './attachments.js';
import { Carousel } from './carousel.js';
import { CompareTable } from './compare-table.js';
import { Reasons, Receipt } from './explanation.js';
import { FeedbackBar } from './feedback.js';
import { Icon } from './icons.js';
import type { CardActions } from './product-card.js';
import { ProductPicture } from './product-picture.js';

/** What the rows of the talk have in common. */
export interface RowProps extends CardActions {
  readonly state: ChatState;
  readonly actions: ChatActions;
  /** Beside a shelf, products are only hinted at here. */
  readonly besideShelf: boolean;
  readonly quantityOf: (id: string) => number;
}

type Message = Extract<Entry, { kind: 'message' }>;

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
    case 'wish-changed':
      return t.wishChanged(note.label);
    case 'asked-why':
      return t.askedWhy(note.name);
    case 'asked-price':
      return t.askedPrice(note.name);
    case 'handed-back':
      return t.handBack;
    case 'checkout':
      return t.checkingOut;
    case 'restarted':
      return t.restarted;
  }
}

/** Notes that are questions stand on the shopper's side of the talk. */
const SPOKEN_NOTES: ReadonlySet<Note['type']> = new Set(['asked-about', 'asked-why', 'asked-price', 'checkout']);

/** What became of a message that did not go out. */
function Undelivered({
  delivery,
  onRetry,
}: {
  readonly delivery: Delivery;
  readonly onRetry: () => void;
}): JSX.Element | null {
  const { t } = useStrings();
  const words: Partial<Record<Delivery, string>> = {
    waiting: t.waiting,
    failed: `${t.notSent} ${t.refused}`,
    'too-large': `${t.notSent} ${t.tooLarge}`,
  };
  const said = words[delivery];
  if (said === undefined) return null;
  return (
    <p class={delivery === 'waiting' ? 'failed failed-waiting' : 'failed'}>
      <Icon name="alert" />
      {said}
      {delivery !== 'too-large' && (
        <button type="button" onClick={onRetry}>
          {delivery === 'waiting' ? t.sendNow : t.retry}
        </button>
      )}
    </p>
  );
}

/** Longer texts are folded: one message must not hide the talk. */
const FOLDED_FROM = 1200;

function Words({ message }: { readonly message: Message }): JSX.Element {
  const { t } = useStrings();
  const [open, setOpen] = useState(false);
  const folds = message.text.length > FOLDED_FROM;
  // By code points, so that no emoji is cut in two.
  const shown = folds && !open ? `${[...message.text.slice(0, 600)].slice(0, -1).join('')}…` : message.text;
  return (
    <>
      <p lang={message.language} dir="auto">
        <span class="visually-hidden">{message.from === 'shopper' ? t.you : (message.speaker ?? t.assistant)}: </span>
        {shown}
      </p>
      {folds && (
        <button type="button" class="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t.showLess : t.showAll}
        </button>
      )}
    </>
  );
}

function Bubble({ message, onRetry }: { readonly message: Message; readonly onRetry: () => void }): JSX.Element {
  const { t } = useStrings();
  const pending = message.delivery === 'pending' || message.delivery === 'waiting';
  return (
    <div class={`bubble bubble-${message.from}${pending ? ' bubble-pending' : ''}`}>
      {message.speaker !== null && (
        <p class="speaker" aria-hidden="true">
          <Icon name="person" />
          {message.speaker}
        </p>
      )}
      {message.text !== '' && <Words message={message} />}
      {message.attachments.length > 0 && message.from === 'shopper' && (
        <Attachments attachments={message.attachments} />
      )}
      {message.spoken && (
        <span class="spoken">
          <Icon name="microphone" />
          {t.spoken}
        </span>
      )}
      <Undelivered delivery={message.delivery} onRetry={onRetry} />
    </div>
  );
}

/** On a wide page: what this message put on the shelf, as a strip that puts it there again. */
function ShelfHint({ message, ...props }: { readonly message: Message } & RowProps): JSX.Element | null {
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

function Shown({ message, ...props }: { readonly message: Message } & RowProps): JSX.Element | null {
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
          onWhy={props.onWhy}
          onWhyPrice={props.onWhyPrice}
          onJudge={props.onJudge}
        />
      )}
    </>
  );
}

/** The thumbs: under the newest message of the shop, and under those that have one. */
function Judged({ entry, state, actions }: { readonly entry: Message } & RowProps): JSX.Element | null {
  const { activityId } = entry;
  if (entry.from !== 'assistant' || activityId === null) return null;
  const given = state.feedback.get(activityId) ?? null;
  const newest = state.entries.findLast((other) => other.kind === 'message' && other.from === 'assistant') === entry;
  if (!newest && (given === null || given.rating === 'none')) return null;
  return <FeedbackBar activityId={activityId} given={given} onJudge={actions.judge} />;
}

/** One row of the talk, with all that came with it. */
export function Row({ entry, ...props }: { readonly entry: Entry } & RowProps): JSX.Element {
  const { t } = useStrings();
  const retry = (): void => props.actions.retry(entry.key);
  if (entry.kind === 'note' && SPOKEN_NOTES.has(entry.note.type)) {
    return (
      <div class="row row-shopper">
        <div class={`bubble bubble-shopper${entry.delivery === 'pending' ? ' bubble-pending' : ''}`}>
          <p>{noteText(entry.note, t)}</p>
          <Undelivered delivery={entry.delivery} onRetry={retry} />
        </div>
      </div>
    );
  }
  if (entry.kind === 'note') {
    return (
      <div class="row row-note">
        <p class="note">{noteText(entry.note, t)}</p>
        <Undelivered delivery={entry.delivery} onRetry={retry} />
      </div>
    );
  }
  return (
    <div class={`row row-${entry.from}`}>
      {(entry.text !== '' || (entry.from === 'shopper' && entry.attachments.length > 0)) && (
        <Bubble message={entry} onRetry={retry} />
      )}
      {entry.turn?.ui.receipt !== undefined && <Receipt receipt={entry.turn.ui.receipt} />}
      {entry.turn?.ui.reasons !== undefined && <Reasons reasons={entry.turn.ui.reasons} language={entry.language} />}
      {entry.checkout !== null ? (
        <CheckoutCard checkout={entry.checkout} />
      ) : (
        entry.from === 'assistant' && entry.attachments.length > 0 && <Attachments attachments={entry.attachments} />
      )}
      <Shown message={entry} {...props} />
      <Judged entry={entry} {...props} />
    </div>
  );
}
