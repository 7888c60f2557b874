import type { SpeechAlternative } from '../activity.js';

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

/**
 * How the recogniser ended: it heard words, nobody spoke, it may not listen, or it does not work here (no service
 * behind it, no such language, or it never answers).
 */
export type WebSpeechEnd =
  | { readonly kind: 'heard'; readonly alternatives: readonly SpeechAlternative[] }
  | { readonly kind: 'silence' | 'not-allowed' | 'broken' };

/** One run of the browser's recogniser. */
export interface WebSpeechRun {
  readonly ended: Promise<WebSpeechEnd>;
  stop(): void;
  abort(): void;
}

export type WebSpeech = (locale: string, onInterim: (transcript: string) => void) => WebSpeechRun;

/** How long a recogniser may stay silent once it was told to stop. */
const patienceMs = 4_000;

/** The browser's recogniser, or null where there is none. */
export function browserSpeech(scope: object): WebSpeech | null {
  const { SpeechRecognition, webkitSpeechRecognition } = scope as Readonly<
    Record<'SpeechRecognition' | 'webkitSpeechRecognition', RecogniserConstructor | undefined>
  >;
  const Recognition = SpeechRecognition ?? webkitSpeechRecognition;
  if (Recognition === undefined) return null;
  return (locale, onInterim) => {
    const recogniser = new Recognition();
    recogniser.lang = locale;
    recogniser.continuous = false;
    recogniser.interimResults = true;
    recogniser.maxAlternatives = 5;
    let end: WebSpeechEnd = { kind: 'silence' };
    let patience: ReturnType<typeof setTimeout> | undefined;
    const ended = new Promise<WebSpeechEnd>((resolve) => {
      recogniser.onresult = ({ results }) => {
        const last = results[results.length - 1];
        if (last === undefined) return;
        const alternatives = Array.from(last, ({ transcript, confidence }) => ({ transcript, confidence })).filter(
          ({ transcript }) => transcript.trim() !== '',
        );
        if (!last.isFinal) onInterim(alternatives[0]?.transcript ?? '');
        else if (alternatives.length > 0) end = { kind: 'heard', alternatives };
      };
      recogniser.onerror = ({ error }) => {
        if (error === 'not-allowed') end = { kind: 'not-allowed' };
        else if (error !== 'no-speech' && error !== 'aborted') end = { kind: 'broken' };
      };
      recogniser.onend = () => {
        clearTimeout(patience);
        resolve(end);
      };
      try {
        recogniser.start();
      } catch {
        resolve({ kind: 'broken' });
      }
      patience = undefined;
    });
    let giveUp: (() => void) | null = null;
    const late = new Promise<WebSpeechEnd>((resolve) => {
      giveUp = () => {
        patience ??= setTimeout(() => {
          recogniser.abort();
          resolve({ kind: 'broken' });
        }, patienceMs);
      };
    });
    return {
      ended: Promise.race([ended, late]),
      stop() {
        giveUp?.();
        recogniser.stop();
      },
      abort() {
        giveUp?.();
        recogniser.abort();
      },
    };
  };
}
