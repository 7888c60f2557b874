import { attention } from '../graph/ops/attention.js';
import { crossEntropy } from '../graph/ops/cross-entropy.js';
import { add, multiplyByMask } from '../graph/ops/elementwise.js';
import { addPositions, gatherRows } from '../graph/ops/embedding.js';
import { gelu } from '../graph/ops/gelu.js';
import { layerNorm } from '../graph/ops/layer-norm.js';
import { linear } from '../graph/ops/linear.js';
import { weightedPool } from '../graph/ops/pooling.js';
import { type Shape, Tape, type Value } from '../graph/tape.js';
import { type EncoderConfig, layerParameter, parameterNames, parameterSpecs } from './encoder-config.js';

/** Size of one training step. */
export interface StepShape {
  readonly batch: number;
  /** Tokens an example, padding included. */
  readonly length: number;
}

/**
 * Names of the data that a step is fed, beside the parameters: `ids` int32 [batch * length]; `attentionBias`
 * [batch, 1, 1, length], 0 at tokens and low at padding; `poolWeights` [batch, 1, length] where a sequence head needs
 * them; the dropout masks; `targets.<head>` [batch or batch * length, labels].
 */
export const inputNames = {
  ids: 'ids',
  attentionBias: 'attentionBias',
  poolWeights: 'poolWeights',
  targets: (head: string): string => `targets.${head}`,
} as const;

/** Names of what a step gives back: a loss a head, the gradient of the gathered word rows, one a parameter. */
export const outputNames = {
  loss: (head: string): string => `loss.${head}`,
  wordRows: 'gradient.rows',
  gradient: (parameter: string): string => `gradient.${parameter}`,
} as const;

/** Whether the config has a head that reads the pooled text. */
export function poolsText(config: EncoderConfig): boolean {
  return config.heads.some(({ kind }) => kind === 'sequence');
}

/** The dropout masks of a step with their shapes, in the order in which they are used. */
export function dropoutMasks(config: EncoderConfig, { batch, length }: StepShape): ReadonlyMap<string, Shape> {
  const rows = [batch * length, config.hidden];
  const masks = new Map<string, Shape>([['dropout.embeddings', rows]]);
  for (let layer = 0; layer < config.layers; layer++)
    for (const part of ['attention', 'feedForward']) masks.set(`dropout.${layer}.${part}`, rows);
  if (poolsText(config)) masks.set('dropout.pooled', [batch, config.hidden]);
  return masks;
}

/**
 * One training step of an encoder as an ONNX model: forward pass, losses of all heads and the gradient of every
 * parameter. The dropout masks are always inputs; masks of ones switch dropout off.
 */
export function trainingGraph(config: EncoderConfig, step: StepShape): Uint8Array {
  const tape = new Tape();
  const emitter = new EncoderEmitter(tape, config, step);
  const { wordRows, usedPositions, hidden } = emitter.encode();
  const losses = emitter.losses(hidden);
  tape.backward();

  const output = (name: string, value: Value, source: string | undefined): void => {
    if (source !== undefined) tape.graph.output(name, source, 'float32', value.shape);
  };
  for (const [head, loss] of losses) output(outputNames.loss(head), loss, loss.name);
  output(outputNames.wordRows, wordRows, tape.gradient(wordRows));
  output(outputNames.gradient(parameterNames.positions), usedPositions, tape.gradient(usedPositions));
  for (const [name, value] of emitter.parameters) output(outputNames.gradient(name), value, tape.gradient(value));
  return tape.graph.encode();
}

class EncoderEmitter {
  readonly parameters: ReadonlyMap<string, Value>;
  readonly #tape: Tape;
  readonly #config: EncoderConfig;
  readonly #step: StepShape;
  readonly #masks: ReadonlyMap<string, Shape>;

  constructor(tape: Tape, config: EncoderConfig, step: StepShape) {
    this.#tape = tape;
    this.#config = config;
    this.#step = step;
    this.#masks = dropoutMasks(config, step);
    this.parameters = new Map(parameterSpecs(config).map(({ name, shape }) => [name, tape.input(name, shape)]));
  }

  encode(): { wordRows: Value; usedPositions: Value; hidden: Value } {
    const { batch, length } = this.#step;
    const tape = this.#tape;
    const ids = tape.graph.input(inputNames.ids, 'int32', [batch * length]);
    const bias = tape.graph.input(inputNames.attentionBias, 'float32', [batch, 1, 1, length]);
    const wordRows = gatherRows(tape, this.#parameter(parameterNames.words), ids, batch * length);
    const { sum, used } = addPositions(tape, wordRows, this.#parameter(parameterNames.positions), length);
    let hidden = this.#dropout(this.#norm(sum, 'embeddings.norm'), 'embeddings');
    for (let layer = 0; layer < this.#config.layers; layer++) hidden = this.#layer(hidden, layer, bias);
    return { wordRows, usedPositions: used, hidden };
  }

  losses(hidden: Value): ReadonlyMap<string, Value> {
    const { batch, length } = this.#step;
    const tape = this.#tape;
    const weights = poolsText(this.#config) ? tape.input(inputNames.poolWeights, [batch, 1, length]) : undefined;
    const pooled = weights === undefined ? hidden : this.#dropout(weightedPool(tape, hidden, weights), 'pooled');
    return new Map(
      this.#config.heads.map(({ name, kind, labels }) => {
        const rows = kind === 'sequence' ? batch : batch * length;
        const logits = this.#linear(kind === 'sequence' ? pooled : hidden, `head.${name}`);
        const targets = tape.graph.input(inputNames.targets(name), 'float32', [rows, labels.length]);
        return [name, crossEntropy(tape, logits, targets)];
      }),
    );
  }

  #layer(x: Value, layer: number, bias: string): Value {
    const tape = this.#tape;
    const name = (part: string): string => layerParameter(layer, part);
    const projected = (part: string): Value => this.#linear(x, name(part));
    const shape = { ...this.#step, heads: this.#config.attentionHeads };
    const mixed = attention(tape, [projected('query'), projected('key'), projected('value')], bias, shape);
    const attended = this.#dropout(this.#linear(mixed, name('output')), `${layer}.attention`);
    const middle = this.#norm(add(tape, x, attended), name('attentionNorm'));
    const contracted = this.#linear(gelu(tape, this.#linear(middle, name('expand'))), name('contract'));
    return this.#norm(add(tape, middle, this.#dropout(contracted, `${layer}.feedForward`)), name('outputNorm'));
  }

  #parameter(name: string): Value {
    const value = this.parameters.get(name);
    if (value === undefined) throw new Error(`no parameter ${name}`);
    return value;
  }

  #linear(x: Value, name: string): Value {
    return linear(this.#tape, x, this.#parameter(`${name}.weight`), this.#parameter(`${name}.bias`));
  }

  #norm(x: Value, name: string): Value {
    return layerNorm(this.#tape, x, this.#parameter(`${name}.gain`), this.#parameter(`${name}.bias`));
  }

  #dropout(x: Value, name: string): Value {
    const mask = `dropout.${name}`;
    return multiplyByMask(this.#tape, x, this.#tape.graph.input(mask, 'float32', this.#masks.get(mask) ?? []));
  }
}
