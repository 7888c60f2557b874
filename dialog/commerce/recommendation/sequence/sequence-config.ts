import type { Shape } from '../../../../nlu/training/graph/tape.js';
import { normalNumbers, type Random } from '../../../../nlu/training/random.js';

/** Sizes of the self-attentive sequence model. */
export interface SequenceConfig {
  readonly itemCount: number;
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  /** Newest items that it reads. */
  readonly longest: number;
}

/** Values of all parameters by name. */
export type SequenceParameters = ReadonlyMap<string, Float32Array>;

/** Tables that are read by index, whose gradients come by row. */
export const tables = { items: 'items', biases: 'biases', positions: 'positions' } as const;

/** Inner width of the feed-forward part. */
export function innerWidth({ width }: SequenceConfig): number {
  return 2 * width;
}

/** `part` of layer `layer`, as parameters are named. */
export function partOf(layer: number, part: string): string {
  return `layer.${layer}.${part}`;
}

/** Shapes of the dense parameters. */
export function denseShapes(config: SequenceConfig): ReadonlyMap<string, Shape> {
  const { width, layers } = config;
  const inner = innerWidth(config);
  const shapes = new Map<string, Shape>();
  const linear = (name: string, from: number, to: number): void => {
    shapes.set(`${name}.weight`, [from, to]);
    shapes.set(`${name}.bias`, [to]);
  };
  const norm = (name: string): void => {
    shapes.set(`${name}.gain`, [width]);
    shapes.set(`${name}.bias`, [width]);
  };
  norm('input.norm');
  for (let layer = 0; layer < layers; layer++) {
    norm(partOf(layer, 'attentionNorm'));
    for (const part of ['query', 'key', 'value', 'output']) linear(partOf(layer, part), width, width);
    norm(partOf(layer, 'innerNorm'));
    linear(partOf(layer, 'expand'), width, inner);
    linear(partOf(layer, 'contract'), inner, width);
  }
  norm('output.norm');
  return shapes;
}

/** Shapes of the tables. */
export function tableShapes({ itemCount, width, longest }: SequenceConfig): ReadonlyMap<string, Shape> {
  return new Map<string, Shape>([
    [tables.items, [itemCount, width]],
    [tables.biases, [itemCount, 1]],
    [tables.positions, [longest, width]],
  ]);
}

/**
 * Random start. An item's bias starts at the logarithm of its share, so that the model begins as popularity and learns
 * what differs from it.
 */
export function startSequenceParameters(
  config: SequenceConfig,
  counts: Float32Array,
  random: Random,
): SequenceParameters {
  const values = new Map<string, Float32Array>();
  for (const [name, shape] of denseShapes(config)) {
    const count = shape.reduce((product, size) => product * size, 1);
    if (name.endsWith('.gain')) values.set(name, new Float32Array(count).fill(1));
    else if (name.endsWith('.bias')) values.set(name, new Float32Array(count));
    else values.set(name, normalNumbers(count, Math.sqrt(2 / ((shape[0] ?? 1) + (shape[1] ?? 1))), random));
  }
  values.set(tables.items, normalNumbers(config.itemCount * config.width, 0.05, random));
  values.set(tables.positions, normalNumbers(config.longest * config.width, 0.02, random));
  const mean = Math.log(1 + counts.reduce((sum, count) => sum + count, 0) / Math.max(1, config.itemCount));
  values.set(
    tables.biases,
    counts.map((count) => Math.log(1 + count) - mean),
  );
  return values;
}

/** How fast attention fades with distance, a head (ALiBi, Press et al. 2022): the first head sees all alike. */
export function fading(head: number): number {
  return head === 0 ? 0 : 2 ** -(3 - head);
}
