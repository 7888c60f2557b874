/**
 * Brings public data sets into the lines that evaluate:nlu reads:
 * `npx tsx bench/nlu/evaluate-data-sets.ts [--data ../shared/data] [--out DIR]` writes NAME.train.jsonl, NAME.dev.jsonl
 * and, where a set has two languages, one dev file a language. Sets that are not there are left out with a line.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir } from '../feeds/data-set.js';
import { evaluationSets, setNames } from './evaluation-sets.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: defaultDataDir },
    out: { type: 'string', default: join(tmpdir(), 'daogou-nlu-data') },
  },
});

async function writeLines(file: string, lines: readonly object[]): Promise<void> {
  const path = join(values.out, `${file}.jsonl`);
  await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  console.log(`${path}: ${lines.length} lines`);
}

await mkdir(values.out, { recursive: true });
for (const name of setNames) {
  const set = evaluationSets[name];
  const folder = join(values.data, set.folder);
  if (!existsSync(folder)) {
    console.log(`${set.folder}: not in ${values.data}, left out`);
    continue;
  }
  const { parts } = await set.read(folder);
  await writeLines(
    `${name}.train`,
    parts.flatMap(({ train }): readonly object[] => train),
  );
  for (const { language, dev } of parts)
    await writeLines(parts.length === 1 ? `${name}.dev` : `${name}.${language}.dev`, dev);
}
