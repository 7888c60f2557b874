import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Visitor, visit } from './browser.js';
import type { RealShop } from './real-shop.js';

/** Opens a page of the console, signed in already: the token is put where the console keeps it for a tab. */
export async function enterConsole(
  browser: Browser,
  shop: RealShop,
  path: string,
  {
    language = 'en',
    author = 'Ada',
    ...options
  }: BrowserContextOptions & { readonly language?: 'en' | 'zh'; readonly author?: string } = {},
): Promise<Visitor> {
  const visitor = await visit(browser, `${shop.url}/merchant`, options);
  await visitor.page.evaluate(
    ([token, preferences]) => {
      sessionStorage.setItem('daogou.merchant', token ?? '');
      localStorage.setItem('daogou.console', preferences ?? '');
    },
    [shop.merchantToken, JSON.stringify({ language, author })],
  );
  await visitor.page.goto(`${shop.url}/merchant#/${path}`);
  await visitor.page.reload();
  await ready(visitor.page);
  return visitor;
}

/** Waits until the page has its title, nothing is on its way any more, and what came has been painted. */
export async function ready(page: Page): Promise<void> {
  await page.locator('#main h1').waitFor();
  await page.waitForFunction(() => document.querySelector('#main .ant-spin-spinning, #main .loading') === null);
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

/** A call of the merchant's doors, for what a test needs beside the page. */
export async function merchantCall<T>(shop: RealShop, method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${shop.url}/api/merchant${path}`, {
    method,
    headers: { authorization: `Bearer ${shop.merchantToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

async function post(
  shop: RealShop,
  path: string,
  token: string | null,
  body: unknown,
): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(`${shop.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, string>;
}

/** Says something to the shop as a new shopper, and gives what was shown. */
export async function say(shop: RealShop, text: string): Promise<readonly string[]> {
  const { token = '', userId = '' } = await post(shop, '/api/chat/token', null, {});
  const { conversationId = '' } = await post(shop, '/v3/directline/conversations', token, {});
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  await post(shop, path, token, { type: 'message', text, from: { id: userId } });
  const read = await fetch(`${shop.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const { activities } = (await read.json()) as {
    activities: { channelData?: { turn?: { shown: { id: string }[] } } }[];
  };
  return activities.flatMap(({ channelData }) => channelData?.turn?.shown.map(({ id }) => id) ?? []);
}

/** Reports, as a page of the shop does, that a shopper likes products. */
export async function like(shop: RealShop, userId: string, productIds: readonly string[]): Promise<void> {
  const { token = '' } = await post(shop, '/api/chat/token', null, { userId });
  const events = productIds.map((productId) => ({ productId, kind: 'like' }));
  await post(shop, '/api/chat/profile/events', token, { events });
}
