import type { StoredCatalog } from './catalog-store.js';
import { type ImportOptions, type ImportReport, runImport } from './import-job.js';
import { InMemoryCatalogStore } from './in-memory-catalog-store.js';

const jsonLd = 'application/ld+json';

/** A shop that feeds are imported into. For tests. */
export function shop() {
  const store = new InMemoryCatalogStore();
  const published: StoredCatalog[] = [];
  const load = (feed: unknown, options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
    runImport({
      body: pieces(typeof feed === 'string' ? feed : JSON.stringify(feed)),
      contentType: jsonLd,
      mode: 'merge',
      currency: 'CNY',
      store,
      publish: (catalog) => {
        published.push(catalog);
      },
      ...options,
    });
  const ids = async () => (await store.load()).products.map((product) => product.id);
  const product = async (id: string) => (await store.load()).products.find((kept) => kept.id === id)!;
  return { store, published, load, ids, product };
}

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += 100) yield bytes.subarray(from, from + 100);
}

/** A product node with what each needs. For tests. */
export const node = (sku: unknown, rest: object = {}) => ({
  '@type': 'Product',
  sku,
  name: `Product ${String(sku)}`,
  offers: { price: '10.00', priceCurrency: 'CNY' },
  ...rest,
});
/** A node's one property. For tests. */
export const value = (id: string, text: unknown, unitText?: string) => ({
  additionalProperty: [{ propertyID: id, name: id, value: text, ...(unitText === undefined ? {} : { unitText }) }],
});
/** A text tagged in both languages. For tests. */
export const both = (en: string, zh: string) => [
  { '@language': 'en', '@value': en },
  { '@language': 'zh', '@value': zh },
];
