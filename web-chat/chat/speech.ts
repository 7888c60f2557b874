import type { SpeechAlternative } from './activity.js';

/** What the page needs of the Web Speech API's recogniser (W3C "Web Speech API", SpeechRecognition). */
interface Recogniser {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  maxAlternatives: number;
  onresult: ((event: RecogniserEvent) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
}

interface RecogniserEvent {
  readonly results: ArrayLike<ArrayLike<SpeechAlternative> & { readonly isFinal: boolean }>;
}

type RecogniserConstructor = new () => Recogniser;

/** What listening leads to. `onEnd` comes last, once, whatever happened. */
interface SpeechHandlers {
  readonly onInterim: (transcript: string) => void;
  readonly onFinal: (alternatives: readonly SpeechAlternative[]) => void;
  readonly onError: (reason: string) => void;
  readonly onEnd: () => void;
}

/** Listens for one utterance; the returned function stops it and keeps what was heard. */
type Listen = (locale: string, handlers: SpeechHandlers) => () => void;

/** The browser's recogniser, or null where there is none: then no microphone is shown. */
export function browserSpeech(scope: object): Listen | null {
  const { SpeechRecognition, webkitSpeechRecognition } = scope as Readonly<
    Record<'SpeechRecognition' | 'webkitSpeechRecognition', RecogniserConstructor | undefined>
  >;
  const Recognition = SpeechRecognition ?? webkitSpeechRecognition;
  if (Recognition === undefined) return null;
  return (locale, { onInterim, onFinal, onError, onEnd }) => {
    const recogniser = new Recognition();
    recogniser.lang = locale;
    recogniser.continuous = false;
    recogniser.interimResults = true;
    recogniser.maxAlternatives = 5;
    recogniser.onresult = ({ results }) => {
      const last = results[results.length - 1];
      if (last === undefined) return;
      const alternatives = Array.from(last, ({ transcript, confidence }) => ({ transcript, confidence }));
      if (last.isFinal) onFinal(alternatives.filter(({ transcript }) => transcript.trim() !== ''));
      else onInterim(alternatives[0]?.transcript ?? '');
    };
    recogniser.onerror = ({ error }) => {
      if (error !== 'no-speech' && error !== 'aborted') onError(error);
    };
    recogniser.onend = onEnd;
    try {
      recogniser.start();
    } catch (error) {
      onError(error instanceof Error ? error.name : 'unknown');
      onEnd();
    }
    return () => recogniser.stop();
  };
}
