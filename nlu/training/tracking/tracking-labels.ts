import { valueKey } from './cut-text.js';
import type { AlignedTurn, Operation } from './operations.js';

/** What a tracker can say of a data set: tags of tokens, operations of turns, and how values are written. */
export interface TrackingLabels {
  readonly slots: readonly string[];
  /** O, B-slot and I-slot. */
  readonly tags: readonly string[];
  readonly operations: readonly Operation[];
  /** By slot and key of the words that were said: the value as annotators write it. */
  readonly surfaces: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** An operation that was seen less often is not learnt. */
const leastSeen = 2;

/** Collects from the training turns what can happen. */
export function collectLabels(turns: readonly AlignedTurn[]): TrackingLabels {
  const slots = [...new Set(turns.flatMap(({ after }) => Object.keys(after)))].sort();
  const counts = new Map<string, { operation: Operation; count: number }>();
  for (const turn of turns)
    for (const operation of turn.operations)
      for (const reading of readingsOf(operation, turn)) {
        const name = operationName(reading);
        const known = counts.get(name) ?? { operation: reading, count: 0 };
        known.count++;
        counts.set(name, known);
      }
  const operations = [...counts.values()].filter(({ count }) => count >= leastSeen).map(({ operation }) => operation);
  return {
    slots,
    tags: ['O', ...slots.flatMap((slot) => [`B-${slot}`, `I-${slot}`])],
    operations,
    surfaces: new Map(slots.map((slot) => [slot, commonSurfaces(turns.map(({ after }) => after[slot]))])),
  };
}

/** The ways in which an operation may be understood: a new value may also be that of another slot. */
export function readingsOf(operation: Operation, { after }: AlignedTurn): Operation[] {
  if (operation.kind !== 'value') return [operation];
  const referred = Object.entries(after).filter(
    ([slot, value]) => slot !== operation.slot && value === operation.value,
  );
  return [operation, ...referred.map(([to]): Operation => ({ slot: operation.slot, kind: 'refer', to }))];
}

/** A name that tells operations apart. */
export function operationName(operation: Operation): string {
  switch (operation.kind) {
    case 'delete':
      return `delete ${operation.slot}`;
    case 'refer':
      return `refer ${operation.slot} ${operation.to}`;
    case 'value':
      return `value ${operation.slot} ${operation.value}`;
  }
}

function commonSurfaces(values: readonly (string | undefined)[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const surfaces = new Map<string, string>();
  for (const [value] of [...counts].sort((a, b) => b[1] - a[1])) {
    const key = valueKey(value);
    if (!surfaces.has(key)) surfaces.set(key, value);
  }
  return surfaces;
}
