import { open, readFile, rename } from 'node:fs/promises';
import { TrainingError } from '../training-error.js';

/** Named arrays and a few facts beside them, such as the step they belong to. */
export interface Checkpoint {
  readonly facts: Readonly<Record<string, number | string>>;
  readonly arrays: ReadonlyMap<string, Float32Array>;
}

interface Header {
  readonly facts: Checkpoint['facts'];
  readonly arrays: readonly (readonly [name: string, length: number])[];
}

/**
 * Writes a checkpoint beside its place and renames it, so that whatever kills the process leaves the old one or the
 * new one, never half of one. Layout: header length (uint32), header (JSON), arrays (float32, little endian).
 */
export async function writeCheckpoint(file: string, { facts, arrays }: Checkpoint): Promise<void> {
  const header: Header = { facts, arrays: [...arrays].map(([name, values]) => [name, values.length]) };
  const json = Buffer.from(JSON.stringify(header));
  const padded = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, ' ')]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(padded.length);
  const beside = `${file}.new`;
  const handle = await open(beside, 'w');
  try {
    await handle.writev([size, padded, ...[...arrays.values()].map(bytes)]);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}

/** Reads a checkpoint; undefined when there is none. A file that is no whole checkpoint is an error. */
export async function readCheckpoint(file: string): Promise<Checkpoint | undefined> {
  const content = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (content === undefined) return undefined;
  try {
    return decode(content);
  } catch (cause) {
    throw new TrainingError('checkpoint.unreadable', `${file} is not a whole checkpoint`, { cause });
  }
}

function decode(content: Buffer): Checkpoint {
  const start = 4 + content.readUInt32LE(0);
  const header = JSON.parse(content.toString('utf8', 4, start)) as Header;
  const data = content.buffer.slice(content.byteOffset + start, content.byteOffset + content.length);
  let offset = 0;
  const arrays = new Map<string, Float32Array>();
  for (const [name, length] of header.arrays) {
    arrays.set(name, new Float32Array(data, offset, length));
    offset += 4 * length;
  }
  if (offset !== data.byteLength) throw new RangeError('wrong length');
  return { facts: header.facts, arrays };
}

function bytes(values: Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
