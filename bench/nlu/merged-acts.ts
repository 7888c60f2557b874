/**
 * Whether two readers read better than one: `npx tsx bench/nlu/merged-acts.ts [--folder DIR|perfect] [--part measure]`.
 * Acts of the hand-written sentences as the grammar reads them alone, the language model alone (from 0.5 on), and both
 * merged. The shop's words are those that a sentence marks as category, brand, product, attribute or value, so the
 * grammar knows a shop that sells all of it. `perfect` takes the annotated acts for the model's: the ceiling that the
 * rules of merging leave. Rules are chosen on `--part train` alone.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Lexicon, LexiconMatch } from '../../nlu/linking/lexicon.js';
import type { LanguageModel } from '../../nlu/model/language-model.js';
import { loadLanguageModel, shippedModelFolder } from '../../nlu/model/load-language-model.js';
import { createReader } from '../../nlu/reader.js';
import { normalise } from '../../nlu/text/normalise.js';
import { type AnnotatedUtterance, readSentences } from '../../nlu/training/shop/annotated-utterance.js';
import { printReport, type Row } from '../speed/report.js';

const { values } = parseArgs({ options: { folder: { type: 'string' }, part: { type: 'string', default: 'measure' } } });
const part = values.part === 'train' ? 'train' : 'measure';
const sentences = readSentences(fileURLToPath(new URL('../../nlu/training/shop/sentences', import.meta.url)), part);

/** From here on the model by itself counts as claiming an act. */
const claimedFrom = 0.5;

const kindOf: Readonly<Record<string, LexiconMatch['kind']>> = {
  category: 'category',
  brand: 'brand',
  product: 'product',
  attribute: 'attribute',
  value: 'term',
};

/** A shop that knows the words of one sentence. */
function lexiconOf({ text: said, spans }: AnnotatedUtterance): Lexicon {
  const words = spans.flatMap(({ start, end, type }) => {
    const kind = kindOf[type];
    return kind === undefined ? [] : [{ kind, word: normalise(said.slice(start, end)).text }];
  });
  return {
    find: (text) =>
      words.flatMap(({ kind, word }) => {
        const start = text.indexOf(word);
        const match = { start, end: start + word.length, kind, id: word, score: 1, via: 'label' };
        return start < 0 || word === '' ? [] : [kind === 'term' ? { ...match, attributeId: 'property' } : match];
      }),
  };
}

async function openModel(): Promise<((utterance: AnnotatedUtterance) => LanguageModel) | null> {
  if (values.folder === 'perfect')
    return ({ acts }) => ({
      read: async () => ({
        acts: acts.map((name) => ({ name, confidence: 0.96 })),
        spans: [],
        sentiment: { label: 'neutral', score: 0, confidence: 0 },
        urgency: { label: 'calm', confidence: 0 },
      }),
      dispose: async () => undefined,
    });
  const folder = values.folder ?? shippedModelFolder();
  if (folder === null) return null;
  const model = await loadLanguageModel(folder);
  return () => model;
}

/** Counts of one reader's claims against the annotation. */
class Tally {
  #found = 0;
  #wrong = 0;
  #missed = 0;
  #exact = 0;
  #asked = 0;
  #count = 0;

  add(claimed: readonly string[], wanted: readonly string[], asks = false): void {
    const right = claimed.filter((name) => wanted.includes(name)).length;
    this.#found += right;
    this.#wrong += claimed.length - right;
    this.#missed += wanted.length - right;
    this.#exact += right === wanted.length && right === claimed.length ? 1 : 0;
    this.#asked += asks ? 1 : 0;
    this.#count += 1;
  }

  row(what: string): Row {
    const share = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));
    return {
      what,
      sentences: this.#count,
      'all acts right': share(this.#exact, this.#count),
      precision: share(this.#found, this.#found + this.#wrong),
      recall: share(this.#found, this.#found + this.#missed),
      'two readings': share(this.#asked, this.#count),
    };
  }
}

const modelFor = await openModel();
const rows: Row[] = [];
for (const language of ['zh', 'en', 'mixed'] as const) {
  const own = sentences.filter((sentence) => sentence.language === language);
  const tallies = { grammar: new Tally(), model: new Tally(), merged: new Tally() };
  for (const sentence of own) {
    const lexicon = lexiconOf(sentence);
    const alone = await createReader({ lexicon: () => lexicon }).read(sentence);
    tallies.grammar.add(
      alone.intents.map(({ name }) => name),
      sentence.acts,
    );
    const model = modelFor?.(sentence);
    if (model === undefined) continue;
    const { acts } = await model.read(alone.text);
    tallies.model.add(
      acts.filter(({ confidence }) => confidence >= claimedFrom).map(({ name }) => name),
      sentence.acts,
    );
    const merged = await createReader({ lexicon: () => lexicon, model }).read(sentence);
    tallies.merged.add(
      merged.intents.map(({ name }) => name),
      sentence.acts,
      merged.rivals !== undefined,
    );
  }
  for (const [reader, tally] of Object.entries(tallies)) rows.push(tally.row(`${language}: ${reader}`));
}
printReport(
  `npx tsx bench/nlu/merged-acts.ts --folder ${values.folder ?? 'nlu/model/shipped'} --part ${part}`,
  rows.filter(({ sentences: count }) => count !== 0),
);
