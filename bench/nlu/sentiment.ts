/**
 * Accuracy of the sentiment reader on reviews that it never saw: `npx tsx bench/nlu/sentiment.ts [FILE] [--limit N]`.
 * FILE holds lines `{"text", "label": "positive"|"negative", "category"}`; the default is online_shopping_10_cats of
 * ChineseNlpCorpus in ../shared/data. The sign of the score is compared with the label; the set is for evaluation only.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readSentiment } from '../../nlu/sentiment/read-sentiment.js';
import { normalise } from '../../nlu/text/normalise.js';

interface Tally {
  rows: number;
  right: number;
  decided: number;
  labelled: number;
  labelledRight: number;
}

interface Review {
  readonly text: string;
  readonly label: string;
  readonly category: string;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { limit: { type: 'string' } } });
const file = positionals[0] ?? '../shared/data/online_shopping_10_cats/train.jsonl';
const limit = Number(values.limit ?? Number.POSITIVE_INFINITY);

const tallies = new Map<string, Tally>();

function tallyOf(name: string): Tally {
  const known = tallies.get(name);
  if (known !== undefined) return known;
  const tally: Tally = { rows: 0, right: 0, decided: 0, labelled: 0, labelledRight: 0 };
  tallies.set(name, tally);
  return tally;
}

function count(review: Review): void {
  const { text, raw } = normalise(review.text);
  const { label, score } = readSentiment(text, { raw });
  const right = Math.sign(score) === (review.label === 'positive' ? 1 : -1);
  for (const tally of [tallyOf(review.category), tallyOf('all')]) {
    tally.rows++;
    tally.right += right ? 1 : 0;
    tally.decided += score === 0 ? 0 : 1;
    tally.labelled += label === 'neutral' ? 0 : 1;
    tally.labelledRight += label === review.label ? 1 : 0;
  }
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

const started = performance.now();
let read = 0;
for await (const line of createInterface({ input: createReadStream(file) })) {
  if (read >= limit) break;
  read++;
  count(JSON.parse(line) as Review);
}
const milliseconds = performance.now() - started;

console.table(
  Object.fromEntries(
    [...tallies].map(([name, tally]) => [
      name,
      {
        rows: tally.rows,
        'right sign': percent(tally.right, tally.rows),
        'has a sign': percent(tally.decided, tally.rows),
        'right where signed': percent(tally.right, tally.decided),
        'not neutral': percent(tally.labelled, tally.rows),
        'right where not neutral': percent(tally.labelledRight, tally.labelled),
      },
    ]),
  ),
);
console.log(`${read} reviews in ${(milliseconds / 1000).toFixed(1)} s`);
