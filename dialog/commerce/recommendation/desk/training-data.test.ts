import { describe, expect, it } from 'vitest';
import type { FeedbackEvent } from '../profile/feedback.js';
import { trainingData } from './training-data.js';

function event(
  subject: string,
  productId: string,
  minute: number,
  changes: Partial<FeedbackEvent> = {},
): FeedbackEvent {
  const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  return { subject, productId, kind: 'view', at, ...changes };
}

describe('training data', () => {
  it('is in the order of time, each product once, without what is not sold or was turned down', () => {
    const { sequences, events } = trainingData(
      [
        event('s', 'b', 5),
        event('s', 'a', 1),
        event('s', 'gone', 2),
        event('s', 'c', 3),
        event('s', 'a', 9, { kind: 'cart' }),
        event('s', 'c', 10, { kind: 'dislike' }),
      ],
      ['a', 'b', 'c'],
    );
    expect(sequences.map((sequence) => [...sequence])).toEqual([[1, 0]]);
    expect(events).toBe(5);
  });

  it('takes no more of one subject than of a busy shopper', () => {
    const ids = Array.from({ length: 1_000 }, (_, at) => `p${at}`);
    const [sequence] = trainingData(
      ids.map((id, at) => event('s', id, at)),
      ids,
    ).sequences;
    expect(sequence).toHaveLength(200);
    expect(sequence!.at(-1)).toBe(999);
  });

  it('never lets those who only looked outnumber those who bought', () => {
    const bought = Array.from({ length: 300 }, (_, at) => event(`buyer${at}`, 'a', at, { kind: 'purchase' }));
    const looked = Array.from({ length: 5_000 }, (_, at) => event(`bot${at}`, 'b', at));
    const { sequences } = trainingData([...looked, ...bought], ['a', 'b']);
    expect(sequences.filter(([item]) => item === 0)).toHaveLength(300);
    expect(sequences.filter(([item]) => item === 1)).toHaveLength(300);
  });
});
