import { z } from 'zod';
import { type Campaign, campaignPhase } from '../../../dialog/commerce/promotion/campaign.js';
import type { CampaignStore } from '../../../dialog/commerce/promotion/campaign-store.js';
import { commitmentOf, oddsOf } from '../../../dialog/commerce/promotion/draw.js';
import { fieldErrors, HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';
import { type CampaignInput, campaignChanges, campaignInput, campaignOutput } from './campaign-schemas.js';
import { merchantJson } from './merchant-json.js';

const tag = 'Merchant: campaigns';

const idParams = z.object({ id: z.string().max(200) });

/** Announced promotions: made, changed and ended by the merchant. */
export function campaignRoutes({
  campaigns,
  newId,
  clock,
  seedOf,
}: {
  readonly campaigns: CampaignStore;
  readonly newId: () => string;
  readonly clock: () => Date;
  /** The secret seed of a game, in hexadecimal. */
  readonly seedOf: (campaignId: string) => string;
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
        const campaign = toCampaign(newId(), body, seedOf);
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
        const before = await existing(params.id);
        const { id, ...standing } = before;
        if (body.kind !== undefined && body.kind !== before.kind) {
          throw new HttpProblem('invalid-request', 'a campaign keeps its kind', {
            errors: [{ pointer: '/kind', detail: `is ${before.kind}` }],
          });
        }
        const changed = campaignInput.safeParse({ ...standing, ...body });
        if (!changed.success) {
          throw new HttpProblem('invalid-request', 'the campaign would not hold together', {
            errors: fieldErrors(changed.error),
          });
        }
        const campaign = toCampaign(id, changed.data, seedOf);
        const phase = campaignPhase(before, clock());
        if (isGame(before) && phase === 'ended')
          throw new HttpProblem('conflict', 'the seed of a game that is over is public, so that it can not go on');
        if (phase !== 'not_started' && rulesOf(before) !== rulesOf(campaign)) {
          throw new HttpProblem(
            'conflict',
            'odds and exchange of a game stay as they were announced once it has begun',
          );
        }
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
        const before = await existing(params.id);
        if (isGame(before) && campaignPhase(before, clock()) !== 'not_started') {
          throw new HttpProblem(
            'conflict',
            'a game that has begun stays, so that its draws can be checked: set endsAt',
          );
        }
        if (!(await campaigns.delete(params.id))) throw new HttpProblem('not-found', 'no such campaign');
        return { status: 204 };
      },
    }),
  ];
}

/** Times are kept in UTC, whatever offset the merchant wrote; a game is bound to its odds. What was left out stays out. */
function toCampaign(id: string, input: CampaignInput, seedOf: (campaignId: string) => string): Campaign {
  const bound =
    input.kind === 'lottery' || input.kind === 'cards'
      ? { commitment: commitmentOf(seedOf(id), oddsOf(input.kind === 'lottery' ? input.prizes : input.cards)) }
      : {};
  const campaign = {
    id,
    ...input,
    ...bound,
    startsAt: new Date(input.startsAt).toISOString(),
    endsAt: new Date(input.endsAt).toISOString(),
  };
  return JSON.parse(JSON.stringify(campaign)) as Campaign;
}

function isGame({ kind }: Campaign): boolean {
  return kind === 'lottery' || kind === 'cards';
}

/** What players of a game were told. */
function rulesOf(campaign: Campaign): string {
  if (campaign.kind === 'lottery') return JSON.stringify(oddsOf(campaign.prizes));
  return campaign.kind === 'cards' ? JSON.stringify([oddsOf(campaign.cards), campaign.exchange]) : '';
}
