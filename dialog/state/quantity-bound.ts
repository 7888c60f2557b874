import type { Quantity, Span, Understanding } from '../../nlu/understanding.js';

/**
 * "Minimum height 60 cm" has its bound before the attribute, and the "limit" of "load limit of 90 kg or more" is part of
 * a name: only who knows the attributes can tell. Other quantities stay as they were read.
 */
export function boundByName(
  quantity: Quantity,
  { understanding, attributes }: { readonly understanding: Understanding; readonly attributes: readonly Span[] },
): Quantity {
  if (quantity.kind === 'money' || quantity.comparator === 'between' || quantity.comparator === 'about')
    return quantity;
  const { text } = understanding;
  const inside = attributes.find(({ start, end }) => start <= quantity.start && quantity.start < end);
  const beside = attributes.find(
    ({ end }) => end <= quantity.start && /^[\s:：的是为]*(?:of |is )?$/.test(text.slice(end, quantity.start)),
  );
  const name = inside ?? beside;
  if (name === undefined || (inside === undefined && quantity.comparator !== 'eq')) return quantity;
  const before = text.slice(Math.max(0, name.start - 14), name.start);
  const behind = text.slice(Math.max(name.end, quantity.start), quantity.end + 12);
  if (/\b(?:min|minimum|at least|no less than)[\s.]*(?:a |an |the )?$|(?:最低|最少|至少|起码)$/.test(before))
    return { ...quantity, comparator: 'ge' };
  if (/\b(?:max|maximum|at most|no more than|up to)[\s.]*(?:a |an |the )?$|(?:最高|最多|至多|顶多)$/.test(before))
    return { ...quantity, comparator: 'le' };
  if (inside === undefined) return quantity;
  if (/\b(?:or more|or above|or over|and up|minimum|at least)\b|以上|起/.test(behind))
    return { ...quantity, comparator: 'ge' };
  if (/\b(?:or less|or under|or below|maximum|at most|up to|under|below)\b|以下|以内/.test(behind))
    return { ...quantity, comparator: 'le' };
  return quantity;
}

/** "It mustn't weigh over ten kilos": a refused lower bound is an upper one. */
export function refusedBound(quantity: Quantity, text: string): Quantity {
  if (quantity.comparator !== 'gt' && quantity.comparator !== 'ge') return quantity;
  const before = text.slice(Math.max(0, quantity.start - 40), quantity.start);
  const refused =
    /(?:\b(?:mustn't|must not|shouldn't|should not|can't|cannot|won't|don't|doesn't|not|never)\b(?:\s[a-z']+){0,3}|(?:别|不能|不要|不可以|不想|不得)[\p{Script=Han}]{0,3})\s*$/u.test(
      before,
    );
  return refused ? { ...quantity, comparator: 'le' } : quantity;
}
