import { deserialize, serialize } from 'node:v8';
import { CommerceError } from '../../commerce-error.js';
import type { EmbeddingTable } from './embedding-table.js';

/** Says which program can read the rest. */
const format = 'daogou embeddings 1';

/** Embeddings as bytes: Node's own serialisation, which keeps typed arrays and maps as they are. */
export function encodeEmbeddings(table: EmbeddingTable): Uint8Array {
  return serialize({ format, table });
}

/** Reads what `encodeEmbeddings` wrote. Throws `CommerceError` for anything else. */
export function decodeEmbeddings(bytes: Uint8Array): EmbeddingTable {
  let read: unknown;
  try {
    read = deserialize(bytes);
  } catch (cause) {
    throw new CommerceError('recommendation.embeddings', 'the stored embeddings cannot be read', { cause });
  }
  const { format: found, table } = (read ?? {}) as { format?: unknown; table?: EmbeddingTable };
  if (found !== format || table === undefined)
    throw new CommerceError('recommendation.embeddings', `the stored embeddings are not of the format "${format}"`);
  return table;
}
