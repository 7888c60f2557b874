import type { Parameters } from '../encoder/parameters.js';
import { type AdamArrays, adamUpdate, squaredNorm } from './adam-update.js';

export interface AdamWOptions {
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
  readonly weightDecay?: number;
  /** Parameters that decay; gains, biases and embeddings are usually left out. */
  readonly decays?: (name: string) => boolean;
  /** Longest global gradient norm; longer ones are scaled down to it. 0 switches clipping off. */
  readonly clipNorm?: number;
}

/** Gradient of table rows that were gathered by id: row i of `gradients` [ids, width] belongs to row `ids[i]`. */
export interface RowGradients {
  readonly parameter: string;
  readonly ids: Int32Array;
  readonly gradients: Float32Array;
}

export interface Gradients {
  /** By parameter; a gradient that is shorter than its parameter belongs to the beginning of it. */
  readonly dense: ReadonlyMap<string, Float32Array>;
  readonly rows: readonly RowGradients[];
}

/** A piece of a parameter with its gradient. */
interface Piece {
  readonly slot: AdamArrays;
  readonly offset: number;
  readonly gradient: Float32Array;
  readonly decay: number;
}

/**
 * AdamW (Loshchilov & Hutter 2019) with clipping of the global gradient norm (Pascanu et al. 2013). Rows of embeddings
 * and positions are only updated when they occurred ("lazy" Adam): the others have no gradient, and moving them by old
 * momentum costs time and hurts rare words.
 */
export class AdamW {
  readonly #slots: ReadonlyMap<string, AdamArrays>;
  readonly #options: Required<AdamWOptions>;
  #steps = 0;
  #rowSums = new Float32Array(1 << 16);

  /** Updates the arrays of `parameters` in place. */
  constructor(parameters: Parameters, options: AdamWOptions = {}) {
    const { beta1 = 0.9, beta2 = 0.98, epsilon = 1e-8, weightDecay = 0.01, clipNorm = 1 } = options;
    const { decays = (name) => name.endsWith('.weight') } = options;
    this.#options = { beta1, beta2, epsilon, weightDecay, clipNorm, decays };
    const moment = (values: Float32Array): Float32Array => new Float32Array(values.length);
    this.#slots = new Map(
      [...parameters].map(([name, values]) => [name, { values, first: moment(values), second: moment(values) }]),
    );
  }

  /** Steps taken; set when a run resumes. */
  get steps(): number {
    return this.#steps;
  }

  /** Both moments of each parameter, for checkpoints: live arrays. */
  moments(): ReadonlyMap<string, Float32Array> {
    const entries = [...this.#slots].flatMap(([name, { first, second }]): [string, Float32Array][] => [
      [`first.${name}`, first],
      [`second.${name}`, second],
    ]);
    return new Map(entries);
  }

  /** Goes on from the moments and steps of a checkpoint. */
  restore(moments: ReadonlyMap<string, Float32Array>, steps: number): void {
    for (const [name, values] of this.moments()) values.set(moments.get(name) ?? []);
    this.#steps = steps;
  }

  /** Takes one step and returns the gradient's norm before clipping. */
  step(gradients: Gradients, learningRate: number): number {
    const { clipNorm } = this.#options;
    const pieces = [...this.#densePieces(gradients), ...this.#rowPieces(gradients.rows)];
    const norm = Math.sqrt(pieces.reduce((sum, { gradient }) => sum + squaredNorm(gradient), 0));
    const scale = clipNorm > 0 && norm > clipNorm ? clipNorm / norm : 1;
    this.#steps++;
    for (const piece of pieces) this.#update(piece, scale, learningRate);
    return norm;
  }

  *#densePieces({ dense }: Gradients): Generator<Piece> {
    for (const [name, gradient] of dense)
      yield { slot: this.#slot(name), offset: 0, gradient, decay: this.#decay(name) };
  }

  /** Adds up the gradients of equal ids, whichever list they come from: one piece an id, all in memory that is reused. */
  #rowPieces(lists: readonly RowGradients[]): Piece[] {
    const pieces: Piece[] = [];
    let used = 0;
    for (const parameter of new Set(lists.map((list) => list.parameter))) {
      const own = lists.filter((list) => list.parameter === parameter);
      const places = new Map<number, number>();
      for (const { ids, gradients } of own) {
        const width = gradients.length / ids.length;
        for (let index = 0; index < ids.length; index++) {
          const id = ids[index] as number;
          const known = places.get(id);
          const place = known ?? used;
          if (known === undefined) {
            places.set(id, place);
            used += width;
            this.#reserve(used);
            this.#rowSums.fill(0, place, used);
          }
          for (let column = 0; column < width; column++)
            this.#rowSums[place + column]! += gradients[index * width + column]!;
        }
      }
      const [first] = own;
      const width = first === undefined ? 0 : first.gradients.length / first.ids.length;
      const slot = this.#slot(parameter);
      const decay = this.#decay(parameter);
      for (const [id, place] of places)
        pieces.push({ slot, offset: id * width, gradient: this.#rowSums.subarray(place, place + width), decay });
    }
    return pieces;
  }

  /** Makes room for so many sums of rows; pieces that were cut before keep the old memory with what it held. */
  #reserve(length: number): void {
    if (length <= this.#rowSums.length) return;
    const larger = new Float32Array(2 * length);
    larger.set(this.#rowSums);
    this.#rowSums = larger;
  }

  #update({ slot, offset, gradient, decay }: Piece, scale: number, learningRate: number): void {
    const { beta1, beta2, epsilon } = this.#options;
    adamUpdate(slot, offset, gradient, {
      beta1,
      beta2,
      epsilon,
      scale,
      rate: learningRate / (1 - beta1 ** this.#steps),
      secondScale: 1 / (1 - beta2 ** this.#steps),
      keep: 1 - learningRate * decay,
    });
  }

  #slot(name: string): AdamArrays {
    const slot = this.#slots.get(name);
    if (slot === undefined) throw new Error(`no parameter ${name}`);
    return slot;
  }

  #decay(name: string): number {
    return this.#options.decays(name) ? this.#options.weightDecay : 0;
  }
}
