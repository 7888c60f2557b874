import { type AudioRefused, type Recording, refuse, sampleRate, secondsOf } from './audio/recording.js';
import { findSpeech } from './models/find-speech.js';
import { embedSpeech, soundPrint } from './models/speech-frames.js';
import type { VoiceModels } from './models/voice-models.js';
import { hashOf, type PhraseBook } from './phrases/phrase-book.js';
import { measureProsody } from './prosody/prosody.js';
import type { SpeakerBaselines } from './prosody/speaker-baseline.js';
import { isReplay } from './replay/find-replay.js';
import type { HeardStore } from './replay/heard-store.js';
import type { SpeechLanguage, Transcriber, Transcription } from './transcriber.js';

export interface ListenerOptions {
  readonly models: VoiceModels;
  readonly book: PhraseBook;
  readonly transcriber: Transcriber;
  readonly heard: HeardStore;
  readonly baselines: SpeakerBaselines;
  readonly clock: () => Date;
}

/** What a recording was heard as; `hash` names it, `arousal` is as in `SpeakerBaselines`. */
export interface Heard extends Transcription {
  readonly kind: 'heard';
  readonly hash: string;
  readonly arousal: number | null;
}

export type Listening =
  | Heard
  | { readonly kind: 'replayed' }
  | { readonly kind: 'not_ready' }
  | (AudioRefused & { readonly reason: AudioRefused['reason'] });

/** Earlier recordings of the same words that a new one is held against. */
const replayMemory = 300;
/** Longer utterances are no phrases; embedding them would only cost time. Seconds. */
const longestPhrase = 10;
/** Of longer utterances the beginning is enough to know them again. Seconds. */
const longestPrint = 4;

/** The way of one recording: find the speech, hear it, refuse what was heard before, remember it. */
export function createListener({ models, book, transcriber, heard, baselines, clock }: ListenerOptions) {
  return {
    ready: (): boolean => transcriber.ready(),

    async listen(recording: Recording, speakerId: string, language: SpeechLanguage | null): Promise<Listening> {
      if (!transcriber.ready()) return { kind: 'not_ready' };
      const span = await findSpeech(models, recording);
      if (span === null) return refuse('silent', 'nobody speaks in the recording');
      const samples = recording.slice(span.start, span.end);
      const frames =
        secondsOf(samples) > longestPhrase
          ? { count: 0, data: new Float32Array(0) }
          : await embedSpeech(models, samples);
      const transcription = await transcriber.transcribe({ samples, frames }, language);
      const hash = hashOf(recording);
      const arousal = baselines.hear(speakerId, measureProsody(samples));
      const [best] = transcription.alternatives;
      if (best === undefined) return { kind: 'heard', ...transcription, hash, arousal };
      const print = await soundPrint(models, samples.subarray(0, longestPrint * sampleRate));
      const earlier = await heard.recent(best.transcript, replayMemory);
      const known = [...book.printsOf(best.transcript), ...earlier.map((recorded) => recorded.print)];
      if (isReplay(print, known)) return { kind: 'replayed' };
      const at = clock().toISOString();
      const kept = await heard.remember({ hash, transcript: best.transcript, ownerId: speakerId, at, print });
      return kept ? { kind: 'heard', ...transcription, hash, arousal } : { kind: 'replayed' };
    },
  };
}

export type Listener = ReturnType<typeof createListener>;
