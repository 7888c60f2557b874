import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type FakeServer, type FakeServerOptions, startFakeServer } from './fake-server.js';
import { lampPicture } from './lamps.js';
import { lampShop } from './scripted-shop.js';

export { findBrowser, launchBrowser } from './chromium.js';

/** The lamp shop with its pictures, serving built pages. */
export function startLampShop(pages: string, options: FakeServerOptions = {}): Promise<FakeServer> {
  const { other = () => false, ...rest } = options;
  return startFakeServer({
    script: lampShop(),
    pages,
    turnMs: 30,
    ...rest,
    other: (request, response, body) => {
      const picture = lampPicture(request.url ?? '');
      if (picture === null) return other(request, response, body);
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(picture);
      return true;
    },
  });
}

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

/** A visitor in a fresh context. `problems` gathers what the page complains about: errors, and policy violations. */
export interface Visitor {
  readonly page: Page;
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Opens `url`; a picture that is missing on purpose is no problem. `prepare` runs in the page before its scripts. */
export async function visit(
  browser: Browser,
  url: string,
  { prepare, ...options }: BrowserContextOptions & { readonly prepare?: () => void } = {},
): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce', ...options });
  // A machine that does other things as well is slow, not broken.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('missing.svg')) problems.push(message.text());
  });
  if (prepare !== undefined) await page.addInitScript(prepare);
  await page.goto(url);
  return { page, problems, close: () => context.close() };
}

/** Runs axe-core's WCAG 2.0 to 2.2 A and AA rules and its best practices on the page as it stands; one line a finding. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { readonly axe: typeof axe };
    const { violations } = await inPage.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
  });
}
