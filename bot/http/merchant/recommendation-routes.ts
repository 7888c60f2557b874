import { z } from 'zod';
import type { RecommendationDesk } from '../../../dialog/commerce/recommendation/desk/recommendation-desk.js';
import { explorationPolicies } from '../../../dialog/commerce/recommendation/explore/judge-policies.js';
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

const modelSchema = z.object({
  learntAt: z.string(),
  shoppers: z.int(),
  events: z.int(),
  taken: z.int().describe('products that somebody took'),
  sequence: z.boolean().describe('whether there was enough to learn the order of what is taken'),
  blend: z.boolean().describe('whether there was enough to learn how far to trust each source'),
});

const coverageSchema = z.object({
  products: z.int(),
  related: z.int().describe('products that the relations of the graph lead on from'),
  indexed: z.int().describe('products whose words are compared'),
  embedded: z.int().nullable().describe('products whose meanings are compared; null without a language model'),
});

const stateSchema = z.object({
  model: modelSchema.nullable(),
  sources: coverageSchema,
  trainings: z.array(runSchema),
});

const estimateSchema = z.object({ value: z.number(), standardError: z.number() });
const judgementSchema = z.object({
  explorations: z.int(),
  needed: z.int().describe('fewer explorations say nothing, and no policy is judged'),
  logged: estimateSchema.describe('share that was taken up of what was tried'),
  policies: z.array(
    z.object({
      policy: z.enum(explorationPolicies),
      ips: estimateSchema,
      snips: estimateSchema,
      doublyRobust: estimateSchema,
      gain: estimateSchema.describe('beyond what was earned, by the doubly robust estimate'),
      effectiveSize: z.number().describe('how many independent explorations the weights are worth'),
      verdict: z.enum(['better', 'worse', 'open']),
    }),
  ),
});

/** Lets the merchant have the recommender learn anew, and see what it stands on. */
export function recommendationRoutes(
  desk: Pick<RecommendationDesk, 'model' | 'trainings' | 'coverage' | 'judgement'>,
): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/recommendation',
      summary:
        'The model in force, how far the sources reach, and the runs of learning since the server started, newest first.',
      tag,
      guard: 'merchant',
      answers: { 200: { description: 'The state', schema: stateSchema } },
      async handle() {
        const { model } = desk;
        const shown =
          model === null
            ? null
            : {
                learntAt: model.learntAt,
                shoppers: model.shoppers,
                events: model.events,
                taken: model.taken,
                sequence: model.sequence,
                blend: model.blend,
              };
        return { status: 200, body: { model: shown, sources: desk.coverage(), trainings: desk.trainings.runs() } };
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
    route({
      method: 'get',
      path: '/api/merchant/recommendation/judgement',
      summary:
        'What other ways to fill the place that tries something would have earned, by the explorations that were logged: ' +
        'inverse propensity (ips), self-normalised (snips), doubly robust.',
      tag,
      guard: 'merchant',
      answers: { 200: { description: 'The judgement', schema: judgementSchema } },
      async handle() {
        return { status: 200, body: await desk.judgement() };
      },
    }),
  ];
}
