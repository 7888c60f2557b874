import type { Language } from '../../../graph/model.js';
import { unreadable } from '../../catalog-error.js';
import type { FeedReader, FeedRow } from '../feed.js';
import { shopLanguage } from '../feed-text.js';
import { type TableRecord, tableRecords } from '../table-records.js';
import { type GoogleItem, type GoogleValue, readGoogleItem, splitDetails } from './item.js';

const required = ['id', 'title', 'price'];

interface Column {
  readonly field: string;
  readonly language: Language | null;
}

/**
 * Reads Google Merchant Center's tab-separated feed. A column may be repeated, and may carry a language at its end
 * (`title_zh`, `title[en-US]`).
 */
export const readGoogleTsvFeed: FeedReader = async function* (text, options) {
  let columns: readonly Column[] | null = null;
  for await (const records of tableRecords(text, '\t')) {
    const rows: FeedRow[] = [];
    for (const record of records) {
      if (columns === null) columns = readHeader(record);
      else if ('reason' in record) rows.push(record);
      else rows.push({ row: record.row, draft: readGoogleItem(toItem(columns, record.fields), options) });
    }
    yield rows;
  }
  if (columns === null) throw unreadable('the feed is empty');
};

function readHeader(record: TableRecord): readonly Column[] {
  if ('reason' in record) throw unreadable(`the header can't be read: ${record.reason}`);
  const columns = record.fields.map(readColumn);
  const missing = required.filter((name) => !columns.some((column) => column.field === name));
  if (missing.length > 0) throw unreadable(`not a Google Merchant feed: columns missing: ${missing.join(', ')}`);
  return columns;
}

/** `Product type`, `g:product_type` and `product_detail(section:attribute:value)` are how the same column gets written. */
function readColumn(header: string): Column {
  const name = header
    .trim()
    .toLowerCase()
    .replace(/^g:/, '')
    .replace(/\(.*\)$/, '')
    .trim()
    .replace(/\s+/g, '_');
  const match = /^(.*?)[_[:.-]+((?:zh|en)(?:[-_][a-z]{2,4})*)\]?$/.exec(name);
  return match === null ? { field: name, language: null } : { field: match[1]!, language: shopLanguage(match[2]!) };
}

function toItem(columns: readonly Column[], record: readonly string[]): GoogleItem {
  const fields = new Map<string, GoogleValue[]>();
  for (const [index, { field, language }] of columns.entries()) {
    const text = record[index]?.trim() ?? '';
    if (text === '') continue;
    const values = fields.get(field);
    if (values === undefined) fields.set(field, [{ text, language }]);
    else values.push({ text, language });
  }
  const details = (fields.get('product_detail') ?? []).flatMap((value) => splitDetails(value.text));
  const highlights = fields.get('product_highlight');
  if (highlights !== undefined) {
    fields.set(
      'product_highlight',
      highlights.map((value) => ({ ...value, text: value.text.replace(/"/g, '') })),
    );
  }
  return { fields, details };
}
