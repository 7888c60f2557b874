import { createContext } from 'react';
import type { Preferences } from './preferences.js';

/** Preferences and how to change some of them, for the page that shows them. */
export const PreferencesContext = createContext<readonly [Preferences, (changes: Partial<Preferences>) => void] | null>(
  null,
);
