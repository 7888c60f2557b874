import type { Campaign } from '../../../dialog/commerce/promotion/campaign.js';
import type { CampaignStore } from '../../../dialog/commerce/promotion/campaign-store.js';
import type { Database } from './database.js';

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
