import { describe, expect, it } from 'vitest';
import { createInMemoryPriceBook } from '../commerce/pricing/in-memory-price-book.js';
import { createReceipts } from '../commerce/pricing/receipt.js';
import { initialState } from '../state/events.js';
import { graph, now } from './fixture/sample-reply.js';
import { createNlg } from './nlg.js';

const nlg = createNlg({
  graph: () => graph,
  receipts: createReceipts({ priceBook: createInMemoryPriceBook() }),
  evidence: (anchorId, productId) => (anchorId === 'K1' && productId === 'P1' ? { together: 34, of: 120 } : null),
});

async function why(productId: string, inCart: string, language: 'zh' | 'en'): Promise<readonly string[]> {
  const replies = await Promise.all(
    [0, 1, 2, 3].map((turn) => {
      const state = { ...initialState(language), turn, cart: { lines: [{ productId: inCart, quantity: 1 }] } };
      const acts = [{ type: 'explain' as const, productId, constraints: [] }];
      return nlg.render(acts, { language, mood: 'neutral', state, cartView: null, now });
    }),
  );
  return replies.map(({ text }) => text.join('\n'));
}

describe('why it goes with what is in the cart', () => {
  it('names the relation and how many took both', async () => {
    for (const text of await why('P1', 'K1', 'en')) {
      expect(text).toMatch(/\b34\b/);
      expect(text).toMatch(/\b120\b/);
      expect(text).toMatch(/(goes with|accessory for) Brook Hush Kettle/);
    }
    for (const text of await why('P1', 'K1', 'zh')) {
      expect(text).toMatch(/120位.*34位/);
      expect(text).toMatch(/溪鹭静音水壶/);
    }
  });

  it('says nothing of others where nothing is known of them', async () => {
    for (const text of await why('T1', 'K1', 'en')) {
      expect(text).toMatch(/supply for|needs it/);
      expect(text).not.toMatch(/took/);
    }
    for (const text of await why('L1', 'K1', 'en')) expect(text).not.toMatch(/took|Brook Hush/);
  });
});
