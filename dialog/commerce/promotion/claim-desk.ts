import {
  type Campaign,
  type CouponCampaign,
  campaignPhase,
  type GameCampaign,
  type VoiceCampaign,
} from './campaign.js';
import type { CampaignStore } from './campaign-store.js';
import { counters } from './counters.js';
import { couponCode, type RandomBytes } from './coupon-code.js';
import { budgetLimits, couponDraft, couponFrom } from './coupon-grant.js';
import { meetsRule } from './eligibility.js';
import { flashClaim, roundAt } from './flash-sale.js';
import { cardClaim, cardsHeld, drawClaim, exchangeClaim, rewardClaim } from './game-claims.js';
import type { Claim, ClaimOutcome, Limit, LimitReason, RedemptionLedger } from './ledger/redemption-ledger.js';
import type { ShopperSettings, ShopperSettingsStore } from './shopper-settings.js';

/** What a shopper asks a campaign for. */
export type ClaimWish =
  | { readonly type: 'coupon' }
  | { readonly type: 'reserve'; readonly productId: string; readonly quantity: number; readonly wait: boolean }
  | { readonly type: 'draw' }
  | { readonly type: 'card' }
  | { readonly type: 'exchange'; readonly wanted: string }
  | { readonly type: 'reward' };

/** Who asks: `device` null where none is known, `key` the idempotency key of the wish. */
export interface Claimant {
  readonly shopperId: string;
  readonly device: string | null;
  readonly key: string;
}

/** Why nothing is given. */
export type Refusal =
  | LimitReason
  | 'unknown'
  | 'not_started'
  | 'ended'
  | 'no_round'
  | 'needs_phrase'
  | 'needs_consent'
  | 'not_eligible'
  | 'needs_age'
  | 'under_age'
  | 'quiet';

export type ClaimResult =
  | Exclude<ClaimOutcome, { kind: 'refused' }>
  | { readonly kind: 'refused'; readonly reason: Refusal };

/** Grants what campaigns announce, through the ledger alone. */
export interface ClaimDesk {
  claim(campaignId: string, wish: ClaimWish, claimant: Claimant): Promise<ClaimResult>;
  /** The same for a voice coupon whose phrase was heard. */
  claimHeard(campaign: VoiceCampaign, claimant: Claimant): Promise<ClaimResult>;
}

export interface ClaimDeskOptions {
  readonly campaigns: CampaignStore;
  readonly ledger: RedemptionLedger;
  readonly settings: ShopperSettingsStore;
  readonly clock: () => Date;
  /** Bytes of cryptographic strength, since a code is worth money. */
  readonly random: RandomBytes;
  /** ISO 4217, of the shop. */
  readonly currency: () => string;
  /** The secret seed of a game, 32 bytes in hexadecimal; always the same for a campaign. */
  readonly seedOf: (campaignId: string) => string;
}

type ClaimParts = Pick<Claim, 'limits' | 'choices' | 'repeats' | 'gives' | 'waiting'>;

