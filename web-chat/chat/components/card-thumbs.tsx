import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Card } from '../../../bot/http/wire.js';
import { useStrings } from '../page-hooks.js';
import { Icon } from './icons.js';

/** What a shopper thinks of a product; null takes it back. */
export type Thumb = 'like' | 'dislike' | null;

/** Two thumbs on a card. They count from the next turn on, and can be taken back. */
export function CardThumbs({
  card,
  tabIndex,
  onJudge,
}: {
  readonly card: Card;
  readonly tabIndex: 0 | -1;
  /** Resolves once the shop took it. */
  readonly onJudge: (card: Card, thumb: Thumb) => Promise<void>;
}): JSX.Element {
  const { t } = useStrings();
  const [thumb, setThumb] = useState<Thumb>(null);
  const judge = async (chosen: 'like' | 'dislike'): Promise<void> => {
    const before = thumb;
    const next = before === chosen ? null : chosen;
    setThumb(next);
    // What did not arrive is not shown as if it had.
    await onJudge(card, next).catch(() => setThumb(before));
  };
  const button = (kind: 'like' | 'dislike', label: string): JSX.Element => (
    <button
      type="button"
      class="icon-button icon-button-small"
      tabIndex={tabIndex}
      aria-label={`${label}: ${card.name}`}
      title={label}
      aria-pressed={thumb === kind}
      onClick={() => void judge(kind)}
    >
      <Icon name={kind === 'like' ? 'thumb-up' : 'thumb-down'} filled={thumb === kind} />
    </button>
  );
  return (
    <span class="feedback-thumbs">
      {button('like', t.like)}
      {button('dislike', t.dislike)}
    </span>
  );
}
