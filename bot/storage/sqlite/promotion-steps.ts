import type { Grant, LedgerEventType } from '../../../dialog/commerce/promotion/ledger/grant.js';
import type { Queryable } from './database.js';
import { fromRow, type GrantRow, selectGrant } from './promotion-book.js';

/** Takes back what a grant held; what does not return stays counted for good. */
export async function giveBack(tx: Queryable, code: string): Promise<void> {
  await tx.run(
    `UPDATE promotion_counter SET used = used - (SELECT amount FROM promotion_hold WHERE code = ?1 AND counter = name)
     WHERE name IN (SELECT counter FROM promotion_hold WHERE code = ?1 AND returns = 1)`,
    [code],
  );
  await tx.run('DELETE FROM promotion_hold WHERE code = ? AND returns = 1', [code]);
}

/** Ends what ran out, everywhere or in one campaign. */
export async function expire(tx: Queryable, now: string, campaignId?: string): Promise<void> {
  const due = await (campaignId === undefined
    ? tx.all<GrantRow>(`${selectGrant} WHERE g.state = 'held' AND g.expires_at <= ?`, [now])
    : tx.all<GrantRow>(`${selectGrant} WHERE g.campaign_id = ? AND g.state = 'held' AND g.expires_at <= ?`, [
        campaignId,
        now,
      ]));
  for (const row of due) {
    await tx.run("UPDATE promotion_grant SET state = 'expired' WHERE code = ?", [row.code]);
    await giveBack(tx, row.code);
    await log(tx, 'expired', now, fromRow(row));
  }
}

export async function grantOf(tx: Queryable, code: string): Promise<Grant | null> {
  const row = await tx.get<GrantRow>(`${selectGrant} WHERE g.code = ?`, [code]);
  return row ? fromRow(row) : null;
}

/** Appends an event; it stands or falls with the transaction. */
export async function log(
  tx: Queryable,
  type: LedgerEventType,
  at: string,
  { campaignId, shopperId, code, orderId }: Pick<Grant, 'campaignId' | 'shopperId' | 'code' | 'orderId'>,
): Promise<void> {
  await tx.run(
    'INSERT INTO promotion_event (at, type, campaign_id, shopper_id, code, order_id) VALUES (?, ?, ?, ?, ?, ?)',
    [at, type, campaignId, shopperId, code, orderId],
  );
}
