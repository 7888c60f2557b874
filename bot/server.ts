import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Dialogue } from '../dialog/turn.js';
import type { TurnLog } from './analytics/turn-log.js';
import { createShopBot } from './channels/botbuilder/shop-bot-runner.js';
import { Conversations } from './channels/conversations.js';
import { createDeviceNames } from './channels/directline/devices.js';
import { directLineRoutes, maxDepth } from './channels/directline/routes.js';
import { createStream } from './channels/directline/stream.js';
import { createTokenService } from './channels/directline/tokens.js';
import { UploadFolder } from './channels/directline/uploads.js';
import type { JudgedMessage, KeptTurn } from './channels/exchange.js';
import { limitHearing } from './channels/hearing-limit.js';
import { trustTokens } from './channels/spoken-claims.js';
import type { CheckoutDesk } from './checkout-desk.js';
import { checkoutMessage } from './checkout-message.js';
import { orderOf } from './checkout-order.js';
import { createApp } from './http/app.js';
import { conversationRoutes } from './http/merchant/conversation-routes.js';
import { merchantGuard } from './http/merchant/guard.js';
import { inboxRoutes } from './http/merchant/inbox-routes.js';
import type { Route } from './http/route.js';
import { jsonBody, perMinute } from './http/security.js';
import { type PromotionRouteOptions, promotionRoutes } from './http/shopper/promotion-routes.js';
import { speechRoutes } from './http/speech-routes.js';
import type { HandOffStore } from './inbox/hand-off.js';
import { InMemoryHandOffStore } from './inbox/in-memory-hand-off-store.js';
import { Inbox } from './inbox/inbox.js';
import type { ProductCards } from './inbox/product-cards.js';
import type { ConversationStore } from './storage/conversation-store.js';
import type { VoiceDesk } from './voice-desk.js';

export interface ShopServerOptions {
  readonly dialogue: Dialogue;
  readonly store: ConversationStore;
  /** What `store` keeps of turns. */
  readonly turnLog: TurnLog;
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
  /** Where hand-overs are kept; in memory unless it is given. */
  readonly handOffs?: HandOffStore;
  /** Writes down what merchants did. */
  readonly recorder?: RequestHandler;
  /** Draws the products that people recommend in the inbox. */
  readonly productCards?: ProductCards;
  /** Takes carts to the shop's own checkout; without it the dialogue only says what the cart comes to. */
  readonly checkout?: CheckoutDesk;
  /** Hears shoppers' recordings, and judges what is posted as spoken; without it browsers alone hear. */
  readonly voice?: VoiceDesk;
  /** Announced promotions, for the doors through which pages claim; without it they are only talked about. */
  readonly promotions?: Pick<PromotionRouteOptions, 'promotions' | 'graph'>;
  /** Told after each turn was kept and sent. */
  readonly onTurn?: (turn: KeptTurn) => void;
  /** Told of each thumb on a message of the shop. */
  readonly onFeedback?: (judged: JudgedMessage) => void;
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
  readonly speech: number;
  readonly claims: number;
}

const defaultRateLimits: RateLimits = {
  tokens: 120,
  conversations: 600,
  activities: 600,
  uploads: 30,
  speech: 60,
  claims: 120,
};

const localeTags = { zh: 'zh-CN', en: 'en-US' } as const;

/** Largest JSON body of a shopper's request. */
const shopperBody = 256 * 1024;

export interface ShopServer {
  readonly http: Server;
  /** Conversations that people of the shop have. */
  readonly inbox: Inbox;
  readonly routes: readonly Route[];
  /** Puts a message of the shop's into a conversation; null where there is no such conversation. */
  tell(conversationId: string, text: string, language: 'zh' | 'en'): Promise<string | null>;
  /** Listens; port 0 lets the system choose. Returns the address. */
  listen(port: number, host?: string): Promise<AddressInfo>;
  /** Takes no new requests, lets running turns end, and closes all connections. */
  close(): Promise<void>;
}

