import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The real server in a process of its own, with the demo catalogue in a new data folder. */
export interface RealShop {
  readonly url: string;
  readonly merchantToken: string;
  close(): Promise<void>;
}

/** Starts it on a free port, serving `pages` where they are given; `settings` are its variables (docs/chat.md). */
export async function startRealShop({
  pages,
  settings = {},
}: {
  readonly pages?: string;
  readonly settings?: Readonly<Record<string, string>>;
} = {}): Promise<RealShop> {
  const dataDir = await mkdtemp(join(tmpdir(), 'daogou-shop-'));
  const merchantToken = 'merchant-token-for-tests';
  const child = spawn(process.execPath, ['--import', 'tsx', 'bot/main.ts'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      MERCHANT_TOKEN: merchantToken,
      LOG_LEVEL: 'error',
      ...(pages === undefined ? {} : { PAGES_DIR: pages }),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  return {
    url,
    merchantToken,
    async close() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The address that the server prints when it listens. Throws when it ends without one. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the server has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^Shoppers:\s+(\S+?)\/$/.exec(line)?.[1];
    if (address !== undefined) {
      child.stdout.resume();
      return address.replace('localhost', '127.0.0.1');
    }
  }
  throw new Error(`the server ended before it listened (${child.exitCode})`);
}
