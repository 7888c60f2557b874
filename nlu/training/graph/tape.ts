import { OnnxGraph } from './onnx-graph.js';

export type Shape = readonly number[];

/** A float tensor of the forward pass: its name in the graph and its shape, which training knows beforehand. */
export interface Value {
  readonly name: string;
  readonly shape: Shape;
}

/** Number of elements of a tensor. */
export function elementCount(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}

/**
 * Reverse-mode differentiation while emitting (Wengert's list): each operation writes its forward nodes at once and
 * leaves behind how its gradient is emitted; `backward` then emits the gradients in reverse order into the same graph.
 */
export class Tape {
  readonly graph: OnnxGraph;
  readonly #gradients = new Map<string, string>();
  readonly #steps: (() => void)[] = [];

  constructor(graph: OnnxGraph = new OnnxGraph()) {
    this.graph = graph;
  }

  /** Declares a float input, a parameter or data. */
  input(name: string, shape: Shape): Value {
    return { name: this.graph.input(name, 'float32', shape), shape };
  }

  /** Remembers how the gradient of `output` is passed on; skipped when no gradient reaches it. */
  record(output: Value, backward: (gradient: string) => void): Value {
    this.#steps.push(() => {
      const gradient = this.#gradients.get(output.name);
      if (gradient !== undefined) backward(gradient);
    });
    return output;
  }

  /** Adds a share of the gradient of `value`; a value that is used several times sums its shares. */
  accumulate(value: Value, gradient: string): void {
    const known = this.#gradients.get(value.name);
    this.#gradients.set(value.name, known === undefined ? gradient : this.graph.node('Add', [known, gradient]));
  }

  /** The tensor that holds the gradient of `value` after `backward`; undefined where the losses do not depend on it. */
  gradient(value: Value): string | undefined {
    return this.#gradients.get(value.name);
  }

  /** Emits all gradients. Losses have put their own in with `accumulate`. */
  backward(): void {
    for (const step of this.#steps.reverse()) step();
    this.#steps.length = 0;
  }
}
