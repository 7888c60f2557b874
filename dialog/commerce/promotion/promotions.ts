import type { ShopGraph } from '../../../knowledge-graph/graph/shop-graph.js';
import type { Cart } from '../cart/cart.js';
import type { PriceBook } from '../pricing/price-book.js';
import { type Announcement, announce } from './announcements.js';
import { type Campaign, campaignPhase, type GrantedCoupon, type VoiceCampaign } from './campaign.js';
import {
  type Claimant,
  type ClaimDeskOptions,
  type ClaimResult,
  type ClaimWish,
  createClaimDesk,
} from './claim-desk.js';
import { couponCode } from './coupon-code.js';
import { couponOf, type Grant } from './ledger/grant.js';
import { type LowestPrice, lowestPriceBefore } from './lowest-price.js';
import { type CompiledPhrase, compilePhrase, hearText, matchPhrase, verdictOf } from './phrase-matcher.js';
import type { Savings } from './saving.js';
import { savingsFor } from './savings.js';
import type { ShopperSettingsStore } from './shopper-settings.js';

/** What a spoken utterance did. `refused` means that the phrase was recognised but gives nothing. */
export type Hearing =
  | { readonly kind: 'granted'; readonly coupon: GrantedCoupon; readonly repeated: boolean }
  | { readonly kind: 'did_you_mean'; readonly campaignId: string }
  | { readonly kind: 'refused'; readonly reason: HearingRefusal; readonly campaignId: string }
  | { readonly kind: 'none' };

export type HearingRefusal = 'not_started' | 'ended' | 'sold_out' | 'already_used' | 'device' | 'budget';

/** A phrase that was typed earns a hint to say it. */
export type TypedHint = { readonly kind: 'say_it'; readonly campaignId: string } | { readonly kind: 'none' };

/** Where a spoken wish comes from; what is not known is left out. */
export interface HeardFrom {
  readonly device?: string | null;
  /** Stands for the utterance, so that hearing it again gives the same coupon. */
  readonly key?: string;
}

/** The lowest price of one product in the days before a promotion. */
export interface NamedLowest {
  readonly productId: string;
  readonly lowest: LowestPrice;
}

/** Announced promotions: everyone gets what is announced by the same rule, and nothing else. */
export interface Promotions {
  /** @param transcripts what was heard, best first; the one nearest to a phrase counts. */
  hear(transcripts: readonly string[], shopperId: string, from?: HeardFrom): Promise<Hearing>;
  typed(text: string): Promise<TypedHint>;
  running(now: Date): Promise<readonly Campaign[]>;
  claim(campaignId: string, wish: ClaimWish, claimant: Claimant): Promise<ClaimResult>;
  /** Everything that a shopper was granted, oldest first. */
  grants(shopperId: string): Promise<readonly Grant[]>;
  /** Gives a reservation or a coupon back; null where the shopper holds none with this code. */
  release(code: string, shopperId: string): Promise<Grant | null>;
  /** What runs and what is to come, with everything that must be said with it. */
  announced(graph: ShopGraph): Promise<readonly Announcement[]>;
  /** What shoppers decided, and what they want to be reminded of. */
  readonly settings: ShopperSettingsStore;
  /** What products cost least in the 30 days before a campaign began, where the price book knows. */
  lowest(campaignId: string, productIds: readonly string[]): Promise<readonly NamedLowest[]>;
  /** What promotions take off a cart now. */
  savings(cart: Cart, grants: readonly Grant[], graph: ShopGraph): Promise<Savings>;
}

/** Products whose earlier prices are named in one reply. */
const maxLowest = 3;
/** Transcripts of one utterance that are looked at; recognisers give up to five. */
const maxTranscripts = 5;
/** Compiled phrases kept; far more than a shop announces. */
const maxCompiled = 1000;
/** A typed phrase may be off by this much and have this much around it (in syllables). */
const typedLimits = { cost: 0.1, extra: 2 };

export interface PromotionsOptions extends ClaimDeskOptions {
  /** Knows what products cost in the 30 days before. */
  readonly priceBook: PriceBook;
}

