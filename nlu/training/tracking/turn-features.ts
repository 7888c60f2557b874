import { hash, textFeatures, tokenFeatures } from '../linear/features.js';
import { type CutText, tokenKey, tokenTexts, valueKey } from './cut-text.js';
import type { SlotValues } from './dialogue-lines.js';
import type { CutTurn } from './operations.js';
import type { SlotNames } from './slot-names.js';
import type { TrackingLabels } from './tracking-labels.js';
import type { WordView } from './word-view.js';

/** The types of slots that a value was seen in, by its key. */
export type KnownValues = ReadonlyMap<string, readonly string[]>;

/** Longest value that is looked up, in tokens. */
const longestValue = 8;

/** Words at the end of what the system said that an answer is understood from. */
const lastWords = 12;

/** What features are made with. */
export interface FeatureOptions {
  readonly known: KnownValues;
  readonly view: WordView;
  readonly names: SlotNames;
}

/** Words at the beginning of an answer that tell whether what was offered is taken. */
const firstWords = 6;

export interface FeatureTurn extends CutTurn {
  readonly before: SlotValues;
  readonly recent: readonly string[];
}

/** All values of the training turns. */
export function knownValues({ surfaces }: TrackingLabels): KnownValues {
  const known = new Map<string, string[]>();
  for (const [slot, values] of surfaces)
    for (const key of values.keys()) known.set(key, [...(known.get(key) ?? []), slot]);
  return known;
}

/**
 * Hashed features of each token on one side: windows of tokens, the slots whose known values it is part of, whether the
 * state holds that value already, and what was being talked about.
 */
export function sideFeatures(
  turn: FeatureTurn,
  side: 'user' | 'system',
  { known, view, names }: FeatureOptions,
): number[][] {
  const cut = turn[side];
  const texts = view(tokenTexts(cut));
  const gazetteer = knownRuns(cut, known, heldKeys(turn.before, names));
  const answer = tokenTexts(turn.user).slice(0, firstWords);
  const asked =
    side === 'user' ? tokenTexts(turn.system).slice(-4).join(' ') : tokenTexts(turn.user).slice(0, 3).join(' ');
  const said = new Set(tokenTexts(turn.system).slice(-lastWords));
  const windows = tokenFeatures(texts);
  return texts.map((_, position) => {
    const features = (windows[position] ?? []).map((feature) => (side === 'user' ? feature : ~feature >>> 0));
    const add = (text: string): void => {
      features.push(hash(`${side} ${text}`));
    };
    for (const name of gazetteer[position] ?? []) {
      add(`known ${name}`);
      add(`known ${name} ${texts[position - 1] ?? ''}`);
      if (side === 'system') for (const word of answer) add(`known ${name} ${word}`);
    }
    const start = `${position} ${texts.length} ${asked}`;
    if (texts.length <= 6) add(`answer ${start}`);
    for (const slot of turn.recent) add(`recent ${names.parts(slot).type}`);
    add(`asked ${asked}`);
    if (side === 'user') for (const word of said) add(`said ${word}`);
    return [...new Set(features)];
  });
}

/** Hashed features of a turn for what happens to slots of a type, or '' for what it is about, where no words are copied; values stand there by their slot too. */
export function turnFeatures(
  { user, system, before, recent }: FeatureTurn,
  type: string,
  { known, view, names }: FeatureOptions,
): number[] {
  const runs = knownRuns(user, known, new Map());
  const seen = view(tokenTexts(user)).flatMap((text, at) => {
    const [place, ...name] = runs[at]?.[0]?.split(' ') ?? [];
    if (place === undefined) return [text];
    return place === 'B' ? [`slot${hash(name.join(' '))}`] : [];
  });
  const features = new Set([...textFeatures(user.text), ...textFeatures(seen.join(' '))]);
  const said = tokenTexts(system).slice(-lastWords);
  for (const [index, word] of said.entries()) {
    features.add(hash(`s1 ${word}`));
    features.add(hash(`s2 ${word} ${said[index + 1] ?? '|'}`));
  }
  const values = Object.entries(before).filter(([slot]) => names.parts(slot).type === type);
  features.add(hash(`filled ${values.length > 0}`));
  for (const [, value] of values) features.add(hash(`before ${value}`));
  for (const slot of recent) {
    features.add(hash(`recent ${slot}`));
    features.add(hash(`domain ${names.parts(slot).domain}`));
  }
  return [...features];
}

/** Keys of the values that slots of a type have. */
type HeldKeys = ReadonlyMap<string, ReadonlySet<string>>;

function heldKeys(before: SlotValues, names: SlotNames): HeldKeys {
  const held = new Map<string, Set<string>>();
  for (const [slot, value] of Object.entries(before)) {
    const { type } = names.parts(slot);
    held.set(type, (held.get(type) ?? new Set()).add(valueKey(value)));
  }
  return held;
}

/** For each token the places in known values, "B" or "I" with the slot and whether it has the value; the longest run from the left wins. */
function knownRuns({ tokens }: CutText, known: KnownValues, holding: HeldKeys): string[][] {
  const keys = tokens.map(({ text }) => tokenKey(text));
  const names: string[][] = tokens.map(() => []);
  for (let from = 0; from < tokens.length; ) {
    let end = from;
    let slots: readonly string[] = [];
    let read = '';
    let key = '';
    for (let to = from; to < Math.min(tokens.length, from + longestValue); to++) {
      read += keys[to];
      const found = keys[from] === '' || keys[to] === '' ? undefined : known.get(read);
      if (found === undefined) continue;
      end = to + 1;
      slots = found;
      key = read;
    }
    const held = (slot: string): string => (holding.get(slot)?.has(key) ? ' held' : '');
    for (let at = from; at < end; at++)
      names[at] = slots.map((slot) => `${at === from ? 'B' : 'I'} ${slot}${held(slot)}`);
    from = Math.max(end, from + 1);
  }
  return names;
}
