import { parse } from 'csv-parse/sync';
import { maxRowLength, rowTooLong } from './feed.js';

/** One record of a table with its spreadsheet row (the header is 1): its fields, or why it was not kept. */
export type TableRecord =
  | { readonly row: number; readonly fields: readonly string[] }
  | { readonly row: number; readonly reason: string };

/** Complete records are parsed together up to this length, so that one batch takes a few milliseconds. */
const batchLength = 32_768;

/**
 * The records of a delimited file. Records are cut at line ends outside of quotes first, which bounds each one (a quote
 * that never closes spoils one record, not the memory), and parsed by csv-parse in its relaxed mode.
 */
export async function* tableRecords(
  text: AsyncIterable<string>,
  delimiter: ',' | '\t',
): AsyncGenerator<readonly TableRecord[]> {
  const cutter = new RecordCutter(delimiter);
  for await (const piece of text) {
    const records = cutter.write(piece);
    if (records.length > 0) yield records;
  }
  yield cutter.end();
}

const quote = 0x22;
const [newline, carriageReturn] = [0x0a, 0x0d];

interface WaitingRecord {
  readonly row: number;
  readonly text: string;
}

/** Follows csv-parse's relaxed reading of quotes: one opens a field at its start only, and is plain text elsewhere. */
class RecordCutter {
  private readonly delimiterCode: number;
  private state: 'field-start' | 'plain' | 'quoted' | 'quote-in-quoted' = 'field-start';
  private afterCarriageReturn = false;
  private row = 0;
  private parts: string[] = [];
  private length = 0;
  private waiting: WaitingRecord[] = [];
  private waitingLength = 0;
  private found: TableRecord[] = [];

  constructor(private readonly delimiter: ',' | '\t') {
    this.delimiterCode = delimiter.charCodeAt(0);
  }

  write(piece: string): readonly TableRecord[] {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (this.state === 'quoted') {
        if (code === quote) this.state = 'quote-in-quoted';
      } else if (code === newline || code === carriageReturn) {
        this.add(piece.slice(from, at));
        from = at + 1;
        if (code === carriageReturn || !this.afterCarriageReturn || this.length > 0) this.endRecord();
        this.afterCarriageReturn = code === carriageReturn;
      } else if (code === this.delimiterCode) this.state = 'field-start';
      else if (code === quote && this.state !== 'plain') this.state = 'quoted';
      else this.state = 'plain';
    }
    this.add(piece.slice(from));
    return this.take();
  }

  end(): readonly TableRecord[] {
    if (this.length > 0) this.endRecord();
    this.parseWaiting();
    return this.take();
  }

  private take(): readonly TableRecord[] {
    const found = this.found;
    this.found = [];
    return found;
  }

  private add(part: string): void {
    if (part === '') return;
    this.length += part.length;
    if (this.length <= maxRowLength) this.parts.push(part);
    else this.parts = [];
  }

  private endRecord(): void {
    const text = this.length > maxRowLength ? null : this.parts.join('');
    const unclosed = this.state === 'quoted';
    this.state = 'field-start';
    this.parts = [];
    this.length = 0;
    this.row += 1;
    if (text === null) this.reject(unclosed ? `${rowTooLong}; a quote opens in it and never closes` : rowTooLong);
    else if (unclosed) this.reject('a quote opens in this row and never closes');
    else if (text.trim() !== '') {
      this.waiting.push({ row: this.row, text });
      this.waitingLength += text.length;
      if (this.waitingLength >= batchLength) this.parseWaiting();
    }
  }

  private reject(reason: string): void {
    this.parseWaiting();
    this.found.push({ row: this.row, reason });
  }

  /** Parses the waiting records at once; one by one should the parser see other record ends than the cutter did. */
  private parseWaiting(): void {
    const waiting = this.waiting;
    this.waiting = [];
    this.waitingLength = 0;
    const together = this.parse(waiting.map((record) => record.text).join('\n'));
    for (const [index, { row, text }] of waiting.entries()) {
      const fields = together.length === waiting.length ? together[index] : this.parse(text)[0];
      this.found.push(fields === undefined ? { row, reason: 'row is not valid CSV' } : { row, fields });
    }
  }

  private parse(text: string): string[][] {
    if (text === '') return [];
    const options = {
      delimiter: this.delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_records_with_error: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    };
    return parse(text, options) as string[][];
  }
}

/** Which fields of a table mean what, by column names in any case and spacing. */
export class TableHeader {
  private readonly columns = new Map<string, number[]>();
  readonly names: readonly string[];

  constructor(fields: readonly string[]) {
    this.names = fields.map((field) => columnName(field));
    for (const [index, name] of this.names.entries())
      this.columns.set(name, [...(this.columns.get(name) ?? []), index]);
  }

  has(name: string): boolean {
    return this.columns.has(name);
  }

  /** The first filled field of a column; null where it is blank or there is none. */
  get(fields: readonly string[], ...names: readonly string[]): string | null {
    for (const name of names) {
      for (const index of this.columns.get(name) ?? []) {
        const value = fields[index]?.trim() ?? '';
        if (value !== '') return value;
      }
    }
    return null;
  }

  /** All filled fields of a column that may be repeated. */
  all(fields: readonly string[], name: string): readonly string[] {
    const values = (this.columns.get(name) ?? []).map((index) => fields[index]?.trim() ?? '');
    return values.filter((value) => value !== '');
  }
}

/** A column's name for comparison: lower case, single spaces. */
export function columnName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
}
