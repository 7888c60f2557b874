import { describe, expect, it } from 'vitest';
import type { TeachingFigures } from './judge.js';
import { refusals, tolerance } from './verdict.js';

const figures = (right: number, changes: Partial<TeachingFigures['regression']> = {}): TeachingFigures => ({
  regression: { acts: 0.9, spans: 0.9, sentiment: 0.9, urgency: 0.9, ...changes },
  corrections: { corrections: 5, right, rightParts: right * 4 },
});
const judged = (before: TeachingFigures, after: TeachingFigures, forgets = false) =>
  refusals({ shipped: figures(0), before, after, forgets });

describe('new heads', () => {
  it('replace the old ones where they read more corrections and forget little', () => {
    expect(judged(figures(1), figures(2, { acts: 0.9 - tolerance / 2 }))).toEqual([]);
  });

  it('are refused for every figure that falls by more than the tolerance', () => {
    const after = figures(5, { acts: 0.88, sentiment: 0.85 });
    expect(judged(figures(1), after)).toEqual([
      { reason: 'forgets', figure: 'acts', before: 0.9, after: 0.88 },
      { reason: 'forgets', figure: 'sentiment', before: 0.9, after: 0.85 },
    ]);
  });

  it('cannot sink step by step: the model as it came is a bar, too', () => {
    const sunk = figures(1, { spans: 0.895 });
    expect(judged(sunk, figures(2, { spans: 0.888 }))).toEqual([
      { reason: 'forgets', figure: 'spans', before: 0.9, after: 0.888 },
    ]);
  });

  it('are refused where they learnt nothing, unless a part of a correction is better read', () => {
    expect(judged(figures(2), figures(2))).toEqual([{ reason: 'learns_nothing', before: 2, after: 2 }]);
    expect(judged(figures(2), figures(1))).toEqual([{ reason: 'learns_nothing', before: 2, after: 1 }]);
    const better = { ...figures(2), corrections: { corrections: 5, right: 2, rightParts: 9 } };
    expect(judged(figures(2), better)).toEqual([]);
  });

  it('need not be better where a correction was taken back', () => {
    expect(judged(figures(2), figures(2), true)).toEqual([]);
    expect(judged(figures(2), figures(1), true)).toEqual([{ reason: 'learns_nothing', before: 2, after: 1 }]);
  });
});
