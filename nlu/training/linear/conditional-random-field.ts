import { derivedSeed, seededRandom, shuffled } from '../random.js';

/** A text: the hashed features of each token, and its tag. */
export interface ChainExample {
  readonly features: readonly (readonly number[])[];
  readonly labels: readonly number[];
}

export interface ChainOptions {
  readonly epochs?: number;
  readonly learningRate?: number;
  /** Weight of the squared weights in the loss. */
  readonly penalty?: number;
  /** Share of the features that are left out of a token at each step. */
  readonly featureDropout?: number;
  readonly seed?: number;
  /** Asked after each epoch with the share of epochs done; false ends the training. */
  readonly goOn?: (share: number) => boolean;
}

/** Told how likely a pair of neighbouring tags is. */
type PairExpectation = (from: number, to: number, probability: number) => void;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over hashed features of windows of tokens:
 * the classic tagger, and the member of the mixture that knows words and what tag follows what. Trained by Adagrad, one text
 * at a time.
 */
export class ConditionalRandomField {
  readonly #tags: number;
  readonly #rows: ReadonlyMap<number, number>;
  readonly #weights: Float32Array;
  /** From tag (or the start, the last row) to tag (or the end, the last column). */
  readonly #transitions: Float32Array;

  private constructor(tags: number, rows: ReadonlyMap<number, number>) {
    this.#tags = tags;
    this.#rows = rows;
    this.#weights = new Float32Array(rows.size * tags);
    this.#transitions = new Float32Array((tags + 1) * (tags + 1));
  }

