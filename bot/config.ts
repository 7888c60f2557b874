import { resolve } from 'node:path';
import { z } from 'zod';

/** A whole number written in digits, between two bounds. */
function whole(min: number, max: number) {
  const reason = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, reason)
    .transform(Number)
    .refine((value) => value >= min && value <= max, reason);
}

const environmentSchema = z.object({
  PORT: whole(0, 65_535).default(3978),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  MERCHANT_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{1,512}$/, 'must have 1 to 512 printable characters without spaces')
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  SHOP_NAME: z.string().trim().min(1).max(100).optional(),
  HANDOFF_PATIENCE_MINUTES: whole(0, 10_080).default(30),
  DEMO: z.enum(['on', 'off'], 'must be on or off').default('on'),
  ALLOWED_ORIGINS: z.string().default('*'),
  TRUSTED_PROXIES: whole(0, 16).default(0),
  TOKEN_LIFETIME_MINUTES: whole(1, 43_200).default(1_440),
  TOKENS_PER_MINUTE: whole(1, 1_000_000).default(120),
  CONVERSATIONS_PER_MINUTE: whole(1, 1_000_000).default(600),
  ACTIVITIES_PER_MINUTE: whole(1, 1_000_000).default(600),
  UPLOADS_PER_MINUTE: whole(1, 1_000_000).default(30),
  CLAIMS_PER_MINUTE: whole(1, 1_000_000).default(120),
  SPEECH_PER_MINUTE: whole(1, 1_000_000).default(60),
  SPEECH_RECEIPTS: z.enum(['optional', 'required'], 'must be optional or required').default('optional'),
  SPEECH_MODEL: z.string().trim().min(1).optional(),
  POCKETSPHINX: z.string().trim().min(1).optional(),
  CHECKOUT_WEBHOOK: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  CHECKOUT_SECRET: z
    .string()
    .regex(/^[\x21-\x7e]{16,512}$/, 'must have 16 to 512 printable characters without spaces')
    .optional(),
  PAGES_DIR: z.string().min(1).optional(),
  NLU_MODEL: z.string().trim().min(1).optional(),
  TRACKER: z.string().trim().min(1).optional(),
  IMPORT_MEGABYTES: whole(1, 16_384).default(512),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** How an operator set this process up. */
export interface Config {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Undefined: every interface, which is what containers need; `127.0.0.1` keeps the server to its machine. */
  readonly host: string | undefined;
  readonly dataDir: string;
  /** Undefined: made at the first start and kept in the data folder. */
  readonly merchantToken: string | undefined;
  /** What the server is called from outside, where a proxy hides it. */
  readonly publicUrl: string | undefined;
  readonly shopName: string | undefined;
  /** Whether an empty shop starts with the demo catalogue. */
  readonly demo: boolean;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: number;
  /** Seconds. */
  readonly tokenLifetime: number;
  readonly limits: {
    readonly tokens: number;
    readonly conversations: number;
    readonly activities: number;
    readonly uploads: number;
    readonly speech: number;
    readonly claims: number;
  };
  /** Whether only what the server itself heard counts as spoken, or what browsers heard too. */
  readonly speechReceipts: 'optional' | 'required';
  /** A Whisper-like recogniser: a folder, or an id of the Hugging Face hub. Undefined: enrolled phrases alone are heard. */
  readonly speechModel: string | undefined;
  /** The program that spots English phrases; undefined: none. */
  readonly pocketsphinx: string | undefined;
  readonly importBytes: number;
  /** Where carts go when a shopper checks out; undefined: the dialogue only says what the cart comes to. */
  readonly checkoutWebhook: string | undefined;
  /** After which a shopper who waits for a person is given back to the bot; 0 waits for ever. */
  readonly handOffPatience: number;
  /** Signs what is sent there. Undefined: made at the first start and kept in the data folder. */
  readonly checkoutSecret: string | undefined;
  /** Pages that were built elsewhere; undefined: those that were built with this server. */
  readonly pagesDir: string | undefined;
  /** Which language model reads: the one that is shipped, none, or that of a folder or an id of the Hugging Face hub. */
  readonly model: 'shipped' | 'off' | { readonly name: string };
  /** Folder of a learned tracker to be used beside the one by rules; without it the rules track alone. */
  readonly tracker?: string;
  readonly logLevel: string;
}

/** A variable of the environment is wrong; the message names each one and what it must be. */
export class ConfigError extends Error {
  readonly code = 'config_error';
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

/** Reads the settings; empty variables count as absent. Throws `ConfigError`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(`wrong settings: ${wrong.join('; ')}`);
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(env.DATA_DIR),
    merchantToken: env.MERCHANT_TOKEN,
    publicUrl: env.PUBLIC_URL,
    shopName: env.SHOP_NAME,
    demo: env.DEMO === 'on',
    allowedOrigins: env.ALLOWED_ORIGINS.split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
    trustedProxies: env.TRUSTED_PROXIES,
    tokenLifetime: env.TOKEN_LIFETIME_MINUTES * 60,
    limits: {
      tokens: env.TOKENS_PER_MINUTE,
      conversations: env.CONVERSATIONS_PER_MINUTE,
      activities: env.ACTIVITIES_PER_MINUTE,
      uploads: env.UPLOADS_PER_MINUTE,
      speech: env.SPEECH_PER_MINUTE,
      claims: env.CLAIMS_PER_MINUTE,
    },
    speechReceipts: env.SPEECH_RECEIPTS,
    speechModel: env.SPEECH_MODEL,
    pocketsphinx: env.POCKETSPHINX,
    checkoutWebhook: env.CHECKOUT_WEBHOOK,
    handOffPatience: env.HANDOFF_PATIENCE_MINUTES,
    checkoutSecret: env.CHECKOUT_SECRET,
    pagesDir: env.PAGES_DIR === undefined ? undefined : resolve(env.PAGES_DIR),
    importBytes: env.IMPORT_MEGABYTES * 1024 * 1024,
    model: env.NLU_MODEL === undefined ? 'shipped' : env.NLU_MODEL === 'off' ? 'off' : { name: env.NLU_MODEL },
    ...(env.TRACKER === undefined ? {} : { tracker: env.TRACKER }),
    logLevel: env.LOG_LEVEL,
  };
}
