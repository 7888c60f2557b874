/** What a cell can hold. */
export type Cell = string | number | boolean | null | undefined;

/** A table for a spreadsheet. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** Makes Excel read the file as UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * A table as CSV (RFC 4180). Text that a spreadsheet would run as a formula (OWASP, CSV injection) is led by an
 * apostrophe: shoppers write parts of these tables.
 */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map(cell).join(','));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
