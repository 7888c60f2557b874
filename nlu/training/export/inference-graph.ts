import { type EncoderConfig, layerParameter, parameterNames, parameterSpecs } from '../encoder/encoder-config.js';
import type { Parameters } from '../encoder/parameters.js';
import { OnnxGraph } from '../graph/onnx-graph.js';
import { layerNormEpsilon } from '../graph/ops/layer-norm.js';
import { quantiseColumns, quantiseRows } from './quantise.js';

/** `inputs` are fed at each run (judging while training), `float32` and `int8` stand in the file. */
export type ParameterPlacement = 'inputs' | 'float32' | 'int8';

/** Suffixes of the tensors that an int8 parameter is stored as. */
export const quantisedSuffix = { values: '.int8', scales: '.scale' } as const;

/**
 * The encoder for use: inputs `input_ids`, `attention_mask` and `token_type_ids` (int64 [batch, sequence], as Hugging
 * Face names them; types are ignored where the encoder tells none apart), outputs `last_hidden_state` and the logits of each head under its name.
 * int8 stores weights a column and embeddings a row, and quantises activations when it runs (a scale a tensor).
 */
export function inferenceGraph(
  config: EncoderConfig,
  parameters: Parameters,
  placement: ParameterPlacement,
): Uint8Array {
  return new InferenceEmitter(config, parameters, placement).emit();
}

class InferenceEmitter {
  readonly #graph = new OnnxGraph();
  readonly #config: EncoderConfig;
  readonly #parameters: Parameters;
  readonly #placement: ParameterPlacement;
  readonly #shapes: ReadonlyMap<string, readonly number[]>;
  readonly #quantised = new Map<string, readonly string[]>();

  constructor(config: EncoderConfig, parameters: Parameters, placement: ParameterPlacement) {
    this.#config = config;
    this.#parameters = parameters;
    this.#placement = placement;
    this.#shapes = new Map(parameterSpecs(config).map(({ name, shape }) => [name, shape]));
  }

