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
    let totals = new Float64Array(labels.length);
    for (let tag = 0; tag < labels.length; tag++)
      totals[tag] = continues[tag] ? Number.NEGATIVE_INFINITY : (first[tag] ?? 0);
    for (const row of others) {
      const best = indexOfHighest(totals);
      const origin = new Int32Array(labels.length);
      const next = new Float64Array(labels.length);
      for (let tag = 0; tag < labels.length; tag++) {
        const before = continues[tag] ? highestOf(predecessors[tag] ?? [], totals) : best;
        origin[tag] = before;
        next[tag] = (row[tag] ?? 0) + (totals[before] ?? Number.NEGATIVE_INFINITY);
      }
      totals = next;
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
  let best = -1;
  for (const index of indices) if ((values[index] ?? 0) > (values[best] ?? Number.NEGATIVE_INFINITY)) best = index;
  return best;
}

function indexOfHighest(values: Float64Array): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) if ((values[index] ?? 0) > (values[best] ?? 0)) best = index;
  return best;
}
