/** Writes the sentences that merchants' teaching goes by, from those that train: `npx tsx bench/nlu/write-teaching-sets.ts`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readSentences } from '../../nlu/training/shop/annotated-utterance.js';
import { teachingSetLines } from '../../nlu/training/shop/teaching-sets.js';

const sentences = fileURLToPath(new URL('../../nlu/training/shop/sentences', import.meta.url));
const folder = fileURLToPath(new URL('../../nlu/teaching/sets', import.meta.url));
await mkdir(folder, { recursive: true });
const sets = teachingSetLines(readSentences(sentences, 'train'), readSentences(sentences, 'measure'));
for (const [name, lines] of Object.entries(sets)) await writeFile(`${folder}/${name}.jsonl`, `${lines.join('\n')}\n`);
