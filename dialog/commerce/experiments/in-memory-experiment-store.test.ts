import { experimentStoreContract } from './experiment-store.contract.js';
import { createInMemoryExperimentStore } from './in-memory-experiment-store.js';

experimentStoreContract('in memory', async () => createInMemoryExperimentStore());
