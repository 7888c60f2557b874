import type { SpeechAlternative } from '../activity.js';

/** What was said, best guess first; `receipt` is the server's word for it, where the server heard it. */
export interface Heard {
  readonly alternatives: readonly SpeechAlternative[];
  readonly receipt?: string;
}

/** Why nothing could be heard, in the terms in which the page says so. */
export type ListenProblem = 'no-microphone' | 'nothing-heard' | 'replayed' | 'too-many' | 'unreachable';

/** What listening leads to. `onEnd` comes last, once, whatever happened. */
export interface ListenHandlers {
  /** While a button is held, silence does not end the utterance. */
  readonly isHeld: () => boolean;
  /** Words so far, where the recogniser gives them while it listens. */
  readonly onInterim: (transcript: string) => void;
  /** Loudness from 0 to 1, some times a second. */
  readonly onLevel: (level: number) => void;
  /** Nothing more is recorded, and the answer is under way. */
  readonly onThinking: () => void;
  readonly onHeard: (heard: Heard) => void;
  /** @param guess a phrase that it nearly was. */
  readonly onProblem: (problem: ListenProblem, guess?: string) => void;
  readonly onEnd: () => void;
}

/** One utterance being listened to. */
export interface Listening {
  /** Ends it and keeps what was said. */
  stop(): void;
  /** Ends it and keeps nothing. */
  cancel(): void;
}

/** Listens for one utterance. */
export type Listen = (locale: string, handlers: ListenHandlers) => Listening;
