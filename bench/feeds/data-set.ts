import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A public data set brought into one of the feed formats, so that the importers meet files that no one here wrote. */
export interface DataSetFeed {
  readonly name: string;
  readonly contentType: string;
  /** ISO 4217 code of its prices. */
  readonly currency: string;
  /** True when the files are there. */
  isPresent(dataDir: string): boolean;
  /** The feed as bytes, in pieces. */
  read(dataDir: string): AsyncIterable<Uint8Array>;
}

/** Where the data sets lie unless an option says otherwise: `../shared/data` beside the repository. */
export const defaultDataDir = resolve(dirname(fileURLToPath(import.meta.url)), '../../../shared/data');

/** True when all of a data set's files are there. */
export function filesPresent(dataDir: string, files: readonly string[]): boolean {
  return files.every((file) => existsSync(join(dataDir, file)));
}

/** Joins short texts into pieces worth passing on, as bytes. */
export async function* asBytes(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < 65_536) continue;
    yield encoder.encode(piece);
    piece = '';
  }
  yield encoder.encode(piece);
}
