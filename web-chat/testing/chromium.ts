import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser is, or null. `BROWSER_TESTS=required` turns a missing one into a failure: nothing is skipped in CI. */
export function findBrowser(
  env: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean = existsSync,
): string | null {
  const path = [env.BROWSER_PATH, ...CANDIDATES].find((candidate) => candidate !== undefined && exists(candidate));
  if (path !== undefined) return path;
  if (env.BROWSER_TESTS === 'required') {
    throw new Error('BROWSER_TESTS=required, but there is no Chromium. Install it (Debian: apt-get install chromium).');
  }
  console.warn('Browser tests are skipped: no Chromium found. Install it, or name it in BROWSER_PATH.');
  return null;
}

/** Starts it headless, without the network chatter of a browser in daily use; each start has a profile of its own. */
export function launchBrowser(executablePath: string, switches: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...switches,
    ],
  });
}
