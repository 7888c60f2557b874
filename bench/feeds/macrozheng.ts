import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asBytes, type DataSetFeed, filesPresent } from './data-set.js';

interface MallProduct {
  readonly id: number;
  readonly name: string;
  readonly sub_title: string | null;
  readonly brand_name: string;
  readonly product_category_id: number;
  readonly delete_status: number;
  readonly publish_status: number;
  readonly pic: string | null;
  readonly price: number;
  readonly original_price: number;
  readonly stock: number;
  readonly weight: number;
}

interface MallSku {
  readonly product_id: number;
  readonly sku_code: string;
  readonly price: number;
  readonly stock: number;
  readonly sp_data: string | null;
}

interface MallAttributeValue {
  readonly product_id: number;
  readonly product_attribute_id: number;
  readonly value: string | null;
}

interface MallRow {
  readonly id: number;
  readonly parent_id: number;
  readonly name: string;
}

const folder = 'macrozheng_mall_zh/jsonl';
const tables = [
  'pms_product',
  'pms_sku_stock',
  'pms_product_category',
  'pms_product_attribute',
  'pms_product_attribute_value',
];

const header = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Type',
  'Tags',
  'Status',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Variant SKU',
  'Variant Grams',
  'Variant Inventory Tracker',
  'Variant Inventory Qty',
  'Variant Price',
  'Variant Compare At Price',
  'Image Src',
];

/** The mall of macrozheng (Apache-2.0): 38 Chinese products with their variants as a Shopify product CSV. */
export const macrozheng: DataSetFeed = {
  name: 'macrozheng_mall_zh',
  contentType: 'text/csv',
  currency: 'CNY',
  isPresent: (dataDir) =>
    filesPresent(
      dataDir,
      tables.map((table) => `${folder}/${table}.jsonl`),
    ),
  read: (dataDir) => asBytes(csv(dataDir)),
};

async function table<T>(dataDir: string, name: string): Promise<readonly T[]> {
  const text = await readFile(join(dataDir, folder, `${name}.jsonl`), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

async function* csv(dataDir: string): AsyncGenerator<string> {
  const products = await table<MallProduct>(dataDir, 'pms_product');
  const skus = await table<MallSku>(dataDir, 'pms_sku_stock');
  const values = await table<MallAttributeValue>(dataDir, 'pms_product_attribute_value');
  const names = new Map((await table<MallRow>(dataDir, 'pms_product_attribute')).map((row) => [row.id, row.name]));
  const categories = new Map((await table<MallRow>(dataDir, 'pms_product_category')).map((row) => [row.id, row]));
  yield line(header);
  for (const product of products) {
    const own = skus.filter((sku) => sku.product_id === product.id);
    const optionNames = new Set(own.flatMap((sku) => options(sku).map((option) => option.key)));
    const tags = values
      .filter(
        (value) =>
          value.product_id === product.id &&
          value.value &&
          !optionNames.has(names.get(value.product_attribute_id) ?? ''),
      )
      .flatMap(({ product_attribute_id, value }) =>
        (value ?? '').split(',').map((part) => `${names.get(product_attribute_id) ?? ''}:${part}`),
      );
    const type = categoryPath(categories, product.product_category_id);
    for (const record of records(product, own, type, tags)) yield line(record);
  }
}

function* records(
  product: MallProduct,
  skus: readonly MallSku[],
  type: string,
  tags: readonly string[],
): Generator<readonly string[]> {
  const status = product.delete_status === 1 ? 'archived' : product.publish_status === 1 ? 'active' : 'draft';
  const shared = [product.name.trim(), product.sub_title ?? '', product.brand_name, type, tags.join(', '), status];
  const variants = skus.length > 0 ? skus : [null];
  for (const [index, sku] of variants.entries()) {
    const [first, second] = sku === null ? [] : options(sku);
    yield [
      `mall-${product.id}`,
      ...(index === 0 ? shared : shared.map(() => '')),
      first?.key ?? 'Title',
      first?.value ?? 'Default Title',
      second?.key ?? '',
      second?.value ?? '',
      sku?.sku_code ?? '',
      String(product.weight),
      'shopify',
      String(sku?.stock ?? product.stock),
      (sku?.price ?? product.price).toFixed(2),
      product.original_price.toFixed(2),
      product.pic ?? '',
    ];
  }
}

function options(sku: MallSku): readonly { readonly key: string; readonly value: string }[] {
  return sku.sp_data === null ? [] : (JSON.parse(sku.sp_data) as { key: string; value: string }[]);
}

function categoryPath(categories: ReadonlyMap<number, MallRow>, id: number): string {
  const category = categories.get(id);
  if (category === undefined) return '';
  const above = categoryPath(categories, category.parent_id);
  return above === '' ? category.name : `${above} > ${category.name}`;
}

function line(fields: readonly string[]): string {
  return `${fields.map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\n`;
}
