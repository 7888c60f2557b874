import type { Attribute } from './model.js';
import type { ProductTable } from './product-table.js';

/** Attribute ids by category ordinal (its subtree), most common first; the last list is for the whole shop. */
type AttributeUsage = readonly (readonly string[])[];

/** Counts which attributes the products of each subtree have, so that only fitting questions are asked. */
export function countAttributeUsage(table: ProductTable, attributes: readonly Attribute[]): AttributeUsage {
  const { tree } = table;
  const whole = tree.ordered.length;
  const counts = Array.from({ length: whole + 1 }, () => new Map<number, number>());
  const ids = attributes.map((attribute) => attribute.id);
  ids.forEach((id, attribute) => {
    const column = table.attributes.byId.get(id);
    for (const part of [column?.numbers, column?.booleans, column?.terms]) {
      if (part === undefined) continue;
      let last = -1;
      for (const row of part.rows) {
        if (row === last) continue;
        last = row;
        const own = table.categories[row]!;
        const count = counts[own < 0 ? whole : own]!;
        count.set(attribute, (count.get(attribute) ?? 0) + 1);
      }
    }
  });
  for (let ordinal = whole - 1; ordinal >= 0; ordinal--) {
    const parent = tree.parents[ordinal]!;
    const target = counts[parent < 0 ? whole : parent]!;
    for (const [attribute, count] of counts[ordinal]!) target.set(attribute, (target.get(attribute) ?? 0) + count);
  }
  return counts.map((count) =>
    [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([attribute]) => ids[attribute]!),
  );
}
