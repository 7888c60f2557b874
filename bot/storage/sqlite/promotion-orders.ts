import { orderFingerprint, refusalOfCode } from '../../../dialog/commerce/promotion/ledger/judge-code.js';
import type { CodeOutcome, Order, OrderOutcome } from '../../../dialog/commerce/promotion/ledger/redemption-ledger.js';
import type { Queryable } from './database.js';
import { fromRow, type GrantRow, selectGrant } from './promotion-book.js';
import { serve } from './promotion-claims.js';
import { giveBack, grantOf, log } from './promotion-steps.js';

/** Marks an order's codes used, each by itself; the same report again answers the same. */
export async function placeOrder(tx: Queryable, order: Order): Promise<OrderOutcome> {
  const fingerprint = orderFingerprint(order);
  const known = await tx.get<{ fingerprint: string; placed: string }>(
    'SELECT fingerprint, placed FROM promotion_order WHERE order_id = ?',
    [order.orderId],
  );
  if (known) {
    return known.fingerprint === fingerprint ? (JSON.parse(known.placed) as OrderOutcome) : { kind: 'conflict' };
  }
  const codes: CodeOutcome[] = [];
  for (const wanted of order.codes) codes.push(await useCode(tx, order, wanted));
  const outcome: OrderOutcome = { kind: 'recorded', codes };
  await tx.run(
    `INSERT INTO promotion_order (order_id, shopper_id, status, at, total, fingerprint, placed)
     VALUES (?, ?, 'placed', ?, ?, ?, ?)`,
    [order.orderId, order.shopperId, order.at, order.total, fingerprint, JSON.stringify(outcome)],
  );
  return outcome;
}

async function useCode(tx: Queryable, order: Order, wanted: Order['codes'][number]): Promise<CodeOutcome> {
  const { code, discount } = wanted;
  const refusal = refusalOfCode(await grantOf(tx, code), order, wanted);
  if (refusal) return refusal;
  const { changes } = await tx.run(
    "UPDATE promotion_grant SET state = 'used', order_id = ? WHERE code = ? AND shopper_id = ? AND state = 'held'",
    [order.orderId, code, order.shopperId],
  );
  if (changes === 0) return { code, kind: 'refused', reason: 'used' };
  if (discount !== null) await settle(tx, code, discount);
  const grant = await grantOf(tx, code);
  if (grant) await log(tx, 'used', order.at, grant);
  return { code, kind: 'used' };
}

/** A budget is charged what was really taken off; the rest is free for others. */
async function settle(tx: Queryable, code: string, discount: number): Promise<void> {
  await tx.run(
    `UPDATE promotion_counter
     SET used = used - (SELECT amount FROM promotion_hold WHERE code = ?1 AND counter = name) + ?2
     WHERE name IN (SELECT counter FROM promotion_hold WHERE code = ?1 AND spends = 1)`,
    [code, discount],
  );
  await tx.run('UPDATE promotion_hold SET amount = ? WHERE code = ? AND spends = 1', [discount, code]);
}

/** Undoes an order's uses; a cancellation that comes first is remembered. */
export async function cancelOrder(tx: Queryable, order: Order): Promise<OrderOutcome> {
  const { orderId, shopperId, at } = order;
  const known = await tx.get<{ shopper_id: string; cancelled: string | null }>(
    'SELECT shopper_id, cancelled FROM promotion_order WHERE order_id = ?',
    [orderId],
  );
  if (known?.cancelled) return JSON.parse(known.cancelled) as OrderOutcome;
  if (known && known.shopper_id !== shopperId) return { kind: 'conflict' };
  const codes: CodeOutcome[] = [];
  const rows = await tx.all<GrantRow>(`${selectGrant} WHERE g.order_id = ? AND g.state = 'used' ORDER BY g.position`, [
    orderId,
  ]);
  for (const row of rows) codes.push(await undoUse(tx, row, at));
  const outcome: OrderOutcome = { kind: 'recorded', codes };
  const conflict: OrderOutcome = { kind: 'conflict' };
  await tx.run(
    `INSERT INTO promotion_order (order_id, shopper_id, status, at, total, fingerprint, placed, cancelled)
     VALUES (?1, ?2, 'cancelled', ?3, 0, '', ?4, ?5)
     ON CONFLICT (order_id) DO UPDATE SET status = 'cancelled', cancelled = excluded.cancelled`,
    [orderId, shopperId, at, JSON.stringify(conflict), JSON.stringify(outcome)],
  );
  await serve(tx, at);
  return outcome;
}

async function undoUse(tx: Queryable, row: GrantRow, at: string): Promise<CodeOutcome> {
  const { code } = row;
  const over = row.expires_at !== null && Date.parse(row.expires_at) <= Date.parse(at);
  if (row.on_cancel === 'release' || over) {
    const kind = row.on_cancel === 'release' ? 'released' : 'expired';
    await tx.run('UPDATE promotion_grant SET state = ? WHERE code = ?', [kind, code]);
    await giveBack(tx, code);
    await log(tx, kind, at, fromRow(row));
    return { code, kind };
  }
  // Its worth is held anew where the budget still has room; otherwise it keeps what the order had taken.
  const refilled = await tx.run(
    `UPDATE promotion_counter
     SET used = used + (SELECT whole - amount FROM promotion_hold WHERE code = ?1 AND counter = name)
     WHERE name IN (SELECT counter FROM promotion_hold WHERE code = ?1 AND spends = 1)
       AND used + (SELECT whole - amount FROM promotion_hold WHERE code = ?1 AND counter = name) <= cap`,
    [code],
  );
  if (refilled.changes > 0) {
    await tx.run('UPDATE promotion_hold SET amount = whole WHERE code = ? AND spends = 1', [code]);
  }
  await tx.run("UPDATE promotion_grant SET state = 'held', order_id = NULL, slot = NULL WHERE code = ?", [code]);
  await log(tx, 'restored', at, fromRow(row));
  return { code, kind: 'restored' };
}
