import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from './entries.js';
import { STRINGS, type Strings } from './strings.js';

/** The interface language, for every component below. */
export const LanguageContext = createContext<Language>('en');

/** The interface language and its words. */
export function useStrings(): { readonly language: Language; readonly t: Strings } {
  const language = useContext(LanguageContext);
  return { language, t: STRINGS[language] };
}

/** Whether a media query holds now. */
export function useMediaQuery(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const update = (): void => setMatches(list.matches);
    update();
    list.addEventListener('change', update);
    return () => list.removeEventListener('change', update);
  }, [query]);
  return matches;
}

/** Whether the browser believes that it has a network. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = (): void => setOnline(navigator.onLine);
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    return () => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
    };
  }, []);
  return online;
}

/** The present time by `clock`, renewed every second while `ticking`. */
export function useNow(ticking: boolean, clock: () => number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    if (!ticking) return;
    setNow(clock());
    const timer = setInterval(() => setNow(clock()), 1000);
    return () => clearInterval(timer);
  }, [ticking, clock]);
  return now;
}

/** True once `condition` has held for `ms`, so that short moments do not flicker. */
export function useLasting(condition: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    setLasting(false);
    if (!condition) return;
    const timer = setTimeout(() => setLasting(true), ms);
    return () => clearTimeout(timer);
  }, [condition, ms]);
  return condition && lasting;
}

/**
 * Keeps the keyboard's place in a list whose buttons come and go: when the focused button vanishes, the one now in its
 * place (or the last) gets the focus, or `fallback` when none is left. Without it a removed chip throws a keyboard
 * user back to the top of the page (WCAG 2.4.3).
 */
export function useKeptFocus<T extends HTMLElement>(fallback: string): { readonly current: T | null } {
  const container = useRef<T>(null);
  const held = useRef<{ readonly button: HTMLButtonElement; readonly place: number } | null>(null);
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const remember = (event: FocusEvent): void => {
      const { target } = event;
      if (!(target instanceof HTMLButtonElement)) return;
      held.current = { button: target, place: [...element.querySelectorAll('button')].indexOf(target) };
    };
    const forget = (event: FocusEvent): void => {
      if (event.relatedTarget !== null) held.current = null;
    };
    element.addEventListener('focusin', remember);
    element.addEventListener('focusout', forget);
    return () => {
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', forget);
    };
  });
  useLayoutEffect(() => {
    if (held.current === null || held.current.button.isConnected) return;
    const { place } = held.current;
    held.current = null;
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const buttons = [...(container.current?.querySelectorAll('button') ?? [])];
    const next = buttons[Math.min(place, buttons.length - 1)];
    (next ?? document.querySelector<HTMLElement>(fallback))?.focus();
  });
  return container;
}
