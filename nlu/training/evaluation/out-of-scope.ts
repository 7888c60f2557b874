/** One judged text: how sure the model was of its best label in scope, and whether that was right. */
export interface ScopedResult {
  readonly confidence: number;
  readonly right: boolean;
  readonly outOfScope: boolean;
}

export interface ScopeScore {
  /** Share of the texts in scope whose label is right and that were not turned away; null without such texts. */
  readonly accuracy: number | null;
  /** Share of the texts out of scope that were turned away; null without such texts. */
  readonly outOfScopeRecall: number | null;
}

/** Scores results under a threshold: what is less sure is turned away as out of scope. */
export function scoreScope(results: readonly ScopedResult[], threshold: number): ScopeScore {
  const inside = results.filter(({ outOfScope }) => !outOfScope);
  const outside = results.filter(({ outOfScope }) => outOfScope);
  const right = inside.filter((result) => result.right && result.confidence >= threshold).length;
  const turnedAway = outside.filter(({ confidence }) => confidence < threshold).length;
  return {
    accuracy: inside.length === 0 ? null : right / inside.length,
    outOfScopeRecall: outside.length === 0 ? null : turnedAway / outside.length,
  };
}

/**
 * The highest threshold that costs at most `accuracyCost` of accuracy in scope on held-out texts. Texts out of scope
 * do not enter: data sets hold a handful of them back at most, too few to place a threshold by, while the cost is
 * measured on many.
 */
export function tuneThreshold(results: readonly ScopedResult[], accuracyCost = 0.002): number {
  const inside = results.filter(({ outOfScope }) => !outOfScope);
  const right = inside.filter((result) => result.right).map(({ confidence }) => confidence);
  right.sort((a, b) => a - b);
  return right[Math.floor(inside.length * accuracyCost)] ?? 0;
}
