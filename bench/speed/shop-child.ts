import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BenchFeed } from '../catalogs/synthetic.js';
import { type ChildServer, startChild } from './child.js';

const main = fileURLToPath(new URL('../../dist/bot/main.js', import.meta.url));
const token = 'bench';

/** A data folder that goes away with `remove`. */
export async function benchFolder(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-bench-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Starts the built shop over a data folder, without rate limits that a bench would meet. */
export function startShop(folder: string, { demo = false }: { readonly demo?: boolean } = {}): Promise<ChildServer> {
  if (!existsSync(main)) throw new Error('build first: npm run build');
  return startChild(main, {
    DATA_DIR: folder,
    DEMO: demo ? 'on' : 'off',
    MERCHANT_TOKEN: token,
    LOG_LEVEL: 'error',
    TOKENS_PER_MINUTE: '1000000',
    CONVERSATIONS_PER_MINUTE: '1000000',
    ACTIVITIES_PER_MINUTE: '1000000',
  });
}

/** What the merchant's door says of an import, and how long it took from the first byte to the last state. */
export interface TimedImport {
  readonly created: number;
  readonly rejected: number;
  readonly milliseconds: number;
  /** The longest that `/healthz` took meanwhile, milliseconds. */
  readonly longestPause: number;
}

/** Sends a feed to the merchant's door and waits until it is imported. Throws when it fails. */
export async function importFeed(base: string, feed: BenchFeed): Promise<TimedImport> {
  const imports = `${base}/api/merchant/catalog/imports`;
  const started = performance.now();
  const { id } = await send<{ id: string }>(`${imports}?mode=replace`, {
    method: 'POST',
    headers: { 'content-type': feed.contentType },
    body: Readable.from(feed.read()),
  });
  let longestPause = 0;
  for (;;) {
    await sleep(20);
    const asked = performance.now();
    await send(`${base}/healthz`, {});
    longestPause = Math.max(longestPause, performance.now() - asked);
    const report = await send<{ status: string; created: number; rejectedCount?: number; rejected: unknown[] }>(
      `${imports}/${id}`,
      {},
    );
    if (report.status === 'running') continue;
    if (report.status !== 'succeeded')
      throw new Error(`import ${report.status}: ${JSON.stringify(report.rejected[0])}`);
    const milliseconds = performance.now() - started;
    return {
      created: report.created,
      rejected: report.rejectedCount ?? report.rejected.length,
      milliseconds,
      longestPause,
    };
  }
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readable;
}

function send<T = unknown>(url: string, { method = 'GET', headers = {}, body }: Sent): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      url,
      { method, headers: { ...headers, authorization: `Bearer ${token}` }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if ((response.statusCode ?? 500) >= 400) reject(new Error(`${url}: ${response.statusCode} ${text}`));
          else resolve(JSON.parse(text) as T);
        });
      },
    );
    request.on('error', reject);
    if (body === undefined) request.end();
    else body.pipe(request);
  });
}
