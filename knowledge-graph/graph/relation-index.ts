import { type Relation, type RelationKind, relationKinds } from './model.js';
import type { ProductTable } from './product-table.js';

/** One product at the other end of an edge. */
interface RelatedProduct {
  readonly kind: RelationKind;
  readonly productId: string;
}

/** Kinds that hold in both directions: who is bought with whom, who is like whom. */
const symmetric: ReadonlySet<RelationKind> = new Set(['similar', 'bought_together']);

/** Neighbours by product row, in the order of `relationKinds`, then as the feed has them; reversed edges come last. */
type RelationIndex = ReadonlyMap<number, readonly RelatedProduct[]>;

/** Indexes edges by their start. Edges to products that are not there, to oneself, and repeated ones are dropped. */
export function buildRelationIndex(table: ProductTable, relations: readonly Relation[]): RelationIndex {
  const index = new Map<number, RelatedProduct[]>();
  const add = (kind: RelationKind, from: string, to: string): void => {
    const row = table.rowOf.get(from);
    if (row === undefined || !table.rowOf.has(to) || from === to) return;
    const edges = index.get(row);
    if (edges === undefined) index.set(row, [{ kind, productId: to }]);
    else if (!edges.some((edge) => edge.productId === to && edge.kind === kind)) edges.push({ kind, productId: to });
  };
  for (const { kind, from, to } of relations) add(kind, from, to);
  for (const { kind, from, to } of relations) if (symmetric.has(kind)) add(kind, to, from);
  for (const edges of index.values()) {
    edges.sort((a, b) => relationKinds.indexOf(a.kind) - relationKinds.indexOf(b.kind));
  }
  return index;
}
