import type { EditsOutcome, LiveCatalog } from '../catalog/live-catalog.js';
import type { ShopGraph } from '../graph/shop-graph.js';
import type { EditProblem } from './check-edit.js';
import { conflictsOf, type Draft, type DraftConflict, type DraftGround, draftChange } from './draft.js';
import type { DraftStore } from './draft-store.js';
import type { Edit, EditChange } from './edit.js';
import { layChanges } from './lay-changes.js';

export interface DraftDeskOptions {
  readonly store: DraftStore;
  readonly catalog: LiveCatalog;
  /** Makes the edits of a publication; the catalogue's own way unless something has to follow them. */
  readonly editAll?: LiveCatalog['editAll'];
  readonly clock: () => Date;
  readonly newId: () => string;
}

/** A draft as it is now, or why it was not changed. `pointer` is the place of the change that was refused. */
export type DraftOutcome =
  | { readonly status: 'done'; readonly draft: Draft }
  | { readonly status: 'missing' }
  /** It is published or discarded. */
  | { readonly status: 'closed'; readonly draft: Draft }
  /** Someone else wrote first. */
  | { readonly status: 'stale'; readonly draft: Draft }
  | { readonly status: 'refused'; readonly problem: EditProblem; readonly pointer: string };

/** What publishing came to. */
export type PublicationOutcome =
  | Exclude<DraftOutcome, { status: 'done' }>
  | { readonly status: 'published'; readonly draft: Draft; readonly edits: readonly Edit[] }
  | { readonly status: 'conflicts'; readonly conflicts: readonly DraftConflict[] };

/** Graphs of drafts that are kept built. */
const keptGraphs = 3;
/** The most changes that a draft holds. */
export const maxDraftChanges = 20_000;

/**
 * Where drafts are written, looked at and published. A draft is laid over the shop anew each time it is read, so it
 * always shows what its publication would make of the shop as it is now.
 */
