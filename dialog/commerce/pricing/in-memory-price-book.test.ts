import { createInMemoryPriceBook } from './in-memory-price-book.js';
import { priceBookContract } from './price-book.contract.js';

priceBookContract('in memory', async () => createInMemoryPriceBook());
