import { type EntityName, entityWords } from './entity-words.js';
import type { RelationKind, Words } from './model.js';
import type { ShopGraph } from './shop-graph.js';

/** An entity of a neighbourhood. */
export interface GraphNode extends EntityName {
  /** Unique in one neighbourhood. */
  readonly key: string;
  readonly words: Words;
  /** How many products a category has. */
  readonly products?: number;
}

/** `from` is the narrower end: a product is in a category, a category in its parent, a value of its attribute. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'in_category' | 'parent' | 'brand' | 'value' | 'attribute' | RelationKind;
}

export interface Neighbourhood {
  readonly root: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** There is more within the distance than was taken. */
  readonly truncated: boolean;
}

interface Step {
  readonly to: EntityName;
  readonly kind: GraphEdge['kind'];
  /** The edge points from what was found to where it was found from. */
  readonly inward: boolean;
}

/** Products that stand for a category, a brand or a value. */
const sampledProducts = 24;

/**
 * What lies around an entity, breadth first, at most `depth` edges away and `limit` nodes in all: enough to draw, never
 * the whole shop. Null when the graph has no such entity.
 */
export function neighbourhood(
  graph: ShopGraph,
  start: EntityName,
  { depth = 1, limit = 80 }: { readonly depth?: number; readonly limit?: number } = {},
): Neighbourhood | null {
  const root = nodeOf(graph, start);
  if (root === null) return null;
  const nodes = new Map([[root.key, root]]);
  const edges = new Map<string, GraphEdge>();
  let truncated = false;
  let border: readonly GraphNode[] = [root];
  for (let distance = 0; distance < depth; distance += 1) {
    const next: GraphNode[] = [];
    for (const node of border) {
      for (const { to, kind, inward } of stepsFrom(graph, node)) {
        const found = nodeOf(graph, to);
        if (found === null) continue;
        if (!nodes.has(found.key)) {
          if (nodes.size >= limit) {
            truncated = true;
            continue;
          }
          nodes.set(found.key, found);
          next.push(found);
        }
        const [from, target] = inward ? [found.key, node.key] : [node.key, found.key];
        edges.set(JSON.stringify([from, target, kind]), { from, to: target, kind });
      }
    }
    border = next;
  }
  return { root: root.key, nodes: [...nodes.values()], edges: [...edges.values()], truncated };
}

function* stepsFrom(graph: ShopGraph, node: EntityName): Generator<Step> {
  const products = (ids: readonly string[]) =>
    ids.slice(0, sampledProducts).map((id) => ({ kind: 'product', id }) as const);
  switch (node.kind) {
    case 'product': {
      const product = graph.product(node.id);
      if (product === undefined) return;
      yield { to: { kind: 'category', id: product.categoryId }, kind: 'in_category', inward: false };
      if (product.brandId !== null) yield { to: { kind: 'brand', id: product.brandId }, kind: 'brand', inward: false };
      for (const { kind, productId } of graph.related(node.id)) {
        yield { to: { kind: 'product', id: productId }, kind, inward: false };
      }
      for (const value of product.attributes) {
        if (value.kind !== 'term') continue;
        const { attributeId, termId } = value;
        yield { to: { kind: 'term', id: termId, attributeId }, kind: 'value', inward: false };
      }
      return;
    }
    case 'category': {
      const { parentId } = graph.category(node.id) ?? {};
      if (parentId != null) yield { to: { kind: 'category', id: parentId }, kind: 'parent', inward: false };
      for (const child of graph.categories()) {
        if (child.parentId === node.id) yield { to: { kind: 'category', id: child.id }, kind: 'parent', inward: true };
      }
      const own = graph.select({ categoryId: node.id, inStockOnly: false });
      const direct = own.filter((id) => graph.product(id)?.categoryId === node.id);
      for (const to of products(direct)) yield { to, kind: 'in_category', inward: true };
      return;
    }
    case 'brand': {
      const own = graph.select({
        conditions: [{ attribute: 'brand', op: '=', value: node.id }],
        inStockOnly: false,
        limit: sampledProducts,
      });
      for (const to of products(own)) yield { to, kind: 'brand', inward: true };
      return;
    }
    case 'attribute': {
      for (const { id } of graph.terms(node.id)) {
        yield { to: { kind: 'term', id, attributeId: node.id }, kind: 'attribute', inward: true };
      }
      return;
    }
    case 'term': {
      const { attributeId } = node;
      if (attributeId === undefined) return;
      yield { to: { kind: 'attribute', id: attributeId }, kind: 'attribute', inward: false };
      const own = graph.select({
        conditions: [{ attribute: attributeId, op: '=', value: node.id }],
        inStockOnly: false,
        limit: sampledProducts,
      });
      for (const to of products(own)) yield { to, kind: 'value', inward: true };
    }
  }
}

function nodeOf(graph: ShopGraph, { kind, id, attributeId }: EntityName): GraphNode | null {
  const words = entityWords(graph, { kind, id, attributeId });
  if (words === undefined) return null;
  return {
    key: JSON.stringify(attributeId === undefined ? [kind, id] : [kind, attributeId, id]),
    kind,
    id,
    ...(attributeId === undefined ? {} : { attributeId }),
    words,
    ...(kind === 'category' ? { products: graph.categorySize(id) } : {}),
  };
}
