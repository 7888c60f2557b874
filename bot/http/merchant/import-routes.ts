import { z } from 'zod';
import { CatalogError } from '../../../knowledge-graph/catalog/catalog-error.js';
import { feedContentTypes, isFeedContentType } from '../../../knowledge-graph/catalog/feeds/read-feed.js';
import { type CatalogImports, FeedTooLarge } from '../../imports/catalog-imports.js';
import type { ImportRecord } from '../../imports/import-record.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { jsonBody } from '../security.js';
import { authorOf } from './author.js';
import {
  contentSchema,
  importSchema,
  importSummary,
  importSummarySchema,
  rejectedRowSchema,
  shownImport,
} from './import-schemas.js';
import { pageOf, pageQuery, pageSchema } from './paging.js';

const tag = 'Merchant: catalogue';
const path = '/api/merchant/catalog/imports';
const params = z.object({ id: z.string().max(200) });
/** Mended rows come with their contents. */
const rowsJson = jsonBody({ bytes: 8 * 1024 * 1024, depth: 12 });

export interface ImportRoutesOptions {
  readonly imports: CatalogImports;
  readonly maxBytes: number;
}

/** Feeds: sent as they are, imported in the background, asked after by id; their refused rows mended and sent again. */
export function importRoutes({ imports, maxBytes }: ImportRoutesOptions): readonly Route[] {
  const tooLarge = (): HttpProblem => new HttpProblem('too-large', `a feed may have ${maxBytes} bytes`);
  const started = (id: string) => ({ status: 202, body: { id }, headers: { location: `${path}/${id}` } });
  async function existing(id: string): Promise<ImportRecord> {
    const record = await imports.find(id);
    if (!record) throw new HttpProblem('not-found', 'no such import');
    return record;
  }
  return [
    route({
      method: 'post',
      path,
      summary: 'Imports a feed; its format is told by its content type.',
      tag,
      guard: 'merchant',
      query: z.object({
        mode: z.enum(['merge', 'replace']).default('merge'),
        name: z.string().max(200).optional().describe('Of the file, to know it again'),
      }),
      rawBody: feedContentTypes,
      answers: { 202: { description: 'The feed has arrived; ask at Location', schema: z.object({ id: z.string() }) } },
      async handle({ query: { mode, name = null }, request }) {
        const contentType = request.get('content-type') ?? '';
        if (!isFeedContentType(contentType)) {
          throw new HttpProblem('unsupported-media-type', `send one of ${feedContentTypes.join(', ')}`);
        }
        if (Number(request.get('content-length') ?? 0) > maxBytes) throw tooLarge();
        try {
          return started(await imports.start(request, { contentType, mode, name, author: authorOf(request) }));
        } catch (error) {
          if (error instanceof FeedTooLarge) throw tooLarge();
          if (request.errored || !request.complete) throw new HttpProblem('invalid-request', 'the feed broke off');
          throw error;
        }
      },
    }),
    route({
      method: 'get',
      path,
      summary: 'Imports, newest first.',
      tag,
      guard: 'merchant',
      query: z.object({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(500).optional(),
      }),
      answers: {
        200: {
          description: 'A page of them',
          schema: z.object({ items: z.array(importSummarySchema), next: z.string().nullable() }),
        },
      },
      async handle({ query: { limit, cursor = null } }) {
        const [{ items, next }, undoable] = await Promise.all([imports.list({ limit, cursor }), imports.undoable()]);
        return { status: 200, body: { items: items.map((record) => importSummary(record, undoable)), next } };
      },
    }),
    route({
      method: 'get',
      path: `${path}/{id}`,
      summary: 'How an import stands or ended.',
      tag,
      guard: 'merchant',
      params,
      answers: { 200: { description: 'The import', schema: importSchema } },
      handle: async ({ params: { id } }) => ({
        status: 200,
        body: shownImport(await existing(id), await imports.undoable()),
      }),
    }),
    route({
      method: 'get',
      path: `${path}/{id}/rows`,
      summary: 'The refused rows with what the feed says in them.',
      tag,
      guard: 'merchant',
      params,
      query: z.object({ offset: pageQuery.offset, limit: pageQuery.limit }),
      answers: { 200: { description: 'A page of them', schema: pageSchema(rejectedRowSchema) } },
      handle: async ({ params: { id }, query }) => ({
        status: 200,
        body: pageOf((await existing(id)).rejectedRows, query),
      }),
    }),
    route({
      method: 'post',
      path: `${path}/{id}/retry`,
      summary: 'Imports refused rows again as they were mended; nothing else changes.',
      tag,
      guard: 'merchant',
      params,
      body: z.object({
        rows: z
          .array(z.object({ row: z.int().min(1), content: contentSchema }))
          .min(1)
          .max(1_000),
      }),
      answers: { 202: { description: 'A new import; ask at Location', schema: z.object({ id: z.string() }) } },
      before: rowsJson,
      async handle({ params: { id }, body, request }) {
        const { rejectedRows } = await existing(id);
        const known = new Map(rejectedRows.map((each) => [each.row, each]));
        for (const [index, { row, content }] of body.rows.entries()) {
          const kind = known.get(row)?.content?.kind;
          const wrong =
            kind === undefined
              ? 'the import refused no such row'
              : kind === content.kind
                ? null
                : `the row is a ${kind}`;
          if (wrong === null) continue;
          throw new HttpProblem('invalid-request', wrong, { errors: [{ pointer: `/rows/${index}`, detail: wrong }] });
        }
        try {
          const retry = await imports.retry(id, body.rows, authorOf(request));
          if (retry === null) throw new HttpProblem('not-found', 'no such import');
          return started(retry);
        } catch (error) {
          if (error instanceof CatalogError) throw new HttpProblem('invalid-request', error.message);
          throw error instanceof FeedTooLarge ? tooLarge() : error;
        }
      },
    }),
    route({
      method: 'post',
      path: `${path}/{id}/undo`,
      summary: 'Puts the catalogue back as it was before the newest import.',
      tag,
      guard: 'merchant',
      params,
      answers: { 200: { description: 'The import, taken back', schema: importSummarySchema } },
      async handle({ params: { id }, request }) {
        const outcome = await imports.undo(id, authorOf(request));
        switch (outcome.status) {
          case 'undone':
            return { status: 200, body: importSummary(outcome.record, null) };
          case 'missing':
            throw new HttpProblem('not-found', 'no such import');
          case 'already_undone':
            throw new HttpProblem('conflict', 'it was taken back already', { reason: outcome.status });
          case 'not_newest':
            throw new HttpProblem('conflict', 'only the newest import that changed something can be taken back', {
              reason: outcome.status,
            });
        }
      },
    }),
  ];
}
