import { profileStoreContract } from './profile-store.contract.js';
import { InMemoryProfileStore } from './profile-store.js';

profileStoreContract('in memory', async () => new InMemoryProfileStore());
