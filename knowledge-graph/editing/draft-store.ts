import type { Draft } from './draft.js';

/** Keeps drafts over restarts. */
export interface DraftStore {
  find(id: string): Promise<Draft | null>;
  /** Newest first. */
  list(): Promise<readonly Draft[]>;
  /**
   * Keeps a draft whose `revision` is one more than the kept one's (1 for a new one). False, and nothing kept, where
   * another writer was first.
   */
  put(draft: Draft): Promise<boolean>;
}

/** Drafts for tests and for a shop that forgets them when the process ends. */
export class InMemoryDraftStore implements DraftStore {
  private readonly drafts = new Map<string, Draft>();

  async find(id: string): Promise<Draft | null> {
    return this.drafts.get(id) ?? null;
  }

  async list(): Promise<readonly Draft[]> {
    return [...this.drafts.values()].sort((a, b) =>
      a.createdAt === b.createdAt ? (a.id < b.id ? 1 : -1) : a.createdAt < b.createdAt ? 1 : -1,
    );
  }

  async put(draft: Draft): Promise<boolean> {
    if ((this.drafts.get(draft.id)?.revision ?? 0) !== draft.revision - 1) return false;
    this.drafts.set(draft.id, draft);
    return true;
  }
}
