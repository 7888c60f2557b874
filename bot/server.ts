import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Dialogue } from '../dialog/turn.js';
import { createShopBot } from './channels/botbuilder/shop-bot-runner.js';
import { Conversations } from './channels/conversations.js';
import { directLineRoutes, maxDepth } from './channels/directline/routes.js';
import { createStream } from './channels/directline/stream.js';
import { createTokenService } from './channels/directline/tokens.js';
import { UploadFolder } from './channels/directline/uploads.js';
import { createApp } from './http/app.js';
import { conversationRoutes } from './http/merchant/conversation-routes.js';
import { merchantGuard } from './http/merchant/guard.js';
import type { Route } from './http/route.js';
import { jsonBody, perMinute } from './http/security.js';
import type { ConversationStore } from './storage/conversation-store.js';

export interface ShopServerOptions {
  readonly dialogue: Dialogue;
  readonly store: ConversationStore;
  readonly log: Logger;
  readonly clock: () => Date;
  /** Unguessable, of letters, digits, `-` and `_`. */
  readonly newId: () => string;
  readonly secrets: { readonly tokenSecret: Uint8Array; readonly merchantToken: string };
  readonly uploadsFolder: string;
  readonly pagesFolder: string;
  /** Stands in the shopper's page in place of the product's name. */
  readonly shopName?: string | undefined;
  readonly version: string;
  readonly ready?: () => boolean;
  readonly merchantRoutes?: readonly Route[];
  readonly publicRoutes?: readonly Route[];
  readonly publicUrl?: string;
  readonly allowedOrigins?: readonly string[];
  readonly trustedProxies?: number;
  readonly limits?: Partial<RateLimits>;
  /** Seconds. */
  readonly tokenLifetime?: number;
}

/** How many requests a minute are taken: by address, and for activities by conversation. */
export interface RateLimits {
  readonly tokens: number;
  readonly conversations: number;
  readonly activities: number;
  readonly uploads: number;
}

const defaultRateLimits: RateLimits = { tokens: 120, conversations: 600, activities: 600, uploads: 30 };

/** Largest JSON body of a shopper's request. */
const shopperBody = 256 * 1024;

export interface ShopServer {
  readonly http: Server;
  readonly routes: readonly Route[];
  /** Listens; port 0 lets the system choose. Returns the address. */
  listen(port: number, host?: string): Promise<AddressInfo>;
  /** Takes no new requests, lets running turns end, and closes all connections. */
  close(): Promise<void>;
}

/** The server over its ports: everything between a socket and the dialogue. */
export function createShopServer(options: ShopServerOptions): ShopServer {
  const { dialogue, store, log, clock, newId, secrets } = options;
  const limits = { ...defaultRateLimits, ...options.limits };
  const links = options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl };
  const bot = createShopBot({
    dialogue,
    ...links,
    onError: (err, conversationId) => log.error({ err, conversationId }, 'turn failed'),
  });
  const conversations = new Conversations({ store, dialogue, bot, clock, newId });
  const tokens = createTokenService(secrets.tokenSecret, {
    clock,
    ...(options.tokenLifetime === undefined ? {} : { chatLifetime: options.tokenLifetime }),
  });
  const stream = createStream({ conversations, tokens, onError: (err) => log.error({ err }, 'stream failed') });
  const shopperRoutes = directLineRoutes({
    conversations,
    tokens,
    uploads: new UploadFolder(options.uploadsFolder, newId),
    newId,
    ...links,
    limits: {
      tokens: perMinute(limits.tokens),
      conversations: perMinute(limits.conversations),
      activities: perMinute(limits.activities, (request) => String(request.params.id)),
      uploads: perMinute(limits.uploads),
      json: jsonBody({ bytes: shopperBody, depth: maxDepth }),
    },
  });
  const merchantRoutes = [...(options.merchantRoutes ?? []), ...conversationRoutes(store)];
  const app = createApp({
    log,
    version: options.version,
    ready: options.ready ?? (() => true),
    shopperRoutes: [...shopperRoutes, ...(options.publicRoutes ?? [])],
    merchantRoutes,
    merchantGuard: [merchantGuard(secrets.merchantToken)],
    pagesFolder: options.pagesFolder,
    shopName: options.shopName,
    allowedOrigins: options.allowedOrigins ?? ['*'],
    trustedProxies: options.trustedProxies ?? 0,
  });
  const http = createServer(app);
  stream.attach(http);

  return {
    http,
    routes: [...shopperRoutes, ...merchantRoutes],
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        http.once('error', reject);
        http.listen(port, host, () => resolve(http.address() as AddressInfo));
      }),
    async close() {
      const closed = new Promise<void>((resolve) => {
        http.close(() => resolve());
      });
      await conversations.idle();
      stream.close();
      http.closeIdleConnections();
      setTimeout(() => http.closeAllConnections(), 1_000).unref();
      await closed;
    },
  };
}
