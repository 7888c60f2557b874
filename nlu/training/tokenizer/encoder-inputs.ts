import type { EncoderInput } from '../../model/encoder-model.js';
import { surfaceTypes } from '../../model/surface-types.js';
import { type TokenisedWord, WordTokenizer } from '../../model/word-tokenizer.js';
import { normalise, withCapitals } from '../../text/normalise.js';
import type { TokenizerFiles } from './hugging-face-format.js';
import { joinedTokens } from './joined-tokens.js';
import { WordPiece } from './word-piece.js';

/** A text as the shop's reader hands it to the model: normalised, with its capitals. */
export function asRead(text: string): string {
  return withCapitals(normalise(text).text, text);
}

/** The given tokens of a text as ids, with the position of each one's first piece; -1 for one beyond the limit. */
export interface TaggedInput extends Required<EncoderInput> {
  readonly starts: readonly number[];
}

/** What turns a text into the input of an encoder, with the places of its words. */
export interface TextInputs {
  ofText(text: string, limit: number): EncoderInput & { readonly words: readonly TokenisedWord[] };
}

/** Texts as the inputs of an encoder of ours, surface types included; one that tells no types apart leaves them alone. */
export class EncoderInputs implements TextInputs {
  readonly wordPiece: WordPiece;
  readonly #words: WordTokenizer;

  constructor(files: TokenizerFiles) {
    this.wordPiece = new WordPiece(files);
    this.#words = new WordTokenizer(files.tokenizer, files.config);
  }

  /** A text of at most `limit` ids; what is too long loses its end. */
  ofText(text: string, limit: number): Required<EncoderInput> & { readonly words: readonly TokenisedWord[] } {
    const tokenised = this.#words.tokenise(text, limit);
    return { ...tokenised, types: surfaceTypes(text, tokenised) };
  }

  /** A text that is already cut into tokens. */
  ofTokens(tokens: readonly string[], limit: number): TaggedInput {
    const { ids, starts } = this.wordPiece.encodeTokens(tokens, limit);
    const text = joinedTokens(tokens);
    const words = starts.flatMap((first, index) => {
      const start = text.starts[index] ?? 0;
      return first < 0 ? [] : [{ start, end: start + (tokens[index]?.length ?? 0), first }];
    });
    return { ids, starts, types: surfaceTypes(text.joined, { ids, words }) };
  }
}
