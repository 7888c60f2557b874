import type { Tokens } from './tokens.js';

/** What a misspelt token may stand for; evidence is multiplied by `factor`. */
export interface Respelling {
  readonly raw: string;
  readonly key: string;
  readonly factor: number;
}

/** A text made ready for all the finders. */
export interface Reading {
  readonly tokens: Tokens;
  /** Length of the longest everyday word over each token, 0 for none. */
  readonly cover: Uint8Array;
  /** By token; empty for a token that is spelt well or is no vocabulary. */
  readonly respellings: readonly (readonly Respelling[])[];
}
