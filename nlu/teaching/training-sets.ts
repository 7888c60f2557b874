import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TaughtUtterance } from './correction.js';

/** Utterances with their right readings that come with the project, none in both sets. */
export interface TeachingSets {
  /** For while corrections are learnt, so that what the model knew stays. */
  readonly replay: readonly TaughtUtterance[];
  /** What new heads are judged on before they replace the old ones. */
  readonly regression: readonly TaughtUtterance[];
}

/** Where the sets lie: beside the sources, where compiled code finds them, too. */
export function teachingSetsFolder(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const places = [join(here, 'sets'), join(here, '../../../nlu/teaching/sets')];
  return places.find((place) => existsSync(place)) ?? join(here, 'sets');
}

/** Reads `replay.jsonl` and `regression.jsonl`, one utterance a line. */
export async function readTeachingSets(folder: string): Promise<TeachingSets> {
  return {
    replay: await readLines(join(folder, 'replay.jsonl')),
    regression: await readLines(join(folder, 'regression.jsonl')),
  };
}

async function readLines(file: string): Promise<TaughtUtterance[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as TaughtUtterance);
}
