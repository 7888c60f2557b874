import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findBrowser, launchBrowser } from '../../web-chat/testing/chromium.js';
import { chatShots } from './chat-shots.js';
import { consoleShots } from './console-shots.js';
import { openShop } from './shop-for-bench.js';
import type { Shot } from './shot.js';

/**
 * Makes the pictures of the documentation anew, from the built pages on the demo shop: `npm run screenshots`, or with
 * the beginnings of names to make only some.
 */
const all: readonly Shot[] = [...chatShots, ...consoleShots];
const asked = process.argv.slice(2);
const shots = asked.length === 0 ? all : all.filter(({ name }) => asked.some((start) => name.startsWith(start)));
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const browserPath = findBrowser(process.env);
if (browserPath === null) process.exit(1);

await mkdir(folder, { recursive: true });
const shop = await openShop();
const browser = await launchBrowser(browserPath);
try {
  for (const { name, path, options, prepare } of shots) {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(shop.url + path);
    await prepare(page, shop);
    await page.waitForTimeout(800);
    await page.screenshot({ path: `${folder}${name}.jpg`, type: 'jpeg', quality: 82 });
    await context.close();
    process.stdout.write(`docs/images/${name}.jpg\n`);
  }
} finally {
  await browser.close();
  await shop.close();
}
