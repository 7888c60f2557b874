import type { Money } from '../../../knowledge-graph/graph/model.js';
import { toMinor } from '../../../knowledge-graph/graph/money.js';
import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import type { PriceBook } from '../pricing/price-book.js';
import { type Campaign, campaignPhase } from './campaign.js';
import { counters } from './counters.js';
import { nextRound, type Round, roundAt } from './flash-sale.js';
import type { LedgerBook } from './ledger/redemption-ledger.js';
import { type LowestPrice, lowestPriceBefore } from './lowest-price.js';

/** A product that an announcement names: what it costs, what it costs there, and the least it cost in the days before. */
export interface AnnouncedPrice {
  readonly productId: string;
  readonly price: Money;
  readonly listPrice: Money;
  /** Of a flash sale; null where the discount is not a price. */
  readonly salePrice: Money | null;
  readonly lowest: LowestPrice | null;
}

/** A campaign with everything that must be said with it. */
export interface Announcement {
  readonly campaign: Campaign;
  readonly phase: 'running' | 'not_started';
  /** Of a flash sale: the round that runs, and the one after. */
  readonly round: Round | null;
  readonly next: Round | null;
  /** What is left, by id: `all` for coupons and draws, a product's or a prize's id; of a flash sale in the round that runs. */
  readonly left: ReadonlyMap<string, number>;
  readonly prices: readonly AnnouncedPrice[];
}

/** What runs and what is to come within a week, running ones first; nothing of what is over. */
export async function announce(
  campaigns: readonly Campaign[],
  {
    now,
    graph,
    book,
    priceBook,
  }: {
    readonly now: Date;
    readonly graph: ShopGraph;
    readonly book: LedgerBook;
    readonly priceBook: PriceBook;
  },
): Promise<readonly Announcement[]> {
  const announced: Announcement[] = [];
  for (const campaign of campaigns) {
    const phase = campaignPhase(campaign, now);
    if (phase === 'ended' || Date.parse(campaign.startsAt) - now.getTime() > announcedAhead) continue;
    const round = campaign.kind === 'flash-sale' ? roundAt(campaign, now) : null;
    announced.push({
      campaign,
      phase,
      round,
      next: campaign.kind === 'flash-sale' ? nextRound(campaign, now) : null,
      left: await leftOf(campaign, round, book),
      prices: await pricesOf(campaign, graph, priceBook, now),
    });
  }
  return announced.toSorted((a, b) => Number(b.phase === 'running') - Number(a.phase === 'running'));
}

const announcedAhead = 7 * 86_400_000;

async function leftOf(campaign: Campaign, round: Round | null, book: LedgerBook): Promise<ReadonlyMap<string, number>> {
  const caps = capsOf(campaign, round);
  const used = await book.usedOf(caps.map(({ counter }) => counter));
  return new Map(caps.map(({ id, counter, cap }) => [id, Math.max(0, cap - (used.get(counter) ?? 0))]));
}

interface Cap {
  readonly id: string;
  readonly counter: string;
  readonly cap: number;
}

function capsOf(campaign: Campaign, round: Round | null): readonly Cap[] {
  const { id } = campaign;
  switch (campaign.kind) {
    case 'voice-coupon':
    case 'coupon':
      return [{ id: 'all', counter: counters.all(id), cap: campaign.maxRedemptions }];
    case 'flash-sale':
      return round === null
        ? []
        : campaign.items.map(({ product, stockPerRound }) => ({
            id: product,
            counter: counters.stock(id, round.id, product),
            cap: stockPerRound,
          }));
    case 'lottery':
      return [
        { id: 'all', counter: counters.all(id), cap: campaign.maxDraws },
        ...campaign.prizes.map((prize) => ({ id: prize.id, counter: counters.prize(id, prize.id), cap: prize.count })),
      ];
    case 'cards':
      return [{ id: 'all', counter: counters.reward(id), cap: campaign.reward.maxRedemptions }];
    case 'threshold':
      return [];
  }
}

/** Products that the campaign itself names; a discount on many has its lowest prices where they are shown one by one. */
async function pricesOf(
  campaign: Campaign,
  graph: ShopGraph,
  priceBook: PriceBook,
  now: Date,
): Promise<readonly AnnouncedPrice[]> {
  const named: readonly { readonly product: string; readonly price: number | null }[] =
    campaign.kind === 'flash-sale'
      ? campaign.items
      : 'appliesTo' in campaign && 'product' in campaign.appliesTo
        ? [{ product: campaign.appliesTo.product, price: null }]
        : [];
  const began = new Date(Math.min(Date.parse(campaign.startsAt), now.getTime()));
  const prices: AnnouncedPrice[] = [];
  for (const { product, price } of named) {
    const offer = graph.product(product)?.offer;
    if (offer === undefined) continue;
    const { currency } = offer.price;
    prices.push({
      productId: product,
      price: offer.price,
      listPrice: offer.listPrice,
      salePrice: price === null ? null : { amount: toMinor(price, currency), currency },
      lowest: await lowestPriceBefore(priceBook, product, began),
    });
  }
  return prices;
}
