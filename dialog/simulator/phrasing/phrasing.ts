/** Sentences and parts of sentences of one language; `{slots}` are filled by the realiser. */
export interface Phrasing {
  /** Parts: one wish each. */
  readonly term: readonly string[];
  readonly notTerm: readonly string[];
  readonly is: readonly string[];
  readonly has: readonly string[];
  readonly without: readonly string[];
  readonly atMost: readonly string[];
  readonly atLeast: readonly string[];
  readonly priceAtMost: readonly string[];
  readonly priceAtLeast: readonly string[];
  readonly brand: readonly string[];
  readonly notBrand: readonly string[];
  /** Sentences. `open` names the category and at least one wish, `look` the category alone. */
  readonly open: readonly string[];
  readonly look: readonly string[];
  readonly gift: readonly string[];
  readonly more_wishes: readonly string[];
  readonly again: readonly string[];
  readonly replace: readonly string[];
  readonly drop: readonly string[];
  readonly exclude: readonly string[];
  readonly slip: readonly string[];
  readonly repair: readonly string[];
  readonly any: readonly string[];
  readonly fact: readonly string[];
  readonly whetherIs: readonly string[];
  readonly whetherHas: readonly string[];
  readonly price: readonly string[];
  readonly stock: readonly string[];
  readonly why: readonly string[];
  readonly compare: readonly string[];
  readonly more: readonly string[];
  readonly shipping: readonly string[];
  readonly returns: readonly string[];
  readonly warranty: readonly string[];
  readonly thanks: readonly string[];
  readonly off_topic: readonly string[];
  readonly resume: readonly string[];
  readonly anger: readonly string[];
  readonly add: readonly string[];
  readonly addMany: readonly string[];
  readonly finish: readonly string[];
  /** How a product is pointed at. */
  readonly position: readonly string[];
  readonly pronoun: readonly string[];
  /** What the built-in attributes are called. */
  readonly priceLabel: readonly string[];
  readonly brandLabel: readonly string[];
  /** Templates that say by themselves that money is meant, so that a bare figure will do. */
  readonly namesPrice: RegExp;
  /** Put around a sentence by the chatty. */
  readonly openers: readonly string[];
  readonly closers: readonly string[];
}
