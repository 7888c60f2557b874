import { attention } from '../graph/ops/attention.js';
import { batchedMatMulTransposed } from '../graph/ops/batched-matmul.js';
import { binaryCrossEntropy } from '../graph/ops/binary-cross-entropy.js';
import { crossEntropy } from '../graph/ops/cross-entropy.js';
import { add, addConstant, multiplyByMask } from '../graph/ops/elementwise.js';
import { addPositions, addTypes, gatherRows } from '../graph/ops/embedding.js';
import { gelu } from '../graph/ops/gelu.js';
import { layerNorm } from '../graph/ops/layer-norm.js';
import { linear } from '../graph/ops/linear.js';
import { weightedPool } from '../graph/ops/pooling.js';
import { selectRows } from '../graph/ops/select-rows.js';
import { squaredError } from '../graph/ops/squared-error.js';
import { unitRows } from '../graph/ops/unit-rows.js';
import { type Shape, Tape, type Value } from '../graph/tape.js';
import { type EncoderConfig, layerParameter, parameterNames, parameterSpecs } from './encoder-config.js';

/** Size of one training step. */
export interface StepShape {
  readonly batch: number;
  /** Tokens an example, padding included. */
  readonly length: number;
}

/**
 * Names of the data that a step is fed, beside the parameters: `ids` int32 [batch * length]; `types` [batch * length,
 * types] with a one a row where the encoder tells types apart; `attentionBias`
 * [batch, 1, 1, length], 0 at tokens and low at padding; `poolWeights` [batch, 1, length] where a sequence head needs
 * them; the dropout masks; `targets.<head>` [batch or batch * length, labels], with `weights.<head>` [batch, 1] where
 * several labels may hold. For the objectives: `targets.teacher` [batch, width] and `weights.teacher` [batch, 1];
 * `candidates` int32 [candidates], `masked` [maskedRows, batch * length] with a one a row, `targets.vocabulary`
 * [maskedRows, candidates]; `others` [batch, batch], 0 or low where two texts are not compared, and
 * `targets.translation` [batch, batch].
 */
export const inputNames = {
  ids: 'ids',
  types: 'types',
  attentionBias: 'attentionBias',
  poolWeights: 'poolWeights',
  targets: (head: string): string => `targets.${head}`,
  weights: (head: string): string => `weights.${head}`,
  candidates: 'candidates',
  masked: 'masked',
  others: 'others',
} as const;

/** Share of a step's tokens that can be predicted as masked ones. */
const maskedShare = 0.15;

/** Rows kept in a step for masked tokens. */
export function maskedRows({ batch, length }: StepShape): number {
  return Math.ceil(batch * length * maskedShare);
}

/** Names of what a step gives back: a loss a head, the gradient of the gathered word rows, one a parameter. */
export const outputNames = {
  loss: (head: string): string => `loss.${head}`,
  wordRows: 'gradient.rows',
  candidateRows: 'gradient.candidates',
  gradient: (parameter: string): string => `gradient.${parameter}`,
} as const;

