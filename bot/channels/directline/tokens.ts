import { createSecretKey } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Seat } from '../conversations.js';

/** What a token says. `ownerId` is made fresh for each first token and survives refreshing: it is what owns conversations. */
export interface TokenClaims extends Seat {
  /** The one conversation that the token is for; absent while none was opened. */
  readonly conversationId: string | null;
  /** A `stream` token opens a WebSocket and nothing else. */
  readonly use: 'chat' | 'stream';
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
  use: z.enum(['chat', 'stream']),
  speak: z.boolean(),
});

/** Tokens as JWT (RFC 7519) signed with HS256; `secret` has at least 32 bytes. Lifetimes in seconds. */
export function createTokenService(
  secret: Uint8Array,
  {
    clock,
    chatLifetime = 86_400,
    streamLifetime = 120,
  }: { clock: () => Date; chatLifetime?: number; streamLifetime?: number },
): TokenService {
  const key = createSecretKey(secret);
  return {
    async issue({ shopperId, ownerId, maySpeak, conversationId, use }) {
      const expiresIn = use === 'chat' ? chatLifetime : streamLifetime;
      const now = Math.floor(clock().getTime() / 1_000);
      const payload: z.infer<typeof payloadSchema> = { user: shopperId, own: ownerId, use, speak: maySpeak };
      if (conversationId !== null) payload.conv = conversationId;
      const token = await new SignJWT(payload)
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(issuer)
        .setIssuedAt(now)
        .setExpirationTime(now + expiresIn)
        .sign(key);
      return { token, expiresIn };
    },

    async read(token) {
      try {
        const { payload } = await jwtVerify(token, key, { issuer, algorithms: ['HS256'], currentDate: clock() });
        const parsed = payloadSchema.safeParse(payload);
        if (!parsed.success) return { ok: false, reason: 'invalid' };
        const { user, own, conv, use, speak } = parsed.data;
        return {
          ok: true,
          claims: { shopperId: user, ownerId: own, maySpeak: speak, conversationId: conv ?? null, use },
        };
      } catch (error) {
        return { ok: false, reason: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
      }
    },
  };
}
