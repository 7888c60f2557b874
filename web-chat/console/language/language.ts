import { createContext, useContext } from 'react';

/** Languages of the console itself. */
export type ConsoleLanguage = 'zh' | 'en';

export const LanguageContext = createContext<ConsoleLanguage>('en');

export function useLanguage(): ConsoleLanguage {
  return useContext(LanguageContext);
}

/** The words of one part of the console in both languages; `zh` must have every word that `en` has. */
export type Strings<T> = Readonly<Record<ConsoleLanguage, T>>;

/** Makes the hook that gives a part of the console its words: each page keeps its own beside it. */
export function stringsHook<T>(strings: { readonly en: T; readonly zh: NoInfer<T> }): () => T {
  return () => strings[useLanguage()];
}
