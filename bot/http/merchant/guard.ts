import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { HttpProblem } from '../problem.js';

/** Lets only the merchant's bearer token through; the comparison takes the same time for every wrong one. */
export function merchantGuard(token: string): RequestHandler {
  const wanted = digest(token);
  return (request, _response, next) => {
    const given = /^Bearer\s+(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
    if (given === undefined || !timingSafeEqual(digest(given), wanted)) {
      throw new HttpProblem('unauthorized', 'send the merchant token as Authorization: Bearer', {
        headers: { 'www-authenticate': 'Bearer realm="merchant"' },
      });
    }
    next();
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
