/** What turns the scores of a trained model into probabilities; stands in the model's config.json. */
export interface Calibration {
  /** Probability of an act: sigmoid(slope * logit + offset) (Platt 1999). */
  readonly acts: { readonly slope: number; readonly offset: number };
  /** Logits of the sentiment head are divided by it (Guo et al. 2017). */
  readonly sentiment: { readonly temperature: number };
}

/** A score with whether it was right to claim it. */
export interface ScoredClaim {
  readonly logit: number;
  readonly right: boolean;
}

const steps = 50;

/** Slope and offset of the logistic curve that fits the claims best, by Newton's method with a little damping. */
export function fitPlatt(claims: readonly ScoredClaim[]): Calibration['acts'] {
  let [slope, offset] = [1, 0];
  for (let step = 0; step < steps; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const { logit, right } of claims) {
      const share = 1 / (1 + Math.exp(-(slope * logit + offset)));
      const error = share - (right ? 1 : 0);
      const weight = share * (1 - share);
      g0 += error * logit;
      g1 += error;
      h00 += weight * logit * logit;
      h01 += weight * logit;
      h11 += weight;
    }
    const determinant = h00 * h11 - h01 * h01;
    if (Math.abs(determinant) < 1e-12) break;
    slope -= (h11 * g0 - h01 * g1) / determinant;
    offset -= (h00 * g1 - h01 * g0) / determinant;
  }
  return Number.isFinite(slope) && Number.isFinite(offset) ? { slope, offset } : { slope: 1, offset: 0 };
}

/** The temperature under which the right labels are likeliest, from a grid of 0.5 to 4. */
export function fitTemperature(
  rows: readonly { readonly logits: ArrayLike<number>; readonly label: number }[],
): number {
  let [best, chosen] = [Number.POSITIVE_INFINITY, 1];
  for (let temperature = 0.5; temperature <= 4; temperature += 0.05) {
    let loss = 0;
    for (const { logits, label } of rows) {
      const scaled = Array.from(logits, (logit) => logit / temperature);
      const highest = Math.max(...scaled);
      loss += highest + Math.log(scaled.reduce((sum, own) => sum + Math.exp(own - highest), 0)) - (scaled[label] ?? 0);
    }
    if (loss < best) [best, chosen] = [loss, temperature];
  }
  return Number(chosen.toFixed(2));
}

/** Mean distance of confidence and accuracy over ten bins of confidence, weighted by their size (Naeini et al. 2015). */
export function expectedCalibrationError(
  claims: readonly { readonly confidence: number; readonly right: boolean }[],
): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of claims) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))];
    if (bin === undefined) continue;
    bin.count++;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  const distance = bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0);
  return distance / Math.max(1, claims.length);
}
