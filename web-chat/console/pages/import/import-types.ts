/** A row with what is to be said about it. */
export interface RowReason {
  readonly row: number;
  readonly reason: string;
}

/** How an import stands or ended. `progress` runs from 0 to 1. */
export interface ImportReport {
  readonly id: string;
  readonly status: 'running' | 'succeeded' | 'failed';
  readonly progress: number;
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
  readonly rejectedCount: number;
  readonly notes?: readonly RowReason[];
  readonly noteCount?: number;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly startedAt?: string;
  readonly author?: string;
  readonly mode?: 'merge' | 'replace';
  readonly name?: string | null;
  readonly retryOf?: string | null;
  readonly undone?: boolean;
  readonly undoable?: boolean;
}

/** What a rejected row says: cells under their columns (a product may have several lines), or text. */
export type RowContent =
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly lines: readonly (readonly string[])[] }
  | { readonly kind: 'text'; readonly text: string };

export interface RejectedRow extends RowReason {
  readonly content: RowContent | null;
  /** The import that took it in the end. */
  readonly fixedBy: string | null;
}

/** The media type of a feed by its file's ending; null for an ending that names none. */
export function feedTypeOf(fileName: string): string | null {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  const types: Readonly<Record<string, string>> = {
    json: 'application/ld+json',
    jsonld: 'application/ld+json',
    csv: 'text/csv',
    tsv: 'text/tab-separated-values',
    txt: 'text/tab-separated-values',
    xml: 'application/xml',
    rss: 'application/xml',
    atom: 'application/xml',
  };
  return types[ending] ?? null;
}
