/**
 * Draws markets at random, to tune and to check on others than those of the report: `npx tsx bench/pricing/draw-markets.ts --out FOLDER
 * [--markets 20] [--seed 1] [--volume small|usual]`. `small` sells 1 to 8 pieces of a product a day, `usual` 4 to 80. Elasticities lie
 * between -0.5 and -5, a category's near each other; costs, stocks, weeks, events and rivals are drawn too.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { MarketProduct } from '../../dialog/commerce/pricing/sandbox/market.js';
import { derivedSeed, normalNumber, type Random, seededRandom } from '../../nlu/training/random.js';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    markets: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    volume: { type: 'string', default: 'small' },
  },
});

/** Smallest and largest demand a day. */
const volumes: Readonly<Record<string, readonly [number, number]>> = { small: [1, 8], usual: [4, 80] };

const days = 28;

function drawProduct(id: string, centre: number, volume: readonly [number, number], random: Random): MarketProduct {
  const between = (low: number, high: number): number => low + (high - low) * random();
  const rounded = (value: number): number => Number(value.toFixed(3));
  const listPrice = Math.round(100 * Math.exp(between(Math.log(1), Math.log(300))));
  const demandPerDay = rounded(Math.exp(between(Math.log(volume[0]), Math.log(volume[1]))));
  const restockDays = [7, 14, 28][Math.floor(random() * 3)]!;
  const busy = between(0, 0.5);
  const week = Array.from({ length: 7 }, () => 1 + busy * (2 * random() - 1));
  const mean = week.reduce((sum, factor) => sum + factor, 0) / 7;
  const from = Math.floor(between(0, days - 5));
  return {
    id,
    cost: Math.round(listPrice * between(0.3, 0.75)),
    listPrice,
    stock: Math.max(3, Math.round(demandPerDay * restockDays * between(0.8, 1.6))),
    restockDays,
    demandPerDay,
    elasticity: rounded(Math.max(-5, Math.min(-0.5, centre + 0.4 * normalNumber(1, random)))),
    weekday: week.map((factor) => rounded(factor / mean)),
    events: random() < 0.4 ? [{ from, to: from + Math.floor(between(1, 5)), factor: rounded(between(1.1, 2)) }] : [],
    competitor:
      random() < 0.3 ? { price: Math.round(listPrice * between(0.85, 1.15)), cross: rounded(between(0.1, 0.8)) } : null,
  };
}

const volume = volumes[values.volume];
if (values.out === undefined || volume === undefined) {
  console.error('draw-markets: --out FOLDER is missing, or --volume is neither small nor usual');
  process.exitCode = 2;
} else {
  await mkdir(values.out, { recursive: true });
  const seed = Number(values.seed);
  for (let at = 0; at < Number(values.markets); at += 1) {
    const random = seededRandom(derivedSeed(seed, at));
    const centre = -0.6 - 3.4 * random();
    const count = 1 + Math.floor(5 * random());
    const products = Array.from({ length: count }, (_, each) => drawProduct(`p${each}`, centre, volume, random));
    const market = { days, currency: 'EUR', seed: derivedSeed(seed, at, 1), products };
    const name = `${values.volume}-${String(at + 1).padStart(2, '0')}.json`;
    await writeFile(join(values.out, name), `${JSON.stringify(market, null, 1)}\n`);
  }
}
