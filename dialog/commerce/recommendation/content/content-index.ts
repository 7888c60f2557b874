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
  /** What `beside` counts between products that share a language. */
  readonly same?: number;
  /** What it counts between products that share none, where words cannot be compared. */
  readonly other?: number;
}

/**
 * Two indexes as one: words, and meanings beside them. Where two products share a language their words say more of them than
 * an encoder's vectors do (bench/recommendation/cold-start.ts), so that vectors break ties there; between languages they lead
 * (bench/recommendation/cross-language.ts). Both indexes name candidates.
 */
export function mixedContent(
  words: ContentIndex,
  meanings: ContentIndex,
  { languagesOf, same = 0.01, other = 0.2 }: MixingOptions,
): ContentIndex {
  /** The part of a mixture that cannot be read by somebody who reads this language alone. */
  const foreignTo = (
    liking: ReadonlyMap<string, number>,
    language: Language,
  ): ReturnType<ContentIndex['likeness']> | null => {
    const foreign = [...liking].filter(([id]) => !languagesOf(id).includes(language));
    return foreign.length === 0 ? null : meanings.likeness(new Map(foreign));
  };
  const likeness: ContentIndex['likeness'] = (liking) => {
    const [said, meant] = [words.likeness(liking), meanings.likeness(liking)];
    const foreign = { zh: foreignTo(liking, 'zh'), en: foreignTo(liking, 'en') };
    return (id) => {
      const languages = languagesOf(id);
      const [only] = languages;
      const across = only === undefined || languages.length > 1 ? 0 : (foreign[only]?.(id) ?? 0);
      return (1 - same) * said(id) + same * meant(id) + other * across;
    };
  };
  return {
    similarity: (a, b) => likeness(new Map([[a, 1]]))(b),
    likeness,
    nearest(liking, limit) {
      const named = [...new Set([...words.nearest(liking, limit), ...meanings.nearest(liking, limit)])];
      const score = likeness(liking);
      return named
        .map((id) => ({ id, score: score(id) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ id }) => id);
    },
  };
}
