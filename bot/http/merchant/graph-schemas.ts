import { z } from 'zod';
import type { EditChange, EntityRef, ProductPatch } from '../../../knowledge-graph/editing/edit.js';
import { relationKinds } from '../../../knowledge-graph/graph/model.js';

export const languageSchema = z.enum(['zh', 'en']);
export const idSchema = z.string().min(1).max(512);
export const wordSchema = z.string().min(1).max(200);
const entityKinds = ['product', 'category', 'brand', 'attribute', 'term'] as const;
export const entityKindSchema = z.enum(entityKinds);

/** Words of an entity in an answer. */
export const wordsSchema = z.object({ zh: z.array(z.string()), en: z.array(z.string()) });

/** An entity in a body; a term is named within its attribute. */
export const entityRefSchema: z.ZodType<EntityRef> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['product', 'category', 'brand', 'attribute']), id: idSchema }),
  z.object({ kind: z.literal('term'), attributeId: idSchema, id: idSchema }),
]);

/** The same in a query. */
export const entityQuerySchema = z.object({ kind: entityKindSchema, id: idSchema, attributeId: idSchema.optional() });

/** Null when a term is named without its attribute. */
export function toEntityRef({ kind, id, attributeId }: z.infer<typeof entityQuerySchema>): EntityRef | null {
  if (kind !== 'term') return { kind, id };
  return attributeId === undefined ? null : { kind, id, attributeId };
}

export const relationSchema = z.object({ kind: z.enum(relationKinds), from: idSchema, to: idSchema });

export const entitySchema = z.object({
  kind: entityKindSchema,
  id: z.string(),
  attributeId: z.string().optional(),
  words: wordsSchema,
  products: z.int().optional().describe('How many products a category has, its subtree included'),
});

const moneySchema = z.object({
  amount: z.int().min(0).describe('In minor units'),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

const wordsInput = z.object({
  zh: z.array(wordSchema).max(100).default([]),
  en: z.array(wordSchema).max(100).default([]),
});
const textsInput = z.object({
  zh: z.array(z.string().max(20_000)).max(20).default([]),
  en: z.array(z.string().max(20_000)).max(20).default([]),
});

const availabilities = ['in_stock', 'out_of_stock', 'preorder', 'discontinued'] as const;

const patchFields = z.object({
  names: wordsInput,
  descriptions: textsInput,
  categoryId: idSchema,
  brandId: idSchema.nullable(),
  listPrice: moneySchema,
  price: moneySchema,
  availability: z.enum(availabilities),
  stock: z.int().min(0).nullable(),
  images: z.array(z.string().max(2_048)).max(50),
  url: z.string().max(2_048).nullable(),
  attributes: z
    .array(
      z.object({
        attributeId: idSchema,
        value: z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]),
        unit: z.string().max(40).optional(),
      }),
    )
    .max(500),
});

/** Fields of a product to change; what is absent stays as the feed has it. */
export const productPatchSchema = patchFields.partial();

/** A product made by hand. */
export const newProductSchema = patchFields
  .partial()
  .required({ names: true, categoryId: true, price: true })
  .extend({ id: z.string().trim().min(1).max(200) });

/** Zod writes absent fields as `undefined`; the graph takes absence for "unchanged". */
export function toPatch(input: z.infer<typeof productPatchSchema>): ProductPatch {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as ProductPatch;
}

export const editSchema = z.object({
  version: z.int(),
  author: z.string(),
  at: z.string(),
  change: z.looseObject({ type: z.string() }),
  undone: z.boolean().optional(),
  group: z.string().nullable().optional().describe('The publication or bulk edit that it belongs to'),
});

const productSchema = z.object({
  id: z.string().trim().min(1).max(200),
  names: wordsInput,
  descriptions: textsInput.default({ zh: [], en: [] }),
  categoryId: idSchema,
  brandId: idSchema.nullable().default(null),
  offer: z.object({
    price: moneySchema,
    listPrice: moneySchema,
    availability: z.enum(availabilities),
    stock: z.int().min(0).nullable(),
  }),
  rating: z.null().default(null),
  attributes: z.array(z.never()).default([]),
  images: z.array(z.string().max(2_048)).max(50).default([]),
  url: z.string().max(2_048).nullable().default(null),
  groupId: z.string().max(512).nullable().default(null),
});

const change = z.discriminatedUnion('type', [
  z.object({ type: z.literal('add-alias'), entity: entityRefSchema, language: languageSchema, word: wordSchema }),
  z.object({ type: z.literal('remove-alias'), entity: entityRefSchema, language: languageSchema, word: wordSchema }),
  z.object({ type: z.literal('rename'), entity: entityRefSchema, language: languageSchema, label: wordSchema }),
  z.object({ type: z.literal('add-relation'), relation: relationSchema }),
  z.object({ type: z.literal('remove-relation'), relation: relationSchema }),
  z.object({
    type: z.literal('set-attribute'),
    attributeId: idSchema,
    kind: z.enum(['number', 'boolean', 'term']).optional(),
    unit: z.string().max(40).nullable().optional(),
  }),
  z.object({ type: z.literal('add-product'), product: productSchema }),
  z.object({ type: z.literal('patch-product'), productId: idSchema, patch: productPatchSchema }),
  z.object({ type: z.literal('delete-product'), productId: idSchema }),
  z.object({ type: z.literal('undo'), version: z.int().min(1) }),
]);

/** One change of the graph in a body. */
export const editChangeSchema = change.transform((input) => withoutUndefined(input) as EditChange);

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(present.map(([key, inner]) => [key, withoutUndefined(inner)]));
}
