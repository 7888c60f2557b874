import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asBytes, type DataSetFeed, filesPresent } from './data-set.js';

interface WorksProduct {
  readonly id: number;
  readonly name: string;
  readonly sku: string;
  readonly color: string | null;
  readonly list_price: number;
  readonly size: string | null;
  readonly size_unit: string | null;
  readonly weight_unit: string | null;
  readonly weight: string | null;
  readonly subcategory: string | null;
  readonly category: string | null;
  readonly model_id: string | null;
  readonly description: Readonly<Record<string, string>>;
}

const productFile = 'adventureworks/products_en_zhcht.json';
const partsFile = 'adventureworks/BillOfMaterials.csv';

/** AdventureWorks (MIT): the products of a bicycle maker that are for sale, in schema.org JSON-LD, with parts lists. */
export const adventureworks: DataSetFeed = {
  name: 'adventureworks',
  contentType: 'application/ld+json',
  currency: 'USD',
  isPresent: (dataDir) => filesPresent(dataDir, [productFile, partsFile]),
  read: (dataDir) => asBytes(jsonLd(dataDir)),
};

async function* jsonLd(dataDir: string): AsyncGenerator<string> {
  const all = JSON.parse(await readFile(join(dataDir, productFile), 'utf8')) as readonly WorksProduct[];
  const sold = new Map(all.filter(isSold).map((product) => [product.id, product]));
  const parts = partsOf(await readFile(join(dataDir, partsFile), 'utf8'));
  let before = '{"@context":"https://schema.org","@graph":[\n';
  for (const product of sold.values()) {
    const own = (parts.get(product.id) ?? []).map((id) => sold.get(id)).filter((part) => part !== undefined);
    yield `${before}${JSON.stringify(node(product, own))}`;
    before = ',\n';
  }
  yield ']}\n';
}

function isSold(product: WorksProduct): boolean {
  return product.category !== null && product.subcategory !== null && product.list_price > 0;
}

/** Components by assembly, those whose time is over left out. Columns: id, assembly, component, start, end, … */
function partsOf(csv: string): ReadonlyMap<number, readonly number[]> {
  const parts = new Map<number, number[]>();
  for (const line of csv.split(/\r?\n/)) {
    const [, assembly, component, , end] = line.split('\t');
    if (!assembly || !component || end) continue;
    parts.set(Number(assembly), [...(parts.get(Number(assembly)) ?? []), Number(component)]);
  }
  return parts;
}

function node(product: WorksProduct, parts: readonly WorksProduct[]): object {
  const { description } = product;
  const texts = [
    ...(description.en === undefined ? [] : [{ '@language': 'en', '@value': description.en }]),
    ...(description['zh-cht'] === undefined ? [] : [{ '@language': 'zh-Hant', '@value': description['zh-cht'] }]),
  ];
  return {
    '@type': 'Product',
    '@id': `urn:sku:${product.sku}`,
    sku: product.sku,
    name: product.name,
    description: texts,
    category: `${product.category} > ${product.subcategory}`,
    ...(product.color === null ? {} : { color: product.color.split('/') }),
    ...(product.size === null ? {} : { size: `${product.size} ${product.size_unit ?? ''}`.trim() }),
    ...(product.weight === null
      ? {}
      : { weight: { '@type': 'QuantitativeValue', value: Number(product.weight), unitText: product.weight_unit } }),
    ...(product.model_id === null ? {} : { inProductGroupWithID: `model-${product.model_id}` }),
    offers: {
      '@type': 'Offer',
      price: product.list_price,
      priceCurrency: 'USD',
      availability: 'https://schema.org/InStock',
    },
    ...(parts.length === 0 ? {} : { hasPart: parts.map((part) => ({ '@id': `urn:sku:${part.sku}` })) }),
  };
}
