import type { Span, Understanding } from '../../nlu/understanding.js';
import { meets } from './ledger.js';
import type { Reading } from './reading.js';
import { quantityNear } from './resolve.js';
import type { CartItem } from './shopper-act.js';

/** More than this of one thing is a price or a model number, not a quantity. */
export const mostPieces = 99;

/** What stands before a kind of thing that was talked about: "the bike", "those tyres", 那把锁. */
const pointsBefore = /(?:\b(?:the|that|this|those|these|my)\s(?:[a-z]+\s)?|[这那](?:\p{Script=Han})?)$/u;
/** 车和锁都要: what is taken together was met before. */
const takenTogether = /(?:全|都|一起|一并)(?:我)?(?:要|买|拿|来|加)/;

/**
 * Things pointed at by their kind alone ("the bike and two of those tyres"): of each kind what was talked about last, in
 * this topic or in an earlier one.
 */
export function itemsByKind(
  { understanding, grounding, graph, state, around }: Reading,
  within: (span: Span) => boolean,
): CartItem[] {
  const { text } = understanding;
  const focuses = [around.focus, around.shown, ...[...state.topics].reverse().map(({ focus }) => focus)];
  return grounding.categories.filter(within).flatMap((category): CartItem[] => {
    const pointed = pointsBefore.test(text.slice(0, category.start)) || takenTogether.test(text.slice(category.end));
    if (category.negated || !pointed) return [];
    const fitting = focuses
      .map((ids) => ids.filter((id) => graph.isWithin(graph.product(id)?.categoryId ?? '', category.id)))
      .find((ids) => ids.length > 0);
    if (fitting === undefined) return [];
    return [{ choices: fitting, quantity: countBefore(understanding, category.start) }];
  });
}

/** "two of those tyres", "one bike": the count right before a kind of thing; one piece where there is none. */
function countBefore({ text, quantities }: Understanding, start: number): number {
  const count = quantities.find(
    ({ kind, end }) =>
      (kind === 'count' || kind === 'number') &&
      end <= start &&
      /^\s*(?:of\s+)?(?:the|those|these|that|this|my)?\s*$/.test(text.slice(end, start)),
  );
  return count?.value ?? 1;
}

/** 车和锁都要: in Chinese the last character of a kind's name stands for it. */
export function itemsByShortKind({ understanding, graph, state }: Reading): CartItem[] {
  const { text, mentions } = understanding;
  if (!takenTogether.test(text)) return [];
  const words = [...text.matchAll(/(\p{Script=Han})(?=[和跟与、]|都|全)/gu)].filter(
    ({ index }) => !mentions.some(({ start, end }) => index >= start && index < end),
  );
  const focuses = [...state.topics].reverse().map(({ focus }) => focus);
  return words.flatMap(({ 0: word }): CartItem[] => {
    const ofKind = (id: string): boolean =>
      graph.category(graph.product(id)?.categoryId ?? '')?.words.zh.some((label) => label.endsWith(word)) ?? false;
    const choices = focuses.map((ids) => ids.filter(ofKind)).find((ids) => ids.length > 0);
    return choices === undefined ? [] : [{ choices, quantity: 1 }];
  });
}

/** Several things described with their counts: "two of the tofu one and one of the clay". */
export function itemsByValue(
  { understanding, grounding, graph, around }: Reading,
  within: (span: Span) => boolean,
): CartItem[] {
  const pool = around.shown.length > 1 ? around.shown : (around.earlier.find((list) => list.length > 1) ?? []);
  const items = understanding.mentions.filter(within).flatMap((mention): CartItem[] => {
    const value = mention.negated ? null : grounding.value(mention);
    if (value === null || value.attribute === 'product') return [];
    const quantity = quantityNear(understanding, mention);
    const fitting = pool.filter((id) => graph.matches(id, { attribute: value.attribute, op: '=', value: value.value }));
    return quantity === null || fitting.length === 0 || fitting.length === pool.length
      ? []
      : [{ choices: fitting, quantity }];
  });
  return items.length > 1 ? items : [];
}

const betweenParts = /\s*(?:[和跟与、,，]|还有|以及|\band\b|\bplus\b|&)\s*/gu;
const ofEach = /(?:各|每(?:个|样|种|款))(?:来|要|拿|买|加|装)?\s*$|\b(?:each|apiece)\b/;

/**
 * Several things told apart by what they have, one part of the words for each: 蓝色小号和绿色大号各来一个. Looked for on screen,
 * in earlier lists, then in the whole kind; none unless every part fits one thing of its own.
 */
export function itemsByDescription(
  { understanding, grounding, graph, around }: Reading,
  within: (span: Span) => boolean,
): CartItem[] {
  const { text, quantities } = understanding;
  const borders = [...text.matchAll(betweenParts)].filter(({ index }) => within({ start: index, end: index + 1 }));
  const starts = [0, ...borders.map(({ 0: mark, index }) => index + mark.length)];
  const parts = starts.map((start, index) => ({ start, end: borders[index]?.index ?? text.length }));
  const described = parts.flatMap((part) => {
    const inside = (span: Span): boolean => within(span) && span.start >= part.start && span.start < part.end;
    const wishes = grounding.wishes(inside).filter(({ op, attribute }) => op === '=' && attribute !== 'price');
    const count = quantities.find((quantity) => quantity.kind === 'count' && inside(quantity));
    return wishes.length === 0 ? [] : [{ wishes, count }];
  });
  if (described.length < 2) return [];
  const each = quantities.find(
    ({ kind, start, end }) =>
      kind === 'count' && (ofEach.test(text.slice(0, start)) || /^\s*(?:of )?each\b/.test(text.slice(end))),
  );
  const whole = () => graph.select({ categoryId: grounding.categoryId, conditions: [], limit: 400 });
  const pools = [around.shown, ...around.earlier, ...(grounding.categoryId === null ? [] : [whole()])];
  for (const pool of pools) {
    const found = described.map(({ wishes }) => pool.filter((id) => wishes.every((wish) => meets(graph, id, wish))));
    const own = new Set(found.map(([first]) => first));
    if (found.every((fitting) => fitting.length === 1) && own.size === described.length)
      return found.map((choices, index) => ({
        choices,
        quantity: each?.value ?? described[index]?.count?.value ?? 1,
      }));
  }
  return [];
}
