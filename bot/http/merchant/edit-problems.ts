import type { EditProblem } from '../../../knowledge-graph/editing/check-edit.js';
import { HttpProblem, type ProblemCode } from '../problem.js';

const codes: Record<EditProblem['code'], ProblemCode> = {
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
  changed: 'precondition-failed',
};

/** How a refused edit is answered; `pointer` names the change where there were several. */
export function editRefused({ code, message }: EditProblem, pointer?: string): HttpProblem {
  const errors = pointer === undefined ? {} : { errors: [{ pointer, detail: message }] };
  return new HttpProblem(codes[code], message, { reason: code, ...errors });
}
