import { rankForState } from '../../bot/ranking.js';
import { createInMemoryPriceBook } from '../../dialog/commerce/pricing/in-memory-price-book.js';
import { createReceipts } from '../../dialog/commerce/pricing/receipt.js';
import { createInMemoryCampaignStore } from '../../dialog/commerce/promotion/campaign-store.js';
import { createInMemoryLedger } from '../../dialog/commerce/promotion/ledger/in-memory-ledger.js';
import { createPromotions } from '../../dialog/commerce/promotion/promotions.js';
import { createInMemoryShopperSettings } from '../../dialog/commerce/promotion/shopper-settings.js';
import { createNlg } from '../../dialog/reply/nlg.js';
import { createDialogue, type Dialogue } from '../../dialog/turn.js';
import { InMemoryCatalogStore } from '../../knowledge-graph/catalog/in-memory-catalog-store.js';
import { LiveCatalog } from '../../knowledge-graph/catalog/live-catalog.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { createReader } from '../../nlu/reader.js';
import type { BenchFeed } from '../catalogs/synthetic.js';
import type { Talk } from './talks.js';

const now = new Date('2026-05-04T12:00:00.000Z');

/** The graph that an import of the feed publishes. */
export async function graphOf(feed: BenchFeed): Promise<ShopGraph> {
  const catalog = await LiveCatalog.open({ store: new InMemoryCatalogStore(), now: () => now, currency: 'CNY' });
  const report = await catalog.import({ body: feed.read(), contentType: feed.contentType, mode: 'replace' });
  if (report.status !== 'succeeded') throw new Error(`${feed.name}: ${report.error?.message}`);
  return catalog.current();
}

/** The dialogue as the server composes it, without channel and storage. */
function composeDialogue(graph: () => ShopGraph): Dialogue {
  const campaigns = createInMemoryCampaignStore();
  return createDialogue({
    graph,
    reader: createReader({ lexicon: () => graph().lexicon }),
    nlg: createNlg({ graph, receipts: createReceipts({ priceBook: createInMemoryPriceBook() }) }),
    promotions: createPromotions({
      campaigns,
      ledger: createInMemoryLedger(),
      settings: createInMemoryShopperSettings(),
      priceBook: createInMemoryPriceBook(),
      currency: () => graph().currency,
      seedOf: () => '07'.repeat(32),
      clock: () => now,
      random: (size) => new Uint8Array(size).fill(7),
    }),
    rank: rankForState(),
  });
}

/** Times of turns, and what the turns did, as counts by action. */
export interface DialogueTurns {
  readonly samples: readonly number[];
  readonly actions: ReadonlyMap<string, number>;
}

/** Runs all talks `rounds` times after one round that does not count. Milliseconds. */
export async function timeDialogueTurns(
  graph: ShopGraph,
  talks: readonly Talk[],
  rounds: number,
): Promise<DialogueTurns> {
  const dialogue = composeDialogue(() => graph);
  const samples: number[] = [];
  const actions = new Map<string, number>();
  for (let round = 0; round <= rounds; round++) {
    for (const talk of talks) {
      let state = dialogue.open();
      for (const text of talk) {
        const started = performance.now();
        const outcome = await dialogue.respond(state, {
          conversationId: 'bench',
          shopperId: 'bench',
          utterance: { text },
          tap: null,
          now,
          maySpeak: false,
        });
        const took = performance.now() - started;
        state = outcome.state;
        if (round === 0) actions.set(outcome.turn.action, (actions.get(outcome.turn.action) ?? 0) + 1);
        else samples.push(took);
      }
    }
  }
  return { samples, actions };
}
