import { valueKey } from './cut-text.js';
import { type AlignedTurn, changedSlots, type Operation } from './operations.js';
import { type SlotNames, slotNames } from './slot-names.js';

/** What a tracker can say of a data set: tags of tokens, operations of turns, and how values are written. */
export interface TrackingLabels {
  readonly names: SlotNames;
  /** O, B-type and I-type for the types of the slots. */
  readonly tags: readonly string[];
  /** On types in place of slots. */
  readonly operations: readonly Operation[];
  /** By type and key of the words that were said: the value as annotators write it. */
  readonly surfaces: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** An operation that was seen less often is not learnt. */
const leastSeen = 2;

/** Collects from the training turns what can happen. */
export function collectLabels(turns: readonly AlignedTurn[]): TrackingLabels {
  const names = slotNames([...new Set(turns.flatMap(({ after }) => Object.keys(after)))]);
  const counts = new Map<string, { operation: Operation; count: number }>();
  for (const turn of turns)
    for (const operation of operationsOf(turn, names)) {
      const name = operationName(operation);
      const known = counts.get(name) ?? { operation, count: 0 };
      known.count++;
      counts.set(name, known);
    }
  const operations = [...counts.values()].filter(({ count }) => count >= leastSeen).map(({ operation }) => operation);
  const values = turns.flatMap(({ after }) => Object.entries(after));
  const valuesOf = (type: string): string[] =>
    values.filter(([slot]) => names.parts(slot).type === type).map(([, value]) => value);
  return {
    names,
    tags: ['O', ...names.types.flatMap((type) => [`B-${type}`, `I-${type}`])],
    operations,
    surfaces: new Map(names.types.map((type) => [type, commonSurfaces(valuesOf(type))])),
  };
}

/** The operations of a turn by type, in all ways in which they may be understood: a new value may be another slot's. */
export function operationsOf({ operations, after }: AlignedTurn, names: SlotNames): Operation[] {
  const type = (slot: string): string => names.parts(slot).type;
  return operations.flatMap((operation): Operation[] => {
    const own = { ...operation, slot: type(operation.slot) };
    if (operation.kind !== 'value') return [own];
    const referred = Object.entries(after).filter(
      ([slot, value]) => slot !== operation.slot && value === operation.value,
    );
    return [own, ...referred.map(([to]): Operation => ({ slot: own.slot, kind: 'refer', to: type(to) }))];
  });
}

/** The number of the domain that a turn is about; undefined where nothing tells. */
export function domainOf({ before, after, mentions, recent }: AlignedTurn, names: SlotNames): number | undefined {
  const told = [changedSlots(before, after), mentions.map(({ slot }) => slot), recent].find(
    (slots) => slots.length > 0,
  );
  const domains = (told ?? []).map((slot) => names.domains.indexOf(names.parts(slot).domain)).filter((at) => at >= 0);
  const count = (domain: number): number => domains.filter((other) => other === domain).length;
  return domains.sort((a, b) => count(b) - count(a))[0];
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

function commonSurfaces(values: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const surfaces = new Map<string, string>();
  for (const [value] of [...counts].sort((a, b) => b[1] - a[1])) {
    const key = valueKey(value);
    if (!surfaces.has(key)) surfaces.set(key, value);
  }
  return surfaces;
}
