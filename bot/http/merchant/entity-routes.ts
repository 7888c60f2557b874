import { z } from 'zod';
import type { EditChange, EntityRef } from '../../../knowledge-graph/editing/edit.js';
import { entityWords } from '../../../knowledge-graph/graph/entity-words.js';
import type { Product } from '../../../knowledge-graph/graph/model.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { draftQuery, editedSchema, type GraphEditor, graphOf, makeEdits } from './graph-editor.js';
import {
  entityKindSchema,
  type entityQuerySchema,
  entitySchema,
  idSchema,
  languageSchema,
  newProductSchema,
  productPatchSchema,
  toEntityRef,
  toPatch,
  wordSchema,
} from './graph-schemas.js';
import { tagHeader } from './if-match.js';
import { listEntities } from './list-entities.js';
import { merchantJson } from './merchant-json.js';
import { pageQuery, pageSchema } from './paging.js';
import { versionFields, versionOf } from './versions.js';

const tag = 'Merchant: graph';
const renameSchema = z.object({ language: languageSchema, label: wordSchema });
const entityParams = z.object({ kind: entityKindSchema, id: idSchema });
const termQuery = z.object({ attributeId: idSchema.optional(), ...draftQuery });
const inDraft = z.object(draftQuery);

/** Entities of the graph: looked through, renamed, and for products made, changed and taken out. */
export function entityRoutes(editor: GraphEditor): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/graph/entities',
      summary: 'Entities of one kind, by their words.',
      tag,
      guard: 'merchant',
      query: z.object({
        kind: entityKindSchema.default('product'),
        attributeId: idSchema.optional().describe('The attribute, for terms'),
        ...pageQuery,
        ...draftQuery,
      }),
      answers: { 200: { description: 'A page of them', schema: pageSchema(entitySchema) } },
      async handle({ query }) {
        return { status: 200, body: listEntities(await graphOf(editor, query.draft), query.kind, query) };
      },
    }),
    route({
      method: 'post',
      path: '/api/merchant/graph/entities',
      summary: 'Adds a product by hand; other entities come with products.',
      tag,
      guard: 'merchant',
      query: inDraft,
      body: newProductSchema,
      answers: { 201: { description: 'The edits that it became', schema: editedSchema } },
      before: merchantJson,
      handle: async ({ body, query, request }) =>
        makeEdits(editor, newProduct(body), request, { ...query, status: 201 }),
    }),
    route({
      method: 'get',
      path: '/api/merchant/graph/entities/{kind}/{id}',
      summary: 'One entity; a product with all that is known of it.',
      tag,
      guard: 'merchant',
      params: entityParams,
      query: termQuery,
      answers: {
        200: {
          description: 'The entity; `tag` is what If-Match names',
          schema: entitySchema.extend({ product: z.looseObject({}).optional(), ...versionFields }),
        },
      },
      async handle({ params, query: { draft, ...query } }) {
        const graph = await graphOf(editor, draft);
        const entity = named({ ...params, ...query });
        const words = entityWords(graph, entity);
        if (!words) throw new HttpProblem('not-found', `no such ${entity.kind}`);
        const product = entity.kind === 'product' ? graph.product(entity.id) : undefined;
        const version = versionOf(editor, entity);
        return { status: 200, body: { ...entity, words, product, ...version }, headers: tagHeader(version.tag) };
      },
    }),
    route({
      method: 'patch',
      path: '/api/merchant/graph/entities/{kind}/{id}',
      summary: 'Renames an entity, or changes fields of a product.',
      tag,
      guard: 'merchant',
      params: entityParams,
      query: termQuery,
      body: z.object({ rename: renameSchema.optional(), patch: productPatchSchema.optional() }),
      answers: { 200: { description: 'The edits that it became', schema: editedSchema } },
      before: merchantJson,
      async handle({ params, query: { draft, ...query }, body, request }) {
        const entity = named({ ...params, ...query });
        const changes: EditChange[] = [];
        if (body.rename) changes.push({ type: 'rename', entity, ...body.rename });
        if (body.patch) {
          if (entity.kind !== 'product') throw new HttpProblem('invalid-request', 'only products have fields to patch');
          changes.push({ type: 'patch-product', productId: entity.id, patch: toPatch(body.patch) });
        }
        if (changes.length === 0) throw new HttpProblem('invalid-request', 'send rename, patch or both');
        return makeEdits(editor, changes, request, { draft, entity });
      },
    }),
    route({
      method: 'delete',
      path: '/api/merchant/graph/entities/{kind}/{id}',
      summary: 'Takes a product out of the shop; other entities go with their last product.',
      tag,
      guard: 'merchant',
      params: entityParams,
      query: inDraft,
      answers: { 200: { description: 'The edits that it became', schema: editedSchema } },
      async handle({ params, query, request }) {
        if (params.kind !== 'product') throw new HttpProblem('invalid-request', 'only products can be taken out');
        const entity: EntityRef = { kind: 'product', id: params.id };
        return makeEdits(editor, [{ type: 'delete-product', productId: params.id }], request, { ...query, entity });
      },
    }),
  ];
}

/** Throws 400 for a term without its attribute. */
export function named(query: z.infer<typeof entityQuerySchema>): EntityRef {
  const entity = toEntityRef(query);
  if (!entity) throw new HttpProblem('invalid-request', 'a term needs its attributeId');
  return entity;
}

/** A product without attributes, then its attributes as a patch, which finds or makes their terms. */
function newProduct(input: z.infer<typeof newProductSchema>): readonly EditChange[] {
  const product: Product = {
    id: input.id,
    names: input.names,
    descriptions: input.descriptions ?? { zh: [], en: [] },
    categoryId: input.categoryId,
    brandId: input.brandId ?? null,
    offer: {
      price: input.price,
      listPrice: input.listPrice ?? input.price,
      availability: input.availability ?? 'in_stock',
      stock: input.stock ?? null,
    },
    rating: null,
    attributes: [],
    images: input.images ?? [],
    url: input.url ?? null,
    groupId: null,
  };
  const { attributes = [] } = toPatch({ attributes: input.attributes });
  const added: EditChange = { type: 'add-product', product };
  return attributes.length === 0
    ? [added]
    : [added, { type: 'patch-product', productId: product.id, patch: { attributes } }];
}
