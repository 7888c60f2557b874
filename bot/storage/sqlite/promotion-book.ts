import type {
  Grant,
  GrantDetails,
  GrantState,
  LedgerEvent,
  LedgerEventType,
} from '../../../dialog/commerce/promotion/ledger/grant.js';
import type {
  CounterAudit,
  EventQuery,
  GrantDraft,
  LedgerBook,
  OrderFacts,
} from '../../../dialog/commerce/promotion/ledger/redemption-ledger.js';
import type { Queryable } from './database.js';

export interface GrantRow {
  readonly code: string;
  readonly campaign_id: string;
  readonly shopper_id: string;
  readonly state: GrantState;
  readonly granted_at: string;
  readonly expires_at: string | null;
  readonly order_id: string | null;
  readonly on_cancel: GrantDraft['onCancel'];
  readonly details: string;
  readonly worth: number | null;
}

/** Grants with what they are still worth; conditions follow. */
export const selectGrant = `SELECT g.code, g.campaign_id, g.shopper_id, g.state, g.granted_at, g.expires_at, g.order_id,
  g.on_cancel, g.details, (SELECT amount FROM promotion_hold h WHERE h.code = g.code AND h.spends = 1) AS worth
  FROM promotion_grant g`;

export function fromRow(row: GrantRow): Grant {
  return {
    code: row.code,
    campaignId: row.campaign_id,
    shopperId: row.shopper_id,
    state: row.state,
    grantedAt: row.granted_at,
    expiresAt: row.expires_at,
    orderId: row.order_id,
    worth: row.worth,
    details: JSON.parse(row.details) as GrantDetails,
  };
}

interface EventRow {
  readonly sequence: number;
  readonly at: string;
  readonly type: LedgerEventType;
  readonly campaign_id: string;
  readonly shopper_id: string;
  readonly code: string;
  readonly order_id: string | null;
}

/** What the ledger in SQLite holds, to read. */
export class SqliteLedgerBook implements LedgerBook {
  constructor(private readonly db: Queryable) {}

  async byShopper(shopperId: string): Promise<readonly Grant[]> {
    return (await this.db.all<GrantRow>(`${selectGrant} WHERE g.shopper_id = ? ORDER BY g.position`, [shopperId])).map(
      fromRow,
    );
  }

  async byCode(code: string): Promise<Grant | null> {
    const row = await this.db.get<GrantRow>(`${selectGrant} WHERE g.code = ?`, [code]);
    return row ? fromRow(row) : null;
  }

  async used(counter: string): Promise<number> {
    return (await this.usedOf([counter])).get(counter) ?? 0;
  }

  async usedOf(counters: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db.all<{ name: string; used: number }>(
      'SELECT name, used FROM promotion_counter WHERE name IN (SELECT value FROM json_each(?))',
      [JSON.stringify(counters)],
    );
    return new Map(rows.map(({ name, used }) => [name, used]));
  }

  async events({ campaignId, shopperId, code, after = 0, limit }: EventQuery): Promise<readonly LedgerEvent[]> {
    const rows = await this.db.all<EventRow>(
      `SELECT sequence, at, type, campaign_id, shopper_id, code, order_id FROM promotion_event
       WHERE sequence > ?1 AND campaign_id = coalesce(?2, campaign_id) AND shopper_id = coalesce(?3, shopper_id)
         AND code = coalesce(?4, code) ORDER BY sequence LIMIT ?5`,
      [after, campaignId ?? null, shopperId ?? null, code ?? null, limit],
    );
    return rows.map((row) => ({
      sequence: row.sequence,
      at: row.at,
      type: row.type,
      campaignId: row.campaign_id,
      shopperId: row.shopper_id,
      code: row.code,
      orderId: row.order_id,
    }));
  }

  audit(campaignId?: string): Promise<readonly CounterAudit[]> {
    return this.db.all<CounterAudit>(
      `SELECT c.name AS counter, c.used AS used, c.cap AS cap,
         coalesce((SELECT sum(h.amount) FROM promotion_hold h WHERE h.counter = c.name), 0) AS recounted
       FROM promotion_counter c WHERE c.campaign_id = coalesce(?, c.campaign_id) ORDER BY c.name`,
      [campaignId ?? null],
    );
  }

  async orders(shopperId: string): Promise<OrderFacts> {
    const row = await this.db.get<OrderFacts>(
      `SELECT count(*) AS orders, coalesce(sum(total), 0) AS spent, max(at) AS lastOrderAt
       FROM promotion_order WHERE shopper_id = ? AND status = 'placed'`,
      [shopperId],
    );
    return row ?? { orders: 0, spent: 0, lastOrderAt: null };
  }
}
