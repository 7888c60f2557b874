import { type Recording, sampleRate } from './recording.js';

/** 16-bit mono PCM at 16 kHz as a WAVE file, for engines and listeners that want files. */
export function writeWavOf(pcm: Uint8Array): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + pcm.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(sampleRate, 24);
  head.writeUInt32LE(sampleRate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(pcm.length, 40);
  return Buffer.concat([head, pcm]);
}

/** A recording as a WAVE file. */
export function writeWav(recording: Recording): Buffer {
  return writeWavOf(writePcm(recording));
}

/** Samples as 16-bit little-endian PCM. */
export function writePcm(recording: Recording): Buffer {
  const bytes = Buffer.alloc(recording.length * 2);
  recording.forEach((sample, index) => {
    bytes.writeInt16LE(Math.max(-0x8000, Math.min(0x7fff, Math.round(sample * 0x8000))), index * 2);
  });
  return bytes;
}
