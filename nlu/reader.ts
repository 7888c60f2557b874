import type { Lexicon } from './linking/lexicon.js';
import { mergeReadings } from './merge/merge-readings.js';
import type { LanguageModel } from './model/language-model.js';
import { type ReadingContext, readByGrammar } from './read-by-grammar.js';
import { nudgeByVoice } from './sentiment/nudge-by-voice.js';
import { withCapitals } from './text/normalise.js';
import type { Understanding, Utterance } from './understanding.js';

/** Reads utterances; one for a process, since the words of the shop are asked for at each reading. */
export interface Reader {
  /** Never rejects, whatever the text. */
  read(utterance: Utterance, context?: ReadingContext): Promise<Understanding>;
}

export interface ReaderOptions {
  readonly lexicon: () => Lexicon;
  /** Without one the grammar reads alone. */
  readonly model?: LanguageModel;
  /** Told when the model fails on a text; the grammar's reading is then given alone. */
  readonly onModelError?: (error: unknown) => void;
}

/** The grammar, and beside it the language model where there is one. */
export function createReader({ lexicon, model, onModelError }: ReaderOptions): Reader {
  return {
    async read(utterance, context) {
      const understanding = readByGrammar(utterance, lexicon(), context);
      if (model === undefined) return nudgeByVoice(understanding);
      try {
        return nudgeByVoice(
          mergeReadings(understanding, await model.read(withCapitals(understanding.text, utterance.text))),
        );
      } catch (error) {
        onModelError?.(error);
        return nudgeByVoice(understanding);
      }
    },
  };
}
