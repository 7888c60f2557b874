import type { SetFigures, TeachingFigures } from './judge.js';

/** How much a figure of the regression set may fall: one utterance in a hundred. */
export const tolerance = 0.01;

/** New heads would forget: a figure of the regression set falls by more than `tolerance`. */
export interface Forgetting {
  readonly reason: 'forgets';
  readonly figure: keyof SetFigures;
  readonly before: number;
  readonly after: number;
}

/** Why new heads did not replace the old ones. */
export type Refusal =
  | Forgetting
  /** They read the corrections no better than the old ones do. */
  | { readonly reason: 'learns_nothing'; readonly before: number; readonly after: number };

const figures = ['acts', 'spans', 'sentiment', 'urgency'] as const satisfies readonly (keyof SetFigures)[];

interface Judged {
  readonly shipped: TeachingFigures;
  readonly before: TeachingFigures;
  readonly after: TeachingFigures;
}

/** The figures of the regression set that new heads bring too far down. */
export function forgotten({ shipped, before, after }: Judged): readonly Forgetting[] {
  return figures.flatMap((figure): Forgetting[] => {
    const bar = Math.max(shipped.regression[figure], before.regression[figure]);
    const now = after.regression[figure];
    return now < bar - tolerance ? [{ reason: 'forgets', figure, before: bar, after: now }] : [];
  });
}

/**
 * Whether new heads may replace those in force; no refusals mean yes. The bar of each figure is the better one of the
 * heads in force and the model as it came, so that many small steps cannot lead far down. `forgets` tells that a
 * correction was taken back since: then it is enough that the others are read as well as before.
 */
export function refusals({
  shipped,
  before,
  after,
  forgets,
}: Judged & { readonly forgets: boolean }): readonly Refusal[] {
  const fallen = forgotten({ shipped, before, after });
  const [old, own] = [before.corrections, after.corrections];
  const gained = own.right - old.right || own.rightParts - old.rightParts;
  if (gained > 0 || (forgets && gained === 0)) return fallen;
  return [...fallen, { reason: 'learns_nothing', before: old.right, after: own.right }];
}
