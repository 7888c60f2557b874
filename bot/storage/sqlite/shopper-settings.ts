import {
  defaultSettings,
  type Reminder,
  type ShopperSettings,
  type ShopperSettingsStore,
} from '../../../dialog/commerce/promotion/shopper-settings.js';
import type { Database, Queryable } from './database.js';

interface ReminderRow {
  readonly kind: Reminder['kind'];
  readonly shopper_id: string;
  readonly conversation_id: string;
  readonly language: Reminder['language'];
  readonly campaign_id: string;
  readonly round: string;
  readonly due_at: string;
}

/** Shoppers' decisions about promotions in SQLite. */
export class SqliteShopperSettings implements ShopperSettingsStore {
  constructor(private readonly db: Database) {}

  settings(shopperId: string): Promise<ShopperSettings> {
    return settingsOf(this.db, shopperId);
  }

  change(shopperId: string, changes: Partial<ShopperSettings>): Promise<ShopperSettings> {
    return this.db.transaction(async (tx) => {
      const changed = { ...(await settingsOf(tx, shopperId)), ...changes };
      await tx.run(
        `INSERT INTO promotion_settings (shopper_id, settings) VALUES (?, ?)
         ON CONFLICT (shopper_id) DO UPDATE SET settings = excluded.settings`,
        [shopperId, JSON.stringify(changed)],
      );
      return changed;
    });
  }

  async remind({ kind, shopperId, conversationId, language, campaignId, round, dueAt }: Reminder): Promise<boolean> {
    const { changes } = await this.db.run(
      `INSERT INTO promotion_reminder (kind, shopper_id, conversation_id, language, campaign_id, round, due_at)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      [kind, shopperId, conversationId, language, campaignId, round, dueAt],
    );
    return changes > 0;
  }

  async due(now: string): Promise<readonly Reminder[]> {
    const rows = await this.db.all<ReminderRow>(
      `SELECT kind, shopper_id, conversation_id, language, campaign_id, round, due_at FROM promotion_reminder
       WHERE due_at <= ? ORDER BY due_at, position`,
      [now],
    );
    return rows.map((row) => ({
      kind: row.kind,
      shopperId: row.shopper_id,
      conversationId: row.conversation_id,
      language: row.language,
      campaignId: row.campaign_id,
      round: row.round,
      dueAt: row.due_at,
    }));
  }

  async done({ kind, shopperId, campaignId, round }: Reminder): Promise<void> {
    await this.db.run(
      'DELETE FROM promotion_reminder WHERE kind = ? AND shopper_id = ? AND campaign_id = ? AND round = ?',
      [kind, shopperId, campaignId, round],
    );
  }

  async forget(shopperId: string): Promise<number> {
    return (await this.db.run('DELETE FROM promotion_reminder WHERE shopper_id = ?', [shopperId])).changes;
  }
}

async function settingsOf(db: Queryable, shopperId: string): Promise<ShopperSettings> {
  const row = await db.get<{ settings: string }>('SELECT settings FROM promotion_settings WHERE shopper_id = ?', [
    shopperId,
  ]);
  return row ? { ...defaultSettings, ...(JSON.parse(row.settings) as Partial<ShopperSettings>) } : defaultSettings;
}
