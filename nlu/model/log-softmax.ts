/** Logits as log probabilities: x - log(sum(e^x)), the highest taken out first so that nothing overflows. */
export function logSoftmax(logits: Float32Array): Float32Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const logit of logits) highest = Math.max(highest, logit);
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - highest);
  const normaliser = highest + Math.log(sum);
  return logits.map((logit) => logit - normaliser);
}
