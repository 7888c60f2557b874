import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { SpeechAlternative } from '../activity.js';
import { Icon } from '../components/icons.js';
import { localeOf } from '../format.js';
import { useStrings } from '../page-hooks.js';
import { usePushToTalk } from './push-to-talk.js';
import type { WithToken } from './server-speech.js';
import { type Microphone, useMicrophone } from './use-microphone.js';
import { VOICE_STRINGS } from './voice-strings.js';

/** Says what was spoken; `receipt` is the server's word for it. */
export type SaySpoken = (text: string, speech: readonly SpeechAlternative[], receipt?: string) => void;

/** The microphone of the composer: what it is doing, in words, and its button (null where there is nothing to listen with). */
export function useVoiceInput({
  ready,
  withToken,
  onSay,
}: {
  readonly ready: boolean;
  readonly withToken: WithToken;
  readonly onSay: SaySpoken;
}): {
  readonly listening: boolean;
  /** What stands in the field while listening. */
  readonly interim: string;
  readonly hint: string;
  readonly problem: string | null;
  readonly button: JSX.Element | null;
} {
  const { t, language } = useStrings();
  const words = VOICE_STRINGS[language];
  const button = useRef<HTMLButtonElement>(null);
  const held = useRef<() => boolean>(() => false);
  const microphone = useMicrophone({
    locale: localeOf(language),
    withToken,
    isHeld: () => held.current(),
    onHeard: ({ alternatives, receipt }) => {
      const best = alternatives[0];
      if (best !== undefined) onSay(best.transcript.trim(), alternatives, receipt);
    },
    onLevel: (level) => button.current?.style.setProperty('--level', level.toFixed(2)),
  });
  const active = microphone.phase === 'listening';
  const { props, isHeld } = usePushToTalk({ ...microphone, active });
  held.current = isHeld;
  const thinking = microphone.phase === 'thinking';
  return {
    listening: microphone.phase !== 'idle',
    interim: microphone.interim,
    hint: thinking ? words.thinking : t.listening,
    problem: problemText(microphone, words),
    button: microphone.available ? (
      <button
        ref={button}
        type="button"
        class={active ? 'icon-button microphone microphone-on' : 'icon-button microphone'}
        aria-pressed={active}
        aria-busy={thinking}
        aria-label={active ? t.stopSpeaking : t.speak}
        title={words.speakHint}
        disabled={!ready || thinking}
        {...props}
      >
        <Icon name={active ? 'stop' : 'microphone'} />
      </button>
    ) : null,
  };
}

function problemText({ problem }: Microphone, words: (typeof VOICE_STRINGS)['en']): string | null {
  if (problem === null) return null;
  return problem.guess === null ? words.problems[problem.kind] : words.guess(problem.guess);
}
