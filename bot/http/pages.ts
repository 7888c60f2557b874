import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Response, Router } from 'express';

/** Files of the built pages by the address that they are served at: those that keep their names are asked for each time. */
const pages = {
  '/': 'index.html',
  '/merchant': 'merchant.html',
  '/widget.js': 'widget.js',
  '/sw.js': 'sw.js',
} as const;

/**
 * Serves what `vite build web-chat` made; where a page is missing, says in plain words how to build it. The shopper's
 * page carries the shop's own name where the operator gave one.
 */
export function pageRoutes(folder: string, { shopName }: { readonly shopName?: string | undefined } = {}): Router {
  const router = Router();
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', index: false }));
  for (const [address, file] of Object.entries(pages)) {
    router.get(address, (_request, response) => {
      const path = join(folder, file);
      if (existsSync(path) && address === '/' && shopName !== undefined) {
        response
          .set('cache-control', 'no-cache')
          .type('html')
          .send(named(readFileSync(path, 'utf8'), shopName));
      } else if (existsSync(path)) response.set('cache-control', 'no-cache').sendFile(path);
      else missing(response, file);
    });
  }
  router.get('/manifest.webmanifest', (_request, response, next) => {
    const path = join(folder, 'manifest.webmanifest');
    if (!existsSync(path)) {
      next();
      return;
    }
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const name = shopName === undefined ? {} : { name: shopName, short_name: shopName };
    response
      .set('cache-control', 'no-cache')
      .type('application/manifest+json')
      .send(JSON.stringify({ ...manifest, ...name }));
  });
  router.use(express.static(folder, { index: false, maxAge: '1h', fallthrough: true }));
  return router;
}

function named(page: string, shopName: string): string {
  const safe = shopName.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return page.replace(/<title>[^<]*<\/title>/, () => `<title>${safe}</title>`);
}

function missing(response: Response, file: string): void {
  response
    .status(503)
    .type('text/plain')
    .send(`${file} is not built. Run "npm run build" once and reload. The chat itself is up: see /openapi.json.\n`);
}
