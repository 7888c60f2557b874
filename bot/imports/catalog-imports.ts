import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CatalogChange } from '../../knowledge-graph/catalog/catalog-store.js';
import { feedOf, type RowContent, rowsOfFeed } from '../../knowledge-graph/catalog/feeds/row-contents.js';
import type { ImportMode, ImportReport, RowReason } from '../../knowledge-graph/catalog/import-job.js';
import type { CatalogImport } from '../../knowledge-graph/catalog/live-catalog.js';
import { SerialQueue } from '../serial-queue.js';
import type { ImportPage, ImportRecord, ImportStore } from './import-record.js';
import { rejectedRows } from './rejected-rows.js';

export interface CatalogImportsOptions {
  /** Feeds wait here until their import is over. */
  readonly folder: string;
  readonly store: ImportStore;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly importFeed: (feed: CatalogImport) => Promise<ImportReport>;
  /** Puts back what an import changed. */
  readonly restore: (inverse: CatalogChange) => Promise<void>;
  /** Called after an import that changed the catalogue. */
  readonly onImported?: (importId: string) => Promise<void>;
  /** Told when an import failed by a fault of this server. */
  readonly onError: (error: unknown, importId: string) => void;
  readonly maxBytes: number;
}

/** What is known of a feed when it arrives. */
export interface FeedHead {
  readonly contentType: string;
  readonly mode: ImportMode;
  readonly author?: string;
  /** Of the file. */
  readonly name?: string | null;
}

/** A refused row as it was mended; `row` is its number in the import that refused it. */
export interface MendedRow {
  readonly row: number;
  readonly content: RowContent;
}

/** The feed has more bytes than are taken. */
export class FeedTooLarge extends Error {
  readonly code = 'feed_too_large';
  constructor(readonly maxBytes: number) {
    super(`a feed may have ${maxBytes} bytes`);
    this.name = 'FeedTooLarge';
  }
}

const waiting: ImportReport = {
  status: 'running',
  progress: 0,
  created: 0,
  updated: 0,
  removed: 0,
  rejected: [],
  rejectedCount: 0,
  notes: [],
  noteCount: 0,
  error: null,
};

/** What taking an import back came to. */
export type UndoOutcome =
  | { readonly status: 'undone'; readonly record: ImportRecord }
  | { readonly status: 'missing' | 'already_undone' | 'not_newest' };

/** Products that an import may change to be taken back as a whole. */
const maxUndone = 100_000;

function brokenOff(message: string): ImportReport {
  return { ...waiting, status: 'failed', error: { code: 'internal_error', message } };
}

/**
 * Takes feeds in and imports them one after the other, in the background. A feed is first written to a file as it
 * arrives, so that a slow or broken sender neither fills memory nor holds the catalogue up. What came of it is kept,
 * with the rows that were refused, which can be mended and sent again by themselves.
 */
export class CatalogImports {
  /** Imports that run or wait, with their progress. */
  private readonly running = new Map<string, ImportRecord>();
  private readonly queue = new SerialQueue();

  constructor(private readonly options: CatalogImportsOptions) {}

  /** Resolves with the import's id once all of the feed has arrived. Throws `FeedTooLarge`, or what the sender's stream throws. */
  async start(feed: Readable, head: FeedHead): Promise<string> {
    const { id, file } = await this.receive(feed);
    const record = this.record(id, head, null);
    await this.enqueue(record, file, (rejected) => rejected);
    return id;
  }

  /**
   * Imports mended rows of an earlier import, in its format. Null where there is no such import. Throws `CatalogError`
   * for text that can't be put into a feed.
   */
  async retry(importId: string, rows: readonly MendedRow[], author: string): Promise<string | null> {
    const earlier = await this.find(importId);
    if (earlier === null) return null;
    const contents = rows.map(({ content }) => content);
    const contentType = earlier.contentType.replace(/;.*$/, '');
    const { id, file } = await this.receive(Readable.from([Buffer.from(feedOf(contents, contentType))]));
    const places = rowsOfFeed(contents, contentType);
    const original = new Map(places.flatMap((own, index) => own.map((row) => [row, rows[index]!.row] as const)));
    const record = this.record(id, { contentType, mode: 'merge', author, name: earlier.name }, importId);
    await this.enqueue(
      record,
      file,
      (rejected) => rejected.map(({ row, reason }) => ({ row: original.get(row) ?? row, reason })),
      (ended) => this.mend(importId, id, rows, ended),
    );
    return id;
  }

  /** An import as it stands; null when there was none of that name. */
  async find(id: string): Promise<ImportRecord | null> {
    return this.running.get(id) ?? (await this.options.store.find(id));
  }

  /** The import that can be taken back now. */
  undoable(): Promise<string | null> {
    return this.options.store.undoable();
  }

  /** Newest first. */
  async list(query: Parameters<ImportStore['list']>[0]): Promise<ImportPage> {
    const page = await this.options.store.list(query);
    return { ...page, items: page.items.map((record) => this.running.get(record.id) ?? record) };
  }