export function createClaimDesk(options: ClaimDeskOptions): ClaimDesk {
  const { campaigns, ledger, settings, clock, random, currency, seedOf } = options;
  const newCode = (): string => couponCode(random);

  async function submit(
    campaignId: string,
    { shopperId, key }: Claimant,
    fingerprint: string,
    parts: (now: Date) => Promise<ClaimParts | Refusal>,
  ): Promise<ClaimResult> {
    const known = await ledger.replay({ shopperId, key, fingerprint });
    if (known) return known;
    const now = clock();
    const wanted = await parts(now);
    if (typeof wanted === 'string') return { kind: 'refused', reason: wanted };
    const { gives, waiting, ...rest } = wanted;
    return ledger.claim({
      ...rest,
      ...(gives === undefined ? {} : { gives }),
      ...(waiting === undefined ? {} : { waiting }),
      key,
      fingerprint,
      campaignId,
      shopperId,
      now: now.toISOString(),
    });
  }

  function couponParts(
    campaign: VoiceCampaign | CouponCampaign,
    { shopperId, device }: Claimant,
    now: Date,
  ): ClaimParts {
    const limit = (counter: string, cap: number, reason: LimitReason): Limit => ({
      counter,
      amount: 1,
      cap,
      reason,
      returns: false,
    });
    const { id, name, maxPerShopper, maxPerDevice, maxRedemptions } = campaign;
    const limits = [limit(counters.shopper(id, shopperId), maxPerShopper, 'already_used')];
    if (device !== null && maxPerDevice !== undefined)
      limits.push(limit(counters.device(id, device), maxPerDevice, 'device'));
    limits.push(limit(counters.all(id), maxRedemptions, 'sold_out'));
    limits.push(...budgetLimits(campaign, { counter: counters.budget(id), currency: currency() }));
    const coupon = couponFrom(
      campaign,
      { campaignId: id, campaignName: name, code: newCode() },
      { now, ttlMinutes: campaign.couponTtlMinutes },
    );
    return { repeats: true, limits, choices: [couponDraft(coupon)] };
  }

  async function personal(campaign: CouponCampaign, shopperId: string, now: Date): Promise<Refusal | null> {
    if (campaign.rule === undefined) return null;
    if (!(await settings.settings(shopperId)).consent) return 'needs_consent';
    const facts = await ledger.book.orders(shopperId);
    return meetsRule(campaign.rule, facts, { now, currency: currency() }) ? null : 'not_eligible';
  }

  async function gameParts(
    campaign: GameCampaign,
    wish: ClaimWish,
    claimant: Claimant,
    now: Date,
  ): Promise<ClaimParts | Refusal> {
    const { shopperId, device, key: nonce } = claimant;
    const barred = mayPlay(campaign, await settings.settings(shopperId));
    if (barred) return barred;
    const tools = { now, currency: currency(), seed: seedOf(campaign.id), newCode };
    if (campaign.kind === 'lottery')
      return wish.type === 'draw' ? drawClaim(campaign, { shopperId, device, nonce }, tools) : 'unknown';
    if (wish.type === 'card') return cardClaim(campaign, { shopperId, device, nonce }, tools);
    const held = cardsHeld(await ledger.book.byShopper(shopperId), campaign.id);
    if (wish.type === 'exchange') return exchangeClaim(campaign, wish.wanted, held, newCode) ?? 'too_few_cards';
    if (wish.type === 'reward') return rewardClaim(campaign, shopperId, held, tools) ?? 'too_few_cards';
    return 'unknown';
  }

  async function partsOf(
    campaign: Campaign,
    wish: ClaimWish,
    claimant: Claimant,
    now: Date,
  ): Promise<ClaimParts | Refusal> {
    const phase = campaignPhase(campaign, now);
    if (phase !== 'running') return phase;
    switch (campaign.kind) {
      case 'voice-coupon':
        return 'needs_phrase';
      case 'threshold':
        return 'unknown';
      case 'coupon':
        if (wish.type !== 'coupon') return 'unknown';
        return (await personal(campaign, claimant.shopperId, now)) ?? couponParts(campaign, claimant, now);
      case 'flash-sale': {
        if (wish.type !== 'reserve') return 'unknown';
        const round = roundAt(campaign, now);
        if (round === null) return 'no_round';
        const { shopperId, device } = claimant;
        const { productId, quantity, wait } = wish;
        const claim = flashClaim(
          campaign,
          { shopperId, device, productId, quantity, wait },
          { round, code: newCode(), now, currency: currency() },
        );
        return claim === null ? 'unknown' : { repeats: false, limits: [], ...claim };
      }
      case 'lottery':
      case 'cards':
        return gameParts(campaign, wish, claimant, now);
    }
  }

  return {
    claim: (campaignId, wish, claimant) =>
      submit(campaignId, claimant, JSON.stringify([campaignId, wish]), async (now) => {
        const campaign = await campaigns.get(campaignId);
        return campaign === null ? 'unknown' : partsOf(campaign, wish, claimant, now);
      }),
    claimHeard: (campaign, claimant) =>
      submit(campaign.id, claimant, JSON.stringify([campaign.id, 'heard']), async (now) => {
        const phase = campaignPhase(campaign, now);
        return phase === 'running' ? couponParts(campaign, claimant, now) : phase;
      }),
  };
}

/** Games are for those who said that they are old enough; the shop can't check more than that, and says so. */
function mayPlay({ minimumAge }: GameCampaign, { age, quiet }: ShopperSettings): Refusal | null {
  if (quiet) return 'quiet';
  if (minimumAge <= 0) return null;
  if (age === null) return 'needs_age';
  if ('atLeast' in age) return age.atLeast >= minimumAge ? null : 'needs_age';
  return age.below <= minimumAge ? 'under_age' : 'needs_age';
}
