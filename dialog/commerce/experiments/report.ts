import type { Experiment } from './experiment.js';
import { type ArmSums, breaksGuard, type Comparison, compareArms, noUnits } from './sequential-test.js';

/** What was measured: by metric, by arm. */
export type Measured = ReadonlyMap<string, ReadonlyMap<string, ArmSums>>;

/** How an experiment stands. */
export interface ExperimentReport {
  readonly status: 'running' | 'decided' | 'stopped' | 'ended';
  /** Guard metrics that an arm broke: why it was stopped. */
  readonly broken: readonly { readonly armId: string; readonly metric: string }[];
  readonly arms: readonly (Comparison & { readonly armId: string; readonly units: number })[];
}

/** Reads an experiment's result on one metric at any time; guards come before the result. */
export function reportOn(
  experiment: Experiment,
  measured: Measured,
  { metric, scale, now }: { readonly metric: string; readonly scale: number; readonly now: Date },
): ExperimentReport {
  const [control, ...others] = experiment.arms;
  const sums = (name: string, armId: string): ArmSums => measured.get(name)?.get(armId) ?? noUnits;
  if (control === undefined) return { status: 'ended', broken: [], arms: [] };
  // Each comparison gets its part of the chance of a false alarm (Bonferroni).
  const falseAlarm = experiment.falseAlarm / Math.max(1, others.length);
  const arms = others.map(({ id }) => ({
    armId: id,
    units: sums(metric, id).units,
    ...compareArms(sums(metric, control.id), sums(metric, id), { falseAlarm, scale }),
  }));
  const broken = others.flatMap(({ id }) =>
    experiment.guards
      .filter((guard) =>
        breaksGuard(sums(guard.metric, control.id), sums(guard.metric, id), {
          falseAlarm: falseAlarm / experiment.guards.length,
          scale: Math.max(1e-9, guard.tolerance * meanOf(sums(guard.metric, control.id))),
          tolerance: guard.tolerance,
        }),
      )
      .map((guard) => ({ armId: id, metric: guard.metric })),
  );
  const over = now.getTime() >= Date.parse(experiment.endsAt);
  const decided = arms.length > 0 && arms.every(({ verdict }) => verdict !== 'open');
  return { status: broken.length > 0 ? 'stopped' : decided ? 'decided' : over ? 'ended' : 'running', broken, arms };
}

function meanOf({ sum, units }: ArmSums): number {
  return units === 0 ? 0 : Math.abs(sum / units);
}
