import type { CatalogSnapshot } from '../graph/snapshot.js';
import { applyChange, applyEdits } from './apply-edits.js';
import { checkChange, type EditProblem, problem } from './check-edit.js';
import { type Edit, type EditChange, undoneVersions } from './edit.js';
import { Overlay } from './overlay.js';

/** What changes are laid over. */
export interface Ground {
  /** The catalogue as the feeds gave it. */
  readonly catalog: CatalogSnapshot;
  /** The edits that hold so far, by ascending version. */
  readonly edits: readonly Edit[];
  /** `catalog` with `edits` laid over it. */
  readonly effective: CatalogSnapshot;
}

/** Who makes the changes, and when; `group` where they belong together. */
export type Signature = Pick<Edit, 'author' | 'at' | 'group'>;

/** All changes as edits with the catalogue that they make, or the first one that does not fit. */
export type Laid =
  | { readonly status: 'laid'; readonly edits: readonly Edit[]; readonly effective: CatalogSnapshot }
  | { readonly status: 'refused'; readonly index: number; readonly problem: EditProblem };

/**
 * Lays changes over a catalogue one after the other, each checked against what those before it made. Nothing of the
 * ground is changed, so the same function makes an edit, a publication of many, and the preview of a draft.
 */
export function layChanges(
  changes: readonly EditChange[],
  { catalog, edits, effective }: Ground,
  signature: Signature,
): Laid {
  const first = (edits.at(-1)?.version ?? 0) + 1;
  const made: Edit[] = [];
  let overlay: Overlay | null = new Overlay(effective);
  const folded = (): Overlay => new Overlay(applyEdits(catalog, [...edits, ...made]));
  for (const [index, change] of changes.entries()) {
    if (change.type === 'undo') {
      const refusal = checkUndo(change.version, edits, made);
      if (refusal !== null) return { status: 'refused', index, problem: refusal };
      overlay = null;
    } else {
      overlay ??= folded();
      const refusal = checkChange(change, overlay);
      if (refusal !== null) return { status: 'refused', index, problem: refusal };
      applyChange(overlay, change);
    }
    made.push({ version: first + index, ...signature, change });
  }
  return { status: 'laid', edits: made, effective: (overlay ?? folded()).snapshot() };
}

function checkUndo(version: number, edits: readonly Edit[], made: readonly Edit[]): EditProblem | null {
  const all = [...edits, ...made];
  if (!all.some((edit) => edit.version === version)) return problem('unknown_version', `there is no edit ${version}`);
  return undoneVersions(all).has(version) ? problem('already_undone', `edit ${version} is undone already`) : null;
}
