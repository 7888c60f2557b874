import type { Category, Words } from '../../graph/model.js';
import { isBlank, mergeWords, wordsOf } from '../feeds/feed-text.js';
import { assignIds, type Entry, EntryIndex } from './entry-index.js';

/** A category by its path in each language; further paths are other names of it. */
export interface CategoryEntry extends Entry {
  readonly parent: CategoryEntry | null;
  /** Names that it had besides its paths. */
  aliases: Words;
}

/** The finished tree: only what products need, parents before children. */
interface CategoryTree {
  readonly list: readonly Category[];
  readonly ids: ReadonlyMap<CategoryEntry, string>;
}

const separator = ' > ';
const none: Words = { zh: [], en: [] };

/** Where products go whose feed names no category; a category like any other, so that it can be renamed. */
const uncategorized: Words = { en: ['Uncategorized'], zh: ['未分类'] };

/** The categories of a catalogue in the making, found by path in either language. */
export class CategoryVocabulary {
  private readonly cache = new Map<string, CategoryEntry>();
  private readonly index = new EntryIndex<CategoryEntry>((words) => ({
    words,
    keptId: null,
    aliases: none,
    parent: this.parentOf(words),
  }));

  intern(paths: Words): CategoryEntry {
    const given = isBlank(paths) ? uncategorized : paths;
    const key = `${given.en.join('\n')}\t${given.zh.join('\n')}`;
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    const entry = this.index.intern(given)!;
    // A row in both languages may also be the first to translate the levels above.
    this.parentOf(given);
    this.cache.set(key, entry);
    return entry;
  }

  /** Levels of both languages match when the paths are equally long; else only the last parts do. */
  private parentOf({ en, zh }: Words): CategoryEntry | null {
    const [enUp, zhUp] = [parentPath(en[0]), parentPath(zh[0])];
    if (enUp === null && zhUp === null) return null;
    if (enUp !== null && zhUp !== null && depth(enUp) === depth(zhUp)) return this.intern({ en: [enUp], zh: [zhUp] });
    return this.intern(wordsOf(enUp ?? zhUp));
  }

  /** The paths by which the categories of an earlier catalogue are found. */
  keep(categories: readonly Category[]): ReadonlyMap<string, Words> {
    const byId = new Map(categories.map((category) => [category.id, category]));
    const paths = new Map<string, Words>();
    const pathOf = (category: Category): Words => {
      const known = paths.get(category.id);
      if (known !== undefined) return known;
      paths.set(category.id, none);
      const parent = category.parentId === null ? undefined : byId.get(category.parentId);
      const above = parent === undefined ? null : pathOf(parent);
      const join = (language: 'zh' | 'en'): readonly string[] => {
        const last = category.words[language][0];
        const before = above?.[language][0];
        if (last === undefined || (above !== null && before === undefined)) return [];
        return [before === undefined ? last : `${before}${separator}${last}`];
      };
      const words = { zh: join('zh'), en: join('en') };
      paths.set(category.id, isBlank(words) ? wordsOf(category.id) : words);
      return paths.get(category.id)!;
    };
    for (const category of categories) pathOf(category);
    return paths;
  }

  /** Gives categories that were there before their old ids and names. */
  adopt(categories: readonly Category[], paths: ReadonlyMap<string, Words>): void {
    for (const { id, words } of categories) {
      const entry = this.index.adopt(paths.get(id) ?? none, id);
      if (entry !== null) entry.aliases = mergeWords(entry.aliases, words);
    }
  }

  finish(used: Iterable<CategoryEntry>): CategoryTree {
    const wanted = new Set<CategoryEntry>();
    const add = (entry: CategoryEntry): void => {
      if (wanted.has(entry)) return;
      if (entry.parent !== null) add(entry.parent);
      wanted.add(entry);
    };
    for (const entry of used) add(entry);
    const ids = assignIds([...wanted]);
    const list = [...wanted].map((entry) => ({
      id: ids.get(entry)!,
      parentId: entry.parent === null ? null : (ids.get(entry.parent) ?? null),
      words: mergeWords({ zh: lastParts(entry.words.zh), en: lastParts(entry.words.en) }, entry.aliases),
    }));
    return { list, ids };
  }
}

function parentPath(path: string | undefined): string | null {
  const cut = path?.lastIndexOf(separator) ?? -1;
  return cut < 0 ? null : path!.slice(0, cut);
}

function depth(path: string): number {
  return path.split(separator).length;
}

function lastParts(paths: readonly string[]): readonly string[] {
  return [
    ...new Set(paths.map((path) => path.slice(path.lastIndexOf(separator) + (path.includes(separator) ? 3 : 1)))),
  ];
}
