import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

/** A press shorter than this is a tap: it starts listening, and a second one ends it. Milliseconds. */
const tapMs = 350;

export interface PushToTalk {
  readonly active: boolean;
  start(): void;
  stop(): void;
  cancel(): void;
}

type ButtonProps = Pick<
  JSX.ButtonHTMLAttributes<HTMLButtonElement>,
  'onPointerDown' | 'onPointerUp' | 'onPointerCancel' | 'onKeyDown' | 'onKeyUp' | 'onClick' | 'onContextMenu'
>;

/**
 * A button to hold while speaking, by pointer or by the space bar, that also works as a switch: a tap, Enter, or the
 * click of a screen reader or a voice control starts it, and the next one ends it. Escape forgets what was said.
 */
export function usePushToTalk(talk: PushToTalk): { readonly props: ButtonProps; readonly isHeld: () => boolean } {
  const pressedAt = useRef<number | null>(null);
  const swallowClick = useRef(false);

  const press = (): void => {
    pressedAt.current = performance.now();
    if (talk.active) {
      pressedAt.current = null;
      talk.stop();
    } else talk.start();
  };
  const release = (): void => {
    const since = pressedAt.current;
    pressedAt.current = null;
    if (since !== null && performance.now() - since >= tapMs) talk.stop();
  };
  return {
    isHeld: () => pressedAt.current !== null && performance.now() - pressedAt.current >= tapMs,
    props: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        swallowClick.current = true;
        press();
      },
      onPointerUp: release,
      onPointerCancel: release,
      onKeyDown: (event) => {
        if (event.key === 'Escape' && talk.active) {
          event.preventDefault();
          event.stopPropagation();
          pressedAt.current = null;
          talk.cancel();
        } else if (event.key === ' ') {
          event.preventDefault();
          if (!event.repeat) press();
        }
      },
      onKeyUp: (event) => {
        if (event.key !== ' ') return;
        event.preventDefault();
        release();
      },
      onClick: (event) => {
        if (swallowClick.current && event.detail !== 0) {
          swallowClick.current = false;
          return;
        }
        swallowClick.current = false;
        if (talk.active) talk.stop();
        else talk.start();
      },
      onContextMenu: (event) => event.preventDefault(),
    },
  };
}
