import type { CatalogChange } from '../../knowledge-graph/catalog/catalog-store.js';
import type { RowContent } from '../../knowledge-graph/catalog/feeds/row-contents.js';
import type { ImportMode, ImportReport } from '../../knowledge-graph/catalog/import-job.js';

/** A product of a feed that was not taken, with what the feed says of it, until it is mended. */
export interface RejectedRow {
  /** The first of its rows that was refused. */
  readonly row: number;
  readonly reason: string;
  /** Null where the feed's text of it was too long to be kept. */
  readonly content: RowContent | null;
  /** The import that took it after all. */
  readonly fixedBy: string | null;
}

/** One import as it is remembered: who sent what, how it went, and what was refused. */
export interface ImportRecord {
  readonly id: string;
  readonly author: string;
  readonly mode: ImportMode;
  readonly contentType: string;
  /** The file's name, where the sender gave one. */
  readonly name: string | null;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly report: ImportReport;
  readonly rejectedRows: readonly RejectedRow[];
  /** The import whose refused rows this one brings mended. */
  readonly retryOf: string | null;
  /** Who took it back, and when. */
  readonly undone: { readonly author: string; readonly at: string } | null;
}

export interface ImportPage {
  readonly items: readonly ImportRecord[];
  readonly next: string | null;
}

/** Keeps imports over restarts. */
export interface ImportStore {
  find(id: string): Promise<ImportRecord | null>;
  /** Replaces by id. */
  put(record: ImportRecord): Promise<void>;
  /** Newest first. A cursor that was not handed out gives an empty page. */
  list(query: { readonly limit: number; readonly cursor?: string | null }): Promise<ImportPage>;
  /** Keeps what would take an import back; that of the import before is forgotten. */
  keepInverse(id: string, inverse: CatalogChange): Promise<void>;
  /** The import that can be taken back now. */
  undoable(): Promise<string | null>;
  /** Null where there is none, or a later import has replaced it. */
  inverse(id: string): Promise<CatalogChange | null>;
}
