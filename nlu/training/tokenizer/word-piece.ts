import { Tokenizer } from '@huggingface/tokenizers';
import { type TokenizerFiles, tokenizerFiles } from './hugging-face-format.js';
import { beginId, endId, specialTokens } from './special-tokens.js';

const textOnly = tokenizer(tokenizerFiles(specialTokens, 0));

function tokenizer(files: TokenizerFiles): Tokenizer {
  return new Tokenizer(files.tokenizer, files.config);
}

/** Words of a text as BERT sees them before WordPiece: normalised, punctuation and Chinese characters on their own. */
export function words(text: string): readonly string[] {
  const { normalizer, pre_tokenizer: preTokenizer } = textOnly;
  if (normalizer === null || preTokenizer === null) return [];
  return preTokenizer(normalizer(text)).filter((word: string) => word !== '');
}

/**
 * Text to ids by Hugging Face's own tokenizer, the one that serves the trained model, so that training and serving
 * cannot disagree. Adds what training needs: a length limit, and tagging input that is already cut into tokens.
 */
export class WordPiece {
  readonly files: TokenizerFiles;
  readonly vocabularySize: number;
  readonly #tokenizer: Tokenizer;
  readonly #pieces = new Map<string, readonly number[]>();

  constructor(files: TokenizerFiles) {
    this.files = files;
    this.#tokenizer = tokenizer(files);
    this.vocabularySize = this.#tokenizer.get_vocab(true).size;
  }

  /** The entries of the vocabulary that are words, or Chinese characters, by themselves. */
  wholeWords(): string[] {
    return [...this.#tokenizer.get_vocab(true).keys()].filter((entry) => /^[\p{L}\p{M}]+$/u.test(entry));
  }

  /** Ids with [CLS] and [SEP], at most `limit` of them; what is too long loses its end. */
  encode(text: string, limit: number): number[] {
    const { ids } = this.#tokenizer.encode(text, { add_special_tokens: false });
    return [beginId, ...ids.slice(0, limit - 2), endId];
  }

  /**
   * Ids of tokens that are given, with the position of each token's first piece in `ids`; -1 for a token that lies
   * beyond the limit.
   */
  encodeTokens(tokens: readonly string[], limit: number): { ids: number[]; starts: number[] } {
    const ids = [beginId];
    const starts = tokens.map((token) => {
      const pieces = this.#piecesOf(token);
      if (ids.length + pieces.length >= limit) return -1;
      ids.push(...pieces);
      return ids.length - pieces.length;
    });
    return { ids: [...ids, endId], starts };
  }

  #piecesOf(token: string): readonly number[] {
    const known = this.#pieces.get(token);
    if (known !== undefined) return known;
    const { ids } = this.#tokenizer.encode(token, { add_special_tokens: false });
    const pieces = ids.length > 0 ? ids : this.#tokenizer.encode('[UNK]', { add_special_tokens: false }).ids;
    this.#pieces.set(token, pieces);
    return pieces;
  }
}
