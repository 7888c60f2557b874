import { elementCount } from '../graph/tape.js';
import { normalNumbers, type Random } from '../random.js';
import { type EncoderConfig, type ParameterSpec, parameterSpecs } from './encoder-config.js';

/** Values of all parameters by name. */
export type Parameters = ReadonlyMap<string, Float32Array>;

export interface StartOptions {
  /** Standard deviation of the embeddings. */
  readonly tableDeviation?: number;
}

/** Random start: matrices by Glorot & Bengio 2010, embeddings normal, biases 0, gains 1. */
export function startParameters(config: EncoderConfig, random: Random, options: StartOptions = {}): Parameters {
  const { tableDeviation = 0.05 } = options;
  return new Map(parameterSpecs(config).map((spec) => [spec.name, startValues(spec, tableDeviation, random)]));
}

function startValues({ shape, start }: ParameterSpec, tableDeviation: number, random: Random): Float32Array {
  const count = elementCount(shape);
  if (start === 'zeros') return new Float32Array(count);
  if (start === 'ones') return new Float32Array(count).fill(1);
  const [from = 1, to = 1] = shape;
  return normalNumbers(count, start === 'table' ? tableDeviation : Math.sqrt(2 / (from + to)), random);
}

/** Takes over the values of `source` that have the same name and size (pre-trained weights); returns their names. */
export function copyParameters(source: Parameters, target: Parameters): string[] {
  const taken: string[] = [];
  for (const [name, values] of target) {
    const found = source.get(name);
    if (found?.length !== values.length) continue;
    values.set(found);
    taken.push(name);
  }
  return taken;
}
