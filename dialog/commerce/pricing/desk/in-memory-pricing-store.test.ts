import { createInMemoryPriceBook } from '../in-memory-price-book.js';
import { createInMemoryPricingStore } from './in-memory-pricing-store.js';
import { pricingStoreContract } from './pricing-store.contract.js';

pricingStoreContract('in memory', async () => {
  const priceBook = createInMemoryPriceBook();
  return { priceBook, store: createInMemoryPricingStore(priceBook) };
});
