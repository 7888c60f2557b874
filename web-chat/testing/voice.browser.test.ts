import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { DESKTOP, findBrowser, launchBrowser, visit } from './browser.js';
import { type RealShop, startRealShop } from './real-shop.js';
import { canSynthesise, fakeMicrophone, inRoom, say } from './spoken.js';

const browserPath = findBrowser(process.env);
const synthesiser = await canSynthesise();

const enrolled = {
  zh: { text: '芝麻开门送好礼', voices: ['cmn-latn-pinyin+f2', 'cmn-latn-pinyin+m3', 'cmn-latn-pinyin+Annie'] },
  en: { text: 'the barns are full today', voices: ['en-us+f2', 'en-us+m3', 'en-us+Annie'] },
} as const;

describe.skipIf(browserPath === null || !synthesiser)('speaking to the shop', { timeout: 180_000 }, () => {
  const pages = inject('pages');
  let folder: string;
  let shop: RealShop;
  const browsers: Browser[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daogou-microphone-'));
    shop = await startRealShop({ pages });
    for (const [language, { text, voices }] of Object.entries(enrolled)) {
      await merchant('POST', '/campaigns', {
        name: `Spoken ${language}`,
        kind: 'voice-coupon',
        phrases: [{ language, text }],
        discount: { type: 'percent', value: 10 },
        appliesTo: { all: true },
        startsAt: '2020-01-01T00:00:00Z',
        endsAt: '2099-01-01T00:00:00Z',
        couponTtlMinutes: 60,
        maxRedemptions: 1000,
        maxPerShopper: 5,
      });
      const made = await merchant('POST', '/voice/phrases', { language, text });
      const { id } = (await made.json()) as { id: string };
      for (const voice of voices) {
        for (const speed of [155, 180]) {
          const take = inRoom(await say(text, { voice, speed }), { before: 0.3, after: 0.3, seed: speed });
          const path = `/voice/phrases/${id}/takes?speaker=${encodeURIComponent(voice)}`;
          expect((await merchant('POST', path, take)).status).toBe(201);
        }
      }
    }
  }, 300_000);
  afterEach(async () => {
    for (const browser of browsers.splice(0)) await browser.close();
  });
  afterAll(async () => {
    await shop?.close();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  /** A request of the merchant's; the path starts below /api/merchant, sound is sent as it is. */
  function merchant(method: string, path: string, body: object): Promise<Response> {
    const wav = Buffer.isBuffer(body);
    return fetch(`${shop.url}/api/merchant${path}`, {
      method,
      headers: {
        authorization: `Bearer ${shop.merchantToken}`,
        'content-type': wav ? 'audio/wav' : 'application/json',
      },
      body: wav ? new Uint8Array(body) : JSON.stringify(body),
    });
  }

  /** Opens the page of a shopper whose microphone hears this sentence once it is switched on. */
  async function enter(
    text: string,
    voice: string,
    { snr = 40, webSpeech = false }: { readonly snr?: number; readonly webSpeech?: boolean } = {},
  ): Promise<Page> {
    const wav = inRoom(await say(text, { voice, speed: 168 }), { snr });
    const browser = await launchBrowser(browserPath ?? '', await fakeMicrophone(folder, wav));
    browsers.push(browser);
    const { page } = await visit(browser, `${shop.url}/?lang=${/\p{Script=Han}/u.test(text) ? 'zh' : 'en'}`, {
      ...DESKTOP,
      locale: /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en-US',
      permissions: ['microphone'],
      ...(webSpeech
        ? {}
        : {
            prepare: () => Object.assign(window, { SpeechRecognition: undefined, webkitSpeechRecognition: undefined }),
          }),
    });
    await page.waitForSelector('.microphone', { timeout: 60_000 });
    return page;
  }
  const microphone = (page: Page) => page.locator('.microphone');
  const outcome = (page: Page): Promise<string> =>
    page
      .waitForSelector('.coupon, .composer-problem', { timeout: 90_000 })
      .then(async (found) => ((await found.getAttribute('class')) ?? '').split(' ')[0] ?? '');

  test.each([
    ['芝麻开门送好礼', 'cmn-latn-pinyin+f5', 40],
    ['芝麻开门送好礼', 'cmn-latn-pinyin+m2', 40],
    ['芝麻开门送好礼', 'cmn-latn-pinyin+linda', 12],
    ['the barns are full today', 'en-us+f5', 40],
    ['the barns are full today', 'en-gb+m7', 40],
    ['the barns are full today', 'en-us+linda', 12],
  ])('%s, said by %s with noise %i dB below, opens the coupon', async (text, voice, snr) => {
    const page = await enter(text, voice, { snr });
    await microphone(page).click();
    expect(await outcome(page)).toBe('coupon');
    expect(await page.locator('.row-shopper').innerText()).toContain(text);
  });

  test.each([
    ['这件衣服有几个颜色', 'cmn-latn-pinyin+f5', 40],
    ['芝麻酱还有货吗', 'cmn-latn-pinyin+m2', 12],
    ['what colours does it come in', 'en-us+f5', 40],
    ['is the barn far from here', 'en-gb+m7', 12],
  ])('%s, said by %s, opens none and is asked for again', async (text, voice, snr) => {
    const page = await enter(text, voice, { snr });
    await microphone(page).click();
    expect(await outcome(page)).toBe('composer-problem');
    await expect.poll(() => page.locator('.coupon').count()).toBe(0);
  });

  test('a recogniser that is there but never answers is passed over without saying it twice', async () => {
    const page = await enter(enrolled.en.text, 'en-us+paul', { webSpeech: true });
    await microphone(page).click();
    expect(await outcome(page)).toBe('coupon');
  });

  test('held by the space bar it listens until the bar is let go; Escape forgets what was said', async () => {
    const page = await enter(enrolled.en.text, 'en-us+m2');
    await microphone(page).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.microphone[aria-pressed="true"]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.microphone[aria-pressed="false"]');
    await page.keyboard.down(' ');
    await page.waitForSelector('.microphone[aria-pressed="true"]');
    await page.waitForTimeout(3_500);
    await page.keyboard.up(' ');
    expect(await outcome(page)).toBe('coupon');
  });

  test('the same recording from another shopper is refused', async () => {
    const wav = inRoom(await say(enrolled.en.text, { voice: 'en-us+steph' }));
    const hear = async (): Promise<Response> => {
      const issued = await fetch(`${shop.url}/api/chat/token`, { method: 'POST' });
      const { token } = (await issued.json()) as { token: string };
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'audio/wav' };
      return fetch(`${shop.url}/api/chat/speech`, { method: 'POST', headers, body: new Uint8Array(wav) });
    };
    expect((await hear()).status).toBe(200);
    const again = await hear();
    expect([again.status, await again.json()]).toMatchObject([409, { reason: 'replayed' }]);
  });
});
