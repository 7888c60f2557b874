import { describe, expect, it } from 'vitest';
import type { StoredCatalog } from '../../knowledge-graph/catalog/catalog-store.js';
import { type ImportReport, runImport } from '../../knowledge-graph/catalog/import-job.js';
import { InMemoryCatalogStore } from '../../knowledge-graph/catalog/in-memory-catalog-store.js';
import type { Product } from '../../knowledge-graph/graph/model.js';
import { adventureworks } from './adventureworks.js';
import { completejourney } from './completejourney.js';
import { type DataSetFeed, defaultDataDir } from './data-set.js';
import { dummyjson } from './dummyjson.js';
import { macrozheng } from './macrozheng.js';

interface Imported {
  readonly report: ImportReport;
  readonly catalog: StoredCatalog;
  product(id: string): Product | undefined;
}

async function load(set: DataSetFeed): Promise<Imported> {
  const store = new InMemoryCatalogStore();
  const { contentType, currency } = set;
  const body = set.read(defaultDataDir);
  const report = await runImport({ body, contentType, mode: 'replace', currency, store, publish: () => undefined });
  const catalog = await store.load();
  return { report, catalog, product: (id) => catalog.products.find((product) => product.id === id) };
}

function counts({ categories, brands, attributes, products, relations }: StoredCatalog): readonly number[] {
  return [categories, brands, attributes, products, relations].map((list) => list.length);
}

/** Tests of a data set, which say why they are skipped where it is not there. */
function withData(set: DataSetFeed, name: string, test: (imported: Imported) => void): void {
  const present = set.isPresent(defaultDataDir);
  if (!present) console.log(`skipped: ${set.name} is not in ${defaultDataDir}`);
  it.skipIf(!present)(name, async () => test(await load(set)), 240_000);
}

describe('data sets that no one here wrote', () => {
  withData(dummyjson, 'DummyJSON as Google XML', ({ report, catalog, product }) => {
    expect(report).toMatchObject({ status: 'succeeded', created: 194, rejectedCount: 0, noteCount: 0 });
    expect(counts(catalog)).toEqual([24, 63, 4, 194, 0]);
    expect(product('BEA-ESS-ESS-001')).toMatchObject({
      names: { en: ['Essence Mascara Lash Princess'] },
      offer: { price: { amount: 999, currency: 'USD' }, stock: 99 },
      brandId: 'Essence',
      categoryId: 'beauty',
    });
  });

  withData(adventureworks, 'AdventureWorks as JSON-LD', ({ report, catalog, product }) => {
    expect(report).toMatchObject({ status: 'succeeded', created: 295, rejectedCount: 0, noteCount: 0 });
    expect(counts(catalog)).toEqual([41, 0, 3, 295, 1367]);
    expect(catalog.products.filter((one) => one.descriptions.zh.length > 0)).toHaveLength(294);
    const bike = product('BK-R68R-60');
    expect(bike).toMatchObject({
      categoryId: 'Bikes > Road Bikes',
      groupId: 'model-28',
      offer: { price: { amount: 145799 } },
    });
    expect(bike?.attributes).toContainEqual({ kind: 'term', attributeId: 'size', termId: '60 CM' });
  });

  withData(macrozheng, "macrozheng's mall as Shopify CSV", ({ report, catalog, product }) => {
    expect(report).toMatchObject({ status: 'succeeded', created: 96, rejectedCount: 18, noteCount: 0 });
    expect(new Set(report.rejected.map((row) => row.reason))).toEqual(
      new Set(['product is not on sale: status archived']),
    );
    expect(counts(catalog)).toEqual([12, 8, 27, 96, 0]);
    expect(product('201808270027001')).toMatchObject({
      groupId: 'mall-27',
      brandId: '小米',
      categoryId: '手机数码 > 手机通讯',
      offer: { price: { amount: 269900, currency: 'CNY' }, stock: 86 },
    });
  });

  withData(completejourney, 'The Complete Journey as Google TSV', ({ report, catalog, product }) => {
    expect(report).toMatchObject({ status: 'succeeded', created: 92_331, rejectedCount: 0, noteCount: 0 });
    expect(counts(catalog)).toEqual([4270, 6471, 2, 92_331, 0]);
    expect(product('25671')).toMatchObject({
      names: { en: ['Maker 2 Ice - crushed/cubed 22 lb'] },
      categoryId: 'Grocery > Frzn ice > Ice - crushed/cubed',
    });
    expect(catalog.products.every(({ offer }) => offer.price.amount >= 49 && offer.price.amount <= 1999)).toBe(true);
  });
});
