import { readCsv } from '../../components/read-csv.js';

type Kind = 'text' | 'number';

/** Columns that the doors take, with the kind of their cells; the first ones are needed. */
export const inputColumns = {
  productId: 'text',
  cost: 'number',
  restockDays: 'number',
  nextRestock: 'text',
  competitorPrice: 'number',
} as const;

export const salesColumns = {
  productId: 'text',
  day: 'text',
  price: 'number',
  sold: 'number',
  stock: 'number',
  fromHour: 'number',
  toHour: 'number',
  views: 'number',
  dwell: 'number',
  cartAdds: 'number',
  interest: 'number',
} as const;

/** Rows for the server, or the column that is missing. */
export type ReadRows =
  | { readonly kind: 'rows'; readonly rows: readonly Readonly<Record<string, unknown>>[] }
  | { readonly kind: 'missing'; readonly column: string };

/**
 * Rows of a CSV file by their head, numbers as numbers. A cell that is no number goes to the server as it stands, so that
 * its row is refused with a reason; an empty one is left out.
 */
export function rowsOf(text: string, columns: Readonly<Record<string, Kind>>, needed: readonly string[]): ReadRows {
  const [head = [], ...lines] = readCsv(text);
  const names = head.map((name) => name.trim());
  const missing = needed.find((name) => !names.includes(name));
  if (missing !== undefined) return { kind: 'missing', column: missing };
  const rows = lines.map((line) => {
    const cells = names.flatMap((name, index) => {
      const cell = line[index]?.trim() ?? '';
      const kind = columns[name];
      if (kind === undefined || cell === '') return [];
      const number = Number(cell);
      return [[name, kind === 'number' && !Number.isNaN(number) ? number : cell] as const];
    });
    return Object.fromEntries(cells);
  });
  return { kind: 'rows', rows };
}
