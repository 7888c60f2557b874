import type { Product } from './model.js';
import { dimensionOf } from './units.js';

/** Measured values of one attribute: `rows` ascending, a row repeats when a product has several values. */
export interface NumberColumn {
  readonly rows: Int32Array;
  /** As the feed gave them, in each product's own unit. */
  readonly values: Float64Array;
  /** In the base unit of their dimension. */
  readonly bases: Float64Array;
  /** Index into `AttributeColumns.dimensions`; 0 is "no unit". */
  readonly dimensions: Uint16Array;
}

interface BooleanColumn {
  readonly rows: Int32Array;
  readonly values: Uint8Array;
}

/** Terms of one attribute, by row and as posting lists (`postings` cut at `starts[term]`). */
interface TermColumn {
  readonly rows: Int32Array;
  readonly terms: Int32Array;
  readonly starts: Int32Array;
  readonly postings: Int32Array;
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Terms that say "does not have it". */
  readonly falsy: Uint8Array;
}

/** All that products have for one attribute. Feeds are not always of one mind, so an attribute may have each kind. */
export interface AttributeColumn {
  readonly numbers?: NumberColumn;
  readonly booleans?: BooleanColumn;
  readonly terms?: TermColumn;
}

export interface AttributeColumns {
  readonly byId: ReadonlyMap<string, AttributeColumn>;
  /** Dimension names as met in the products; a unit that is not in the table is a dimension of its own. */
  readonly dimensions: readonly string[];
}

/** Labels of terms that deny the attribute, in both languages. */
const falsyTerms = new Set([
  'no',
  'none',
  'false',
  'without',
  'n/a',
  'not',
  '否',
  '无',
  '没有',
  '不',
  '不支持',
  '不含',
  '不带',
]);
const truthyTerms = new Set(['yes', 'true', 'with', '是', '有', '支持', '带']);

/** True for a term that says "does not have it". */
export function isFalsyTerm(id: string): boolean {
  return falsyTerms.has(id.trim().toLowerCase());
}

/** True for a term that only says "has it". */
export function isTruthyTerm(id: string): boolean {
  return truthyTerms.has(id.trim().toLowerCase());
}

/** The name under which values of a unit compare with each other. */
export function dimensionName(unit: string | undefined): string {
  return unit === undefined || unit === '' ? '' : (dimensionOf(unit) ?? `unit:${unit}`);
}

interface Draft {
  readonly numberRows: number[];
  readonly values: number[];
  readonly bases: number[];
  readonly dimensions: number[];
  readonly booleanRows: number[];
  readonly booleans: number[];
  readonly termRows: number[];
  readonly terms: number[];
  readonly termIds: string[];
  readonly termIndex: Map<string, number>;
}

function finishTerms(draft: Draft): TermColumn {
  const starts = new Int32Array(draft.termIds.length + 1);
  for (const term of draft.terms) starts[term + 1] = starts[term + 1]! + 1;
  for (let term = 0; term < draft.termIds.length; term++) starts[term + 1] = starts[term + 1]! + starts[term]!;
  const next = starts.slice();
  const postings = new Int32Array(draft.terms.length);
  draft.terms.forEach((term, position) => {
    const slot = next[term]!;
    postings[slot] = draft.termRows[position]!;
    next[term] = slot + 1;
  });
  return {
    rows: Int32Array.from(draft.termRows),
    terms: Int32Array.from(draft.terms),
    starts,
    postings,
    ids: draft.termIds,
    indexOf: draft.termIndex,
    falsy: Uint8Array.from(draft.termIds, (id) => (isFalsyTerm(id) ? 1 : 0)),
  };
}

function finish(draft: Draft): AttributeColumn {
  return {
    ...(draft.numberRows.length === 0
      ? {}
      : {
          numbers: {
            rows: Int32Array.from(draft.numberRows),
            values: Float64Array.from(draft.values),
            bases: Float64Array.from(draft.bases),
            dimensions: Uint16Array.from(draft.dimensions),
          },
        }),
    ...(draft.booleanRows.length === 0
      ? {}
      : { booleans: { rows: Int32Array.from(draft.booleanRows), values: Uint8Array.from(draft.booleans) } }),
    ...(draft.termRows.length === 0 ? {} : { terms: finishTerms(draft) }),
  };
}

/**
 * Turns the products' attribute values into columns, so that a condition is a scan over numbers and not over objects.
 * A value that a product repeats is kept once.
 */
export function buildAttributeColumns(products: readonly Product[]): AttributeColumns {
  const drafts = new Map<string, Draft>();
  const dimensionIndex = new Map<string, number>([['', 0]]);
  const unitDimension = new Map<string | undefined, number>([[undefined, 0]]);
  products.forEach((product, row) => {
    for (const value of product.attributes) {
      let draft = drafts.get(value.attributeId);
      if (draft === undefined) {
        draft = {
          numberRows: [],
          values: [],
          bases: [],
          dimensions: [],
          booleanRows: [],
          booleans: [],
          termRows: [],
          terms: [],
          termIds: [],
          termIndex: new Map(),
        };
        drafts.set(value.attributeId, draft);
      }
      if (value.kind === 'number') {
        const { measure } = value;
        if (!Number.isFinite(measure.value) || !Number.isFinite(measure.base)) continue;
        let dimension = unitDimension.get(measure.unit);
        if (dimension === undefined) {
          const name = dimensionName(measure.unit);
          dimension = dimensionIndex.get(name) ?? dimensionIndex.size;
          dimensionIndex.set(name, dimension);
          unitDimension.set(measure.unit, dimension);
        }
        draft.numberRows.push(row);
        draft.values.push(measure.value);
        draft.bases.push(measure.base);
        draft.dimensions.push(dimension);
      } else if (value.kind === 'boolean') {
        draft.booleanRows.push(row);
        draft.booleans.push(value.value ? 1 : 0);
      } else {
        let term = draft.termIndex.get(value.termId);
        if (term === undefined) {
          term = draft.termIds.length;
          draft.termIndex.set(value.termId, term);
          draft.termIds.push(value.termId);
        }
        let repeated = false;
        for (let at = draft.termRows.length - 1; at >= 0 && draft.termRows[at] === row; at--) {
          if (draft.terms[at] === term) repeated = true;
        }
        if (repeated) continue;
        draft.termRows.push(row);
        draft.terms.push(term);
      }
    }
  });
  return {
    byId: new Map([...drafts].map(([id, draft]) => [id, finish(draft)])),
    dimensions: [...dimensionIndex.keys()],
  };
}