  /**
   * Puts the catalogue back as it was before an import, with the edits by hand over it. Only the newest import that
   * changed something can be taken back: later ones stand on those before them.
   */
  undo(id: string, author: string): Promise<UndoOutcome> {
    return this.queue.add(async () => {
      const { store, restore, onImported, clock } = this.options;
      const record = await store.find(id);
      if (record === null) return { status: 'missing' };
      if (record.undone !== null) return { status: 'already_undone' };
      const inverse = await store.inverse(id);
      if (inverse === null || record.report.status !== 'succeeded') return { status: 'not_newest' };
      await restore(inverse);
      const undone: ImportRecord = { ...record, undone: { author, at: clock().toISOString() } };
      await store.put(undone);
      await onImported?.(id);
      return { status: 'undone', record: undone };
    });
  }

  /** Tells imports that a stop of the process broke off that they failed. */
  async recover(): Promise<void> {
    for (let cursor: string | null = null; ; ) {
      const page: ImportPage = await this.options.store.list({ limit: 200, cursor });
      for (const record of page.items) {
        if (record.report.status !== 'running' || this.running.has(record.id)) continue;
        const report = brokenOff('the server stopped before the import was over; send the feed again');
        await this.options.store.put({ ...record, report, endedAt: this.options.clock().toISOString() });
      }
      cursor = page.next;
      if (cursor === null) return;
    }
  }

  /** Resolves when no import runs or waits. */
  idle(): Promise<void> {
    return this.queue.add(async () => undefined);
  }

  private record(id: string, head: FeedHead, retryOf: string | null): ImportRecord {
    const { contentType, mode, author = 'merchant', name = null } = head;
    const startedAt = this.options.clock().toISOString();
    return {
      id,
      author,
      mode,
      contentType,
      name,
      startedAt,
      endedAt: null,
      report: waiting,
      rejectedRows: [],
      retryOf,
      undone: null,
    };
  }

  private async receive(feed: Readable): Promise<{ id: string; file: string }> {
    const { folder, newId } = this.options;
    const id = newId();
    const file = join(folder, `${id}.feed`);
    await mkdir(folder, { recursive: true });
    try {
      await pipeline(feed, this.bounded, createWriteStream(file, { mode: 0o600 }));
      return { id, file };
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
  }

  private async enqueue(
    record: ImportRecord,
    file: string,
    renumber: (rejected: readonly RowReason[]) => readonly RowReason[],
    onEnd: (ended: ImportRecord) => Promise<void> = async () => undefined,
  ): Promise<void> {
    this.running.set(record.id, record);
    await this.options.store.put(record);
    void this.queue.add(async () => {
      const ended = await this.run(record, file, renumber);
      await onEnd(ended).catch((error: unknown) => this.options.onError(error, record.id));
    });
  }

  private readonly bounded = async function* (
    this: CatalogImports,
    chunks: AsyncIterable<Buffer>,
  ): AsyncGenerator<Buffer> {
    const { maxBytes } = this.options;
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new FeedTooLarge(maxBytes);
      yield chunk;
    }
  }.bind(this);

  private async run(
    record: ImportRecord,
    file: string,
    renumber: (rejected: readonly RowReason[]) => readonly RowReason[],
  ): Promise<ImportRecord> {
    const { importFeed, onImported, onError, store, clock } = this.options;
    const { id, contentType, mode } = record;
    let ended = record;
    try {
      const report = await importFeed({
        body: createReadStream(file),
        contentType,
        mode,
        totalBytes: (await stat(file)).size,
        onInverse: (inverse) => this.keepInverse(id, inverse),
        onProgress: (progress) => {
          if (progress.status === 'running') this.running.set(id, { ...record, report: progress });
        },
      });
      if (report.status === 'succeeded') await onImported?.(id);
      const rows = await rejectedRows(() => createReadStream(file), contentType, report.rejected);
      const rejected = renumber(report.rejected);
      const numbers = new Map(report.rejected.map(({ row }, index) => [row, rejected[index]?.row ?? row]));
      const rejectedWhole = rows.map((each) => ({ ...each, row: numbers.get(each.row) ?? each.row }));
      ended = { ...record, report: { ...report, rejected }, rejectedRows: rejectedWhole };
    } catch (error) {
      onError(error, id);
      ended = { ...record, report: brokenOff('the import failed by a fault of the server; nothing was changed') };
    } finally {
      await rm(file, { force: true });
    }
    ended = { ...ended, endedAt: clock().toISOString() };
    await store.put(ended).catch((error: unknown) => onError(error, id));
    this.running.delete(id);
    return ended;
  }

  /** An import that changes very much can't be taken back: what it replaced would be as large as the shop. */
  private async keepInverse(id: string, inverse: CatalogChange): Promise<void> {
    const { put, removed } = inverse;
    if (put.length + removed.length <= maxUndone) await this.options.store.keepInverse(id, inverse);
    else await this.options.store.keepInverse(`${id} is too large`, { ...inverse, put: [], removed: [] });
  }

  /** Marks the rows of the earlier import that the retry took. */
  private async mend(
    importId: string,
    retryId: string,
    rows: readonly MendedRow[],
    { report }: ImportRecord,
  ): Promise<void> {
    if (report.status !== 'succeeded') return;
    const earlier = await this.options.store.find(importId);
    if (earlier === null) return;
    const refused = new Set(report.rejected.map(({ row }) => row));
    const taken = new Set(rows.map(({ row }) => row).filter((row) => !refused.has(row)));
    const mended = earlier.rejectedRows.map((each) => (taken.has(each.row) ? { ...each, fixedBy: retryId } : each));
    await this.options.store.put({ ...earlier, rejectedRows: mended });
  }
}
