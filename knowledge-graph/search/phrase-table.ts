import type { EntityKind, MatchVia } from '../graph/shop-graph.js';
import { singular } from './english.js';
import { foldLabel } from './fold.js';
import { phraseKey, type Tokens, tokenize } from './tokens.js';

/** What a phrase stands for; for a term `attributeId` is set. */
export interface PhraseEntity {
  readonly kind: EntityKind;
  readonly id: string;
  readonly attributeId?: string;
}

/** One way to say an entity. `raw` is the phrase without blanks, to tell how closely a text repeats it. */
export interface Phrase {
  readonly entity: PhraseEntity;
  readonly raw: string;
  /** `raw` with each word in the singular and in American spelling. */
  readonly plain: string;
  readonly score: number;
  readonly via: MatchVia;
}

/** A label taken apart once, for all that is made of it. */
interface LabelTokens {
  readonly key: string;
  readonly raw: string;
  readonly plain: string;
  readonly tokens: Tokens;
}

export function labelTokens(text: string): LabelTokens {
  const tokens = tokenize(foldLabel(text), 64);
  return { key: phraseKey(tokens.keys), raw: tokens.raw.join(''), plain: tokens.raw.map(singular).join(''), tokens };
}

/** Longest phrase, in tokens, that is matched as a whole. */
const longestPhrase = 24;

/**
 * All phrases of a shop except product names, by their joined token keys: blanks and hyphens do not matter. A shared key
 * holds the phrases of every entity that claims it.
 */
export class PhraseTable {
  readonly #phrases = new Map<string, Phrase[]>();
  /** By first token: the most tokens that a phrase which starts so has. */
  readonly #reach = new Map<string, number>();
  readonly #words = new Set<string>();
  readonly #labelWords = new Set<string>();

  /** Adds a phrase unless the entity has it already with at least this score. True when it was added. */
  add(entity: PhraseEntity, label: LabelTokens, score: number, via: MatchVia): boolean {
    const { key, raw, plain, tokens } = label;
    const count = tokens.keys.length;
    if (count === 0 || count > longestPhrase) return false;
    const first = tokens.keys[0]!;
    if (count > (this.#reach.get(first) ?? 0)) this.#reach.set(first, count);
    for (let at = 0; at < count; at++) {
      if (tokens.han[at] || via === 'pinyin') continue;
      this.#words.add(tokens.raw[at]!);
      if (entity.kind !== 'brand') this.#labelWords.add(tokens.raw[at]!);
    }
    const phrases = this.#phrases.get(key);
    const phrase = { entity, raw, plain, score, via };
    if (phrases === undefined) this.#phrases.set(key, [phrase]);
    else if (phrases.some((other) => other.entity === entity && other.score >= score && other.raw === raw))
      return false;
    else phrases.push(phrase);
    return true;
  }

  get(key: string): readonly Phrase[] | undefined {
    return this.#phrases.get(key);
  }

  reach(firstKey: string): number {
    return this.#reach.get(firstKey) ?? 0;
  }

  entries(): Iterable<[string, readonly Phrase[]]> {
    return this.#phrases.entries();
  }

  /** Words (not Chinese) that occur in phrases, as written. */
  words(): ReadonlySet<string> {
    return this.#words;
  }

  /** The same without the words that only brands have. */
  wordsOfLabels(): ReadonlySet<string> {
    return this.#labelWords;
  }
}

/**
 * How closely a text that matched a phrase by key repeats it: 1 as written, .95 but for plural and spelling, .9 but for
 * other inflections.
 */
export function likeness(phrase: Phrase, raws: readonly string[], from: number, to: number): number {
  let joined = '';
  let plain = '';
  for (let at = from; at < to; at++) {
    joined += raws[at]!;
    plain += singular(raws[at]!);
  }
  if (joined === phrase.raw) return 1;
  return plain === phrase.plain || singular(joined) === phrase.plain ? 0.95 : 0.9;
}
