import { toMinor } from '../../../knowledge-graph/graph/money.js';
import type { FlashSaleCampaign } from './campaign.js';
import { counters } from './counters.js';
import type { GrantDraft, Limit, Waiting } from './ledger/redemption-ledger.js';

const minute = 60_000;

/** A round of a flash sale; `id` counts from 0. Times in milliseconds since the epoch, `endsAt` exclusive. */
export interface Round {
  readonly id: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** The round that runs now, or null between rounds and outside the campaign. */
export function roundAt(campaign: FlashSaleCampaign, now: Date): Round | null {
  const round = roundNumber(campaign, Math.floor((now.getTime() - Date.parse(campaign.startsAt)) / every(campaign)));
  return round !== null && now.getTime() < round.endsAt ? round : null;
}

/** The first round that begins after now. */
export function nextRound(campaign: FlashSaleCampaign, now: Date): Round | null {
  const elapsed = now.getTime() - Date.parse(campaign.startsAt);
  return roundNumber(campaign, elapsed < 0 ? 0 : Math.floor(elapsed / every(campaign)) + 1);
}

function every({ everyMinutes }: FlashSaleCampaign): number {
  return everyMinutes * minute;
}

function roundNumber(campaign: FlashSaleCampaign, number: number): Round | null {
  if (number < 0) return null;
  const startsAt = Date.parse(campaign.startsAt) + number * every(campaign);
  const end = Date.parse(campaign.endsAt);
  if (startsAt >= end) return null;
  const length = Math.min(campaign.roundMinutes, campaign.everyMinutes) * minute;
  return { id: String(number), startsAt, endsAt: Math.min(startsAt + length, end) };
}

/** What a shopper wants of a round. */
export interface FlashWish {
  readonly shopperId: string;
  readonly device: string | null;
  readonly productId: string;
  readonly quantity: number;
  /** Whether to wait in line when the stock is taken. */
  readonly wait: boolean;
}

/** What of the claim concerns the stock of the round. */
export interface FlashClaim {
  readonly choices: readonly [GrantDraft];
  readonly waiting: Waiting;
}

/** A reservation's entry for the ledger; null where the sale has no such product. */
export function flashClaim(
  campaign: FlashSaleCampaign,
  { shopperId, device, productId, quantity, wait }: FlashWish,
  {
    round,
    code,
    now,
    currency,
  }: { readonly round: Round; readonly code: string; readonly now: Date; readonly currency: string },
): FlashClaim | null {
  const item = campaign.items.find(({ product }) => product === productId);
  if (item === undefined) return null;
  const line = counters.stock(campaign.id, round.id, productId);
  const limits: Limit[] = [
    {
      counter: counters.roundShopper(campaign.id, round.id, productId, shopperId),
      amount: quantity,
      cap: campaign.maxPerShopper,
      reason: 'already_used',
      returns: true,
    },
  ];
  if (device !== null && campaign.maxPerDevice !== undefined) {
    limits.push({
      counter: counters.roundDevice(campaign.id, round.id, productId, device),
      amount: quantity,
      cap: campaign.maxPerDevice,
      reason: 'device',
      returns: true,
    });
  }
  limits.push({ counter: line, amount: quantity, cap: item.stockPerRound, reason: 'sold_out', returns: true });
  const draft: GrantDraft = {
    code,
    details: {
      kind: 'reservation',
      productId,
      quantity,
      unitPrice: toMinor(item.price, currency),
      currency,
      round: round.id,
    },
    state: 'held',
    expiresAt: new Date(now.getTime() + campaign.holdMinutes * minute).toISOString(),
    onCancel: 'release',
    limits,
  };
  return { choices: [draft], waiting: { line, holdMinutes: campaign.holdMinutes, join: wait } };
}
