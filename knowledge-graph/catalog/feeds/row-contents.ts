import { SaxesParser } from 'saxes';
import { CatalogError } from '../catalog-error.js';
import { decodeText } from './decode-text.js';
import { maxRowLength } from './feed.js';
import { charsetOf, feedFormat } from './read-feed.js';
import { type JsonFrame, jsonElements } from './schema-org/json-elements.js';
import { listKeys } from './schema-org/schema-org-feed.js';
import { continuesHandle } from './shopify/shopify-feed.js';
import { TableHeader, tableRecords } from './table-records.js';

/** What a feed says in one of its rows: the lines of a product in a table, or the product's own text. */
export type RowContent =
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly lines: readonly (readonly string[])[] }
  | { readonly kind: 'text'; readonly text: string };

/** The rows that belong together (all variants of one product in a table) with their content. */
export interface FeedUnit {
  readonly rows: readonly number[];
  readonly content: RowContent;
}

/** A table's product may have many lines; more are not shown. */
const maxLines = 200;

/**
 * The contents of the rows that are asked for, as they stand in the feed, so that who sent it can mend them. Rows are
 * counted as `readFeed` counts them. What can't be cut out (a row of more than 1 MB, a broken end) is left out.
 */
export async function rowContents(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
  wanted: ReadonlySet<number>,
): Promise<readonly FeedUnit[]> {
  const units: FeedUnit[] = [];
  const text = decodeText(body, charsetOf(contentType));
  const format = feedFormat(contentType);
  try {
    const all = format === 'json' ? jsonUnits(text) : format === 'xml' ? xmlUnits(text) : tableUnits(text, format);
    for await (const unit of all) if (unit.rows.some((row) => wanted.has(row))) units.push(unit);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
  }
  return units;
}

/** A feed of these contents alone, in the format of the feed that they come from. Throws `CatalogError` for text that is none. */
export function feedOf(contents: readonly RowContent[], contentType: string): string {
  const format = feedFormat(contentType);
  const texts = contents.flatMap((content) => (content.kind === 'text' ? [content.text] : []));
  if (format === 'json') return `[${texts.map(checkedJson).join(',\n')}]`;
  if (format === 'xml') {
    return `<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>\n${texts.join('\n')}\n</channel></rss>`;
  }
  const tables = contents.flatMap((content) => (content.kind === 'table' ? [content] : []));
  const lines = [tables[0]?.columns ?? [], ...tables.flatMap((table) => table.lines)];
  return lines.map((line) => line.map(quoted).join(format === 'csv' ? ',' : '\t')).join('\r\n');
}

/** The first row of each content in the feed that `feedOf` makes of them. */
export function rowsOfFeed(contents: readonly RowContent[], contentType: string): readonly (readonly number[])[] {
  const isTable = ['csv', 'tsv'].includes(feedFormat(contentType));
  let next = isTable ? 2 : 1;
  return contents.map((content) => {
    const count = content.kind === 'table' ? content.lines.length : 1;
    const rows = Array.from({ length: count }, (_, index) => next + index);
    next += count;
    return rows;
  });
}

async function* tableUnits(text: AsyncIterable<string>, format: 'csv' | 'tsv'): AsyncGenerator<FeedUnit> {
  let columns: readonly string[] | null = null;
  let header = new TableHeader([]);
  let open: { rows: number[]; lines: (readonly string[])[] } | null = null;
  const unit = (found: { rows: number[]; lines: (readonly string[])[] }): FeedUnit => ({
    rows: found.rows,
    content: { kind: 'table', columns: columns ?? [], lines: found.lines.slice(0, maxLines) },
  });
  for await (const records of tableRecords(text, format === 'csv' ? ',' : '\t')) {
    for (const record of records) {
      if ('reason' in record) continue;
      if (columns === null) {
        columns = record.fields;
        header = new TableHeader(record.fields);
        continue;
      }
      if (open !== null && format === 'csv' && continuesHandle(header, open.lines[0]!, record.fields)) {
        open.rows.push(record.row);
        open.lines.push(record.fields);
        continue;
      }
      if (open !== null) yield unit(open);
      open = { rows: [record.row], lines: [record.fields] };
    }
  }
  if (open !== null) yield unit(open);
}

async function* jsonUnits(text: AsyncIterable<string>): AsyncGenerator<FeedUnit> {
  const frame: JsonFrame = { text: '' };
  let row = 0;
  for await (const elements of jsonElements(text, listKeys, frame)) {
    for (const element of elements) {
      row += 1;
      if ('text' in element) yield { rows: [row], content: { kind: 'text', text: element.text.trim() } };
    }
  }
  if (row === 0) yield { rows: [1], content: { kind: 'text', text: frame.text.trim() } };
}

/** Items are cut out where the parser finds their ends, and no more of the text is held than one of them. */
async function* xmlUnits(text: AsyncIterable<string>): AsyncGenerator<FeedUnit> {
  const parser = new SaxesParser();
  let [buffer, dropped, depth, start, row] = ['', 0, 0, -1, 0];
  let found: FeedUnit[] = [];
  parser.on('error', (error) => {
    throw new CatalogError('unreadable_feed', error.message);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (start >= 0 || !isItem(tag.name)) return;
    start = dropped + buffer.lastIndexOf('<', parser.position - dropped - 1);
    depth = 1;
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    if (start < 0 || depth > 0 || !isItem(tag.name)) return;
    row += 1;
    const item = buffer.slice(start - dropped, parser.position - dropped);
    if (item.length <= maxRowLength) found.push({ rows: [row], content: { kind: 'text', text: item } });
    start = -1;
  });
  for await (const piece of text) {
    buffer += piece;
    parser.write(piece);
    yield* found;
    found = [];
    const keep = start >= 0 ? start : Math.max(dropped, dropped + buffer.lastIndexOf('<'));
    buffer = buffer.slice(keep - dropped);
    dropped = keep;
  }
}

function isItem(name: string): boolean {
  return /^(?:[\w-]+:)?(?:item|entry)$/i.test(name);
}

function checkedJson(text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch (cause) {
    throw new CatalogError('unreadable_feed', `not JSON: ${text.slice(0, 60)}`, { cause });
  }
}

function quoted(field: string): string {
  return /["\t,\r\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
}
