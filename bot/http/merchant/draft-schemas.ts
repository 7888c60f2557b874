import { z } from 'zod';
import type { Draft } from '../../../knowledge-graph/editing/draft.js';
import type { DraftOutcome } from '../../../knowledge-graph/editing/draft-desk.js';
import { HttpProblem } from '../problem.js';
import { editRefused } from './edit-problems.js';
import { stale } from './if-match.js';

const changeSchema = z.object({
  id: z.string(),
  author: z.string(),
  at: z.string(),
  change: z.looseObject({ type: z.string() }),
});

const summaryFields = {
  id: z.string(),
  name: z.string(),
  author: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  revision: z.int().describe('What If-Match names'),
  status: z.enum(['open', 'published', 'discarded']),
  base: z.int().describe('The newest edit when it was begun'),
  group: z.string().nullable().describe('Names the edits that it became'),
  changeCount: z.int(),
};

export const draftSummarySchema = z.object(summaryFields);
export const draftSchema = z.object({ ...summaryFields, changes: z.array(changeSchema) });

/** A draft as it is answered. */
export function shownDraft(draft: Draft): z.infer<typeof draftSchema> {
  const changes = draft.changes.map(({ id, author, at, change }) => ({ id, author, at, change }));
  return { ...draftSummary(draft), changes };
}

/** The same without its changes. */
export function draftSummary({ changes, ...draft }: Draft): z.infer<typeof draftSummarySchema> {
  return { ...draft, changeCount: changes.length };
}

/** The draft of an outcome; throws what stood in its way. */
export function draftOf(outcome: DraftOutcome): Draft {
  switch (outcome.status) {
    case 'done':
      return outcome.draft;
    case 'missing':
      throw new HttpProblem('not-found', 'no such draft');
    case 'closed':
      throw new HttpProblem('conflict', `the draft is ${outcome.draft.status}`, { reason: outcome.draft.status });
    case 'stale':
      throw stale(`the draft is at revision ${outcome.draft.revision}`);
    case 'refused':
      throw editRefused(outcome.problem, outcome.pointer);
  }
}
