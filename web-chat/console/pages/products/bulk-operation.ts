import type { Availability, ProductPatch } from '../../api/graph-types.js';
import { minorUnits } from '../../language/format.js';

export const bulkKinds = [
  'percent',
  'amount',
  'availability',
  'stock',
  'category',
  'brand',
  'attribute',
  'delete',
] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** What the dialog was filled with; which members there are depends on the kind. */
export interface BulkFields {
  readonly kind: BulkKind;
  readonly percent?: number;
  readonly amount?: number;
  readonly availability?: Availability;
  readonly stock?: number | null;
  readonly categoryId?: string;
  readonly brandId?: string | null;
  readonly attributeId?: string;
  readonly value?: string;
}

/** The operation of a bulk edit, as the server takes it. */
export type BulkOperation =
  | { readonly type: 'patch'; readonly patch: ProductPatch }
  | { readonly type: 'price'; readonly percent?: number; readonly amount?: number }
  | { readonly type: 'attribute'; readonly attributeId: string; readonly value: string | null }
  | { readonly type: 'delete' };

/** The operation that the fields mean; null while one is missing. */
export function operationOf(fields: BulkFields, currency: string): BulkOperation | null {
  const { kind, percent, amount, availability, stock, categoryId, brandId, attributeId, value } = fields;
  switch (kind) {
    case 'percent':
      return typeof percent === 'number' ? { type: 'price', percent } : null;
    case 'amount':
      return typeof amount === 'number' ? { type: 'price', amount: minorUnits(amount, currency) } : null;
    case 'availability':
      return availability === undefined ? null : { type: 'patch', patch: { availability } };
    case 'stock':
      return { type: 'patch', patch: { stock: stock ?? null } };
    case 'category':
      return categoryId ? { type: 'patch', patch: { categoryId } } : null;
    case 'brand':
      return { type: 'patch', patch: { brandId: brandId ?? null } };
    case 'attribute':
      return attributeId ? { type: 'attribute', attributeId, value: value?.trim() ? value.trim() : null } : null;
    case 'delete':
      return { type: 'delete' };
  }
}
