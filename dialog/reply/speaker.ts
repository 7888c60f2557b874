import type { Language } from '../../knowledge-graph/graph/model.js';
import { en, type WordingKey } from './wording/en.js';
import type { Wording } from './wording/wording.js';
import { zh } from './wording/zh.js';

/** A bug in the wordings or in who uses them; shoppers never cause one. */
class ReplyError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ReplyError';
    this.code = code;
  }
}

export type Params = Readonly<Record<string, string | number>>;

/**
 * Says things in one language and one tone. The variant of a key moves on by one each turn, so that two turns running
 * never use the same words where there are two wordings or more, and a replayed turn says the same again.
 */
export interface Speaker {
  readonly language: Language;
  /** The shopper is in a bad mood: no cheer, no upselling. */
  readonly calm: boolean;
  say(key: WordingKey, params?: Params): string;
  /** Items in a row: `A、B` or `A, B`; with `and` before the last one for names. */
  list(items: readonly string[], options?: { readonly and?: boolean }): string;
  /** Sentences in a row: a space between them where the language has one. */
  sentences(parts: readonly string[]): string;
  /** Ends a sentence that announced a list when no list follows. */
  close(sentence: string): string;
}

export const wordingTables: Readonly<Record<Language, Readonly<Record<WordingKey, Wording>>>> = { zh, en };

/** A speaker for one turn; `seed` shifts the variants so that conversations do not all sound alike. */
export function createSpeaker({
  language,
  calm = false,
  turn = 0,
  seed = 0,
}: {
  readonly language: Language;
  readonly calm?: boolean;
  readonly turn?: number;
  readonly seed?: number;
}): Speaker {
  const table = wordingTables[language];
  const say = (key: WordingKey, params: Params = {}): string => {
    const choices = variants(table[key], calm);
    const choice = choices[(seed + turn + hash(key)) % choices.length];
    if (choice === undefined) throw new ReplyError('reply.wording', `No wording for ${key} in ${language}.`);
    return fill(choice, params, key);
  };
  return {
    language,
    calm,
    say,
    list: (items, { and = false } = {}) => {
      const last = items.at(-1);
      if (!and || items.length < 2 || last === undefined) return items.join(say('joiner'));
      return `${items.slice(0, -1).join(say('joiner'))}${say('and')}${last}`;
    },
    close: (sentence) => sentence.replace(/：$/, '。').replace(/:$/, '.'),
    sentences: (parts) => parts.filter((part) => part !== '').join(say('sentence_gap')),
  };
}

/** The templates of a wording for a tone. */
export function variants(wording: Wording, calm: boolean): readonly string[] {
  if ('plain' in wording) return calm ? wording.calm : wording.plain;
  return wording;
}

function fill(template: string, params: Params, key: WordingKey): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new ReplyError('reply.params', `The wording ${key} needs {${name}}.`);
    return String(value);
  });
}

function hash(key: string): number {
  let sum = 0;
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum;
}
