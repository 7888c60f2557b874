import { InMemoryTeachingStore } from './in-memory-teaching-store.js';
import { teachingStoreContract } from './teaching-store.contract.js';

teachingStoreContract('in memory', async () => new InMemoryTeachingStore());
