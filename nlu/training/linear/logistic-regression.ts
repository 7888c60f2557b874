import { derivedSeed, seededRandom, shuffled } from '../random.js';

export interface LinearExample {
  readonly features: readonly number[];
  readonly label: number;
}

export interface LogisticRegressionOptions {
  readonly epochs?: number;
  readonly learningRate?: number;
  /** Weight of the squared weights in the loss. */
  readonly penalty?: number;
  /** Share of the features that are left out at each step. */
  readonly featureDropout?: number;
  readonly seed?: number;
  /** A class whose probability is so little wrong is left alone at a step: with many classes most steps are about few. */
  readonly leastError?: number;
  /** Asked after each epoch with the share of epochs done; false ends the training. */
  readonly goOn?: (share: number) => boolean;
}

/**
 * Multinomial logistic regression over hashed features, trained by Adagrad (Duchi et al. 2011): what a careful shop
 * would try first, and the member of the mixture that knows rare words exactly. Features unseen in training are
 * ignored except in the length that scales a text.
 */
export class LogisticRegression {
  readonly #classes: number;
  readonly #rows: ReadonlyMap<number, number>;
  readonly #weights: Float32Array;
  readonly #bias: Float32Array;

  private constructor(classes: number, rows: ReadonlyMap<number, number>) {
    this.#classes = classes;
    this.#rows = rows;
    this.#weights = new Float32Array(rows.size * classes);
    this.#bias = new Float32Array(classes);
  }

  static train(
    examples: readonly LinearExample[],
    classes: number,
    options: LogisticRegressionOptions = {},
  ): LogisticRegression {
    const { epochs = 15, learningRate = 0.25, penalty = 1e-6, featureDropout = 0.2, seed = 1, goOn } = options;
    const { leastError = 0 } = options;
    const rows = new Map<number, number>();
    const placed = examples.map(({ features, label }) => {
      for (const feature of features) if (!rows.has(feature)) rows.set(feature, rows.size * classes);
      return { rows: Int32Array.from(features, (feature) => rows.get(feature) ?? 0), label };
    });
    const model = new LogisticRegression(classes, rows);
    const squares = new Float32Array(model.#weights.length);
    const shares = new Float32Array(classes);
    for (let epoch = 0; epoch < epochs; epoch++) {
      const random = seededRandom(derivedSeed(seed, 4, epoch));
      for (const example of shuffled(placed, random)) {
        const scale = 1 / Math.sqrt(example.rows.length);
        model.#shares(example.rows, scale, shares);
        shares[example.label]! -= 1;
        for (let label = 0; label < classes; label++) model.#bias[label]! -= 0.05 * shares[label]!;
        const wrong = [...shares.keys()].filter((label) => Math.abs(shares[label]!) >= leastError);
        for (const row of example.rows)
          if (random() >= featureDropout)
            model.#update(row, scale, { errors: shares, wrong }, squares, learningRate, penalty);
      }
      if (goOn?.((epoch + 1) / epochs) === false) break;
    }
    return model;
  }

  /** Log probability of each class. */
  logProbabilities(features: readonly number[]): Float32Array {
    const rows = features.map((feature) => this.#rows.get(feature)).filter((row) => row !== undefined);
    const shares = new Float32Array(this.#classes);
    this.#shares(Int32Array.from(rows), 1 / Math.sqrt(Math.max(1, features.length)), shares);
    return shares.map((share) => Math.log(share + 1e-9));
  }

  #shares(rows: Int32Array, scale: number, into: Float32Array): void {
    const classes = this.#classes;
    const weights = this.#weights;
    into.set(this.#bias);
    for (const row of rows) for (let label = 0; label < classes; label++) into[label]! += scale * weights[row + label]!;
    let highest = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < classes; label++) highest = Math.max(highest, into[label]!);
    let sum = 0;
    for (let label = 0; label < classes; label++) {
      into[label] = Math.exp(into[label]! - highest);
      sum += into[label]!;
    }
    for (let label = 0; label < classes; label++) into[label]! /= sum;
  }

  #update(
    row: number,
    scale: number,
    { errors, wrong }: { readonly errors: Float32Array; readonly wrong: readonly number[] },
    squares: Float32Array,
    rate: number,
    penalty: number,
  ): void {
    const weights = this.#weights;
    for (const label of wrong) {
      const at = row + label;
      const gradient = scale * errors[label]! + penalty * weights[at]!;
      squares[at]! += gradient * gradient;
      weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]! + 0.01);
    }
  }
}
