/**
 * Finds the likeliest sequence of BIO tags that is one: `I-x` only stands after `B-x` or `I-x` (Viterbi over log
 * probabilities, one row a word). Whatever the scores are, spans are never half open.
 */
export function tagDecoder(labels: readonly string[]): (rows: readonly Float32Array[]) => number[] {
  const continues = labels.map((label) => label.startsWith('I-'));
  const predecessors = labels.map((label) => predecessorsOf(label, labels));
  return (rows) => {
    const [first, ...others] = rows;
    if (first === undefined) return [];
    const origins: Int32Array[] = [];
    let totals = Float64Array.from(first, (score, tag) => (continues[tag] ? Number.NEGATIVE_INFINITY : score));
    for (const row of others) {
      const best = indexOfHighest(totals);
      const origin = Int32Array.from(labels, (_, tag) =>
        continues[tag] ? highestOf(predecessors[tag] ?? [], totals) : best,
      );
      totals = Float64Array.from(row, (score, tag) => score + (totals[origin[tag] ?? -1] ?? Number.NEGATIVE_INFINITY));
      origins.push(origin);
    }
    let tag = indexOfHighest(totals);
    const path = [tag];
    for (const origin of origins.reverse()) {
      tag = origin[tag] ?? 0;
      path.push(tag);
    }
    return path.reverse();
  };
}

/** Runs of `B-x I-x …` as positions `[from, to)` with their type. */
export function spansOfTags(
  tags: readonly number[],
  labels: readonly string[],
): { readonly from: number; readonly to: number; readonly type: string }[] {
  const spans: { from: number; to: number; type: string }[] = [];
  for (const [position, tag] of tags.entries()) {
    const label = labels[tag] ?? 'O';
    const last = spans.at(-1);
    if (label.startsWith('B-')) spans.push({ from: position, to: position + 1, type: label.slice(2) });
    else if (label.startsWith('I-') && last !== undefined) last.to = position + 1;
  }
  return spans;
}

function predecessorsOf(label: string, labels: readonly string[]): number[] {
  if (!label.startsWith('I-')) return [];
  const type = label.slice(2);
  return labels.flatMap((other, index) => (other === `B-${type}` || other === `I-${type}` ? [index] : []));
}

function highestOf(indices: readonly number[], values: Float64Array): number {
  return indices.reduce(
    (best, index) => ((values[index] ?? 0) > (values[best] ?? Number.NEGATIVE_INFINITY) ? index : best),
    -1,
  );
}

function indexOfHighest(values: Float64Array): number {
  return values.reduce((best, value, index) => (value > (values[best] ?? Number.NEGATIVE_INFINITY) ? index : best), 0);
}