/** The server over its ports: everything between a socket and the dialogue. */
export function createShopServer(options: ShopServerOptions): ShopServer {
  const { dialogue, store, turnLog, log, clock, newId, secrets } = options;
  const limits = { ...defaultRateLimits, ...options.limits };
  const links = options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl };
  const bot = createShopBot({
    dialogue,
    ...links,
    onError: (err, conversationId) => log.error({ err, conversationId }, 'turn failed'),
  });
  const { checkout } = options;
  const inbox = new Inbox({
    handOffs: options.handOffs ?? new InMemoryHandOffStore(),
    store,
    conversations: () => conversations,
    clock,
    newId,
    onError: (err, conversationId) => log.error({ err, conversationId }, 'the inbox was not brought up to date'),
  });
  const conversations: Conversations = new Conversations({
    store,
    dialogue,
    bot,
    clock,
    newId,
    desk: inbox,
    ...(options.onFeedback === undefined ? {} : { onFeedback: options.onFeedback }),
    onTurn: (turn) => {
      options.onTurn?.(turn);
      const order = checkout === undefined ? null : orderOf(turn);
      if (order) checkout?.handOver(order).catch((err: unknown) => log.error({ err }, 'checkout failed'));
    },
  });
  checkout?.onNews((news) => {
    conversations
      .tell(news.conversationId, checkoutMessage(news))
      .catch((err: unknown) => log.error({ err }, 'the outcome of a checkout was not told'));
  });
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
    spokenClaims: limitHearing(options.voice?.spokenClaims ?? trustTokens, { clock }),
    devices: createDeviceNames(secrets.tokenSecret, { clock }),
    ...links,
    limits: {
      tokens: perMinute(limits.tokens),
      conversations: perMinute(limits.conversations),
      activities: perMinute(limits.activities, (request) => String(request.params.id)),
      uploads: perMinute(limits.uploads),
      json: jsonBody({ bytes: shopperBody, depth: maxDepth }),
    },
  });
  const { voice } = options;
  const spokenRoutes =
    voice === undefined ? [] : speechRoutes({ desk: voice, tokens, limit: perMinute(limits.speech) });
  const claimRoutes =
    options.promotions === undefined
      ? []
      : promotionRoutes({
          ...options.promotions,
          tokens,
          clock,
          limits: { reads: perMinute(limits.conversations), claims: [perMinute(limits.claims)] },
        });
  const merchantRoutes = [
    ...(options.merchantRoutes ?? []),
    ...conversationRoutes({ store, log: turnLog, conversations, inbox }),
    ...inboxRoutes({ inbox, store, ...(options.productCards === undefined ? {} : { cards: options.productCards }) }),
  ];
  const app = createApp({
    log,
    version: options.version,
    ready: options.ready ?? (() => true),
    shopperRoutes: [...shopperRoutes, ...spokenRoutes, ...claimRoutes, ...(options.publicRoutes ?? [])],
    merchantRoutes,
    merchantGuard: [merchantGuard(secrets.merchantToken), ...(options.recorder ? [options.recorder] : [])],
    pagesFolder: options.pagesFolder,
    shopName: options.shopName,
    allowedOrigins: options.allowedOrigins ?? ['*'],
    trustedProxies: options.trustedProxies ?? 0,
  });
  const http = createServer(app);
  stream.attach(http);

  return {
    http,
    inbox,
    routes: [...shopperRoutes, ...spokenRoutes, ...claimRoutes, ...merchantRoutes],
    tell: (conversationId, text, language) =>
      conversations.tell(conversationId, { type: 'message', text, speak: text, locale: localeTags[language] }),
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        http.once('error', reject);
        http.listen(port, host, () => resolve(http.address() as AddressInfo));
      }),
    async close() {
      const closed = new Promise<void>((resolve) => {
        http.close(() => resolve());
      });
      await checkout?.close();
      await conversations.idle();
      stream.close();
      http.closeIdleConnections();
      setTimeout(() => http.closeAllConnections(), 1_000).unref();
      await closed;
    },
  };
}
