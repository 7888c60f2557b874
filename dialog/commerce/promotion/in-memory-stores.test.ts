import { campaignStoreContract } from './campaign-store.contract.js';
import { createInMemoryCampaignStore } from './campaign-store.js';
import { redemptionStoreContract } from './redemption-store.contract.js';
import { createInMemoryRedemptionStore } from './redemption-store.js';

campaignStoreContract('in memory', async () => createInMemoryCampaignStore());
redemptionStoreContract('in memory', async () => createInMemoryRedemptionStore());
