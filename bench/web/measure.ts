import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { findBrowser, launchBrowser } from '../../web-chat/testing/chromium.js';
import { ms, printReport, quantile, type Row } from '../speed/report.js';
import { builtPages, openShop, webChatBundle } from './shop-for-bench.js';
import { serveWebChat } from './web-chat-page.js';

/**
 * What a shopper waits for: bytes, the first paint, the reply, and the page's own answer to a touch; in Chromium, on
 * the demo shop, beside Microsoft's Web Chat where its bundle is here (WEB_CHAT_BUNDLE). Options: `--turns N`.
 */
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const turnsAt = process.argv.indexOf('--turns');
const turns = turnsAt < 0 ? 12 : Number(process.argv[turnsAt + 1]);

const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** Runs in the page before anything else: keeps the long events of the Event Timing API, as "interaction to next paint" asks. */
const WATCH = `
  window.__events = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) window.__events.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
`;
/** Milliseconds from the Enter key to the first new message of the shop in the page. */
const TIME_REPLY = `(rows) => new Promise((resolve) => {
  const before = document.querySelectorAll(rows).length;
  let start = 0;
  addEventListener('keydown', (event) => { if (event.key === 'Enter') start = event.timeStamp; }, { capture: true, once: true });
  const look = () => {
    if (document.querySelectorAll(rows).length > before) requestAnimationFrame(() => resolve(performance.now() - start));
    else requestAnimationFrame(look);
  };
  look();
})`;
const utterances = [
  'phones under 2000',
  'a bigger screen',
  'compare the first two',
  'why is the first one priced so',
  'wireless earphones',
];

interface Visit {
  readonly firstPaint: number;
  readonly replies: readonly number[];
  /** The longest interaction (INP of a visit with fewer than 50 interactions), to 8 ms. */
  readonly interaction: number;
}

async function visit(browser: Browser, url: string, field: string, rows: string, slowdown: number): Promise<Visit> {
  const context = await browser.newContext({ ...PHONE, locale: 'en-US', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  if (slowdown > 1) {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  await page.goto(url);
  await page.locator(field).first().waitFor();
  await page.waitForTimeout(1500);
  const replies: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    await page.fill(field, utterances[turn % utterances.length] ?? 'hello');
    const reply = page.evaluate(`(${TIME_REPLY})(${JSON.stringify(rows)})`) as Promise<number>;
    await page.press(field, 'Enter');
    replies.push(await reply);
    await page.waitForTimeout(300);
  }
  const firstPaint = (await page.evaluate(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`,
  )) as number;
  const events = (await page.evaluate('window.__events')) as number[];
  await context.close();
  return { firstPaint, replies, interaction: Math.max(0, ...events) };
}

async function row(
  what: string,
  browser: Browser,
  page: { readonly url: string; readonly field: string; readonly rows: string },
  slowdown: number,
): Promise<Row> {
  const visits: Visit[] = [];
  for (let round = 0; round < 3; round += 1) {
    visits.push(await visit(browser, page.url, page.field, page.rows, slowdown));
  }
  const replies = visits.flatMap((one) => one.replies);
  return {
    what: slowdown > 1 ? `${what}, processor ${slowdown} times slower` : what,
    'first contentful paint': ms(
      quantile(
        visits.map((one) => one.firstPaint),
        0.5,
      ),
    ),
    'first reply': ms(
      quantile(
        visits.map((one) => one.replies[0] ?? Number.NaN),
        0.5,
      ),
    ),
    'reply p50': ms(quantile(replies, 0.5)),
    'reply p95': ms(quantile(replies, 0.95)),
    'interaction to next paint': ms(
      quantile(
        visits.map((one) => one.interaction),
        0.5,
      ),
    ),
  };
}

function sizes(pages: string, bundle: string | null): readonly Row[] {
  const assets = join(pages, 'assets');
  const html = readFileSync(join(pages, 'index.html'), 'utf8');
  const named = readdirSync(assets).filter((file) => html.includes(file) && /\.(js|css)$/.test(file));
  const opened = named.reduce((sum, file) => sum + gzipped(join(assets, file)), gzipped(join(pages, 'index.html')));
  const raw = named.reduce((sum, file) => sum + statSync(join(assets, file)).size, 0);
  const launcher = join(pages, 'widget.js');
  return [
    {
      what: 'launcher (widget.js)',
      gzip: kilobytes(gzipped(launcher)),
      raw: kilobytes(statSync(launcher).size),
      limit: '10 KB',
    },
    { what: 'opened chat (page, script, style)', gzip: kilobytes(opened), raw: kilobytes(raw), limit: '100 KB' },
    ...(bundle === null
      ? []
      : [
          {
            what: 'Web Chat, standalone bundle',
            gzip: kilobytes(gzipped(bundle)),
            raw: kilobytes(statSync(bundle).size),
            limit: '',
          },
        ]),
  ];
}

const browserPath = findBrowser(process.env);
const bundle = webChatBundle();
const pages = builtPages();
printReport('npm run bench:web', sizes(pages, bundle));
if (browserPath !== null) {
  const shop = await openShop();
  const browser = await launchBrowser(browserPath);
  const own = { url: shop.url, field: '.composer textarea', rows: '.row-assistant' };
  const rows = [await row('this chat', browser, own, 1), await row('this chat', browser, own, 4)];
  if (bundle !== null) {
    const served = await serveWebChat(bundle, shop.url);
    const field = '[data-id="webchat-sendbox-input"]';
    const theirs = { url: served.url, field, rows: '.webchat__bubble:not(.webchat__bubble--from-user)' };
    rows.push(await row('Web Chat', browser, theirs, 1), await row('Web Chat', browser, theirs, 4));
    await served.close();
  }
  await browser.close();
  await shop.close();
  printReport('npm run bench:web', rows);
}
