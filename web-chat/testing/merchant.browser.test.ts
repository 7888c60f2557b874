import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { DESKTOP, findBrowser, launchBrowser, PHONE, type Visitor, visit } from './browser.js';
import { enterConsole, like, merchantCall, ready, say } from './console-visit.js';
import { type RealShop, startRealShop } from './real-shop.js';

const browserPath = findBrowser(process.env);

const feedHead = 'id\ttitle\tdescription\tprice\tavailability\tbrand\tproduct_type';
const feedRow = (id: string, title: string, price: string): string =>
  [id, title, `${title}.`, price, 'in_stock', 'Paperwind', 'Paper > Kites'].join('\t');

describe.skipIf(browserPath === null)('the merchant’s console, on the demo shop', () => {
  let browser: Browser;
  const pages = inject('pages');
  let shop: RealShop;
  let folder: string;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'console-'));
    browser = await launchBrowser(browserPath ?? '');
    shop = await startRealShop({ pages, settings: { IMPORT_MEGABYTES: '40' } });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await shop?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) await visitor.close();
  });

  async function enter(
    path: string,
    options: BrowserContextOptions & { readonly language?: 'en' | 'zh'; readonly author?: string } = DESKTOP,
  ): Promise<Page> {
    const visitor = await enterConsole(browser, shop, path, options);
    visitors.push(visitor);
    return visitor.page;
  }

  async function dropFeed(page: Page, name: string, text: string): Promise<void> {
    await page.setInputFiles('input[type="file"]', { name, mimeType: '', buffer: Buffer.from(text) });
  }

  test('takes the right token only, keeps it for the tab, speaks both languages, and lets go', async () => {
    const visitor = await visit(browser, `${shop.url}/merchant`, DESKTOP);
    visitors.push(visitor);
    const { page } = visitor;
    await page.getByLabel('Merchant token').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByText('The server does not take this token.').waitFor();
    await page.getByLabel('Merchant token').fill(shop.merchantToken);
    await page.getByLabel('Your name').fill('王芳');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Products' }).waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { level: 1, name: '商品' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await page.getByRole('button', { name: '切换到深色' }).click();
    expect(await page.evaluate(() => document.documentElement.style.colorScheme)).toBe('dark');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '商品' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(shop.merchantToken);
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel('商家令牌').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(visitor.problems.filter((problem) => !problem.includes('401'))).toEqual([]);
  });

  test('a feed is dropped, its bad row put right in place and tried again, and the shop sells it', async () => {
    const page = await enter('import');
    await dropFeed(page, 'kites.exe', 'x');
    await page.getByText('kites.exe: this kind of file is not known.').waitFor();
    const feed = [
      feedHead,
      feedRow('KITE1', 'Paperwind Swallow Kite', '89.00 CNY'),
      feedRow('KITE2', 'Paperwind Carp Kite', 'soon'),
    ];
    await dropFeed(page, 'kites.tsv', `${feed.join('\n')}\n`);
    const report = page.locator('.import-report');
    await report.getByText('Rows to fix (1)').waitFor();
    const cell = report.getByLabel('price in row 3').or(report.getByLabel('price in row 2'));
    await cell.first().fill('129.00 CNY');
    await report.getByRole('button', { name: 'Try 1 again' }).click();
    await page.waitForFunction(() => document.querySelector('.import-report .rejected') === null);
    await page.locator('.import-report').getByText('Done').waitFor();
    const { total } = await merchantCall<{ total: number }>(shop, 'GET', '/catalog/products?q=KITE2');
    expect(total).toBe(1);
    expect(await say(shop, 'a kite')).toContain('KITE2');
  });

  test('changes wait in a draft, are replayed before they are published, talked about afterwards, and taken back', async () => {
    const page = await enter('products');
    await page.getByRole('button', { name: 'New draft' }).click();
    await page.getByLabel('Name of the draft').fill('Whirlicopters');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByText('Review and publish').waitFor();
    await page.goto(`${shop.url}/merchant#/vocabulary/category`);
    await page.getByLabel('Search words').fill('headphones');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Edit Headphones' }).click();
    await page.getByLabel('Another word in English').first().fill('whirlicopters');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('whirlicopters', { exact: true }).waitFor();
    expect(await say(shop, 'whirlicopters')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText('Review and publish').click();
    await page.getByRole('button', { name: 'Replay conversations' }).click();
    await page.getByText('turns replayed').waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: /Publish$/ }).click();
    await page.getByText('Published: 1 changes.').waitFor();
    expect((await say(shop, 'whirlicopters')).length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Undo the whole publication' }).click();
    await page.getByText('The whole publication was undone.').waitFor();
    expect(await say(shop, 'whirlicopters')).toEqual([]);
  }, 300_000);

  test('many products are changed at once, after a look at what would change', async () => {
    const page = await enter('products?q=speaker');
    await page.locator('tr.ant-table-row .ant-checkbox-input').nth(0).check();
    await page.locator('tr.ant-table-row .ant-checkbox-input').nth(1).check();
    await page.getByRole('button', { name: 'Edit together…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Price by per cent').fill('-10');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByText('2 of 2 would change').waitFor();
    await dialog.getByRole('button', { name: 'Change 2' }).click();
    await page.getByText('2 products were changed').waitFor();
    const { items } = await merchantCall<{ items: { author: string }[] }>(shop, 'GET', '/graph/edits?limit=2');
    expect(items.map(({ author }) => author)).toEqual(['Ada', 'Ada']);
  });

  test('two people change one product: the second sees both versions and chooses', async () => {
    const [first, second] = [
      await enter('products/HD101'),
      await enter('products/HD101', { ...DESKTOP, author: '小李' }),
    ];
    await second.getByLabel('Stock').fill('77');
    await second.getByLabel('Description in English').fill('Written by the second.');
    await first.getByLabel('Stock').fill('66');
    await first.getByRole('button', { name: 'Save' }).click();
    await first.getByText('Saved. The assistant knows it from the next turn on.').waitFor();
    await second.getByRole('button', { name: 'Save' }).click();
    const dialog = second.getByRole('dialog');
    await dialog.getByText(/Ada saved it at/).waitFor();
    expect(await dialog.locator('tbody .ant-radio-wrapper').allInnerTexts()).toEqual(['77', '66']);
    await dialog.getByRole('radio').nth(1).check();
    await dialog.getByRole('button', { name: 'Save what I chose' }).click();
    await second.getByText('Saved. The assistant knows it from the next turn on.').waitFor();
    const { product } = await merchantCall<{
      product: { offer: { stock: number }; descriptions: { en: string[] } };
    }>(shop, 'GET', '/graph/entities/product/HD101');
    expect(product.offer.stock).toBe(66);
    expect(product.descriptions.en).toEqual(['Written by the second.']);
  });

  test('a campaign is made with the keyboard alone, refused where it can’t be, and ended', async () => {
    const page = await enter('campaigns');
    await page.getByText('There is no campaign yet').waitFor();
    await page.getByRole('button', { name: 'New campaign' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByLabel('Name', { exact: true }).focus();
    await page.keyboard.type('Lights on');
    await page.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Give at least one phrase.').waitFor();
    await page.getByLabel('Phrase in Chinese').focus();
    await page.keyboard.type('灯火通明');
    await page.getByLabel('Budget').focus();
    await page.keyboard.type('500');
    await page.keyboard.press('Enter');
    await page.getByText('a percentage needs maxDiscount beside a budget').first().waitFor();
    await page.getByLabel('At most').focus();
    await page.keyboard.type('20');
    await page.keyboard.press('Enter');
    await page.getByText('Saved. It counts from the next turn on.').waitFor();
    const row = page.locator('tbody tr', { hasText: 'Lights on' });
    expect(await row.innerText()).toContain('灯火通明');
    await row.getByRole('button', { name: 'End Lights on' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
    await page.getByText('There is no campaign yet').waitFor();
  });

  test('prices are proposed, approved, and put back by the switch', async () => {
    const page = await enter('prices/inputs');
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: 'costs.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('productId,cost,competitorPrice\nHD101,60000,\nHD102,-5,\n'),
      });
    await page
      .getByText(/rows were (taken|refused)|refused this/)
      .first()
      .waitFor();
    await merchantCall(shop, 'POST', '/pricing/inputs', { items: [{ productId: 'HD101', cost: 60_000 }] });
    await page.goto(`${shop.url}/merchant#/prices/rules`);
    await page.getByText('Waits for your yes.').click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Mode: Propose').waitFor();
    await page.getByRole('tab', { name: 'Proposals' }).click();
    await page.getByRole('button', { name: 'Decide prices now' }).click();
    await page.getByRole('button', { name: /Approve/ }).click();
    await page.getByText(/prices were set/).waitFor();
    await page.getByRole('button', { name: 'Stop pricing now' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stop pricing now' }).click();
    await page.getByText('Mode: Off').waitFor();
  });

  test('what can’t be done is said, and nothing is lost: too large, unreachable, signed out', async () => {
    const page = await enter('import');
    const { total: before } = await merchantCall<{ total: number }>(shop, 'GET', '/catalog/products?limit=1');
    const large = join(folder, 'large.csv');
    await writeFile(large, `Handle,Title\n${`${'x'.repeat(1_000)}\n`.repeat(52_000)}`);
    await page.setInputFiles('input[type="file"]', large);
    await page.locator('.problem').waitFor({ timeout: 120_000 });
    expect(await page.locator('.problem').innerText()).toMatch(
      /a feed may have 41943040 bytes|above the server’s limit/,
    );
    const { total: after } = await merchantCall<{ total: number }>(shop, 'GET', '/catalog/products?limit=1');
    expect(after).toBe(before);
    await page.goto(`${shop.url}/merchant#/products/HD101`);
    await ready(page);
    await page.getByLabel('Description in English').fill('Not lost.');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The server cannot be reached. Nothing was changed.').first().waitFor();
    expect(await page.getByLabel('Description in English').inputValue()).toBe('Not lost.');
    await page.context().setOffline(false);
    await page.route('**/api/merchant/**', (route) =>
      route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{"title":"no","status":401}' }),
    );
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The server no longer takes the token').waitFor();
  }, 180_000);

  test('recommendation: what it stands on, why learning has to wait, learning with its end, and the offline judgement', async () => {
    const page = await enter('recommendation');
    await page.getByText('Nothing was learnt yet').waitFor();
    await page.getByText('0 of 100 tries').waitFor();
    await page.getByRole('button', { name: 'Learn anew' }).click();
    await page.getByText(/shoppers did \d+ things so far; learning starts from 100/).waitFor();
    const reach = page.getByRole('progressbar', { name: 'Likeness of words and values' });
    await expect.poll(() => reach.getAttribute('aria-valuenow'), { timeout: 60_000 }).toBe('100');
    const { items } = await merchantCall<{ items: { id: string }[] }>(shop, 'GET', '/catalog/products?limit=4');
    for (let shopper = 0; shopper < 30; shopper++)
      await like(
        shop,
        `visitor${shopper}`,
        items.map(({ id }) => id),
      );
    await page.getByRole('button', { name: 'Learn anew' }).click();
    await page.getByRole('cell', { name: 'succeeded' }).waitFor({ timeout: 120_000 });
    await page.getByText('too little data yet').first().waitFor();
    expect(await page.getByText('Nothing was learnt yet').count()).toBe(0);
  }, 240_000);

  test('nonsense in an address opens no broken page, and a phone has all of it', async () => {
    const page = await enter('products', PHONE);
    await page.getByRole('button', { name: 'Open the navigation' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'History' }).click();
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.goto(`${shop.url}/merchant#/products/${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await page.locator('.problem').waitFor();
    await page.goto(`${shop.url}/merchant#/nowhere`);
    await page.getByText('There is no such page').waitFor();
  });
});
