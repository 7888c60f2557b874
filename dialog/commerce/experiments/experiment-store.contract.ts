import { describe, expect, it } from 'vitest';
import type { KeptExperiment } from './experiment.js';
import type { ExperimentStore } from './experiment-store.js';

/** An experiment on replies; `changes` are merged in. */
function keptExperiment(changes: Partial<KeptExperiment> = {}): KeptExperiment {
  return {
    id: 'e1',
    name: 'short answers',
    about: 'replies',
    unit: { by: 'conversation' },
    arms: [
      { id: 'standard', weight: 1 },
      { id: 'brief', weight: 1 },
    ],
    startsAt: '2026-05-01T00:00:00.000Z',
    endsAt: '2026-06-01T00:00:00.000Z',
    falseAlarm: 0.05,
    guards: [{ metric: 'content', tolerance: 0.1 }],
    stopped: null,
    ...changes,
  };
}

/** What every experiment store must do. */
export function experimentStoreContract(name: string, open: () => Promise<ExperimentStore>): void {
  describe(`experiment store: ${name}`, () => {
    it('lists what was put, newest start first, and changes in place', async () => {
      const store = await open();
      expect(await store.list()).toEqual([]);
      const later = keptExperiment({ id: 'e2', startsAt: '2026-05-02T00:00:00.000Z' });
      await store.put(keptExperiment());
      await store.put(later);
      expect(await store.list()).toEqual([later, keptExperiment()]);
      const stopped = keptExperiment({ stopped: { at: '2026-05-03T00:00:00.000Z', because: 'merchant' } });
      await store.put(stopped);
      expect(await store.list()).toEqual([later, stopped]);
    });

    it('sums by metric and arm, and counts a unit once, with what it came to last', async () => {
      const store = await open();
      await store.put(keptExperiment());
      const seen = (unit: string, armId: string, value: number, metric = 'cart') => ({
        experimentId: 'e1',
        armId,
        unit,
        metric,
        value,
      });
      await store.observe([seen('c1', 'standard', 0), seen('c2', 'brief', 1), seen('c1', 'standard', 3, 'turns')]);
      await store.observe([seen('c1', 'standard', 1), seen('c3', 'standard', 0)]);
      await store.observe([{ ...seen('c9', 'brief', 5), experimentId: 'e2' }]);
      await store.observe([]);
      const measured = await store.measured('e1');
      expect(measured.get('cart')?.get('standard')).toEqual({ units: 2, sum: 1, sumOfSquares: 1 });
      expect(measured.get('cart')?.get('brief')).toEqual({ units: 1, sum: 1, sumOfSquares: 1 });
      expect(measured.get('turns')?.get('standard')).toEqual({ units: 1, sum: 3, sumOfSquares: 9 });
      expect((await store.measured('nothing')).size).toBe(0);
    });
  });
}
