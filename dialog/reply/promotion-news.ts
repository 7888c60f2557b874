import type { Language } from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import type { Announcement } from '../commerce/promotion/announcements.js';
import type { Grant } from '../commerce/promotion/ledger/grant.js';
import { expiryText } from './acts/coupons.js';
import { itemText } from './acts/promotions.js';
import { productName } from './describe.js';
import { formatMoney } from './money.js';
import { createSpeaker } from './speaker.js';

/** What a shopper wanted to be told: a round has begun, or the place in line has come up. */
export type PromotionNews =
  | { readonly kind: 'round'; readonly announcement: Announcement }
  | { readonly kind: 'turn'; readonly grant: Grant };

/** The words of a reminder; empty where there is nothing left to tell. */
export function promotionNewsText(
  news: PromotionNews,
  { graph, language, now }: { readonly graph: ShopGraph; readonly language: Language; readonly now: Date },
): string {
  const speaker = createSpeaker({ language });
  const view = { graph, speaker, now };
  if (news.kind === 'round') {
    const { campaign, prices } = news.announcement;
    return speaker.say('news.round', {
      name: campaign.name,
      items: speaker.list(prices.map((price) => itemText(price, view))),
    });
  }
  const { details, expiresAt } = news.grant;
  if (details.kind !== 'reservation' || expiresAt === null) return '';
  return speaker.say('news.turn', {
    name: productName(details.productId, graph, speaker),
    price: formatMoney({ amount: details.unitPrice, currency: details.currency }, language),
    expiry: expiryText({ expiresAt }, view),
  });
}
