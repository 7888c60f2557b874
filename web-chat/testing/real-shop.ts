import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The product itself in a process of its own, with a data folder of its own. */
export interface RealShop {
  readonly url: string;
  /** A request of the merchant's; the path starts below /api/merchant. */
  merchant(method: string, path: string, body?: unknown, type?: string): Promise<Response>;
  stop(): Promise<void>;
}

const merchantToken = 'merchant-of-the-browser-tests';

/** Starts it from the sources and waits until it serves. `pages` is a folder of built pages. */
export async function startRealShop({
  pages,
  settings = {},
}: {
  readonly pages: string;
  readonly settings?: Readonly<Record<string, string>>;
}): Promise<RealShop> {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-shop-'));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'bot/main.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      PAGES_DIR: pages,
      MERCHANT_TOKEN: merchantToken,
      LOG_LEVEL: 'warn',
      ...settings,
    },
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk.toString('utf8');
      const found = /Shoppers:\s+http:\/\/[^:]+:(\d+)/.exec(printed);
      if (found !== null) resolve(`http://127.0.0.1:${found[1]}`);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void exited.then(() => reject(new Error(`the shop did not start:\n${printed}`)));
  });
  return {
    url,
    merchant: (method, path, body, type = 'application/json') =>
      fetch(`${url}/api/merchant${path}`, {
        method,
        headers: {
          authorization: `Bearer ${merchantToken}`,
          ...(body === undefined ? {} : { 'content-type': type }),
        },
        ...(body === undefined
          ? {}
          : { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
      }),
    async stop() {
      child.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
