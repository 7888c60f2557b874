import type { RequestHandler } from 'express';
import express, { type Express, Router } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { openApiDocument } from './openapi.js';
import { pageRoutes } from './pages.js';
import { HttpProblem, notFound, problemHandler } from './problem.js';
import { type Guard, mount, type Route, route } from './route.js';
import { crossOrigin, securityHeaders } from './security.js';

export interface AppOptions {
  readonly log: Logger;
  readonly version: string;
  /** True once a turn can be served. */
  readonly ready: () => boolean;
  readonly shopperRoutes: readonly Route[];
  readonly merchantRoutes: readonly Route[];
  readonly merchantGuard: readonly RequestHandler[];
  readonly operationRoutes?: readonly Route[];
  readonly pagesFolder: string;
  /** Stands in the shopper's page in place of the product's name. */
  readonly shopName?: string | undefined;
  /** Origins that may use the shopper's doors; `*` for all. */
  readonly allowedOrigins: readonly string[];
  /** How many proxies stand before the server (Express's `trust proxy`). */
  readonly trustedProxies: number;
}

/** All HTTP doors of the server in one app. */
export function createApp(options: AppOptions): Express {
  const { log, merchantGuard, allowedOrigins } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustedProxies);
  app.set('query parser', 'simple');

  const operations = operationRoutes(options, () => described);
  const described = [...options.shopperRoutes, ...options.merchantRoutes, ...operations];
  const guards: Record<Guard, readonly RequestHandler[]> = { public: [], shopper: [], merchant: merchantGuard };
  const router = Router();
  mount(router, described, guards);

  const anyone = allowedOrigins.includes('*');
  app.use(securityHeaders({ frameAncestors: anyone ? ['*'] : ["'self'", ...allowedOrigins] }));
  app.use(['/v3/directline', '/api/chat'], crossOrigin(allowedOrigins));
  app.use(router);
  app.use('/api/merchant', ...merchantGuard);
  app.use(pageRoutes(options.pagesFolder, { shopName: options.shopName }));
  app.use(notFound);
  app.use(problemHandler(log));
  return app;
}

function operationRoutes(
  { ready, version, operationRoutes: more = [] }: AppOptions,
  routes: () => readonly Route[],
): readonly Route[] {
  let document: Record<string, unknown> | null = null;
  return [
    ...more,
    route({
      method: 'get',
      path: '/healthz',
      summary: 'Whether a turn can be served.',
      tag: 'Operations',
      guard: 'public',
      answers: { 200: { description: 'Ready', schema: z.object({ status: z.literal('ok') }) } },
      async handle() {
        if (!ready())
          throw new HttpProblem('unavailable', 'the catalogue is being loaded', { headers: { 'retry-after': '1' } });
        return { status: 200, body: { status: 'ok' } };
      },
    }),
    route({
      method: 'get',
      path: '/openapi.json',
      summary: 'This description.',
      tag: 'Operations',
      guard: 'public',
      answers: { 200: { description: 'OpenAPI 3.1', schema: z.looseObject({ openapi: z.string() }) } },
      async handle() {
        document ??= openApiDocument(routes(), { version });
        return { status: 200, body: document };
      },
    }),
  ];
}