/** Whether the config has a head that reads the pooled text. */
export function poolsText(config: EncoderConfig): boolean {
  const { teacher, translation } = config.objectives ?? {};
  return teacher !== undefined || translation !== undefined || config.heads.some(({ kind }) => kind === 'sequence');
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
  const pooled = emitter.pool(hidden);
  const losses = emitter.losses(hidden, pooled);
  const { losses: objectives, candidateRows } = emitter.objectives(hidden, pooled);
  tape.backward();

  const output = (name: string, value: Value, source: string | undefined): void => {
    if (source !== undefined) tape.graph.output(name, source, 'float32', value.shape);
  };
  for (const [head, loss] of [...losses, ...objectives]) output(outputNames.loss(head), loss, loss.name);
  output(outputNames.wordRows, wordRows, tape.gradient(wordRows));
  if (candidateRows) output(outputNames.candidateRows, candidateRows, tape.gradient(candidateRows));
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
    let hidden = this.#dropout(this.#norm(this.#withTypes(sum), 'embeddings.norm'), 'embeddings');
    for (let layer = 0; layer < this.#config.layers; layer++) hidden = this.#layer(hidden, layer, bias);
    return { wordRows, usedPositions: used, hidden };
  }

  #withTypes(rows: Value): Value {
    const { types } = this.#config;
    if (types === undefined) return rows;
    const chosen = this.#tape.graph.input(inputNames.types, 'float32', [rows.shape[0] ?? 0, types]);
    return addTypes(this.#tape, rows, this.#parameter(parameterNames.types), chosen);
  }

  /** One vector a text, or the hidden rows as they are where nothing reads one. */
  pool(hidden: Value): Value {
    if (!poolsText(this.#config)) return hidden;
    const { batch, length } = this.#step;
    const weights = this.#tape.input(inputNames.poolWeights, [batch, 1, length]);
    return this.#dropout(weightedPool(this.#tape, hidden, weights), 'pooled');
  }

  losses(hidden: Value, pooled: Value): ReadonlyMap<string, Value> {
    const { batch, length } = this.#step;
    const tape = this.#tape;
    return new Map(
      this.#config.heads.map(({ name, kind, labels, several }) => {
        const rows = kind === 'sequence' ? batch : batch * length;
        const logits = this.#linear(kind === 'sequence' ? pooled : hidden, `head.${name}`);
        const targets = tape.graph.input(inputNames.targets(name), 'float32', [rows, labels.length]);
        if (!several) return [name, crossEntropy(tape, logits, targets)];
        const weights = tape.graph.input(inputNames.weights(name), 'float32', [rows, 1]);
        return [name, binaryCrossEntropy(tape, logits, targets, weights)];
      }),
    );
  }

  /** The losses of the objectives, and the word vectors that masked tokens were compared with. */
  objectives(hidden: Value, pooled: Value): { losses: ReadonlyMap<string, Value>; candidateRows: Value | undefined } {
    const { batch } = this.#step;
    const { graph } = this.#tape;
    const tape = this.#tape;
    const { teacher, vocabulary, translation } = this.#config.objectives ?? {};
    const losses = new Map<string, Value>();
    let candidateRows: Value | undefined;
    if (teacher) {
      const targets = graph.input(inputNames.targets('teacher'), 'float32', [batch, teacher.width]);
      const weights = graph.input(inputNames.weights('teacher'), 'float32', [batch, 1]);
      losses.set('teacher', squaredError(tape, this.#linear(pooled, 'objective.teacher'), targets, weights));
    }
    if (vocabulary) {
      const rows = maskedRows(this.#step);
      const ids = graph.input(inputNames.candidates, 'int32', [vocabulary.candidates]);
      candidateRows = gatherRows(tape, this.#parameter(parameterNames.words), ids, vocabulary.candidates);
      const selection = graph.input(inputNames.masked, 'float32', [rows, batch * this.#step.length]);
      const masked = this.#linear(selectRows(tape, hidden, selection, rows), 'objective.vocabulary');
      const targets = graph.input(inputNames.targets('vocabulary'), 'float32', [rows, vocabulary.candidates]);
      losses.set('vocabulary', crossEntropy(tape, batchedMatMulTransposed(tape, masked, candidateRows), targets));
    }
    if (translation) {
      const vectors = unitRows(tape, this.#linear(pooled, 'objective.translation'));
      const likeness = batchedMatMulTransposed(tape, vectors, vectors, 1 / translation.temperature);
      const compared = addConstant(tape, likeness, graph.input(inputNames.others, 'float32', [batch, batch]));
      const targets = graph.input(inputNames.targets('translation'), 'float32', [batch, batch]);
      losses.set('translation', crossEntropy(tape, compared, targets));
    }
    return { losses, candidateRows };
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
