import { type Recording, startRecording } from '../../microphone/recorder.js';
import type { Listen, ListenHandlers, Listening } from './heard.js';
import type { ServerHearing, SpeechDoor } from './server-speech.js';
import type { WebSpeech } from './web-speech.js';

export interface ListenerParts {
  /** Null where the browser has none. */
  readonly webSpeech: WebSpeech | null;
  readonly door: SpeechDoor;
  readonly hear: (wav: Blob, language: 'zh' | 'en') => Promise<ServerHearing>;
  readonly record?: typeof startRecording;
  /** A phone gives its microphone to one listener at a time, so there nothing is recorded beside Web Speech. */
  readonly oneListener?: boolean;
}

/** A pause this long after something loud ends an utterance that is not held. In pieces of 80 ms. */
const quietPieces = 18;
const loud = 0.45;
const quiet = 0.25;

/**
 * Listens with the browser's recogniser where it works, else with the server's. While it is not known whether the
 * recogniser works, the microphone is recorded beside it, so that nothing has to be said twice when it does not. Null
 * where neither is there: then the page offers no microphone.
 */
export function createListen({
  webSpeech,
  door,
  hear,
  record = startRecording,
  oneListener = false,
}: ListenerParts): Listen | null {
  const useWeb = webSpeech !== null && door.receipts === 'optional';
  if (!useWeb && !door.available) return null;
  let broken = false;

  function onServer(locale: string, handlers: ListenHandlers): Listening {
    let ending = false;
    const hasEnded = endDetector();
    const opening = record({
      onLevel: (level) => {
        handlers.onLevel(level);
        if (hasEnded(level) && !handlers.isHeld()) void finish();
      },
      onFull: () => void finish(),
    });
    opening.catch(() => {
      if (ending) return;
      ending = true;
      handlers.onProblem('no-microphone');
      handlers.onEnd();
    });
    const finish = async (): Promise<void> => {
      if (ending) return;
      ending = true;
      try {
        const recording = await opening;
        handlers.onThinking();
        report(await hear(await recording.stop(), languageOf(locale)), handlers);
      } catch {
        handlers.onProblem('no-microphone');
      }
      handlers.onEnd();
    };
    return {
      stop: () => void finish(),
      cancel() {
        if (ending) return;
        ending = true;
        opening.then(
          (recording) => recording.cancel(),
          () => {},
        );
        handlers.onEnd();
      },
    };
  }

  function inBrowser(recognise: WebSpeech, locale: string, handlers: ListenHandlers): Listening {
    let cancelled = false;
    let saidAll = (): void => {};
    const allSaid = new Promise<void>((resolve) => {
      saidAll = resolve;
    });
    const run = recognise(locale, handlers.onInterim);
    const stop = (): void => {
      saidAll();
      run.stop();
    };
    const hasEnded = endDetector();
    const onLevel = (level: number): void => {
      handlers.onLevel(level);
      if (hasEnded(level) && !handlers.isHeld()) stop();
    };
    const beside: Promise<Recording | null> =
      door.available && !oneListener ? record({ onLevel, onFull: stop }).catch(() => null) : Promise.resolve(null);
    const finish = async (): Promise<void> => {
      const end = await run.ended;
      const recording = await beside;
      if (cancelled) return recording?.cancel();
      if (end.kind === 'heard') {
        recording?.cancel();
        handlers.onHeard({ alternatives: end.alternatives });
      } else if (recording === null) {
        handlers.onProblem(end.kind === 'silence' ? 'nothing-heard' : 'no-microphone');
      } else {
        if (end.kind !== 'silence') {
          broken = true;
          await allSaid;
        }
        if (cancelled) return recording.cancel();
        handlers.onThinking();
        report(await hear(await recording.stop(), languageOf(locale)), handlers);
      }
      handlers.onEnd();
    };
    void finish();
    return {
      stop,
      cancel() {
        if (cancelled) return;
        cancelled = true;
        saidAll();
        run.abort();
        handlers.onEnd();
      },
    };
  }

  return (locale, handlers) =>
    useWeb && webSpeech !== null && !broken ? inBrowser(webSpeech, locale, handlers) : onServer(locale, handlers);
}

/** Tells from the loudness of each piece whether something loud was said and a pause followed. */
function endDetector(): (level: number) => boolean {
  let heardLoud = false;
  let quietFor = 0;
  return (level) => {
    heardLoud ||= level > loud;
    quietFor = level < quiet ? quietFor + 1 : 0;
    return heardLoud && quietFor >= quietPieces;
  };
}

function report(hearing: ServerHearing, handlers: ListenHandlers): void {
  switch (hearing.kind) {
    case 'heard':
      return handlers.onHeard(hearing);
    case 'nothing':
      return handlers.onProblem('nothing-heard', hearing.guess ?? undefined);
    default:
      return handlers.onProblem(hearing.kind);
  }
}

function languageOf(locale: string): 'zh' | 'en' {
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
