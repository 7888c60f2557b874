import { z } from 'zod';
import type { EditsOutcome } from '../../../knowledge-graph/catalog/live-catalog.js';
import type { EditChange } from '../../../knowledge-graph/editing/edit.js';
import type { Money, Product } from '../../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { authorOf } from './author.js';
import { draftOf, draftSummary, draftSummarySchema } from './draft-schemas.js';
import { editRefused } from './edit-problems.js';
import { draftQuery, type GraphEditor, graphOf } from './graph-editor.js';
import { editSchema, idSchema, productPatchSchema, toPatch } from './graph-schemas.js';
import { findProducts } from './list-entities.js';
import { merchantJson } from './merchant-json.js';

/** The most products that one bulk edit changes. */
const maxProducts = 20_000;
const sampled = 20;

const operationSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('patch'), patch: productPatchSchema }),
  z
    .object({
      type: z.literal('price'),
      percent: z.number().min(-99).max(1_000).optional(),
      amount: z.int().min(-1e12).max(1e12).optional().describe('In minor units'),
    })
    .refine(({ percent, amount }) => (percent === undefined) !== (amount === undefined), 'name percent or amount'),
  z.object({
    type: z.literal('attribute'),
    attributeId: idSchema,
    value: z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]),
    unit: z.string().max(40).optional(),
  }),
  z.object({ type: z.literal('delete') }),
]);
type Operation = z.infer<typeof operationSchema>;

const selectSchema = z.union([
  z.strictObject({ ids: z.array(idSchema).min(1).max(maxProducts) }),
  z
    .strictObject({ q: z.string().max(200).optional(), category: idSchema.optional(), brand: idSchema.optional() })
    .refine(
      (choice) => Object.values(choice).some((value) => value !== undefined),
      'name ids, words, category or brand',
    ),
]);

const answerSchema = z.object({
  matched: z.int(),
  changed: z.int(),
  group: z.string().nullable().describe('By which all of it is undone'),
  edits: z.array(editSchema).describe(`The first ${sampled}`),
  draft: draftSummarySchema.optional(),
  sample: z.array(z.object({ productId: z.string(), before: z.looseObject({}), after: z.looseObject({}).nullable() })),
  refused: z.array(z.object({ productId: z.string(), reason: z.string() })),
});

/** One change for many products, as one publication. */
export function bulkRoutes({
  editor,
  newId,
}: {
  readonly editor: GraphEditor;
  readonly newId: () => string;
}): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/api/merchant/graph/bulk',
      summary: 'Changes many products at once; with `dryRun`, shows what would change.',
      tag: 'Merchant: graph',
      guard: 'merchant',
      query: z.object(draftQuery),
      body: z.object({ select: selectSchema, operation: operationSchema, dryRun: z.boolean().default(false) }),
      answers: { 200: { description: 'What was changed', schema: answerSchema } },
      before: merchantJson,
      async handle({ query: { draft }, body: { select, operation, dryRun }, request }) {
        const graph = await graphOf(editor, draft);
        const ids = 'ids' in select ? [...new Set(select.ids)] : findProducts(graph, select);
        if (ids.length > maxProducts) {
          throw new HttpProblem('invalid-request', `${ids.length} products are more than ${maxProducts} at once`);
        }
        const plan = planOf(ids, operation, { graph, editor });
        const made = dryRun ? null : await make(plan.changes);
        const after = made === null ? null : await graphOf(editor, draft);
        const sample = plan.products.slice(0, sampled).map((before) => ({
          productId: before.id,
          before,
          after: after === null ? preview(before, operation) : (after.product(before.id) ?? null),
        }));
        const { matched, refused } = plan;
        return { status: 200, body: { matched, changed: plan.changes.length, refused, sample, ...(made ?? nothing) } };

        async function make(changes: readonly EditChange[]) {
          if (changes.length === 0) return nothing;
          if (draft !== undefined) {
            const written = draftOf(await editor.drafts.add(draft, changes, authorOf(request)));
            return { ...nothing, draft: draftSummary(written) };
          }
          const group = newId();
          const outcome: EditsOutcome = await editor.editAll(changes, authorOf(request), { group });
          if (outcome.status === 'refused') throw editRefused(outcome.problem, `/changes/${outcome.index}`);
          return { group, edits: outcome.edits.slice(0, sampled) };
        }
      },
    }),
  ];
}

const nothing = { group: null, edits: [] };

interface Plan {
  readonly matched: number;
  readonly products: readonly Product[];
  readonly changes: readonly EditChange[];
  readonly refused: readonly { readonly productId: string; readonly reason: string }[];
}

/** The change of each product; products that it does not fit are named and left alone. */
function planOf(
  ids: readonly string[],
  operation: Operation,
  { graph, editor }: { readonly graph: ShopGraph; readonly editor: GraphEditor },
): Plan {
  const products: Product[] = [];
  const changes: EditChange[] = [];
  const refused: { productId: string; reason: string }[] = [];
  for (const productId of ids) {
    const shown = graph.product(productId);
    if (shown === undefined) {
      refused.push({ productId, reason: 'there is no such product' });
      continue;
    }
    const own = (editor.entity({ kind: 'product', id: productId }) as Product | undefined) ?? shown;
    const change = changeOf(own, operation);
    if (typeof change === 'string') refused.push({ productId, reason: change });
    else {
      products.push(shown);
      changes.push(change);
    }
  }
  return { matched: ids.length, products, changes, refused: refused.slice(0, 1_000) };
}

function changeOf(product: Product, operation: Operation): EditChange | string {
  const productId = product.id;
  switch (operation.type) {
    case 'delete':
      return { type: 'delete-product', productId };
    case 'patch':
      return { type: 'patch-product', productId, patch: toPatch(operation.patch) };
    case 'attribute': {
      const { attributeId, value, unit } = operation;
      const attributes = [{ attributeId, value, ...(unit === undefined ? {} : { unit }) }];
      return { type: 'patch-product', productId, patch: { attributes } };
    }
    case 'price': {
      const price = moved(product.offer.price, operation);
      return price.amount < 0
        ? 'the price would be below zero'
        : { type: 'patch-product', productId, patch: { price } };
    }
  }
}

/** Rounded to whole minor units. */
function moved({ amount, currency }: Money, { percent, amount: more = 0 }: Operation & { type: 'price' }): Money {
  return { amount: percent === undefined ? amount + more : Math.round(amount * (1 + percent / 100)), currency };
}

/** What a dry run can show without laying the change: fields as they would be written. */
function preview(product: Product, operation: Operation): Record<string, unknown> | null {
  const change = changeOf(product, operation);
  if (typeof change === 'string' || change.type !== 'patch-product') return null;
  const { price, listPrice, stock, availability, ...fields } = change.patch;
  const offer = Object.fromEntries(
    Object.entries({ price, listPrice, stock, availability }).filter(([, value]) => value !== undefined),
  );
  return { ...product, ...fields, offer: { ...product.offer, ...offer } };
}
