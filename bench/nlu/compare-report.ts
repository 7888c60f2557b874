import type { ReadingSpeed } from '../../nlu/training/evaluation/reading-speed.js';

/** What reads a set: the project's mixture, its linear member alone, and what else a shop can install. */
export const systems = ['daogou', 'linear', 'node-nlp'] as const;

export type SystemName = (typeof systems)[number];

/** Figures of one part (a language) of a set, shares from 0 to 1; null where a figure does not apply. */
export interface PartFigures {
  readonly part: string;
  readonly accuracy: number | null;
  readonly oosRecall: number | null;
  readonly f1: number | null;
}

/** What a system reached on a set; `figures` is null where it has nothing to offer for the task. */
export interface SystemResult {
  readonly set: string;
  readonly title: string;
  readonly system: SystemName;
  /** What the project's model started from; nothing for the others. */
  readonly start?: string;
  readonly figures: {
    readonly parts: readonly PartFigures[];
    readonly speed: ReadingSpeed;
    /** Highest resident memory of the process, MiB. */
    readonly peakMemory: number;
  } | null;
}

/** One line of the table, as text. */
export type TableRow = Readonly<Record<string, string>>;

const absent = '-';
const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? absent : (100 * share).toFixed(1);
const digits = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : absent);

/**
 * A line a part of a set and system. "errors" and "time" are multiples of the project's own: what it gets wrong (the
 * missing part of accuracy or F1), and the median time of one utterance.
 */
export function comparisonRows(results: readonly SystemResult[]): TableRow[] {
  return results.flatMap((result): TableRow[] => {
    const head = { set: result.set, system: result.system };
    const own = results.find(({ set, system }) => set === result.set && system === 'daogou')?.figures;
    const { figures } = result;
    if (figures === null) {
      const columns = ['part', 'accuracy or F1 %', 'out-of-scope recall %', 'errors', 'training min'];
      const others = ['utterances/s', 'p50 ms', 'time', 'memory MiB'];
      return [{ ...head, ...Object.fromEntries([...columns, ...others].map((name) => [name, absent])) }];
    }
    return figures.parts.map((part) => {
      const ours = own?.parts.find((other) => other.part === part.part);
      return {
        ...head,
        part: part.part,
        'accuracy or F1 %': percent(scoreOf(part)),
        'out-of-scope recall %': percent(part.oosRecall),
        errors: multiple(1 - (scoreOf(part) ?? Number.NaN), 1 - (scoreOf(ours) ?? Number.NaN)),
        'training min': digits(figures.speed.trainingMinutes),
        'utterances/s': digits(figures.speed.linesPerSecond),
        'p50 ms': digits(figures.speed.p50Milliseconds),
        time: multiple(figures.speed.p50Milliseconds, own?.speed.p50Milliseconds ?? Number.NaN),
        'memory MiB': digits(figures.peakMemory),
      };
    });
  });
}

/** The table in Markdown, below what was run where. */
export function comparisonMarkdown(
  results: readonly SystemResult[],
  about: { readonly command: string; readonly machine: string; readonly date: string },
): string {
  const rows = comparisonRows(results);
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const titles = new Map(results.map(({ set, title }) => [set, title]));
  const starts = new Set(results.flatMap(({ start }) => start ?? []));
  return [
    `Measured on ${about.date}, ${about.machine}, by \`${about.command}\`.`,
    '',
    line(columns),
    line(columns.map((name) => (name === 'set' || name === 'system' || name === 'part' ? '---' : '---:'))),
    ...rows.map((row) => line(columns.map((name) => row[name] ?? absent))),
    '',
    `daogou started from ${[...starts].join(', ')}. "errors" and "time" are multiples of daogou's. linear is its n-gram`,
    'member alone. Each system has a process of its own; thresholds were tuned on held-out training rows.',
    '',
    ...[...titles].map(([set, title]) => `- ${set}: ${title}`),
    '',
  ].join('\n');
}

function scoreOf(part: PartFigures | undefined): number | null {
  return part?.f1 ?? part?.accuracy ?? null;
}

function multiple(value: number, own: number): string {
  return own > 0 && Number.isFinite(value / own) ? `${Number((value / own).toPrecision(2))}x` : absent;
}
