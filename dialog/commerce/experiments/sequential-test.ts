/** Sums of one arm's observations, one for each unit: enough for means and variances, and easy to add to. */
export interface ArmSums {
  readonly units: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

export const noUnits: ArmSums = { units: 0, sum: 0, sumOfSquares: 0 };

/** Adds a unit's value. */
export function addUnit({ units, sum, sumOfSquares }: ArmSums, value: number): ArmSums {
  return { units: units + 1, sum: sum + value, sumOfSquares: sumOfSquares + value * value };
}

/** How an arm stands beside the control. */
export interface Comparison {
  /** Arm's mean less the control's. */
  readonly difference: number;
  /** Holds the true difference with the wanted confidence at all times at once; null while too little was seen. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly verdict: 'better' | 'worse' | 'open';
}

/** Units in each arm before a variance is believed. */
const leastUnits = 20;

/**
 * A test that may be looked at after every unit: the mixture sequential probability ratio test for a difference of means
 * (Robbins 1970; Johari, Koomen, Pekelis and Walsh 2017). Its interval is wider than that of a test with a fixed end, and in
 * return it may be ended as soon as it excludes 0. `scale` is the deviation of differences that are expected, in the
 * metric's unit; a wrong guess costs time, not validity.
 */
export function compareArms(
  control: ArmSums,
  arm: ArmSums,
  { falseAlarm, scale }: { readonly falseAlarm: number; readonly scale: number },
): Comparison {
  if (control.units === 0 || arm.units === 0) return { difference: 0, interval: null, verdict: 'open' };
  const difference = mean(arm) - mean(control);
  if (control.units < leastUnits || arm.units < leastUnits) return { difference, interval: null, verdict: 'open' };
  const variance = varianceOf(control) / control.units + varianceOf(arm) / arm.units;
  if (variance === 0) {
    const verdict = difference > 0 ? 'better' : difference < 0 ? 'worse' : 'open';
    return { difference, interval: [difference, difference], verdict };
  }
  const prior = scale ** 2;
  const reach = Math.sqrt(
    ((variance * (variance + prior)) / prior) *
      (2 * Math.log(1 / falseAlarm) + Math.log((variance + prior) / variance)),
  );
  const interval = [difference - reach, difference + reach] as const;
  return { difference, interval, verdict: interval[0] > 0 ? 'better' : interval[1] < 0 ? 'worse' : 'open' };
}

/** Whether an arm harms a guard metric: worse than the control by more than is tolerated, beyond doubt. */
export function breaksGuard(
  control: ArmSums,
  arm: ArmSums,
  options: { readonly falseAlarm: number; readonly scale: number; readonly tolerance: number },
): boolean {
  const { interval } = compareArms(control, arm, options);
  return interval !== null && interval[1] < -options.tolerance * Math.abs(mean(control));
}

function mean({ sum, units }: ArmSums): number {
  return sum / units;
}

function varianceOf({ units, sum, sumOfSquares }: ArmSums): number {
  return Math.max(0, (sumOfSquares - (sum * sum) / units) / (units - 1));
}
