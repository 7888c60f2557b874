import { TextDecoder } from 'node:util';
import { unreadable } from '../catalog-error.js';

/** How much of a feed is looked at to tell its encoding, from the first byte that is not ASCII. */
const sampleSize = 65_536;
/** Decoding happens in slices of this size, so that one huge buffer does not hold up the process. */
const sliceSize = 65_536;

/**
 * Feed bytes as text. The encoding is the content type's charset, else what the byte order mark or the zeros of UTF-16
 * say, else UTF-8, else GB18030 where the bytes look like Chinese text. Bytes that do not fit throw `unreadable_feed`
 * instead of turning into replacement characters.
 */
export async function* decodeText(
  body: AsyncIterable<Uint8Array>,
  charset: string | null = null,
): AsyncGenerator<string> {
  let decoder = charset === null ? null : openDecoder(charset);
  let held: Uint8Array = new Uint8Array(0);
  let checkedZeros = false;
  for await (const slice of slices(body)) {
    if (decoder !== null) {
      yield decode(decoder, slice);
      continue;
    }
    held = held.length === 0 ? slice : Buffer.concat([held, slice]);
    if (held.length < 4) continue;
    if (!checkedZeros) {
      checkedZeros = true;
      decoder = unicodeDecoder(held);
      if (decoder !== null) {
        yield decode(decoder, held);
        held = new Uint8Array(0);
        continue;
      }
    }
    const start = held.findIndex((byte) => byte > 0x7f);
    const ascii = start < 0 ? held.length : start;
    if (ascii > 0) yield asciiText(held.subarray(0, ascii));
    held = held.subarray(ascii);
    if (held.length >= sampleSize) {
      decoder = sniff(held);
      yield decode(decoder, held);
      held = new Uint8Array(0);
    }
  }
  if (decoder === null) {
    decoder = (checkedZeros ? null : unicodeDecoder(held)) ?? sniff(held);
    yield decode(decoder, held);
  }
  yield decode(decoder);
}

async function* slices(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    for (let from = 0; from < chunk.length; from += sliceSize) yield chunk.subarray(from, from + sliceSize);
  }
}

function asciiText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function openDecoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (cause) {
    throw unreadable(`unknown charset ${label.slice(0, 40)}`, cause);
  }
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (cause) {
    throw unreadable(`the feed is not valid ${decoder.encoding.toUpperCase()} text`, cause);
  }
}

/** A byte order mark, or the zeros that Latin letters and punctuation leave in UTF-16. */
function unicodeDecoder(bytes: Uint8Array): TextDecoder | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return openDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return openDecoder('utf-16be');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return openDecoder('utf-8');
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 256);
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) zeros[at % 2] = zeros[at % 2]! + 1;
  if (zeros[1]! > looked * 0.1 && zeros[1]! > zeros[0]! * 4) return openDecoder('utf-16le');
  if (zeros[0]! > looked * 0.1 && zeros[0]! > zeros[1]! * 4) return openDecoder('utf-16be');
  return null;
}

/** UTF-8 when the sample is, GB18030 when most of its high bytes form common Chinese characters. */
function sniff(sample: Uint8Array): TextDecoder {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return openDecoder('utf-8');
  } catch {
    if (looksChinese(sample)) return openDecoder('gb18030');
    throw unreadable('the feed is neither UTF-8, UTF-16 nor GB18030 text; name its charset in the content type');
  }
}

/** Both bytes of the characters of GB 2312, which is what nearly all Chinese shop text is made of, are 0xA1 or more. */
function looksChinese(sample: Uint8Array): boolean {
  let pairs = 0;
  let others = 0;
  for (let at = 0; at + 1 < sample.length; at += 1) {
    const first = sample[at]!;
    if (first < 0x80) continue;
    const second = sample[at + 1]!;
    if (first >= 0xa1 && first <= 0xf7 && second >= 0xa1) pairs += 1;
    else others += 1;
    at += 1;
  }
  return pairs > 0 && pairs >= others * 9;
}
