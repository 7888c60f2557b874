/**
 * Brings public data sets into the lines that evaluate:nlu reads:
 * `npx tsx bench/nlu/evaluate-data-sets.ts [--data ../shared/data] [--out DIR]` writes NAME.train.jsonl, NAME.dev.jsonl
 * and, where a set has two languages, one dev file a language. Sets that are not there are left out with a line.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { defaultDataDir } from '../feeds/data-set.js';

type Line = { readonly text: string; readonly label: string } | { readonly tokens: string[]; readonly tags: string[] };

/** Lines by the name of the file that they go to. */
type Files = Readonly<Record<string, readonly Line[]>>;

type Converter = (folder: string) => Promise<Files>;

const text = (folder: string, file: string): Promise<string> => readFile(join(folder, file), 'utf8');

const csv = async (folder: string, file: string): Promise<Record<string, string>[]> =>
  parse(await text(folder, file), { columns: true, bom: true, relax_quotes: true }) as Record<string, string>[];

const jsonLines = async <Row>(folder: string, file: string): Promise<Row[]> =>
  (await text(folder, file))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line.replace(/^\ufeff/, '')) as Row);

/** A fifth of the texts, chosen by FNV-1a of the text itself, so that equal texts fall on one side. */
function isHeldOut(value: string): boolean {
  let mixed = 2166136261;
  for (const byte of Buffer.from(value)) mixed = Math.imul(mixed ^ byte, 16777619);
  return (mixed >>> 0) % 5 === 0;
}

const massive: Converter = async (folder) => {
  const english = async (part: string): Promise<Line[]> =>
    (await jsonLines<{ text: string; label_text: string }>(folder, `en-US_${part}.jsonl`)).map((row) => ({
      text: row.text,
      label: row.label_text,
    }));
  const chinese = async (part: string): Promise<Line[]> =>
    (await csv(folder, `zh-CN_${part}.csv`)).map((row) => ({ text: row.text ?? '', label: row.label_text ?? '' }));
  return {
    'massive.train': [...(await english('train')), ...(await chinese('train'))],
    'massive.en.dev': await english('validation'),
    'massive.zh.dev': await chinese('validation'),
  };
};

const clinc: Converter = async (folder) => {
  type Rows = readonly (readonly [text: string, label: string])[];
  const sets = JSON.parse(await text(folder, 'data_full.trainval.json')) as Record<string, Rows | undefined>;
  const lines = (...names: string[]): Line[] =>
    names.flatMap((name) => sets[name] ?? []).map(([utterance, label]) => ({ text: utterance, label }));
  return { 'clinc.train': lines('train', 'oos_train'), 'clinc.dev': lines('val', 'oos_val') };
};

const banking: Converter = async (folder) => {
  const rows = (await csv(folder, 'train.csv')).map((row) => ({ text: row.text ?? '', label: row.category ?? '' }));
  return split('banking', rows);
};

const reviews: Converter = async (folder) =>
  split(
    'reviews',
    (await jsonLines<{ text: string; label: string }>(folder, 'train.jsonl')).map(({ text: review, label }) => ({
      text: review,
      label,
    })),
  );

const ecommerceNer: Converter = async (folder) => {
  const read = async (file: string): Promise<Line[]> =>
    (await text(folder, file))
      .trim()
      .split(/\n\s*\n/)
      .map((block) => {
        const rows = block.split('\n').map((row) => row.trim().split('\t'));
        return { tokens: rows.map(([token = '']) => token), tags: rows.map(([, tag = 'O']) => tag) };
      });
  return { 'ner.train': await read('train.txt.bieos'), 'ner.dev': await read('dev.txt.bieos') };
};

function split(name: string, rows: readonly { text: string; label: string }[]): Files {
  return {
    [`${name}.train`]: rows.filter((row) => !isHeldOut(row.text)),
    [`${name}.dev`]: rows.filter((row) => isHeldOut(row.text)),
  };
}

const converters: Readonly<Record<string, Converter>> = {
  massive_intent_zh_en: massive,
  clinc150: clinc,
  banking77: banking,
  online_shopping_10_cats: reviews,
  ecommerce_ner_zh: ecommerceNer,
};

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: defaultDataDir },
    out: { type: 'string', default: join(tmpdir(), 'daogou-nlu-data') },
  },
});
await mkdir(values.out, { recursive: true });
for (const [name, convert] of Object.entries(converters)) {
  const folder = join(values.data, name);
  if (!existsSync(folder)) {
    console.log(`${name}: not in ${values.data}, left out`);
    continue;
  }
  for (const [file, lines] of Object.entries(await convert(folder))) {
    const path = join(values.out, `${file}.jsonl`);
    await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    console.log(`${path}: ${lines.length} lines`);
  }
}
