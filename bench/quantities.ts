/**
 * How long numbers, money and measures take to read: `npm run -s bench:quantities -- [--rounds 200]`. Our reader, which
 * finds all kinds in one pass over either language, beside @microsoft/recognizers-text-suite in the same run, which is
 * asked for numbers, currencies and dimensions in the language of the text. Its models are made before the clock starts.
 */
import { parseArgs } from 'node:util';
import Recognizers from '@microsoft/recognizers-text-suite';
import { normalise } from '../nlu/text/normalise.js';
import { readQuantities } from '../nlu/text/quantities.js';
import { ms, printReport, quantile, type Row, times } from './speed/report.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const rounds = Number(values.rounds);

const texts: Readonly<Record<string, readonly string[]>> = {
  'en-us': [
    'a rucksack of 40 litres for less than $120',
    'something between 15 and 20 dollars',
    'two pounds of flour and half a dozen eggs',
    'the third one, please',
    'I would like it in another colour',
  ],
  'zh-cn': ['一千二百块以内的行李箱', '两到三公斤的哑铃', '第二个', '要500毫升左右的杯子', '换一个颜色看看'],
};

function ours(text: string): number {
  return readQuantities(normalise(text).text).length;
}

function recognizers(text: string, culture: string): number {
  return [
    Recognizers.recognizeNumber(text, culture),
    Recognizers.recognizeCurrency(text, culture),
    Recognizers.recognizeDimension(text, culture),
  ].flat().length;
}

function sample(read: (text: string, culture: string) => number): { readonly times: readonly number[]; found: number } {
  const samples: number[] = [];
  let found = 0;
  for (let round = 0; round < rounds; round++) {
    for (const [culture, list] of Object.entries(texts)) {
      for (const text of list) {
        const started = performance.now();
        found += read(text, culture);
        samples.push(performance.now() - started);
      }
    }
  }
  return { times: samples, found: found / rounds };
}

function measure(what: string, read: (text: string, culture: string) => number, floor?: number): Row & { p50: string } {
  sample(read);
  const { times: samples, found } = sample(read);
  const p50 = quantile(samples, 0.5);
  const beside = floor === undefined ? '' : times(p50, floor);
  return {
    what,
    texts: samples.length,
    found,
    p50: ms(p50),
    p99: ms(quantile(samples, 0.99)),
    'p50 beside ours': beside,
  };
}

const own = measure('nlu/text/quantities', ours);
const rival = measure('recognizers-text-suite 1.3', recognizers, Number.parseFloat(own.p50));
printReport(`npm run -s bench:quantities -- --rounds ${values.rounds}`, [own, rival]);
