import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What a file of interactions says, and which of its lines were not understood. */
export interface InteractionFile {
  readonly sequences: readonly Int32Array[];
  /** Names of the items by index. */
  readonly items: readonly string[];
  readonly skipped: number;
  readonly firstSkipped: string | null;
}

/** Reads lines `user item` in time order; names are any text without blanks. More columns (a rating, a time) are left alone. */
export async function readInteractions(file: string): Promise<InteractionFile> {
  const indexes = new Map<string, number>();
  const byUser = new Map<string, number[]>();
  let skipped = 0;
  let firstSkipped: string | null = null;
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const [user, item] = line
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/[\s,]+/);
    if (user === undefined || user === '') continue;
    if (item === undefined) {
      skipped++;
      firstSkipped ??= `line ${number}: ${JSON.stringify(line.slice(0, 60))}`;
      continue;
    }
    const index = indexes.get(item) ?? indexes.size;
    indexes.set(item, index);
    const sequence = byUser.get(user);
    if (sequence === undefined) byUser.set(user, [index]);
    else sequence.push(index);
  }
  const sequences = [...byUser.values()].map((sequence) => Int32Array.from(sequence));
  return { sequences, items: [...indexes.keys()], skipped, firstSkipped };
}
