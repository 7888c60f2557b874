import type { Campaign } from './campaign.js';

/** Where the merchant's campaigns are kept. Campaigns come validated; the store does not judge them. */
export interface CampaignStore {
  /** All campaigns, in the order in which they were first put. */
  list(): Promise<readonly Campaign[]>;
  get(id: string): Promise<Campaign | null>;
  /** Adds a campaign, or replaces the one with its id. */
  put(campaign: Campaign): Promise<void>;
  /** False when there was none. */
  delete(id: string): Promise<boolean>;
}

/** For tests and for shops that keep nothing. */
export function createInMemoryCampaignStore(): CampaignStore {
  const campaigns = new Map<string, Campaign>();
  return {
    list: async () => [...campaigns.values()],
    get: async (id) => campaigns.get(id) ?? null,
    put: async (campaign) => {
      campaigns.set(campaign.id, campaign);
    },
    delete: async (id) => campaigns.delete(id),
  };
}
