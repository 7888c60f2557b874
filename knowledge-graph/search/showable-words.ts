import { type Language, label, type Words } from '../graph/model.js';
import { pathNodes } from './label-forms.js';
import { type Thesaurus, type ThesaurusSet, thesaurusKey } from './thesaurus.js';

/**
 * Completes the words of an entity for showing: a language that its feed lacks gets the usual word of the thesaurus, so
 * that an English sentence does not hold 防晒 where "sunscreen" is meant. Only a label that is a word of exactly one set of
 * its kind is translated, and a path by its last node; everything else stays in the language that it has.
 */
export function showableWords(
  thesaurus: Thesaurus,
): <Entity extends { readonly words: Words }>(entity: Entity, kind: ThesaurusSet['kind']) => Entity {
  return (entity, kind) => {
    const { zh, en } = entity.words;
    if (zh.length > 0 === en.length > 0) return entity;
    const lacking: Language = zh.length === 0 ? 'zh' : 'en';
    const own = label(entity.words, lacking);
    const sets = thesaurus
      .find(thesaurusKey(pathNodes(own).at(-1) ?? own))
      .map((index) => thesaurus.sets[index]!)
      .filter((set) => set.kind === kind);
    const word = sets.length === 1 ? sets[0]?.[lacking][0] : undefined;
    return word === undefined ? entity : { ...entity, words: { ...entity.words, [lacking]: [word] } };
  };
}
