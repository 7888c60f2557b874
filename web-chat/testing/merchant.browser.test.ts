import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  buildPages,
  DESKTOP,
  findBrowser,
  launchBrowser,
  PHONE,
  startLampShop,
  type Visitor,
  visit,
} from './browser.js';
import { fakeMerchant, MERCHANT_TOKEN } from './fake-merchant.js';
import type { FakeServer } from './fake-server.js';

const browserPath = findBrowser(process.env);

describe.skipIf(browserPath === null)('beside the chat', () => {
  let browser: Browser;
  let pages: string;
  let shop: FakeServer;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    pages = await buildPages();
    browser = await launchBrowser(browserPath ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await rm(pages, { recursive: true, force: true });
  });
  beforeEach(async () => {
    shop = await startLampShop(pages, { other: fakeMerchant() });
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) await visitor.close();
    await shop.close();
  });

  async function enter(url: string, options: Parameters<typeof visit>[2] = DESKTOP): Promise<Page> {
    const visitor = await visit(browser, url, options);
    visitors.push(visitor);
    return visitor.page;
  }

  describe('the merchant’s page', () => {
    async function signIn(): Promise<Page> {
      const page = await enter(`${shop.url}/merchant`);
      await page.fill('input[name="token"]', MERCHANT_TOKEN);
      await page.press('input[name="token"]', 'Enter');
      await page.waitForSelector('.sections');
      return page;
    }

    test('takes the right token only, keeps it for the tab, and lets it go', async () => {
      const page = await enter(`${shop.url}/merchant`);
      await page.fill('input[name="token"]', 'wrong');
      await page.press('input[name="token"]', 'Enter');
      await page.waitForSelector('text=The server does not take this token.');
      await page.fill('input[name="token"]', MERCHANT_TOKEN);
      await page.press('input[name="token"]', 'Enter');
      await page.waitForSelector('.sections');
      await page.reload();
      await page.waitForSelector('.sections');
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForSelector('input[name="token"]');
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    });

    test('imports a feed and lists the rejected rows with their reasons', async () => {
      const page = await signIn();
      await page.setInputFiles('input[type="file"]', {
        name: 'lamps.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('good\nbad\ngood\n'),
      });
      await page.waitForSelector('text=Done');
      expect(shop.requests).toContain('POST /api/merchant/catalog/imports?mode=merge');
      expect((await page.locator('.figures dd').allTextContents()).map(Number)).toEqual([2, 0, 0, 1]);
      expect(await page.locator('.rejected tbody tr').allInnerTexts()).toEqual(['2\tthe price is negative']);
    });

    test('a dropped file is taken, too; one that cannot be read is refused in the server’s words', async () => {
      const page = await signIn();
      await page.getByText('Replace everything').click();
      const drop = async (name: string, text: string): Promise<void> => {
        const data = await page.evaluateHandle(
          ([fileName, content]) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([content ?? ''], fileName ?? ''));
            return transfer;
          },
          [name, text],
        );
        await page.dispatchEvent('.drop', 'drop', { dataTransfer: data });
      };
      await drop('lamps.tsv', 'broken');
      await page.waitForSelector('text=the feed cannot be read: line 1');
      expect(shop.requests).toContain('POST /api/merchant/catalog/imports?mode=replace');
      await drop('lamps.jsonld', 'fails');
      await page.waitForSelector('text=Failed, nothing was changed: the feed holds no product');
      await drop('lamps.exe', 'good');
      await page.waitForSelector('text=This file type is not known.');
    });

    test('makes and deletes a voice coupon, and shows why one is refused', async () => {
      const page = await signIn();
      await page.getByRole('button', { name: 'Voice coupons' }).click();
      await page.waitForSelector('text=No voice coupons yet');
      await page.fill('input[name="name"]', 'refused');
      await page.getByRole('button', { name: 'Create' }).click();
      await page.waitForSelector('text=Give at least one phrase.');
      await page.fill('input[name="phrase-zh"]', '灯火通明');
      await page.getByRole('button', { name: 'Create' }).click();
      await page.waitForSelector('text=the name is taken');
      await page.fill('input[name="name"]', 'Lights on');
      await page.getByRole('button', { name: 'Create' }).click();
      await page.waitForSelector('.campaign');
      expect(await page.locator('.campaign').innerText()).toContain('灯火通明');
      expect(await page.locator('.campaign').innerText()).toContain('10 % off');
      await page.getByRole('button', { name: 'Delete Lights on' }).click();
      await page.waitForSelector('text=No voice coupons yet');
    });

    test('shows what was said in a conversation', async () => {
      const page = await signIn();
      await page.getByRole('button', { name: 'Conversations' }).click();
      await page.getByRole('button', { name: /shopper-1/ }).click();
      await page.waitForSelector('.transcript .bubble');
      expect(await page.locator('.transcript .bubble').allInnerTexts()).toEqual([
        'A lamp for my desk',
        'How bright should it be?',
        '[tapped: undo]',
      ]);
    });
  });

  describe('the embed', () => {
    let host: Server;

    beforeEach(async () => {
      host = createServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(
          `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Another page</title><style>button { background: lime !important; }</style></head><body><p>Text</p><script src="${shop.url}/widget.js" async></script></body></html>`,
        );
      });
      await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    });
    afterEach(async () => {
      host.closeAllConnections();
      await new Promise((resolve) => host.close(resolve));
    });
    const address = (): string => `http://localhost:${(host.address() as AddressInfo).port}`;

    test('one line opens the chat on another origin’s page, and it closes again', async () => {
      const page = await enter(address(), PHONE);
      const launcher = page.getByRole('button', { name: 'Open the shopping assistant' });
      await launcher.click();
      const chat = page.frameLocator('iframe');
      await chat.locator('.reply').first().click();
      await chat.locator('.card').first().waitFor();
      expect(await page.locator('iframe').boundingBox()).toMatchObject({ x: 0, width: 390 });
      await chat.getByRole('button', { name: 'Close' }).click();
      await launcher.waitFor();
      expect(await page.locator('iframe').isVisible()).toBe(false);
      await launcher.click();
      expect(await chat.locator('.card').count()).toBeGreaterThan(0);
    });

    test('it leaves nothing in the page but itself, and the page’s styles do not reach it', async () => {
      const page = await enter(address());
      const launcher = page.getByRole('button', { name: 'Open the shopping assistant' });
      await launcher.waitFor();
      expect(await launcher.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(201, 58, 18)');
      expect(await page.evaluate(() => [...document.body.children].map((child) => child.localName))).toEqual([
        'p',
        'script',
        'daogou-widget',
      ]);
      await launcher.click();
      await page.frameLocator('iframe').locator('.composer textarea').press('Escape');
      await launcher.waitFor();
    });
  });
});
