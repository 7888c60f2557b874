export type Decay = 'linear' | 'cosine';

export interface ScheduleOptions {
  /** Share of the run during which the rate rises. */
  readonly warmup?: number;
  readonly decay?: Decay;
}

/**
 * Factor of the learning rate at a position from 0 to 1 of the run: rises from near 0 to 1, then falls to 0, straight
 * or along a half cosine (Loshchilov & Hutter 2017). By position instead of step, so that a time budget can drive it.
 */
export function scheduleFactor(position: number, options: ScheduleOptions = {}): number {
  const { warmup = 0.08, decay = 'cosine' } = options;
  if (position < warmup) return Math.max(position / warmup, 0.01);
  const gone = Math.min(1, (position - warmup) / (1 - warmup));
  return decay === 'cosine' ? (1 + Math.cos(Math.PI * gone)) / 2 : 1 - gone;
}
