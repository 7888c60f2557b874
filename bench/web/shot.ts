import type { BrowserContextOptions, Page } from 'playwright-core';

/** One picture of a page as it is: where to go, how the visitor's browser is set, and what is done before the shutter. */
export interface Shot {
  /** File name without its ending; it stands in docs/images. */
  readonly name: string;
  /** Path below the shop's address. */
  readonly path: string;
  readonly options: BrowserContextOptions;
  readonly prepare: (page: Page, shop: { readonly url: string; readonly merchantToken: string }) => Promise<void>;
}

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};
export const desktop: BrowserContextOptions = { viewport: { width: 1360, height: 850 } };
