import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type RealShop, startRealShop } from '../../web-chat/testing/real-shop.js';

const root = new URL('../../', import.meta.url);

/** The built pages: those of PAGES_DIR, else where `npm run build` puts them. Without them there is nothing to measure. */
export function builtPages(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const pages = env.PAGES_DIR ?? fileURLToPath(new URL('dist/web-chat', root));
  if (!existsSync(`${pages}/index.html`)) throw new Error('the pages are not built: run "npm run build" first');
  return pages;
}

/**
 * Web Chat's standalone bundle, where the user has fetched it; null otherwise. It is a yardstick and no dependency:
 * `npm pack botframework-webchat@4.18.1` and unpack it, then name `package/dist/webchat.js` in WEB_CHAT_BUNDLE.
 */
export function webChatBundle(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const named = env.WEB_CHAT_BUNDLE;
  if (named !== undefined && !existsSync(named)) throw new Error(`WEB_CHAT_BUNDLE names ${named}, which is not there`);
  if (named !== undefined) return named;
  const installed = fileURLToPath(new URL('node_modules/botframework-webchat/dist/webchat.js', root));
  return existsSync(installed) ? installed : null;
}

/** The shop that SHOP_URL names (its token in MERCHANT_TOKEN), where one runs already; else a new one with the demo catalogue. */
export async function openShop(env: Readonly<Record<string, string | undefined>> = process.env): Promise<RealShop> {
  const url = env.SHOP_URL?.replace(/\/$/, '');
  if (url === undefined) return startRealShop({ pages: builtPages(env) });
  return { url, merchantToken: env.MERCHANT_TOKEN ?? '', close: async () => undefined };
}