  emit(): Uint8Array {
    const graph = this.#graph;
    const { hidden, layers, heads } = this.#config;
    for (const name of ['input_ids', 'attention_mask', 'token_type_ids'])
      graph.input(name, 'int64', ['batch', 'sequence']);
    const mask = graph.node('Cast', ['attention_mask'], { attributes: { to: 1 } });
    const absent = graph.node('Sub', [graph.scalar(1), graph.node('Unsqueeze', [mask, graph.integers([1, 2])])]);
    const bias = graph.node('Mul', [absent, graph.scalar(-1e4)]);
    const placed = graph.node('Add', [this.#wordRows(), this.#positions()]);
    let x = this.#norm(this.#withTypes(placed), 'embeddings.norm');
    for (let layer = 0; layer < layers; layer++) x = this.#layer(x, layer, bias);
    graph.output('last_hidden_state', x, 'float32', ['batch', 'sequence', hidden]);
    const pooled = this.#mean(x, mask);
    for (const { name, kind, labels } of heads) {
      const logits = this.#linear(kind === 'sequence' ? pooled : x, `head.${name}`);
      const leading = kind === 'sequence' ? ['batch'] : ['batch', 'sequence'];
      graph.output(name, logits, 'float32', [...leading, labels.length]);
    }
    return graph.encode();
  }

  #wordRows(): string {
    const graph = this.#graph;
    const attributes = { axis: 0 };
    const table = parameterNames.words;
    if (this.#placement !== 'int8') return graph.node('Gather', [this.#tensor(table), 'input_ids'], { attributes });
    const [rows = 0, width = 0] = this.#shapes.get(table) ?? [];
    const { values, scales } = quantiseRows(this.#values(table), rows, width);
    graph.initializer(table + quantisedSuffix.values, values, [rows, width]);
    graph.initializer(table + quantisedSuffix.scales, scales, [rows, 1]);
    const gathered = graph.node('Gather', [table + quantisedSuffix.values, 'input_ids'], { attributes });
    const scale = graph.node('Gather', [table + quantisedSuffix.scales, 'input_ids'], { attributes });
    return graph.node('Mul', [graph.node('Cast', [gathered], { attributes: { to: 1 } }), scale]);
  }

  #withTypes(rows: string): string {
    if (this.#config.types === undefined) return rows;
    const types = this.#graph.node('Gather', [this.#tensor(parameterNames.types), 'token_type_ids'], {
      attributes: { axis: 0 },
    });
    return this.#graph.node('Add', [rows, types]);
  }

  #positions(): string {
    const graph = this.#graph;
    const shape = graph.node('Shape', ['input_ids']);
    const length = graph.node('Slice', [shape, ...[[1], [2], [0]].map((part) => graph.integers(part))]);
    const ends = [graph.integers([0]), length, graph.integers([0])];
    return graph.node('Slice', [this.#tensor(parameterNames.positions), ...ends]);
  }

  #layer(x: string, layer: number, bias: string): string {
    const graph = this.#graph;
    const { attentionHeads, hidden } = this.#config;
    const width = hidden / attentionHeads;
    const name = (part: string): string => layerParameter(layer, part);
    const split = (part: string, perm: readonly number[]): string => {
      const rows = graph.node('Reshape', [this.#linear(x, name(part)), graph.integers([0, 0, attentionHeads, width])]);
      return graph.node('Transpose', [rows], { attributes: { perm } });
    };
    const product = graph.node('MatMul', [split('query', [0, 2, 1, 3]), split('key', [0, 2, 3, 1])]);
    const scores = graph.node('Add', [graph.node('Mul', [product, graph.scalar(1 / Math.sqrt(width))]), bias]);
    const weights = graph.node('Softmax', [scores], { attributes: { axis: -1 } });
    const mixed = graph.node('MatMul', [weights, split('value', [0, 2, 1, 3])]);
    const ordered = graph.node('Transpose', [mixed], { attributes: { perm: [0, 2, 1, 3] } });
    const joined = graph.node('Reshape', [ordered, graph.integers([0, 0, hidden])]);
    const middle = this.#norm(graph.node('Add', [x, this.#linear(joined, name('output'))]), name('attentionNorm'));
    const expanded = graph.node('Gelu', [this.#linear(middle, name('expand'))], { domain: 'com.microsoft' });
    return this.#norm(graph.node('Add', [middle, this.#linear(expanded, name('contract'))]), name('outputNorm'));
  }

  #mean(x: string, mask: string): string {
    const graph = this.#graph;
    const kept = graph.node('Mul', [x, graph.node('Unsqueeze', [mask, graph.integers([2])])]);
    return graph.node('Div', [graph.reduceSum(kept, [1]), graph.reduceSum(mask, [1], true)]);
  }

  #linear(x: string, name: string): string {
    const graph = this.#graph;
    const product = this.#placement === 'int8' ? this.#integerMatMul(x, `${name}.weight`) : undefined;
    const plain = product ?? graph.node('MatMul', [x, this.#tensor(`${name}.weight`)]);
    return graph.node('Add', [plain, this.#tensor(`${name}.bias`)]);
  }

  #integerMatMul(x: string, weight: string): string {
    const graph = this.#graph;
    const [rows = 0, columns = 0] = this.#shapes.get(weight) ?? [];
    const { values, scales } = quantiseColumns(this.#values(weight), rows, columns);
    const stored = graph.initializer(weight + quantisedSuffix.values, values, [rows, columns]);
    const scale = graph.initializer(weight + quantisedSuffix.scales, scales, [columns]);
    const zero = graph.initializer(`${weight}.zero`, new Int8Array(columns), [columns]);
    const known = this.#quantised.get(x) ?? graph.nodes('DynamicQuantizeLinear', [x], 3);
    this.#quantised.set(x, known);
    const [integers = '', activationScale = '', activationZero = ''] = known;
    const product = graph.node('MatMulInteger', [integers, stored, activationZero, zero]);
    const float = graph.node('Cast', [product], { attributes: { to: 1 } });
    return graph.node('Mul', [float, graph.node('Mul', [activationScale, scale])]);
  }

  #norm(x: string, name: string): string {
    const inputs = [x, this.#tensor(`${name}.gain`), this.#tensor(`${name}.bias`)];
    const attributes = { axis: -1, epsilon: { float: layerNormEpsilon } };
    return this.#graph.node('LayerNormalization', inputs, { attributes });
  }

  #tensor(name: string): string {
    const shape = this.#shapes.get(name) ?? [];
    if (this.#placement === 'inputs') return this.#graph.input(name, 'float32', shape);
    return this.#graph.initializer(name, this.#values(name), shape);
  }

  #values(name: string): Float32Array {
    const values = this.#parameters.get(name);
    if (values === undefined) throw new Error(`no parameter ${name}`);
    return values;
  }
}
