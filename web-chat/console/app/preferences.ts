import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { ConsoleLanguage } from '../language/language.js';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** How someone likes the console; kept in this browser. The token is not among it. */
export interface Preferences {
  readonly language: ConsoleLanguage;
  readonly theme: ThemeChoice;
  /** Signs what is changed in the history. */
  readonly author: string;
}

const KEY = 'daogou.console';

function read(): Preferences {
  const defaults: Preferences = {
    language: /^zh/i.test(navigator.language) ? 'zh' : 'en',
    theme: 'system',
    author: '',
  };
  try {
    const kept: Partial<Preferences> = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return {
      language: kept.language === 'zh' || kept.language === 'en' ? kept.language : defaults.language,
      theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : defaults.theme,
      author: typeof kept.author === 'string' ? kept.author.slice(0, 100) : defaults.author,
    };
  } catch {
    return defaults;
  }
}

/** The preferences, and how to change some of them. */
export function usePreferences(): readonly [Preferences, (changes: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(read);
  const change = useCallback((changes: Partial<Preferences>): void => {
    setPreferences((standing) => {
      const next = { ...standing, ...changes };
      localStorage.setItem(KEY, JSON.stringify(next));
      return next;
    });
  }, []);
  return [preferences, change];
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Whether someone asked their system for less movement. */
export function useCalm(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)');
}

/** Whether the console is dark now, and tells the document so (scroll bars and form fields follow it). */
export function useDark(theme: ThemeChoice): boolean {
  const system = useMedia('(prefers-color-scheme: dark)');
  const dark = theme === 'system' ? system : theme === 'dark';
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark;
}
