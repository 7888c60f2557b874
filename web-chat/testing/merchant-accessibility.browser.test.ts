import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings, DESKTOP, findBrowser, launchBrowser, PHONE, visit } from './browser.js';
import { enterConsole, ready } from './console-visit.js';
import { type RealShop, startRealShop } from './real-shop.js';

const browserPath = findBrowser(process.env);

/** Every page, some of them in more than one state. */
const paths = [
  'inbox',
  'conversations',
  'words',
  'analytics',
  'products',
  'products?q=speaker&size=50',
  'products/HD101',
  'import',
  'vocabulary',
  'vocabulary/attribute',
  'graph',
  'graph?kind=product&id=HD101&depth=2',
  'drafts',
  'history',
  'history/changes',
  'campaigns',
  'voice',
  'prices',
  'prices/product?id=HD101',
  'prices/rules',
  'prices/inputs',
  'experiments',
  'teaching',
  'recommendation',
  'settings',
] as const;

describe.skipIf(browserPath === null)('the console’s accessibility, by axe-core', () => {
  let browser: Browser;
  const pages = inject('pages');
  let shop: RealShop;

  beforeAll(async () => {
    browser = await launchBrowser(browserPath ?? '');
    shop = await startRealShop({ pages });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await shop?.close();
  });

  test.each([
    ['desktop, light, English', { ...DESKTOP, colorScheme: 'light', language: 'en' }],
    ['phone, dark, Chinese', { ...PHONE, colorScheme: 'dark', language: 'zh' }],
    ['desktop, dark, English', { ...DESKTOP, colorScheme: 'dark', language: 'en' }],
  ] as const)(
    'no violation and no breach of the policy on any page: %s',
    async (_name, options) => {
      const visitor = await enterConsole(browser, shop, 'settings', options);
      const { page, problems } = visitor;
      const findings: string[] = [];
      for (const path of paths) {
        await page.goto(`${shop.url}/merchant#/${path}`);
        await ready(page);
        for (const finding of await axeFindings(page)) findings.push(`${path}: ${finding}`);
        const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (width > 0) findings.push(`${path}: ${width} pixels too wide`);
      }
      await visitor.close();
      expect(findings).toEqual([]);
      expect(problems).toEqual([]);
    },
    300_000,
  );

  test('no violation in dialogs and drawers, nor before the sign-in', async () => {
    const outside = await visit(browser, `${shop.url}/merchant`, DESKTOP);
    await outside.page.getByLabel('Merchant token').waitFor();
    const findings = [...(await axeFindings(outside.page))];
    await outside.close();
    const visitor = await enterConsole(browser, shop, 'campaigns', DESKTOP);
    const { page } = visitor;
    const look = async (state: string): Promise<void> => {
      await page.getByRole('dialog').waitFor();
      for (const finding of await axeFindings(page)) findings.push(`${state}: ${finding}`);
    };
    await page.getByRole('button', { name: 'New campaign' }).click();
    await look('campaign');
    await page.goto(`${shop.url}/merchant#/vocabulary/attribute`);
    await ready(page);
    await page
      .getByRole('button', { name: /^Edit / })
      .first()
      .click();
    await look('entity');
    await page.goto(`${shop.url}/merchant#/products`);
    await ready(page);
    await page.locator('tr.ant-table-row .ant-checkbox-input').first().check();
    await page.getByRole('button', { name: 'Edit together…' }).click();
    await look('bulk edit');
    await page.goto(`${shop.url}/merchant#/experiments`);
    await ready(page);
    await page.getByRole('button', { name: 'New experiment' }).click();
    await look('experiment');
    await visitor.close();
    expect(findings).toEqual([]);
  }, 120_000);
});
