import cors from 'cors';
import express, { type Request, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { deeperThan } from '../channels/inbound.js';
import { HttpProblem, sendProblem } from './problem.js';

/**
 * Headers for everything that is served. Scripts, styles and fonts come from this server alone; pictures may come from
 * any shop over https; the page talks to this server and its WebSocket. TLS is the business of the proxy before it,
 * so nothing is upgraded here. Other sites may show what is served (the widget), so no frame and no resource policy.
 */
export function securityHeaders({ frameAncestors }: { readonly frameAncestors: readonly string[] }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'object-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'font-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:', 'https:'],
        'media-src': ["'self'", 'blob:'],
        'worker-src': ["'self'", 'blob:'],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'frame-ancestors': [...frameAncestors],
      },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    frameguard: false,
    strictTransportSecurity: false,
  });
}

/** Lets pages of other origins (a shop with the widget) use a shopper's doors; `*` for all. */
export function crossOrigin(origins: readonly string[]): RequestHandler {
  return cors({
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST', 'PATCH', 'DELETE', 'OPTIONS'],
    allowedHeaders: [
      'Authorization',
      'Idempotency-Key',
      'Content-Type',
      'Content-Disposition',
      'x-ms-bot-agent',
      'x-requested-with',
    ],
    exposedHeaders: ['Location', 'Retry-After'],
    maxAge: 86_400,
  });
}

/** Reads a JSON body of a bounded size and depth. A body of another type is refused with 415. */
export function jsonBody({
  bytes,
  depth,
}: {
  readonly bytes: number;
  readonly depth: number;
}): readonly RequestHandler[] {
  const parse = express.json({ limit: bytes, strict: true });
  return [
    (request, _response, next) => {
      const type = request.get('content-type');
      const hasBody = request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
      if (hasBody && type !== undefined && !request.is(['application/json', '+json'])) {
        throw new HttpProblem('unsupported-media-type', 'send JSON');
      }
      next();
    },
    parse,
    (request, _response, next) => {
      if (deeperThan(request.body, depth))
        throw new HttpProblem('invalid-request', `the body nests deeper than ${depth}`);
      next();
    },
  ];
}

/** At most `perMinute` requests for each key; the address where no key is given. */
export function perMinute(limit: number, key?: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    ...(key ? { keyGenerator: key } : {}),
    handler: (_request, response) =>
      sendProblem(response, new HttpProblem('too-many-requests', `at most ${limit} a minute`)),
  });
}
