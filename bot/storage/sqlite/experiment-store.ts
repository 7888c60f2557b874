import type { KeptExperiment } from '../../../dialog/commerce/experiments/experiment.js';
import type { ExperimentStore, Observation } from '../../../dialog/commerce/experiments/experiment-store.js';
import type { Measured } from '../../../dialog/commerce/experiments/report.js';
import type { ArmSums } from '../../../dialog/commerce/experiments/sequential-test.js';
import type { Database, Migration } from './database.js';

export const experimentMigrations: readonly Migration[] = [
  {
    id: 'experiments-1',
    sql: `
      CREATE TABLE experiment (id TEXT PRIMARY KEY, starts_at TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE observation (
        experiment TEXT NOT NULL,
        unit TEXT NOT NULL,
        metric TEXT NOT NULL,
        arm TEXT NOT NULL,
        value REAL NOT NULL,
        PRIMARY KEY (experiment, unit, metric)
      ) WITHOUT ROWID;
    `,
  },
];

interface SumRow {
  readonly metric: string;
  readonly arm: string;
  readonly units: number;
  readonly sum: number;
  readonly squares: number;
}

/** Experiments and their observations in SQLite. */
export class SqliteExperimentStore implements ExperimentStore {
  constructor(private readonly db: Database) {}

  async list(): Promise<readonly KeptExperiment[]> {
    const rows = await this.db.all<{ body: string }>('SELECT body FROM experiment ORDER BY starts_at DESC, id');
    return rows.map((row) => JSON.parse(row.body) as KeptExperiment);
  }

  async put(experiment: KeptExperiment): Promise<void> {
    await this.db.run(
      `INSERT INTO experiment (id, starts_at, body) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET starts_at = excluded.starts_at, body = excluded.body`,
      [experiment.id, experiment.startsAt, JSON.stringify(experiment)],
    );
  }

  async observe(observations: readonly Observation[]): Promise<void> {
    if (observations.length === 0) return;
    await this.db.run(
      `INSERT INTO observation (experiment, unit, metric, arm, value)
       SELECT value ->> 'experimentId', value ->> 'unit', value ->> 'metric', value ->> 'armId', value ->> 'value'
       FROM json_each(?) WHERE true
       ON CONFLICT (experiment, unit, metric) DO UPDATE SET arm = excluded.arm, value = excluded.value`,
      [JSON.stringify(observations)],
    );
  }

  async measured(experimentId: string): Promise<Measured> {
    const rows = await this.db.all<SumRow>(
      `SELECT metric, arm, count(*) AS units, sum(value) AS sum, sum(value * value) AS squares
       FROM observation WHERE experiment = ? GROUP BY metric, arm`,
      [experimentId],
    );
    const measured = new Map<string, Map<string, ArmSums>>();
    for (const { metric, arm, units, sum, squares } of rows) {
      const byArm = measured.get(metric) ?? new Map<string, ArmSums>();
      measured.set(metric, byArm.set(arm, { units, sum, sumOfSquares: squares }));
    }
    return measured;
  }
}