  static train(examples: readonly ChainExample[], tags: number, options: ChainOptions = {}): ConditionalRandomField {
    const { epochs = 20, learningRate = 0.15, penalty = 1e-6, featureDropout = 0.2, seed = 1, goOn } = options;
    const rows = new Map<number, number>();
    const placed = examples.map(({ features, labels }) => {
      for (const token of features) for (const each of token) if (!rows.has(each)) rows.set(each, rows.size * tags);
      return { rows: features.map((token) => Int32Array.from(token, (each) => rows.get(each) ?? 0)), labels };
    });
    const field = new ConditionalRandomField(tags, rows);
    const squares = new Float32Array(field.#weights.length);
    const transitionSquares = new Float32Array(field.#transitions.length);
    for (let epoch = 0; epoch < epochs; epoch++) {
      const random = seededRandom(derivedSeed(seed, 7, epoch));
      for (const { rows: all, labels } of shuffled(placed, random)) {
        const kept = all.map((token) => token.filter(() => random() >= featureDropout));
        field.#step(kept, labels, { squares, transitionSquares, learningRate, penalty });
      }
      if (goOn?.((epoch + 1) / epochs) === false) break;
    }
    return field;
  }

  /** Log probability of each tag at each token, given all of the text. */
  logMarginals(features: readonly (readonly number[])[]): Float32Array[] {
    if (features.length === 0) return [];
    const known = features.map((token) =>
      Int32Array.from(token.map((each) => this.#rows.get(each)).filter((row) => row !== undefined)),
    );
    const marginals = this.#marginals(known);
    return features.map((_, position) =>
      Float32Array.from({ length: this.#tags }, (_tag, tag) =>
        Math.log(marginals[position * this.#tags + tag]! + 1e-9),
      ),
    );
  }

  #emissions(rows: readonly Int32Array[]): Float64Array {
    const tags = this.#tags;
    const emissions = new Float64Array(rows.length * tags);
    for (const [position, token] of rows.entries()) {
      const scale = scaleOf(token);
      for (const row of token)
        for (let tag = 0; tag < tags; tag++) emissions[position * tags + tag]! += scale * this.#weights[row + tag]!;
    }
    return emissions;
  }

  /** Probability of each tag at each token, by forward and backward sums of log potentials. */
  #marginals(rows: readonly Int32Array[], expect?: PairExpectation): Float64Array {
    const tags = this.#tags;
    const width = tags + 1;
    const moves = this.#transitions;
    const emissions = this.#emissions(rows);
    const last = (rows.length - 1) * tags;
    const forward = new Float64Array(emissions.length);
    const backward = new Float64Array(emissions.length);
    const terms = new Float64Array(tags);
    for (let tag = 0; tag < tags; tag++) {
      forward[tag] = moves[tags * width + tag]! + emissions[tag]!;
      backward[last + tag] = moves[tag * width + tags]!;
    }
    for (let at = tags; at <= last; at += tags) {
      for (let tag = 0; tag < tags; tag++) {
        for (let from = 0; from < tags; from++) terms[from] = forward[at - tags + from]! + moves[from * width + tag]!;
        forward[at + tag] = logSum(terms) + emissions[at + tag]!;
      }
    }
    for (let at = last; at > 0; at -= tags) {
      for (let tag = 0; tag < tags; tag++) {
        for (let to = 0; to < tags; to++)
          terms[to] = moves[tag * width + to]! + emissions[at + to]! + backward[at + to]!;
        backward[at - tags + tag] = logSum(terms);
      }
    }
    for (let tag = 0; tag < tags; tag++) terms[tag] = forward[last + tag]! + backward[last + tag]!;
    const total = logSum(terms);
    const marginals = forward.map((sum, index) => Math.exp(sum + backward[index]! - total));
    if (expect === undefined) return marginals;
    for (let tag = 0; tag < tags; tag++) {
      expect(tags, tag, marginals[tag]!);
      expect(tag, tags, marginals[last + tag]!);
    }
    for (let at = tags; at <= last; at += tags) {
      for (let from = 0; from < tags; from++) {
        const before = forward[at - tags + from]! - total;
        for (let to = 0; to < tags; to++)
          expect(from, to, Math.exp(before + moves[from * width + to]! + emissions[at + to]! + backward[at + to]!));
      }
    }
    return marginals;
  }

  #step(
    rows: readonly Int32Array[],
    labels: readonly number[],
    {
      squares,
      transitionSquares,
      learningRate,
      penalty,
    }: {
      readonly squares: Float32Array;
      readonly transitionSquares: Float32Array;
      readonly learningRate: number;
      readonly penalty: number;
    },
  ): void {
    if (rows.length === 0) return;
    const tags = this.#tags;
    const width = tags + 1;
    const moves = new Float64Array(this.#transitions.length);
    const marginals = this.#marginals(rows, (from, to, probability) => {
      moves[from * width + to]! += probability;
    });
    const path = [tags, ...labels, tags];
    for (let at = 1; at < path.length; at++) moves[path[at - 1]! * width + path[at]!]! -= 1;
    descend(this.#transitions, transitionSquares, moves, learningRate);
    for (const [position, token] of rows.entries()) {
      const scale = scaleOf(token);
      const errors = marginals.subarray(position * tags, (position + 1) * tags);
      errors[labels[position]!]! -= 1;
      for (const row of token) {
        for (let tag = 0; tag < tags; tag++) {
          const at = row + tag;
          const gradient = scale * errors[tag]! + penalty * this.#weights[at]!;
          squares[at]! += gradient * gradient;
          this.#weights[at]! -= (learningRate * gradient) / Math.sqrt(squares[at]! + 0.01);
        }
      }
    }
  }
}

/** Texts with many features a token are no louder than others. */
function scaleOf(token: Int32Array): number {
  return 1 / Math.sqrt(Math.max(1, token.length));
}

function descend(weights: Float32Array, squares: Float32Array, gradients: Float64Array, rate: number): void {
  for (let at = 0; at < weights.length; at++) {
    const gradient = gradients[at]!;
    squares[at]! += gradient * gradient;
    weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]! + 0.01);
  }
}

function logSum(terms: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const term of terms) if (term > highest) highest = term;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - highest);
  return highest + Math.log(sum);
}
