import { layerNormEpsilon } from '../../../../nlu/training/graph/ops/layer-norm.js';
import { fading, innerWidth, partOf, type SequenceConfig, type SequenceParameters, tables } from './sequence-config.js';

/**
 * The sequence model at use, in plain TypeScript: short histories and narrow layers cost less than a call of an engine, and
 * a turn is answered without waiting for anything. `encode` gives the state after the last item; the state's product with
 * an item's row, plus the item's bias, is its logit.
 */
export class SequenceEncoder {
  readonly config: SequenceConfig;
  readonly items: Float32Array;
  readonly biases: Float32Array;
  readonly #parameters: SequenceParameters;

  constructor(config: SequenceConfig, parameters: SequenceParameters) {
    this.config = config;
    this.#parameters = parameters;
    this.items = this.#get(tables.items);
    this.biases = this.#get(tables.biases);
  }

  /** The state [width] after `history`, oldest first, of which the newest `longest` are read; null for none. */
  encode(history: Int32Array): Float32Array | null {
    const { width, layers, longest } = this.config;
    const read = history.subarray(Math.max(0, history.length - longest));
    const length = read.length;
    if (length === 0) return null;
    const x = new Float32Array(length * width);
    const positions = this.#get(tables.positions);
    for (let at = 0; at < length; at++)
      for (let k = 0; k < width; k++)
        x[at * width + k] = this.items[read[at]! * width + k]! + positions[at * width + k]!;
    let state = this.#norm(x, 'input.norm', width);
    for (let layer = 0; layer < layers; layer++) state = this.#layer(state, layer, layer === layers - 1);
    return this.#norm(state.subarray(state.length - width), 'output.norm', width);
  }

  /** The logit of an item after `encode`. */
  logit(state: Float32Array, item: number): number {
    const { width } = this.config;
    let sum = this.biases[item]!;
    for (let k = 0, at = item * width; k < width; k++, at++) sum += state[k]! * this.items[at]!;
    return sum;
  }

  /** One layer over all places; of the last layer only the last place is wanted. */
  #layer(x: Float32Array, layer: number, lastOnly: boolean): Float32Array {
    const { width, heads } = this.config;
    const length = x.length / width;
    const first = lastOnly ? length - 1 : 0;
    const name = (part: string): string => partOf(layer, part);
    const own = this.#norm(x, name('attentionNorm'), width);
    const wanted = x.subarray(first * width);
    const query = this.#dense(own.subarray(first * width), name('query'), width, width);
    const key = this.#dense(own, name('key'), width, width);
    const value = this.#dense(own, name('value'), width, width);
    const mixed = attend(query, key, value, { first, heads, width });
    const attended = added(this.#dense(mixed, name('output'), width, width), wanted);
    const inner = innerWidth(this.config);
    const middle = this.#dense(this.#norm(attended, name('innerNorm'), width), name('expand'), width, inner);
    for (let at = 0; at < middle.length; at++) middle[at] = gelu(middle[at]!);
    return added(this.#dense(middle, name('contract'), inner, width), attended);
  }

  #dense(x: Float32Array, name: string, from: number, to: number): Float32Array {
    const weight = this.#get(`${name}.weight`);
    const bias = this.#get(`${name}.bias`);
    const rows = x.length / from;
    const y = new Float32Array(rows * to);
    for (let row = 0; row < rows; row++) {
      const base = row * to;
      for (let column = 0; column < to; column++) y[base + column] = bias[column]!;
      for (let k = 0; k < from; k++) {
        const factor = x[row * from + k]!;
        const start = k * to;
        for (let column = 0; column < to; column++) y[base + column]! += factor * weight[start + column]!;
      }
    }
    return y;
  }

  #norm(x: Float32Array, name: string, width: number): Float32Array {
    const gain = this.#get(`${name}.gain`);
    const bias = this.#get(`${name}.bias`);
    const y = new Float32Array(x.length);
    for (let start = 0; start < x.length; start += width) {
      let [mean, square] = [0, 0];
      for (let k = 0; k < width; k++) mean += x[start + k]!;
      mean /= width;
      for (let k = 0; k < width; k++) square += (x[start + k]! - mean) ** 2;
      const scale = 1 / Math.sqrt(square / width + layerNormEpsilon);
      for (let k = 0; k < width; k++) y[start + k] = (x[start + k]! - mean) * scale * gain[k]! + bias[k]!;
    }
    return y;
  }

  #get(name: string): Float32Array {
    const values = this.#parameters.get(name);
    if (values === undefined) throw new Error(`no parameter ${name}`);
    return values;
  }
}

function attend(
  query: Float32Array,
  key: Float32Array,
  value: Float32Array,
  { first, heads, width }: { readonly first: number; readonly heads: number; readonly width: number },
): Float32Array {
  const part = width / heads;
  const scale = 1 / Math.sqrt(part);
  const mixed = new Float32Array(query.length);
  const weights = new Float64Array(key.length / width);
  for (let row = 0; row < query.length / width; row++) {
    const place = first + row;
    for (let head = 0; head < heads; head++) {
      let highest = Number.NEGATIVE_INFINITY;
      for (let at = 0; at <= place; at++) {
        let score = 0;
        for (let k = head * part; k < (head + 1) * part; k++) score += query[row * width + k]! * key[at * width + k]!;
        weights[at] = score * scale - fading(head) * (place - at);
        highest = Math.max(highest, weights[at]!);
      }
      let sum = 0;
      for (let at = 0; at <= place; at++) {
        weights[at] = Math.exp(weights[at]! - highest);
        sum += weights[at]!;
      }
      for (let at = 0; at <= place; at++) {
        const weight = weights[at]! / sum;
        for (let k = head * part; k < (head + 1) * part; k++)
          mixed[row * width + k]! += weight * value[at * width + k]!;
      }
    }
  }
  return mixed;
}

function added(a: Float32Array, b: Float32Array): Float32Array {
  for (let at = 0; at < a.length; at++) a[at]! += b[at]!;
  return a;
}

/** x * Phi(x) with the error function of Abramowitz & Stegun 7.1.26 (error below 1.5e-7). */
function gelu(x: number): number {
  const z = Math.abs(x) * Math.SQRT1_2;
  const t = 1 / (1 + 0.3275911 * z);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const erf = 1 - series * Math.exp(-z * z);
  return 0.5 * x * (1 + (x < 0 ? -erf : erf));
}
