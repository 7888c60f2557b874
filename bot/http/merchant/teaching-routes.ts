import { z } from 'zod';
import type { TeachableModel } from '../../../nlu/model/language-model.js';
import { mostCorrections, type Teaching } from '../../../nlu/teaching/teaching.js';
import type { VersionHistory } from '../../../nlu/teaching/teaching-store.js';
import type { ConversationStore } from '../../storage/conversation-store.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { authorOf } from './author.js';
import { merchantJson } from './merchant-json.js';
import { readQueue } from './teaching-queue.js';
import { correctionInput, correctionSchema, queueSchema, runSchema, versionsSchema } from './teaching-schemas.js';

const tag = 'Merchant: teaching';
const idParams = z.object({ id: z.string().max(200) });

/** What can be taught, or why nothing can. */
export type TeachingDesk =
  | {
      readonly kind: 'open';
      readonly teaching: Teaching;
      readonly model: TeachableModel;
      readonly store: ConversationStore;
    }
  | { readonly kind: 'closed'; readonly reason: 'no_model' | 'not_teachable' };

const closedDetails = {
  no_model: 'no language model is loaded, so there is nothing to teach',
  not_teachable: 'the language model that is loaded cannot be taught: it does not give its last hidden states',
} as const;

/** Lets merchants put right what the language model misread, and have it learnt. */
export function teachingRoutes(desk: TeachingDesk): readonly Route[] {
  const opened = (): Extract<TeachingDesk, { kind: 'open' }> => {
    if (desk.kind === 'open') return desk;
    throw new HttpProblem('conflict', closedDetails[desk.reason], { reason: desk.reason });
  };
  const busy = (runId: string): HttpProblem =>
    new HttpProblem('conflict', `run ${runId} is under way; wait for its end or stop it`, { reason: 'busy' });
  const existingRun = (id: string) => {
    const run = opened().teaching.run(id);
    if (run === null) throw new HttpProblem('not-found', 'no such run');
    return run;
  };

  return [
    route({
      method: 'get',
      path: '/api/merchant/teaching/queue',
      summary: 'What shoppers said and the shop was not sure of, newest first.',
      tag,
      guard: 'merchant',
      query: z.object({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(500).optional(),
      }),
      answers: { 200: { description: 'A page of it', schema: queueSchema } },
      async handle({ query }) {
        const { teaching, model, store } = opened();
        const corrected = new Set((await teaching.corrections()).map(({ text }) => text));
        const page = await readQueue({ store, model, corrected, limit: query.limit, cursor: query.cursor ?? null });
        return { status: 200, body: page };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/teaching/corrections',
      summary: 'All corrections, oldest first; of one text the last one holds.',
      tag,
      guard: 'merchant',
      answers: { 200: { description: 'The corrections', schema: z.object({ items: z.array(correctionSchema) }) } },
      handle: async () => ({ status: 200, body: { items: await opened().teaching.corrections() } }),
    }),
    route({
      method: 'post',
      path: '/api/merchant/teaching/corrections',
      summary: 'Keeps the right reading of an utterance for the next run.',
      tag,
      guard: 'merchant',
      body: correctionInput,
      answers: {
        201: {
          description: 'The correction, and the earlier ones of the same text that it replaces',
          schema: z.object({ correction: correctionSchema, replaces: z.array(z.string()) }),
        },
      },
      before: merchantJson,
      async handle({ body, request }) {
        const outcome = await opened().teaching.correct(body, authorOf(request));
        if (outcome.kind === 'wrong') {
          const [first] = outcome.problems;
          const detail = first && `${first.pointer}: ${first.detail}`;
          throw new HttpProblem('invalid-request', detail, { errors: outcome.problems });
        }
        if (outcome.kind === 'full') {
          const detail = `${mostCorrections} corrections are kept; take some back first`;
          throw new HttpProblem('conflict', detail, { reason: 'too_many' });
        }
        const { correction, replaces } = outcome;
        return { status: 201, body: { correction, replaces } };
      },
    }),
    route({
      method: 'delete',
      path: '/api/merchant/teaching/corrections/{id}',
      summary: 'Takes a correction back; the next run forgets it.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: { 204: { description: 'It is gone' } },
      async handle({ params }) {
        if (!(await opened().teaching.forget(params.id))) throw new HttpProblem('not-found', 'no such correction');
        return { status: 204 };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/teaching/runs',
      summary: 'Runs since the server started, newest first.',
      tag,
      guard: 'merchant',
      answers: { 200: { description: 'The runs', schema: z.object({ items: z.array(runSchema) }) } },
      handle: async () => ({ status: 200, body: { items: opened().teaching.runs() } }),
    }),
    route({
      method: 'post',
      path: '/api/merchant/teaching/runs',
      summary: 'Learns the corrections in the background; new heads replace the old ones only if they read better.',
      tag,
      guard: 'merchant',
      answers: { 202: { description: 'The run; ask at Location', schema: runSchema } },
      async handle({ request }) {
        const outcome = await opened().teaching.start(authorOf(request));
        if (outcome.kind === 'busy') throw busy(outcome.run.id);
        if (outcome.kind === 'nothing') {
          throw new HttpProblem('conflict', 'there are no corrections to learn', { reason: 'nothing_to_learn' });
        }
        const { run } = outcome;
        return { status: 202, body: run, headers: { location: `/api/merchant/teaching/runs/${run.id}` } };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/teaching/runs/{id}',
      summary: 'How a run stands or ended, and why its heads were refused.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: { 200: { description: 'The run', schema: runSchema } },
      handle: async ({ params }) => ({ status: 200, body: existingRun(params.id) }),
    }),
    route({
      method: 'delete',
      path: '/api/merchant/teaching/runs/{id}',
      summary: 'Stops a run; the heads in force stay.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: { 204: { description: 'It has ended' } },
      async handle({ params }) {
        const { id } = existingRun(params.id);
        if (await opened().teaching.stop(id)) return { status: 204 };
        throw new HttpProblem('conflict', 'the run has ended before', { reason: 'ended' });
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/teaching/versions',
      summary: 'What teaching made of the model, oldest first.',
      tag,
      guard: 'merchant',
      answers: { 200: { description: 'The versions', schema: versionsSchema } },
      handle: async () => ({ status: 200, body: shown(await opened().teaching.versions()) }),
    }),
    route({
      method: 'post',
      path: '/api/merchant/teaching/versions/rollback',
      summary: 'One step back, or forward again; it counts from the next turn on.',
      tag,
      guard: 'merchant',
      body: z.object({ direction: z.enum(['back', 'forward']).default('back') }),
      answers: { 200: { description: 'The versions as they are now', schema: versionsSchema } },
      before: merchantJson,
      async handle({ body }) {
        const outcome = await opened().teaching.step(body.direction);
        if (outcome.kind === 'busy') throw busy(outcome.run.id);
        if (outcome.kind === 'end') {
          const detail = body.direction === 'back' ? 'the model is as it came' : 'there is no later version';
          throw new HttpProblem('conflict', detail, { reason: 'no_version' });
        }
        return { status: 200, body: shown(outcome.history) };
      },
    }),
  ];
}

function shown({ versions, inForce }: VersionHistory): z.infer<typeof versionsSchema> {
  const items = versions.map(({ model: _, corrections, ...version }) => ({
    ...version,
    corrections: [...corrections],
  }));
  return { items, inForce };
}
