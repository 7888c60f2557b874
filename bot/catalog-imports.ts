import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportMode, ImportReport } from '../knowledge-graph/catalog/import-job.js';
import type { CatalogImport } from '../knowledge-graph/catalog/live-catalog.js';
import { Recent } from './channels/recent.js';
import { SerialQueue } from './serial-queue.js';

export interface CatalogImportsOptions {
  /** Feeds wait here until their import is over. */
  readonly folder: string;
  readonly newId: () => string;
  readonly importFeed: (feed: CatalogImport) => Promise<ImportReport>;
  /** Called after an import that changed the catalogue. */
  readonly onImported?: (importId: string) => Promise<void>;
  /** Told when an import failed by a fault of this server. */
  readonly onError: (error: unknown, importId: string) => void;
  readonly maxBytes: number;
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

/** Imports that are remembered for those who ask how they went. */
const remembered = 200;

/**
 * Takes feeds in and imports them one after the other, in the background. A feed is first written to a file as it
 * arrives, so that a slow or broken sender neither fills memory nor holds the catalogue up.
 */
export class CatalogImports {
  private readonly reports = new Recent<string, ImportReport>(remembered);
  private readonly queue = new SerialQueue();

  constructor(private readonly options: CatalogImportsOptions) {}

  /** Resolves with the import's id once all of the feed has arrived. Throws `FeedTooLarge`, or what the sender's stream throws. */
  async start(feed: Readable, { contentType, mode }: { contentType: string; mode: ImportMode }): Promise<string> {
    const { folder, newId } = this.options;
    const id = newId();
    const file = join(folder, `${id}.feed`);
    await mkdir(folder, { recursive: true });
    try {
      await pipeline(feed, this.bounded, createWriteStream(file, { mode: 0o600 }));
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
    this.reports.set(id, waiting);
    void this.queue.add(() => this.run(id, file, contentType, mode));
    return id;
  }

  /** Null when there was no such import, or it was long ago. */
  report(id: string): ImportReport | null {
    return this.reports.get(id) ?? null;
  }

  /** Resolves when no import runs or waits. */
  idle(): Promise<void> {
    return this.queue.add(async () => undefined);
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

  private async run(id: string, file: string, contentType: string, mode: ImportMode): Promise<void> {
    const { importFeed, onImported, onError } = this.options;
    try {
      const report = await importFeed({
        body: createReadStream(file),
        contentType,
        mode,
        totalBytes: (await stat(file)).size,
        onProgress: (progress) => {
          if (progress.status === 'running') this.reports.set(id, progress);
        },
      });
      if (report.status === 'succeeded') await onImported?.(id);
      this.reports.set(id, report);
    } catch (error) {
      onError(error, id);
      this.reports.set(id, {
        ...waiting,
        status: 'failed',
        error: { code: 'internal_error', message: 'the import failed by a fault of the server; nothing was changed' },
      });
    } finally {
      await rm(file, { force: true });
    }
  }
}
