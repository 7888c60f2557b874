import { z } from 'zod';
import { waysToCompare } from '../../../dialog/commerce/experiments/experiment.js';
import type {
  DraftFault,
  ExperimentDesk,
  ExperimentDraft,
  ExperimentStanding,
} from '../../../dialog/commerce/experiments/experiment-desk.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { merchantJson } from './merchant-json.js';

const tag = 'Merchant: experiments';
const idParams = z.object({ id: z.string().max(200) });
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

const unitSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('product') }),
  z.object({
    by: z.literal('time-block'),
    hours: z
      .int()
      .min(24)
      .max(24 * 28),
  }),
  z.object({ by: z.literal('conversation') }),
]);

const guardSchema = z.object({ metric: z.string().max(50), tolerance: z.number().gt(0).max(1) });

const draftSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  about: z.enum(['prices', 'replies']),
  unit: unitSchema,
  arms: z
    .array(z.object({ id: z.string().max(50), weight: z.number().gt(0).max(1_000).default(1) }))
    .min(2)
    .max(10),
  startsAt: moment,
  endsAt: moment,
  falseAlarm: z.number().gt(0).lt(0.5).default(0.05),
  guards: z.array(guardSchema).max(10).default([]),
});

const experimentSchema = z.object({
  id: z.string(),
  name: z.string(),
  about: z.enum(['prices', 'replies']),
  unit: unitSchema,
  arms: z.array(z.object({ id: z.string(), weight: z.number() })),
  startsAt: z.string(),
  endsAt: z.string(),
  falseAlarm: z.number(),
  guards: z.array(guardSchema),
  stopped: z.object({ at: z.string(), because: z.string() }).nullable(),
});

const standingSchema = z.object({
  experiment: experimentSchema,
  metric: z.string(),
  status: z.enum(['running', 'decided', 'stopped', 'ended']),
  comparisons: z.array(
    z.object({
      armId: z.string(),
      units: z.int(),
      difference: z.number(),
      interval: z.tuple([z.number(), z.number()]).nullable(),
      verdict: z.enum(['better', 'worse', 'open']),
    }),
  ),
  broken: z.array(z.object({ armId: z.string(), metric: z.string() })),
  means: z.array(z.object({ metric: z.string(), armId: z.string(), units: z.int(), mean: z.number() })),
});

const faults: Readonly<Record<DraftFault, string>> = {
  arms: `the arms are ways to do it, the control first: ${Object.entries(waysToCompare)
    .map(([about, ways]) => `${about}: ${ways.join(', ')}`)
    .join('; ')}`,
  unit: 'prices go by product or by blocks of whole days, replies by conversation',
  times: 'it ends before it starts',
  guards: 'a guard metric is one that such an experiment measures',
  false_alarm: 'the chance of a false alarm is above 0 and below 0.5',
  overlap: 'another experiment about the same thing runs in that time',
};

/** A/B experiments: asked for, looked at while they run, stopped. Never dealt out by person. */
export function experimentRoutes(desk: ExperimentDesk): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/merchant/experiments',
      summary: 'All experiments, newest start first.',
      tag,
      guard: 'merchant',
      answers: { 200: { description: 'The experiments', schema: z.object({ items: z.array(experimentSchema) }) } },
      handle: async () => ({ status: 200, body: { items: desk.list() } }),
    }),
    route({
      method: 'post',
      path: '/api/merchant/experiments',
      summary: 'Begins an experiment on prices (by product or block of days) or on replies (by conversation).',
      tag,
      guard: 'merchant',
      body: draftSchema,
      answers: { 201: { description: 'The experiment', schema: experimentSchema } },
      before: merchantJson,
      async handle({ body }) {
        const started = await desk.start(body satisfies ExperimentDraft);
        if (started === 'overlap') throw new HttpProblem('conflict', faults.overlap, { reason: 'overlap' });
        if (typeof started === 'string') throw new HttpProblem('invalid-request', faults[started], { reason: started });
        return { status: 201, body: started, headers: { location: `/api/merchant/experiments/${started.id}` } };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/experiments/{id}',
      summary: 'How an experiment stands; its intervals hold however often it is looked at.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: { 200: { description: 'The experiment and its report', schema: standingSchema } },
      async handle({ params }) {
        const standing = await desk.standing(params.id);
        if (standing === null) throw new HttpProblem('not-found', 'no such experiment');
        return { status: 200, body: standingBody(standing) };
      },
    }),
    route({
      method: 'post',
      path: '/api/merchant/experiments/{id}/stop',
      summary: 'Ends an experiment now; everything goes on as the control at the next pass or turn.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: { 200: { description: 'The experiment', schema: experimentSchema } },
      async handle({ params }) {
        const stopped = await desk.stop(params.id, 'stopped by the merchant');
        if (stopped === null) throw new HttpProblem('not-found', 'no such experiment');
        return { status: 200, body: stopped };
      },
    }),
  ];
}

function standingBody({ experiment, metric, report, measured }: ExperimentStanding): z.input<typeof standingSchema> {
  return {
    experiment: { ...experiment, arms: [...experiment.arms], guards: [...experiment.guards] },
    metric,
    status: report.status,
    comparisons: report.arms.map(({ interval, ...arm }) => ({
      ...arm,
      interval: interval === null ? null : [interval[0], interval[1]],
    })),
    broken: [...report.broken],
    means: [...measured].flatMap(([name, byArm]) =>
      [...byArm].map(([armId, { units, sum }]) => ({
        metric: name,
        armId,
        units,
        mean: units === 0 ? 0 : sum / units,
      })),
    ),
  };
}
