import { describe, expect, it } from 'vitest';
import { normalNumber, seededRandom } from '../../../nlu/training/random.js';
import { armFor, type Experiment, isRunning } from './experiment.js';
import { reportOn } from './report.js';
import { type ArmSums, addUnit, compareArms, noUnits } from './sequential-test.js';

const experiment: Experiment = {
  id: 'e1',
  unit: { by: 'product' },
  arms: [
    { id: 'list', weight: 1 },
    { id: 'learned', weight: 1 },
  ],
  startsAt: '2026-05-01T00:00:00.000Z',
  endsAt: '2026-06-01T00:00:00.000Z',
  falseAlarm: 0.05,
  guards: [{ metric: 'returns', tolerance: 0.1 }],
};

const during = new Date('2026-05-10T00:00:00.000Z');

describe('assignment', () => {
  it('gives a product the same arm always, and arms their shares', () => {
    const ids = Array.from({ length: 4000 }, (_, at) => `p${at}`);
    const arms = ids.map((productId) => armFor(experiment, { productId })?.id);
    expect(ids.map((productId) => armFor(experiment, { productId })?.id)).toEqual(arms);
    const share = arms.filter((id) => id === 'learned').length / ids.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.03);
    const other = ids.map((productId) => armFor({ ...experiment, id: 'e2' }, { productId })?.id);
    expect(other.filter((id, at) => id === arms[at]).length / ids.length).toBeLessThan(0.55);
  });

  it('keeps to its unit', () => {
    expect(armFor(experiment, { conversationId: 'c' })).toBeNull();
    const blocks: Experiment = { ...experiment, unit: { by: 'time-block', hours: 6 } };
    const morning = armFor(blocks, { at: new Date('2026-05-02T06:00:00Z') });
    expect(armFor(blocks, { at: new Date('2026-05-02T11:59:59Z') })).toEqual(morning);
    expect(armFor(blocks, { productId: 'p' })).toBeNull();
    expect(armFor({ ...experiment, unit: { by: 'conversation' } }, { conversationId: 'c' })).not.toBeNull();
  });

  it('runs from its start until before its end', () => {
    expect(isRunning(experiment, new Date(experiment.startsAt))).toBe(true);
    expect(isRunning(experiment, new Date(experiment.endsAt))).toBe(false);
  });
});

describe('sequential test', () => {
  it('seldom calls a difference that is not there, though it looks after every unit', () => {
    let alarms = 0;
    for (let run = 0; run < 200; run += 1) {
      const random = seededRandom(run + 1);
      let [a, b] = [noUnits, noUnits];
      for (let unit = 0; unit < 400; unit += 1) {
        a = addUnit(a, 10 + normalNumber(1, random));
        b = addUnit(b, 10 + normalNumber(1, random));
        if (compareArms(a, b, { falseAlarm: 0.05, scale: 0.3 }).verdict === 'open') continue;
        alarms += 1;
        break;
      }
    }
    expect(alarms / 200).toBeLessThanOrEqual(0.08);
  });

  it('finds a difference that is there', () => {
    const random = seededRandom(3);
    let [a, b] = [noUnits, noUnits];
    for (let unit = 0; unit < 1000; unit += 1) {
      a = addUnit(a, 10 + normalNumber(1, random));
      b = addUnit(b, 10.4 + normalNumber(1, random));
    }
    const { verdict, interval } = compareArms(a, b, { falseAlarm: 0.05, scale: 0.3 });
    expect(verdict).toBe('better');
    expect(interval![0]).toBeLessThan(0.4);
    expect(interval![1]).toBeGreaterThan(0.4);
  });

  it('says nothing of too few', () => {
    expect(compareArms(noUnits, noUnits, { falseAlarm: 0.05, scale: 1 })).toMatchObject({
      verdict: 'open',
      interval: null,
    });
    expect(compareArms(addUnit(noUnits, 1), addUnit(noUnits, 9), { falseAlarm: 0.05, scale: 1 }).verdict).toBe('open');
  });
});

function sums(mean: number, units: number, seed: number): ArmSums {
  const random = seededRandom(seed);
  let all = noUnits;
  for (let unit = 0; unit < units; unit += 1) all = addUnit(all, mean + normalNumber(1, random));
  return all;
}

describe('report', () => {
  const margins = new Map([
    ['list', sums(10, 500, 1)],
    ['learned', sums(11, 500, 2)],
  ]);

  it('decides when the difference is sure', () => {
    const report = reportOn(experiment, new Map([['margin', margins]]), { metric: 'margin', scale: 0.5, now: during });
    expect(report).toMatchObject({ status: 'decided', broken: [], arms: [{ armId: 'learned', verdict: 'better' }] });
  });

  it('stops an arm that breaks a guard, whatever it earns', () => {
    const returns = new Map([
      ['list', sums(20, 500, 3)],
      ['learned', sums(15, 500, 4)],
    ]);
    const measured = new Map([
      ['margin', margins],
      ['returns', returns],
    ]);
    const report = reportOn(experiment, measured, { metric: 'margin', scale: 0.5, now: during });
    expect(report).toMatchObject({ status: 'stopped', broken: [{ armId: 'learned', metric: 'returns' }] });
  });

  it('is open until it ends', () => {
    const same = new Map([['margin', new Map([['list', sums(10, 30, 5)]])]]);
    const at = (now: Date) => reportOn(experiment, same, { metric: 'margin', scale: 0.5, now }).status;
    expect([at(during), at(new Date(experiment.endsAt))]).toEqual(['running', 'ended']);
  });
});
