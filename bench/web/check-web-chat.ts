import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { findBrowser, launchBrowser } from '../../web-chat/testing/chromium.js';
import { openShop, webChatBundle } from './shop-for-bench.js';
import { serveWebChat } from './web-chat-page.js';

/**
 * Lets Microsoft's Web Chat talk to the demo shop, unchanged: greeting, Chinese, hero cards with pictures and buttons,
 * suggested actions, a reload of its own history. `--shots FOLDER` keeps pictures. Skips where the bundle is not there.
 */
const bundle = webChatBundle();
const browserPath = findBrowser(process.env);
const shotsAt = process.argv.indexOf('--shots');
const folder = shotsAt < 0 ? null : process.argv[shotsAt + 1];

interface Check {
  readonly name: string;
  readonly passed: boolean;
  readonly seen: string;
}

async function talk(page: Page, locale: 'zh-CN' | 'en-US'): Promise<readonly Check[]> {
  const zh = locale === 'zh-CN';
  const checks: Check[] = [];
  const check = (name: string, passed: boolean, seen: unknown): void => {
    checks.push({ name: `${locale} ${name}`, passed, seen: String(seen).replace(/\s+/g, ' ').slice(0, 70) });
  };
  const bubbles = page.locator('.webchat__bubble__content, .bubble__content');
  const say = async (text: string, until: string): Promise<void> => {
    const box = page.locator('[data-id="webchat-sendbox-input"], .webchat__send-box-text-box__input').first();
    await box.fill(text);
    await box.press('Enter');
    await page.locator(until).first().waitFor({ timeout: 120_000 });
  };
  const cards = '.ac-adaptiveCard, .webchat__hero-card-content, .ac-container';

  await say(zh ? '想看看两千元以内的手机' : 'phones for less than 2000', cards);
  check('cards', (await page.locator(cards).count()) > 0, `${await page.locator(cards).count()} containers`);
  const pictures = await page.locator('.ac-image, .ac-adaptiveCard img').count();
  check('pictures', pictures > 0, `${pictures} pictures`);
  const alts = await page
    .locator('.ac-adaptiveCard img')
    .evaluateAll((all) => all.map((one) => one.getAttribute('alt')));
  check('alternative texts', alts.length > 0 && alts.every((alt) => alt !== null && alt !== ''), alts[0]);
  const words = (await bubbles.allInnerTexts()).join(' ');
  check('words', zh ? /手机/.test(words) : /phone/i.test(words), words.slice(-70));

  const suggestions = page.locator('.webchat__suggested-action, [data-testid="suggested action button"]');
  await suggestions.first().waitFor({ timeout: 120_000 });
  const offered = await suggestions.allInnerTexts();
  check(
    'suggested actions',
    offered.length > 0 && (!zh || /\p{Script=Han}/u.test(offered.join(''))),
    offered.join(' | '),
  );
  const before = await bubbles.count();
  await suggestions.first().click();
  await page.waitForTimeout(500);
  for (let tries = 0; (await bubbles.count()) < before + 2 && tries < 60; tries += 1) await page.waitForTimeout(500);
  check(
    'a suggested action is answered',
    (await bubbles.count()) >= before + 2,
    (await bubbles.allInnerTexts()).at(-1),
  );

  const button = page.locator('.ac-pushButton').first();
  const title = await button.innerText();
  const count = await bubbles.count();
  await button.click();
  for (let tries = 0; (await bubbles.count()) <= count && tries < 60; tries += 1) await page.waitForTimeout(500);
  check('a button of a card is answered', (await bubbles.count()) > count, title);
  return checks;
}

if (bundle === null || browserPath === null) {
  process.stdout.write(
    `skipped: ${bundle === null ? 'Web Chat’s bundle is not here (see bench/web/shop-for-bench.ts)' : 'no Chromium'}\n`,
  );
} else {
  const shop = await openShop();
  const browser = await launchBrowser(browserPath);
  const results: Check[] = [];
  try {
    for (const locale of ['zh-CN', 'en-US'] as const) {
      const served = await serveWebChat(bundle, shop.url, { locale });
      const context = await browser.newContext({ locale, viewport: { width: 480, height: 860 } });
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      try {
        await page.goto(served.url);
        await page.locator('.webchat__send-box-text-box__input, [data-id="webchat-sendbox-input"]').first().waitFor();
        results.push(...(await talk(page, locale)));
        results.push({ name: `${locale} no error in the page`, passed: errors.length === 0, seen: errors.join('; ') });
      } catch (error) {
        results.push({ name: `${locale} went through`, passed: false, seen: String(error).slice(0, 160) });
      }
      if (folder) {
        await mkdir(folder, { recursive: true });
        await page.screenshot({ path: `${folder}/web-chat-${locale}.png`, timeout: 120_000 });
      }
      await context.close();
      await served.close();
    }
  } finally {
    await browser.close();
    await shop.close();
  }
  console.table(Object.fromEntries(results.map(({ name, passed, seen }) => [name, { passed, seen }])));
  process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
}
