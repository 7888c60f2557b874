import type { Gradable, Quantity } from '../understanding.js';

const denied = /(?:\b(?:no|not|nothing|never|none|without)|n't)(?: (?:be|any|much|a lot))*\s*$/;

/**
 * "Nothing louder than 66 dB": a figure that a compared quality leads to is a bound, and which one the quality's own
 * direction says. Both come back as one: the bound, without a wish for more or less beside it.
 */
export function boundsByGrade(
  text: string,
  quantities: readonly Quantity[],
  gradables: readonly Gradable[],
): { readonly quantities: readonly Quantity[]; readonly gradables: readonly Gradable[] } {
  const leading = (quantity: Quantity): Gradable | undefined =>
    quantity.comparator === 'eq' && quantity.kind !== 'ordinal' && quantity.kind !== 'count'
      ? gradables.find(
          ({ degree, end }) => degree === 'comparative' && /^ than (?:an? )?$/.test(text.slice(end, quantity.start)),
        )
      : undefined;
  const taken = new Set<Gradable>();
  const bounded = quantities.map((quantity): Quantity => {
    const grade = leading(quantity);
    if (grade === undefined) return quantity;
    taken.add(grade);
    const refused = grade.negated || denied.test(text.slice(0, grade.start));
    const [above, below] = refused ? (['le', 'ge'] as const) : (['gt', 'lt'] as const);
    return { ...quantity, comparator: grade.direction > 0 ? above : below, start: grade.start };
  });
  return { quantities: bounded, gradables: gradables.filter((grade) => !taken.has(grade)) };
}
