import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Heard, Listening, ListenProblem } from './heard.js';
import { createListen } from './listen.js';
import { hearOnServer, readSpeechDoor, type SpeechDoor, type WithToken } from './server-speech.js';
import { browserSpeech } from './web-speech.js';

/** The microphone as the composer sees it. */
export interface Microphone {
  /** Whether there is anything to listen with. */
  readonly available: boolean;
  readonly phase: 'idle' | 'listening' | 'thinking';
  /** Words so far; empty where the recogniser gives none while it listens. */
  readonly interim: string;
  readonly problem: { readonly kind: ListenProblem; readonly guess: string | null } | null;
  start(): void;
  stop(): void;
  cancel(): void;
}

export interface MicrophoneOptions {
  readonly locale: string;
  readonly withToken: WithToken;
  readonly isHeld: () => boolean;
  readonly onHeard: (heard: Heard) => void;
  /** Loudness from 0 to 1; not state, since it changes too often to draw the page by it. */
  readonly onLevel: (level: number) => void;
}

const serverFetch: typeof globalThis.fetch = (...call) => globalThis.fetch(...call);

/** Listens for one utterance at a time, with whatever this browser and this server have. */
export function useMicrophone({ locale, withToken, isHeld, onHeard, onLevel }: MicrophoneOptions): Microphone {
  const [door, setDoor] = useState<SpeechDoor | null>(null);
  const [phase, setPhase] = useState<Microphone['phase']>('idle');
  const [interim, setInterim] = useState('');
  const [problem, setProblem] = useState<Microphone['problem']>(null);
  const running = useRef<Listening | null>(null);
  const latest = useRef({ withToken, isHeld, onHeard, onLevel });
  latest.current = { withToken, isHeld, onHeard, onLevel };

  useEffect(() => {
    let here = true;
    void readSpeechDoor(serverFetch).then((read) => {
      if (here) setDoor(read);
    });
    return () => {
      here = false;
      running.current?.cancel();
    };
  }, []);
  const listen = useMemo(() => {
    if (door === null) return null;
    return createListen({
      webSpeech: browserSpeech(window),
      door: { ...door, available: door.available && navigator.mediaDevices !== undefined },
      hear: (wav, language) =>
        hearOnServer(wav, language, { withToken: (call) => latest.current.withToken(call), fetch: serverFetch }),
      oneListener: /Android|iPhone|iPad/.test(navigator.userAgent),
    });
  }, [door]);

  const start = (): void => {
    if (listen === null || running.current !== null) return;
    if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel();
    setProblem(null);
    setInterim('');
    setPhase('listening');
    running.current = listen(locale, {
      isHeld: () => latest.current.isHeld(),
      onInterim: setInterim,
      onLevel: (level) => latest.current.onLevel(level),
      onThinking: () => setPhase('thinking'),
      onHeard: (heard) => latest.current.onHeard(heard),
      onProblem: (kind, guess) => setProblem({ kind, guess: guess ?? null }),
      onEnd: () => {
        running.current = null;
        latest.current.onLevel(0);
        setPhase('idle');
      },
    });
  };
  return {
    available: listen !== null,
    phase,
    interim,
    problem,
    start,
    stop: () => running.current?.stop(),
    cancel: () => running.current?.cancel(),
  };
}
