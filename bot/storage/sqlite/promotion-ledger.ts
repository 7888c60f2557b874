import type { Grant } from '../../../dialog/commerce/promotion/ledger/grant.js';
import type {
  Claim,
  ClaimOutcome,
  LedgerBook,
  Order,
  OrderOutcome,
  RedemptionLedger,
} from '../../../dialog/commerce/promotion/ledger/redemption-ledger.js';
import type { Database, Queryable } from './database.js';
import { SqliteLedgerBook } from './promotion-book.js';
import { decide, serve } from './promotion-claims.js';
import { cancelOrder, placeOrder } from './promotion-orders.js';
import { expire, giveBack, grantOf, log } from './promotion-steps.js';

/** How long a key answers for its claim. */
const keyLifetime = 7 * 86_400_000;

/**
 * The ledger in SQLite. Each change is one transaction; in it, limits are held by statements that check and count at
 * once, and by the schema behind them. A refused claim rolls back to its savepoint and keeps only its key.
 */
export class SqliteRedemptionLedger implements RedemptionLedger {
  readonly book: LedgerBook;

  constructor(private readonly db: Database) {
    this.book = new SqliteLedgerBook(db);
  }

  claim(claim: Claim): Promise<ClaimOutcome> {
    return this.db.transaction(async (tx): Promise<ClaimOutcome> => {
      const known = await outcomeOf(tx, claim);
      if (known) return known;
      const outcome = await decide(tx, claim);
      await tx.run('INSERT INTO promotion_key (shopper_id, key, fingerprint, outcome, at) VALUES (?, ?, ?, ?, ?)', [
        claim.shopperId,
        claim.key,
        claim.fingerprint,
        JSON.stringify(outcome),
        claim.now,
      ]);
      return outcome;
    });
  }

  replay(key: Pick<Claim, 'shopperId' | 'key' | 'fingerprint'>): Promise<ClaimOutcome | null> {
    return outcomeOf(this.db, key);
  }

  order(order: Order): Promise<OrderOutcome> {
    return this.db.transaction((tx) => (order.status === 'placed' ? placeOrder(tx, order) : cancelOrder(tx, order)));
  }

  release(code: string, shopperId: string, now: string): Promise<Grant | null> {
    return this.db.transaction(async (tx) => {
      const changed = await tx.run(
        "UPDATE promotion_grant SET state = 'released' WHERE code = ? AND shopper_id = ? AND state = 'held'",
        [code, shopperId],
      );
      if (changed.changes === 0) return null;
      await giveBack(tx, code);
      const grant = await grantOf(tx, code);
      if (grant) await log(tx, 'released', now, grant);
      await serve(tx, now);
      return grant;
    });
  }

  sweep(now: string): Promise<readonly Grant[]> {
    return this.db.transaction(async (tx) => {
      await tx.run('DELETE FROM promotion_key WHERE at < ?', [new Date(Date.parse(now) - keyLifetime).toISOString()]);
      await expire(tx, now);
      return serve(tx, now);
    });
  }
}

async function outcomeOf(
  db: Queryable,
  { shopperId, key, fingerprint }: Pick<Claim, 'shopperId' | 'key' | 'fingerprint'>,
): Promise<ClaimOutcome | null> {
  const known = await db.get<{ fingerprint: string; outcome: string }>(
    'SELECT fingerprint, outcome FROM promotion_key WHERE shopper_id = ? AND key = ?',
    [shopperId, key],
  );
  if (known === undefined) return null;
  return known.fingerprint === fingerprint ? (JSON.parse(known.outcome) as ClaimOutcome) : { kind: 'key_reused' };
}
