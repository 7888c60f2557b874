import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings, DESKTOP, findBrowser, launchBrowser, PHONE, type Visitor, visit } from './browser.js';
import { enterConsole, merchantCall, ready } from './console-visit.js';
import { type RealShop, startRealShop } from './real-shop.js';

const browserPath = findBrowser(process.env);

const FEED = JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    ['K-1', 'Steel Kettle', 259],
    ['K-2', 'Glass Kettle', 199],
  ].map(([sku, name, price]) => ({
    '@type': 'Product',
    sku,
    name,
    category: 'Kitchen > Kettles',
    offers: { '@type': 'Offer', price, priceCurrency: 'CNY', availability: 'https://schema.org/InStock' },
  })),
});

describe.skipIf(browserPath === null)('merchants at work in a shop of their own', { timeout: 300_000 }, () => {
  let browser: Browser;
  const pages = inject('pages');
  let shop: RealShop;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    shop = await startRealShop({ pages, settings: { DEMO: 'off', NLU_MODEL: 'off' } });
    await merchantCall(shop, 'POST', '/catalog/imports', JSON.parse(FEED));
    browser = await launchBrowser(browserPath ?? '');
    // The first page of a browser asks for an icon of the address that answers no page.
    await (await visit(browser, `${shop.url}/healthz`)).close();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await shop?.close();
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) {
      expect(visitor.problems).toEqual([]);
      await visitor.close();
    }
  });

  async function shopper(options: Parameters<typeof visit>[2] = DESKTOP): Promise<Page> {
    const visitor = await visit(browser, shop.url, options);
    visitors.push(visitor);
    visitor.page.setDefaultTimeout(60_000);
    await visitor.page.waitForSelector('.composer textarea');
    return visitor.page;
  }

  async function merchant(author: string, path: string, options: Parameters<typeof enterConsole>[3] = DESKTOP) {
    const visitor = await enterConsole(browser, shop, path, { author, ...options });
    visitors.push(visitor);
    visitor.page.setDefaultTimeout(60_000);
    return visitor.page;
  }

  async function open(page: Page, address: string): Promise<void> {
    await page.goto(`${shop.url}/merchant#/${address}`);
    await ready(page);
  }
  async function say(page: Page, text: string): Promise<void> {
    await page.fill('.composer textarea', text);
    await page.press('.composer textarea', 'Enter');
  }
  const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 60_000 });

  test('a shopper asks for a person; an agent takes over, talks, and gives back', async () => {
    const talk = await shopper(PHONE);
    const agent = await merchant('Ann', 'inbox');
    await agent.getByText('Nobody is waiting').waitFor();
    await say(talk, 'talk to a human agent please');
    await agent.getByRole('button', { name: /waiting[\s\S]*human agent/ }).click();
    await agent.getByRole('button', { name: 'Take over', exact: true }).click();
    await shows(talk, /Ann has joined the conversation/);
    await agent.getByRole('textbox', { name: 'Your answer' }).fill('Hello, this is Ann. What happened?');
    await agent.getByRole('button', { name: 'Send', exact: true }).click();
    await shows(talk, 'Hello, this is Ann. What happened?');
    const before = await talk.locator('.row-assistant').count();
    await say(talk, 'my kettle leaks');
    await agent.locator('.transcript').getByText('my kettle leaks').waitFor();

    const other = await merchant('Ben', 'inbox');
    await other.getByRole('button', { name: /with Ann/ }).click();
    await other.getByRole('button', { name: 'Take over from Ann' }).waitFor();
    await expect.poll(() => other.getByRole('textbox', { name: 'Your answer' }).count()).toBe(0);

    await agent.getByRole('button', { name: 'Give back to the assistant' }).click();
    await shows(talk, /handed the conversation back/);
    await expect.poll(() => talk.locator('.row-assistant').count()).toBe(before + 1);
    await say(talk, 'show me kettles');
    await talk.waitForSelector('.card');
    await other.getByText('Nobody is waiting').waitFor();
  });

  test('a word that nobody knows becomes a name with one choice, and is understood', async () => {
    const talk = await shopper();
    await say(talk, 'do you have a flurbel?');
    await talk.waitForFunction(() => document.querySelectorAll('.row-assistant').length > 1);
    const page = await merchant('Ann', 'words');
    const row = page.getByRole('row', { name: /flurbel/ });
    await row.waitFor();
    await row.getByRole('button', { name: 'Choose what “flurbel” means' }).click();
    await page.getByRole('combobox', { name: 'Which' }).fill('kett');
    await page.locator('.ant-select-item-option', { hasText: 'Kettles' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
    await shows(page, /is understood as/);
    await page.getByRole('row', { name: /flurbel/ }).waitFor({ state: 'detached' });
    await say(talk, 'do you have a flurbel?');
    await talk.waitForSelector('.card');
  });

  test('conversations are found by their words and read; the figures stand in the analytics', async () => {
    const page = await merchant('Ann', 'conversations');
    await page.getByRole('searchbox').fill('leaks');
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: /my kettle leaks/ }).waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await page.locator('td a').first().click();
    await page.locator('.transcript').getByText('Hello, this is Ann. What happened?').waitFor();
    await open(page, 'analytics');
    await page.getByRole('img', { name: 'Mood over time' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    await open(page, 'analytics/failures');
    await page.getByRole('button', { name: /A person was asked for/ }).click();
    await page.getByRole('cell', { name: 'talk to a human agent please' }).waitFor();
  });

  test.each([
    ['desktop, light', { ...DESKTOP, colorScheme: 'light', language: 'en' }],
    ['desktop, dark, Chinese', { ...DESKTOP, colorScheme: 'dark', language: 'zh' }],
    ['phone, dark', { ...PHONE, colorScheme: 'dark', language: 'en' }],
    ['phone, light, Chinese', { ...PHONE, colorScheme: 'light', language: 'zh' }],
  ] as const)('axe finds nothing on pages full of talk: %s', async (_name, options) => {
    const page = await merchant('Ann', 'inbox', options);
    const findings: string[] = [];
    const { items } = await merchantCall<{ items: { id: string }[] }>(shop, 'GET', '/conversations');
    const talk = items.at(-1)?.id ?? '';
    const addresses = ['conversations', 'words', 'analytics', 'analytics/failures', 'analytics/goods'];
    for (const address of [...addresses, `conversations/${talk}`, `inbox/${talk}`]) {
      await open(page, address);
      for (const finding of await axeFindings(page)) findings.push(`${address}: ${finding}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (width > 0) findings.push(`${address}: ${width} pixels too wide`);
    }
    expect(findings).toEqual([]);
  });
});
