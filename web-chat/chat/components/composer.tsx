import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SpeechAlternative } from '../activity.js';
import { localeOf } from '../format.js';
import { useStrings } from '../page-hooks.js';
import { browserSpeech } from '../speech.js';
import { Icon } from './icons.js';

/**
 * Where the shopper writes or speaks. Enter sends and Shift+Enter breaks the line, except while an input method is
 * composing: there Enter picks a candidate (UI Events, `isComposing`; Safari reports key code 229 instead).
 */
export function Composer({
  ready,
  onSay,
}: {
  readonly ready: boolean;
  readonly onSay: (text: string, speech?: readonly SpeechAlternative[]) => void;
}): JSX.Element {
  const { t, language } = useStrings();
  const [text, setText] = useState('');
  const [heard, setHeard] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const stopListening = useRef<(() => void) | null>(null);
  const [listen] = useState(() => browserSpeech(window));
  const listening = heard !== null;

  useEffect(() => {
    const element = field.current;
    if (element === null || CSS.supports('field-sizing', 'content')) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);
  useEffect(() => () => stopListening.current?.(), []);

  const submit = (): void => {
    const words = text.trim();
    if (words === '' || !ready) return;
    onSay(words);
    setText('');
    field.current?.focus();
  };
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  };
  const toggleListening = (): void => {
    if (listening) {
      stopListening.current?.();
      return;
    }
    if (listen === null) return;
    setProblem(null);
    setHeard('');
    stopListening.current = listen(localeOf(language), {
      onInterim: setHeard,
      onFinal: (alternatives) => {
        const best = alternatives[0];
        if (best !== undefined) onSay(best.transcript.trim(), alternatives);
      },
      onError: () => setProblem(t.noMicrophone),
      onEnd: () => {
        stopListening.current = null;
        setHeard(null);
      },
    });
  };

  return (
    <form
      class={listening ? 'composer composer-listening' : 'composer'}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {problem !== null && (
        <p class="composer-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="composer-field">
        <textarea
          ref={field}
          rows={1}
          maxLength={4000}
          value={listening ? heard : text}
          readOnly={listening}
          placeholder={listening ? t.listening : t.composerHint}
          aria-label={t.composer}
          enterkeyhint="send"
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {listen !== null && (
          <button
            type="button"
            class={listening ? 'icon-button microphone microphone-on' : 'icon-button microphone'}
            aria-pressed={listening}
            aria-label={listening ? t.stopSpeaking : t.speak}
            disabled={!ready}
            onClick={toggleListening}
          >
            <Icon name={listening ? 'stop' : 'microphone'} />
          </button>
        )}
        <button type="submit" class="icon-button send" aria-label={t.send} aria-disabled={!ready || text.trim() === ''}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}
