import type { TextPart } from './product-texts.js';

/** Gives vectors of texts; those that mean the same lie near each other, whichever language they are in. */
export type EmbedText = (text: string) => Promise<Float32Array>;

/** The mean vector of each language and part of a text: what all texts of a kind have in common says nothing of any. */
export type EmbeddingBasis = ReadonlyMap<string, Float32Array>;

/** Embeddings of a catalogue as plain arrays: what is kept between starts. Row r belongs to `ids[r]`. */
export interface EmbeddingTable {
  readonly width: number;
  /** The vector of a fixed text: it differs where another model made the table. */
  readonly probe: Float32Array;
  readonly basis: EmbeddingBasis;
  /** Products that the basis was taken from. */
  readonly basisProducts: number;
  readonly ids: readonly string[];
  /** Of the texts of each product, in the order of `ids`. */
  readonly hashes: Float64Array;
  /** Unit vectors in steps of 1/127, [ids, width]: a quarter of float's memory, at cosines that differ by under 0.01. */
  readonly rows: Int8Array;
}

/** Where the mean of a language's part stands in a basis. */
export function basisKey(language: string, part: TextPart): string {
  return `${language} ${part}`;
}

/** Scales a vector to length 1 and writes it in whole steps; a vector of zeros stays one. */
export function quantiseInto(vector: Float32Array, rows: Int8Array, at: number): void {
  let square = 0;
  for (const value of vector) square += value * value;
  const scale = square === 0 ? 0 : 127 / Math.sqrt(square);
  for (let k = 0; k < vector.length; k++) rows[at + k] = Math.round(vector[k]! * scale);
}
