import { describe, expect, it } from 'vitest';
import { sampleShop } from '../../fixture/sample-shop.js';
import type { FeedbackEvent } from '../profile/feedback.js';
import { forEverybody, trending } from './trending.js';

const now = new Date('2026-04-30T00:00:00.000Z');

function taken(
  subject: string,
  productId: string,
  daysAgo: number,
  kind: FeedbackEvent['kind'] = 'cart',
): FeedbackEvent {
  return { subject, productId, kind, at: new Date(now.getTime() - daysAgo * 86_400_000).toISOString() };
}

describe('what others take', () => {
  it('is what was taken lately, each shopper once, clicks not at all', () => {
    const events = [
      ...['a', 'b', 'c'].map((subject) => taken(subject, 'K1', 60)),
      taken('a', 'K2', 0),
      ...Array.from({ length: 50 }, () => taken('x', 'K3', 28)),
      ...Array.from({ length: 50 }, (_, at) => taken(`y${at}`, 'T1', 0, 'click')),
    ];
    expect(trending(events, now)).toEqual(['K2', 'K3', 'K1']);
  });

  it('stands before what is rated well, with room for something new', () => {
    const ids = forEverybody(sampleShop(), ['T2'], { takers: (id) => (id === 'T2' ? 3 : 0), limit: 8 });
    expect(ids[0]).toBe('T2');
    expect(ids).toHaveLength(8);
    expect(['K6', 'P2', 'P3', 'L1']).toContain(ids[3]);
    expect(new Set(ids).size).toBe(8);
  });
});
