import type { Recording } from './audio/recording.js';
import type { SpeechFrames } from './models/speech-frames.js';

export type SpeechLanguage = 'zh' | 'en';

/** An utterance cut out of a recording. `frames` is how the speech embedding hears it. */
export interface Speech {
  readonly samples: Recording;
  readonly frames: SpeechFrames;
}

/** One guess at what was said, in the shape that Web Chat posts. `confidence` from 0 to 1. */
export interface TranscriptAlternative {
  readonly transcript: string;
  readonly confidence: number;
}

/**
 * What a transcriber heard: `alternatives` best first, empty where it heard nothing that it knows. `guess` is an
 * announced phrase that it was nearly; the speaker is asked to say it again, and it counts for nothing.
 */
export interface Transcription {
  readonly alternatives: readonly TranscriptAlternative[];
  readonly guess: TranscriptAlternative | null;
}

export const nothingHeard: Transcription = { alternatives: [], guess: null };

/** Turns speech into text. What stands behind it may know a few phrases only, or a whole language. */
export interface Transcriber {
  /** Named in logs and benches. */
  readonly name: string;
  /** Whether it could hear anything at all now; a phrase transcriber without phrases could not. */
  ready(): boolean;
  /** @param language what the speaker's page is set to; null where it does not say. */
  transcribe(speech: Speech, language: SpeechLanguage | null): Promise<Transcription>;
  close(): Promise<void>;
}

/**
 * Asks transcribers one after the other until one is sure: enrolled phrases first, since they are cheap and exact,
 * then those that know a language. A guess of an earlier one is kept where no later one heard anything. One that
 * fails is passed over and reported.
 */
export function firstOf(
  transcribers: readonly Transcriber[],
  onError: (error: unknown, name: string) => void,
): Transcriber {
  return {
    name: transcribers.map(({ name }) => name).join(', '),
    ready: () => transcribers.some((transcriber) => transcriber.ready()),
    async transcribe(speech, language) {
      let guess: TranscriptAlternative | null = null;
      for (const transcriber of transcribers) {
        if (!transcriber.ready()) continue;
        try {
          const heard = await transcriber.transcribe(speech, language);
          if (heard.alternatives.length > 0) return heard;
          guess ??= heard.guess;
        } catch (error) {
          onError(error, transcriber.name);
        }
      }
      return { alternatives: [], guess };
    },
    async close() {
      await Promise.all(transcribers.map((transcriber) => transcriber.close()));
    },
  };
}
