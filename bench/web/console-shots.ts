import type { Page } from 'playwright-core';
import { desktop, phone, type Shot } from './shot.js';

/** Signs in with the console's own form, in its language. */
async function enter(page: Page, shop: { readonly merchantToken: string }, path: string): Promise<void> {
  await page.locator('input[name="token"]').fill(shop.merchantToken);
  await page.locator('input[name="token"]').press('Enter');
  await page.locator('#main h1').waitFor();
  const address = new URL(page.url());
  address.hash = `#/${path}`;
  await page.goto(address.href);
  await page.waitForTimeout(600);
  await page.locator('#main .ant-spin-spinning, #main .loading').first().waitFor({ state: 'detached' });
}

function shot(name: string, path: string, options: Shot['options'], then?: (page: Page) => Promise<void>): Shot {
  return {
    name: `console-${name}`,
    path: '/merchant',
    options,
    async prepare(page, shop) {
      await enter(page, shop, path);
      await then?.(page);
    },
  };
}

const en = { locale: 'en-GB', colorScheme: 'light' } as const;
const enDark = { locale: 'en-GB', colorScheme: 'dark' } as const;
const zh = { locale: 'zh-CN', colorScheme: 'light' } as const;
const zhDark = { locale: 'zh-CN', colorScheme: 'dark' } as const;

/** The console's main pages, each in one of the looks. */
export const consoleShots: readonly Shot[] = [
  shot('products-en', 'products', { ...desktop, ...en }),
  shot('product-zh', 'products/HD101', { ...desktop, ...zh }),
  shot('graph-en-dark', 'graph?kind=product&id=HD101', { ...desktop, ...enDark }),
  shot('vocabulary-zh-dark', 'vocabulary/category', { ...desktop, ...zhDark }),
  shot('campaign-en', 'campaigns', { ...desktop, ...en }, async (page) => {
    await page.getByRole('button', { name: 'New campaign' }).click();
    await page.getByRole('dialog').waitFor();
  }),
  shot('prices-zh', 'prices/product?id=HD101', { ...desktop, ...zh }),
  shot('import-phone-zh', 'import', { ...phone, ...zh }),
  shot('products-phone-en-dark', 'products', { ...phone, ...enDark }),
];
