import type { Category } from './model.js';

/**
 * The category tree numbered depth first, so that a subtree is an interval: a category with ordinal `n` holds exactly
 * the ordinals `[n, end(n))`.
 */
export interface CategoryTree {
  readonly ordered: readonly Category[];
  readonly ordinals: ReadonlyMap<string, number>;
  readonly ends: Int32Array;
  /** Ordinal of the parent, -1 for a root. */
  readonly parents: Int32Array;
}

/**
 * Numbers the categories. A parent that does not exist makes a root, a cycle of parents is cut at the category that
 * comes first; the last of several categories with one id counts.
 */
export function buildCategoryTree(categories: readonly Category[]): CategoryTree {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const children = new Map<string, Category[]>();
  const roots: Category[] = [];
  for (const category of byId.values()) {
    const { parentId } = category;
    if (parentId === null || parentId === category.id || !byId.has(parentId)) roots.push(category);
    else {
      const siblings = children.get(parentId);
      if (siblings === undefined) children.set(parentId, [category]);
      else siblings.push(category);
    }
  }
  const ordered: Category[] = [];
  const ordinals = new Map<string, number>();
  const ends = new Int32Array(byId.size);
  const parents = new Int32Array(byId.size).fill(-1);
  const visit = (root: Category): void => {
    const stack: { readonly category: Category; readonly parent: number; next: number }[] = [];
    const open = (category: Category, parent: number): void => {
      const ordinal = ordered.length;
      ordinals.set(category.id, ordinal);
      ordered.push(category);
      parents[ordinal] = parent;
      stack.push({ category, parent: ordinal, next: 0 });
    };
    open(root, -1);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const child = children.get(top.category.id)?.[top.next];
      top.next += 1;
      if (child === undefined) {
        ends[top.parent] = ordered.length;
        stack.pop();
      } else if (!ordinals.has(child.id)) open(child, top.parent);
    }
  };
  for (const root of roots) visit(root);
  for (const category of byId.values()) if (!ordinals.has(category.id)) visit(category);
  return { ordered, ordinals, ends, parents };
}
