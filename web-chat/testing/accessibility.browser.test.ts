import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings, DESKTOP, findBrowser, launchBrowser, PHONE, startLampShop, visit } from './browser.js';
import type { FakeServer } from './fake-server.js';

const browserPath = findBrowser(process.env);

describe.skipIf(browserPath === null)('accessibility, by axe-core', () => {
  let browser: Browser;
  const pages = inject('pages');
  let shop: FakeServer;

  beforeAll(async () => {
    shop = await startLampShop(pages);
    browser = await launchBrowser(browserPath ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.close();
  });

  test.each([
    ['phone, light', { ...PHONE, colorScheme: 'light' }],
    ['phone, dark', { ...PHONE, colorScheme: 'dark' }],
    ['desktop, light', { ...DESKTOP, colorScheme: 'light' }],
    ['desktop, dark', { ...DESKTOP, colorScheme: 'dark' }],
  ] as const)('no violation in any state of the chat: %s', async (_name, options) => {
    const visitor = await visit(browser, shop.url, options);
    const { page } = visitor;
    const findings: string[] = [];
    const look = async (state: string): Promise<void> => {
      for (const finding of await axeFindings(page)) findings.push(`${state}: ${finding}`);
    };
    const write = async (text: string): Promise<void> => {
      await page.fill('.composer textarea', text);
      await page.press('.composer textarea', 'Enter');
    };
    await page.waitForSelector('.reply');
    await look('welcome');
    await write('a bright lamp under 500, not Kvist');
    await page.locator('.card .button-main').first().click();
    await page.waitForSelector('.button-added');
    await look('cards');
    await page.locator('.cart-button').click();
    await page.waitForSelector('dialog .cart-line');
    await look('cart');
    await page.keyboard.press('Escape');
    await page.locator('[aria-label="Start over"]').first().click();
    await page.waitForSelector('dialog[open] .sheet-buttons');
    await look('question');
    await page.keyboard.press('Escape');
    await write('compare');
    await page.waitForSelector('.compare');
    shop.failPosts(1, 'before');
    await write('hello');
    await page.waitForSelector('.failed');
    await look('comparison and a failed send');
    await write('a person');
    await page.waitForSelector('.handoff');
    await page.getByRole('button', { name: '切换到中文' }).click();
    await look('hand-off, in Chinese');
    await visitor.close();
    expect(findings).toEqual([]);
  });

  test('targets are at least 24 by 24 pixels', async () => {
    const visitor = await visit(browser, shop.url, PHONE);
    const { page } = visitor;
    await page.waitForSelector('.reply');
    await page.locator('.reply').first().click();
    await page.locator('.card .button-main').first().click();
    await page.waitForSelector('.button-added');
    await page.locator('.cart-button').click();
    await page.waitForSelector('dialog .cart-line');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, a[href], textarea, input')]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ element }) => element.outerHTML.slice(0, 120)),
    );
    await visitor.close();
    expect(small).toEqual([]);
  });
});
