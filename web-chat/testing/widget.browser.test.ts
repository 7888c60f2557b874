import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { axeFindings, findBrowser, launchBrowser, startLampShop } from './browser.js';
import type { FakeServer } from './fake-server.js';

const browserPath = findBrowser(process.env);

/** What the worst of themes does to every element that it can reach. */
const HOSTILE = `
  * { display: none !important; color: red !important; transform: rotate(7deg) !important; font-size: 99px !important; }
  html, body, main, p, a { display: block !important; transform: none !important; font-size: 16px !important; color: #111 !important; }
  body { transform: translateX(40px) !important; overflow: hidden; position: relative; z-index: 1; isolation: isolate; }
  button, iframe, svg, b { visibility: hidden !important; opacity: 0 !important; inline-size: 1px !important; }
  daogou-widget { display: none !important; position: static !important; opacity: 0 !important; z-index: -1 !important;
    width: 3px; transform: scale(0) !important; --daogou-accent: #0b6e4f; --daogou-offset: 32px; --daogou-color-scheme: dark; }
  [popover] { display: none !important; inset: 50% !important; }`;

describe.skipIf(browserPath === null)('the widget in a foreign page', () => {
  let browser: Browser;
  const pages = inject('pages');
  let shop: FakeServer;
  let foreign: Server;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchBrowser(browserPath ?? '');
  });
  afterAll(async () => {
    await browser?.close();
  });
  beforeEach(async () => {
    shop = await startLampShop(pages);
    complaints = [];
  });
  afterEach(async () => {
    await page.context().close();
    await shop.close();
    await new Promise<void>((resolve) => void foreign.close(() => resolve()));
  });

  /** A page of another origin under a policy that names the shop for a script and a frame, and nothing else. */
  async function open(styles: string, tag = ''): Promise<void> {
    const policy = [
      "default-src 'none'",
      `script-src ${shop.url}`,
      `frame-src ${shop.url}`,
      "style-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ].join('; ');
    foreign = createServer((request, response) => {
      if (request.url === '/theme.css') response.writeHead(200, { 'content-type': 'text/css' }).end(styles);
      else if (request.url === '/')
        response
          .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
          .end(`<!doctype html><html lang="en"><title>A foreign page</title><link rel="stylesheet" href="/theme.css">
            <main><h1>Elsewhere</h1><p>Some text. <a href="#" data-daogou-open>Ask the assistant</a></p></main>
            <script src="${shop.url}/widget.js" ${tag} async></script></html>`);
      else response.writeHead(204).end();
    });
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' });
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
    await page.locator('daogou-widget').waitFor({ state: 'attached' });
  }
  const launcher = () => page.locator('daogou-widget button');
  const chat = () => page.frameLocator('daogou-widget iframe');

  test('hostile styles neither hide nor move it, and a strict policy has nothing to say', async () => {
    await open(HOSTILE);
    const box = await launcher().boundingBox();
    expect(box).toEqual({ x: 1000 - 32 - 60, y: 800 - 32 - 60, width: 60, height: 60 });
    const seen = await launcher().evaluate((button) => {
      const { backgroundColor, color, visibility, opacity } = getComputedStyle(button);
      return { backgroundColor, color, visibility, opacity };
    });
    expect(seen).toEqual({
      backgroundColor: 'rgb(11, 110, 79)',
      color: 'rgb(255, 255, 255)',
      visibility: 'visible',
      opacity: '1',
    });
    await launcher().click();
    await chat().locator('.reply').first().click();
    await chat().locator('.card').first().waitFor();
    const frame = await page.locator('daogou-widget iframe').boundingBox();
    expect(frame?.width).toBe(400);
    expect(complaints).toEqual([]);
  });

  test('the page’s variables reach the chat, with words that can be read', async () => {
    await open(HOSTILE);
    await launcher().click();
    await chat().locator('.send').waitFor();
    await chat().locator('.composer textarea').fill('a lamp');
    const look = await chat()
      .locator('.send')
      .evaluate((button) => ({
        ground: getComputedStyle(button).backgroundColor,
        theme: document.documentElement.dataset.theme,
      }));
    expect(look).toEqual({ ground: 'rgb(11, 110, 79)', theme: 'dark' });
    const inside = page.frames().find((frame) => frame.url().startsWith(shop.url));
    expect(await axeFindings(inside as unknown as Page)).toEqual([]);
  });

  test('it is opened by keyboard and by the page’s own link, closed by Escape, and gives the focus back', async () => {
    await open('');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('daogou-widget');
    await page.keyboard.press('Enter');
    await chat().locator('.reply').first().waitFor();
    expect(await launcher().getAttribute('aria-expanded')).toBe('true');
    await chat().locator('.composer textarea').focus();
    await page.keyboard.press('Escape');
    await page.locator('daogou-widget iframe').waitFor({ state: 'hidden' });
    expect(await launcher().getAttribute('aria-label')).toBe('Open the shopping assistant');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('daogou-widget');
    await page.getByText('Ask the assistant').click();
    await chat().locator('.composer textarea').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('what comes in while it is closed is counted on the launcher', async () => {
    await open('', 'data-lang="zh"');
    await launcher().click();
    await chat().locator('.reply').first().waitFor();
    await launcher().click();
    shop.push({ text: 'Your order is on its way.' });
    await page.locator('daogou-widget b').filter({ hasText: '1' }).waitFor();
    expect(await launcher().getAttribute('aria-label')).toBe('打开导购助手，1 条新消息');
    await launcher().click();
    await page.locator('daogou-widget b').waitFor({ state: 'hidden' });
  });

  test('on a phone it fills the screen, and leaves nothing behind in the page', async () => {
    await open('');
    await page.setViewportSize({ width: 390, height: 844 });
    await launcher().click();
    await chat().locator('.reply').first().waitFor();
    expect(await page.locator('daogou-widget iframe').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    expect(await page.evaluate(() => Object.keys(window).filter((name) => /daogou/i.test(name)))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('the launcher is light, and so is all that an opened chat loads', async () => {
    await open('');
    const size = (path: string): number => gzipSync(readFileSync(join(pages, path)), { level: 9 }).length;
    expect(size('widget.js')).toBeLessThanOrEqual(10 * 1024);
    const before = shop.requests.length;
    await launcher().click();
    await chat().locator('.reply').first().waitFor();
    const loaded = shop.requests
      .slice(before)
      .flatMap((request) => /^GET (\/assets\/\S+\.(?:js|css)|\/\?embed\S*)/.exec(request)?.[1] ?? []);
    const bytes = [...new Set(loaded)].reduce(
      (sum, path) => sum + size(path.startsWith('/?') ? 'index.html' : path),
      0,
    );
    expect(loaded.length).toBeGreaterThanOrEqual(3);
    expect(bytes).toBeLessThanOrEqual(100 * 1024);
  });
});
