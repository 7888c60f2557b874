import { z } from 'zod';
import type { EditChange, EntityRef } from '../../../knowledge-graph/editing/edit.js';
import { entityWords } from '../../../knowledge-graph/graph/entity-words.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { named } from './entity-routes.js';
import { draftQuery, editedSchema, type GraphEditor, graphOf, makeEdits } from './graph-editor.js';
import {
  entityQuerySchema,
  entityRefSchema,
  entitySchema,
  idSchema,
  languageSchema,
  wordSchema,
} from './graph-schemas.js';
import { listEntities } from './list-entities.js';
import { merchantJson } from './merchant-json.js';
import { pageQuery, pageSchema } from './paging.js';

const tag = 'Merchant: graph';
const inDraft = z.object(draftQuery);
const edited = { 200: { description: 'The edits that it became', schema: editedSchema } };
const renameSchema = z.object({ language: languageSchema, label: wordSchema });
const attributeKind = z.enum(['number', 'boolean', 'term']);

/** The shop's vocabulary: categories, brands, attributes, and the words that each of its entities answers to. */
export function vocabularyRoutes(editor: GraphEditor): readonly Route[] {
  return [...listRoutes(editor), ...attributeRoutes(editor), ...aliasRoutes(editor)];
}

function listRoutes(editor: GraphEditor): readonly Route[] {
  return (['categories', 'brands'] as const).flatMap((plural) => {
    const kind = plural === 'categories' ? 'category' : 'brand';
    return [
      route({
        method: 'get',
        path: `/api/merchant/graph/${plural}`,
        summary: `All ${plural}, by their words.`,
        tag,
        guard: 'merchant',
        query: z.object({ ...pageQuery, ...draftQuery }),
        answers: { 200: { description: 'A page of them', schema: pageSchema(entitySchema) } },
        async handle({ query }) {
          return { status: 200, body: listEntities(await graphOf(editor, query.draft), kind, query) };
        },
      }),
      route({
        method: 'patch',
        path: `/api/merchant/graph/${plural}/{id}`,
        summary: `Renames a ${kind}.`,
        tag,
        guard: 'merchant',
        params: z.object({ id: idSchema }),
        query: inDraft,
        body: renameSchema,
        answers: edited,
        before: merchantJson,
        handle: async ({ params, body, query, request }) =>
          makeEdits(editor, [{ type: 'rename', entity: { kind, id: params.id }, ...body }], request, query),
      }),
    ];
  });
}

function attributeRoutes(editor: GraphEditor): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/graph/attributes',
      summary: 'All attributes with their kind and unit.',
      tag,
      guard: 'merchant',
      query: z.object({ ...pageQuery, ...draftQuery }),
      answers: {
        200: {
          description: 'A page of them',
          schema: pageSchema(entitySchema.extend({ valueKind: attributeKind, unit: z.string().nullable() })),
        },
      },
      async handle({ query }) {
        const graph = await graphOf(editor, query.draft);
        const { items, total } = listEntities(graph, 'attribute', query);
        const full = items.map((item) => {
          const attribute = graph.attribute(item.id);
          return { ...item, valueKind: attribute?.kind, unit: attribute?.unit ?? null };
        });
        return { status: 200, body: { items: full, total } };
      },
    }),
    route({
      method: 'patch',
      path: '/api/merchant/graph/attributes/{id}',
      summary: 'Renames an attribute, or changes its kind or unit.',
      tag,
      guard: 'merchant',
      params: z.object({ id: idSchema }),
      query: inDraft,
      body: z.object({
        rename: renameSchema.optional(),
        kind: attributeKind.optional(),
        unit: z.string().max(40).nullable().optional(),
      }),
      answers: edited,
      before: merchantJson,
      async handle({ params, body, query, request }) {
        const changes: EditChange[] = [];
        if (body.rename) changes.push({ type: 'rename', entity: { kind: 'attribute', id: params.id }, ...body.rename });
        if (body.kind !== undefined || body.unit !== undefined) {
          changes.push({
            type: 'set-attribute',
            attributeId: params.id,
            ...(body.kind === undefined ? {} : { kind: body.kind }),
            ...(body.unit === undefined ? {} : { unit: body.unit }),
          });
        }
        if (changes.length === 0) throw new HttpProblem('invalid-request', 'send rename, kind or unit');
        const entity: EntityRef = { kind: 'attribute', id: params.id };
        return makeEdits(editor, changes, request, { ...query, entity });
      },
    }),
  ];
}

function aliasRoutes(editor: GraphEditor): readonly Route[] {
  const path = '/api/merchant/graph/aliases';
  return [
    route({
      method: 'get',
      path,
      summary: 'The words that an entity answers to; the first of a language is the one that is shown.',
      tag,
      guard: 'merchant',
      query: entityQuerySchema.extend(draftQuery),
      answers: { 200: { description: 'The words', schema: entitySchema } },
      async handle({ query: { draft, ...query } }) {
        const entity = named(query);
        const words = entityWords(await graphOf(editor, draft), entity);
        if (!words) throw new HttpProblem('not-found', `no such ${entity.kind}`);
        return { status: 200, body: { ...entity, words } };
      },
    }),
    route({
      method: 'post',
      path,
      summary: 'Teaches a word; it is understood from the next turn on.',
      tag,
      guard: 'merchant',
      query: inDraft,
      body: z.object({ entity: entityRefSchema, language: languageSchema, word: wordSchema }),
      answers: { 201: { description: 'The edits that it became', schema: editedSchema } },
      before: merchantJson,
      handle: async ({ body, query, request }) =>
        makeEdits(editor, [{ type: 'add-alias', ...body }], request, { ...query, status: 201 }),
    }),
    route({
      method: 'patch',
      path,
      summary: 'Makes a word the one that is shown.',
      tag,
      guard: 'merchant',
      query: inDraft,
      body: z.object({ entity: entityRefSchema, language: languageSchema, label: wordSchema }),
      answers: edited,
      before: merchantJson,
      handle: async ({ body, query, request }) => makeEdits(editor, [{ type: 'rename', ...body }], request, query),
    }),
    route({
      method: 'delete',
      path,
      summary: 'Forgets a word.',
      tag,
      guard: 'merchant',
      query: entityQuerySchema.extend({ language: languageSchema, word: wordSchema, ...draftQuery }),
      answers: edited,
      async handle({ query: { language, word, draft, ...entity }, request }) {
        return makeEdits(editor, [{ type: 'remove-alias', entity: named(entity), language, word }], request, { draft });
      },
    }),
  ];
}
