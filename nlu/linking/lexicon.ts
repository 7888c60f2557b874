import type { EntityKind } from '../understanding.js';

/** A stretch of text that the shop's vocabulary recognises. Overlapping hits are allowed. */
export interface LexiconMatch {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  readonly id: string;
  readonly attributeId?: string;
  /** 1 for a label as written, less for weaker evidence. */
  readonly score: number;
  readonly via: string;
}

/** Port to the words of a shop, which change at run time; the reader itself holds none of them. */
export interface Lexicon {
  find(text: string): readonly LexiconMatch[];
}
