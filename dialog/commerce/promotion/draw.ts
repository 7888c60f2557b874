import { createHash, createHmac } from 'node:crypto';
import type { CollectedCard, Prize } from './campaign.js';

/** What a game promises: each outcome with its odds, in order. What is left to 1 is a blank. */
export type Odds = readonly { readonly id: string; readonly odds: number }[];

/** The odds of a lottery or of a set of cards as they are committed to. */
export function oddsOf(outcomes: readonly (Prize | CollectedCard)[]): Odds {
  return outcomes.map(({ id, odds }) => ({ id, odds }));
}

/**
 * What is announced before the first draw: SHA-256 over the seed (hexadecimal) and the odds as JSON, joined by a line
 * break. Neither can be changed afterwards without showing.
 */
export function commitmentOf(seed: string, odds: Odds): string {
  return createHash('sha256')
    .update(`${seed}\n${JSON.stringify(odds)}`)
    .digest('hex');
}

/**
 * One throw of the dice, 0 (inclusive) to 1: the first 52 bits of HMAC-SHA256 under the seed, over campaign, shopper and
 * the nonce that came with the wish. The shop is bound by its commitment, the shopper does not know the seed.
 */
export function rollOf(
  seed: string,
  draw: { readonly campaignId: string; readonly shopperId: string; readonly nonce: string },
): number {
  const digest = createHmac('sha256', Buffer.from(seed, 'hex'))
    .update(JSON.stringify([draw.campaignId, draw.shopperId, draw.nonce]))
    .digest('hex');
  return Number.parseInt(digest.slice(0, 13), 16) / 2 ** 52;
}

/** The outcome that a roll falls on; null for a blank. */
export function outcomeOf(roll: number, odds: Odds): string | null {
  let upTo = 0;
  for (const { id, odds: share } of odds) {
    upTo += share;
    if (roll < upTo) return id;
  }
  return null;
}

/** Whether a draw was what the commitment bound it to be: anyone can run this once the seed is public. */
export function verifyDraw({
  commitment,
  seed,
  odds,
  draw,
  outcome,
}: {
  readonly commitment: string;
  readonly seed: string;
  readonly odds: Odds;
  readonly draw: { readonly campaignId: string; readonly shopperId: string; readonly nonce: string };
  readonly outcome: string | null;
}): boolean {
  return commitmentOf(seed, odds) === commitment && outcomeOf(rollOf(seed, draw), odds) === outcome;
}
