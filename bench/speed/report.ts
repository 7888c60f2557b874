import { loadavg } from 'node:os';

/** The share `q` (0 to 1) of the samples is at most this (nearest rank). NaN without samples. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** One row of a bench's table: what was measured, and its figures as they are to be read. */
export type Row = Readonly<Record<string, string | number>>;

/** Milliseconds with three figures that count. */
export function ms(milliseconds: number): string {
  return `${Number(milliseconds.toPrecision(3))} ms`;
}

/** `2.4x`: how many times `floor` a figure is. */
export function times(figure: number, floor: number): string {
  return `${Number((figure / floor).toPrecision(2))}x`;
}

/** Resident memory in MiB. */
export function mib(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}

/** Prints the command that made the figures, the load of the machine, and the table. */
export function printReport(command: string, rows: readonly Row[]): void {
  const load = loadavg().map((share) => share.toFixed(1));
  process.stdout.write(`\n$ ${command}\nNode ${process.version}, load of the machine at the end: ${load.join(' ')}\n`);
  console.table(Object.fromEntries(rows.map(({ what, ...figures }) => [what, figures])));
}
