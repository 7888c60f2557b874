import type { Page } from 'playwright-core';
import { desktop, phone, type Shot } from './shot.js';

async function write(page: Page, text: string): Promise<void> {
  const rows = await page.locator('.row-assistant').count();
  await page.fill('.composer textarea', text);
  await page.press('.composer textarea', 'Enter');
  await page.locator('.row-assistant').nth(rows).waitFor();
  await page.locator('.typing').waitFor({ state: 'detached' });
}

const ready = (page: Page): Promise<void> => page.locator('.reply').first().waitFor();

/** The chat in both languages, both schemes and both sizes, each at another moment of a visit. */
export const chatShots: readonly Shot[] = [
  {
    name: 'chat-welcome-phone-zh',
    path: '/',
    options: { ...phone, locale: 'zh-CN', colorScheme: 'light' },
    prepare: ready,
  },
  {
    name: 'chat-phone-en-dark',
    path: '/',
    options: { ...phone, locale: 'en-US', colorScheme: 'dark' },
    async prepare(page) {
      await ready(page);
      await write(page, 'running shoes under 600');
    },
  },
  {
    name: 'chat-receipt-phone-zh-dark',
    path: '/',
    options: { ...phone, locale: 'zh-CN', colorScheme: 'dark' },
    async prepare(page) {
      await ready(page);
      await write(page, '500元以内的蓝牙耳机');
      await page.locator('.card .link-button').nth(1).click();
      await page.locator('.receipt').waitFor();
    },
  },
  {
    name: 'chat-wish-phone-en',
    path: '/',
    options: { ...phone, locale: 'en-US', colorScheme: 'light' },
    async prepare(page) {
      await ready(page);
      await write(page, 'a phone for at most 2000, not black');
      await page.locator('.chip-edit').first().click();
      await page.locator('.wish-form').waitFor();
    },
  },
  {
    name: 'chat-desktop-zh',
    path: '/',
    options: { ...desktop, locale: 'zh-CN', colorScheme: 'light' },
    async prepare(page) {
      await ready(page);
      await write(page, '推荐几款 2000 元以内的手机');
      await page.locator('.shelf .card .button-main').first().click();
      await page.locator('.cart-line').first().waitFor();
    },
  },
  {
    name: 'chat-compare-desktop-en',
    path: '/',
    options: { ...desktop, locale: 'en-US', colorScheme: 'light' },
    async prepare(page) {
      await ready(page);
      await write(page, 'wireless headphones under 800');
      await write(page, 'compare the first three');
      await page.locator('.shelf .compare').waitFor();
    },
  },
  {
    name: 'chat-desktop-en-dark',
    path: '/',
    options: { ...desktop, locale: 'en-US', colorScheme: 'dark' },
    async prepare(page) {
      await ready(page);
      await write(page, 'a coffee machine for a small kitchen');
      await page.getByRole('button', { name: 'Not helpful' }).click();
      await page.locator('.feedback-form').waitFor();
    },
  },
];
