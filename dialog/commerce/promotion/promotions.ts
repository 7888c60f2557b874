import { type Campaign, campaignPhase, type GrantedCoupon } from './campaign.js';
import type { CampaignStore } from './campaign-store.js';
import { couponCode, type RandomBytes } from './coupon-code.js';
import { type CompiledPhrase, compilePhrase, hearText, matchPhrase, verdictOf } from './phrase-matcher.js';
import type { RedemptionStore } from './redemption-store.js';

/** What a spoken utterance did. `refused` means that the phrase was recognised but gives nothing. */
export type Hearing =
  | { readonly kind: 'granted'; readonly coupon: GrantedCoupon; readonly repeated: boolean }
  | { readonly kind: 'did_you_mean'; readonly campaignId: string }
  | {
      readonly kind: 'refused';
      readonly reason: 'not_started' | 'ended' | 'sold_out' | 'already_used';
      readonly campaignId: string;
    }
  | { readonly kind: 'none' };

/** A phrase that was typed earns a hint to say it. */
export type TypedHint = { readonly kind: 'say_it'; readonly campaignId: string } | { readonly kind: 'none' };

/** Announced coupons: who says the phrase gets one, everyone by the same rule. */
export interface Promotions {
  /** @param transcripts what was heard, best first; the one nearest to a phrase counts. */
  hear(transcripts: readonly string[], shopperId: string): Promise<Hearing>;
  typed(text: string): Promise<TypedHint>;
  running(now: Date): Promise<readonly Campaign[]>;
}

/** Transcripts of one utterance that are looked at; recognisers give up to five. */
const maxTranscripts = 5;
/** Compiled phrases kept; far more than a shop announces. */
const maxCompiled = 1000;
/** A typed phrase may be off by this much and have this much around it (in syllables). */
const typedLimits = { cost: 0.1, extra: 2 };

/** @param options.random bytes of cryptographic strength, since a code is worth money. */
export function createPromotions({
  campaigns,
  redemptions,
  clock,
  random,
}: {
  readonly campaigns: CampaignStore;
  readonly redemptions: RedemptionStore;
  readonly clock: () => Date;
  readonly random: RandomBytes;
}): Promotions {
  const phraseOf = createPhraseCache();
  return {
    async hear(transcripts, shopperId) {
      const now = clock();
      const heard = nearest(await campaigns.list(), transcripts.slice(0, maxTranscripts), now, phraseOf);
      if (heard === null) return { kind: 'none' };
      const { campaign, sure } = heard;
      const phase = campaignPhase(campaign, now);
      if (!sure) return phase === 'running' ? { kind: 'did_you_mean', campaignId: campaign.id } : { kind: 'none' };
      if (phase !== 'running') return { kind: 'refused', reason: phase, campaignId: campaign.id };
      const outcome = await redemptions.claim({
        campaignId: campaign.id,
        shopperId,
        maxRedemptions: campaign.maxRedemptions,
        maxPerShopper: campaign.maxPerShopper,
        coupon: couponOf(campaign, now, random),
        now: now.toISOString(),
      });
      switch (outcome.kind) {
        case 'granted':
        case 'already':
          return { kind: 'granted', coupon: outcome.coupon, repeated: outcome.kind === 'already' };
        case 'sold_out':
          return { kind: 'refused', reason: 'sold_out', campaignId: campaign.id };
        case 'used_up':
          return { kind: 'refused', reason: 'already_used', campaignId: campaign.id };
      }
    },
    async typed(text) {
      const now = clock();
      const running = (await campaigns.list()).filter((campaign) => campaignPhase(campaign, now) === 'running');
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
  };
}

interface HeardCampaign {
  readonly campaign: Campaign;
  readonly sure: boolean;
}

/** The campaign that was heard best: a sure match before an unsure one, a running campaign before others, then by cost. */
function nearest(
  all: readonly Campaign[],
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

function couponOf(campaign: Campaign, now: Date, random: RandomBytes): GrantedCoupon {
  return {
    code: couponCode(random),
    campaignId: campaign.id,
    campaignName: campaign.name,
    expiresAt: new Date(now.getTime() + campaign.couponTtlMinutes * 60_000).toISOString(),
    discount: campaign.discount,
    appliesTo: campaign.appliesTo,
  };
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
