import { foldLabel } from './fold.js';
import { heads, isChinese, type LabelForm, particleForms } from './label-forms.js';
import { labelTokens, type PhraseEntity, type PhraseTable } from './phrase-table.js';
import { type Thesaurus, type ThesaurusSet, thesaurusKey } from './thesaurus.js';

interface NamedEntity {
  readonly entity: PhraseEntity;
  readonly forms: readonly LabelForm[];
}

/** A value with its attribute is often one word elsewhere: `Sleeve` `long` is 长袖. */
function withAttribute(
  { entity, forms }: NamedEntity,
  attributes: ReadonlyMap<string, readonly LabelForm[]>,
  thesaurus: Thesaurus,
): ThesaurusSet[] {
  const names = entity.attributeId === undefined ? [] : (attributes.get(entity.attributeId) ?? []);
  return names.flatMap((name) =>
    forms
      .filter(({ text }) => text.length <= 24)
      .flatMap(({ text }) => thesaurus.find(thesaurusKey(isChinese(text) ? text + name.text : `${text} ${name.text}`)))
      .map((index) => thesaurus.sets[index]!)
      .filter(({ kind }) => kind === 'term'),
  );
}

/** Evidence of a thesaurus word for a label, of a word put together from several sets, for a label's head, for a part. */
const scores = { label: 0.85, composed: 0.8, head: 0.72, narrower: 0.68 } as const;

const wordsOf = (set: ThesaurusSet): readonly string[] => [...set.zh, ...set.en];

/** Sets of a word: those that name the entity's own kind, or else any. */
function setsFor(thesaurus: Thesaurus, text: string, kind: PhraseEntity['kind']): ThesaurusSet[] {
  const sets = thesaurus.find(thesaurusKey(text)).map((index) => thesaurus.sets[index]!);
  const own = sets.filter((set) => set.kind === kind);
  return own.length > 0 ? own : sets;
}

/** Cuts Chinese text into two or three words of the thesaurus, longest first word first. */
function segment(thesaurus: Thesaurus, text: string, limit = 3): string[] | undefined {
  if (text === '') return [];
  if (limit === 0) return undefined;
  for (let length = text.length; length > 0; length--) {
    const word = text.slice(0, length);
    if (thesaurus.find(thesaurusKey(word)).length === 0) continue;
    const rest = segment(thesaurus, text.slice(length), limit - 1);
    if (rest !== undefined) return [word, ...rest];
  }
  return undefined;
}

/** All ways to take one word of each list, words joined; bounded by three words a list. */
function combinations(lists: readonly (readonly string[])[], joint: string): string[] {
  return lists.reduce<string[]>(
    (heads, list) =>
      heads.flatMap((head) => list.slice(0, 3).map((word) => (head === '' ? word : head + joint + word))),
    [''],
  );
}

/** A label of two or three known words, said in the other language: `Running Shoes` as 跑步鞋. */
function composed(thesaurus: Thesaurus, text: string): string[] {
  const chinese = isChinese(text);
  const parts = chinese ? segment(thesaurus, foldLabel(text)) : text.split(/[\s-]+/);
  if (parts === undefined || parts.length < 2 || parts.length > 3) return [];
  const lists = parts.map((part) =>
    thesaurus.find(thesaurusKey(part)).flatMap((index) => thesaurus.sets[index]![chinese ? 'en' : 'zh']),
  );
  if (lists.some((list) => list.length === 0)) return [];
  return combinations(lists, chinese ? ' ' : '');
}

/**
 * Adds the thesaurus words of each entity's labels, so that a shop is understood in the language that its feed lacks
 * and by the synonyms of its own. A head's words ("shoes" of "Running Shoes") count where no entity has them as its own.
 */
export function addThesaurusPhrases(table: PhraseTable, entities: readonly NamedEntity[], thesaurus: Thesaurus): void {
  const claimed = new Map<ThesaurusSet, Set<string>>();
  const claims: { readonly entity: PhraseEntity; readonly set: ThesaurusSet }[] = [];
  const translatable = entities.filter(({ entity }) => entity.kind !== 'brand');
  const attributes = new Map(
    entities.flatMap(({ entity, forms }) => (entity.kind === 'attribute' ? [[entity.id, forms] as const] : [])),
  );
  for (const named of translatable) {
    const { entity, forms } = named;
    if (entity.kind === 'term')
      for (const set of new Set(withAttribute(named, attributes, thesaurus)))
        for (const word of wordsOf(set)) table.add(entity, labelTokens(word), scores.composed, 'thesaurus');
    for (const form of forms) {
      if (form.text.length > 40 || /\d/.test(form.text)) continue;
      const texts = [form.text, ...(entity.kind === 'term' ? particleForms(form).map(({ text }) => text) : [])];
      const sets = new Set(texts.flatMap((text) => setsFor(thesaurus, text, entity.kind)));
      for (const set of sets) {
        claims.push({ entity, set });
        const kinds = claimed.get(set) ?? new Set();
        claimed.set(set, kinds.add(entity.kind));
        for (const word of wordsOf(set)) table.add(entity, labelTokens(word), scores.label * form.score, 'thesaurus');
      }
      if (sets.size === 0) {
        for (const word of composed(thesaurus, form.text)) {
          table.add(entity, labelTokens(word), scores.composed * form.score, 'thesaurus');
        }
      }
    }
  }
  addHeadWords(table, translatable, thesaurus, claimed);
  for (const { entity, set } of claims) {
    for (const word of [...(set.narrower?.zh ?? []), ...(set.narrower?.en ?? [])]) {
      const tokens = labelTokens(word);
      const own = (table.get(tokens.key) ?? []).some(
        (other) => other.entity.kind === entity.kind && other.score >= 0.8,
      );
      if (!own) table.add(entity, tokens, scores.narrower, 'thesaurus');
    }
  }
}

function addHeadWords(
  table: PhraseTable,
  entities: readonly NamedEntity[],
  thesaurus: Thesaurus,
  claimed: ReadonlyMap<ThesaurusSet, ReadonlySet<string>>,
): void {
  for (const { entity, forms } of entities) {
    if (entity.kind !== 'category') continue;
    for (const { text } of forms) {
      for (const head of heads(text, 1)) {
        const sets = thesaurus
          .find(thesaurusKey(head))
          .map((index) => thesaurus.sets[index]!)
          .filter((set) => set.kind === 'category');
        if (sets.length === 0) continue;
        for (const set of sets) {
          if (claimed.get(set)?.has('category')) continue;
          for (const word of wordsOf(set)) table.add(entity, labelTokens(word), scores.head, 'thesaurus');
        }
        break;
      }
    }
  }
}
