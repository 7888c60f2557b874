import { describe, expect, it } from 'vitest';
import { FeedbackGate } from './bounds.js';
import { type FeedbackEvent, feedbackWeight } from './feedback.js';
import { profileOf } from './profile.js';

const now = new Date('2026-04-01T12:00:00.000Z');

function event(productId: string, changes: Partial<FeedbackEvent> = {}): FeedbackEvent {
  return { subject: 's', productId, kind: 'view', at: now.toISOString(), ...changes };
}

describe('a profile', () => {
  it('holds what was dealt with last at the end, and what was disliked apart', () => {
    const profile = profileOf(
      [event('a'), event('b'), event('a', { kind: 'cart' }), event('c', { kind: 'dislike' })],
      now,
    );
    expect(profile.history).toEqual(['b', 'a']);
    expect([...profile.disliked]).toEqual(['c']);
    expect(profile.liking.get('a')).toBe(4);
  });

  it('changes its mind with the shopper', () => {
    expect(profileOf([event('a', { kind: 'like' }), event('a', { kind: 'dislike' })], now).disliked.has('a')).toBe(
      true,
    );
  });

  it('fades', () => {
    const old = profileOf([event('a', { kind: 'purchase', at: '2026-03-02T12:00:00.000Z' })], now);
    expect(old.liking.get('a')).toBeCloseTo(2.5);
  });

  it('counts a long look more than a short one, and a shown card not at all', () => {
    expect(feedbackWeight({ kind: 'dwell', milliseconds: 60_000 })).toBe(1.5);
    expect(feedbackWeight({ kind: 'dwell', milliseconds: -5 })).toBe(0.5);
    expect(feedbackWeight({ kind: 'shown' })).toBe(0);
  });
});

describe('the gate', () => {
  it('takes each deed once an hour', () => {
    const gate = new FeedbackGate();
    expect(gate.admit([event('a'), event('a'), event('a', { kind: 'click' })], now)).toHaveLength(2);
    expect(gate.admit([event('a')], now)).toHaveLength(0);
    expect(gate.admit([event('a')], new Date(now.getTime() + 3_600_000))).toHaveLength(1);
  });

  it('takes no more of one sender than a person could do, and others as before', () => {
    const gate = new FeedbackGate({ perHour: 10 });
    const flood = Array.from({ length: 10_000 }, (_, at) => event(`p${at}`));
    expect(gate.admit(flood, now)).toHaveLength(10);
    expect(gate.admit([event('a', { subject: 'other' })], now)).toHaveLength(1);
  });

  it('sets wrong clocks right', () => {
    const gate = new FeedbackGate();
    const times = ['2030-01-01T00:00:00.000Z', '1999-01-01T00:00:00.000Z', 'never', '2026-04-01T11:59:00.000Z'];
    const admitted = gate.admit(
      times.map((at, place) => event(`p${place}`, { at })),
      now,
    );
    expect(admitted.map(({ at }) => at)).toEqual([now.toISOString(), now.toISOString(), now.toISOString(), times[3]]);
  });
});
