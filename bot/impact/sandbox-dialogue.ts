import type { PriceBook } from '../../dialog/commerce/pricing/price-book.js';
import { createReceipts } from '../../dialog/commerce/pricing/receipt.js';
import { type CampaignStore, createInMemoryCampaignStore } from '../../dialog/commerce/promotion/campaign-store.js';
import { createInMemoryLedger } from '../../dialog/commerce/promotion/ledger/in-memory-ledger.js';
import { createPromotions } from '../../dialog/commerce/promotion/promotions.js';
import { createInMemoryShopperSettings } from '../../dialog/commerce/promotion/shopper-settings.js';
import { createNlg } from '../../dialog/reply/nlg.js';
import { createDialogue, type Dialogue } from '../../dialog/turn.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { LanguageModel } from '../../nlu/model/language-model.js';
import { createReader } from '../../nlu/reader.js';
import { rankForState } from '../ranking.js';

export interface SandboxOptions {
  readonly model: LanguageModel | null;
  /** Copied, so that what is granted is granted to no one. */
  readonly campaigns: Pick<CampaignStore, 'list'>;
  /** Read, never written. */
  readonly priceBook: PriceBook;
  readonly clock: () => Date;
  readonly shopName?: string | undefined;
}

/**
 * The dialogue as the shop holds it, over a graph of choice and stores that are thrown away: no coupon is granted, no
 * price written, no cart kept. Its words do not vary by chance, so that two of them can be compared.
 */
export async function createSandboxDialogue(
  graph: ShopGraph,
  { model, campaigns, priceBook, clock, shopName }: SandboxOptions,
): Promise<Dialogue> {
  const copies = createInMemoryCampaignStore();
  for (const campaign of await campaigns.list()) await copies.put(campaign);
  const prices: PriceBook = {
    append: async () => undefined,
    current: (productId, at) => priceBook.current(productId, at),
    history: (productId, options) => priceBook.history(productId, options),
  };
  let drawn = 0;
  return createDialogue({
    graph: () => graph,
    reader: createReader({ lexicon: () => graph.lexicon, ...(model === null ? {} : { model }) }),
    nlg: createNlg({
      graph: () => graph,
      receipts: createReceipts({ priceBook: prices }),
      campaigns: (id) => copies.get(id),
      random: () => 0,
    }),
    promotions: createPromotions({
      campaigns: copies,
      ledger: createInMemoryLedger(),
      settings: createInMemoryShopperSettings(),
      priceBook: prices,
      clock,
      random: (size) => Uint8Array.from({ length: size }, () => (drawn = (drawn + 37) % 230)),
      currency: () => graph.currency,
      seedOf: () => '00'.repeat(32),
    }),
    rank: rankForState(),
    ...(shopName === undefined ? {} : { shopName }),
  });
}
