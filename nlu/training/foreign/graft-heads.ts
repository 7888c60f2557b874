import onnxProto from 'onnx-proto';
import type { ModelHead } from '../../model/model-head.js';
import { TrainingError } from '../training-error.js';
import { appendToGraph } from './splice-graph.js';

const { onnx } = onnxProto;
const { DataType, DataLocation } = onnx.TensorProto;
const { AttributeType } = onnx.AttributeProto;

/** The output that heads are put on, and the input that tells tokens from padding, as Hugging Face names them. */
const lastStates = 'last_hidden_state';
const mask = 'attention_mask';
const textInputs = ['input_ids', mask, 'token_type_ids'];

/** From this version of the operators on those that a head needs are the same in all (broadcasting, shapes as inputs). */
const oldestOpset = 7;

/** What all names of added tensors and nodes begin with. */
const prefix = 'shop_heads/';

/** A linear head over last hidden states: `weight` is [width, labels] by rows. */
export interface LinearHead {
  readonly head: ModelHead;
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

/**
 * Makes sure that heads of these names can be put on the encoder in `file`: a text encoder that gives a row of floats a
 * token, all of it in the one file. Throws `TrainingError` 'model.unreadable' with the reason.
 */
export function requireGraftable(model: Uint8Array, file: string, heads: readonly Pick<ModelHead, 'name'>[]): void {
  const refuse = (reason: string): never => {
    throw new TrainingError('model.unreadable', `${file} cannot be given heads: ${reason}`);
  };
  const { graph, opset } = decoded(model, refuse);
  const stored = new Set((graph.initializer ?? []).map(({ name }) => name ?? ''));
  const inputs = (graph.input ?? []).map(({ name }) => name ?? '').filter((name) => !stored.has(name));
  const states = (graph.output ?? []).find(({ name }) => name === lastStates);
  if (graphTensors(graph).some(({ dataLocation }) => dataLocation === DataLocation.EXTERNAL))
    refuse('its weights lie in a file beside it; save it with all of them inside');
  if (opset < oldestOpset) refuse(`it is of opset ${opset}, and ${oldestOpset} is the oldest that is read`);
  const odd = inputs.find((name) => !textInputs.includes(name));
  if (odd !== undefined) refuse(`it wants an input "${odd}", which no text encoder has`);
  for (const name of ['input_ids', mask]) if (!inputs.includes(name)) refuse(`it has no input "${name}"`);
  if (states === undefined) return refuse(`it has no output "${lastStates}"`);
  const type = states.type?.tensorType;
  if ((type?.elemType ?? DataType.FLOAT) !== DataType.FLOAT) refuse(`"${lastStates}" is not of 32-bit floats`);
  if (type?.shape?.dim && type.shape.dim.length !== 3) refuse(`"${lastStates}" has no row a token`);
  const names = tensorNames(graph);
  for (const { name } of heads)
    if (names.has(name))
      refuse(`it has an output "${name}" already; if it reads shoppers, name it as NLU_MODEL as it is`);
  if ([...names].some((name) => name.startsWith(prefix))) refuse(`it has tensors named "${prefix}..." already`);
}

/**
 * The encoder as it is, with an output of logits for each head beside its own: sequence heads read the mean of the rows
 * that are no padding, token heads each row. `model` has passed `requireGraftable`.
 */
export function graftHeads(model: Uint8Array, heads: readonly LinearHead[], width: number): Uint8Array {
  const added = new Addition();
  const kept = added.node('Cast', [mask], { name: 'to', type: AttributeType.INT, i: DataType.FLOAT });
  const row = added.node('Reshape', [kept, added.integers([0, 1, -1])]);
  const column = added.node('Reshape', [kept, added.integers([0, -1, 1])]);
  const sum = added.node('MatMul', [row, lastStates]);
  // Ones and zeros times themselves: their sum, without the operators whose form depends on the version.
  const mean = added.node('Div', [sum, added.node('MatMul', [row, column])]);
  const pooled = added.node('Reshape', [mean, added.integers([-1, width])]);
  for (const { head, weight, bias } of heads) {
    const labels = head.labels.length;
    const isToken = head.kind === 'token';
    const matrix = added.floats(weight, [width, labels]);
    const product = added.node('MatMul', [isToken ? lastStates : pooled, matrix]);
    const sizes = isToken ? ['batch_size', 'sequence_length', labels] : ['batch_size', labels];
    added.output(head.name, [product, added.floats(bias, [labels])], sizes);
  }
  return appendToGraph(model, added.encode());
}

/** Nodes and outputs that are added to a graph. Constants are nodes: in old files initialisers have to be inputs too. */
class Addition {
  readonly #nodes: onnxProto.onnx.INodeProto[] = [];
  readonly #outputs: onnxProto.onnx.IValueInfoProto[] = [];

