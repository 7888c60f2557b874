import { type CutText, cutText, findKey, type TokenRun, tokenKey, valueKey } from './cut-text.js';
import type { DialogueTurn, SlotValues } from './dialogue-lines.js';

/** A value that stands in what was said, in words that are copied. */
export interface Mention extends TokenRun {
  readonly side: 'user' | 'system';
  readonly slot: string;
}

/** How the value of a slot changes where no words of this turn can be copied. */
export type Operation =
  | { readonly slot: string; readonly kind: 'delete' }
  | { readonly slot: string; readonly kind: 'refer'; readonly to: string }
  | { readonly slot: string; readonly kind: 'value'; readonly value: string };

/** The texts of a turn in tokens. */
export interface CutTurn {
  readonly system: CutText;
  readonly user: CutText;
}

/** What a turn does to the state, found by comparing the state after it with the one before. */
export interface TurnChanges {
  readonly mentions: readonly Mention[];
  readonly operations: readonly Operation[];
}

/** A turn of the training data, taken apart. */
export interface AlignedTurn extends CutTurn, TurnChanges {
  readonly before: SlotValues;
  readonly after: SlotValues;
  /** Slots that the turn before changed, which tell what is being talked about. */
  readonly recent: readonly string[];
}

/** Takes the turns of a dialogue apart. */
export function alignDialogue(turns: readonly DialogueTurn[]): AlignedTurn[] {
  let before: SlotValues = {};
  let recent: readonly string[] = [];
  return turns.map((turn) => {
    const cut = { system: cutText(turn.system), user: cutText(turn.user) };
    const aligned = { ...cut, ...changesOf(cut, before, turn.state), before, after: turn.state, recent };
    const changed = changedSlots(before, turn.state);
    if (changed.length > 0) recent = changed;
    before = turn.state;
    return aligned;
  });
}

/** Slots that have another value, a new one, or none any more. */
export function changedSlots(before: SlotValues, after: SlotValues): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((slot) => before[slot] !== after[slot]);
}

/**
 * Words that stand for a value which holds after the turn are mentions of its slot, whether they set it or repeat it;
 * an offer that was turned down is none. Longer runs win over shorter ones inside them, and among
 * equals slots that changed. What changed without a mention is an operation.
 */
function changesOf({ system, user }: CutTurn, before: SlotValues, after: SlotValues): TurnChanges {
  const changed = new Set(changedSlots(before, after));
  const sides = { user: keysOf(user), system: keysOf(system) } as const;
  const found = Object.entries(after).flatMap(([slot, value]) => {
    const key = valueKey(value);
    return (['user', 'system'] as const).flatMap((side) =>
      findKey(sides[side], key).map((run) => ({ ...run, side, slot })),
    );
  });
  const rank = ({ slot, from, to }: Mention): number => 2 * (to - from) + (changed.has(slot) ? 1 : 0);
  const mentions: Mention[] = [];
  for (const mention of found.sort((a, b) => rank(b) - rank(a)))
    if (!mentions.some((other) => other.side === mention.side && other.from < mention.to && mention.from < other.to))
      mentions.push(mention);
  const mentioned = new Set(mentions.map(({ slot }) => slot));
  const operations = [...changed].flatMap((slot): Operation[] => {
    const value = after[slot];
    if (value === undefined) return [{ slot, kind: 'delete' }];
    if (mentioned.has(slot)) return [];
    return [{ slot, kind: 'value', value }];
  });
  return { mentions, operations };
}

function keysOf({ tokens }: CutText): string[] {
  return tokens.map(({ text }) => tokenKey(text));
}
