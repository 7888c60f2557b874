import type { Language } from '../../../../knowledge-graph/graph/model.js';

/** Products by what is said of them, so that one that nobody took yet can be compared, too. */
export interface ContentIndex {
  /** Cosine of two products, 0 where one is not known. */
  similarity(a: string, b: string): number;
  /**
   * How like a mixture of others any product is; weights below 0 push away. Valid until the next call of `likeness`, which uses
   * the same memory.
   */
  likeness(liking: ReadonlyMap<string, number>): (productId: string) => number;
  /** The products most like a mixture of others, best first, without those. */
  nearest(liking: ReadonlyMap<string, number>, limit: number): readonly string[];
}

export interface MixingOptions {
  /** Languages that a product is described in. */
  readonly languagesOf: (productId: string) => readonly Language[];
  /** Whether some products share no language with others; where none do, likeness costs no more than words alone. */
  readonly apart: boolean;
  /** What meanings count between products that share no language, where words cannot be compared. */
  readonly across?: number;
}

/** Orders candidates that words find alike. */
const tieBreak = 0.01;

/**
 * Two indexes as one: words, and meanings beside them. Where two products share a language their words say more of them than
 * an encoder's vectors do (bench/recommendation/cold-start.ts), so that vectors only name candidates there and break ties among
 * them; between languages they count (bench/recommendation/cross-language.ts).
 */
export function mixedContent(
  words: ContentIndex,
  meanings: ContentIndex,
  { languagesOf, apart, across = 0.2 }: MixingOptions,
): ContentIndex {
  const likeness: ContentIndex['likeness'] = (liking) => {
    const said = words.likeness(liking);
    if (!apart) return said;
    /** The part of the mixture that cannot be read by somebody who reads this language alone. */
    const foreignTo = (language: Language): ReturnType<ContentIndex['likeness']> | null => {
      const foreign = [...liking].filter(([id]) => !languagesOf(id).includes(language));
      return foreign.length === 0 ? null : meanings.likeness(new Map(foreign));
    };
    const foreign = { zh: foreignTo('zh'), en: foreignTo('en') };
    return (id) => {
      const [only, ...others] = languagesOf(id);
      const meant = only === undefined || others.length > 0 ? null : foreign[only];
      return said(id) + (meant === null ? 0 : across * meant(id));
    };
  };
  return {
    similarity: (a, b) => likeness(new Map([[a, 1]]))(b),
    likeness,
    nearest(liking, limit) {
      const named = [...new Set([...words.nearest(liking, limit), ...meanings.nearest(liking, limit)])];
      const [score, meant] = [likeness(liking), meanings.likeness(liking)];
      return named
        .map((id) => ({ id, score: score(id) + tieBreak * meant(id) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ id }) => id);
    },
  };
}
