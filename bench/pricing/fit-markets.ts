/**
 * Fits ten markets to public retail data: `npx tsx bench/pricing/fit-markets.ts --out FOLDER [--data DIR]`. Five come from weekly
 * avocado prices (Hass Avocado Board), five from products of The Complete Journey (dunnhumby, CC0) that had promotions.
 * Elasticity, cross elasticity, weekdays and peaks are estimated; cost, stock and the scale of one shop are not in the data
 * and are set to usual values, which the file's `fittedTo` names.
 */
import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse';
import { defaultDataDir } from '../feeds/data-set.js';

interface FittedProduct {
  readonly id: string;
  readonly cost: number;
  readonly listPrice: number;
  readonly stock: number;
  readonly restockDays: number;
  readonly demandPerDay: number;
  readonly elasticity: number;
  readonly weekday: readonly number[];
  readonly events: readonly { readonly from: number; readonly to: number; readonly factor: number }[];
  readonly competitor: { readonly price: number; readonly cross: number } | null;
}

/** Ordinary least squares by the normal equations; a touch of ridge keeps them solvable. */
export function leastSquares(rows: readonly (readonly number[])[], wanted: readonly number[]): readonly number[] {
  const size = rows[0]?.length ?? 0;
  const system = Array.from({ length: size }, (_, at) =>
    Array.from({ length: size + 1 }, (_unused, other) =>
      other === size
        ? rows.reduce((sum, row, line) => sum + row[at]! * wanted[line]!, 0)
        : rows.reduce((sum, row) => sum + row[at]! * row[other]!, at === other ? 1e-6 : 0),
    ),
  );
  for (let pivot = 0; pivot < size; pivot += 1) {
    for (let line = 0; line < size; line += 1) {
      if (line === pivot) continue;
      const share = system[line]![pivot]! / system[pivot]![pivot]!;
      for (let at = pivot; at <= size; at += 1) system[line]![at]! -= share * system[pivot]![at]!;
    }
  }
  return system.map((line, at) => line[size]! / line[at]!);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const bounded = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

async function rows<Row>(file: string): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of createReadStream(file).pipe(parse({ columns: true }))) all.push(row as Row);
  return all;
}

interface AvocadoRow {
  readonly Date: string;
  readonly AveragePrice: string;
  readonly TotalVolume: string;
  readonly type: string;
  readonly region: string;
}

const regions = ['Albany', 'Boston', 'Denver', 'LosAngeles', 'Seattle'] as const;

/** One market for each region: conventional and organic fruit, each the other's rival. */
async function avocadoMarkets(dataDir: string): Promise<Map<string, readonly FittedProduct[]>> {
  const all = await rows<AvocadoRow>(join(dataDir, 'avocado_prices/avocado.csv'));
  const markets = new Map<string, readonly FittedProduct[]>();
  for (const region of regions) {
    const kinds = ['conventional', 'organic'] as const;
    const weeks = kinds.map(
      (type) => new Map(all.filter((row) => row.region === region && row.type === type).map((row) => [row.Date, row])),
    );
    const products = kinds.map((type, at) => fitAvocado(`avocado-${type}`, weeks[at]!, weeks[1 - at]!));
    markets.set(`avocado-${region.toLowerCase()}`, products);
  }
  return markets;
}

function fitAvocado(
  id: string,
  own: ReadonlyMap<string, AvocadoRow>,
  rival: ReadonlyMap<string, AvocadoRow>,
): FittedProduct {
  const dates = [...own.keys()].filter((date) => rival.has(date)).sort();
  const price = dates.map((date) => Number(own.get(date)!.AveragePrice));
  const other = dates.map((date) => Number(rival.get(date)!.AveragePrice));
  const volume = dates.map((date) => Math.log(Number(own.get(date)!.TotalVolume)));
  const seasons = dates.map((date) => (2 * Math.PI * (Date.parse(date) / 86_400_000)) / 365.25);
  const design = dates.map((_, at) => [
    1,
    Math.log(price[at]!),
    Math.log(other[at]!),
    at / dates.length,
    Math.sin(seasons[at]!),
    Math.cos(seasons[at]!),
  ]);
  const fitted = leastSquares(design, volume);
  const residuals = design.map((row, at) => volume[at]! - row.reduce((sum, value, c) => sum + value * fitted[c]!, 0));
  const peak = residuals.indexOf(Math.max(...residuals));
  const listPrice = Math.round(100 * mean(price));
  const cross = bounded(fitted[2]!, 0, 1.5);
  const demandPerDay = 35;
  return {
    id,
    listPrice,
    cost: Math.round(0.6 * listPrice),
    demandPerDay,
    stock: Math.round(demandPerDay * 7 * 1.1),
    restockDays: 7,
    // A rival's price moves demand by (rival / price)^cross, which counts the own price a second time.
    elasticity: bounded(fitted[1]! + cross, -5, -0.6),
    weekday: [1, 1, 1, 1, 1, 1, 1],
    events: [{ from: 14, to: 20, factor: Number(Math.exp(residuals[peak]!).toFixed(3)) }],
    competitor: { price: Math.round(100 * mean(other)), cross: Number(cross.toFixed(3)) },
  };
}

/** How far elasticities within a category are taken to lie apart; estimates that scatter more are drawn to the category's. */
const withinCategory = 0.5;

interface Transaction {
  readonly product_id: string;
  readonly quantity: string;
  readonly sales_value: string;
  readonly retail_disc: string;
  readonly week: string;
  readonly transaction_timestamp: string;
}

/** The data set's file holds one transaction in about twenty of the whole. */
const sampled = 20;

interface JourneyProduct {
  readonly product_id: string;
  readonly product_category: string;
}

const perMarket = 4;

