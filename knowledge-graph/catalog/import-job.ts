import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AttributeValue, Product } from '../graph/model.js';
import { acceptDraft } from './assemble/accept-draft.js';
import { CatalogAssembler } from './assemble/catalog-assembler.js';
import { CatalogError, unreadable } from './catalog-error.js';
import { type CatalogChange, type CatalogStore, emptyCatalog, type StoredCatalog } from './catalog-store.js';
import type { FeedOptions, FeedRow } from './feeds/feed.js';
import { readFeed } from './feeds/read-feed.js';

/** `merge` keeps the products that the feed does not name, `replace` removes them. */
export type ImportMode = 'merge' | 'replace';

/** A row that was not taken, or (as a note) something of a row that was left out. Row 0 is the feed as a whole. */
export interface RowReason {
  readonly row: number;
  readonly reason: string;
}

/** How an import stands or ended. `created + updated` counts the products of the feed that were taken. */
export interface ImportReport {
  readonly status: 'running' | 'succeeded' | 'failed';
  /** 0 to 1. */
  readonly progress: number;
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
  /** The first thousand; `rejectedCount` counts all. */
  readonly rejected: readonly RowReason[];
  readonly rejectedCount: number;
  /** What was left out of rows that were taken, the first thousand; `noteCount` counts all. */
  readonly notes: readonly RowReason[];
  readonly noteCount: number;
  /** Why the import failed and changed nothing. */
  readonly error: { readonly code: string; readonly message: string } | null;
}

export interface ImportOptions {
  readonly body: AsyncIterable<Uint8Array>;
  readonly contentType: string;
  readonly mode: ImportMode;
  /** ISO 4217 code for formats whose prices name none. */
  readonly currency: string;
  readonly store: CatalogStore;
  /** Called after the store has it, with the catalogue to publish. */
  readonly publish: (catalog: StoredCatalog) => Promise<void> | void;
  readonly onProgress?: (report: ImportReport) => void;
  /** Given what would take the import back, before anything is changed. */
  readonly onInverse?: (inverse: CatalogChange) => Promise<void>;
  /** Size of the body, for the progress. */
  readonly totalBytes?: number | null;
  /** The catalogue that the store holds, where the caller has it in memory. */
  readonly previous?: StoredCatalog | null;
  /** Decides whether dated sale prices hold. */
  readonly now?: Date | null;
}

const maxListed = 1_000;
const sliceSize = 32_768;
/** Bytes after which a body of unknown size counts as half read. */
const halfReadBytes = 16 * 1_048_576;
/** Where the stages end. */
const stages = { read: 0.6, assembled: 0.7, stored: 0.8 };

/**
 * Imports a feed: reads all of it, then changes the store in one step, then publishes. A row that can't be taken is
 * rejected with its reason; a feed that can't be read, or of which nothing can be taken, fails and changes nothing.
 * Other work gets its turn after every slice of the feed. Throws only what the store or `publish` throw.
 */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const { mode, store, publish, onProgress, currency, now = null } = options;
  const log = new ReportLog(onProgress);
  const assembler = new CatalogAssembler();
  try {
    await readAll(options, { currency, now }, assembler, log);
    if (assembler.size === 0) {
      const why = log.rejectedCount === 0 ? 'there is no product in it' : 'every row was rejected';
      throw new CatalogError('empty_feed', `nothing of the feed could be taken: ${why}`);
    }
  } catch (error) {
    if (error instanceof CatalogError) return log.fail(error);
    throw error;
  }
  const previous = options.previous ?? (await store.load());
  const before = new Map(previous.products.map((product) => [product.id, product]));
  const { catalog, notes } = await assembler.finish(mode === 'merge' ? previous : emptyCatalog, nextTurn);
  for (const { row, note } of notes) log.note(row, note);
  log.progress(stages.assembled);
  const change = changeBetween(before, catalog, assembler);
  const created = catalog.products.reduce((count, product) => count + (before.has(product.id) ? 0 : 1), 0);
  const updated = catalog.products.reduce(
    (count, { id }) => count + (before.has(id) && assembler.rowOf(id) !== undefined ? 1 : 0),
    0,
  );
  await options.onInverse?.(inverseOf(change, before, previous));
  await store.apply(change);
  log.progress(stages.stored);
  await publish(catalog);
  return log.succeed(created, updated, change.removed.length);
}

async function readAll(
  { body, contentType, totalBytes = null }: ImportOptions,
  feedOptions: FeedOptions,
  assembler: CatalogAssembler,
  log: ReportLog,
): Promise<void> {
  let bytes = 0;
  const metered = meter(body, (count) => {
    bytes += count;
    const share = totalBytes !== null && totalBytes > 0 ? bytes / totalBytes : bytes / (bytes + halfReadBytes);
    log.progress(stages.read * Math.min(1, share));
  });
  for await (const rows of readFeed(metered, contentType, feedOptions)) {
    for (const row of rows) take(row, assembler, log);
  }
}

