import type { EncoderModel } from '../model/encoder-model.js';
import { meanRow } from '../model/head-change.js';
import type { Span } from '../understanding.js';

/** An utterance as the encoder sees it: one state a word, and their mean. */
export interface EncodedUtterance {
  readonly width: number;
  readonly mean: Float32Array;
  readonly words: readonly (Span & { readonly state: Float32Array })[];
}

/** Makes states of texts; the port that the tracker needs of an encoder. */
export interface UtteranceEncoder {
  encode(text: string): Promise<EncodedUtterance>;
}

/** Over the encoder that reads utterances anyway: its weights stay as they are. */
export function createUtteranceEncoder(encoder: Pick<EncoderModel, 'encode'>): UtteranceEncoder {
  return {
    async encode(text) {
      const { hidden, words } = await encoder.encode(text);
      const mean = meanRow(hidden);
      return {
        width: mean.length,
        mean,
        words: words.map(({ start, end, first }) => ({ start, end, state: hidden[first] ?? mean })),
      };
    },
  };
}
