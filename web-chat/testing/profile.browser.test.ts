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
import { profileShop } from './profile-shop.js';

const browserPath = findBrowser(process.env);

describe.skipIf(browserPath === null)('what the shop remembers', () => {
  let browser: Browser;
  const pages = inject('pages');
  let shop: FakeServer;
  let profile: ReturnType<typeof profileShop>;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await launchBrowser(browserPath ?? '');
  });
  afterAll(async () => {
    await browser?.close();
  });
  beforeEach(async () => {
    profile = profileShop();
    shop = await startLampShop(pages, { other: profile.other });
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) await visitor.close();
    await shop.close();
  });

  async function enter(options: Parameters<typeof visit>[2]): Promise<Page> {
    const visitor = await visit(browser, shop.url, options);
    visitors.push(visitor);
    await visitor.page.waitForSelector('.reply');
    return visitor.page;
  }
  const open = async (page: Page, name = 'What the shop remembers of you'): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForSelector('dialog[open] .profile-entries');
  };

  test('is seen, deleted one by one, and switched off', async () => {
    const page = await enter(PHONE);
    await open(page);
    const panel = page.getByRole('dialog');
    await expect.poll(() => panel.getByText('not Kvist').count()).toBe(1);
    await panel.getByRole('button', { name: 'Forget: not Kvist' }).click();
    await expect.poll(() => panel.getByText('not Kvist').count()).toBe(0);
    expect(profile.noted.wishes).toEqual([]);
    expect(profile.noted.liked).toHaveLength(1);

    await panel.getByRole('checkbox', { name: /Personal results/ }).click();
    await expect.poll(() => profile.noted.choices.personalised).toBe(false);
    await panel.getByRole('button', { name: 'Delete all of it' }).click();
    await expect.poll(() => panel.getByText('Nothing is noted about you.').count()).toBe(1);
    expect(profile.noted.liked).toEqual([]);
    await panel.getByRole('checkbox', { name: /Remember me/ }).click();
    await expect.poll(() => profile.noted.choices.remembered).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  });

  test('takes thumbs on cards, and takes them back', async () => {
    const page = await enter(PHONE);
    await page.locator('.reply').first().click();
    await page.waitForSelector('.card');
    const card = page.locator('.card').first();
    await card.getByRole('button', { name: /^Not for me/ }).click();
    await expect.poll(() => profile.noted.disliked.length).toBe(1);
    expect(await card.getByRole('button', { name: /^Not for me/ }).getAttribute('aria-pressed')).toBe('true');
    await card.getByRole('button', { name: /^Not for me/ }).click();
    await expect.poll(() => profile.noted.disliked.length).toBe(0);
    await card.getByRole('button', { name: /^I like it/ }).click();
    await expect.poll(() => profile.noted.liked.length).toBe(2);
  });

  test('says that the shop does not answer, and tries again', async () => {
    const page = await enter(PHONE);
    shop.goDark(true);
    await page.getByRole('button', { name: 'What the shop remembers of you', exact: true }).click();
    await page.waitForSelector('dialog[open] [role="alert"]');
    shop.goDark(false);
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector('dialog[open] .profile-entries');
  });

  test.each([
    ['phone, light', { ...PHONE, colorScheme: 'light' }],
    ['desktop, dark', { ...DESKTOP, colorScheme: 'dark' }],
  ] as const)('has no violation by axe-core, in both languages: %s', async (_name, options) => {
    const page = await enter(options);
    await open(page);
    const findings = [...(await axeFindings(page))];
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '切换到中文' }).click();
    await open(page, '店铺记得您什么');
    findings.push(...(await axeFindings(page)));
    expect(findings).toEqual([]);
  });
});
