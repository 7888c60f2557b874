/**
 * What the language model costs: `npm run -s bench:model -- [--folder DIR] [--rounds 200] [--tokens 16]`. The shipped
 * model, or any folder with its heads; `--folder random` makes one of random weights, 4 layers of 256 and 6,000 pieces.
 * Time from a text to its reading (tokens, the pass, spans and acts), one after the other and one thread a pass, by
 * language and at exactly so many tokens; of the same texts the tokens alone, and the reading merged with the
 * grammar's. Loading counts the import of the libraries, memory all that it adds to a process with the grammar. For
 * one core: `taskset -c 0 npx tsx bench/nlu/latency.ts`.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { WordTokenizer } from '../../nlu/model/word-tokenizer.js';
import { readByGrammar } from '../../nlu/read-by-grammar.js';
import { mib, ms, printReport, quantile, type Row } from '../speed/report.js';
import { shopUtterances } from './shop-utterances.js';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    rounds: { type: 'string', default: '200' },
    tokens: { type: 'string', default: '16' },
  },
});
const rounds = Number(values.rounds);
const tokens = Number(values.tokens);

const temporary: string[] = [];
const noShop = { find: () => [] };

async function folderOf(named: string | undefined): Promise<string> {
  if (named === 'random') {
    // In a process of its own that memory is not counted here: what trains is not loaded where it only serves.
    const { execFileSync } = await import('node:child_process');
    const script = new URL('./random-model.ts', import.meta.url).pathname;
    const made = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' }).trim();
    temporary.push(made);
    return made;
  }
  if (named !== undefined) return named;
  const { shippedModelFolder } = await import('../../nlu/model/load-language-model.js');
  const shipped = shippedModelFolder();
  if (shipped === null) throw new Error('no model is shipped with this build; name one with --folder DIR');
  return shipped;
}

/** Texts of exactly as many tokens: sentences one after the other, cut at a word. */
function textsOf(language: 'zh' | 'en', tokenizer: WordTokenizer): readonly string[] {
  const sentences = shopUtterances[language];
  return sentences.flatMap((_, index) => {
    const text = [...sentences.slice(index), ...sentences.slice(0, index)].join(language === 'zh' ? '，' : ' ');
    const { ids, words } = tokenizer.tokenise(text, tokens);
    return ids.length === tokens ? [text.slice(0, words.at(-1)?.end)] : [];
  });
}

async function time(texts: readonly string[], act: (text: string) => unknown): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let round = 0; round <= rounds; round++)
    for (const text of texts) {
      const started = performance.now();
      await act(text);
      if (round > 0) samples.push(performance.now() - started);
    }
  return samples;
}

function row(what: string, samples: readonly number[]): Row {
  return { what, texts: samples.length, p50: ms(quantile(samples, 0.5)), p99: ms(quantile(samples, 0.99)) };
}

const folder = await folderOf(values.folder);
for (const text of [...shopUtterances.zh, ...shopUtterances.en]) readByGrammar({ text }, noShop);
const before = process.memoryUsage.rss();
const started = performance.now();
const { loadLanguageModel } = await import('../../nlu/model/load-language-model.js');
const model = await loadLanguageModel(folder);
const loading = performance.now() - started;
const loaded = process.memoryUsage.rss() - before;
for (let round = 0; round < 20; round++)
  for (const text of [...shopUtterances.zh, ...shopUtterances.en]) await model.read(text);
for (let round = 0; round < 5; round++) await model.read(shopUtterances.zh.join('，').repeat(20));
const used = process.memoryUsage.rss() - before;

const { WordTokenizer: Tokenizer } = await import('../../nlu/model/word-tokenizer.js');
const { createReader } = await import('../../nlu/reader.js');
const files = await Promise.all(
  ['tokenizer.json', 'tokenizer_config.json'].map(
    async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as object,
  ),
);
const tokenizer = new Tokenizer(files[0] ?? {}, files[1] ?? {});
const reader = createReader({ lexicon: () => noShop, model });
const rows: Row[] = [];
for (const language of ['zh', 'en'] as const) {
  const texts = textsOf(language, tokenizer);
  rows.push(row(`${language}, ${tokens} tokens: language model`, await time(texts, (text) => model.read(text))));
  rows.push(row(`${language}: of it, the tokens`, await time(texts, (text) => tokenizer.tokenise(text, tokens))));
  rows.push(row(`${language}: with the grammar, merged`, await time(texts, (text) => reader.read({ text }))));
  rows.push(row(`${language}: the grammar alone`, await time(texts, (text) => readByGrammar({ text }, noShop))));
}
rows.push({ what: 'loading, with imports', p50: ms(loading) });
rows.push({ what: 'memory added by loading', p50: mib(loaded) });
rows.push({ what: 'memory added, after 500 readings', p50: mib(used) });
await model.dispose();
for (const each of temporary) await rm(each, { recursive: true });
printReport(`npx tsx bench/nlu/latency.ts --folder ${values.folder ?? 'nlu/model/shipped'} --tokens ${tokens}`, rows);
