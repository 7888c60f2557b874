import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frameSize } from '../models/speech-frames.js';
import { VoiceError } from '../voice-error.js';
import { type Projection, patternSize } from './pattern.js';
import type { Sample } from './score.js';

/** Other utterances, against which thresholds are set and scores are measured, and how patterns are made. */
export interface Background {
  readonly projection: Projection;
  /** Each with its cohort among the others, which takes long to find. */
  readonly utterances: readonly Sample[];
}

/** First bytes of the file, and its version. */
const magic = 'DGVB3\n\0\0';
const utteranceHead = 10;
const headBytes = magic.length + 4 * (frameSize + patternSize * frameSize) + 4;

/**
 * The background as one file: magic, the projection's mean and basis (float32), the number of utterances (uint32), then
 * for each its frame count (uint16), its cohort (mean and worst, float32) and its numbers (int8, 127 is 1). Little-endian.
 */
export function writeBackground({ projection, utterances }: Background): Buffer {
  const head = Buffer.alloc(headBytes);
  head.write(magic, 'latin1');
  [...projection.mean, ...projection.basis].forEach((value, index) => {
    head.writeFloatLE(value, magic.length + 4 * index);
  });
  head.writeUInt32LE(utterances.length, headBytes - 4);
  const parts = utterances.map(({ pattern: { count, data }, cohort }) => {
    const part = Buffer.alloc(utteranceHead + data.length);
    part.writeUInt16LE(count, 0);
    part.writeFloatLE(cohort.mean, 2);
    part.writeFloatLE(cohort.worst, 6);
    data.forEach((value, index) => {
      part.writeInt8(Math.round(value * 127), utteranceHead + index);
    });
    return part;
  });
  return Buffer.concat([head, ...parts]);
}

/** Reads such a file. Throws `VoiceError` where it is something else or cut off. */
export function readBackground(bytes: Buffer): Background {
  if (bytes.length < headBytes || bytes.toString('latin1', 0, magic.length) !== magic) throw broken();
  const floats = (at: number, length: number): Float32Array =>
    Float32Array.from({ length }, (_, index) => bytes.readFloatLE(at + 4 * index));
  const mean = floats(magic.length, frameSize);
  const basis = floats(magic.length + 4 * frameSize, patternSize * frameSize);
  const utterances: Sample[] = [];
  let at = headBytes;
  for (let left = bytes.readUInt32LE(headBytes - 4); left > 0; left -= 1) {
    if (at + utteranceHead > bytes.length) throw broken();
    const count = bytes.readUInt16LE(at);
    const cohort = { mean: bytes.readFloatLE(at + 2), worst: bytes.readFloatLE(at + 6) };
    const end = at + utteranceHead + count * patternSize;
    if (end > bytes.length) throw broken();
    const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + at + utteranceHead, count * patternSize);
    utterances.push({ pattern: { count, data: Float32Array.from(numbers, (value) => value / 127) }, cohort });
    at = end;
  }
  return { projection: { mean, basis }, utterances };
}

/** The background that comes with the shop; beside the sources, where compiled code finds it too. */
export function shippedBackground(): Background {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const places = [join(here, '../background/frames.bin'), join(here, '../../../../nlu/voice/background/frames.bin')];
  const file = places.find((place) => existsSync(place));
  if (file === undefined) throw new VoiceError('voice.models', 'nlu/voice/background/frames.bin is missing');
  return readBackground(readFileSync(file));
}

function broken(): VoiceError {
  return new VoiceError('voice.models', 'the file of other utterances is broken');
}
