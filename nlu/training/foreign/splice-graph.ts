import { TrainingError } from '../training-error.js';

/** Field number of the graph in a ModelProto (onnx.proto), and the wire type of what has a length. */
const graphField = 7;
const delimited = 2;

/**
 * An ONNX file with fields added to its graph: `addition` is a GraphProto whose nodes and outputs are appended to those
 * of `model`. Repeated fields of a protobuf message may stand in any order with others, so the bytes that are there stay
 * as they are: fields of newer versions of ONNX, which decoding and encoding would lose, live on. Throws
 * `TrainingError` 'model.unreadable' for bytes that are no such file.
 */
export function appendToGraph(model: Uint8Array, addition: Uint8Array): Uint8Array {
  for (let at = 0; at < model.length; ) {
    const tag = varint(model, at);
    const content = varint(model, tag.end);
    if (tag.value === graphField * 8 + delimited) {
      const end = content.end + content.value;
      if (end > model.length) throw unreadable();
      const length = encodedVarint(content.value + addition.length);
      return Buffer.concat([
        model.subarray(0, tag.end),
        length,
        model.subarray(content.end, end),
        addition,
        model.subarray(end),
      ]);
    }
    at = fieldEnd(tag.value % 8, content);
  }
  throw unreadable();
}

interface Varint {
  readonly value: number;
  /** Where the next byte stands. */
  readonly end: number;
}

/** End of a field that begins with `content`, which is read as if it were a varint. */
function fieldEnd(wireType: number, { value, end }: Varint): number {
  if (wireType === 0) return end;
  if (wireType === delimited) return end + value;
  throw unreadable();
}

/** Seven bits a byte, the lowest first, until a byte below 128 (Protocol Buffers, Encoding). */
function varint(bytes: Uint8Array, start: number): Varint {
  let [value, factor] = [0, 1];
  for (let at = start; at < Math.min(bytes.length, start + 10); at++) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * factor;
    factor *= 128;
    if (byte < 128) return { value, end: at + 1 };
  }
  throw unreadable();
}

function encodedVarint(value: number): Uint8Array {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  return Uint8Array.of(...bytes, left);
}

function unreadable(): TrainingError {
  return new TrainingError('model.unreadable', 'the bytes are no ONNX model');
}
