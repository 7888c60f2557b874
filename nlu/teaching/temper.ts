import type { HeadChange, HeadChanges } from '../model/head-change.js';
import type { SetFigures } from './judge.js';
import { tolerance } from './verdict.js';

/** Shares of a change that are tried, largest first; none of it is always right. */
const shares = [1, 0.8, 0.6, 0.4, 0.2, 0];

/** The figure that tells whether a head forgets. */
export const figureOfHead: Readonly<Record<string, keyof SetFigures>> = {
  acts: 'acts',
  slots: 'spans',
  negation: 'spans',
  sentiment: 'sentiment',
  urgency: 'urgency',
};

/**
 * As much of each head's change as sentences bear that it was not trained on: their figure may fall by what the verdict
 * tolerates. What lies between two sets of weights tends to keep what the first one knew (Wortsman et al. 2022, WiSE-FT).
 */
export async function temper(
  changes: HeadChanges,
  figuresOf: (changes: HeadChanges) => Promise<SetFigures>,
): Promise<HeadChanges> {
  const without = await figuresOf({});
  const found = new Map<keyof SetFigures, number>();
  for (const share of shares) {
    const figures = await figuresOf(scaledChanges(changes, () => share));
    for (const figure of new Set(Object.values(figureOfHead)))
      if (!found.has(figure) && figures[figure] >= without[figure] - tolerance) found.set(figure, share);
    if (found.size === Object.keys(without).length) break;
  }
  return scaledChanges(changes, (head) => found.get(figureOfHead[head] ?? 'acts') ?? 0);
}

function scaledChanges(changes: HeadChanges, shareOf: (head: string) => number): HeadChanges {
  const scaled = Object.entries(changes).map(([head, { weight, bias }]): [string, HeadChange] => {
    const share = shareOf(head);
    return [head, { weight: weight.map((value) => share * value), bias: bias.map((value) => share * value) }];
  });
  return Object.fromEntries(scaled.filter(([head]) => shareOf(head) > 0));
}
