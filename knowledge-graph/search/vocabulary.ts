import { isFalsyTerm, isTruthyTerm } from '../graph/attribute-columns.js';
import { label, type Words } from '../graph/model.js';
import type { CatalogSnapshot } from '../graph/snapshot.js';
import { isEverydayWord } from './everyday-spans.js';
import { fold } from './fold.js';
import {
  abbreviations,
  attributeParts,
  brandParts,
  featureForms,
  heads,
  isChinese,
  type LabelForm,
  namedForms,
  particleForms,
  pathNodes,
  scriptForms,
} from './label-forms.js';
import { labelTokens, type PhraseEntity, PhraseTable } from './phrase-table.js';
import { typedPinyin } from './pinyin.js';
import { everydayWordsZh } from './stop-words.js';
import type { Thesaurus } from './thesaurus.js';
import { addThesaurusPhrases } from './thesaurus-phrases.js';

/** An entity with the forms of its labels. */
export interface NamedEntity {
  readonly entity: PhraseEntity;
  readonly forms: readonly LabelForm[];
}

const everydayZh = new Set(everydayWordsZh);

/** Terms that say nothing but yes or no are no mention of anything: every attribute has them. */
function saysYesOrNo(id: string, words: Words): boolean {
  return [id, ...words.zh, ...words.en].every((word) => isFalsyTerm(word) || isTruthyTerm(word));
}

function collect(snapshot: CatalogSnapshot): NamedEntity[] {
  const entities: NamedEntity[] = [];
  for (const { id, words } of snapshot.categories) {
    const forms = namedForms(words, { paths: true, splits: true });
    const own = forms.length > 0 ? forms : namedForms({ zh: [], en: [id] }, { paths: true, splits: true });
    entities.push({ entity: { kind: 'category', id }, forms: own });
  }
  for (const { id, words } of snapshot.brands) {
    const forms = namedForms(label(words, 'en') === '' ? { zh: [], en: [id] } : words);
    entities.push({ entity: { kind: 'brand', id }, forms: [...forms, ...forms.flatMap(scriptForms)] });
  }
  for (const { id, words } of snapshot.attributes) {
    const forms = namedForms(words, { splits: true });
    if (/^[a-z]{3,}$/i.test(id)) forms.push({ text: id, score: 0.9, via: 'alias' });
    entities.push({ entity: { kind: 'attribute', id }, forms });
  }
  for (const { attributeId, id, words } of snapshot.terms) {
    if (saysYesOrNo(id, words)) continue;
    const forms = namedForms(label(words, 'en') === '' ? { zh: [], en: [id] } : words);
    entities.push({ entity: { kind: 'term', id, attributeId }, forms });
  }
  return entities;
}

/** Inflected, shortened and romanised forms: what follows from the label alone. */
function derivedForms({ entity, forms }: NamedEntity): LabelForm[] {
  const derived: LabelForm[] = [];
  for (const form of forms) {
    if (entity.kind === 'term') derived.push(...particleForms(form));
    if (entity.kind === 'attribute') derived.push(...featureForms(form));
    derived.push(...abbreviations(form).filter(({ text }) => !everydayZh.has(fold(text))));
    if (entity.kind !== 'attribute' && isChinese(form.text) && form.text.length >= 2 && form.text.length <= 6) {
      const typed = typedPinyin(fold(form.text));
      if (typed !== undefined && typed.length >= 4 && !isEverydayWord(typed)) {
        derived.push({ text: typed, score: form.score * 0.75, via: 'pinyin' });
      }
    }
  }
  return derived;
}

/**
 * Heads of category and term labels ("shoes" of "Running Shoes") where the shop has no entity of that very name, parts
 * of attribute labels, and inner nodes of paths that are no category of their own.
 */
function addPartialPhrases(table: PhraseTable, entities: readonly NamedEntity[]): void {
  const claimed = (key: string, { kind, attributeId }: PhraseEntity): boolean =>
    (table.get(key) ?? []).some(
      ({ entity, score }) => entity.kind === kind && entity.attributeId === attributeId && score >= 0.85,
    );
  const pending: (() => void)[] = [];
  for (const { entity, forms } of entities) {
    const parts = forms.flatMap(({ text }) => {
      if (entity.kind === 'attribute') return attributeParts(text);
      if (entity.kind === 'brand') return brandParts(text);
      return text.length <= 40 ? heads(text, 2) : [];
    });
    if (entity.kind === 'category') parts.push(...pathNodes(entity.id).slice(0, -1));
    for (const part of parts) {
      const tokens = labelTokens(part);
      if (!claimed(tokens.key, entity)) pending.push(() => table.add(entity, tokens, 0.7, 'partial'));
    }
  }
  for (const add of pending) add();
}

/** Builds the phrases of all entities but products. */
export function buildPhraseTable(snapshot: CatalogSnapshot, thesaurus: Thesaurus): PhraseTable {
  const table = new PhraseTable();
  const entities = collect(snapshot);
  for (const named of entities) {
    for (const { text, score, via } of [...named.forms, ...derivedForms(named)]) {
      table.add(named.entity, labelTokens(text), score, via);
    }
  }
  addThesaurusPhrases(table, entities, thesaurus);
  addPartialPhrases(table, entities);
  return table;
}
