import type { Product } from '../../graph/model.js';
import type { StatedRelation } from '../catalog-store.js';
import type { DraftRelation } from '../feeds/feed.js';

/** What is needed of a product to draw its edges. `row` is null for one that an earlier import brought. */
interface LinkedProduct {
  readonly product: Pick<Product, 'id' | 'groupId'>;
  readonly row: number | null;
  readonly references: readonly string[];
  readonly relations: readonly DraftRelation[];
}

/** Edges between products that are all there, and a note for each that could not be drawn. */
interface ResolvedRelations {
  readonly relations: readonly StatedRelation[];
  readonly notes: readonly { readonly row: number; readonly note: string }[];
}

const none: ResolvedRelations = { relations: [], notes: [] };

/**
 * Draws the edges that products state, by id, by reference or by group (its first product); circles are fine. Edges of
 * earlier imports stay while the product that states them was not imported anew and both ends are still there.
 */
export function resolveRelations(
  products: readonly LinkedProduct[],
  earlier: readonly StatedRelation[],
  imported: ReadonlySet<string>,
): ResolvedRelations {
  if (earlier.length === 0 && products.every((product) => product.relations.length === 0)) return none;
  const ids = new Set(products.map(({ product }) => product.id));
  const byReference = new Map<string, string>();
  for (const { product, references } of products) {
    for (const reference of references) if (!byReference.has(reference)) byReference.set(reference, product.id);
  }
  for (const { id, groupId } of products.map(({ product }) => product))
    if (groupId !== null && !byReference.has(groupId)) byReference.set(groupId, id);
  const found = new Map<string, StatedRelation>();
  const add = (relation: StatedRelation): void => {
    const key = JSON.stringify([relation.kind, relation.from, relation.to]);
    if (!found.has(key)) found.set(key, relation);
  };
  for (const relation of earlier) {
    if (!imported.has(relation.statedBy) && ids.has(relation.from) && ids.has(relation.to)) add(relation);
  }
  const notes: { row: number; note: string }[] = [];
  for (const { product, row, relations } of products) {
    const { id } = product;
    for (const { kind, target, reverse } of relations) {
      const other = ids.has(target) ? target : byReference.get(target);
      if (other === undefined || other === id) {
        const why = other === id ? 'it is the product itself' : 'there is no such product';
        notes.push({ row: row ?? 0, note: `relation ${kind} to ${target.slice(0, 80)} left out: ${why}` });
      } else add(reverse ? { kind, from: other, to: id, statedBy: id } : { kind, from: id, to: other, statedBy: id });
    }
  }
  return { relations: [...found.values()], notes };
}
