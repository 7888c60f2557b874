import { z } from 'zod';
import type { RecommendationDesk } from '../../../dialog/commerce/recommendation/desk/recommendation-desk.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';

const tag = 'Merchant: recommendation';
const idParams = z.object({ id: z.string().max(200) });

const runSchema = z.object({
  id: z.string(),
  status: z.enum(['running', 'succeeded', 'failed']),
  progress: z.number(),
  phase: z.enum(['neighbours', 'sequence', 'blend', 'final']).nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  reason: z.string().nullable(),
});

const stateSchema = z.object({
  model: z.object({ learntAt: z.string(), shoppers: z.int(), events: z.int() }).nullable(),
  trainings: z.array(runSchema),
});

/** Lets the merchant have the recommender learn anew, and see what it stands on. */
export function recommendationRoutes(desk: Pick<RecommendationDesk, 'model' | 'trainings'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/recommendation',
      summary: 'The model in force, and the runs of learning since the server started, newest first.',
      tag,
      guard: 'merchant',
      answers: { 200: { description: 'The state', schema: stateSchema } },
      async handle() {
        const { model } = desk;
        const shown =
          model === null ? null : { learntAt: model.learntAt, shoppers: model.shoppers, events: model.events };
        return { status: 200, body: { model: shown, trainings: desk.trainings.runs() } };
      },
    }),
    route({
      method: 'post',
      path: '/api/merchant/recommendation/trainings',
      summary:
        'Learns anew from what shoppers did, in the background; the old model serves until the new one is whole.',
      tag,
      guard: 'merchant',
      answers: { 202: { description: 'It has begun', schema: runSchema } },
      async handle() {
        const start = await desk.trainings.start();
        if (start.kind === 'busy')
          throw new HttpProblem('conflict', `run ${start.runId} is under way`, { reason: 'busy' });
        if (start.kind === 'too_little') {
          const detail = `shoppers did ${start.events} things so far; learning starts from ${start.needed}`;
          throw new HttpProblem('conflict', detail, { reason: 'too_little' });
        }
        const location = `/api/merchant/recommendation/trainings/${start.run.id}`;
        return { status: 202, body: start.run, headers: { location } };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/recommendation/trainings/{id}',
      summary: 'How far a run of learning is.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: { 200: { description: 'The run', schema: runSchema } },
      async handle({ params }) {
        const run = desk.trainings.run(params.id);
        if (run === null) throw new HttpProblem('not-found', 'no such run');
        return { status: 200, body: run };
      },
    }),
  ];
}
