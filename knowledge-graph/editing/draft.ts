import type { EditProblem } from './check-edit.js';
import type { Edit, EditChange, EntityRef } from './edit.js';
import { entityOf, lastEditOf, overwrittenTag } from './entity-tag.js';
import { type Ground, layChanges } from './lay-changes.js';
import type { Entity } from './overlay.js';

/** One change that waits in a draft. */
export interface DraftChange {
  readonly id: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly change: EditChange;
  /** Names what the shop had in the fields that it overwrites when it was made; null where it overwrites nothing. */
  readonly over: string | null;
}

/**
 * Changes that a merchant prepares and publishes together. The shop does not know of them before. `revision` grows with
 * every write, so that two people who work on one draft see each other's hand.
 */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly author: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly revision: number;
  readonly status: 'open' | 'published' | 'discarded';
  /** Version of the newest edit when it was begun. */
  readonly base: number;
  readonly changes: readonly DraftChange[];
  /** Names the edits that it became; null before its publication. */
  readonly group: string | null;
}

/** A change of a draft that the shop has moved away under: someone changed the same fields, or it does not fit any more. */
export interface DraftConflict {
  readonly changeId: string;
  readonly reason: EditProblem['code'];
  readonly detail: string;
  /** Who did it, where an edit did; null for a feed. */
  readonly by: Pick<Edit, 'version' | 'author' | 'at'> | null;
}

/** What a draft is held against: the shop as it stands. */
export interface DraftGround extends Ground {
  entity(ref: EntityRef): Entity | undefined;
}

/** A change as it goes into a draft, with the mark of what it overwrites. */
export function draftChange(
  change: EditChange,
  signature: Pick<DraftChange, 'id' | 'author' | 'at'>,
  ground: DraftGround,
): DraftChange {
  return { ...signature, change, over: overwritten(change, ground) };
}

/** The changes of a draft that can't be published as they are, in the draft's order. */
export function conflictsOf({ changes }: Pick<Draft, 'changes'>, ground: DraftGround): readonly DraftConflict[] {
  const conflicts: DraftConflict[] = [];
  const own = new Set<string>();
  for (const { id, change, over } of changes) {
    const ref = entityOf(change);
    if (ref !== null && change.type === 'add-product') own.add(ref.id);
    if (over === null || ref === null || (ref.kind === 'product' && own.has(ref.id))) continue;
    if (overwritten(change, ground) === over) continue;
    const edit = lastEditOf(ref, ground.edits);
    const gone = ground.entity(ref) === undefined;
    conflicts.push({
      changeId: id,
      reason: gone ? 'unknown_entity' : 'changed',
      detail: `${ref.kind} ${ref.id.slice(0, 80)} ${gone ? 'is gone' : 'was changed since'}`,
      by: edit === undefined ? null : { version: edit.version, author: edit.author, at: edit.at },
    });
  }
  return [...conflicts, ...misfits(changes, ground, new Set(conflicts.map((conflict) => conflict.changeId)))];
}

/** Changes that are refused where the ones before them that fit are laid; those known to be in conflict are not named twice. */
function misfits(
  changes: readonly DraftChange[],
  ground: DraftGround,
  known: ReadonlySet<string>,
): readonly DraftConflict[] {
  const found: DraftConflict[] = [];
  let left = [...changes];
  for (;;) {
    const laid = layChanges(
      left.map(({ change }) => change),
      ground,
      { author: '', at: '' },
    );
    if (laid.status === 'laid') return found;
    const misfit = left[laid.index]!;
    const { code, message } = laid.problem;
    if (!known.has(misfit.id)) found.push({ changeId: misfit.id, reason: code, detail: message, by: null });
    left = left.filter((change) => change !== misfit);
  }
}

function overwritten(change: EditChange, ground: DraftGround): string | null {
  const ref = entityOf(change);
  return ref === null ? null : overwrittenTag(change, ground.entity(ref));
}
