import { campaignStoreContract } from './campaign-store.contract.js';
import { createInMemoryCampaignStore } from './campaign-store.js';
import { createInMemoryLedger } from './ledger/in-memory-ledger.js';
import { redemptionLedgerContract } from './ledger/redemption-ledger.contract.js';

campaignStoreContract('in memory', async () => createInMemoryCampaignStore());
redemptionLedgerContract('in memory', async () => createInMemoryLedger());