export class DraftDesk {
  private readonly graphs = new Map<string, ShopGraph>();
  private writers: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: DraftDeskOptions) {}

  find(id: string): Promise<Draft | null> {
    return this.options.store.find(id);
  }

  list(): Promise<readonly Draft[]> {
    return this.options.store.list();
  }

  async create(name: string, author: string): Promise<Draft> {
    const { store, catalog, clock, newId } = this.options;
    const at = clock().toISOString();
    const draft: Draft = {
      id: newId(),
      name,
      author,
      createdAt: at,
      updatedAt: at,
      revision: 1,
      status: 'open',
      base: catalog.edits().at(-1)?.version ?? 0,
      changes: [],
      group: null,
    };
    await store.put(draft);
    return draft;
  }

  /** The graph that the draft would make; null when there is no such draft. A published draft shows the shop. */
  async graph(id: string): Promise<ShopGraph | null> {
    const { store, catalog } = this.options;
    const draft = await store.find(id);
    if (draft === null) return null;
    if (draft.status !== 'open') return catalog.current();
    const key = `${id} ${draft.revision} ${catalog.current().revision}`;
    const known = this.graphs.get(key);
    if (known !== undefined) return known;
    const graph = catalog.preview(fitting(draft, this.ground()).effective);
    this.graphs.set(key, graph);
    for (const old of [...this.graphs.keys()].slice(0, -keptGraphs)) this.graphs.delete(old);
    return graph;
  }

  /** Adds changes at the end, all or none. `revision` is the one that the writer saw; undefined where it does not matter. */
  add(id: string, changes: readonly EditChange[], author: string, revision?: number): Promise<DraftOutcome> {
    return this.write(id, revision, (draft) => {
      const { clock, newId } = this.options;
      if (draft.changes.length + changes.length > maxDraftChanges) {
        const message = `a draft holds ${maxDraftChanges} changes`;
        return { status: 'refused', problem: { code: 'bad_patch', message }, pointer: '/changes' };
      }
      const ground = this.ground();
      const before = fitting(draft, ground);
      const at = clock().toISOString();
      const laid = layChanges(changes, { ...ground, ...before }, { author, at });
      if (laid.status === 'refused') {
        return { status: 'refused', problem: laid.problem, pointer: `/changes/${laid.index}` };
      }
      const added = changes.map((change) => draftChange(change, { id: newId(), author, at }, ground));
      return { ...draft, changes: [...draft.changes, ...added] };
    });
  }

  /** Takes a change out; refused while a later one needs it. */
  remove(id: string, changeId: string, revision?: number): Promise<DraftOutcome> {
    return this.write(id, revision, (draft) => {
      const changes = draft.changes.filter((change) => change.id !== changeId);
      if (changes.length === draft.changes.length) {
        const problem = { code: 'unknown_version', message: 'the draft has no such change' } as const;
        return { status: 'refused', problem, pointer: `/changes/${changeId}` };
      }
      const ground = this.ground();
      const fitted = new Set(fitting(draft, ground).fit);
      const still = fitting({ changes }, ground).fit;
      const needy = changes.find((change) => fitted.has(change.id) && !still.includes(change.id));
      if (needy === undefined) return { ...draft, changes };
      const problem = { code: 'unknown_entity', message: `a later change (${needy.change.type}) needs it` } as const;
      return { status: 'refused', problem, pointer: `/changes/${needy.id}` };
    });
  }

  /** Renames a draft, puts it aside, or takes it up again. */
  amend(
    id: string,
    change: { name?: string; status?: 'open' | 'discarded' },
    revision?: number,
  ): Promise<DraftOutcome> {
    return this.write(id, revision, (draft) => ({ ...draft, ...change }), { closed: 'discarded' });
  }

  /** Null when there is no such draft. */
  async conflicts(id: string): Promise<readonly DraftConflict[] | null> {
    const draft = await this.options.store.find(id);
    if (draft === null) return null;
    return draft.status === 'open' ? conflictsOf(draft, this.ground()) : [];
  }

  /**
   * Makes all changes as edits of one group. What others changed since under the draft stands in its way unless
   * `overwrite` is set; what does not fit the shop any more always does.
   */
  async publish(
    id: string,
    author: string,
    { overwrite = false, revision }: { readonly overwrite?: boolean; readonly revision?: number | undefined } = {},
  ): Promise<PublicationOutcome> {
    return this.inTurn(async () => {
      const { store, catalog, clock, editAll = catalog.editAll.bind(catalog) } = this.options;
      const draft = await store.find(id);
      if (draft === null) return { status: 'missing' };
      if (draft.status !== 'open') return { status: 'closed', draft };
      if (revision !== undefined && revision !== draft.revision) return { status: 'stale', draft };
      let conflicts: readonly DraftConflict[] = [];
      const check = (): EditProblem | null => {
        conflicts = conflictsOf(draft, this.ground()).filter(({ reason }) => !(overwrite && reason === 'changed'));
        return conflicts.length === 0 ? null : { code: 'changed', message: 'the shop has moved on' };
      };
      const group = draft.id;
      const before = catalog.edits().filter((edit) => edit.group === group);
      const changes = before.length > 0 ? [] : draft.changes.map(({ change }) => change);
      const outcome: EditsOutcome =
        changes.length === 0 ? { status: 'made', edits: before } : await editAll(changes, author, { group, check });
      if (outcome.status === 'refused') return { status: 'conflicts', conflicts };
      const updatedAt = clock().toISOString();
      const published: Draft = { ...draft, status: 'published', group, updatedAt, revision: draft.revision + 1 };
      await store.put(published);
      return { status: 'published', draft: published, edits: outcome.edits };
    });
  }

  private ground(): DraftGround {
    const { catalog } = this.options;
    return { ...catalog.ground(), entity: (ref) => catalog.entity(ref) };
  }

  /** Drafts are written one after the other, so that nothing comes into one while it is being published. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.writers.then(work);
    this.writers = result.catch(() => undefined);
    return result;
  }

  private write(
    id: string,
    revision: number | undefined,
    change: (draft: Draft) => Draft | DraftOutcome,
    { closed }: { readonly closed?: Draft['status'] } = {},
  ): Promise<DraftOutcome> {
    return this.inTurn(async () => {
      const { store, clock } = this.options;
      for (;;) {
        const draft = await store.find(id);
        if (draft === null) return { status: 'missing' };
        if (draft.status !== 'open' && draft.status !== closed) return { status: 'closed', draft };
        if (revision !== undefined && draft.revision !== revision) return { status: 'stale', draft };
        const changed = change(draft);
        if (!('revision' in changed)) return changed;
        const next: Draft = { ...changed, revision: draft.revision + 1, updatedAt: clock().toISOString() };
        if (await store.put(next)) return { status: 'done', draft: next };
      }
    });
  }
}

/** The draft laid over the shop, without the changes that do not fit it any more; `fit` are the ids of those that do. */
function fitting({ changes }: Pick<Draft, 'changes'>, ground: DraftGround) {
  let left = [...changes];
  for (;;) {
    const laid = layChanges(
      left.map(({ change }) => change),
      ground,
      { author: '', at: '' },
    );
    if (laid.status === 'laid') {
      return { effective: laid.effective, edits: [...ground.edits, ...laid.edits], fit: left.map(({ id }) => id) };
    }
    left = left.filter((_, index) => index !== laid.index);
  }
}
