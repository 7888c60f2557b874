import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuickReply } from '../chat-state.js';
import { useStrings } from '../page-hooks.js';

/**
 * Replies to tap. One stop for the Tab key; the arrow keys, Home and End move among them (WAI-ARIA Authoring Practices,
 * toolbar pattern), because a talk is full of them.
 */
export function QuickReplies({
  replies,
  onReply,
  large = false,
}: {
  readonly replies: readonly QuickReply[];
  readonly onReply: (reply: QuickReply) => void;
  readonly large?: boolean;
}): JSX.Element | null {
  const { t } = useStrings();
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  useEffect(() => setCurrent(0), [replies]);
  if (replies.length === 0) return null;

  const focusOn = (index: number): void => {
    const place = (index + replies.length) % replies.length;
    setCurrent(place);
    bar.current?.querySelectorAll('button')[place]?.focus();
  };
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLDivElement>): void => {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const target =
      event.key === forward || event.key === 'ArrowDown'
        ? current + 1
        : event.key === back || event.key === 'ArrowUp'
          ? current - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? replies.length - 1
              : null;
    if (target === null) return;
    event.preventDefault();
    focusOn(target);
  };

  return (
    <div
      class={large ? 'replies replies-large' : 'replies'}
      role="toolbar"
      aria-label={large ? t.starters : t.quickReplies}
      ref={bar}
      onKeyDown={onKeyDown}
    >
      {replies.map((reply, index) => (
        <button
          key={`${index}:${reply.label}`}
          type="button"
          class="reply"
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={(event) => {
            onReply(reply);
            if (event.detail === 0) document.querySelector<HTMLElement>('.composer textarea')?.focus();
          }}
        >
          {reply.label}
        </button>
      ))}
    </div>
  );
}
