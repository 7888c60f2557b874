import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSets, readBanking, readClinc, readMassive, splitByHash } from '../../nlu/training/data/open-sets.js';
import type { LabelledText, TaggedText } from '../../nlu/training/evaluation/data-lines.js';

/** The lines of a set in one language; `dev` judges what `train` trained, since the sets' test files are held back. */
export interface SetPart<Line> {
  readonly language: 'en' | 'zh';
  readonly train: readonly Line[];
  readonly dev: readonly Line[];
}

/** A set in all its languages. */
export type SetParts =
  | { readonly task: 'intent' | 'sentiment'; readonly parts: readonly SetPart<LabelledText>[] }
  | { readonly task: 'tags'; readonly parts: readonly SetPart<TaggedText>[] };

/** A public data set that language understanding is measured on. */
export interface EvaluationSet {
  /** Folder below the data directory. */
  readonly folder: string;
  /** For people: what it is. */
  readonly title: string;
  /** Reads a folder of it. */
  readonly read: (folder: string) => Promise<SetParts>;
}

/** By the name that commands call them by. The last two have no clear licence: they are for evaluation only. */
export const evaluationSets = {
  massive: {
    folder: openSets.massive.folder,
    title: 'MASSIVE, 60 intents, en and zh, validation part',
    read: async (folder) => {
      const train = await readMassive(folder, 'train');
      const dev = await readMassive(folder, 'validation');
      const part = (language: 'en' | 'zh') => ({ language, train: train[language], dev: dev[language] });
      return { task: 'intent', parts: [part('en'), part('zh')] };
    },
  },
  clinc: {
    folder: openSets.clinc.folder,
    title: 'CLINC150, 150 intents and out of scope, en, validation part',
    read: async (folder) => ({ task: 'intent', parts: [{ language: 'en', ...(await readClinc(folder)) }] }),
  },
  banking: {
    folder: openSets.banking.folder,
    title: 'BANKING77, 77 intents, en, a fifth of the train part by hash',
    read: async (folder) => ({ task: 'intent', parts: [{ language: 'en', ...(await readBanking(folder)) }] }),
  },
  ner: {
    folder: 'ecommerce_ner_zh',
    title: 'e-commerce NER (Ding et al. 2019), brands and products, zh, dev part',
    read: async (folder) => {
      const train = await readBlocks(join(folder, 'train.txt.bieos'));
      const dev = await readBlocks(join(folder, 'dev.txt.bieos'));
      return { task: 'tags', parts: [{ language: 'zh', train, dev }] };
    },
  },
  reviews: {
    folder: 'online_shopping_10_cats',
    title: 'online_shopping_10_cats (ChineseNlpCorpus), sentiment of reviews, zh, a fifth of the train part by hash',
    read: async (folder) => ({
      task: 'sentiment',
      parts: [{ language: 'zh', ...splitByHash(await readReviews(join(folder, 'train.jsonl'))) }],
    }),
  },
} as const satisfies Readonly<Record<string, EvaluationSet>>;

export type SetName = keyof typeof evaluationSets;

/** All names, in the order of the table. */
export const setNames = Object.keys(evaluationSets) as SetName[];

async function readReviews(file: string): Promise<LabelledText[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => {
    const { text, label } = JSON.parse(line.replace(/^\ufeff/, '')) as LabelledText;
    return { text, label };
  });
}

/** A token and its tag a line, an empty line after each text. */
async function readBlocks(file: string): Promise<TaggedText[]> {
  const blocks = (await readFile(file, 'utf8')).trim().split(/\n\s*\n/);
  return blocks.map((block) => {
    const rows = block.split('\n').map((row) => row.trim().split('\t'));
    return { tokens: rows.map(([token = '']) => token), tags: rows.map(([, tag = 'O']) => tag) };
  });
}
