import type { Request } from 'express';
import { z } from 'zod';
import type { EditOutcome } from '../../../knowledge-graph/catalog/live-catalog.js';
import type { EditProblem } from '../../../knowledge-graph/editing/check-edit.js';
import type { Edit, EditChange } from '../../../knowledge-graph/editing/edit.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import { HttpProblem, type ProblemCode } from '../problem.js';
import type { Result } from '../route.js';
import { editSchema } from './graph-schemas.js';

/** The merchant's hand on the graph: each change is checked, kept as an edit with its version, and published at once. */
export interface GraphEditor {
  readonly graph: () => ShopGraph;
  edit(change: EditChange, author: string): Promise<EditOutcome>;
  /** The whole log by ascending version. */
  edits(): readonly Edit[];
}

/** What a change answers with: the edits that it became, so that each can be undone by its version. */
export const editedSchema = z.object({ edits: z.array(editSchema) });

const problemCodes: Record<EditProblem['code'], ProblemCode> = {
  unknown_entity: 'not-found',
  unknown_version: 'not-found',
  word_missing: 'not-found',
  relation_missing: 'not-found',
  word_exists: 'conflict',
  relation_exists: 'conflict',
  product_exists: 'conflict',
  already_undone: 'conflict',
  last_word: 'conflict',
  not_convertible: 'conflict',
  bad_word: 'invalid-request',
  bad_patch: 'invalid-request',
  self_relation: 'invalid-request',
};

/**
 * Makes changes one after the other and answers with their edits. When a later one is refused, those before it are
 * undone again, so that a request is done as a whole or not at all.
 */
export async function makeEdits(
  editor: GraphEditor,
  changes: readonly EditChange[],
  request: Request,
  status = 200,
): Promise<Result> {
  const author = authorOf(request);
  const edits: Edit[] = [];
  for (const change of changes) {
    const outcome = await editor.edit(change, author);
    if (outcome.status === 'made') {
      edits.push(outcome.edit);
      continue;
    }
    for (const made of edits.reverse()) await editor.edit({ type: 'undo', version: made.version }, author);
    const { code, message } = outcome.problem;
    throw new HttpProblem(problemCodes[code], message, { reason: code });
  }
  return { status, body: { edits } };
}

/** Who signs a change: the header `x-author`, since all of a shop's people share one token. */
export function authorOf(request: Request): string {
  const named = request.get('x-author')?.trim() ?? '';
  return named === '' ? 'merchant' : named.slice(0, 100);
}
