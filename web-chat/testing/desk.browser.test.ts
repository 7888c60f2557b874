import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, buildPages, DESKTOP, findBrowser, launchBrowser, PHONE, type Visitor, visit } from './browser.js';
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

describe.skipIf(browserPath === null)('merchants at work in a shop of their own', () => {
  let browser: Browser;
  let pages: string;
  let shop: RealShop;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    pages = await buildPages();
    shop = await startRealShop({ pages, settings: { DEMO: 'off', NLU_MODEL: 'off' } });
    browser = await launchBrowser(browserPath ?? '');
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await shop?.close();
    await rm(pages, { recursive: true, force: true });
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
    await visitor.page.waitForSelector('.composer textarea');
    return visitor.page;
  }

  async function merchant(name: string, options: Parameters<typeof visit>[2] = DESKTOP): Promise<Page> {
    const visitor = await visit(browser, `${shop.url}/merchant`, options);
    visitors.push(visitor);
    const { page } = visitor;
    await page.fill('input[name="token"]', shop.merchantToken);
    await page.fill('input[name="author"]', name);
    await page.press('input[name="author"]', 'Enter');
    await page.waitForSelector('.navigation');
    return page;
  }

  const open = (page: Page, address: string) => page.goto(`${shop.url}/merchant#/${address}`);
  async function say(page: Page, text: string): Promise<void> {
    await page.fill('.composer textarea', text);
    await page.press('.composer textarea', 'Enter');
  }
  const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 60_000 });

  test('import, edit in a draft, look at the impact, publish: the bot talks about it', async () => {
    const page = await merchant('小李');
    await open(page, 'import');
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'kettles.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from(FEED) });
    await shows(page, /^Done$/);
    const talk = await shopper();
    await say(talk, 'how much is the glass kettle?');
    await shows(talk, /199/);

    await open(page, 'drafts');
    await page.getByRole('textbox', { name: 'Name of the draft' }).fill('Spring prices');
    await page.getByRole('button', { name: 'New draft' }).click();
    await page.getByRole('heading', { name: 'Spring prices' }).waitFor();
    const draft = page.url().replace(/^.*\/drafts\//, '');
    await open(page, 'products/K-2');
    await page.getByLabel('Price', { exact: true }).first().fill('149');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await shows(page, 'Kept in the draft.');
    await say(talk, 'how much is the glass kettle?');
    await talk.waitForFunction(() => (document.body.innerText.match(/199/g) ?? []).length > 1);

    await open(page, `drafts/${draft}`);
    await page.getByRole('button', { name: 'Replay conversations' }).click();
    await shows(page, 'turns would change');
    await shows(page, 'With the draft');
    expect(await page.locator('.impact-pair').first().innerText()).toMatch(/199[\s\S]*149/);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await shows(page, /^Published: 1 changes/);

    await say(talk, 'and how much is the glass kettle now?');
    await shows(talk, /149/);
    await open(page, 'history');
    await shows(page, '小李');
  });

  test('a shopper asks for a person; an agent takes over, talks, and gives back', async () => {
    const talk = await shopper(PHONE);
    const agent = await merchant('Ann');
    await open(agent, 'inbox');
    await say(talk, 'let me talk to a real person');
    await agent.getByRole('button', { name: /waiting[\s\S]*real person/ }).click();
    await agent.getByRole('button', { name: 'Take over', exact: true }).click();
    await shows(talk, /Ann has joined the conversation/);
    await agent.getByRole('textbox', { name: 'Your answer' }).fill('Hello, this is Ann. What happened?');
    await agent.getByRole('button', { name: 'Send', exact: true }).click();
    await shows(talk, 'Hello, this is Ann. What happened?');
    const before = await talk.locator('.row-assistant').count();
    await say(talk, 'my kettle leaks');
    await agent.locator('.transcript').getByText('my kettle leaks').waitFor();

    const other = await merchant('Ben');
    await open(other, 'inbox');
    await other.getByRole('button', { name: /with Ann/ }).click();
    await other.getByRole('button', { name: 'Take over from Ann' }).waitFor();
    expect(await other.getByRole('textbox', { name: 'Your answer' }).count()).toBe(0);

    await agent.getByRole('button', { name: 'Give back to the assistant' }).click();
    await shows(talk, /handed the conversation back/);
    expect(await talk.locator('.row-assistant').count()).toBe(before + 1);
    await say(talk, 'show me kettles');
    await talk.waitForSelector('.card');
    await other.getByText('Nobody is waiting').waitFor();
  });

  test('a word that nobody knows becomes a name with one choice, and is understood', async () => {
    const talk = await shopper();
    await say(talk, 'do you have a flurbel?');
    await talk.waitForFunction(() => document.querySelectorAll('.row-assistant').length > 1);
    const page = await merchant('Ann');
    await open(page, 'words');
    const row = page.getByRole('row', { name: /flurbel/ });
    await row.waitFor();
    await row.getByRole('button', { name: 'Something else' }).click();
    await page.getByRole('combobox', { name: 'Which' }).fill('kett');
    await page.locator('.ant-select-item-option', { hasText: 'Kettles' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
    await shows(page, /is understood as/);
    await page.getByRole('row', { name: /flurbel/ }).waitFor({ state: 'detached' });
    await say(talk, 'do you have a flurbel?');
    await talk.waitForSelector('.card');
  });

  test('conversations are found by their words and read; the figures stand in the analytics', async () => {
    const page = await merchant('Ann');
    await open(page, 'conversations');
    await page.getByRole('searchbox').fill('leaks');
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: /my kettle leaks/ }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
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
    await page.getByRole('cell', { name: 'let me talk to a real person' }).waitFor();
  });

  test.each([
    ['desktop, light', { ...DESKTOP, colorScheme: 'light', locale: 'en-US' }],
    ['desktop, dark, Chinese', { ...DESKTOP, colorScheme: 'dark', locale: 'zh-CN' }],
    ['phone, dark', { ...PHONE, colorScheme: 'dark', locale: 'en-US' }],
    ['phone, light, Chinese', { ...PHONE, colorScheme: 'light', locale: 'zh-CN' }],
  ] as const)('axe finds nothing on the pages about talk: %s', async (_name, options) => {
    const page = await merchant('Ann', options);
    const findings: string[] = [];
    for (const address of ['inbox', 'conversations', 'words', 'analytics', 'analytics/failures', 'analytics/goods']) {
      await open(page, address);
      await page.waitForFunction(() => document.querySelector('.loading, .ant-spin-spinning') === null);
      await page.locator('h1').waitFor();
      for (const finding of await axeFindings(page)) findings.push(`${address}: ${finding}`);
    }
    expect(findings).toEqual([]);
  });
});
