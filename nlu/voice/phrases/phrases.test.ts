import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReplay } from '../replay/find-replay.js';
import { readBackground, shippedBackground, writeBackground } from './background.js';
import { calibrate } from './calibrate.js';
import { compare } from './compare.js';
import { type Pattern, patternSize } from './pattern.js';
import { cohortOf, phraseScore } from './score.js';

/** Frames that each point in one direction; the same letters are the same sound. */
function pattern(letters: string): Pattern {
  const data = new Float32Array(letters.length * patternSize);
  [...letters].forEach((letter, index) => {
    data[index * patternSize + (letter.charCodeAt(0) % patternSize)] = 1;
  });
  return { count: letters.length, data };
}
const words = fc
  .array(fc.constantFrom(...'abcdefghij'), { minLength: 5, maxLength: 20 })
  .map((letters) => pattern(letters.join('')));

describe('comparing two utterances', () => {
  it('finds a recording the same as itself, and the order of the two of no matter', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(compare(a, a)).toEqual({ mean: 0, worst: 0 });
        expect(compare(a, b)?.mean ?? -1).toBeCloseTo(compare(b, a)?.mean ?? -1, 10);
      }),
    );
  });

  it('does not mind how slowly it is said', () => {
    expect(compare(pattern('abcdefgh'), pattern('aabbccddeeffgghh'))).toEqual({ mean: 0, worst: 0 });
    expect(compare(pattern('abcdefgh'), pattern('abcdefgh'.repeat(3)))).toBeNull();
  });

  it('shows one wrong word in the worst stretch more than in the whole', () => {
    const heard = compare(pattern('abcdefghijklmnopqrst'), pattern('abcdefghijklmnoABCDE'));
    expect(heard?.mean).toBeLessThan(0.3);
    expect(heard?.worst).toBeGreaterThan(0.9);
  });
});

describe('the score of a phrase', () => {
  const takes = ['abcdefgh', 'abcdeegh', 'abccdefgh'].map(pattern);
  const others = ['qrstuvwx', 'qrsttuvw', 'ijklmnop', 'kjihgfed', 'zyxwvuts'].map(pattern);
  it('is low for the phrase and high for the rest', () => {
    const score = (letters: string): number => {
      const utterance = pattern(letters);
      return phraseScore(utterance, takes, cohortOf(utterance, others));
    };
    expect(score('abcdefgh')).toBeLessThan(0.3);
    expect(score('qrstuvwy')).toBeGreaterThan(1);
    expect(score('abcd')).toBeGreaterThan(score('abcdefgh'));
  });

  it('is that of something else where nothing compares', () => {
    expect(phraseScore(pattern('ab'), takes, cohortOf(pattern('ab'), others))).toBeGreaterThan(1);
  });
});

describe('a threshold', () => {
  it('lies between the takes and the rest, and says what to expect', () => {
    const made = calibrate({ hits: [0.3, 0.35, 0.4], others: [0.8, 0.9, 1] });
    expect(made.sure).toBeGreaterThan(0.4);
    expect(made.sure).toBeLessThan(0.8);
    expect(made.unsure).toBeGreaterThan(made.sure);
    expect(made).toMatchObject({ hits: 3, takes: 3, falseAccepts: 0, others: 3 });
  });

  it('never takes anything else for the phrase, however the takes lie', () => {
    const scores = fc.array(fc.double({ min: 0.05, max: 1.5, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(scores, scores, (hits, others) => {
        const made = calibrate({ hits, others });
        expect(made.falseAccepts).toBe(0);
        expect(made.sure).toBeLessThan(Math.min(...others));
        expect(made.hits).toBeLessThanOrEqual(made.takes);
      }),
    );
  });
});

describe('a recording that is played again', () => {
  /** Eight bands that each follow a tune of their own. */
  const print = (rows: number, { late = 0, loud = 0, tempo = 1 } = {}): Float32Array =>
    Float32Array.from({ length: rows * 8 }, (_, index) => {
      const row = (Math.floor(index / 8) - late) * tempo;
      return loud - 40 + 12 * Math.sin(row / 7 + (index % 8)) + 9 * Math.cos(row / (3 + (index % 8)));
    });
  it('is told from the same words in another rhythm', () => {
    expect(isReplay(print(120), [print(90, { tempo: 1.3 }), print(120)])).toBe(true);
    expect(isReplay(print(128, { late: 8, loud: -12 }), [print(120)])).toBe(true);
    expect(isReplay(print(110), [print(120)])).toBe(true);
    expect(isReplay(print(110, { tempo: 1.1 }), [print(120)])).toBe(false);
    expect(isReplay(print(120), [])).toBe(false);
  });
});

describe('the file of other utterances', () => {
  const shipped = shippedBackground();
  it('comes with enough of them to set thresholds by', () => {
    expect(shipped.utterances.length).toBeGreaterThan(100);
    for (const { pattern, cohort } of shipped.utterances) {
      const { count, data } = pattern;
      expect(cohort.mean).toBeGreaterThan(0.05);
      expect(data.length).toBe(count * patternSize);
      expect(Math.hypot(...data.subarray(0, patternSize))).toBeCloseTo(1, 1);
    }
  });

  it('is read as it was written, and refused where it is cut off', () => {
    const bytes = writeBackground(shipped);
    const read = readBackground(bytes);
    expect(read.projection).toEqual(shipped.projection);
    expect(read.utterances.length).toBe(shipped.utterances.length);
    expect(() => readBackground(bytes.subarray(0, bytes.length - 9))).toThrow(/broken/);
    expect(() => readBackground(Buffer.from('something else'))).toThrow(/broken/);
  });
});