  node(opType: string, input: readonly string[], ...attribute: onnxProto.onnx.IAttributeProto[]): string {
    const name = `${prefix}${this.#nodes.length}`;
    this.#nodes.push({ opType, name, input: [...input], output: [name], attribute });
    return name;
  }

  integers(values: readonly number[]): string {
    const data = BigInt64Array.from(values, BigInt);
    return this.#constant(DataType.INT64, new Uint8Array(data.buffer), [values.length]);
  }

  floats(values: Float32Array, dims: number[]): string {
    return this.#constant(DataType.FLOAT, new Uint8Array(values.buffer, values.byteOffset, values.byteLength), dims);
  }

  /** The sum of two tensors as an output of the model. */
  output(name: string, terms: readonly string[], sizes: readonly (string | number)[]): void {
    const dim = sizes.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size }));
    this.#nodes.push({ opType: 'Add', name: `${prefix}${name}`, input: [...terms], output: [name] });
    this.#outputs.push({ name, type: { tensorType: { elemType: DataType.FLOAT, shape: { dim } } } });
  }

  encode(): Uint8Array {
    return onnx.GraphProto.encode({ node: this.#nodes, output: this.#outputs }).finish();
  }

  #constant(dataType: number, rawData: Uint8Array, dims: number[]): string {
    return this.node('Constant', [], { name: 'value', type: AttributeType.TENSOR, t: { dataType, rawData, dims } });
  }
}

function decoded(
  model: Uint8Array,
  refuse: (reason: string) => never,
): { graph: onnxProto.onnx.IGraphProto; opset: number } {
  let file: onnxProto.onnx.IModelProto;
  try {
    file = onnx.ModelProto.decode(model);
  } catch {
    return refuse('it is no ONNX model');
  }
  const opset = (file.opsetImport ?? []).find(({ domain }) => (domain || 'ai.onnx') === 'ai.onnx')?.version ?? 0;
  return file.graph ? { graph: file.graph, opset: Number(opset) } : refuse('it is no ONNX model');
}

/** All stored tensors, also of constants and of the branches inside of nodes. */
function graphTensors(graph: onnxProto.onnx.IGraphProto): onnxProto.onnx.ITensorProto[] {
  const attributes = (graph.node ?? []).flatMap(({ attribute }) => attribute ?? []);
  const inside = attributes.flatMap(({ t, tensors, g, graphs }) => [
    ...(t ? [t] : []),
    ...(tensors ?? []),
    ...[...(g ? [g] : []), ...(graphs ?? [])].flatMap(graphTensors),
  ]);
  return [...(graph.initializer ?? []), ...inside];
}

function tensorNames({ input, initializer, node }: onnxProto.onnx.IGraphProto): ReadonlySet<string> {
  const named = [...(input ?? []), ...(initializer ?? [])].map(({ name }) => name ?? '');
  return new Set([...named, ...(node ?? []).flatMap((own) => own.output ?? [])]);
}
