import type { EntityRef } from '../../knowledge-graph/editing/edit.js';
import { entityWords } from '../../knowledge-graph/graph/entity-words.js';
import type { Words } from '../../knowledge-graph/graph/model.js';
import type { LexiconHit, ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { LoggedTurn } from './turn-log.js';

/** A word that shoppers used and nothing in the shop answers to. */
export interface UnknownWord {
  readonly word: string;
  readonly language: 'zh' | 'en';
  readonly turns: number;
  /** Of them, those in which the shop had no good answer. */
  readonly failed: number;
  readonly conversations: number;
  readonly lastAt: string;
  /** Where it was said, latest first. */
  readonly examples: readonly { readonly conversationId: string; readonly said: string; readonly at: string }[];
}

/** An entity that the word may be another name of. */
export interface AliasSuggestion {
  readonly entity: EntityRef;
  readonly words: Words;
  /** How it came up: by the word's sound or spelling, or because shoppers who said it were looking at it. */
  readonly via: LexiconHit['via'] | 'context';
}

const maxExamples = 3;
const maxSuggestions = 5;
/** Longer stretches are sentences, not names. */
const longestWord = 40;

/** What people say to be polite, to complain or to get a person: its words are no names of goods. */
const manners: ReadonlySet<string> = new Set([
  'greet',
  'thanks',
  'bye',
  'help',
  'identity',
  'affirm',
  'deny',
  'complain',
  'praise',
  'handoff',
  'smalltalk',
]);

/** Unknown words of a range: those that got no good answer first, then those that most conversations used. */
export async function unknownWordsOf(turns: AsyncIterable<LoggedTurn>): Promise<readonly UnknownWord[]> {
  const tallies = new Map<string, { -readonly [K in keyof UnknownWord]: UnknownWord[K] } & { talks: Set<string> }>();
  for await (const { unknown, language, conversationId, said, at, action, intents } of turns) {
    if (intents.length > 0 && intents.every((intent) => manners.has(intent))) continue;
    for (const surface of unknown) {
      const word = surface.trim().toLowerCase();
      if (word.length === 0 || word.length > longestWord) continue;
      const tally = tallies.get(word) ?? {
        ...{
          word,
          language,
          turns: 0,
          failed: 0,
          conversations: 0,
          lastAt: at,
          examples: [],
          talks: new Set<string>(),
        },
      };
      tallies.set(word, tally);
      tally.turns += 1;
      if (action === 'no_match' || action === 'clarify') tally.failed += 1;
      tally.lastAt = at;
      tally.talks.add(conversationId);
      tally.examples = [{ conversationId, said, at }, ...tally.examples].slice(0, maxExamples);
    }
  }
  return [...tallies.values()]
    .map(({ talks, ...tally }) => ({ ...tally, conversations: talks.size }))
    .sort(
      (a, b) => Number(b.failed > 0) - Number(a.failed > 0) || b.conversations - a.conversations || b.turns - a.turns,
    );
}

/** True where the shop has learnt the word since: as a whole it names something now. */
export function isKnown(word: string, graph: ShopGraph): boolean {
  return graph.lexicon
    .find(word)
    .some(({ start, end, via }) => start === 0 && end === word.length && (via === 'label' || via === 'alias'));
}

/** What the word may be another name of: what sounds or is spelt like it, then what its talks were about. */
export function suggestionsFor(
  { word }: Pick<UnknownWord, 'word'>,
  categories: readonly string[],
  graph: ShopGraph,
): readonly AliasSuggestion[] {
  const found = new Map<string, AliasSuggestion>();
  const add = (entity: EntityRef, words: Words | undefined, via: AliasSuggestion['via']): void => {
    const key = JSON.stringify(entity);
    if (words !== undefined && !found.has(key)) found.set(key, { entity, words, via });
  };
  const hits = [...graph.lexicon.find(word)].sort((a, b) => b.score - a.score);
  for (const { kind, id, attributeId, via } of hits) {
    const entity = refOf(kind, id, attributeId);
    if (entity !== null) add(entity, entityWords(graph, entity), via);
  }
  for (const { categoryId } of graph.suggestCategories(word, maxSuggestions)) {
    add({ kind: 'category', id: categoryId }, graph.category(categoryId)?.words, 'partial');
  }
  for (const id of categories) add({ kind: 'category', id }, graph.category(id)?.words, 'context');
  return [...found.values()].slice(0, maxSuggestions);
}

function refOf(kind: LexiconHit['kind'], id: string, attributeId: string | undefined): EntityRef | null {
  if (kind !== 'term') return { kind, id };
  return attributeId === undefined ? null : { kind, id, attributeId };
}
