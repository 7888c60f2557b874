import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './chromium.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the built pages; empty where no browser can open them. */
    readonly pages: string;
  }
}

/** Builds the pages as they are shipped, once for all browser tests, into a new folder that `inject('pages')` gives. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (findBrowser(process.env) === null) {
    project.provide('pages', '');
    return async () => {};
  }
  const pages = await mkdtemp(join(tmpdir(), 'web-chat-'));
  const root = fileURLToPath(new URL('..', import.meta.url));
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir: pages } });
  project.provide('pages', pages);
  return () => rm(pages, { recursive: true, force: true });
}
