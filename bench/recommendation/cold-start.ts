/**
 * Recommends products that nobody took before: `npx tsx bench/recommendation/cold-start.ts [--data DIR] [--cases 3000]
 * [--seed 1] [--model FOLDER|off] [--weights 0.01,0.05]`. The Complete Journey in time order; a case is a household's purchase of a product that no household had
 * bought until then, among 100 products that nobody had bought either, or among 100 of all. Content goes by what the
 * household itself bought before; popularity by what all bought before. Content is TF-IDF, the encoder's embeddings, and both
 * together with several weights of the embeddings.
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse';
import type { ContentIndex } from '../../dialog/commerce/recommendation/content/content-index.js';
import { embedCatalogue } from '../../dialog/commerce/recommendation/content/embed-catalogue.js';
import { embeddingIndex } from '../../dialog/commerce/recommendation/content/embedding-index.js';
import { contentIndex } from '../../dialog/commerce/recommendation/content/tf-idf.js';
import { RankMeter, rankAmong } from '../../dialog/commerce/recommendation/evaluation/metrics.js';
import type { Category, Product } from '../../knowledge-graph/graph/model.js';
import { EncoderModel } from '../../nlu/model/encoder-model.js';
import { shippedModelFolder } from '../../nlu/model/load-language-model.js';
import { seededRandom } from '../../nlu/training/random.js';
import { Progress } from '../../nlu/training/trainer/progress.js';
import { defaultDataDir } from '../feeds/data-set.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: defaultDataDir },
    cases: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    model: { type: 'string', default: shippedModelFolder() ?? 'off' },
    weights: { type: 'string', default: '0.01,0.05,0.2' },
  },
});
const folder = join(values.data, 'completejourney');
/** Products of a household that content goes by, the newest. */
const remembered = 30;

interface ProductRow {
  readonly product_id: string;
  readonly manufacturer_id: string;
  readonly department: string;
  readonly brand: string;
  readonly product_category: string;
  readonly product_type: string;
  readonly package_size: string;
}

interface Transaction {
  readonly household_id: string;
  readonly product_id: string;
  readonly transaction_timestamp: string;
}

async function readRows<Row>(name: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const row of createReadStream(join(folder, name)).pipe(parse({ columns: true }))) rows.push(row as Row);
  return rows;
}

const categories = new Map<string, Category>();

/** The data set as the graph would hold it; prices and stock are of no matter here. */
function toProduct(row: ProductRow): Product {
  const path = [row.department, row.product_category, row.product_type].filter((part) => part !== '');
  let parentId: string | null = null;
  for (const part of path) {
    const id: string = parentId === null ? part : `${parentId} > ${part}`;
    if (!categories.has(id)) categories.set(id, { id, parentId, words: { zh: [], en: [part] } });
    parentId = id;
  }
  const price = { amount: 100, currency: 'USD' };
  return {
    id: row.product_id,
    names: { zh: [], en: [`${row.product_type} ${row.package_size}`] },
    descriptions: { zh: [], en: [] },
    categoryId: parentId ?? '',
    brandId: row.manufacturer_id,
    offer: { price, listPrice: price, availability: 'in_stock', stock: null },
    rating: null,
    attributes: [{ kind: 'term', attributeId: 'label', termId: row.brand }],
    images: [],
    url: null,
    groupId: null,
  };
}

const products = (await readRows<ProductRow>('products.csv')).map(toProduct);
const transactions = [...(await readRows<Transaction>('transactions_sample.csv'))].sort((a, b) =>
  a.transaction_timestamp < b.transaction_timestamp ? -1 : 1,
);
const graph = { size: products.length, products: () => products, category: (id: string) => categories.get(id) };
const tfIdf = await contentIndex(graph, async () => undefined);

type Likeness = Pick<ContentIndex, 'likeness'>;

/** Content sources by name: TF-IDF alone, and with a model also its embeddings and mixtures of both. */
async function contentSources(): Promise<ReadonlyMap<string, Likeness>> {
  const sources = new Map<string, Likeness>([['TF-IDF', tfIdf]]);
  if (values.model === 'off') return sources;
  const encoder = await EncoderModel.load(values.model);
  const progress = new Progress(process.stderr, () => performance.now());
  const started = performance.now();
  const table = await embedCatalogue(graph, {
    embed: (text) => encoder.sentenceVector(text),
    known: null,
    pause: async () => undefined,
    onProgress: (done, of) => progress.update(done / of, 'embedding'),
  });
  progress.end();
  await encoder.dispose();
  if (table === null) return sources;
  console.log(
    `embedded in ${((performance.now() - started) / 1000).toFixed(0)} s, ${(table.rows.length / 1e6).toFixed(0)} MB`,
  );
  const byId = new Map(products.map((product) => [product.id, product.categoryId]));
  const embeddings = embeddingIndex(table, (id) => byId.get(id) ?? '');
  sources.set('embeddings', embeddings);
  for (const weight of values.weights.split(',').map(Number))
    sources.set(`TF-IDF + ${weight} embeddings`, {
      likeness(liking) {
        const [said, meant] = [tfIdf.likeness(liking), embeddings.likeness(liking)];
        return (id) => (1 - weight) * said(id) + weight * meant(id);
      },
    });
  return sources;
}

const sources = await contentSources();
const ids = products.map(({ id }) => id);
const counts = new Map<string, number>();
const histories = new Map<string, string[]>();
const random = seededRandom(Number(values.seed));
const meters = new Map<string, RankMeter>();
const meter = (name: string): RankMeter => {
  const known = meters.get(name) ?? new RankMeter();
  meters.set(name, known);
  return known;
};
const half = transactions.length / 2;
let cases = 0;

for (const [at, { household_id: household, product_id: target }] of transactions.entries()) {
  const history = histories.get(household) ?? [];
  if (at >= half && !counts.has(target) && history.length > 0 && tfIdf.similarity(target, target) > 0) {
    if (cases >= Number(values.cases)) break;
    cases++;
    const liking = new Map(history.slice(-remembered).map((id, place) => [id, 0.9 ** (history.length - place)]));
    const likenesses = [...sources].map(([name, source]) => [name, source.likeness(liking)] as const);
    const taken = new Set(history);
    const draw = (fits: (id: string) => boolean): readonly string[] => {
      const drawn = new Set<string>();
      while (drawn.size < 100) {
        const id = ids[Math.floor(random() * ids.length)]!;
        if (id !== target && !taken.has(id) && fits(id)) drawn.add(id);
      }
      return [...drawn];
    };
    const popularity = (id: string): number => counts.get(id) ?? 0;
    const judge = (name: 'unseen' | 'any', others: readonly string[]): void => {
      for (const [source, likeness] of likenesses)
        meter(`${source}, others ${name}`).add(rankAmong(likeness(target), others.map(likeness), random));
      meter(`popularity, others ${name}`).add(rankAmong(popularity(target), others.map(popularity), random));
    };
    judge(
      'unseen',
      draw((id) => !counts.has(id)),
    );
    judge(
      'any',
      draw(() => true),
    );
  }
  counts.set(target, (counts.get(target) ?? 0) + 1);
  history.push(target);
  histories.set(household, history);
}

console.log(`${products.length} products, ${cases} first purchases of a product`);
console.table(
  Object.fromEntries(
    [...meters].map(([name, each]) => {
      const { hr10, ndcg10 } = each.figures();
      return [name, { 'HR@10': hr10.toFixed(4), 'NDCG@10': ndcg10.toFixed(4) }];
    }),
  ),
);
