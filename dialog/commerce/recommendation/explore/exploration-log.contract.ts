import { beforeEach, describe, expect, it } from 'vitest';
import { type ExplorationLog, keptExplorations, type LoggedExploration } from './exploration-log.js';

function sample(minute: number, changes: Partial<LoggedExploration> = {}): LoggedExploration {
  const at = new Date(Date.UTC(2026, 3, 1, 8, minute)).toISOString();
  const actions = [
    [1, 0.25, 0, 1],
    [0.975, 0.5, 1, 0],
  ];
  return { at, actions, taken: 1, propensity: 0.125, reward: 0, ...changes };
}

/** What every exploration log must do. `open` gives an empty one. */
export function explorationLogContract(name: string, open: () => Promise<ExplorationLog>): void {
  describe(`exploration log: ${name}`, () => {
    let log: ExplorationLog;
    beforeEach(async () => {
      log = await open();
    });

    it('keeps explorations whole and in order, and gives the newest', async () => {
      expect(await log.latest(10)).toEqual([]);
      const entries = [sample(2, { reward: 1 }), sample(1, { taken: 0, actions: [[0.3]] }), sample(3)];
      for (const entry of entries) await log.append(entry);
      expect(await log.latest(10)).toEqual(entries);
      expect(await log.latest(2)).toEqual(entries.slice(1));
      expect(await log.latest(0)).toEqual([]);
    });

    it('keeps a bounded number', async () => {
      const short = sample(0, { actions: [[1]], taken: 0 });
      for (let count = 0; count < 50; count++) await log.append(short);
      expect((await log.latest(keptExplorations + 100)).length).toBe(50);
    });
  });
}
