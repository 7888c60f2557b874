import { catalogStoreContract } from './catalog-store.contract.js';
import { InMemoryCatalogStore } from './in-memory-catalog-store.js';

catalogStoreContract('in memory', async () => new InMemoryCatalogStore());
