import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../components/icons.js';
import type { Entry } from '../entries.js';
import { localeOf } from '../format.js';
import { useStrings } from '../page-hooks.js';
import { VOICE_STRINGS } from './voice-strings.js';

const KEY = 'daogou.read-aloud';

function wasOn(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

function keep(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Nothing is kept then; the wish holds as long as the page.
  }
}

/**
 * A switch that has replies read out by the browser's own voice, each in its language. Off until it is wished for, and
 * silent at once when it is switched off or the microphone goes on. Not shown where the browser has no voice.
 */
export function ReadAloud({ entries }: { readonly entries: readonly Entry[] }): JSX.Element | null {
  const { language } = useStrings();
  const [on, setOn] = useState(wasOn);
  const read = useRef<Set<string> | null>(null);
  const voice = typeof speechSynthesis === 'undefined' ? null : speechSynthesis;

  useEffect(() => {
    const replies = entries.filter((entry) => entry.kind === 'message' && entry.from === 'assistant');
    const known = read.current;
    read.current = new Set(replies.map(({ key }) => key));
    if (voice === null || !on || known === null) return;
    for (const entry of replies) {
      if (known.has(entry.key) || entry.kind !== 'message' || entry.text.trim() === '') continue;
      const utterance = new SpeechSynthesisUtterance(entry.text);
      utterance.lang = localeOf(entry.language);
      voice.speak(utterance);
    }
  }, [entries, on, voice]);
  useEffect(() => () => voice?.cancel(), [voice]);

  if (voice === null) return null;
  const label = VOICE_STRINGS[language].readAloud;
  return (
    <button
      type="button"
      class={on ? 'read-aloud read-aloud-on' : 'read-aloud'}
      aria-pressed={on}
      onClick={() => {
        keep(!on);
        setOn(!on);
        if (on) voice.cancel();
      }}
    >
      <Icon name="speaker" />
      <span>{label}</span>
    </button>
  );
}
