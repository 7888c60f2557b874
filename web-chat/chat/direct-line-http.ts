import { type Activity, type ActivitySet, readActivitySet } from './activity.js';

/**
 * Why a call failed, in the terms that decide what to do next: `network` and `server` are worth another try,
 * `rate-limited` after a pause, `denied` with a new token, `gone` with a new conversation, `refused` and `too-large` not
 * at all.
 */
export type DirectLineFailure = 'network' | 'server' | 'rate-limited' | 'denied' | 'gone' | 'refused' | 'too-large';

/** Thrown by every call of `DirectLineHttp`. */
export class DirectLineError extends Error {
  constructor(
    readonly code: DirectLineFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DirectLineError';
  }
}

/** A token for one shopper. `expiresIn` is in seconds. */
export interface ShopperToken {
  readonly token: string;
  readonly userId: string;
  readonly expiresIn: number;
  /** Gets the next token for the same conversations after this one has expired; null where the server has none. */
  readonly resumeToken: string | null;
}

/** An open conversation; a server without a stream leaves `streamUrl` out. */
export interface OpenConversation {
  readonly conversationId: string;
  readonly token: string | null;
  readonly expiresIn: number | null;
  readonly streamUrl: string | null;
}

/** The seven calls of Direct Line 3.0 that a page needs, with failures sorted by what to do about them. */
export interface DirectLineHttp {
  requestToken(userId: string | null, resumeToken: string | null): Promise<ShopperToken>;
  refreshToken(token: string): Promise<{ readonly token: string; readonly expiresIn: number }>;
  startConversation(token: string): Promise<OpenConversation>;
  resumeConversation(token: string, id: string, watermark: string | null): Promise<OpenConversation>;
  readActivities(token: string, id: string, watermark: string | null): Promise<ActivitySet>;
  postActivity(token: string, id: string, activity: Activity): Promise<string | null>;
  uploadFiles(token: string, id: string, activity: Activity, files: readonly File[]): Promise<string | null>;
}

type Json = Record<string, unknown>;

const DEFAULT_EXPIRY_SECONDS = 1800;

function failureOf(status: number): DirectLineFailure {
  if (status === 401 || status === 403) return 'denied';
  if (status === 404 || status === 410) return 'gone';
  if (status === 429) return 'rate-limited';
  if (status === 413) return 'too-large';
  return status >= 500 ? 'server' : 'refused';
}

function text(body: Json, key: string): string {
  const value = body[key];
  if (typeof value !== 'string' || value === '') throw new DirectLineError('server', `the answer has no ${key}`);
  return value;
}

function optionalText(body: Json, key: string): string | null {
  const value = body[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

function seconds(body: Json): number {
  return typeof body.expires_in === 'number' && body.expires_in > 0 ? body.expires_in : DEFAULT_EXPIRY_SECONDS;
}

function conversation(body: Json): OpenConversation {
  return {
    conversationId: text(body, 'conversationId'),
    token: optionalText(body, 'token'),
    expiresIn: typeof body.expires_in === 'number' ? body.expires_in : null,
    streamUrl: optionalText(body, 'streamUrl'),
  };
}

/** Speaks to `baseUrl` (empty for the page's own origin). A call that hangs is given up after `timeoutMs`. */
export function createDirectLineHttp({
  baseUrl = '',
  fetch = globalThis.fetch.bind(globalThis),
  timeoutMs = 30_000,
  uploadTimeoutMs = 120_000,
  onDate = () => {},
  now = () => Date.now(),
}: {
  readonly baseUrl?: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly timeoutMs?: number;
  readonly uploadTimeoutMs?: number;
  /** Told what the server's clock said in an answer (whole seconds), and between which two moments of `now` it said so. */
  readonly onDate?: (date: number, sent: number, received: number) => void;
  readonly now?: () => number;
} = {}): DirectLineHttp {
  async function call(method: 'GET' | 'POST', path: string, token: string | null, body?: unknown): Promise<Json> {
    let response: Response;
    const form = body instanceof FormData ? body : null;
    const sent = now();
    try {
      response = await fetch(`${baseUrl}${path}`, {
        method,
        headers: {
          Accept: 'application/json',
          ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
          ...(body === undefined || form !== null ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: form ?? JSON.stringify(body) }),
        signal: AbortSignal.timeout(form === null ? timeoutMs : uploadTimeoutMs),
      });
    } catch (cause) {
      throw new DirectLineError('network', `${method} ${path} did not reach the server`, { cause });
    }
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) onDate(date, sent, now());
    if (!response.ok) throw new DirectLineError(failureOf(response.status), `${method} ${path}: ${response.status}`);
    try {
      return response.status === 204 ? {} : ((await response.json()) as Json);
    } catch (cause) {
      throw new DirectLineError('server', `${method} ${path}: the answer is not JSON`, { cause });
    }
  }

  const path = (id: string, rest = '', watermark: string | null = null): string =>
    `/v3/directline/conversations/${encodeURIComponent(id)}${rest}${
      watermark === null ? '' : `?watermark=${encodeURIComponent(watermark)}`
    }`;

  return {
    async requestToken(userId, resumeToken) {
      const known = { ...(userId === null ? {} : { userId }), ...(resumeToken === null ? {} : { resumeToken }) };
      const body = await call('POST', '/api/chat/token', null, known);
      return {
        token: text(body, 'token'),
        userId: text(body, 'userId'),
        expiresIn: seconds(body),
        resumeToken: optionalText(body, 'resumeToken'),
      };
    },
    async refreshToken(token) {
      const body = await call('POST', '/v3/directline/tokens/refresh', token, {});
      return { token: text(body, 'token'), expiresIn: seconds(body) };
    },
    async startConversation(token) {
      return conversation(await call('POST', '/v3/directline/conversations', token, {}));
    },
    async resumeConversation(token, id, watermark) {
      return conversation(await call('GET', path(id, '', watermark), token));
    },
    async readActivities(token, id, watermark) {
      const set = readActivitySet(await call('GET', path(id, '/activities', watermark), token));
      if (set === null) throw new DirectLineError('server', 'the answer is no activity set');
      return set;
    },
    async postActivity(token, id, activity) {
      return optionalText(await call('POST', path(id, '/activities'), token, activity), 'id');
    },
    async uploadFiles(token, id, activity, files) {
      const form = new FormData();
      form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
      for (const file of files) form.append('file', file, file.name);
      return optionalText(await call('POST', path(id, '/upload'), token, form), 'id');
    },
  };
}
