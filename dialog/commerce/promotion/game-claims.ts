import type { CardsCampaign, GameCampaign, LotteryCampaign } from './campaign.js';
import { counters } from './counters.js';
import { budgetLimits, couponDraft, couponFrom } from './coupon-grant.js';
import { oddsOf, outcomeOf, rollOf } from './draw.js';
import type { Grant } from './ledger/grant.js';
import type { Claim, GrantDraft, Limit } from './ledger/redemption-ledger.js';

/** Who plays, and the nonce that the shopper's wish brought. */
export interface Player {
  readonly shopperId: string;
  readonly device: string | null;
  readonly nonce: string;
}

/** What a game needs from outside for one claim. */
export interface GameTools {
  readonly now: Date;
  readonly currency: string;
  readonly seed: string;
  readonly newCode: () => string;
}

type GameClaim = Pick<Claim, 'limits' | 'choices' | 'gives' | 'repeats'>;

/** One draw: the prize that the dice say while it lasts, else a blank, which the dice may say as well. */
export function drawClaim(campaign: LotteryCampaign, player: Player, tools: GameTools): GameClaim {
  const { now, newCode } = tools;
  const odds = oddsOf(campaign.prizes);
  const drawn = outcomeOf(
    rollOf(tools.seed, { campaignId: campaign.id, shopperId: player.shopperId, nonce: player.nonce }),
    odds,
  );
  const prize = campaign.prizes.find(({ id }) => id === drawn);
  const blank: GrantDraft = {
    code: newCode(),
    details: { kind: 'draw', nonce: player.nonce, drawn, prizeId: null, coupon: null },
    state: 'kept',
    expiresAt: null,
    onCancel: 'restore',
    limits: [],
  };
  const choices: GrantDraft[] = [];
  if (prize) {
    const coupon = couponFrom(
      prize,
      { campaignId: campaign.id, campaignName: prize.name, code: newCode() },
      { now, ttlMinutes: prize.couponTtlMinutes },
    );
    choices.push({
      ...couponDraft(coupon, [limitOf(counters.prize(campaign.id, prize.id), prize.count, 'sold_out')]),
      details: { kind: 'draw', nonce: player.nonce, drawn, prizeId: prize.id, coupon },
    });
  }
  return {
    repeats: false,
    limits: [...playLimits(campaign, player, now), limitOf(counters.all(campaign.id), campaign.maxDraws, 'sold_out')],
    choices: [...choices, blank],
  };
}

/** One card, by the dice. */
export function cardClaim(campaign: CardsCampaign, player: Player, { now, seed, newCode }: GameTools): GameClaim {
  const odds = oddsOf(campaign.cards);
  const rolled = outcomeOf(
    rollOf(seed, { campaignId: campaign.id, shopperId: player.shopperId, nonce: player.nonce }),
    odds,
  );
  // Odds add up to 1; what rounding leaves open goes to the last card.
  const cardId = rolled ?? campaign.cards.at(-1)?.id ?? '';
  return {
    repeats: false,
    limits: playLimits(campaign, player, now),
    choices: [cardDraft(newCode(), cardId, player.nonce)],
  };
}

/** How many of each card a shopper holds. */
export function cardsHeld(grants: readonly Grant[], campaignId: string): ReadonlyMap<string, readonly string[]> {
  const held = new Map<string, string[]>();
  for (const { code, campaignId: of, state, details } of grants) {
    if (of !== campaignId || state !== 'kept' || details.kind !== 'card') continue;
    held.set(details.cardId, [...(held.get(details.cardId) ?? []), code]);
  }
  return held;
}

/** Doubles for a card of one's choice; null while there are not enough doubles. One of each card is never given away. */
export function exchangeClaim(
  campaign: CardsCampaign,
  wanted: string,
  held: ReadonlyMap<string, readonly string[]>,
  newCode: () => string,
): GameClaim | null {
  const doubles = [...held.values()].flatMap((codes) => codes.slice(1));
  if (doubles.length < campaign.exchange || !campaign.cards.some(({ id }) => id === wanted)) return null;
  return {
    repeats: false,
    limits: [],
    choices: [cardDraft(newCode(), wanted, null)],
    gives: doubles.slice(0, campaign.exchange),
  };
}

/** The whole set for the reward; null while a card is missing. */
export function rewardClaim(
  campaign: CardsCampaign,
  shopperId: string,
  held: ReadonlyMap<string, readonly string[]>,
  { now, currency, newCode }: Omit<GameTools, 'seed'>,
): GameClaim | null {
  const set = campaign.cards.map(({ id }) => held.get(id)?.[0]);
  const gives = set.filter((code): code is string => code !== undefined);
  if (gives.length < campaign.cards.length) return null;
  const { reward } = campaign;
  const coupon = couponFrom(
    reward,
    { campaignId: campaign.id, campaignName: campaign.name, code: newCode() },
    { now, ttlMinutes: reward.couponTtlMinutes },
  );
  return {
    repeats: false,
    limits: [
      limitOf(counters.rewardShopper(campaign.id, shopperId), reward.maxPerShopper, 'already_used'),
      limitOf(counters.reward(campaign.id), reward.maxRedemptions, 'sold_out'),
      ...budgetLimits(reward, { counter: counters.budget(campaign.id), currency }),
    ],
    choices: [couponDraft(coupon)],
    gives,
  };
}

function cardDraft(code: string, cardId: string, nonce: string | null): GrantDraft {
  return {
    code,
    details: { kind: 'card', nonce, cardId },
    state: 'kept',
    expiresAt: null,
    onCancel: 'restore',
    limits: [],
  };
}

/** How often a shopper and a device may play on one day (UTC). */
function playLimits(campaign: GameCampaign, { shopperId, device }: Player, now: Date): readonly Limit[] {
  const day = now.toISOString().slice(0, 10);
  const limits = [limitOf(counters.day(campaign.id, day, shopperId), campaign.maxPerDay, 'already_used')];
  if (device !== null && campaign.maxPerDevicePerDay !== undefined)
    limits.push(limitOf(counters.deviceDay(campaign.id, day, device), campaign.maxPerDevicePerDay, 'device'));
  return limits;
}

function limitOf(counter: string, cap: number, reason: Limit['reason']): Limit {
  return { counter, amount: 1, cap, reason, returns: false };
}
