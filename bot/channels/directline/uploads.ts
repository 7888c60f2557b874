import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { HttpProblem } from '../../http/problem.js';

/** A file that a shopper sent; it is kept under `id` in the folder. */
export interface UploadedFile {
  readonly id: string;
  readonly contentType: string;
  readonly name: string;
}

export interface Upload {
  /** The Activity that came with the files, as parsed from JSON; null when there was none. */
  readonly activity: unknown;
  readonly files: readonly UploadedFile[];
}

export interface UploadLimits {
  /** Bytes of one file. Direct Line allows 4 MB. */
  readonly fileBytes?: number;
  readonly files?: number;
  readonly activityBytes?: number;
  /** Bytes of all files that are kept; nothing more is taken then. */
  readonly folderBytes?: number;
}

interface Kept {
  readonly file: UploadedFile;
  bytes: number;
}

const activityType = 'application/vnd.microsoft.activity';

/** Where shoppers' files are kept, bounded in number and size. */
export class UploadFolder {
  private used: Promise<number> | null = null;
  private readonly limits: Required<UploadLimits>;

  constructor(
    private readonly folder: string,
    private readonly newId: () => string,
    { fileBytes = 4 * 1024 * 1024, files = 10, activityBytes = 256 * 1024, folderBytes = 1024 ** 3 }: UploadLimits = {},
  ) {
    this.limits = { fileBytes, files, activityBytes, folderBytes };
  }

  /** Reads a `multipart/form-data` request, or one whose body is the file itself. Throws 400, 413; keeps nothing then. */
  async receive(request: Request): Promise<Upload> {
    await mkdir(this.folder, { recursive: true });
    const before = await this.size();
    if (before >= this.limits.folderBytes) throw new HttpProblem('too-large', 'no more files are taken');
    const kept: Kept[] = [];
    try {
      const activity = request.is('multipart/form-data')
        ? await this.readParts(request, kept)
        : await this.readWhole(request, kept);
      this.used = Promise.resolve(before + kept.reduce((sum, entry) => sum + entry.bytes, 0));
      return { activity, files: kept.map((entry) => entry.file) };
    } catch (error) {
      await Promise.all(kept.map(({ file }) => rm(join(this.folder, file.id), { force: true })));
      throw error instanceof HttpProblem ? error : new HttpProblem('invalid-request', 'the upload could not be read');
    }
  }

  /** A kept file with its first bytes; null when there is none of this id. */
  async open(id: string): Promise<{ readonly head: Buffer; readonly body: Buffer } | null> {
    if (!/^[\w-]{16,64}$/.test(id)) return null;
    try {
      const body = await readFile(join(this.folder, id));
      return { head: body.subarray(0, 16), body };
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  private async readWhole(request: Request, kept: Kept[]): Promise<null> {
    const name = /filename="?([^";]{1,200})/i.exec(request.get('content-disposition') ?? '')?.[1] ?? 'file';
    const type = request.get('content-type') ?? 'application/octet-stream';
    await this.keep(request, name, type, kept);
    return null;
  }

  /** Parts are always read to their end, since the parser waits for each; what is too large is found afterwards. */
  private async readParts(request: Request, kept: Kept[]): Promise<unknown> {
    const { files, activityBytes, fileBytes } = this.limits;
    const parser = busboy({
      headers: request.headers,
      limits: { files: files + 1, fileSize: fileBytes + 1, fields: 4, fieldSize: activityBytes, parts: files + 5 },
    });
    const activityTexts: string[] = [];
    const work: Promise<void>[] = [];
    parser.on('field', (name, value) => {
      if (name === 'activity') activityTexts.push(value);
    });
    parser.on('file', (name, stream, { filename, mimeType }) => {
      const isActivity = mimeType === activityType || name === 'activity';
      const part = isActivity
        ? readText(stream).then((text) => void activityTexts.push(text))
        : this.keep(stream, filename ?? 'file', mimeType, kept);
      part.catch(() => undefined);
      work.push(part);
    });
    await pipeline(request, parser);
    const outcomes = await Promise.allSettled(work);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    if (kept.length > files) throw new HttpProblem('too-large', `at most ${files} files at a time`);
    return activityTexts[0] === undefined ? null : parseActivity(activityTexts[0], activityBytes);
  }

  private async keep(source: Readable, name: string, contentType: string, kept: Kept[]): Promise<void> {
    const file = { id: this.newId(), contentType: contentType.slice(0, 200), name: name.slice(0, 200) };
    const entry = { file, bytes: 0 };
    kept.push(entry);
    const { fileBytes } = this.limits;
    await pipeline(
      source,
      async function* bounded(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          entry.bytes += chunk.length;
          if (entry.bytes <= fileBytes) yield chunk;
        }
      },
      createWriteStream(join(this.folder, file.id), { mode: 0o600 }),
    );
    if (entry.bytes > fileBytes) throw new HttpProblem('too-large', `a file may have ${fileBytes} bytes`);
  }

  private size(): Promise<number> {
    this.used ??= (async () => {
      const names = await readdir(this.folder);
      const sizes = await Promise.all(names.map(async (name) => (await stat(join(this.folder, name))).size));
      return sizes.reduce((sum, size) => sum + size, 0);
    })();
    return this.used;
  }
}

async function readText(source: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of source as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function parseActivity(text: string, limit: number): unknown {
  if (text.length >= limit) throw new HttpProblem('too-large', `an activity may have ${limit} bytes`);
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem('invalid-request', 'the activity is not JSON');
  }
}
