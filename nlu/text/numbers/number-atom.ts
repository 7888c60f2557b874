import type { Span } from '../../understanding.js';

/** A number as written, before anyone asks what it counts. */
export interface NumberAtom extends Span {
  readonly value: number;
  /** Upper end, where the numeral itself is a range: 两三百, 十几. */
  readonly high?: number;
  /** The numeral says that it is rough: 一千多, 十来, a couple hundred. */
  readonly approximate?: true;
  /** The multiplier that ends the numeral (100 in 5百, 1000 in 5k), else 1: "3到5百" lends it to its lower end. */
  readonly scale: number;
  readonly script: 'digits' | 'han' | 'latin';
  /** The word itself counts pieces: "a couple", "a dozen". */
  readonly pieces?: true;
  /** Too short to be a number by itself (一, 百, "a", "one"): counts only beside a unit, a measure word or a bound. */
  readonly weak: boolean;
}
