import type { IntentName } from '../understanding.js';

/**
 * One way of doing something with words: the act grammar of the deterministic reader. Patterns run over one clause in
 * which every mention and quantity is replaced, character for character, by the letter of its class, so that no word of
 * any shop stands in them: P product, C category, B brand, V attribute value, A attribute, M money, Q measured
 * quantity, N count, O ordinal, X bare number, R percent.
 */
export interface IntentPattern {
  readonly name: IntentName;
  /** Confidence when one of the patterns is all that speaks for the act. */
  readonly weight: number;
  readonly any: readonly RegExp[];
  /** Over the words as they were said: "a real person" stays one in a shop whose tents have a number of persons. */
  readonly said?: readonly RegExp[];
}
