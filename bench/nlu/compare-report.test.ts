import { describe, expect, it } from 'vitest';
import { comparisonMarkdown, comparisonRows, type SystemResult } from './compare-report.js';

const speed = { trainingMinutes: 1.5, linesPerSecond: 1234.5, p50Milliseconds: 2 };
const part = (accuracy: number | null, f1: number | null = null) => ({ part: 'zh', accuracy, oosRecall: null, f1 });

const results: SystemResult[] = [
  {
    set: 'a',
    title: 'Set A',
    system: 'daogou',
    start: 'nothing',
    figures: { parts: [part(0.9)], speed, peakMemory: 300 },
  },
  {
    set: 'a',
    title: 'Set A',
    system: 'node-nlp',
    figures: { parts: [part(0.7)], speed: { ...speed, p50Milliseconds: 1 }, peakMemory: 200 },
  },
  {
    set: 'b',
    title: 'Set B',
    system: 'daogou',
    start: 'nothing',
    figures: { parts: [part(0.99, 0.5)], speed, peakMemory: 300 },
  },
  { set: 'b', title: 'Set B', system: 'node-nlp', figures: null },
];

describe('comparisonRows', () => {
  it('gives errors and time as multiples of the own ones', () => {
    const [own, other] = comparisonRows(results);
    expect(own).toMatchObject({ 'accuracy or F1 %': '90.0', errors: '1x', time: '1x', 'utterances/s': '1230' });
    expect(other).toMatchObject({ part: 'zh', 'accuracy or F1 %': '70.0', errors: '3x', time: '0.5x' });
  });

  it('takes F1 where there is one, and dashes where a system has nothing to offer', () => {
    const [, , tags, none] = comparisonRows(results);
    expect(tags?.['accuracy or F1 %']).toBe('50.0');
    expect(Object.values(none ?? {})).toEqual(['b', 'node-nlp', ...new Array<string>(9).fill('-')]);
    expect(Object.keys(none ?? {})).toEqual(Object.keys(tags ?? {}));
  });
});

describe('comparisonMarkdown', () => {
  it('is a table of all rows that says what was run where', () => {
    const about = { command: 'npm run it', machine: '2 cores', date: '2026-01-02' };
    const markdown = comparisonMarkdown(results, about);
    expect(markdown).toContain('Measured on 2026-01-02, 2 cores, by `npm run it`.');
    expect(markdown.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(2 + results.length);
    expect(markdown).toContain('daogou started from nothing.');
    expect(markdown).toContain('- b: Set B');
  });
});
