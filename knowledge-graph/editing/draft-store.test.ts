import { draftStoreContract } from './draft-store.contract.js';
import { InMemoryDraftStore } from './draft-store.js';

draftStoreContract('in memory', async () => new InMemoryDraftStore());
