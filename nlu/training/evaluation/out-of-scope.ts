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

/** Share of the texts in scope that may be turned away when no text out of scope is there to learn the threshold from. */
const blindRejection = 0.02;

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
 * The threshold that maximises, on held-out texts, accuracy in scope and out-of-scope recall weighted by how common
 * each is taken to be (a fifth out of scope unless told otherwise; held-out sets hold too few to estimate it from).
 */
export function tuneThreshold(results: readonly ScopedResult[], outOfScopeShare = 0.2): number {
  const sorted = [...results].sort((a, b) => a.confidence - b.confidence);
  if (!sorted.some(({ outOfScope }) => outOfScope))
    return sorted[Math.floor(sorted.length * blindRejection)]?.confidence ?? 0;
  const inside = sorted.filter(({ outOfScope }) => !outOfScope).length;
  const outside = sorted.length - inside;
  let right = sorted.filter((result) => !result.outOfScope && result.right).length;
  let turnedAway = 0;
  let threshold = 0;
  const value = (): number =>
    (1 - outOfScopeShare) * (right / Math.max(1, inside)) + outOfScopeShare * (turnedAway / outside);
  let best = value();
  for (const [index, result] of sorted.entries()) {
    if (result.outOfScope) turnedAway++;
    else if (result.right) right--;
    const next = sorted[index + 1]?.confidence;
    if (next === undefined || next === result.confidence || value() <= best) continue;
    best = value();
    threshold = next;
  }
  return threshold;
}
