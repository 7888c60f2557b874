import type { DialogueLine, SlotValues } from './dialogue-lines.js';
import { changedSlots } from './operations.js';

/** How well states were tracked, as shares from 0 to 1; null where there is nothing to judge. */
export interface TrackingFigures {
  readonly dialogues: number;
  readonly turns: number;
  /** Turns whose whole state is right. */
  readonly jointGoalAccuracy: number;
  /** Mean over the slots of the share of turns in which a slot is right, empty or filled. */
  readonly slotAccuracy: number;
  /** Joint goal accuracy in dialogues whose user takes back or replaces a value: turns before the first such turn. */
  readonly beforeChange: number | null;
  /** The turn of that first change, and those after it. */
  readonly afterChange: number | null;
  readonly bySlot: Readonly<Record<string, SlotFigures>>;
}

export interface SlotFigures {
  readonly accuracy: number;
  /** Turns in which the slot has a value. */
  readonly filled: number;
  /** The share of those in which it is found. */
  readonly found: number;
}

/** Compares tracked states with the annotated ones. */
export function trackingFigures(
  dialogues: readonly DialogueLine[],
  states: readonly (readonly SlotValues[])[],
): TrackingFigures {
  const joint = new Share();
  const before = new Share();
  const after = new Share();
  const slots = new Map<string, { all: Share; filled: Share }>();
  for (const { turns } of dialogues)
    for (const { state } of turns)
      for (const slot of Object.keys(state))
        if (!slots.has(slot)) slots.set(slot, { all: new Share(), filled: new Share() });
  for (const [index, { turns }] of dialogues.entries()) {
    const change = firstChange(turns.map(({ state }) => state));
    for (const [at, { state: gold }] of turns.entries()) {
      const found = states[index]?.[at] ?? {};
      const right = changedSlots(gold, found).length === 0;
      joint.add(right);
      if (change !== undefined) (at < change ? before : after).add(right);
      for (const [slot, { all, filled }] of slots) {
        all.add(gold[slot] === found[slot]);
        if (gold[slot] !== undefined) filled.add(gold[slot] === found[slot]);
      }
    }
  }
  const bySlot = [...slots]
    .sort()
    .map(([slot, { all, filled }]): [string, SlotFigures] => [
      slot,
      { accuracy: all.value ?? 1, filled: filled.count, found: filled.value ?? 1 },
    ]);
  return {
    dialogues: dialogues.length,
    turns: joint.count,
    jointGoalAccuracy: joint.value ?? 0,
    slotAccuracy: bySlot.reduce((sum, [, { accuracy }]) => sum + accuracy, 0) / Math.max(1, bySlot.length),
    beforeChange: before.value,
    afterChange: after.value,
    bySlot: Object.fromEntries(bySlot),
  };
}

/** The first turn that gives a slot with a value another value, or none. */
function firstChange(states: readonly SlotValues[]): number | undefined {
  const at = states.findIndex((state, index) => {
    const before = states[index - 1] ?? {};
    return Object.entries(before).some(([slot, value]) => state[slot] !== value);
  });
  return at < 0 ? undefined : at;
}

class Share {
  count = 0;
  #right = 0;

  add(right: boolean): void {
    this.count++;
    if (right) this.#right++;
  }

  get value(): number | null {
    return this.count === 0 ? null : this.#right / this.count;
  }
}
