import type { Request } from 'express';
import { HttpProblem } from '../problem.js';

/** The entity tag of an `If-Match` header without its quotes; null where there is none or any will do (RFC 9110, 13.1.1). */
export function givenTag(request: Request): string | null {
  const given = request.get('if-match')?.trim();
  if (given === undefined || given === '' || given === '*') return null;
  return given.replace(/^W\//, '').replace(/^"(.*)"$/, '$1');
}

/** The number of an `If-Match` header that names a revision; undefined where there is none. */
export function givenRevision(request: Request): number | undefined {
  const tag = givenTag(request);
  if (tag === null) return undefined;
  if (!/^\d{1,15}$/.test(tag)) throw stale('If-Match names no revision');
  return Number(tag);
}

/** A tag as a header writes it. */
export function tagHeader(tag: string | number): Record<string, string> {
  return { etag: `"${tag}"` };
}

/** What was read has been changed since, so nothing was written. */
export function stale(detail: string): HttpProblem {
  return new HttpProblem('precondition-failed', detail, { reason: 'changed' });
}
