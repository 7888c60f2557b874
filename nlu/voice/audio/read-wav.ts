import { type DecodedAudio, refuse } from './recording.js';

/** Sound as a file holds it: mixed to mono, at the file's own rate. */
export interface WavSound {
  readonly kind: 'sound';
  readonly samples: Float32Array;
  readonly rate: number;
}

type Refused = Exclude<DecodedAudio, { kind: 'recording' }>;

interface WavFormat {
  readonly encoding: 'integer' | 'float';
  readonly channels: number;
  readonly rate: number;
  readonly bits: number;
}

const formatPcm = 1;
const formatFloat = 3;
const formatExtensible = 0xfffe;
const maxChannels = 8;
const rates = { lowest: 8_000, highest: 192_000 };

/**
 * Reads a RIFF WAVE file: PCM of 8, 16, 24 or 32 bits, or 32-bit floats, of up to eight channels, which are mixed.
 * (Microsoft, "Multiple channel audio data and WAVE files".) A data chunk that says more than there is counts as cut
 * off; the sizes 0 and 0xFFFFFFFF, which recorders write that stream, mean "to the end".
 */
export function readWav(bytes: Uint8Array): WavSound | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 12 || tag(0) !== 'RIFF' || tag(8) !== 'WAVE') return refuse('not_audio', 'this is no WAVE file');
  let format: WavFormat | Refused | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = tag(at);
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (name === 'fmt ') {
      if (size < 16 || body + size > bytes.length) return refuse('truncated', 'the WAVE file ends in its format chunk');
      format = readFormat(view, body, size);
      if ('kind' in format) return format;
    }
    if (name === 'data') {
      if (format === null) return refuse('not_audio', 'the WAVE file has sound before its format');
      const open = size === 0xffff_ffff || (size === 0 && body < bytes.length);
      if (!open && body + size > bytes.length) {
        return refuse('truncated', `the WAVE file promises ${size} bytes of sound and has ${bytes.length - body}`);
      }
      const end = open ? bytes.length : body + size;
      return { kind: 'sound', samples: mix(view, body, end, format), rate: format.rate };
    }
    at = body + size + (size % 2);
  }
  return refuse('truncated', 'the WAVE file has no sound in it');
}

function readFormat(view: DataView, at: number, size: number): WavFormat | Refused {
  const declared = view.getUint16(at, true);
  const code = declared === formatExtensible && size >= 26 ? view.getUint16(at + 24, true) : declared;
  const channels = view.getUint16(at + 2, true);
  const rate = view.getUint32(at + 4, true);
  const bits = view.getUint16(at + 14, true);
  const known = code === formatPcm ? [8, 16, 24, 32].includes(bits) : code === formatFloat && bits === 32;
  if (!known) return refuse('not_audio', `WAVE format ${code} with ${bits} bits is not read; send 16-bit PCM`);
  if (channels < 1 || channels > maxChannels) return refuse('not_audio', `${channels} channels are not read`);
  if (rate < rates.lowest || rate > rates.highest) return refuse('not_audio', `${rate} samples a second are not read`);
  return { encoding: code === formatFloat ? 'float' : 'integer', channels, rate, bits };
}

function mix(view: DataView, from: number, to: number, { encoding, channels, bits }: WavFormat): Float32Array {
  const width = bits / 8;
  const read = sampleReader(view, encoding, bits);
  const result = new Float32Array(Math.floor((to - from) / (width * channels)));
  for (let place = 0; place < result.length; place += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) sum += read(from + (place * channels + channel) * width);
    const mean = sum / channels;
    result[place] = Number.isFinite(mean) ? Math.max(-1, Math.min(1, mean)) : 0;
  }
  return result;
}

function sampleReader(view: DataView, encoding: WavFormat['encoding'], bits: number): (at: number) => number {
  if (encoding === 'float') return (at) => view.getFloat32(at, true);
  switch (bits) {
    case 8:
      return (at) => (view.getUint8(at) - 128) / 128;
    case 16:
      return (at) => view.getInt16(at, true) / 0x8000;
    case 24:
      return (at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 0x80_0000;
    default:
      return (at) => view.getInt32(at, true) / 0x8000_0000;
  }
}
