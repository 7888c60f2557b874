import { campaignStoreContract } from './campaign-store.contract.js';
import { createInMemoryCampaignStore } from './campaign-store.js';
import { createInMemoryLedger } from './ledger/in-memory-ledger.js';
import { redemptionLedgerContract } from './ledger/redemption-ledger.contract.js';
import { shopperSettingsContract } from './shopper-settings.contract.js';
import { createInMemoryShopperSettings } from './shopper-settings.js';

campaignStoreContract('in memory', async () => createInMemoryCampaignStore());
redemptionLedgerContract('in memory', async () => createInMemoryLedger());
shopperSettingsContract('in memory', async () => createInMemoryShopperSettings());
