import type { Words } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { soundKey } from '../../knowledge-graph/search/pinyin.js';
import { editDistance } from '../../knowledge-graph/search/spelling.js';
import type { Understanding, UnknownWords } from '../../nlu/understanding.js';
import { currentTopic } from './events.js';
import type { Reading } from './reading.js';
import type { NearName, ShopperAct } from './shopper-act.js';

/** From this share of letters or sounds in common on, a name may be what was meant. */
const likeEnough = 0.5;
const namesAtMost = 3;

/** What asks for a thing by its name, right before the name. */
const asksFor =
  /(?:买|找|挑|选|看看|看一下|看下|推荐|推荐一下|有没有|卖|想要)(?:一?[个款些点下双件台把只条套]|点儿)?$|\b(?:want|need|after|get me|find(?: me)?|look(?:ing)? for|shop(?:ping)? for|search(?:ing)? for|show me|buy|do you (?:have|sell)|got)(?: (?:an?|some|any|the|to (?:buy|get|see)))*\s$/;
/** What may follow the name of a thing. */
const endsName = /^(?: [a-z]+)?\s*(?:$|[,.，。：:；;?？!！、吗]|(?:for|with|that|under|below|around)\b)/;

/**
 * A thing that was asked for by a name that nobody here knows ("I want skopes, under 50"), where the sentence says more: what
 * it says would else be held against the thing that was talked about before. Null where a kind of thing was understood.
 */
export function unknownThing(reading: Reading): ShopperAct | null {
  const { understanding, grounding, products, graph, has, state } = reading;
  const { text, unknown, references, recipient } = understanding;
  if (grounding.categories.length > 0 || products.length > 0 || references.length > 0) return null;
  if (has('cart_add') >= 0.85 || recipient !== null) return null;
  if (grounding.wishes().length === 0 && grounding.grades.length === 0) return null;
  const runs = joined(unknown, text).filter(({ negated }) => negated !== true);
  const thing = runs.find(
    ({ start, end }) => asksFor.test(beforeDescription(understanding, start)) && endsName.test(text.slice(end)),
  );
  if (thing === undefined) return null;
  const { surface } = thing;
  const held = currentTopic(state)?.categoryId ?? null;
  const suggested = graph.suggestCategories(surface, namesAtMost).map(({ categoryId }) => categoryId);
  // Words that the products' texts hold are looked for there; so is a kind that they suggest where none is talked about yet.
  const found = graph.search(surface, { limit: 1, ...(held === null ? {} : { categoryId: held }) }).length > 0;
  if (found || (held === null && suggested.length > 0)) return null;
  const named = nearestKinds(surface, graph);
  const near = named.length > 0 ? named : suggested.map((id): NearName => ({ kind: 'category', id }));
  return { type: 'not_sold', surface, near };
}

/** What stands before a name and the words that describe it: "need a" of "need a quiet blorper". */
function beforeDescription({ text, mentions, gradables }: Understanding, start: number): string {
  const before = text.slice(0, start);
  const describing = [...mentions, ...gradables].find(
    ({ end, start: from }) => from < start && end <= start && /^[的\s]*$/.test(text.slice(end, start)),
  );
  return describing === undefined ? before : text.slice(0, describing.start);
}

/** What stands between a thing and how many of it, in either order. */
const counting = {
  zh: /^(?:要|来|买|加|改成?|换成?|各|也|再|[x×\s])*$/u,
  en: /^ (?:more |extra |of (?:the |those )?)?$/,
};

/**
 * 滤网要两份, "two filters too": so many of a thing that nobody here knows. Nothing else may be counted by it. Null where the
 * shop knows the thing, or the count is not of a name.
 */
