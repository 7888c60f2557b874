import { describe, expect, it } from 'vitest';
import { TermCollector } from './postings.js';

function indexed(texts: readonly string[]) {
  const collector = new TermCollector();
  texts.forEach((text, row) => {
    collector.open(row);
    collector.addText(text, 1);
    collector.close();
  });
  const postings = collector.finish();
  return (key: string, kind: 'word' | 'pair' | 'single'): number[] =>
    postings.find({ key, kind, weight: 1, optional: false }).flatMap(({ rows }) => [...rows]);
}

describe('TermCollector', () => {
  it('takes words by stem, neighbours as pairs, and characters that stand alone', () => {
    const rows = indexed(['茶 Oolong teas', '绿茶', '修枝剪', 'a tea']);
    expect(rows('tea', 'word')).toEqual([0, 3]);
    expect(rows('绿茶', 'pair')).toEqual([1]);
    expect(rows('枝剪', 'pair')).toEqual([2]);
    expect(rows('剪修', 'pair')).toEqual([]);
    expect(rows('茶', 'single').sort()).toEqual([0, 1]);
    expect(rows('枝', 'single').sort()).toEqual([2, 2]);
    expect(rows('桥', 'single')).toEqual([]);
  });
});
