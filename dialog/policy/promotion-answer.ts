import type { Announcement } from '../commerce/promotion/announcements.js';
import type { CardsCampaign, LotteryCampaign } from '../commerce/promotion/campaign.js';
import type { Refusal } from '../commerce/promotion/claim-desk.js';
import type { Grant } from '../commerce/promotion/ledger/grant.js';

export type PromotionTopic = 'flash-sale' | 'lottery' | 'cards';

/** What came of a request to the promotions. Figures are those of the ledger, the campaign and the price book. */
export type PromotionAnswer =
  | { readonly kind: 'deals'; readonly announcements: readonly Announcement[] }
  | { readonly kind: 'none'; readonly topic: PromotionTopic }
  | { readonly kind: 'mine'; readonly grants: readonly Grant[] }
  | { readonly kind: 'coupon'; readonly grant: Grant; readonly repeated: boolean }
  | { readonly kind: 'reminder'; readonly announcement: Announcement }
  | { readonly kind: 'reserved'; readonly grant: Grant; readonly announcement: Announcement }
  | { readonly kind: 'queued'; readonly position: number; readonly productId: string }
  | { readonly kind: 'drawn'; readonly campaign: LotteryCampaign; readonly grant: Grant }
  /** How many of each card are held; `drawn` is the one that came with this turn. */
  | {
      readonly kind: 'cards';
      readonly campaign: CardsCampaign;
      readonly held: ReadonlyMap<string, number>;
      readonly drawn: Grant | null;
    }
  | {
      readonly kind: 'refused';
      readonly reason: Refusal;
      readonly campaignId: string;
      readonly productId: string | null;
      readonly minimumAge: number | null;
    }
  | {
      readonly kind: 'settings';
      readonly change: 'quiet' | 'loud' | 'consent' | 'no_consent' | 'old_enough' | 'too_young';
    };
