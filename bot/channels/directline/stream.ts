import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { HttpProblem } from '../../http/problem.js';
import type { Conversations } from '../conversations.js';
import type { ActivityBatch } from '../subscriptions.js';
import { enter, parseWatermark, readToken } from './access.js';
import type { TokenService } from './tokens.js';

export interface StreamOptions {
  readonly conversations: Conversations;
  readonly tokens: TokenService;
  /** Told when a socket could not be served by a fault of this server. */
  readonly onError: (error: unknown) => void;
  /** Milliseconds between keep-alives; a socket that answered none of the last two is cut. */
  readonly keepAlive?: number;
  /** Bytes that may wait for a slow reader before it is cut; it comes back with its watermark. */
  readonly maxBuffered?: number;
  readonly maxPerConversation?: number;
}

export interface Stream {
  /** Takes the server's WebSocket upgrades over. */
  attach(server: Server): void;
  /** Says goodbye to all sockets (1001). */
  close(): void;
}

const streamPath = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;

/**
 * The WebSocket side of Direct Line: every activity after the watermark of the URL, then each batch as it happens, as
 * an ActivitySet; empty messages now and then keep proxies from closing the line. What clients send is only their own
 * empty keep-alive and is ignored.
 */
export function createStream({
  conversations,
  tokens,
  onError,
  keepAlive = 20_000,
  maxBuffered = 4 * 1024 * 1024,
  maxPerConversation = 16,
}: StreamOptions): Stream {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();
  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.has(socket)) socket.terminate();
      else {
        alive.delete(socket);
        socket.ping();
        socket.send('');
      }
    }
  }, keepAlive);
  heartbeat.unref();

  async function upgrade(request: IncomingMessage, connection: Duplex, head: Buffer): Promise<void> {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    const id = streamPath.exec(path)?.[1];
    if (id === undefined) throw new HttpProblem('not-found');
    const asked = new URLSearchParams(query);
    const claims = await readToken(tokens, asked.get('t') ?? '');
    if (claims.use === 'resume') throw new HttpProblem('unauthorized');
    const conversation = await enter(conversations, claims, id);
    const watermark = parseWatermark(asked.get('watermark') ?? undefined);
    if (conversations.listeners(conversation.id) >= maxPerConversation) throw new HttpProblem('too-many-requests');
    sockets.handleUpgrade(request, connection, head, (socket) => {
      follow(socket, conversation.id, watermark).catch((error: unknown) => {
        onError(error);
        socket.close(1011);
      });
    });
  }

  async function follow(socket: WebSocket, conversationId: string, watermark: number): Promise<void> {
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    socket.on('message', () => alive.add(socket));
    socket.on('error', () => socket.terminate());
    const send = (batch: ActivityBatch): void => {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > maxBuffered) socket.close(1013, 'reads too slowly');
      else socket.send(activitySet(batch));
    };
    const leave = await conversations.subscribe(conversationId, watermark, send);
    if (socket.readyState === socket.OPEN) socket.once('close', leave);
    else leave();
  }

  return {
    attach(server) {
      server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
        connection.on('error', () => connection.destroy());
        upgrade(request, connection, head).catch((error: unknown) => {
          if (!(error instanceof HttpProblem)) onError(error);
          refuse(connection, error instanceof HttpProblem ? error.status : 500);
        });
      });
    },
    close() {
      clearInterval(heartbeat);
      for (const socket of sockets.clients) socket.close(1001, 'the server goes down');
      sockets.close();
    },
  };
}

/** An ActivitySet as Direct Line writes it. */
function activitySet({ activities, watermark }: ActivityBatch): string {
  return JSON.stringify({ activities, watermark: String(watermark) });
}

function refuse(connection: Duplex, status: number): void {
  connection.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
