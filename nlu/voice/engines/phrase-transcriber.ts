import { secondsOf } from '../audio/recording.js';
import type { PhraseBook, PhraseMatch } from '../phrases/phrase-book.js';
import { nothingHeard, type Transcriber, type TranscriptAlternative } from '../transcriber.js';

/**
 * Hears the phrases that the merchant enrolled, and nothing else: query by example over speech embeddings. Needs Node
 * alone and no model of any language, so it works for any phrase in any dialect that was recorded.
 */
export function createPhraseTranscriber(book: PhraseBook): Transcriber {
  return {
    name: 'phrases',
    ready: () => book.listens,
    async transcribe({ samples, frames }) {
      if (!book.couldMatch(secondsOf(samples))) return nothingHeard;
      const match = await book.nearest(frames);
      if (match === null || match.verdict === 'none') return nothingHeard;
      const heard = alternativeOf(match);
      return match.verdict === 'sure' ? { alternatives: [heard], guess: null } : { alternatives: [], guess: heard };
    },
    close: async () => {},
  };
}

/** Confidence is 0.5 at the border to being asked back and 1 for a score of 0. */
function alternativeOf({ phrase, score }: PhraseMatch): TranscriptAlternative {
  const border = phrase.calibration?.sure ?? 1;
  const confidence = score <= border ? 1 - (0.5 * score) / border : 0.5 * Math.max(0, 1 - (score - border));
  return { transcript: phrase.text, confidence: Math.round(confidence * 1_000) / 1_000 };
}