function take(feedRow: FeedRow, assembler: CatalogAssembler, log: ReportLog): void {
  if ('reason' in feedRow) {
    log.reject(feedRow.row, feedRow.reason);
    return;
  }
  const { row } = feedRow;
  const accepted = acceptDraft(feedRow.draft);
  if (typeof accepted === 'string') {
    log.reject(row, accepted);
    return;
  }
  const { draft, offer, notes } = accepted;
  const first = assembler.rowOf(draft.id);
  if (first !== undefined) {
    log.reject(row, `id ${draft.id} occurs twice: first in row ${first}`);
    return;
  }
  for (const note of notes) log.note(row, note);
  assembler.add(draft, offer, row);
}

/** Hands the body on in small slices with a turn of the event loop after each; a body that breaks off is unreadable. */
async function* meter(body: AsyncIterable<Uint8Array>, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const source = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await source.next().catch((cause: unknown) => {
        throw unreadable('the feed broke off before its end', cause);
      });
      if (next.done === true) return;
      for (let from = 0; from < next.value.length; from += sliceSize) {
        const slice = next.value.subarray(from, from + sliceSize);
        yield slice;
        count(slice.length);
        await nextTurn();
      }
    }
  } finally {
    await source.return?.();
  }
}

/** Everything that the feed named, what an import of other rows made different, and what is gone. */
function changeBetween(
  before: ReadonlyMap<string, Product>,
  catalog: StoredCatalog,
  assembler: CatalogAssembler,
): CatalogChange {
  const { products, ...vocabulary } = catalog;
  const put = products.filter((product) => {
    const old = before.get(product.id);
    return old === undefined || assembler.rowOf(product.id) !== undefined || !sameWords(old, product);
  });
  const kept = new Set(products.map((product) => product.id));
  return { put, removed: [...before.keys()].filter((id) => !kept.has(id)), vocabulary };
}

/** What makes the catalogue before out of the one after. */
function inverseOf(
  { put, removed }: CatalogChange,
  before: ReadonlyMap<string, Product>,
  { products: _, ...vocabulary }: StoredCatalog,
): CatalogChange {
  const touched = [...put.map(({ id }) => id), ...removed];
  return {
    put: touched.flatMap((id) => before.get(id) ?? []),
    removed: put.flatMap(({ id }) => (before.has(id) ? [] : [id])),
    vocabulary,
  };
}

/** A product that the feed does not name can only change through its ids and the kinds of its values. */
function sameWords(a: Product, b: Product): boolean {
  return (
    a.categoryId === b.categoryId &&
    a.brandId === b.brandId &&
    a.attributes.length === b.attributes.length &&
    a.attributes.every((value, index) => sameValue(value, b.attributes[index]!))
  );
}

function sameValue(a: AttributeValue, b: AttributeValue): boolean {
  if (a.attributeId !== b.attributeId || a.kind !== b.kind) return false;
  if (a.kind === 'term') return b.kind === 'term' && a.termId === b.termId;
  if (a.kind === 'boolean') return b.kind === 'boolean' && a.value === b.value;
  return b.kind === 'number' && a.measure.value === b.measure.value && a.measure.unit === b.measure.unit;
}

/** What is known of the import so far. */
class ReportLog {
  private readonly rejected: RowReason[] = [];
  private readonly notes: RowReason[] = [];
  private noteCount = 0;
  private done = 0;
  rejectedCount = 0;

  constructor(private readonly onProgress: ((report: ImportReport) => void) | undefined) {}

  reject(row: number, reason: string): void {
    this.rejectedCount += 1;
    if (this.rejected.length < maxListed) this.rejected.push({ row, reason });
  }

  note(row: number, reason: string): void {
    this.noteCount += 1;
    if (this.notes.length < maxListed) this.notes.push({ row, reason });
  }

  progress(done: number): void {
    this.done = done;
    this.onProgress?.(this.report('running', { progress: done }));
  }

  succeed(created: number, updated: number, removed: number): ImportReport {
    return this.finish(this.report('succeeded', { progress: 1, created, updated, removed }));
  }

  fail({ code, message }: CatalogError): ImportReport {
    const rejected = [{ row: 0, reason: message }, ...this.rejected];
    return this.finish(this.report('failed', { progress: this.done, rejected, error: { code, message } }));
  }

  private finish(report: ImportReport): ImportReport {
    this.onProgress?.(report);
    return report;
  }

  private report(status: ImportReport['status'], known: Partial<ImportReport>): ImportReport {
    const { rejectedCount, noteCount } = this;
    const nothing = { created: 0, updated: 0, removed: 0, error: null };
    return {
      ...nothing,
      rejected: [...this.rejected].sort(byRow),
      rejectedCount,
      notes: [...this.notes].sort(byRow),
      noteCount,
      progress: 0,
      ...known,
      status,
    };
  }
}

function byRow(a: RowReason, b: RowReason): number {
  return a.row - b.row;
}
