import { type DraftAttribute, noWords } from '../feed.js';
import { cleanText, mergeWords, scriptLanguage, slug, wordsOf } from '../feed-text.js';
import { nativeWords } from '../native-attributes.js';
import { columnName, type TableHeader } from '../table-records.js';

/** Longer metafields are texts to read, not properties to choose by. */
const maxValueLength = 200;

/**
 * Tags as attributes: `key:value` and `key_value` name their attribute, all others are values of `tags`. A tag that says
 * the same in both languages (`Waterproof/防水`) becomes one value with two labels.
 */
export function tagAttributes(tags: string): readonly DraftAttribute[] {
  return tags.split(/[,，]/).flatMap((tag) => {
    const text = cleanText(tag);
    if (text === '') return [];
    const keyed = /^([^:：_]{1,60})(?:[:：]|_(?=[^_]))\s*(.{1,200})$/.exec(text);
    if (keyed === null || /^\/\//.test(keyed[2]!)) return [attribute('tags', '', text)];
    const id = slug(keyed[1]!.split('/', 1)[0]!);
    return id === '' ? [attribute('tags', '', text)] : [attribute(id, keyed[1]!, keyed[2]!)];
  });
}

/** Metafield columns as attributes: `Fit (product.metafields.custom.fit)`. Lists are split; texts are left out. */
export function metafieldAttributes(header: TableHeader, fields: readonly string[]): readonly DraftAttribute[] {
  return header.names.flatMap((column, index) => {
    const match = /^(.*?)\s*\(product\.metafields\.([^.()]+)\.([^()]+)\)$/.exec(column);
    if (match === null || match[2] === 'shopify--discovery--product recommendation') return [];
    const id = slug(match[3]!.replace(/[\s-]+pattern$/, ''));
    const values = listValues(fields[index]?.trim() ?? '');
    return id === '' ? [] : values.map((value) => attribute(id, match[1]! || match[3]!, value));
  });
}

function listValues(field: string): readonly string[] {
  if (field === '' || field.length > maxValueLength * 20) return [];
  const parts = /^\[.*\]$/.test(field) ? (jsonStrings(field) ?? [field]) : field.split(';');
  return parts.map(cleanText).filter((part) => part !== '' && part.length <= maxValueLength);
}

function jsonStrings(text: string): readonly string[] | null {
  try {
    const value = JSON.parse(text) as unknown;
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : null;
  } catch {
    return null;
  }
}

function attribute(id: string, name: string, value: string): DraftAttribute {
  return {
    id,
    names: mergeWords(bilingual(columnName(name)), nativeWords(id) ?? noWords),
    text: bilingual(value),
    unit: null,
  };
}

/** `black/黑色` in both languages; a slash inside one language stays. */
function bilingual(text: string): ReturnType<typeof wordsOf> {
  const halves = text.split(/[/|]/).map(cleanText);
  if (halves.length !== 2 || halves.includes('') || scriptLanguage(halves[0]!) === scriptLanguage(halves[1]!))
    return wordsOf(text);
  return mergeWords(wordsOf(halves[0]), wordsOf(halves[1]));
}
