import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';

/**
 * One stop for the Tab key in a list of items that each hold some controls (WAI-ARIA Authoring Practices, "roving
 * tabindex"): the arrow keys, Home and End go to the same control of another item, Tab goes through the controls of the
 * item at hand and then leaves the list. Items are the children of the list, in order.
 */
export function useRoving(count: number): {
  /** Which item the Tab key reaches. */
  readonly current: number;
  readonly tabIndexOf: (item: number) => 0 | -1;
  readonly handlers: {
    readonly onKeyDown: (event: JSX.TargetedKeyboardEvent<HTMLElement>) => void;
    readonly onFocusIn: (event: JSX.TargetedFocusEvent<HTMLElement>) => void;
  };
} {
  const [chosen, setChosen] = useState(0);
  const current = Math.max(0, Math.min(chosen, count - 1));

  const onFocusIn = useCallback((event: JSX.TargetedFocusEvent<HTMLElement>) => {
    const item = itemOf(event.currentTarget, event.target);
    if (item >= 0) setChosen(item);
  }, []);

  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLElement>): void => {
    const list = event.currentTarget;
    const { target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || target instanceof HTMLInputElement) return;
    const from = itemOf(list, target);
    const to = from < 0 ? null : destination(event.key, from, list);
    if (to === null || !(target instanceof HTMLElement)) return;
    const place = controlsOf(list.children[from]).indexOf(target);
    const controls = controlsOf(list.children[to]);
    const next = controls[Math.min(Math.max(0, place), controls.length - 1)];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(to);
    next.focus();
  };

  return { current, tabIndexOf: (item) => (item === current ? 0 : -1), handlers: { onKeyDown, onFocusIn } };
}

function itemOf(list: Element, target: EventTarget | null): number {
  return target instanceof Node ? [...list.children].findIndex((child) => child.contains(target)) : -1;
}

function controlsOf(item: Element | undefined): readonly HTMLElement[] {
  return [...(item?.querySelectorAll<HTMLElement>('button:not(:disabled), a[href]') ?? [])];
}

function destination(key: string, from: number, list: Element): number | null {
  const last = list.children.length - 1;
  const rightToLeft = getComputedStyle(list).direction === 'rtl';
  switch (key) {
    case 'ArrowRight':
      return wrap(from + (rightToLeft ? -1 : 1), last);
    case 'ArrowLeft':
      return wrap(from + (rightToLeft ? 1 : -1), last);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

function wrap(place: number, last: number): number {
  return place < 0 ? last : place > last ? 0 : place;
}
