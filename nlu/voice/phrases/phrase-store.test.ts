import { phraseStoreContract } from './phrase-store.contract.js';
import { InMemoryPhraseStore } from './phrase-store.js';

phraseStoreContract('memory', async () => new InMemoryPhraseStore());
