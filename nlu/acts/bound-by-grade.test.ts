import { describe, expect, it } from 'vitest';
import type { Gradable, Quantity } from '../understanding.js';
import { boundsByGrade } from './bound-by-grade.js';

function read(text: string, word: string, more: Partial<Gradable> = {}) {
  const start = text.indexOf(word);
  const grade: Gradable = {
    ...{ start, end: start + word.length, dimension: 'noise', direction: 1, degree: 'comparative', negated: false },
    ...more,
  };
  const at = text.indexOf('66');
  const figure: Quantity = {
    ...{ start: at, end: at + 5, kind: 'measure', value: 66, comparator: 'eq', unit: 'dB' },
  } as Quantity;
  return boundsByGrade(text, [figure], [grade]);
}

describe('a figure that a compared quality leads to', () => {
  it.each([
    ['louder than 66 dB', 'louder', 1, 'gt'],
    ['quieter than 66 dB', 'quieter', -1, 'lt'],
    ['nothing louder than 66 dB', 'louder', 1, 'le'],
    ["mustn't be any louder than 66 dB", 'louder', 1, 'le'],
    ['not quieter than 66 dB', 'quieter', -1, 'ge'],
  ] as const)('is a bound: %s', (text, word, direction, comparator) => {
    const { quantities, gradables } = read(text, word, { direction });
    expect(quantities).toMatchObject([{ comparator, start: text.indexOf(word), value: 66 }]);
    expect(gradables).toEqual([]);
  });

  it.each(['louder or 66 dB', 'louder, 66 dB'])('is none where it is not compared with: %s', (text) => {
    const { quantities, gradables } = read(text, 'louder');
    expect(quantities).toMatchObject([{ comparator: 'eq' }]);
    expect(gradables).toHaveLength(1);
  });
});
