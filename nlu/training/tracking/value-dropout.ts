import { derivedSeed, type Random, seededRandom } from '../random.js';
import type { CutText, TextToken } from './cut-text.js';
import { type AlignedTurn, changedSlots, type Mention } from './operations.js';

/** How `withInventedValues` makes its turns. */
export interface InventingOptions {
  /** Copies of each turn. */
  readonly copies?: number;
  /** Words beside those of the texts to make names of. */
  readonly words?: readonly string[];
  readonly seed: number;
}

/** Copies of `turns` in which values gave way to invented names, as often as `train` makes new values likely. */
export function withInventedValues(
  turns: readonly AlignedTurn[],
  train: readonly AlignedTurn[],
  { copies = 1, words = [], seed }: InventingOptions,
): AlignedTurn[] {
  const rates = dropoutRates(train);
  const names = nameWords(train, words);
  const random = seededRandom(derivedSeed(seed, 21));
  return Array.from({ length: copies }, () => turns.map((turn) => dropValues(turn, rates, names, random))).flat();
}

/** How often the values of a slot give way to names that nobody has seen, from 0 to 1. */
type DropoutRates = ReadonlyMap<string, number>;

/** Words that names are made of. */
interface NameWords {
  /** Words of a language with letters, the rare ones too. */
  readonly words: readonly string[];
  readonly characters: readonly string[];
}

/** The highest rate; beyond it the values that are known would be unlearnt. */
const highestRate = 0.9;

/** A slot of whose values this share is new to a reader of a tenth of the dialogues gets half of the highest rate. */
const halfNew = 0.05;

const blocks = 10;

/**
 * How likely new values are: the share of values that one who had read a tenth of the dialogues would not have seen in
 * the others (as Good 1953 estimates what is still unseen).
 */
function dropoutRates(turns: readonly AlignedTurn[]): DropoutRates {
  const bySlot = new Map<string, string[][]>();
  for (const [index, { before, after }] of turns.entries()) {
    const block = Math.floor((index * blocks) / turns.length);
    for (const slot of changedSlots(before, after)) {
      const own = bySlot.get(slot) ?? Array.from({ length: blocks }, () => []);
      bySlot.set(slot, own);
      if (after[slot] !== undefined) own[block]?.push(after[slot]);
    }
  }
  return new Map(
    [...bySlot].map(([slot, own]) => {
      const shares = own.map((read, block) => {
        const known = new Set(read);
        const others = own.flatMap((values, other) => (other === block ? [] : values));
        return others.filter((value) => !known.has(value)).length / Math.max(1, others.length);
      });
      const share = shares.reduce((sum, value) => sum + value, 0) / blocks;
      return [slot, (highestRate * share) / (share + halfNew)];
    }),
  );
}

/** Words and characters to make names of: those of the texts themselves, function words included, and `others`. */
function nameWords(turns: readonly AlignedTurn[], others: readonly string[]): NameWords {
  const said = turns.flatMap(({ user, system }) => [...user.tokens, ...system.tokens].map(({ text }) => text));
  const all = [...new Set(said), ...others];
  return {
    words: all.filter((word) => /^\p{L}{2,}$/u.test(word) && !/\p{Script=Han}/u.test(word)),
    characters: all.filter((word) => /^\p{Script=Han}$/u.test(word)),
  };
}

/**
 * The turn with some values replaced wherever they stand, so that a value is found by what is around it and not by
 * what it is (slot value dropout, Xu & Hu 2018, with names in place of a mark). Numbers stay numbers.
 */
function dropValues(turn: AlignedTurn, rates: DropoutRates, names: NameWords, random: Random): AlignedTurn {
  const replaced = new Map<string, string[]>();
  for (const slot of new Set(turn.mentions.map((mention) => mention.slot)))
    if (random() < (rates.get(slot) ?? 0)) {
      const mention = turn.mentions.find((own) => own.slot === slot);
      if (mention === undefined) continue;
      const words = turn[mention.side].tokens.slice(mention.from, mention.to).map(({ text }) => text);
      replaced.set(slot, inventedName(words, names, random));
    }
  if (replaced.size === 0) return turn;
  const user = replaceMentions(turn.user, 'user', turn.mentions, replaced);
  const system = replaceMentions(turn.system, 'system', turn.mentions, replaced);
  const after: Record<string, string> = { ...turn.after };
  const before: Record<string, string> = { ...turn.before };
  for (const [slot, words] of replaced) {
    if (before[slot] === after[slot]) before[slot] = words.join(' ');
    after[slot] = words.join(' ');
  }
  const mentions = [...user.mentions, ...system.mentions];
  return { ...turn, before, after, user: user.cut, system: system.cut, mentions };
}

function inventedName(words: readonly string[], names: NameWords, random: Random): string[] {
  const digits = words.some((word) => /\p{N}/u.test(word));
  if (digits && words.length <= 4) return words.map((word) => otherDigits(word, random));
  const chinese = words.some((word) => /\p{Script=Han}/u.test(word));
  const pool = chinese ? names.characters : names.words;
  if (pool.length === 0) return [...words];
  const length = Math.max(1, chinese ? words.length - 1 + Math.floor(random() * 3) : 1 + Math.floor(random() * 5));
  return Array.from({ length }, () => pool[Math.floor(random() * pool.length)]!);
}

function otherDigits(word: string, random: Random): string {
  return /^\p{N}+$/u.test(word) ? `${1 + Math.floor(random() * 10 ** word.length)}`.slice(0, word.length) : word;
}

function replaceMentions(
  cut: CutText,
  side: Mention['side'],
  mentions: readonly Mention[],
  replaced: ReadonlyMap<string, readonly string[]>,
): { cut: CutText; mentions: Mention[] } {
  const tokens: TextToken[] = [];
  const moved: Mention[] = [];
  let text = '';
  const push = (word: string): void => {
    if (text !== '') text += ' ';
    tokens.push({ text: word, start: text.length, end: text.length + word.length });
    text += word;
  };
  const own = mentions.filter((mention) => mention.side === side).sort((a, b) => a.from - b.from);
  let at = 0;
  for (const mention of own) {
    for (; at < mention.from; at++) push(cut.tokens[at]!.text);
    const from = tokens.length;
    const words = replaced.get(mention.slot) ?? cut.tokens.slice(mention.from, mention.to).map((token) => token.text);
    for (const word of words) push(word);
    moved.push({ ...mention, from, to: tokens.length });
    at = mention.to;
  }
  for (; at < cut.tokens.length; at++) push(cut.tokens[at]!.text);
  return { cut: { text, tokens }, mentions: moved };
}
