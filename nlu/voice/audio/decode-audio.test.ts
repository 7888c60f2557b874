import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAudio } from './decode-audio.js';
import { sampleRate } from './recording.js';
import { resample } from './resample.js';
import { writeWav } from './write-wav.js';

const tone = (seconds: number, hertz = 440, rate = sampleRate): Float32Array =>
  Float32Array.from({ length: seconds * rate }, (_, index) => 0.5 * Math.sin((2 * Math.PI * hertz * index) / rate));

/** A WAVE file of any format, chunk by chunk. */
function wave({
  code = 1,
  channels = 1,
  rate = sampleRate,
  bits = 16,
  data = Buffer.alloc(0),
  size,
}: {
  readonly code?: number;
  readonly channels?: number;
  readonly rate?: number;
  readonly bits?: number;
  readonly data?: Buffer;
  readonly size?: number;
} = {}): Buffer {
  const bytes = Buffer.alloc(44);
  bytes.write('RIFF', 0, 'latin1');
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(code, 20);
  bytes.writeUInt16LE(channels, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt16LE(bits, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(size ?? data.length, 40);
  return Buffer.concat([bytes, data]);
}

function recordingOf(bytes: Uint8Array, type = 'audio/wav'): Float32Array {
  const decoded = decodeAudio(bytes, type);
  if (decoded.kind === 'refused') throw new Error(decoded.detail);
  return decoded.recording;
}

describe('a recording that was sent', () => {
  it('comes back as it was written, to the sixteenth bit', () => {
    const sound = tone(0.5);
    const read = recordingOf(writeWav(sound));
    expect(read.length).toBe(sound.length);
    expect(Math.max(...read.map((sample, index) => Math.abs(sample - (sound[index] ?? 0))))).toBeLessThan(1 / 0x7fff);
  });

  it('may be stereo, of 8, 24 or 32 bits, or floats', () => {
    const left = tone(0.3);
    const pair = Buffer.alloc(left.length * 4);
    left.forEach((sample, index) => {
      pair.writeInt16LE(Math.round(sample * 0x7000), index * 4);
      pair.writeInt16LE(0, index * 4 + 2);
    });
    expect(Math.max(...recordingOf(wave({ channels: 2, data: pair })))).toBeCloseTo(0.5 * 0.5 * (0x7000 / 0x8000), 2);
    const floats = Buffer.alloc(left.length * 4);
    left.forEach((sample, index) => {
      floats.writeFloatLE(sample, index * 4);
    });
    expect(Math.max(...recordingOf(wave({ code: 3, bits: 32, data: floats })))).toBeCloseTo(0.5, 3);
    const three = Buffer.alloc(left.length * 3);
    left.forEach((sample, index) => {
      three.writeIntLE(Math.round(sample * 0x7f_ffff), index * 3, 3);
    });
    expect(Math.max(...recordingOf(wave({ bits: 24, data: three })))).toBeCloseTo(0.5, 3);
    const one = Buffer.from(left.map((sample) => Math.round(sample * 127) + 128));
    expect(Math.max(...recordingOf(wave({ bits: 8, data: one })))).toBeCloseTo(0.5, 1);
  });

  it('may be bare samples in network order', () => {
    const bytes = Buffer.alloc(16_000);
    for (let index = 0; index < 8_000; index += 1) bytes.writeInt16BE(index % 2 === 0 ? 8_192 : -8_192, index * 2);
    expect(recordingOf(bytes, 'audio/l16;rate=16000')[0]).toBe(0.25);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['text', Buffer.from('this is no sound at all, only words'), 'not_audio'],
    ['an MP3', Buffer.from('ID3\x04\x00\x00\x00\x00\x00\x00 and so on', 'latin1'), 'not_audio'],
    ['a compressed WAVE', wave({ code: 0x55 }), 'not_audio'],
    ['a WAVE of no channels', wave({ channels: 0, data: Buffer.alloc(100) }), 'not_audio'],
    ['a WAVE of an absurd rate', wave({ rate: 4_000_000, data: Buffer.alloc(100) }), 'not_audio'],
    ['a file cut off', writeWav(tone(1)).subarray(0, 9_000), 'truncated'],
    ['a file cut off in its head', writeWav(tone(1)).subarray(0, 30), 'truncated'],
    ['a head alone', wave().subarray(0, 36), 'truncated'],
    ['silence', writeWav(new Float32Array(16_000)), 'silent'],
    ['a click', writeWav(tone(0.1)), 'too_short'],
    ['a minute', writeWav(tone(60)), 'too_long'],
  ])('is refused with a reason when it is %s', (_what, bytes, reason) => {
    const decoded = decodeAudio(bytes, 'audio/wav');
    expect(decoded).toMatchObject({ kind: 'refused', reason });
    expect(decoded.kind === 'refused' && decoded.detail).toMatch(/\w/);
  });

  it('never throws, whatever the bytes', () => {
    const head = writeWav(tone(0.3));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(60), (noise, at) => {
        const bytes = Buffer.from(head);
        bytes.set(noise, Math.min(at, bytes.length - noise.length));
        expect(['recording', 'refused']).toContain(decodeAudio(bytes, 'audio/wav').kind);
        expect(['recording', 'refused']).toContain(decodeAudio(noise, 'audio/l16').kind);
      }),
    );
  });
});

describe('another rate', () => {
  it.each([48_000, 44_100, 22_050, 8_000])('of %i keeps a tone of speech what it is', (rate) => {
    const heard = resample(tone(0.4, 440, rate), rate, sampleRate);
    const wanted = tone(0.4);
    const middle = [...heard.subarray(2_000, 4_000)].map((sample, index) => sample - (wanted[2_000 + index] ?? 0));
    expect(Math.max(...middle.map(Math.abs))).toBeLessThan(0.01);
  });

  it('lets nothing fold back from above the new band', () => {
    const heard = resample(tone(0.4, 11_000, 48_000), 48_000, sampleRate);
    expect(Math.max(...heard.subarray(500, 5_500))).toBeLessThan(0.005);
  });
});
