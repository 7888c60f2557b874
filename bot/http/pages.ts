import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Response, Router } from 'express';

/** Files of the built pages by the address that they are served at. */
const pages = { '/': 'index.html', '/merchant': 'merchant.html', '/widget.js': 'widget.js' } as const;

/** Serves what `vite build web-chat` made; where a page is missing, says in plain words how to build it. */
export function pageRoutes(folder: string): Router {
  const router = Router();
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', index: false }));
  for (const [address, file] of Object.entries(pages)) {
    router.get(address, (_request, response) => {
      const path = join(folder, file);
      if (existsSync(path)) response.set('cache-control', 'no-cache').sendFile(path);
      else missing(response, file);
    });
  }
  router.use(express.static(folder, { index: false, maxAge: '1h', fallthrough: true }));
  return router;
}

function missing(response: Response, file: string): void {
  response
    .status(503)
    .type('text/plain')
    .send(`${file} is not built. Run "npm run build" once and reload. The chat itself is up: see /openapi.json.\n`);
}
