import onnxProto from 'onnx-proto';

const { onnx } = onnxProto;

/** Element types that the emitted graphs use. */
export type ElementType = 'float32' | 'int64' | 'int32' | 'int8' | 'uint8';

/** Data of a constant; its element type follows from the array's class. */
export type TensorData = Float32Array | BigInt64Array | Int32Array | Int8Array | Uint8Array;

/** A dimension is a size, or a name where it is only known at run time. */
export type Dimension = number | string;

/** An integer, a list of integers, or a float (wrapped, since JavaScript has one number type). */
export type Attribute = number | readonly number[] | { readonly float: number };

export interface NodeOptions {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  /** '' is the ONNX standard, 'com.microsoft' holds ONNX Runtime's own operators. */
  readonly domain?: '' | 'com.microsoft';
}

const dataTypes: Readonly<Record<ElementType, number>> = {
  float32: onnx.TensorProto.DataType.FLOAT,
  int64: onnx.TensorProto.DataType.INT64,
  int32: onnx.TensorProto.DataType.INT32,
  int8: onnx.TensorProto.DataType.INT8,
  uint8: onnx.TensorProto.DataType.UINT8,
};

/**
 * Writes one ONNX graph (opset 17, plus the contributed operators of ONNX Runtime). Tensors are known by name: every
 * method that emits something returns the name to refer to it by. It knows nothing of gradients; see `Tape`.
 */
export class OnnxGraph {
  readonly #nodes: onnxProto.onnx.INodeProto[] = [];
  readonly #initializers: onnxProto.onnx.ITensorProto[] = [];
  readonly #inputs: onnxProto.onnx.IValueInfoProto[] = [];
  readonly #outputs: onnxProto.onnx.IValueInfoProto[] = [];
  readonly #constants = new Map<string, string>();
  #names = 0;

  /** Emits an operator with one output. */
  node(type: string, inputs: readonly string[], options: NodeOptions = {}): string {
    return this.nodes(type, inputs, 1, options)[0] ?? '';
  }

  /** Emits an operator with several outputs. */
  nodes(type: string, inputs: readonly string[], outputs: number, options: NodeOptions = {}): readonly string[] {
    const { attributes = {}, domain = '' } = options;
    const output = Array.from({ length: outputs }, () => `t${this.#names++}`);
    this.#nodes.push({
      opType: type,
      domain,
      name: `${type}_${this.#names}`,
      input: [...inputs],
      output,
      attribute: Object.entries(attributes).map(([name, value]) => attributeProto(name, value)),
    });
    return output;
  }

  /** Sums over axes; ONNX takes them as an input since opset 13. */
  reduceSum(input: string, axes: readonly number[], keepDimensions = false): string {
    return this.node('ReduceSum', [input, this.integers(axes)], { attributes: { keepdims: keepDimensions ? 1 : 0 } });
  }

  /** Declares a tensor that is stored inside the model. */
  initializer(name: string, data: TensorData, dimensions: readonly number[]): string {
    this.#initializers.push({
      name,
      dims: [...dimensions],
      dataType: dataTypes[elementTypeOf(data)],
      rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    });
    return name;
  }

  /** A float constant; equal constants share one tensor. */
  scalar(value: number): string {
    return this.#shared(`scalar ${value}`, () => this.initializer(`c${this.#names++}`, Float32Array.of(value), []));
  }

  /** A vector of integers, as shapes, axes and slices want it; equal ones share one tensor. */
  integers(values: readonly number[]): string {
    const data = (): BigInt64Array => BigInt64Array.from(values, BigInt);
    return this.#shared(`integers ${values.join(' ')}`, () =>
      this.initializer(`c${this.#names++}`, data(), [values.length]),
    );
  }

  /** Declares a tensor that the caller feeds at each run. */
  input(name: string, type: ElementType, dimensions: readonly Dimension[]): string {
    this.#inputs.push(valueInfo(name, type, dimensions));
    return name;
  }

  /** Makes an emitted tensor an output of the model under a name of its own. */
  output(name: string, source: string, type: ElementType, dimensions: readonly Dimension[]): void {
    this.#nodes.push({ opType: 'Identity', name: `output_${name}`, input: [source], output: [name] });
    this.#outputs.push(valueInfo(name, type, dimensions));
  }

  /** The model as the bytes of a `.onnx` file. */
  encode(): Uint8Array {
    return onnx.ModelProto.encode({
      irVersion: 8,
      producerName: 'daogou',
      opsetImport: [
        { domain: '', version: 17 },
        { domain: 'com.microsoft', version: 1 },
      ],
      graph: {
        name: 'encoder',
        node: this.#nodes,
        initializer: this.#initializers,
        input: this.#inputs,
        output: this.#outputs,
      },
    }).finish();
  }

  #shared(key: string, create: () => string): string {
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const name = create();
    this.#constants.set(key, name);
    return name;
  }
}

function attributeProto(name: string, value: Attribute): onnxProto.onnx.IAttributeProto {
  const { AttributeType } = onnx.AttributeProto;
  if (typeof value === 'number') return { name, type: AttributeType.INT, i: value };
  if ('float' in value) return { name, type: AttributeType.FLOAT, f: value.float };
  return { name, type: AttributeType.INTS, ints: [...value] };
}

function valueInfo(name: string, type: ElementType, dimensions: readonly Dimension[]): onnxProto.onnx.IValueInfoProto {
  const dim = dimensions.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size }));
  return { name, type: { tensorType: { elemType: dataTypes[type], shape: { dim } } } };
}

function elementTypeOf(data: TensorData): ElementType {
  if (data instanceof Float32Array) return 'float32';
  if (data instanceof BigInt64Array) return 'int64';
  if (data instanceof Int32Array) return 'int32';
  return data instanceof Int8Array ? 'int8' : 'uint8';
}
