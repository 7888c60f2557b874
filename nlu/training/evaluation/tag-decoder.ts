/** How much likelier than by chance a tag follows another, as the training data show it, in the logarithm. */
export interface Transitions {
  readonly tags: number;
  /** From tag (the edge of a text is the last row) to tag (the last column); minus infinity for pairs that do not occur. */
  readonly scores: Float64Array;
}

/** Counts the pairs of neighbouring tags: the logarithm of each pair's chance over that of its parts. */
export function learnTransitions(texts: Iterable<readonly number[]>, tags: number): Transitions {
  const width = tags + 1;
  const pairs = new Float64Array(width * width);
  const before = new Float64Array(width);
  const after = new Float64Array(width);
  let total = 0;
  for (const own of texts) {
    for (let index = 0; index <= own.length; index++) {
      const from = own[index - 1] ?? tags;
      const to = own[index] ?? tags;
      pairs[from * width + to]! += 1;
      before[from]! += 1;
      after[to]! += 1;
      total += 1;
    }
  }
  const scores = pairs.map((count, pair) => {
    const chance = (before[Math.floor(pair / width)]! * after[pair % width]!) / Math.max(1, total);
    return count === 0 ? Number.NEGATIVE_INFINITY : Math.log(count / chance);
  });
  return { tags, scores };
}

/**
 * The likeliest sequence of tags that only holds transitions seen in training (Viterbi): whatever the tagging scheme,
 * no entity is left half open. `weight` is how much a transition's own score counts beside the tokens'. When no sequence is
 * allowed, the best tag of each token.
 */
export function decodeTags(scores: readonly Float32Array[], transitions: Transitions, weight = 0): number[] {
  if (scores.length === 0) return [];
  const { tags } = transitions;
  const move = (from: number, to: number): number => {
    const score = transitions.scores[from * (tags + 1) + to]!;
    return score === Number.NEGATIVE_INFINITY ? score : weight * score;
  };
  const origins: Int32Array[] = [];
  let totals = Array.from({ length: tags }, (_, tag) => scores[0]![tag]! + move(tags, tag));
  for (const own of scores.slice(1)) {
    const origin = new Int32Array(tags);
    totals = Array.from(own, (score, tag) => {
      let best = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < tags; before++) {
        const value = totals[before]! + move(before, tag);
        if (value <= best) continue;
        best = value;
        origin[tag] = before;
      }
      return best + score;
    });
    origins.push(origin);
  }
  const ended = totals.map((total, tag) => total + move(tag, tags));
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
