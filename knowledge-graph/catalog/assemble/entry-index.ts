import type { Words } from '../../graph/model.js';
import { mergeWords } from '../feeds/feed-text.js';

/** A word of the shop while its catalogue is being put together; it gets its id when all its words are known. */
export interface Entry {
  words: Words;
  /** Kept from an earlier import, so that an entity does not change its id because a feed names it differently. */
  keptId: string | null;
}

/**
 * Finds the entity that a feed's words mean: by the English word where there is one, else by the Chinese one. Two
 * English words with one Chinese translation stay two; a row in one language joins the bilingual entity.
 */
export class EntryIndex<T extends Entry> {
  private readonly byEnglish = new Map<string, T>();
  private readonly byChinese = new Map<string, T>();
  readonly entries: T[] = [];

  constructor(private readonly create: (words: Words) => T) {}

  /** The entry of these words, made when there is none; null for no words. */
  intern(words: Words): T | null {
    const en = words.en[0];
    const zh = words.zh[0];
    if (en === undefined && zh === undefined) return null;
    const found = this.find(en, zh);
    const entry = found ?? this.create(words);
    if (found === undefined) this.entries.push(entry);
    else if (found.words !== words) found.words = mergeWords(found.words, words);
    if (en !== undefined) this.byEnglish.set(foldWord(en), entry);
    if (zh !== undefined && !this.byChinese.has(foldWord(zh))) this.byChinese.set(foldWord(zh), entry);
    return entry;
  }

  /** Gives an entity that is already there the id and the further words that it had before; null when it is not. */
  adopt(words: Words, id: string): T | null {
    const found = this.find(words.en[0], words.zh[0]);
    if (found === undefined) return null;
    found.keptId ??= id;
    found.words = mergeWords(found.words, words);
    return found;
  }

  private find(en: string | undefined, zh: string | undefined): T | undefined {
    if (en !== undefined) {
      const byEnglish = this.byEnglish.get(foldWord(en));
      if (byEnglish !== undefined || zh === undefined) return byEnglish;
      const byChinese = this.byChinese.get(foldWord(zh));
      return byChinese !== undefined && byChinese.words.en.length === 0 ? byChinese : undefined;
    }
    return zh === undefined ? undefined : this.byChinese.get(foldWord(zh));
  }
}

/** Words that differ in case, width or spacing only are the same. */
function foldWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Gives every entry its id: the kept one, else its first word in the feed's first language, made unique. */
export function assignIds<T extends Entry>(entries: readonly T[]): Map<T, string> {
  const taken = new Set<string>();
  const ids = new Map<T, string>();
  for (const entry of entries) {
    if (entry.keptId === null || taken.has(entry.keptId)) continue;
    taken.add(entry.keptId);
    ids.set(entry, entry.keptId);
  }
  for (const entry of entries) {
    if (ids.has(entry)) continue;
    const wanted = entry.words.en[0] ?? entry.words.zh[0] ?? '';
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted} (${count})`;
    taken.add(id);
    ids.set(entry, id);
  }
  return ids;
}
