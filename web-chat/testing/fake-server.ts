import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { WebSocket, WebSocketServer } from 'ws';
import type { Activity } from '../chat/activity.js';

/** Answers one activity of one conversation; what it returns is sent in order, with id and sender filled in. */
export type Script = (posted: Activity, conversationId: string) => readonly Partial<Activity>[];

export interface FakeServerOptions {
  readonly script?: Script;
  /** Built pages to serve at `/`, under the policy that the real server sends. */
  readonly pages?: string;
  /** Answers anything else (pictures, the merchant's doors); false leaves it to a 404. */
  readonly other?: (request: IncomingMessage, response: ServerResponse, body: string) => boolean;
  readonly tokenSeconds?: number;
  /** How long a turn takes, in milliseconds. */
  readonly turnMs?: number;
  readonly port?: number;
}

/** A Direct Line 3.0 server in memory whose network can be made to fail. */
export interface FakeServer {
  readonly url: string;
  /** Every activity that was posted and taken. */
  readonly posted: readonly Activity[];
  readonly requests: readonly string[];
  /** The next `count` posts fail: `before` they are taken, or `after`, when only the answer is lost; or are `refused`. */
  failPosts(count: number, when: 'before' | 'after' | 'refused'): void;
  /** While set, sockets are refused at the door. */
  refuseSockets(refuse: boolean): void;
  /** Cuts every open stream. */
  cutSockets(): void;
  openSockets(): number;
  /** While set, open streams deliver nothing. */
  muteSockets(mute: boolean): void;
  /** All tokens given so far stop working. */
  expireTokens(): void;
  /** All conversations are gone. */
  forget(): void;
  /** The server speaks first. */
  push(activity: Partial<Activity>): void;
  /** While set, every request is dropped, as by a dead network. */
  goDark(dark: boolean): void;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

const POLICY =
  "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; script-src 'self'; style-src 'self'; " +
  "font-src 'self'; img-src 'self' data: blob: https:; connect-src 'self' ws: wss:";

/** The activity of a multipart upload, with its files as attachments. */
function uploaded(body: string): Activity {
  const activity = JSON.parse(/\r\n\r\n(\{.*\})\r\n/.exec(body)?.[1] ?? '{"type":"message"}') as Activity;
  const files = [...body.matchAll(/name="file"; filename="([^"]*)"\r\nContent-Type: ([^\r]*)/g)];
  const attachments = files.map(([, name = '', contentType = '']) => ({ name, contentType }));
  return { ...activity, attachments };
}

interface Talk {
  readonly owner: string;
  readonly activities: Activity[];
  readonly sockets: Set<WebSocket>;
}

/** Starts it on a free port of this machine. */
export async function startFakeServer({
  script = () => [],
  pages,
  other = () => false,
  tokenSeconds = 1800,
  turnMs = 0,
  port = 0,
}: FakeServerOptions = {}): Promise<FakeServer> {
  const talks = new Map<string, Talk>();
  const tokens = new Map<string, string>();
  const posted: Activity[] = [];
  const requests: string[] = [];
  let counter = 0;
  let failing = { count: 0, when: 'before' as 'before' | 'after' | 'refused' };
  let refusing = false;
  let muted = false;
  let dark = false;

  const newToken = (owner: string): string => {
    counter += 1;
    const token = `token-${counter}`;
    tokens.set(token, owner);
    return token;
  };
  const append = (id: string, talk: Talk, activity: Partial<Activity>, from: Activity['from']): Activity => {
    const sequence = talk.activities.length + 1;
    const full: Activity = {
      type: 'message',
      timestamp: new Date(Date.UTC(2026, 0, 1, 9, 0, sequence)).toISOString(),
      ...activity,
      id: `${id}|${sequence}`,
      ...(from === undefined ? {} : { from }),
    };
    talk.activities.push(full);
    if (!muted) {
      const frame = JSON.stringify({ activities: [full], watermark: String(sequence) });
      for (const socket of talk.sockets) socket.send(frame);
    }
    return full;
  };
  const since = (talk: Talk, watermark: string | null) => ({
    activities: talk.activities.slice(Number(watermark ?? 0)),
    watermark: String(talk.activities.length),
  });
  const bot = { id: 'shop', role: 'bot', name: 'Shop' };

  async function directLine(request: IncomingMessage, url: URL, body: string): Promise<readonly [number, unknown]> {
    if (url.pathname === '/api/chat/token') {
      const asked = JSON.parse(body || '{}') as { userId?: string; resumeToken?: string };
      const known = asked.resumeToken?.replace(/^resume-/, '');
      const userId = known ?? asked.userId ?? `shopper-${++counter}`;
      return [200, { token: newToken(userId), userId, expires_in: tokenSeconds, resumeToken: `resume-${userId}` }];
    }
    if (url.pathname === '/api/chat/speech') return [200, { available: false, receipts: 'optional' }];
    const bearer = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const owner = tokens.get(bearer);
    if (owner === undefined) return [403, { code: 'token-expired' }];
    if (url.pathname === '/v3/directline/tokens/refresh') {
      return [200, { token: newToken(owner), expires_in: tokenSeconds }];
    }
    const open = (id: string, watermark: string) => ({
      conversationId: id,
      token: newToken(owner),
      expires_in: tokenSeconds,
      streamUrl: `ws://${request.headers.host}/v3/directline/conversations/${id}/stream?watermark=${watermark}`,
    });
    const [, , , , id, rest] = url.pathname.split('/');
    if (id === undefined) {
      const made = `talk-${++counter}`;
      talks.set(made, { owner, activities: [], sockets: new Set() });
      return [201, open(made, '0')];
    }
    const talk = talks.get(id);
    if (talk === undefined) return [404, { code: 'not-found' }];
    if (talk.owner !== owner) return [403, { code: 'forbidden' }];
    if (rest === undefined) return [200, open(id, url.searchParams.get('watermark') ?? '0')];
    if (request.method === 'GET') return [200, since(talk, url.searchParams.get('watermark'))];
    return post(id, talk, rest === 'upload' ? uploaded(body) : (JSON.parse(body) as Activity));
  }

  async function post(id: string, talk: Talk, activity: Activity): Promise<readonly [number, unknown]> {
    const fails = failing.count > 0 ? failing.when : null;
    if (fails !== null) failing = { ...failing, count: failing.count - 1 };
    if (fails === 'before') return [502, {}];
    if (fails === 'refused') return [400, { code: 'invalid-request' }];
    posted.push(activity);
    const echo = append(id, talk, activity, { id: talk.owner, role: 'user' });
    if (turnMs > 0) await new Promise((resolve) => setTimeout(resolve, turnMs));
    for (const reply of script(activity, id)) append(id, talk, reply, bot);
    return fails === 'after' ? [502, {}] : [200, { id: echo.id }];
  }

  function serveFile(url: URL, response: ServerResponse): boolean {
    if (pages === undefined) return false;
    const name = url.pathname === '/' ? 'index.html' : url.pathname === '/merchant' ? 'merchant.html' : url.pathname;
    const file = join(pages, normalize(name));
    if (!file.startsWith(pages) || !existsSync(file)) return false;
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
    });
    createReadStream(file).pipe(response);
    return true;
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    if (dark) {
      request.socket.destroy();
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const ours = url.pathname.startsWith('/v3/') || /^\/api\/chat\/(?!profile)/.test(url.pathname);
      if (ours) {
        void directLine(request, url, body).then(([status, answer]) => {
          response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
        });
        return;
      }
      if (serveFile(url, response) || other(request, response, body)) return;
      response.writeHead(404).end();
    });
  });

  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const talk = talks.get(url.pathname.split('/')[4] ?? '');
    if (refusing || dark || talk === undefined) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (stream) => {
      talk.sockets.add(stream);
      stream.on('close', () => talk.sockets.delete(stream));
      const missed = since(talk, url.searchParams.get('watermark'));
      stream.send('');
      if (missed.activities.length > 0 && !muted) stream.send(JSON.stringify(missed));
    });
  });

  const cutSockets = (): void => {
    for (const client of sockets.clients) client.terminate();
  };
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted,
    requests,
    failPosts: (count, when) => {
      failing = { count, when };
    },
    refuseSockets: (refuse) => {
      refusing = refuse;
    },
    cutSockets,
    openSockets: () => [...sockets.clients].filter((client) => client.readyState === WebSocket.OPEN).length,
    muteSockets: (mute) => {
      muted = mute;
    },
    expireTokens: () => tokens.clear(),
    forget: () => talks.clear(),
    push: (activity) => {
      for (const [id, talk] of talks) append(id, talk, activity, activity.from ?? bot);
    },
    goDark: (value) => {
      dark = value;
      if (value) cutSockets();
    },
    close: () => {
      cutSockets();
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
