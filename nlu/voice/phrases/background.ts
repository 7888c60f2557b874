import { readFileSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frameSize, type SpeechFrames } from '../models/speech-frames.js';
import { VoiceError } from '../voice-error.js';

/** First bytes of the file, and its version. */
const magic = 'DGVB1\n';

/**
 * Frames of other utterances as one file: after the magic line the number of utterances (uint32), then for each its
 * frame count (uint16), the scale of its numbers (float32) and the numbers (int8). Little-endian.
 */
export function writeBackground(utterances: readonly SpeechFrames[]): Buffer {
  const head = Buffer.alloc(magic.length + 4);
  head.write(magic, 'latin1');
  head.writeUInt32LE(utterances.length, magic.length);
  const parts = utterances.map(({ count, data }) => {
    const scale = data.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / 127;
    const part = Buffer.alloc(6 + data.length);
    part.writeUInt16LE(count, 0);
    part.writeFloatLE(scale, 2);
    data.forEach((value, index) => {
      part.writeInt8(Math.round(value / scale), 6 + index);
    });
    return part;
  });
  return Buffer.concat([head, ...parts]);
}

/** Reads such a file. Throws `VoiceError` where it is something else or cut off. */
export function readBackground(bytes: Buffer): readonly SpeechFrames[] {
  if (bytes.toString('latin1', 0, magic.length) !== magic) throw broken();
  const total = bytes.readUInt32LE(magic.length);
  const utterances: SpeechFrames[] = [];
  let at = magic.length + 4;
  for (let index = 0; index < total; index += 1) {
    if (at + 6 > bytes.length) throw broken();
    const count = bytes.readUInt16LE(at);
    const scale = bytes.readFloatLE(at + 2);
    const end = at + 6 + count * frameSize;
    if (end > bytes.length) throw broken();
    const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + at + 6, count * frameSize);
    utterances.push({ count, data: Float32Array.from(numbers, (value) => value * scale) });
    at = end;
  }
  return utterances;
}

/** The other utterances that come with the shop; beside the sources, where compiled code finds them too. */
export function shippedBackground(): readonly SpeechFrames[] {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const places = [join(here, '../background/frames.bin'), join(here, '../../../../nlu/voice/background/frames.bin')];
  const file = places.find((place) => existsSync(place));
  if (file === undefined) throw new VoiceError('voice.models', 'nlu/voice/background/frames.bin is missing');
  return readBackground(readFileSync(file));
}

function broken(): VoiceError {
  return new VoiceError('voice.models', 'the file of other utterances is broken');
}