/** One market for each of the five categories of which most products can be fitted: the four that sold most. */
async function journeyMarkets(dataDir: string): Promise<Map<string, readonly FittedProduct[]>> {
  const categories = new Map<string, string>();
  for (const row of await rows<JourneyProduct>(join(dataDir, 'completejourney/products.csv'))) {
    categories.set(row.product_id, row.product_category);
  }
  const byProduct = new Map<string, Transaction[]>();
  for (const row of await rows<Transaction>(join(dataDir, 'completejourney/transactions_sample.csv'))) {
    if (Number(row.quantity) < 1 || Number(row.sales_value) <= 0 || Number(row.quantity) > 20) continue;
    const known = byProduct.get(row.product_id);
    if (known === undefined) byProduct.set(row.product_id, [row]);
    else known.push(row);
  }
  const byCategory = new Map<string, Estimate[]>();
  for (const [id, sales] of byProduct) {
    const fitted = sales.length < 40 ? null : fitJourney(id, sales);
    const category = categories.get(id) ?? '';
    if (fitted !== null && category !== '') byCategory.set(category, [...(byCategory.get(category) ?? []), fitted]);
  }
  const fullest = [...byCategory].sort(([, a], [, b]) => b.length - a.length).slice(0, 5);
  return new Map(
    fullest.map(([category, products]) => [
      `journey-${category.toLowerCase().replace(/[^a-z]+/g, '-')}`,
      pooled(products.sort((a, b) => b.product.demandPerDay - a.product.demandPerDay).slice(0, perMarket)),
    ]),
  );
}

interface Estimate {
  readonly product: FittedProduct;
  readonly variance: number;
}

/** Some fifty weeks of one product say little of its elasticity: each estimate is weighed against the category's mean. */
function pooled(estimates: readonly Estimate[]): readonly FittedProduct[] {
  const weights = estimates.map(({ variance }) => 1 / (withinCategory ** 2 + variance));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const centre = estimates.reduce((sum, { product }, at) => sum + product.elasticity * weights[at]!, 0) / total;
  return estimates.map(({ product, variance }) => {
    const own = withinCategory ** 2 / (withinCategory ** 2 + variance);
    const elasticity = bounded(own * product.elasticity + (1 - own) * centre, -5, -0.6);
    return { ...product, elasticity: Number(elasticity.toFixed(3)) };
  });
}

function fitJourney(id: string, sales: readonly Transaction[]): Estimate | null {
  const weeks = new Map<string, { units: number; paid: number; regular: number }>();
  const weekday = new Float64Array(7);
  for (const { quantity, sales_value, retail_disc, week, transaction_timestamp } of sales) {
    const units = Number(quantity);
    const sum = weeks.get(week) ?? { units: 0, paid: 0, regular: 0 };
    weeks.set(week, {
      units: sum.units + units,
      paid: sum.paid + Number(sales_value),
      regular: sum.regular + Number(sales_value) + Number(retail_disc),
    });
    weekday[(new Date(`${transaction_timestamp}Z`).getUTCDay() + 6) % 7]! += units;
  }
  const seen = [...weeks.values()];
  const prices = seen.map(({ paid, units }) => paid / units);
  const spread = Math.max(...prices) / Math.min(...prices);
  if (seen.length < 30 || spread < 1.15) return null;
  const fitted = leastSquares(
    prices.map((price) => [1, Math.log(price)]),
    seen.map(({ units }) => Math.log(units)),
  );
  const logPrices = prices.map(Math.log);
  const spreadOfPrices = logPrices.reduce((sum, price) => sum + (price - mean(logPrices)) ** 2, 0);
  const noise = seen.reduce(
    (sum, { units }, at) => sum + (Math.log(units) - fitted[0]! - fitted[1]! * logPrices[at]!) ** 2,
    0,
  );
  const variance = noise / (seen.length - 2) / spreadOfPrices;
  const regular = seen.map((week) => week.regular / week.units);
  const listPrice = Math.round(100 * mean(regular));
  const perDay = (sampled * seen.reduce((sum, { units }) => sum + units, 0)) / 365;
  const factor = (mean(prices) / mean(regular)) ** bounded(fitted[1]!, -3, 0);
  const demandPerDay = Number((perDay / factor).toFixed(2));
  const busiest = mean([...weekday]);
  const product: FittedProduct = {
    id: `journey-${id}`,
    listPrice,
    cost: Math.round(0.65 * listPrice),
    demandPerDay,
    stock: Math.max(10, Math.round(demandPerDay * 14 * 1.2)),
    restockDays: 14,
    elasticity: fitted[1]!,
    weekday: [...weekday].map((units) => Number((units / busiest).toFixed(3))),
    events: [],
    competitor: null,
  };
  return { product, variance };
}

const { values } = parseArgs({
  options: { out: { type: 'string' }, data: { type: 'string', default: defaultDataDir } },
});
if (values.out === undefined) {
  console.error('fit-markets: --out FOLDER is missing');
  process.exitCode = 2;
} else {
  await mkdir(values.out, { recursive: true });
  const markets = [...(await avocadoMarkets(values.data)), ...(await journeyMarkets(values.data))];
  for (const [at, [name, products]] of markets.entries()) {
    const assumed = 'cost, stock and scale are assumed; the rest is estimated';
    const market = { days: 28, currency: 'USD', seed: 100 + at, fittedTo: `${name}: ${assumed}`, products };
    await writeFile(join(values.out, `${name}.json`), `${JSON.stringify(market, null, 1)}\n`);
    const elasticities = products.map(
      ({ elasticity, competitor }) => `${elasticity.toFixed(2)}/${competitor?.cross ?? 0}`,
    );
    console.log(`${name}: elasticity/cross ${elasticities.join(', ')}`);
  }
}
