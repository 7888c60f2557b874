import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { DESKTOP, findBrowser, launchBrowser, PHONE, startLampShop, type Visitor, visit } from './browser.js';
import type { FakeServer } from './fake-server.js';

const browserPath = findBrowser(process.env);

describe.skipIf(browserPath === null)('the shopper’s page', () => {
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
  const focused = (page: Page): Promise<string> =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
  const write = async (page: Page, text: string): Promise<void> => {
    await page.fill('.composer textarea', text);
    await page.press('.composer textarea', 'Enter');
  };
  const chips = (page: Page): Promise<string[]> => page.locator('.chip-label').allTextContents();

  test('a whole visit by keyboard alone: starter, wishes, undo, cart, checkout', async () => {
    const page = await enter(PHONE);
    await page.locator('.reply').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('A bright lamp for reading');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('A desk lamp under ¥500');
    await expect.poll(() => page.locator('.reply[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card');
    expect(await focused(page)).toBe('Write a message');
    expect(await chips(page)).toEqual(['Desk lamps', 'up to ¥500', 'not Kvist']);

    for (let stops = 0; stops < 6 && (await focused(page)) !== 'Remove wish: Desk lamps'; stops += 1)
      await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Remove wish: Desk lamps');
    await page.keyboard.press('End');
    expect(await focused(page)).toBe('Remove wish: not Kvist');
    await expect.poll(() => page.locator('.wishes-list button[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.chip').length === 2);
    expect(await focused(page)).toBe('Undo the last change of wishes');
    expect(shop.posted.at(-1)?.value).toEqual({ tap: 'remove_constraint', id: 'w-brand' });

    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.chip').length === 3);
    expect(await focused(page)).toBe('Remove wish: not Kvist');

    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('Change wish: up to ¥500');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] .wish-form');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('300');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.chip-edit')?.textContent === 'up to ¥300');
    expect(shop.posted.at(-1)?.value).toEqual({ tap: 'change_constraint', id: 'w-price', value: 300 });

    await page
      .getByRole('button', { name: /^Add to cart: Tindra Mini/ })
      .last()
      .press('Enter');
    await page.getByRole('button', { name: 'Cart, 1 in it' }).press('Enter');
    await page.waitForSelector('dialog[open] .cart-line');
    await page.getByRole('button', { name: /^One more: Tindra Mini/ }).press('Enter');
    await page.waitForFunction(() => document.querySelector('dialog .stepper span')?.textContent === '2');
    expect(await page.locator('dialog .cart-total strong').textContent()).toBe('¥438');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Cart, 2 in it');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Check out' }).press('Enter');
    await page.waitForSelector('text=Shall I place the order?');
    expect(shop.posted.at(-1)?.value).toEqual({ tap: 'checkout' });
  });

  test('taking the last piece out empties the cart and keeps the focus in the sheet', async () => {
    const page = await enter(PHONE);
    await write(page, 'a lamp');
    await page.locator('.card .button-main').first().click();
    await page.getByRole('button', { name: 'Cart, 1 in it' }).press('Enter');
    await page.getByRole('button', { name: /^Take out:/ }).press('Enter');
    await page.waitForSelector('dialog .empty');
    expect(shop.posted.at(-1)?.value).toEqual({ tap: 'cart_set', productId: 'LMP-01', quantity: 0 });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
  });

  test('Enter sends, Shift+Enter breaks the line, and composing with an input method sends nothing', async () => {
    const page = await enter();
    const field = page.locator('.composer textarea');
    await field.pressSequentially('hello');
    await field.press('Shift+Enter');
    await field.pressSequentially('there');
    await field.evaluate((element) => {
      for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }));
      }
    });
    expect(shop.posted.filter((activity) => activity.type === 'message')).toEqual([]);
    await field.press('Enter');
    await page.waitForSelector('.row-assistant');
    expect(shop.posted.at(-1)?.text).toBe('hello\nthere');
    expect(await field.inputValue()).toBe('');
  });

  test('cards say price, list price, rating and stock; asking about one posts a tap', async () => {
    const page = await enter();
    await write(page, 'at least 300 lumen');
    const first = page.locator('.card').first();
    await first.waitFor();
    expect((await first.innerText()).replace(/\s+/g, ' ')).toContain('Rated 4.7 of 5 by 1,284 shoppers');
    expect(await first.locator('s').innerText()).toContain('¥399');
    await expect.poll(() => page.locator('.card').nth(1).locator('s').count()).toBe(0);
    expect(await first.locator('.highlight-wished').innerText()).toContain('as you wished');
    const out = page.locator('.card').nth(3);
    expect(await out.innerText()).toContain('Out of stock');
    expect(await out.locator('.button-main').isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Ask about Tindra Mini cordless lamp' }).click();
    await page.waitForSelector('text=stepless dimmer');
    expect(shop.posted.at(-1)?.value).toEqual({ tap: 'ask_about', productId: 'LMP-02' });
    expect(await page.locator('.row-shopper').last().innerText()).toContain(
      'Tell me more about “Tindra Mini cordless lamp”',
    );
  });

  test('a comparison is a table whose best cells are told in words', async () => {
    const page = await enter();
    await write(page, 'a lamp');
    await page.waitForSelector('.card');
    await write(page, 'compare');
    const light = page.getByRole('row', { name: /^Light/ });
    await light.waitFor();
    await expect.poll(() => page.locator('.compare thead th').count()).toBe(4);
    expect((await light.locator('td').allTextContents()).map((cell) => cell.replace(/\s+/g, ' ').trim())).toEqual([
      '900 lm',
      '350 lm',
      '1100 lm, best',
    ]);
  });

  test('a reload keeps the talk, the wishes and the cart', async () => {
    const page = await enter();
    await write(page, 'a lamp under 500');
    await page.locator('.card .button-main').first().click();
    await page.getByRole('button', { name: 'Cart, 1 in it' }).waitFor();
    const before = await page.locator('.row').allInnerTexts();
    await page.reload();
    await page.waitForSelector('.card');
    expect(await page.locator('.row').allInnerTexts()).toEqual(before);
    expect(await chips(page)).toEqual(['Desk lamps', 'up to ¥500']);
    await page.getByRole('button', { name: 'Cart, 1 in it' }).waitFor();
    expect(shop.posted.filter((activity) => activity.name === 'webchat/join')).toHaveLength(1);
  });

  test('a cut connection is told in words, recovers, and brings what was missed', async () => {
    const page = await enter();
    await write(page, 'hello');
    await page.waitForSelector('text=Hello!');
    shop.goDark(true);
    await page.waitForSelector('text=Connection lost. Reconnecting');
    await write(page, 'compare');
    await page.waitForSelector('text=Goes out as soon as the connection is back.');
    shop.goDark(false);
    shop.push({ text: 'Still here' });
    await page.waitForSelector('text=Still here', { timeout: 30_000 });
    await page.waitForSelector('.compare', { timeout: 30_000 });
    await page.locator('.connection').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.row-shopper').count()).toBe(2);
    await expect.poll(() => page.locator('.failed').count()).toBe(0);
  });

  test('starting over asks first', async () => {
    const page = await enter();
    await write(page, 'hello');
    await page.waitForSelector('text=Hello!');
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await page.locator('.row').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.locator('dialog[open] .button-main').click();
    await page.waitForSelector('.replies-large');
    await expect.poll(() => page.locator('.row').count()).toBe(0);
    expect(shop.posted.filter((activity) => activity.name === 'webchat/join')).toHaveLength(2);
  });

  test('what is spoken is sent with its alternatives and earns a coupon that counts down', async () => {
    const page = await enter({
      ...PHONE,
      prepare: () => {
        const alternatives = [
          { transcript: 'light up', confidence: 0.92 },
          { transcript: 'light cup', confidence: 0.41 },
        ];
        class Stub {
          onresult: ((event: object) => void) | null = null;
          onend: (() => void) | null = null;
          start(): void {
            setTimeout(() => {
              this.onresult?.({ results: [Object.assign([...alternatives], { isFinal: true })] });
              this.onend?.();
            }, 50);
          }
          stop(): void {}
        }
        Object.assign(window, { SpeechRecognition: Stub });
      },
    });
    await page.getByRole('button', { name: 'Speak' }).click();
    await page.waitForSelector('.coupon');
    expect(shop.posted.at(-1)?.channelData?.speech?.alternatives.map(({ transcript }) => transcript)).toEqual([
      'light up',
      'light cup',
    ]);
    expect(await page.locator('.row-shopper').innerText()).toContain('spoken');
    expect(await page.locator('.coupon-code').innerText()).toBe('LIGHT-7QK2');
    const left = await page.locator('.coupon-time').innerText();
    expect(left).toMatch(/still valid for 19:\d\d/);
    await page.waitForFunction((old) => document.querySelector('.coupon-time')?.textContent !== old, left);
  });

  test('without a recogniser there is no microphone', async () => {
    const page = await enter({
      ...PHONE,
      prepare: () => Object.assign(window, { SpeechRecognition: undefined, webkitSpeechRecognition: undefined }),
    });
    await expect.poll(() => page.locator('.microphone').count()).toBe(0);
  });

  test('the interface language changes at once, is marked, and is kept', async () => {
    const page = await enter();
    await page.getByRole('button', { name: '切换到中文' }).click();
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    expect(await page.getAttribute('.composer textarea', 'placeholder')).toBe('想找点什么？');
    await write(page, '500 元以内的台灯');
    await page.waitForSelector('.card');
    expect(await page.locator('.bubble-assistant p').last().getAttribute('lang')).toBe('zh');
    await page.reload();
    await page.waitForSelector('.card');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
  });

  test('a hand-off is announced', async () => {
    const page = await enter();
    await write(page, 'a person please');
    await page.waitForSelector('.handoff');
    expect(await page.locator('.handoff').innerText()).toContain('A person from the shop takes over');
  });

  test('a wide page has a shelf that follows the talk and can go back', async () => {
    const page = await enter(DESKTOP);
    await write(page, 'a lamp under 500');
    await page.waitForSelector('.shelf .card');
    await expect.poll(() => page.locator('.log .card').count()).toBe(0);
    await write(page, 'compare');
    await page.waitForSelector('.shelf .compare');
    await page.getByRole('button', { name: /4 products/ }).click();
    await page.waitForSelector('.shelf .card');
    await page.locator('.shelf .card .button-main').first().click();
    await page.waitForSelector('.shelf .cart-line');
    await page.locator('.shelf .chip button').first().click();
    await page.waitForFunction(() => document.querySelectorAll('.chip').length === 1);
    expect(shop.posted.at(-1)?.value).toEqual({ tap: 'clear_category' });
  });

  test.each([
    ['320 px', { viewport: { width: 320, height: 640 } }, 'ltr'],
    ['right to left', { viewport: { width: 390, height: 844 } }, 'rtl'],
  ] as const)('nothing sticks out sideways: %s', async (_name, options, direction) => {
    const page = await enter(options);
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    await write(page, 'a lamp under 500, not Kvist');
    await page.waitForSelector('.card');
    await write(page, 'compare');
    await page.waitForSelector('.compare');
    const wider = await page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      const log = document.querySelector('.log');
      return { page: scrollWidth - clientWidth, log: (log?.scrollWidth ?? 0) - (log?.clientWidth ?? 0) };
    });
    expect(wider).toEqual({ page: 0, log: 0 });
  });

  test('a whole visit raises no error and breaks no content policy', async () => {
    const page = await enter(DESKTOP);
    await write(page, 'a lamp');
    await page.waitForSelector('.shelf .card');
    await write(page, 'compare');
    await page.waitForSelector('.shelf .compare');
    expect(visitors[0]?.problems).toEqual([]);
  });
});
