import { unreadable } from '../../catalog-error.js';
import type { FeedOptions, FeedReader, FeedRow } from '../feed.js';
import { TableHeader, type TableRecord, tableRecords } from '../table-records.js';
import { columns } from './columns.js';
import { readHandle, type ShopifyRow } from './product.js';

/** Shopify allows 2,048 variants a product; image rows come on top. */
const maxRowsOfHandle = 5_000;

/** What a product can't do without: each by the names that the two generations of the template give it. */
const required: readonly (readonly [shown: string, names: readonly string[]])[] = [
  ['Handle', columns.handle],
  ['Title', columns.title],
  ['Variant Price', columns.price],
];

/**
 * Reads Shopify's product CSV (https://help.shopify.com/manual/products/import-export/using-csv), both generations of its
 * template: rows of one handle are one product with its variants and pictures.
 */
export const readShopifyFeed: FeedReader = async function* (text, options) {
  let header: TableHeader | null = null;
  let group: ShopifyRow[] = [];
  for await (const records of tableRecords(text, ',')) {
    const rows: FeedRow[] = [];
    for (const record of records) {
      if (header === null) {
        header = readHeader(record);
        continue;
      }
      if ('reason' in record) {
        rows.push(record);
        continue;
      }
      const row: ShopifyRow = { row: record.row, fields: record.fields };
      if (group.length > 0 && !continuesHandle(header, group[0]!.fields, row.fields)) {
        rows.push(...finish(header, group, options));
        group = [];
      }
      if (group.length < maxRowsOfHandle) group.push(row);
      else rows.push({ row: row.row, reason: `handle has more than ${maxRowsOfHandle} rows` });
    }
    yield rows;
  }
  if (header === null) throw unreadable('the CSV is empty');
  if (group.length > 0) yield finish(header, group, options);
};

function readHeader(record: TableRecord): TableHeader {
  if ('reason' in record) throw unreadable(`the header can't be read: ${record.reason}`);
  const header = new TableHeader(record.fields);
  const missing = required.filter(([, names]) => !names.some((name) => header.has(name))).map(([shown]) => shown);
  if (missing.length > 0) throw unreadable(`not a Shopify product CSV: columns missing: ${missing.join(', ')}`);
  return header;
}

/** A row belongs to the product above when it has the same handle, or none and no title of its own. */
export function continuesHandle(header: TableHeader, first: readonly string[], fields: readonly string[]): boolean {
  const handle = header.get(fields, ...columns.handle);
  if (handle === null) return header.get(fields, ...columns.title) === null;
  return handle === header.get(first, ...columns.handle);
}

function finish(header: TableHeader, group: readonly ShopifyRow[], options: FeedOptions): readonly FeedRow[] {
  return readHandle(header, group, options.currency);
}
