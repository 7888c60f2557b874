/** Names of the ledger's counters. What follows the campaign's id is escaped, so that no shopper's name makes another counter. */
const name = (campaignId: string, ...parts: readonly string[]): string =>
  [campaignId, ...parts].map((part) => part.replaceAll('%', '%25').replaceAll('|', '%7C')).join('|');

export const counters = {
  /** Coupons, or draws, in all. */
  all: (campaignId: string) => name(campaignId, 'all'),
  shopper: (campaignId: string, shopperId: string) => name(campaignId, 'shopper', shopperId),
  device: (campaignId: string, device: string) => name(campaignId, 'device', device),
  budget: (campaignId: string) => name(campaignId, 'budget'),
  stock: (campaignId: string, round: string, productId: string) => name(campaignId, 'stock', round, productId),
  roundShopper: (campaignId: string, round: string, productId: string, shopperId: string) =>
    name(campaignId, 'round', round, productId, 'shopper', shopperId),
  roundDevice: (campaignId: string, round: string, productId: string, device: string) =>
    name(campaignId, 'round', round, productId, 'device', device),
  prize: (campaignId: string, prizeId: string) => name(campaignId, 'prize', prizeId),
  day: (campaignId: string, day: string, shopperId: string) => name(campaignId, 'day', day, 'shopper', shopperId),
  deviceDay: (campaignId: string, day: string, device: string) => name(campaignId, 'day', day, 'device', device),
  reward: (campaignId: string) => name(campaignId, 'reward'),
  rewardShopper: (campaignId: string, shopperId: string) => name(campaignId, 'reward', 'shopper', shopperId),
} as const;
