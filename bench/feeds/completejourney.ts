import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { asBytes, type DataSetFeed, filesPresent } from './data-set.js';

interface JourneyProduct {
  readonly product_id: string;
  readonly manufacturer_id: string;
  readonly department: string;
  readonly brand: string;
  readonly product_category: string;
  readonly product_type: string;
  readonly package_size: string;
}

const file = 'completejourney/products.csv';
const header = [
  'id',
  'title',
  'price',
  'availability',
  'brand',
  'product_type',
  'unit_pricing_measure',
  'product_detail',
];

/**
 * The Complete Journey (dunnhumby, CC0): 92,331 grocery products as a Google Merchant tab-separated feed. The data set has
 * neither names nor prices: names are made of brand, type and size, and the price is invented from the id, so that two
 * runs agree.
 */
export const completejourney: DataSetFeed = {
  name: 'completejourney',
  contentType: 'text/tab-separated-values',
  currency: 'USD',
  isPresent: (dataDir) => filesPresent(dataDir, [file]),
  read: (dataDir) => asBytes(tsv(join(dataDir, file))),
};

async function* tsv(path: string): AsyncGenerator<string> {
  yield `${header.join('\t')}\n`;
  const records = createReadStream(path).pipe(parse({ columns: true })) as AsyncIterable<JourneyProduct>;
  for await (const product of records) yield `${fields(product).join('\t')}\n`;
}

function fields(product: JourneyProduct): readonly string[] {
  const { product_id: id, department, product_category: category, product_type: type, package_size: size } = product;
  const maker = `Maker ${product.manufacturer_id}`;
  const kind = sentence(type || category || department);
  const path = [department, category, type]
    .filter((part) => part !== '')
    .map(sentence)
    .join(' > ');
  return [
    id,
    [product.brand === 'Private' ? 'Own brand' : maker, kind, size.toLowerCase()]
      .filter((part) => part !== '')
      .join(' '),
    `${inventedPrice(id)} USD`,
    'in_stock',
    maker,
    path,
    size.toLowerCase(),
    `:Label:${product.brand}`,
  ];
}

/** Between 0.49 and 19.99: the id spread by a multiplicative hash (Knuth), since the data set has no prices. */
function inventedPrice(id: string): string {
  const spread = (Math.imul(Number(id), 2_654_435_761) >>> 0) % 196;
  return (0.49 + spread / 10).toFixed(2);
}

/** `SOFT DRINKS` as `Soft drinks`. */
function sentence(text: string): string {
  const lower = text.toLowerCase().replaceAll('>', ' ').trim();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
