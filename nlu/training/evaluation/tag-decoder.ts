/** Which tag may follow which, as the training data show it; -1 stands for the edge of a text. */
export type Transitions = ReadonlySet<string>;

/** The pairs of neighbouring tags that occur. */
export function seenTransitions(texts: Iterable<readonly number[]>): Transitions {
  const seen = new Set<string>();
  for (const tags of texts)
    for (let index = 0; index <= tags.length; index++) seen.add(pair(tags[index - 1], tags[index]));
  return seen;
}

/**
 * The likeliest sequence of tags that only holds transitions seen in training (Viterbi): whatever the tagging scheme,
 * no entity is left half open. When no sequence is allowed, the best tag of each token.
 */
export function decodeTags(scores: readonly Float32Array[], transitions: Transitions): number[] {
  if (scores.length === 0) return [];
  const count = scores[0]?.length ?? 0;
  const origins: Int32Array[] = [];
  let totals = Array.from({ length: count }, (_, tag) =>
    transitions.has(pair(undefined, tag)) ? scores[0]![tag]! : Number.NEGATIVE_INFINITY,
  );
  for (const own of scores.slice(1)) {
    const origin = new Int32Array(count);
    totals = Array.from(own, (score, tag) => {
      let best = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < count; before++) {
        if (totals[before]! <= best || !transitions.has(pair(before, tag))) continue;
        best = totals[before]!;
        origin[tag] = before;
      }
      return best + score;
    });
    origins.push(origin);
  }
  const ended = totals.map((total, tag) => (transitions.has(pair(tag, undefined)) ? total : Number.NEGATIVE_INFINITY));
  let tag = indexOfHighest(ended);
  if (ended[tag] === Number.NEGATIVE_INFINITY) return scores.map(indexOfHighest);
  const path = [tag];
  for (const origin of origins.reverse()) {
    tag = origin[tag]!;
    path.push(tag);
  }
  return path.reverse();
}

/** Index of the highest value; the first one among equals. */
export function indexOfHighest(values: ArrayLike<number>): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) if (values[index]! > values[best]!) best = index;
  return best;
}

function pair(before: number | undefined, after: number | undefined): string {
  return `${before ?? -1} ${after ?? -1}`;
}
