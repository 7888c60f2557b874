import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansOfTags, tagDecoder } from './span-decoder.js';

const labels = ['O', 'B-brand', 'I-brand', 'B-value', 'I-value'];
const decode = tagDecoder(labels);

/** Whether each `I-x` follows its own type. */
function isSequence(tags: readonly number[]): boolean {
  return tags.every((tag, index) => {
    const label = labels[tag] ?? '';
    const before = labels[tags[index - 1] ?? 0] ?? '';
    return !label.startsWith('I-') || (index > 0 && before.slice(2) === label.slice(2) && before !== 'O');
  });
}

function allSequences(length: number): number[][] {
  return length === 0 ? [[]] : allSequences(length - 1).flatMap((tags) => labels.map((_, tag) => [...tags, tag]));
}

const rowsOf = (length: number) =>
  fc.array(fc.array(fc.double({ min: -9, max: 0, noNaN: true }), { minLength: 5, maxLength: 5 }), {
    minLength: length,
    maxLength: length,
  });

describe('tagDecoder', () => {
  it('finds the best of all possible sequences', () => {
    const possible = allSequences(4).filter(isSequence);
    fc.assert(
      fc.property(rowsOf(4), (values) => {
        const rows = values.map((row) => Float32Array.from(row));
        const total = (tags: readonly number[]): number =>
          tags.reduce((sum, tag, position) => sum + (rows[position]?.[tag] ?? Number.NaN), 0);
        const tags = decode(rows);
        expect(isSequence(tags)).toBe(true);
        expect(total(tags)).toBeCloseTo(Math.max(...possible.map(total)), 5);
      }),
    );
  });

  it('gives nothing for nothing, and a sequence even where every score is minus infinity', () => {
    expect(decode([])).toEqual([]);
    const none = new Float32Array(5).fill(Number.NEGATIVE_INFINITY);
    expect(isSequence(decode([none, none, none]))).toBe(true);
  });
});

describe('spansOfTags', () => {
  it('joins what is begun and continued', () => {
    expect(spansOfTags([0, 1, 2, 1, 3, 4, 4, 0], labels)).toEqual([
      { from: 1, to: 3, type: 'brand' },
      { from: 3, to: 4, type: 'brand' },
      { from: 4, to: 7, type: 'value' },
    ]);
  });
});