export function createPromotions(options: PromotionsOptions): Promotions {
  const { campaigns, ledger, clock, random, priceBook, settings } = options;
  const desk = createClaimDesk(options);
  const phraseOf = createPhraseCache();
  async function lowestOf(productId: string, campaignId: string): Promise<NamedLowest | null> {
    const now = clock().getTime();
    const began = Date.parse((await campaigns.get(campaignId))?.startsAt ?? '') || now;
    const lowest = await lowestPriceBefore(priceBook, productId, new Date(Math.min(began, now)));
    return lowest === null ? null : { productId, lowest };
  }
  const voiceCampaigns = async (): Promise<readonly VoiceCampaign[]> =>
    (await campaigns.list()).filter((campaign) => campaign.kind === 'voice-coupon');
  return {
    async hear(transcripts, shopperId, { device = null, key = couponCode(random) } = {}) {
      const now = clock();
      const heard = nearest(await voiceCampaigns(), transcripts.slice(0, maxTranscripts), now, phraseOf);
      if (heard === null) return { kind: 'none' };
      const { campaign, sure } = heard;
      const phase = campaignPhase(campaign, now);
      if (!sure) return phase === 'running' ? { kind: 'did_you_mean', campaignId: campaign.id } : { kind: 'none' };
      return hearingOf(await desk.claimHeard(campaign, { shopperId, device, key }), campaign.id);
    },
    async typed(text) {
      const now = clock();
      const running = (await voiceCampaigns()).filter((campaign) => campaignPhase(campaign, now) === 'running');
      if (running.length === 0) return { kind: 'none' };
      const heard = hearText(text);
      for (const campaign of running) {
        const typed = campaign.phrases.some((phrase) => {
          const compiled = phraseOf(phrase.text);
          const match = compiled === null ? null : matchPhrase(compiled, heard);
          return match !== null && match.cost <= typedLimits.cost && match.extra <= typedLimits.extra;
        });
        if (typed) return { kind: 'say_it', campaignId: campaign.id };
      }
      return { kind: 'none' };
    },
    running: async (now) => (await campaigns.list()).filter((campaign) => campaignPhase(campaign, now) === 'running'),
    settings,
    claim: desk.claim,
    release: (code, shopperId) => ledger.release(code, shopperId, clock().toISOString()),
    announced: async (graph) => announce(await campaigns.list(), { now: clock(), graph, book: ledger.book, priceBook }),
    grants: (shopperId) => ledger.book.byShopper(shopperId),
    async savings(cart, grants, graph) {
      const all = await campaigns.list();
      const savings = savingsFor({ cart, grants, campaigns: all, graph, now: clock() });
      const wanted = savings.applied.flatMap(({ campaignId, productIds }) =>
        productIds.map((productId) => ({ productId, campaignId })),
      );
      const distinct = wanted.filter(
        ({ productId }, at) => wanted.findIndex((other) => other.productId === productId) === at,
      );
      const lowest = await Promise.all(
        distinct.slice(0, maxLowest).map(({ productId, campaignId }) => lowestOf(productId, campaignId)),
      );
      return { ...savings, lowest: lowest.flatMap((each) => (each === null ? [] : [each])) };
    },
    lowest: async (campaignId, productIds) => {
      const found = await Promise.all(productIds.slice(0, maxLowest).map((id) => lowestOf(id, campaignId)));
      return found.flatMap((each) => (each === null ? [] : [each]));
    },
  };
}

function hearingOf(result: ClaimResult, campaignId: string): Hearing {
  switch (result.kind) {
    case 'granted':
    case 'already': {
      const coupon = couponOf(result.grant);
      return coupon === null ? { kind: 'none' } : { kind: 'granted', coupon, repeated: result.kind === 'already' };
    }
    case 'refused':
      return { kind: 'refused', reason: hearingRefusals[result.reason] ?? 'sold_out', campaignId };
    case 'waiting':
    case 'key_reused':
      return { kind: 'none' };
  }
}

const hearingRefusals: Readonly<Partial<Record<string, HearingRefusal>>> = {
  not_started: 'not_started',
  ended: 'ended',
  already_used: 'already_used',
  device: 'device',
  budget: 'budget',
};

interface HeardCampaign {
  readonly campaign: VoiceCampaign;
  readonly sure: boolean;
}

/** The campaign that was heard best: a sure match before an unsure one, a running campaign before others, then by cost. */
function nearest(
  all: readonly VoiceCampaign[],
  transcripts: readonly string[],
  now: Date,
  phraseOf: (text: string) => CompiledPhrase | null,
): HeardCampaign | null {
  const heard = transcripts.map(hearText);
  let best: (HeardCampaign & { readonly rank: number }) | null = null;
  for (const campaign of all) {
    const runs = campaignPhase(campaign, now) === 'running' ? 1 : 0;
    for (const { text } of campaign.phrases) {
      const phrase = phraseOf(text);
      if (phrase === null) continue;
      for (const transcript of heard) {
        const match = matchPhrase(phrase, transcript);
        const verdict = verdictOf(phrase, match);
        if (match === null || verdict === 'none') continue;
        const sure = verdict === 'sure';
        const rank = (sure ? 4 : 0) + runs * 2 - match.cost;
        if (best === null || rank > best.rank) best = { campaign, sure, rank };
      }
    }
  }
  return best;
}

function createPhraseCache(): (text: string) => CompiledPhrase | null {
  const compiled = new Map<string, CompiledPhrase | null>();
  return (text) => {
    const known = compiled.get(text);
    if (known !== undefined) return known;
    if (compiled.size >= maxCompiled) compiled.clear();
    const phrase = compilePhrase(text);
    compiled.set(text, phrase);
    return phrase;
  };
}
