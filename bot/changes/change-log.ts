/** What a change was about. */
export const changeAreas = [
  'graph',
  'drafts',
  'catalogue',
  'campaigns',
  'prices',
  'inbox',
  'words',
  'language',
  'other',
] as const;
export type ChangeArea = (typeof changeAreas)[number];

/** One thing that someone of the shop did through the merchant's doors. */
export interface MerchantChange {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly author: string;
  readonly area: ChangeArea;
  /** The door: method and path as the API describes it. */
  readonly action: string;
  /** What it was done to, in words that a merchant can read. */
  readonly summary: string;
  /** How it is taken back; null where it can't be, or by an opposite of its own. */
  readonly undo: { readonly method: 'POST' | 'PATCH'; readonly path: string } | null;
}

export interface ChangeQuery {
  readonly limit: number;
  readonly cursor?: string | null;
  readonly author?: string;
  readonly area?: ChangeArea;
}

export interface ChangePage {
  readonly items: readonly MerchantChange[];
  readonly next: string | null;
}

/** Keeps who did what. */
export interface ChangeLog {
  append(change: MerchantChange): Promise<void>;
  /** Newest first. A cursor that was not handed out gives an empty page. */
  list(query: ChangeQuery): Promise<ChangePage>;
}
