import { Tokenizer } from '@huggingface/tokenizers';
import type { Span } from '../understanding.js';
import { ModelError } from './model-error.js';

/** A word as the encoder sees it: where it stands in the text, and the position of its first piece among the ids. */
export interface TokenisedWord extends Span {
  readonly first: number;
}

/** `ids` begin and end with the encoder's marks; words beyond the limit are left out of both. */
export interface TokenisedText {
  readonly ids: readonly number[];
  readonly words: readonly TokenisedWord[];
}

/**
 * Characters that may compose with each other when a text is normalised, so that each cluster can be normalised by
 * itself: a character with its combining marks, and runs of Korean letters (Unicode Standard, 3.12).
 */
const clusters = /[\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff]+\p{M}*|\P{M}\p{M}*|\p{M}+/gsu;

/** Entries of each cache; beyond it everything is forgotten, so that memory stays bounded whatever is typed. */
const cacheSize = 20_000;

/**
 * Text to WordPiece ids by Hugging Face's tokenizer, with what that one does not tell: the place of each word in the
 * text. The normaliser lower-cases, drops accents and controls and sets Chinese characters apart, so places are
 * carried along cluster by cluster. Texts are cut into words before the vocabulary is asked, so "[SEP]" in a message
 * is punctuation and a word, never the mark.
 */
export class WordTokenizer {
  /** Highest id that a text can be given. */
  readonly highestId: number;
  readonly #tokenizer: Tokenizer;
  readonly #marks: readonly [begin: number, end: number];
  readonly #normalised = new Map<string, string>();
  readonly #pieces = new Map<string, readonly number[]>();

  /** From what tokenizer.json and tokenizer_config.json hold. Throws `ModelError` where it is no BERT tokenizer. */
  constructor(tokenizer: object, config: object) {
    const model: unknown = Reflect.get(tokenizer, 'model');
    const type: unknown = typeof model === 'object' && model !== null ? Reflect.get(model, 'type') : undefined;
    // Older files of BERT models leave the type out.
    if (type !== 'WordPiece' && type !== undefined)
      throw new ModelError('model.mismatch', `the tokenizer is of type ${String(type)}; a BERT-like one is WordPiece`);
    this.#tokenizer = new Tokenizer(tokenizer, config);
    const [begin, end, ...more] = this.#tokenizer.encode('').ids;
    if (begin === undefined || end === undefined || more.length > 0 || this.#tokenizer.pre_tokenizer === null)
      throw new ModelError('model.mismatch', 'the tokenizer does not set a text between two marks as BERT does');
    this.#marks = [begin, end];
    this.highestId = Math.max(...this.#tokenizer.get_vocab(true).values());
  }

  /** At most `limit` ids, marks included; never throws. */
  tokenise(text: string, limit: number): TokenisedText {
    const { normalised, starts, ends } = this.#normalise(text);
    const [begin, end] = this.#marks;
    const ids = [begin];
    const words: TokenisedWord[] = [];
    let at = 0;
    for (const word of this.#tokenizer.pre_tokenizer?.(normalised) ?? []) {
      const found = word === '' ? -1 : normalised.indexOf(word, at);
      if (found < 0) continue;
      at = found + word.length;
      const pieces = this.#piecesOf(word);
      if (pieces.length === 0) continue;
      if (ids.length + pieces.length >= limit) break;
      words.push({ start: starts[found] ?? 0, end: ends[at - 1] ?? text.length, first: ids.length });
      ids.push(...pieces);
    }
    ids.push(end);
    return { ids, words };
  }

  /** The text as the encoder reads it, and for each of its UTF-16 units the stretch of `text` that it came from. */
  #normalise(text: string): { normalised: string; starts: number[]; ends: number[] } {
    const parts: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { 0: cluster, index } of text.matchAll(clusters)) {
      const part = this.#normaliseCluster(cluster);
      parts.push(part);
      for (let unit = 0; unit < part.length; unit++) {
        starts.push(index);
        ends.push(index + cluster.length);
      }
    }
    return { normalised: parts.join(''), starts, ends };
  }

  #normaliseCluster(cluster: string): string {
    const known = this.#normalised.get(cluster);
    if (known !== undefined) return known;
    if (this.#normalised.size >= cacheSize) this.#normalised.clear();
    const normalised = this.#tokenizer.normalizer?.(cluster) ?? cluster;
    this.#normalised.set(cluster, normalised);
    return normalised;
  }

  #piecesOf(word: string): readonly number[] {
    const known = this.#pieces.get(word);
    if (known !== undefined) return known;
    if (this.#pieces.size >= cacheSize) this.#pieces.clear();
    const { ids } = this.#tokenizer.encode(word, { add_special_tokens: false });
    this.#pieces.set(word, ids);
    return ids;
  }
}
