import type { Campaign, GrantedCoupon } from '../../../dialog/commerce/promotion/campaign.js';
import type { CampaignStore } from '../../../dialog/commerce/promotion/campaign-store.js';
import type {
  ClaimOutcome,
  CouponClaim,
  Redemption,
  RedemptionStore,
} from '../../../dialog/commerce/promotion/redemption-store.js';
import type { Database, Migration } from './database.js';

export const promotionMigrations: readonly Migration[] = [
  {
    id: 'promotion-1',
    sql: `
      CREATE TABLE campaign (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL);
      CREATE TABLE redemption (
        position INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        campaign_id TEXT NOT NULL,
        shopper_id TEXT NOT NULL,
        granted_at TEXT NOT NULL,
        coupon TEXT NOT NULL
      );
      CREATE INDEX redemption_campaign ON redemption (campaign_id, shopper_id);
      CREATE INDEX redemption_shopper ON redemption (shopper_id);
    `,
  },
];

/** Campaigns in SQLite, in the order in which they were first put. */
export class SqliteCampaignStore implements CampaignStore {
  constructor(private readonly db: Database) {}

  async list(): Promise<readonly Campaign[]> {
    const rows = await this.db.all<{ body: string }>('SELECT body FROM campaign ORDER BY position');
    return rows.map((row) => JSON.parse(row.body) as Campaign);
  }

  async get(id: string): Promise<Campaign | null> {
    const row = await this.db.get<{ body: string }>('SELECT body FROM campaign WHERE id = ?', [id]);
    return row ? (JSON.parse(row.body) as Campaign) : null;
  }

  async put(campaign: Campaign): Promise<void> {
    await this.db.run(
      'INSERT INTO campaign (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
      [campaign.id, JSON.stringify(campaign)],
    );
  }

  async delete(id: string): Promise<boolean> {
    return (await this.db.run('DELETE FROM campaign WHERE id = ?', [id])).changes > 0;
  }
}

interface RedemptionRow {
  readonly shopper_id: string;
  readonly granted_at: string;
  readonly coupon: string;
}

/** Granted coupons in SQLite; a claim counts and grants in one transaction, and there is one writer. */
export class SqliteRedemptionStore implements RedemptionStore {
  constructor(private readonly db: Database) {}

  claim({ campaignId, shopperId, maxRedemptions, maxPerShopper, coupon, now }: CouponClaim): Promise<ClaimOutcome> {
    return this.db.transaction(async (tx): Promise<ClaimOutcome> => {
      const own = await tx.all<RedemptionRow>(
        'SELECT * FROM redemption WHERE campaign_id = ? AND shopper_id = ? ORDER BY position',
        [campaignId, shopperId],
      );
      const valid = own.map(fromRow).find((earlier) => Date.parse(earlier.coupon.expiresAt) > Date.parse(now));
      if (valid) return { kind: 'already', coupon: valid.coupon };
      if (own.length >= maxPerShopper) return { kind: 'used_up' };
      const all = await tx.get<{ n: number }>('SELECT count(*) AS n FROM redemption WHERE campaign_id = ?', [
        campaignId,
      ]);
      if ((all?.n ?? 0) >= maxRedemptions) return { kind: 'sold_out' };
      await tx.run(
        'INSERT INTO redemption (code, campaign_id, shopper_id, granted_at, coupon) VALUES (?, ?, ?, ?, ?)',
        [coupon.code, campaignId, shopperId, now, JSON.stringify(coupon)],
      );
      return { kind: 'granted', coupon };
    });
  }

  async findByShopper(shopperId: string): Promise<readonly Redemption[]> {
    const rows = await this.db.all<RedemptionRow>('SELECT * FROM redemption WHERE shopper_id = ? ORDER BY position', [
      shopperId,
    ]);
    return rows.map(fromRow);
  }

  async findByCode(code: string): Promise<Redemption | null> {
    const row = await this.db.get<RedemptionRow>('SELECT * FROM redemption WHERE code = ?', [code]);
    return row ? fromRow(row) : null;
  }

  async count(campaignId: string): Promise<number> {
    const row = await this.db.get<{ n: number }>('SELECT count(*) AS n FROM redemption WHERE campaign_id = ?', [
      campaignId,
    ]);
    return row?.n ?? 0;
  }
}

function fromRow(row: RedemptionRow): Redemption {
  return {
    shopperId: row.shopper_id,
    grantedAt: row.granted_at,
    coupon: JSON.parse(row.coupon) as GrantedCoupon,
  };
}
