import { render } from 'preact';
import { App } from './app.js';
import type { Language } from './entries.js';
import { applyTheme, readTheme, type Theme } from './theme.js';
import './styles/tokens.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/talk.css';
import './styles/tray.css';
import './styles/welcome.css';
import './styles/products.css';
import './styles/compare.css';
import './styles/cart.css';
import './voice/voice.css';
import './styles/answers.css';
import './styles/profile.css';

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

/** The page that embeds this one hands its look over in the address, and again when it changes. */
let theme: Theme = {};
function take(raw: unknown): void {
  theme = { ...theme, ...readTheme(raw) };
  applyTheme(theme);
}
if (framed) {
  try {
    take(JSON.parse(decodeURIComponent(location.hash.slice(1)) || '{}'));
  } catch {
    // An address that was tampered with brings no look of its own.
  }
  window.addEventListener('message', (event: MessageEvent<{ type?: unknown; theme?: unknown } | null>) => {
    if (event.source === window.parent && event.data?.type === 'daogou:theme') take(event.data.theme);
  });
}
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => applyTheme(theme));

if (!framed && 'serviceWorker' in navigator && isSecureContext) {
  // Without it the page works as well, only not without a network.
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}

const root = document.getElementById('app');
if (root !== null) {
  render(
    <App
      shop={shop}
      initialLanguage={initialLanguage}
      onLanguage={saveLanguage}
      onClose={framed ? () => window.parent.postMessage({ type: 'daogou:close' }, '*') : null}
      onUnread={framed ? (count) => window.parent.postMessage({ type: 'daogou:unread', count }, '*') : null}
    />,
    root,
  );
}
