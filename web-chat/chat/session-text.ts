import { useState } from 'preact/hooks';

/**
 * A text that survives a reload of this tab and no longer: what was half written is there again. A browser that forbids
 * storage keeps it as long as the page lives.
 */
export function useSessionText(key: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => {
    try {
      return sessionStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  });
  const set = (next: string): void => {
    setText(next);
    try {
      if (next === '') sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, next);
    } catch {
      // Nothing is kept then; the page itself still has it.
    }
  };
  return [text, set];
}
