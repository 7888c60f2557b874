import { HttpProblem } from '../../http/problem.js';
import type { Conversation } from '../../storage/conversation-store.js';
import type { Conversations } from '../conversations.js';
import type { TokenClaims, TokenService } from './tokens.js';

/**
 * Reads the bearer token of a request. Throws 401 when there is none or it is not ours, and 403 when it has expired,
 * which is what Direct Line's clients take as a sign to get a new one.
 */
export async function authenticate(tokens: TokenService, authorization: string | undefined): Promise<TokenClaims> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (!bearer) throw unauthorized('send the token as Authorization: Bearer');
  const claims = await readToken(tokens, bearer);
  if (claims.use !== 'chat') throw unauthorized('this token opens no conversation');
  return claims;
}

/** As `authenticate`, for a token that stands in a query. */
export async function readToken(tokens: TokenService, token: string): Promise<TokenClaims> {
  const reading = await tokens.read(token);
  if (reading.ok) return reading.claims;
  if (reading.reason === 'expired')
    throw new HttpProblem('token-expired', 'get a new token and open the conversation with it');
  throw unauthorized('the token is not one of this server');
}

/** The conversation, if the token's owner opened it. Throws 404 or 403. */
export async function enter(conversations: Conversations, claims: TokenClaims, id: string): Promise<Conversation> {
  const conversation = await conversations.find(id);
  if (!conversation) throw new HttpProblem('not-found', 'no such conversation');
  const isFor = claims.conversationId === null || claims.conversationId === id;
  if (!isFor || conversation.ownerId !== claims.ownerId) {
    throw new HttpProblem('forbidden', 'the token belongs to another conversation');
  }
  return conversation;
}

/** A watermark is the sequence of the last activity that was read; clients must take it as opaque. */
export function parseWatermark(watermark: string | undefined): number {
  if (watermark === undefined || watermark === '' || watermark === '-') return 0;
  if (!/^\d{1,15}$/.test(watermark))
    throw new HttpProblem('invalid-request', 'the watermark is not one of this server');
  return Number(watermark);
}

function unauthorized(detail: string): HttpProblem {
  return new HttpProblem('unauthorized', detail, { headers: { 'www-authenticate': 'Bearer realm="directline"' } });
}
