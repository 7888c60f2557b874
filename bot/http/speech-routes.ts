import type { RequestHandler } from 'express';
import { z } from 'zod';
import { authenticate } from '../channels/directline/access.js';
import type { TokenService } from '../channels/directline/tokens.js';
import type { VoiceDesk } from '../voice-desk.js';
import { audioProblem, readAudioBody } from './audio-body.js';
import { HttpProblem } from './problem.js';
import { type Route, route } from './route.js';

const tag = 'Shopper: speech';
const alternativeSchema = z.object({ transcript: z.string(), confidence: z.number().min(0).max(1) });
/** Longest recording of a shopper, in seconds. */
const longest = 30;

/** Speech of browsers that do not hear themselves: a recording in, what was said out. */
export function speechRoutes({
  desk,
  tokens,
  limit,
}: {
  readonly desk: VoiceDesk;
  readonly tokens: TokenService;
  readonly limit: RequestHandler;
}): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/chat/speech',
      summary: 'Whether the server hears recordings, and whether it must have heard what counts as spoken.',
      tag,
      guard: 'public',
      answers: {
        200: {
          description: 'How speech can be sent',
          schema: z.object({
            available: z.boolean(),
            receipts: z.enum(['optional', 'required']),
            maxSeconds: z.number(),
          }),
        },
      },
      handle: async () => ({
        status: 200,
        body: { available: desk.ready(), receipts: desk.receiptPolicy, maxSeconds: longest },
      }),
    }),
    route({
      method: 'post',
      path: '/api/chat/speech',
      summary: 'Hears a recording. What it says is posted as an activity, with the receipt, to count as spoken.',
      tag,
      guard: 'shopper',
      query: z.object({ language: z.enum(['zh', 'en']).optional() }),
      rawBody: ['audio/wav', 'audio/l16'],
      answers: {
        200: {
          description: 'What was heard, best first; nothing where no words were known. `guess` was nearly a phrase.',
          schema: z.object({
            alternatives: z.array(alternativeSchema),
            guess: alternativeSchema.nullable(),
            receipt: z.string().nullable(),
          }),
        },
      },
      before: [limit],
      async handle({ request, query }) {
        const { ownerId } = await authenticate(tokens, request.get('authorization'));
        const recording = await readAudioBody(request, { longest });
        const outcome = await desk.hear(recording, ownerId, query.language ?? null);
        switch (outcome.kind) {
          case 'heard':
            return {
              status: 200,
              body: { alternatives: outcome.alternatives, guess: outcome.guess, receipt: outcome.receipt },
            };
          case 'refused':
            throw audioProblem(outcome);
          case 'replayed':
            throw new HttpProblem('conflict', 'this recording was heard before; please say it afresh', {
              reason: 'replayed',
            });
          case 'not_ready':
            throw new HttpProblem('unavailable', 'the server has nothing to listen with', { reason: 'no_transcriber' });
          case 'busy':
            throw new HttpProblem('unavailable', 'too many speak at once; try again in a moment', {
              reason: 'busy',
              headers: { 'retry-after': '2' },
            });
        }
      },
    }),
  ];
}
