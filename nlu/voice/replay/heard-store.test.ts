import { heardStoreContract } from './heard-store.contract.js';
import { InMemoryHeardStore } from './heard-store.js';

heardStoreContract('memory', async () => new InMemoryHeardStore());
