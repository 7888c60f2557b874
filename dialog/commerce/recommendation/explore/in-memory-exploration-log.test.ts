import { expect, it } from 'vitest';
import { explorationLogContract } from './exploration-log.contract.js';
import { InMemoryExplorationLog, keptExplorations } from './exploration-log.js';

explorationLogContract('in memory', async () => new InMemoryExplorationLog());

it('forgets the oldest explorations', async () => {
  const log = new InMemoryExplorationLog();
  for (let count = 0; count < keptExplorations + 5; count++)
    await log.append({ at: `${count}`, actions: [[1]], taken: 0, propensity: 1, reward: 0 });
  const kept = await log.latest(keptExplorations + 5);
  expect(kept).toHaveLength(keptExplorations);
  expect(kept[0]!.at).toBe('5');
});
