import { z } from 'zod';
import { campaignPhase } from '../../../dialog/commerce/promotion/campaign.js';
import type { CampaignStore } from '../../../dialog/commerce/promotion/campaign-store.js';
import { oddsOf } from '../../../dialog/commerce/promotion/draw.js';
import { HttpProblem } from '../problem.js';
import { type Route, route } from '../route.js';

/** What a game was bound to before its first draw. A campaign whose end was moved stays closed until that end. */
export function proofRoutes({
  campaigns,
  clock,
  seedOf,
}: {
  readonly campaigns: CampaignStore;
  readonly clock: () => Date;
  readonly seedOf: (campaignId: string) => string;
}): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/chat/promotions/{id}/proof',
      summary: 'What a game was bound to; with the seed once it is over, so that each draw can be checked.',
      tag: 'Shopper: promotions',
      guard: 'public',
      params: z.object({ id: z.string().min(1).max(200) }),
      answers: {
        200: {
          description: 'The proof',
          schema: z.object({
            campaign: z.string(),
            commitment: z.string(),
            odds: z.array(z.object({ id: z.string(), odds: z.number() })),
            seed: z.string().nullable(),
          }),
        },
      },
      async handle({ params }) {
        const campaign = await campaigns.get(params.id);
        if (campaign?.kind !== 'lottery' && campaign?.kind !== 'cards')
          throw new HttpProblem('not-found', 'no such game');
        const outcomes = campaign.kind === 'lottery' ? campaign.prizes : campaign.cards;
        const over = campaignPhase(campaign, clock()) === 'ended';
        return {
          status: 200,
          body: {
            campaign: campaign.id,
            commitment: campaign.commitment,
            odds: oddsOf(outcomes),
            seed: over ? seedOf(campaign.id) : null,
          },
        };
      },
    }),
  ];
}
