import type { Grant, GrantState } from './grant.js';
import type { CodeOutcome, Order } from './redemption-ledger.js';

const reasons: Readonly<Record<Exclude<GrantState, 'held'>, 'used' | 'expired' | 'released'>> = {
  kept: 'used',
  used: 'used',
  released: 'released',
  expired: 'expired',
};

/** Why an order can't use a code; null when it can. Someone else's code is told apart from an unknown one, for the shop's support. */
export function refusalOfCode(
  grant: Grant | null,
  order: Order,
  { code, discount }: Order['codes'][number],
): Extract<CodeOutcome, { kind: 'refused' }> | null {
  const refused = (reason: Extract<CodeOutcome, { kind: 'refused' }>['reason']) =>
    ({ code, kind: 'refused', reason }) as const;
  if (grant === null) return refused('unknown');
  if (grant.shopperId !== order.shopperId) return refused('not_yours');
  if (grant.state !== 'held') return refused(reasons[grant.state]);
  if (grant.expiresAt !== null && Date.parse(grant.expiresAt) <= Date.parse(order.at)) return refused('expired');
  if (discount !== null && grant.worth !== null && discount > grant.worth) return refused('over_worth');
  return null;
}

/** What makes two reports of an order the same. */
export function orderFingerprint({ shopperId, codes, total, currency }: Order): string {
  return JSON.stringify([shopperId, codes.map(({ code, discount }) => [code, discount]), total, currency]);
}
