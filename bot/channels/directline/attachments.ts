import { z } from 'zod';
import { HttpProblem } from '../../http/problem.js';
import { type Route, route } from '../../http/route.js';
import type { UploadFolder } from './uploads.js';

/** Where a file that was sent can be read again: its id is unguessable, as the addresses of Direct Line's own attachments. */
export function attachmentPath(id: string): string {
  return `/v3/directline/attachments/${encodeURIComponent(id)}`;
}

/** The first bytes, in hexadecimal, of the pictures that every browser draws; anything else is only a download. */
const pictures: readonly (readonly [type: string, magic: RegExp])[] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/gif', /^47494638(?:37|39)61/],
  ['image/webp', /^52494646.{8}57454250/],
];

/** The type of a picture by its own bytes, never by what its sender called it; null for anything else. */
function pictureType(head: Buffer): string | null {
  const hex = head.toString('hex');
  return pictures.find(([, magic]) => magic.test(hex))?.[0] ?? null;
}

/**
 * Hands out what shoppers sent, to themselves after a reload and to the person who takes their conversation over. A file
 * may hold anything: it is served so that no browser runs it (no sniffing, no scripts, no origin of ours).
 */
export function attachmentRoutes(uploads: UploadFolder): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/v3/directline/attachments/{id}',
      summary: 'A file that was sent, by the unguessable id in its activity.',
      tag: 'Direct Line 3.0',
      guard: 'public',
      params: z.object({ id: z.string().max(100) }),
      answers: { 200: { description: 'The file', contentType: 'application/octet-stream' } },
      async handle({ params, response }) {
        const file = await uploads.open(params.id);
        if (file === null) throw new HttpProblem('not-found', 'no such file');
        const type = pictureType(file.head);
        response.status(200).set({
          'content-type': type ?? 'application/octet-stream',
          'content-disposition': type === null ? 'attachment' : 'inline',
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, max-age=86400, immutable',
        });
        response.end(file.body);
        return { status: 200 };
      },
    }),
  ];
}
