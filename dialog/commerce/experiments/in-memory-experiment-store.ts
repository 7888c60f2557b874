import type { KeptExperiment } from './experiment.js';
import type { ExperimentStore, Observation } from './experiment-store.js';
import { type ArmSums, addUnit, noUnits } from './sequential-test.js';

/** An experiment store for tests and trials; forgets with the process. */
export function createInMemoryExperimentStore(): ExperimentStore {
  const experiments = new Map<string, KeptExperiment>();
  const observations = new Map<string, Observation>();
  return {
    async list() {
      const all = [...experiments.values()];
      return all.sort((a, b) => b.startsAt.localeCompare(a.startsAt) || a.id.localeCompare(b.id));
    },
    async put(experiment) {
      experiments.set(experiment.id, experiment);
    },
    async observe(seen) {
      for (const observation of seen) {
        const { experimentId, unit, metric } = observation;
        observations.set(`${experimentId}\u0000${unit}\u0000${metric}`, observation);
      }
    },
    async measured(experimentId) {
      const sums = new Map<string, Map<string, ArmSums>>();
      for (const { experimentId: id, metric, armId, value } of observations.values()) {
        if (id !== experimentId) continue;
        const byArm = sums.get(metric) ?? new Map<string, ArmSums>();
        sums.set(metric, byArm.set(armId, addUnit(byArm.get(armId) ?? noUnits, value)));
      }
      return sums;
    },
  };
}
