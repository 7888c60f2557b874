import type { Attribute, AttributeKind, AttributeValue, Measure, Term, Words } from '../../graph/model.js';
import { unitLabel } from '../../graph/units.js';
import type { DraftAttribute } from '../feeds/feed.js';
import { mergeWords } from '../feeds/feed-text.js';
import { assignIds, type Entry, EntryIndex } from './entry-index.js';
import { decideKind, readBoolean, readMeasure, textOfValue } from './value-typing.js';

/** One value of an attribute, as written, and what it could be read as. */
export interface RawValue extends Entry {
  readonly attribute: AttributeEntry;
  readonly unit: string | null;
  readonly boolean: boolean | null;
  readonly measure: Measure | null;
  /** Products that have it. */
  count: number;
}

interface AttributeEntry {
  readonly id: string;
  names: Words;
  /** By the unit that stands apart from the value: `5` cm and `5` kg are two values. */
  readonly byUnit: Map<string, EntryIndex<RawValue>>;
  readonly cache: Map<string, RawValue>;
}

/** The finished attributes and terms, and what each raw value became. */
interface FinishedAttributes {
  readonly lists: { readonly attributes: readonly Attribute[]; readonly terms: readonly Term[] };
  valueOf(value: RawValue): AttributeValue;
}

/** The attributes of a catalogue in the making; equal values are one object, which is most of a large catalogue's memory. */
export class AttributeVocabulary {
  private readonly attributes = new Map<string, AttributeEntry>();
  private keptTerms = new Map<string, Map<string, Words>>();
  private readonly keptValues = new Map<AttributeValue, RawValue>();

  intern({ id, names, text, unit }: DraftAttribute): RawValue {
    const attribute = this.attribute(id, names);
    const key = `${text.en.join('\n')}\t${text.zh.join('\n')}\t${unit ?? ''}`;
    const known = attribute.cache.get(key);
    if (known !== undefined) return known;
    let index = attribute.byUnit.get(unit ?? '');
    if (index === undefined) {
      index = new EntryIndex<RawValue>((words) => ({
        words,
        keptId: null,
        attribute,
        unit,
        boolean: unit === null ? readBoolean(words) : null,
        measure: readMeasure(words, unit),
        count: 0,
      }));
      attribute.byUnit.set(unit ?? '', index);
    }
    const value = index.intern(text)!;
    attribute.cache.set(key, value);
    return value;
  }

  private attribute(id: string, names: Words): AttributeEntry {
    let attribute = this.attributes.get(id);
    if (attribute === undefined) {
      attribute = { id, names, byUnit: new Map(), cache: new Map() };
      this.attributes.set(id, attribute);
    } else if (attribute.names !== names) attribute.names = mergeWords(attribute.names, names);
    return attribute;
  }

  /** Takes in the words of an earlier catalogue's attributes and terms, behind those of the feed. */
  keep(attributes: readonly Attribute[], terms: readonly Term[]): void {
    for (const { id, words } of attributes) this.attribute(id, words);
    for (const { attributeId, id, words } of terms) {
      const byId = this.keptTerms.get(attributeId) ?? new Map<string, Words>();
      this.keptTerms.set(attributeId, byId.set(id, words));
    }
  }

  /** A value of an earlier catalogue, as the text that it was. */
  internKept(value: AttributeValue): RawValue {
    const known = this.keptValues.get(value);
    if (known !== undefined) return known;
    const { attributeId: id } = value;
    const { text, unit } = textOfValue(
      value,
      (termId) => this.keptTerms.get(id)?.get(termId) ?? { en: [termId], zh: [] },
    );
    const raw = this.intern({ id, names: { zh: [], en: [] }, text, unit });
    if (value.kind === 'term') raw.keptId ??= value.termId;
    this.keptValues.set(value, raw);
    return raw;
  }

  /** Decides what each attribute is; to be called when every product's values have been counted. */
  finish(): FinishedAttributes {
    const attributes: Attribute[] = [];
    const terms: Term[] = [];
    const values = new Map<RawValue, AttributeValue>();
    for (const attribute of this.attributes.values()) {
      const raw = [...attribute.byUnit.values()].flatMap((index) => index.entries).filter((value) => value.count > 0);
      if (raw.length === 0) continue;
      const kind = decideKind(raw);
      const unit = kind === 'number' ? commonUnit(raw) : null;
      const { id, names } = attribute;
      attributes.push({ id, kind, words: names, ...(unit === null ? {} : { unit }) });
      if (kind === 'term') terms.push(...this.finishTerms(id, raw, values));
      else for (const value of raw) values.set(value, typedValue(id, kind, value));
    }
    return { lists: { attributes, terms }, valueOf: (value) => values.get(value)! };
  }

  /** Values that read the same with and without their unit apart become one term. */
  private finishTerms(attributeId: string, raw: readonly RawValue[], values: Map<RawValue, AttributeValue>): Term[] {
    const index = new EntryIndex<Entry>((words) => ({ words, keptId: null }));
    const entryOf = new Map<RawValue, Entry>();
    for (const value of raw) {
      const entry = index.intern(withUnit(value))!;
      entry.keptId ??= value.keptId;
      entryOf.set(value, entry);
    }
    for (const [id, words] of this.keptTerms.get(attributeId) ?? []) index.adopt(words, id);
    const ids = assignIds(index.entries);
    const typed = new Map<Entry, AttributeValue>();
    for (const [entry, termId] of ids) typed.set(entry, { kind: 'term', attributeId, termId });
    for (const [value, entry] of entryOf) values.set(value, typed.get(entry)!);
    return [...ids].map(([entry, id]) => ({ attributeId, id, words: entry.words }));
  }
}

function typedValue(attributeId: string, kind: AttributeKind, { boolean, measure }: RawValue): AttributeValue {
  if (kind === 'boolean' && boolean !== null) return { kind: 'boolean', attributeId, value: boolean };
  return { kind: 'number', attributeId, measure: measure! };
}

function withUnit({ words, unit }: RawValue): Words {
  if (unit === null) return words;
  const add = (language: 'zh' | 'en'): readonly string[] =>
    words[language].map((word) => `${word} ${unitLabel(unit, language)}`);
  return { zh: add('zh'), en: add('en') };
}

/** The unit that most products use; null where most use none. */
function commonUnit(values: readonly RawValue[]): string | null {
  const counts = new Map<string | null, number>();
  for (const { measure, count } of values) {
    const unit = measure?.unit ?? null;
    counts.set(unit, (counts.get(unit) ?? 0) + count);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))[0]?.[0] ?? null;
}
