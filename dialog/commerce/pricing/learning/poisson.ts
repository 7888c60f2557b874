/** Mean above which the normal distribution stands in for Poisson's. */
const largeMean = 400;

/**
 * The smallest count whose distribution function reaches `share`: turns one uniform number into a Poisson count, growing
 * with the mean, so that two policies under the same numbers differ by their prices alone.
 */
export function poissonQuantile(mean: number, share: number): number {
  if (mean <= 0) return 0;
  if (mean > largeMean) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normalQuantile(share)));
  let chance = Math.exp(-mean);
  let total = chance;
  let count = 0;
  const last = mean + 12 * Math.sqrt(mean) + 30;
  while (total < share && count < last) {
    count += 1;
    chance *= mean / count;
    total += chance;
  }
  return count;
}

/** Chances of 0, 1, 2, … up to where nothing worth counting is left. */
export function poissonChances(mean: number): Float64Array {
  if (mean <= 0) return Float64Array.of(1);
  const size = Math.ceil(mean + 8 * Math.sqrt(mean) + 12);
  const chances = new Float64Array(size);
  const middle = Math.floor(mean);
  chances[middle] = 1;
  for (let count = middle; count > 0; count -= 1) chances[count - 1] = (chances[count]! * count) / mean;
  for (let count = middle + 1; count < size; count += 1) chances[count] = (chances[count - 1]! * mean) / count;
  let total = 0;
  for (const chance of chances) total += chance;
  for (let count = 0; count < size; count += 1) chances[count]! /= total;
  return chances;
}

/** Expected sales of `stock` pieces under demand of this mean and variance (the normal loss function). */
export function expectedSales(stock: number, mean: number, variance: number): number {
  if (stock <= 0 || mean <= 0) return 0;
  const deviation = Math.sqrt(variance);
  const z = (stock - mean) / deviation;
  if (z > 6) return mean;
  const short = deviation * (normalDensity(z) - z * (1 - normalShare(z)));
  return Math.max(0, Math.min(stock, mean - short));
}

/** Mean and variance of a Poisson count that is known to be at least `least`: what a sold-out day hides. */
export function tailMoments(mean: number, least: number): { readonly mean: number; readonly variance: number } {
  if (least <= 0) return { mean, variance: mean };
  const deviation = Math.sqrt(mean);
  const z = (least - 0.5 - mean) / deviation;
  if (z < -6) return { mean, variance: mean };
  const hazard = z > 6 ? z + 1 / z : normalDensity(z) / (1 - normalShare(z));
  return {
    mean: Math.max(least, mean + deviation * hazard),
    variance: Math.max(1e-9, mean * (1 - hazard * (hazard - z))),
  };
}

function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/** The normal distribution function; error below 1e-7 (Abramowitz and Stegun 26.2.17). */
export function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    normalDensity(z) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z >= 0 ? 1 - tail : tail;
}

/** Inverse of the normal distribution function, by bisection of `normalShare`; between -8 and 8. */
export function normalQuantile(share: number): number {
  let low = -8;
  let high = 8;
  for (let step = 0; step < 48; step += 1) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
