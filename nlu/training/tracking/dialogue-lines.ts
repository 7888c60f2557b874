import { readLines } from '../evaluation/data-lines.js';

/** Slots with their values, as an annotator wrote them down after a turn. */
export type SlotValues = Readonly<Record<string, string>>;

/** What the system said, what the user answered, and all that is known after it. */
export interface DialogueTurn {
  readonly system: string;
  readonly user: string;
  readonly state: SlotValues;
}

/** One dialogue of a data set for dialogue-state tracking. */
export interface DialogueLine {
  readonly id: string;
  readonly language: string;
  readonly turns: readonly DialogueTurn[];
}

/** Values that say that nothing is known. */
const unknownValues = new Set(['', 'none', 'not mentioned']);

/**
 * Reads lines `{"id", "language", "turns": [{"system", "user", "state": {slot: value}}]}`. The first turn may have no
 * system text. Throws `TrainingError` that names file and line.
 */
export async function readDialogues(file: string): Promise<DialogueLine[]> {
  return readLines(file, (line) => {
    const { id, language, turns } = line;
    if (!Array.isArray(turns) || turns.length === 0) return '"turns" is not a list with a turn in it';
    const read: DialogueTurn[] = [];
    for (const [index, turn] of turns.entries()) {
      const own = readTurn(turn);
      if (typeof own === 'string') return `turn ${index + 1}: ${own}`;
      read.push(own);
    }
    return { id: String(id ?? ''), language: typeof language === 'string' ? language : 'en', turns: read };
  });
}

function readTurn(turn: unknown): DialogueTurn | string {
  if (typeof turn !== 'object' || turn === null) return 'not an object';
  const { system = '', user, state } = turn as Readonly<Record<string, unknown>>;
  if (system !== null && typeof system !== 'string') return '"system" is not a string';
  if (typeof user !== 'string') return '"user" is not a string';
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return '"state" is not an object';
  const values: Record<string, string> = {};
  for (const [slot, value] of Object.entries(state)) {
    if (value === null) continue;
    if (!['string', 'number', 'boolean'].includes(typeof value)) return `the value of "${slot}" is not a string`;
    const text = normalValue(String(value));
    if (!unknownValues.has(text)) values[slot] = text;
  }
  return { system: system ?? '', user, state: values };
}

/** A value as it is compared: width and case of letters and runs of blanks do not matter. */
function normalValue(value: string): string {
  return value.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
