import type { Request } from 'express';
import { z } from 'zod';
import type { EditsOutcome, LiveCatalog } from '../../../knowledge-graph/catalog/live-catalog.js';
import type { EditProblem } from '../../../knowledge-graph/editing/check-edit.js';
import type { DraftDesk } from '../../../knowledge-graph/editing/draft-desk.js';
import type { Edit, EditChange, EntityRef } from '../../../knowledge-graph/editing/edit.js';
import { entityTag, lastEditOf } from '../../../knowledge-graph/editing/entity-tag.js';
import type { Entity } from '../../../knowledge-graph/editing/overlay.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import { HttpProblem } from '../problem.js';
import type { Result } from '../route.js';
import { authorOf } from './author.js';
import { draftOf, draftSchema, shownDraft } from './draft-schemas.js';
import { editRefused } from './edit-problems.js';
import { editSchema, idSchema } from './graph-schemas.js';
import { givenTag } from './if-match.js';

/** The merchant's hand on the graph: changes are checked, kept as edits with their versions, and published at once. */
export interface GraphEditor {
  readonly graph: () => ShopGraph;
  readonly drafts: DraftDesk;
  readonly editAll: LiveCatalog['editAll'];
  /** The whole log by ascending version. */
  edits(): readonly Edit[];
  /** An entity as the merchant has it. */
  entity(ref: EntityRef): Entity | undefined;
}

/** Query of everything under `/graph`: the draft that is read from and written to instead of the shop. */
export const draftQuery = { draft: idSchema.optional().describe('Reads and writes this draft instead of the shop') };

/** What a change answers with: the edits that it became, so that each can be undone by its version; or the draft. */
export const editedSchema = z.object({ edits: z.array(editSchema), draft: draftSchema.optional() });

export interface MakeEditsOptions {
  /** The draft to write into. */
  readonly draft?: string | undefined;
  readonly status?: number;
  /** The entity that an `If-Match` of the request speaks of. */
  readonly entity?: EntityRef;
  readonly group?: string;
}

/** The graph of the shop, or of the draft that is named. */
export async function graphOf(
  editor: Pick<GraphEditor, 'graph' | 'drafts'>,
  draft: string | undefined,
): Promise<ShopGraph> {
  if (draft === undefined) return editor.graph();
  const graph = await editor.drafts.graph(draft);
  if (graph === null) throw new HttpProblem('not-found', 'no such draft');
  return graph;
}

/** Makes changes as a whole or not at all, and answers with their edits; into a draft, with the draft. */
export async function makeEdits(
  editor: GraphEditor,
  changes: readonly EditChange[],
  request: Request,
  { draft, status = 200, entity, group }: MakeEditsOptions = {},
): Promise<Result> {
  const author = authorOf(request);
  if (draft !== undefined) {
    const written = draftOf(await editor.drafts.add(draft, changes, author));
    return { status, body: { edits: [], draft: shownDraft(written) } };
  }
  const edits = await published(editor, changes, request, {
    ...(entity ? { entity } : {}),
    ...(group ? { group } : {}),
  });
  return { status, body: { edits } };
}

/** Makes changes in the shop as a whole; throws what the merchant is to be told where they can't be. */
async function published(
  editor: GraphEditor,
  changes: readonly EditChange[],
  request: Request,
  { entity, group }: Pick<MakeEditsOptions, 'entity' | 'group'> = {},
): Promise<readonly Edit[]> {
  const tag = givenTag(request);
  const check = (): EditProblem | null => {
    if (entity === undefined || tag === null || entityTag(editor.entity(entity)) === tag) return null;
    const edit = lastEditOf(entity, editor.edits());
    const who = edit === undefined ? 'by a feed' : `by ${edit.author} at ${edit.at}`;
    return { code: 'changed', message: `${entity.kind} ${entity.id.slice(0, 80)} was changed ${who}` };
  };
  const outcome: EditsOutcome = await editor.editAll(changes, authorOf(request), {
    check,
    ...(group === undefined ? {} : { group }),
  });
  if (outcome.status === 'made') return outcome.edits;
  throw editRefused(outcome.problem, changes.length > 1 ? `/changes/${outcome.index}` : undefined);
}
