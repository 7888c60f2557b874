import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, expect, test } from 'vitest';
import { pageRoutes } from './pages.js';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Daogou</title><p>page</p>');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function get(shopName: string | undefined, path: string): Promise<{ status: number; text: string }> {
  const server = express().use(pageRoutes(folder, { shopName })).listen(0);
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    return { status: response.status, text: await response.text() };
  } finally {
    server.close();
  }
}

test('the page carries the name of the shop, made safe', async () => {
  expect((await get(undefined, '/')).text).toContain('<title>Daogou</title>');
  const { text } = await get('Tea & <b>$&</b>', '/');
  expect(text).toContain('<title>Tea &#38; &#60;b&#62;$&#38;&#60;/b&#62;</title>');
  expect(text).toContain('<p>page</p>');
});

test('a page that is not built says how to build it', async () => {
  const { status, text } = await get(undefined, '/merchant');
  expect(status).toBe(503);
  expect(text).toContain('npm run build');
});
