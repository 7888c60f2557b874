import { z } from 'zod';
import type { Campaign } from '../../../dialog/commerce/promotion/campaign.js';
import type { CampaignStore } from '../../../dialog/commerce/promotion/campaign-store.js';
import { fieldErrors, HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { merchantJson } from './merchant-json.js';

const tag = 'Merchant: campaigns';

const instant = z.iso.datetime({ offset: true }).describe('ISO 8601 with its offset from UTC');
const entityId = z.string().min(1).max(512);

const fields = z.object({
  name: z.string().trim().min(1).max(200),
  kind: z.literal('voice-coupon'),
  phrases: z
    .array(z.object({ language: z.enum(['zh', 'en']), text: z.string().trim().min(1).max(100) }))
    .min(1)
    .max(20),
  discount: z.discriminatedUnion('type', [
    z.object({ type: z.literal('percent'), value: z.number().gt(0).max(100) }),
    z.object({ type: z.literal('amount'), value: z.number().gt(0).max(1_000_000_000).describe('In major units') }),
  ]),
  appliesTo: z.union([
    z.strictObject({ all: z.literal(true) }),
    z.strictObject({ category: entityId }),
    z.strictObject({ brand: entityId }),
    z.strictObject({ product: entityId }),
  ]),
  startsAt: instant,
  endsAt: instant,
  couponTtlMinutes: z.int().min(1).max(527_040),
  maxRedemptions: z.int().min(1).max(1_000_000_000),
  maxPerShopper: z.int().min(1).max(1_000_000),
});

const campaignInput = fields.refine(({ startsAt, endsAt }) => Date.parse(endsAt) > Date.parse(startsAt), {
  path: ['endsAt'],
  message: 'must be later than startsAt',
});
const campaignChanges = fields.partial();
const campaignOutput = z.object({ id: z.string(), ...fields.shape });
const idParams = z.object({ id: z.string().max(200) });

/** Announced coupons: made, changed and ended by the merchant. */
export function campaignRoutes({
  campaigns,
  newId,
}: {
  readonly campaigns: CampaignStore;
  readonly newId: () => string;
}): readonly Route[] {
  async function existing(id: string): Promise<Campaign> {
    const campaign = await campaigns.get(id);
    if (!campaign) throw new HttpProblem('not-found', 'no such campaign');
    return campaign;
  }

  return [
    route({
      method: 'get',
      path: '/api/merchant/campaigns',
      summary: 'All campaigns, oldest first.',
      tag,
      guard: 'merchant',
      answers: { 200: { description: 'The campaigns', schema: z.object({ items: z.array(campaignOutput) }) } },
      handle: async () => ({ status: 200, body: { items: await campaigns.list() } }),
    }),
    route({
      method: 'post',
      path: '/api/merchant/campaigns',
      summary: 'Announces a campaign; it counts from the next turn on.',
      tag,
      guard: 'merchant',
      body: campaignInput,
      answers: { 201: { description: 'The campaign', schema: campaignOutput } },
      before: merchantJson,
      async handle({ body }) {
        const campaign = toCampaign(newId(), body);
        await campaigns.put(campaign);
        return { status: 201, body: campaign, headers: { location: `/api/merchant/campaigns/${campaign.id}` } };
      },
    }),
    route({
      method: 'get',
      path: '/api/merchant/campaigns/{id}',
      summary: 'One campaign.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: { 200: { description: 'The campaign', schema: campaignOutput } },
      handle: async ({ params }) => ({ status: 200, body: await existing(params.id) }),
    }),
    route({
      method: 'patch',
      path: '/api/merchant/campaigns/{id}',
      summary: 'Changes fields of a campaign; coupons that were granted keep their terms.',
      tag,
      guard: 'merchant',
      params: idParams,
      body: campaignChanges,
      answers: { 200: { description: 'The campaign as it is now', schema: campaignOutput } },
      before: merchantJson,
      async handle({ params, body }) {
        const { id, ...standing } = await existing(params.id);
        const changed = campaignInput.safeParse({ ...standing, ...body });
        if (!changed.success) {
          throw new HttpProblem('invalid-request', 'the campaign would not hold together', {
            errors: fieldErrors(changed.error),
          });
        }
        const campaign = toCampaign(id, changed.data);
        await campaigns.put(campaign);
        return { status: 200, body: campaign };
      },
    }),
    route({
      method: 'delete',
      path: '/api/merchant/campaigns/{id}',
      summary: 'Ends a campaign; granted coupons stay.',
      tag,
      guard: 'merchant',
      params: idParams,
      answers: { 204: { description: 'It is gone' } },
      async handle({ params }) {
        if (!(await campaigns.delete(params.id))) throw new HttpProblem('not-found', 'no such campaign');
        return { status: 204 };
      },
    }),
  ];
}

/** Times are kept in UTC, whatever offset the merchant wrote. */
function toCampaign(id: string, input: z.infer<typeof campaignInput>): Campaign {
  return {
    id,
    ...input,
    startsAt: new Date(input.startsAt).toISOString(),
    endsAt: new Date(input.endsAt).toISOString(),
  };
}
