import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { DESKTOP, findBrowser, launchBrowser, PHONE, type Visitor, visit } from './browser.js';
import { type RealShop, startRealShop } from './real-shop.js';

const browserPath = findBrowser(process.env);
const SECRET = 'the secret of this test';

/** Product data that tries to be a program, and words beyond the basic plane. */
const FEED = JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    ['T-1', '<img src=x onerror="window.hacked=1">', 88],
    ['T-2', 'Mug 🍵 𠮷野 é́ <b>bold</b>', 45],
  ].map(([sku, name, price]) => ({
    '@type': 'Product',
    sku,
    name,
    category: 'Tableware > Travel Mugs',
    offers: { '@type': 'Offer', price, priceCurrency: 'CNY', availability: 'https://schema.org/InStock' },
  })),
});

describe.skipIf(browserPath === null)('a visit to the demo shop', () => {
  let browser: Browser;
  const pages = inject('pages');
  let shop: RealShop;
  let till: Server;
  let orders: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  let failures = 0;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    till = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        orders.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
        if (failures-- > 0) response.writeHead(503).end();
        else response.writeHead(200).end(JSON.stringify({ url: 'https://pay.example/7', orderId: 'A-7' }));
      });
    });
    await new Promise<void>((resolve) => till.listen(0, '127.0.0.1', resolve));
    shop = await startRealShop({
      pages,
      settings: {
        CHECKOUT_WEBHOOK: `http://127.0.0.1:${(till.address() as AddressInfo).port}/orders`,
        CHECKOUT_SECRET: SECRET.replaceAll(' ', '-'),
        NLU_MODEL: 'off',
      },
    });
    browser = await launchBrowser(browserPath ?? '');
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await shop?.close();
    await new Promise<void>((resolve) => void till.close(() => resolve()));
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) {
      expect(visitor.problems).toEqual([]);
      await visitor.close();
    }
    orders = [];
  });

  async function enter(options: Parameters<typeof visit>[2]): Promise<Page> {
    const visitor = await visit(browser, shop.url, options);
    visitors.push(visitor);
    await visitor.page.waitForSelector('.reply');
    return visitor.page;
  }
  const write = async (page: Page, text: string): Promise<void> => {
    const rows = await page.locator('.row-assistant').count();
    await page.fill('.composer textarea', text);
    await page.press('.composer textarea', 'Enter');
    await page.waitForFunction((before) => document.querySelectorAll('.row-assistant').length > before, rows);
  };
  const prices = (page: Page): Promise<number[]> =>
    page
      .locator('.row:last-of-type .card .price strong, .shelf .card .price strong')
      .allTextContents()
      .then((all) => all.map((text) => Number(text.replace(/[^\d.]/g, ''))));

  test('a guided purchase in Chinese on a phone, to the shop’s own till', async () => {
    failures = 1;
    const page = await enter({ ...PHONE, locale: 'zh-CN' });
    await write(page, '想买一部手机，两千块以内');
    await page.waitForSelector('.card');
    expect(Math.max(...(await prices(page)))).toBeLessThanOrEqual(2000);
    expect((await page.locator('.chip-label').allTextContents()).join()).toContain('2,000');
    await write(page, '前两款比一比');
    await page.waitForSelector('.compare');
    await page.locator('.card .link-button').nth(1).click();
    await page.waitForSelector('.receipt');
    expect(await page.locator('.receipt').innerText()).toContain('所有顾客看到的价格都一样');
    await page.locator('.card .button-main').first().click();
    await page.waitForSelector('.badge');
    await page.locator('.cart-button').click();
    await page.locator('dialog[open] .button-main').click();
    await page.waitForSelector('text=店铺的结算系统暂时没有响应');
    await page.getByRole('link', { name: /去付款/ }).waitFor({ timeout: 30_000 });
    expect(await page.getByRole('link', { name: /去付款/ }).getAttribute('href')).toBe('https://pay.example/7');
    expect(await page.locator('.checkout-card').innerText()).toContain('A-7');
    expect(orders).toHaveLength(2);
    expect(new Set(orders.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const { headers, body } = orders[1] ?? { headers: {}, body: '' };
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const key = SECRET.replaceAll(' ', '-');
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    const { data } = JSON.parse(body) as { data: { items: { quantity: number; unitPrice: number }[]; total: number } };
    expect(data.items).toHaveLength(1);
    expect(data.total).toBe((data.items[0]?.unitPrice ?? 0) * (data.items[0]?.quantity ?? 0));
  });

  test('a guided purchase in English on a desktop: a wish is changed, undone, judged, and kept over a reload', async () => {
    const page = await enter(DESKTOP);
    await write(page, 'running shoes for less than 600');
    await page.waitForSelector('.shelf .card');
    await page.locator('.chip-edit').first().click();
    await page.fill('.wish-form input[type="text"]', '300');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /300/.test(document.querySelector('.chip-edit')?.textContent ?? ''));
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.shelf .card .price strong')].every(
        ({ textContent }) => Number((textContent ?? '').replace(/[^\d.]/g, '')) <= 300,
      ),
    );
    expect((await prices(page)).length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Undo the last change of wishes' }).click();
    await page.waitForFunction(() => /600/.test(document.querySelector('.chip-edit')?.textContent ?? ''));
    await page
      .getByRole('button', { name: /^Why this one\?/ })
      .first()
      .click();
    await page.waitForSelector('.reasons-met');
    await page.getByRole('button', { name: 'Helpful', exact: true }).click();
    await page.waitForSelector('text=Thank you, noted.');
    await page.locator('.shelf .card .button-main').first().click();
    await page.waitForSelector('.shelf-cart .cart-line');
    const total = await page.locator('.cart-total strong').innerText();
    await page.reload();
    await page.waitForSelector('.shelf-cart .cart-line');
    expect(await page.locator('.cart-total strong').innerText()).toBe(total);
    const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('daogou.talk') ?? '{}'));
    const stored = await fetch(`${shop.url}/api/merchant/conversations/${kept.conversationId}`, {
      headers: { authorization: `Bearer ${shop.merchantToken}` },
    }).then((response) => response.json() as Promise<{ items: { type: string; name?: string; value?: unknown }[] }>);
    expect(stored.items.find(({ name }) => name === 'feedback')?.value).toMatchObject({ rating: 'up', reasons: [] });
    await page.locator('.shelf-cart .button-main').click();
    await page.getByRole('link', { name: /Go to payment/ }).waitFor();
    expect(orders).toHaveLength(1);
  });

  test('a feed whose names are markup is sold as words, in an imported shop', async () => {
    const merchant = { authorization: `Bearer ${shop.merchantToken}` };
    const started = await fetch(`${shop.url}/api/merchant/catalog/imports`, {
      method: 'POST',
      headers: { ...merchant, 'content-type': 'application/ld+json' },
      body: FEED,
    });
    const { id } = (await started.json()) as { id: string };
    await expect
      .poll(
        () =>
          fetch(`${shop.url}/api/merchant/catalog/imports/${id}`, { headers: merchant })
            .then((response) => response.json() as Promise<{ status: string }>)
            .then(({ status }) => status),
        { timeout: 30_000 },
      )
      .toBe('succeeded');
    const page = await enter(PHONE);
    await write(page, 'travel mugs');
    await page.waitForSelector('.card');
    const names = await page.locator('.card-name').allInnerTexts();
    expect(names.join('\n')).toContain('<img src=x onerror="window.hacked=1">');
    expect(names.join('\n')).toContain('Mug 🍵 𠮷野 é́ <b>bold</b>');
    expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();
  });

  test('long, strange and large input is answered clearly, and the talk goes on', async () => {
    const page = await enter(PHONE);
    await write(page, '👩‍👩‍👧‍👦 e\u0301\u0323 灯 '.repeat(550));
    await page.waitForSelector('text=Long message');
    const answers = await page.evaluate(async () => {
      const { conversationId, token } = JSON.parse(localStorage.getItem('daogou.talk') ?? '{}');
      const at = `/v3/directline/conversations/${conversationId}`;
      const send = (path: string, headers: Record<string, string>, body: BodyInit): Promise<number> =>
        fetch(at + path, { method: 'POST', headers, body }).then(
          ({ status }) => status,
          () => 0,
        );
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(50 * 1024 * 1024)]), 'huge.bin');
      const bearer = { authorization: `Bearer ${token}` };
      const json = { 'content-type': 'application/json' };
      const message = JSON.stringify({ type: 'message', text: 'hi' });
      return {
        upload: await send('/upload', bearer, form),
        tooLong: await send(
          '/activities',
          { ...bearer, ...json },
          JSON.stringify({ type: 'message', text: 'x'.repeat(20_001) }),
        ),
        forged: await send('/activities', { authorization: `Bearer ${token}x`, ...json }, message),
        feedback: await send(
          '/activities',
          { ...bearer, ...json },
          JSON.stringify({ type: 'event', name: 'feedback', value: { rating: 'sideways' } }),
        ),
      };
    });
    expect(answers).toEqual({ upload: 413, tooLong: 400, forged: 401, feedback: 400 });
    (visitors.at(-1)?.problems as string[]).length = 0;
    await write(page, 'wireless headphones');
    await page.waitForSelector('.card');
  });

  test('the page is installable and opens without a network', async () => {
    const page = await enter({ ...PHONE, serviceWorkers: 'allow' });
    await write(page, 'tea');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(() => page.evaluate(() => caches.match('/').then((kept) => kept !== undefined))).toBe(true);
    const manifest = await page.evaluate(() => fetch('/manifest.webmanifest').then((response) => response.json()));
    expect(manifest).toMatchObject({ display: 'standalone', start_url: '/' });
    for (const { src } of manifest.icons as { src: string }[]) {
      expect((await page.request.get(shop.url + src)).headers()['content-type']).toBe('image/png');
    }
    await page.context().setOffline(true);
    await page.reload();
    await page.waitForSelector('text=You are offline');
    await page.fill('.composer textarea', 'written in a tunnel');
    await page.press('.composer textarea', 'Enter');
    await page.waitForSelector('.row-shopper >> text=written in a tunnel');
    await page.context().setOffline(false);
    await page.waitForSelector('.row-shopper >> text=written in a tunnel');
    await page.waitForFunction(() => localStorage.getItem('daogou.outbox') === null, null, { timeout: 30_000 });
    (visitors.at(-1)?.problems as string[]).length = 0;
  });
});
