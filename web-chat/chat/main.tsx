import { render } from 'preact';
import { App } from './app.js';
import type { Language } from './entries.js';
import './styles/tokens.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/talk.css';
import './styles/tray.css';
import './styles/welcome.css';
import './styles/products.css';
import './styles/compare.css';
import './styles/cart.css';
import './styles/answers.css';

const LANGUAGE_KEY = 'daogou.language';

function asLanguage(value: string | null | undefined): Language | null {
  if (value === null || value === undefined) return null;
  return /^zh/i.test(value) ? 'zh' : /^en/i.test(value) ? 'en' : null;
}

function savedLanguage(): string | null {
  try {
    return localStorage.getItem(LANGUAGE_KEY);
  } catch {
    return null;
  }
}

function saveLanguage(language: Language): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // A browser that keeps nothing asks its own preference again next time.
  }
}

const query = new URLSearchParams(location.search);
const initialLanguage =
  asLanguage(savedLanguage()) ??
  asLanguage(query.get('lang')) ??
  navigator.languages.map(asLanguage).find((language) => language !== null) ??
  'en';
const shop = document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content || document.title;
const framed = query.has('embed') && window.parent !== window;

const root = document.getElementById('app');
if (root !== null) {
  render(
    <App
      shop={shop}
      initialLanguage={initialLanguage}
      onLanguage={saveLanguage}
      onClose={framed ? () => window.parent.postMessage({ type: 'daogou:close' }, '*') : null}
    />,
    root,
  );
}