export function countedUnknown({ understanding, grounding, products, graph }: Reading): ShopperAct | null {
  const { text, unknown, quantities, mentions } = understanding;
  if (products.length > 0 || grounding.categories.length > 0 || mentions.length > 0) return null;
  const thing = joined(unknown, text).find(({ start, end, surface }) =>
    quantities.some(({ kind, value, ...count }) => {
      if (kind !== 'count' && kind !== 'number') return false;
      if (/\p{Script=Han}/u.test(surface)) {
        const before = kind === 'count' && count.end === start;
        const behind = count.start >= end && counting.zh.test(text.slice(end, count.start));
        return surface.length > 1 && (before || behind);
      }
      // "Two bags" counts bags of what is talked about; a bare number counts what follows it.
      const plural = kind === 'number' && (value === 1 || surface.endsWith('s'));
      return plural && surface.length > 3 && count.end < start && counting.en.test(text.slice(count.end, start));
    }),
  );
  if (thing === undefined || graph.search(thing.surface, { limit: 1 }).length > 0) return null;
  return { type: 'not_sold', surface: thing.surface, near: nearestKinds(thing.surface, graph) };
}

/**
 * Something that was ruled out by a name that nobody here knows, but that is like one the shop has: it is asked which one was
 * meant, since what is shown could be just that. Null where nothing is like it.
 */
export function unknownExclusion({ understanding, grounding, graph, state }: Reading): ShopperAct | null {
  const { text, unknown } = understanding;
  const categoryId = grounding.categoryId ?? currentTopic(state)?.categoryId ?? null;
  for (const { surface, negated, start, end } of joined(unknown, text)) {
    // "Not red after all": what is ruled out is known.
    const clause = understanding.clauses.find((span) => start >= span.start && end <= span.end);
    const explained = understanding.mentions.some(
      (mention) => mention.negated && clause && mention.start >= clause.start && mention.end <= clause.end,
    );
    if (negated !== true || explained) continue;
    const near = nearest(surface, excludable(categoryId, graph));
    if (near.length > 0) return { type: 'not_sold', surface, near, excluded: true };
  }
  return null;
}

interface Named {
  readonly name: NearName;
  readonly words: Words;
}

function excludable(categoryId: string | null, graph: ShopGraph): Named[] {
  const brands = graph.brands().map(({ id, words }): Named => ({ name: { kind: 'brand', id }, words }));
  const attributes = categoryId === null ? [] : graph.attributesOf(categoryId);
  const terms = attributes.flatMap(({ id: attributeId }) =>
    graph.terms(attributeId).map(({ id, words }): Named => ({ name: { kind: 'term', id, attributeId }, words })),
  );
  return [...brands, ...terms];
}

/** Unknown words side by side are one name. */
function joined(unknown: readonly UnknownWords[], text: string): UnknownWords[] {
  const runs: UnknownWords[] = [];
  for (const words of unknown) {
    const last = runs.at(-1);
    if (last !== undefined && /^[\s-]?$/.test(text.slice(last.end, words.start)))
      runs[runs.length - 1] = { ...last, end: words.end, surface: text.slice(last.start, words.end) };
    else runs.push(words);
  }
  return runs;
}

function nearestKinds(surface: string, graph: ShopGraph): readonly NearName[] {
  return nearest(
    surface,
    graph.categories().map(({ id, words }) => ({ name: { kind: 'category', id }, words })),
  );
}

/** The names that are most like what was written or heard, best first. */
function nearest(surface: string, candidates: readonly Named[]): readonly NearName[] {
  return candidates
    .map(({ name, words }) => ({
      name,
      like: Math.max(0, ...[...words.zh, ...words.en].map((label) => likeness(surface, label.toLowerCase()))),
    }))
    .filter(({ like }) => like >= likeEnough)
    .sort((a, b) => b.like - a.like)
    .slice(0, namesAtMost)
    .map(({ name }) => name);
}

/** Share of letters, or of the sounds of Chinese characters, that two names have in common, from 0 to 1. */
function likeness(one: string, other: string): number {
  const a = soundKey(one) ?? one;
  const b = soundKey(other) ?? other;
  const longest = Math.max(a.length, b.length);
  return longest < 2 ? 0 : 1 - editDistance(a, b, longest) / longest;
}
