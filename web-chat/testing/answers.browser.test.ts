import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  axeFindings,
  DESKTOP,
  findBrowser,
  launchBrowser,
  PHONE,
  startLampShop,
  type Visitor,
  visit,
} from './browser.js';
import type { FakeServer } from './fake-server.js';
import { lampShop } from './scripted-shop.js';

const browserPath = findBrowser(process.env);

describe.skipIf(browserPath === null)('what stands beside the talk', () => {
  let browser: Browser;
  const pages = inject('pages');
  let shop: FakeServer;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await launchBrowser(browserPath ?? '');
  });
  afterAll(async () => {
    await browser?.close();
  });
  beforeEach(async () => {
    shop = await startLampShop(pages);
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) await visitor.close();
    await shop.close();
  });

  async function enter(options: Parameters<typeof visit>[2] = PHONE): Promise<Page> {
    const visitor = await visit(browser, shop.url, options);
    visitors.push(visitor);
    await visitor.page.waitForSelector('.reply');
    return visitor.page;
  }
  const write = async (page: Page, text: string): Promise<void> => {
    await page.fill('.composer textarea', text);
    await page.press('.composer textarea', 'Enter');
  };

  test('a price shows its receipt, and a product why it was offered', async () => {
    const page = await enter();
    await write(page, 'a lamp under 500');
    await page.getByRole('button', { name: 'Why this price? Halmo Reach' }).click();
    await page.waitForSelector('.receipt');
    expect(shop.posted.at(-1)?.value).toEqual({ tap: 'explain_price', productId: 'LMP-01' });
    const lines = await page.locator('.receipt dl > div').allInnerTexts();
    expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
      'List price ¥399',
      'Taken off −¥70',
      'Price now ¥329',
      'Reason marked down by the shop',
      'Since 2 March 2026',
      'Lowest price of the 30 days before ¥379',
    ]);
    await page.getByRole('button', { name: 'Why this one? Tindra Mini' }).first().click();
    await page.waitForSelector('.reasons');
    expect(await page.locator('.reasons-met').innerText()).toContain('price ¥219');
    expect(await page.locator('.reasons-unmet').innerText()).toContain('light 350 lm');
    expect(await axeFindings(page)).toEqual([]);
  });

  test('thumbs are sent at once, reasons after them, and both are there after a reload', async () => {
    const page = await enter();
    await write(page, 'hello');
    await page.waitForSelector('.row-assistant >> text=Hello!');
    await page.getByRole('button', { name: 'Not helpful' }).click();
    await page.waitForSelector('.feedback-form');
    await page.getByText('Wrong products').click();
    await page.getByRole('textbox', { name: 'In your own words' }).fill('I asked for a lamp');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send feedback' }).click();
    await page.waitForSelector('text=Thank you, noted.');
    const sent = shop.posted.filter((activity) => activity.name === 'feedback').map((activity) => activity.value);
    expect(sent).toMatchObject([
      { rating: 'down', reasons: [] },
      { rating: 'down', reasons: ['wrong_products'], comment: 'I asked for a lamp' },
    ]);
    expect((sent[1] as { activityId: string }).activityId).toMatch(/^talk-\d+\|\d+$/);
    await page.reload();
    const thumb = page.getByRole('button', { name: 'Not helpful' });
    await thumb.waitFor();
    expect(await thumb.getAttribute('aria-pressed')).toBe('true');
    await thumb.click();
    await page.waitForFunction(() => document.querySelector('[aria-pressed="true"]') === null);
    expect(shop.posted.at(-1)?.value).toMatchObject({ rating: 'none' });
  });

  test('files go out with the message; what is too large is refused before it is sent', async () => {
    const page = await enter();
    const input = page.locator('.attach-input');
    const picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    await input.setInputFiles([
      { name: 'my lamp.svg', mimeType: 'image/svg+xml', buffer: picture },
      { name: 'huge.bin', mimeType: 'application/octet-stream', buffer: Buffer.alloc(5 * 1024 * 1024) },
    ]);
    await page.waitForSelector('text=huge.bin is too large: a file may have up to 4 MB.');
    await expect.poll(() => page.locator('.chosen-files li').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await write(page, 'like this one, hello');
    await page.waitForSelector('.row-assistant >> text=Hello!');
    expect(shop.posted.at(-1)).toMatchObject({ text: 'like this one, hello', attachments: [{ name: 'my lamp.svg' }] });
    expect(await page.locator('.row-shopper').innerText()).toContain('my lamp.svg');
    await expect.poll(() => page.locator('.chosen-files').count()).toBe(0);
  });

  test('a very long message is sent whole, with a word about it, and folded in the talk', async () => {
    const page = await enter();
    const long = `hello ${'👩‍👩‍👧‍👦e\u0301 灯'.repeat(666)}`;
    expect(long.length).toBeGreaterThan(9_900);
    await write(page, long);
    await page.waitForSelector('.row-assistant >> text=您好');
    expect(shop.posted.at(-1)?.text).toBe(long.trim());
    await page.waitForSelector('text=Long message: the shop reads the first 2,000 characters.');
    const height = () => page.locator('.row-shopper .bubble').evaluate((bubble) => bubble.clientHeight);
    const folded = await height();
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await height()).toBeGreaterThan(folded);
    await write(page, 'x'.repeat(20_001));
    await page.waitForSelector('text=Too long: a message may have up to 20,000 characters. Nothing was sent.');
    expect((await page.inputValue('.composer textarea')).length).toBe(20_001);
  });

  test('names and texts off the wire are words, whatever they hold', async () => {
    const evil = '<img src=x onerror="window.hacked=1">';
    const script = lampShop();
    await shop.close();
    shop = await startLampShop(pages, {
      script: (posted, id) =>
        JSON.parse(
          JSON.stringify(script(posted, id)).replaceAll('Tindra Mini cordless lamp', JSON.stringify(evil).slice(1, -1)),
        ),
    });
    for (const options of [PHONE, DESKTOP]) {
      const page = await enter(options);
      await write(page, 'a lamp');
      await page.waitForSelector('.card');
      await page.locator('.card .button-main').nth(1).click();
      await page.waitForSelector('.button-added');
      await write(page, 'compare');
      await page.waitForSelector('.compare');
      shop.push({
        text: evil,
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.hero',
            content: {
              title: evil,
              text: evil,
              buttons: [{ type: 'openUrl', title: 'x', value: 'javascript:alert(1)' }],
            },
          },
        ],
      });
      await page.waitForSelector('.attachment-card');
      expect(
        await page
          .locator('.card-name, .attachment-title')
          .allInnerTexts()
          .then((all) => all.join()),
      ).toContain(evil);
      await expect.poll(() => page.locator('.attachment-card a').count()).toBe(0);
      expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();
    }
  });

  test('a coupon runs out by the server’s clock, however wrong the device’s own is', async () => {
    const page = await enter({
      ...PHONE,
      prepare: () => {
        const wrong = 3 * 3_600_000;
        const now = Date.now;
        Date.now = () => now() + wrong;
        Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + wrong });
      },
    });
    shop.push({
      text: 'A coupon',
      channelData: {
        turn: {
          ...(lampShop()({ type: 'message', text: 'hello' }, 'x').at(-1)?.channelData?.turn ?? ({} as never)),
          coupon: { code: 'LIGHT-1', campaign: 'Lights on', expiresAt: new Date(Date.now() + 600_000).toISOString() },
        },
      },
    });
    await page.waitForSelector('.coupon');
    expect(await page.locator('.coupon-time').innerText()).toMatch(/still valid for (10:00|9:5\d|9:4\d)/);
  });

  test('two tabs show one talk, and starting over in one takes the other along', async () => {
    const one = await enter();
    const two = await one.context().newPage();
    await two.goto(shop.url);
    await two.waitForSelector('.reply');
    await write(one, 'hello');
    await two.waitForSelector('.row-shopper >> text=hello');
    await write(two, 'compare');
    await one.waitForSelector('.compare');
    await one.getByRole('button', { name: 'Start over' }).click();
    await one.locator('dialog[open] .button-main').click();
    await two.waitForSelector('.welcome .reply');
    await write(one, 'a lamp');
    await two.waitForSelector('.card');
    expect(shop.requests.filter((request) => request === 'POST /v3/directline/conversations')).toHaveLength(2);
  });

  test('half a message survives a reload, and one that was not sent goes out after it', async () => {
    const page = await enter();
    await write(page, 'hello');
    await page.waitForSelector('.row-shopper');
    shop.failPosts(1000, 'before');
    await write(page, 'compare');
    await page.waitForSelector('text=Goes out as soon as the connection is back.');
    await page.fill('.composer textarea', 'half a th');
    shop.failPosts(0, 'before');
    await page.reload();
    await page.waitForSelector('.compare');
    expect(await page.inputValue('.composer textarea')).toBe('half a th');
    expect(shop.posted.filter(({ text }) => text === 'compare')).toHaveLength(1);
  });

  test('a person of the shop is announced, signs what he writes, and the shopper can go back', async () => {
    const page = await enter();
    await write(page, 'a person please');
    await page.getByRole('button', { name: 'Go on with the assistant' }).waitFor();
    shop.push({ text: 'Li has joined.', channelData: { handOff: { status: 'active', agent: 'Li' } } });
    await page.waitForSelector('.handoff >> text=Li from the shop is with you.');
    shop.push({ text: 'What can I do for you?', from: { id: 'agent:Li', name: 'Li', role: 'agent' } });
    await page.waitForSelector('.speaker >> text=Li');
    shop.push({ text: 'Bye.', channelData: { handOff: { status: 'closed', agent: 'Li' } } });
    await page.waitForFunction(() => document.querySelector('.handoff') === null);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('the outcome of a checkout leads to payment, and a refusal to another try', async () => {
    const page = await enter();
    await write(page, 'hello');
    await page.waitForSelector('.row-shopper');
    const tell = (status: 'accepted' | 'refused', url: string | null) =>
      shop.push({
        text: 'About your order.',
        channelData: { checkout: { id: 'h1', status, url, orderId: status === 'accepted' ? 'A-77' : null } },
        ...(status === 'refused'
          ? {
              suggestedActions: {
                actions: [{ type: 'postBack', title: 'Try checkout again', value: { tap: 'checkout' } }],
              },
            }
          : {}),
      });
    tell('accepted', 'https://pay.example/77');
    const link = page.getByRole('link', { name: /Go to payment/ });
    await link.waitFor();
    expect([await link.getAttribute('href'), await link.getAttribute('rel')]).toEqual([
      'https://pay.example/77',
      'noopener noreferrer',
    ]);
    expect(await page.locator('.checkout-card').innerText()).toContain('A-77');
    tell('refused', 'javascript:alert(1)');
    await page.getByRole('button', { name: 'Try checkout again' }).click();
    await page.waitForSelector('text=Shall I place the order?');
    expect(shop.posted.at(-1)?.value).toEqual({ tap: 'checkout' });
  });

  test('the cards of a carousel are one stop for the Tab key', async () => {
    const page = await enter();
    await write(page, 'a lamp');
    await page.waitForSelector('.card');
    const names = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.getByRole('button', { name: 'Why this one? Halmo Reach' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await names()).toBe('Why this one? Tindra Mini cordless lamp');
    await page.keyboard.press('End');
    expect(await names()).toBe('Why this one? Oruga Fold travel lamp');
    await page.keyboard.press('ArrowRight');
    expect(await names()).toContain('Halmo Reach');
    expect(await page.locator('.card [tabindex="0"]').count()).toBe(
      await page.locator('.card').first().locator('button').count(),
    );
    const spoken = page.locator('[aria-live]:not([aria-live="off"]), [role="alert"], [role="status"]');
    await expect.poll(() => spoken.count(), { timeout: 10_000 }).toBe(1);
  });
});
