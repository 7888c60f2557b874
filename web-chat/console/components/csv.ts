/** A column of a table that can be exported: its head, and what stands in it for an item. */
export interface CsvColumn<T> {
  readonly head: string;
  readonly value: (item: T) => string | number | boolean | null | undefined;
}

/** A cell whose text a spreadsheet would take for a formula is given an apostrophe, which shows it as text (OWASP). */
function cell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table as CSV (RFC 4180). */
export function toCsv<T>(columns: readonly CsvColumn<T>[], items: readonly T[]): string {
  const lines = [
    columns.map(({ head }) => cell(head)),
    ...items.map((item) => columns.map(({ value }) => cell(value(item)))),
  ];
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Saves a table; the mark at its front tells spreadsheets that it is UTF-8. */
export function saveCsv<T>(name: string, columns: readonly CsvColumn<T>[], items: readonly T[]): void {
  saveFile(name, new Blob(['\uFEFF', toCsv(columns, items)], { type: 'text/csv;charset=utf-8' }));
}
