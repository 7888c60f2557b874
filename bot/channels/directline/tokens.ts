import { webcrypto } from 'node:crypto';
import { JWTExpired } from 'jose/errors';
import { SignJWT } from 'jose/jwt/sign';
import { jwtVerify } from 'jose/jwt/verify';
import { z } from 'zod';
import type { Seat } from '../exchange.js';
import { Recent } from '../recent.js';

/** What a token says. `ownerId` is made fresh for each first token and survives refreshing: it is what owns conversations. */
export interface TokenClaims extends Seat {
  /** The one conversation that the token is for; absent while none was opened. */
  readonly conversationId: string | null;
  /** A `stream` token opens a WebSocket and nothing else, a `resume` token gets a new chat token and nothing else. */
  readonly use: 'chat' | 'stream' | 'resume';
}

export type TokenReading =
  | { readonly ok: true; readonly claims: TokenClaims }
  | { readonly ok: false; readonly reason: 'invalid' | 'expired' };

/** Makes and reads shoppers' tokens. */
export interface TokenService {
  issue(claims: TokenClaims): Promise<{ readonly token: string; readonly expiresIn: number }>;
  read(token: string): Promise<TokenReading>;
}

const issuer = 'daogou';

/** `user` and `conv` are the names that Direct Line's own clients read out of a token. */
const payloadSchema = z.object({
  user: z.string(),
  own: z.string(),
  conv: z.string().optional(),
  use: z.enum(['chat', 'stream', 'resume']),
  speak: z.boolean(),
  dev: z.string().optional(),
});

/** Tokens as JWT (RFC 7519) signed with HS256; `secret` has at least 32 bytes. Lifetimes in seconds. The last thousand good tokens are remembered. */
export function createTokenService(
  secret: Uint8Array,
  {
    clock,
    chatLifetime = 86_400,
    streamLifetime = 120,
    resumeLifetime = 30 * 86_400,
  }: { clock: () => Date; chatLifetime?: number; streamLifetime?: number; resumeLifetime?: number },
): TokenService {
  const key = webcrypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  const lifetimes = { chat: chatLifetime, stream: streamLifetime, resume: resumeLifetime };
  const verified = new Recent<string, { readonly claims: TokenClaims; readonly expiresAt: number }>(1_000);
  return {
    async issue({ shopperId, ownerId, maySpeak, conversationId, use, device }) {
      const expiresIn = lifetimes[use];
      const now = Math.floor(clock().getTime() / 1_000);
      const payload: z.infer<typeof payloadSchema> = { user: shopperId, own: ownerId, use, speak: maySpeak };
      if (conversationId !== null) payload.conv = conversationId;
      if (device != null) payload.dev = device;
      const token = await new SignJWT(payload)
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(issuer)
        .setIssuedAt(now)
        .setExpirationTime(now + expiresIn)
        .sign(await key);
      return { token, expiresIn };
    },

    async read(token) {
      const known = verified.get(token);
      if (known && known.expiresAt > clock().getTime()) return { ok: true, claims: known.claims };
      try {
        const { payload } = await jwtVerify(token, await key, { issuer, algorithms: ['HS256'], currentDate: clock() });
        const parsed = payloadSchema.safeParse(payload);
        if (!parsed.success) return { ok: false, reason: 'invalid' };
        const { user, own, conv, use, speak, dev } = parsed.data;
        const claims = {
          shopperId: user,
          ownerId: own,
          maySpeak: speak,
          conversationId: conv ?? null,
          use,
          device: dev ?? null,
        };
        verified.set(token, { claims, expiresAt: (payload.exp ?? 0) * 1_000 });
        return { ok: true, claims };
      } catch (error) {
        return { ok: false, reason: error instanceof JWTExpired ? 'expired' : 'invalid' };
      }
    },
  };
}
