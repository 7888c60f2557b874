import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { LabelledText } from '../evaluation/data-lines.js';
import { TrainingError } from '../training-error.js';

/** One sentence in both languages. */
export interface ParallelText {
  readonly en: string;
  readonly zh: string;
}

/** A public set whose licence lets weights that were trained on it be shipped. */
export interface OpenSet {
  /** Folder below the data directory. */
  readonly folder: string;
  readonly licence: string;
  readonly source: string;
}

/** The sets that the shipped weights learn from, for the model card. */
export const openSets = {
  massive: {
    folder: 'massive_intent_zh_en',
    licence: 'CC BY 4.0',
    source: 'MASSIVE 1.0 (FitzGerald et al. 2022), train part, en-US and zh-CN',
  },
  clinc: { folder: 'clinc150', licence: 'CC BY 3.0', source: 'CLINC150 (Larson et al. 2019), train part' },
  banking: {
    folder: 'banking77',
    licence: 'CC BY 4.0',
    source: 'BANKING77 (Casanueva et al. 2020), four fifths of the train part',
  },
  tatoeba: { folder: 'tatoeba_cmn_eng', licence: 'CC BY 2.0 FR', source: 'Tatoeba, English and Mandarin pairs' },
  bitext: {
    folder: 'bitext_customer_support',
    licence: 'CDLA-Sharing-1.0',
    source: 'Bitext customer support, instructions only',
  },
} as const satisfies Readonly<Record<string, OpenSet>>;

/** What the open sets hold for pre-training. */
export interface OpenData {
  /** Labelled texts by the name of their set; each set has labels of its own. */
  readonly labelled: Readonly<Record<'massive' | 'clinc' | 'banking' | 'bitext', readonly LabelledText[]>>;
  readonly parallel: readonly ParallelText[];
}

/** Reads the open sets below `dataDir`. Throws `TrainingError` 'data.missing' that names the folders that are not there. */
export async function readOpenData(dataDir: string): Promise<OpenData> {
  const missing = Object.values(openSets).filter(({ folder }) => !existsSync(join(dataDir, folder)));
  if (missing.length > 0)
    throw new TrainingError(
      'data.missing',
      `${dataDir} lacks ${missing.map(({ folder, source }) => `${folder} (${source})`).join(', ')}`,
    );
  const folder = (name: keyof typeof openSets): string => join(dataDir, openSets[name].folder);
  const massive = await readMassive(folder('massive'), 'train');
  return {
    labelled: {
      massive: [...massive.en, ...massive.zh],
      clinc: (await readClinc(folder('clinc'))).train,
      banking: (await readBanking(folder('banking'))).train,
      bitext: await readBitext(folder('bitext')),
    },
    parallel: [...massive.parallel, ...(await readTatoeba(folder('tatoeba')))],
  };
}

/** Intents of MASSIVE in both languages, and its sentences as pairs, which share their ids. */
export async function readMassive(
  folder: string,
  part: 'train' | 'validation',
): Promise<{ en: LabelledText[]; zh: LabelledText[]; parallel: ParallelText[] }> {
  type Row = { readonly id: string; readonly text: string; readonly label_text: string };
  const english = (await text(join(folder, `en-US_${part}.jsonl`)))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
  const chinese = (await table(join(folder, `zh-CN_${part}.csv`))) as unknown as Row[];
  const labelled = (rows: readonly Row[]): LabelledText[] =>
    rows.map((row) => ({ text: row.text, label: row.label_text }));
  const byId = new Map(chinese.map((row) => [row.id, row.text]));
  const parallel = english.flatMap(({ id, text: en }) => {
    const zh = byId.get(id);
    return zh === undefined ? [] : [{ en, zh }];
  });
  return { en: labelled(english), zh: labelled(chinese), parallel };
}

/** Intents of CLINC150 (`data_full`), out of scope included. */
export async function readClinc(folder: string): Promise<{ train: LabelledText[]; dev: LabelledText[] }> {
  type Rows = readonly (readonly [text: string, label: string])[];
  const sets = JSON.parse(await text(join(folder, 'data_full.trainval.json'))) as Record<string, Rows | undefined>;
  const lines = (...names: readonly string[]): LabelledText[] =>
    names.flatMap((name) => sets[name] ?? []).map(([utterance, label]) => ({ text: utterance, label }));
  return { train: lines('train', 'oos_train'), dev: lines('val', 'oos_val') };
}

/** Intents of BANKING77's train part; the fifth in `dev` never trains shipped weights, so that it can judge them. */
export async function readBanking(folder: string): Promise<{ train: LabelledText[]; dev: LabelledText[] }> {
  const rows = await table(join(folder, 'train.csv'));
  return splitByHash(rows.map((row) => ({ text: row.text ?? '', label: row.category ?? '' })));
}

/** Every fifth text by a hash of the text goes to `dev`, so that equal texts fall on one side. */
export function splitByHash<Line extends { readonly text: string }>(
  lines: readonly Line[],
): { train: Line[]; dev: Line[] } {
  return {
    train: lines.filter((line) => fnv1a(line.text) % 5 !== 0),
    dev: lines.filter((line) => fnv1a(line.text) % 5 === 0),
  };
}

async function readBitext(folder: string): Promise<LabelledText[]> {
  const rows = await table(join(folder, 'bitext_6480_short_responses.csv'));
  return rows.map((row) => ({ text: row.instruction ?? '', label: row.intent ?? '' }));
}

async function readTatoeba(folder: string): Promise<ParallelText[]> {
  return (await text(join(folder, 'cmn.txt'))).split('\n').flatMap((line) => {
    const [en, zh] = line.split('\t');
    return en && zh ? [{ en, zh: zh.trim() }] : [];
  });
}

async function text(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
}

async function table(file: string): Promise<Record<string, string>[]> {
  return parse(await text(file), { columns: true, relax_quotes: true }) as Record<string, string>[];
}

function fnv1a(value: string): number {
  let mixed = 2166136261;
  for (const byte of Buffer.from(value)) mixed = Math.imul(mixed ^ byte, 16777619);
  return mixed >>> 0;
}
