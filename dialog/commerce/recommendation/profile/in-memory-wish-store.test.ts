import { wishStoreContract } from './wish-store.contract.js';
import { InMemoryWishStore } from './wish-store.js';

wishStoreContract('in memory', async () => new InMemoryWishStore());
