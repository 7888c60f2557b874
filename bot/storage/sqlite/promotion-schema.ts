import type { Migration } from './database.js';

/**
 * The schema is what holds the promises: a counter can't pass its cap or fall below 0 (checks), a code is used by one
 * order (state and unique code), a claim that repeats has one live grant (unique slot), a key has one outcome (primary key).
 */
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
  {
    id: 'promotion-2',
    sql: `
      CREATE TABLE promotion_counter (
        name TEXT PRIMARY KEY,
        campaign_id TEXT NOT NULL,
        used INTEGER NOT NULL CHECK (used >= 0),
        cap INTEGER NOT NULL,
        CHECK (used <= cap)
      ) WITHOUT ROWID;
      CREATE INDEX promotion_counter_campaign ON promotion_counter (campaign_id);
      CREATE TABLE promotion_grant (
        position INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        campaign_id TEXT NOT NULL,
        shopper_id TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('held', 'kept', 'used', 'released', 'expired')),
        slot TEXT,
        granted_at TEXT NOT NULL,
        expires_at TEXT,
        order_id TEXT,
        on_cancel TEXT NOT NULL CHECK (on_cancel IN ('restore', 'release')),
        details TEXT NOT NULL,
        CHECK ((state = 'used') = (order_id IS NOT NULL) OR state IN ('released', 'expired'))
      );
      CREATE UNIQUE INDEX promotion_grant_slot ON promotion_grant (slot) WHERE state = 'held' AND slot IS NOT NULL;
      CREATE INDEX promotion_grant_due ON promotion_grant (campaign_id, state, expires_at);
      CREATE INDEX promotion_grant_shopper ON promotion_grant (shopper_id, campaign_id);
      CREATE INDEX promotion_grant_order ON promotion_grant (order_id) WHERE order_id IS NOT NULL;
      CREATE TABLE promotion_hold (
        code TEXT NOT NULL REFERENCES promotion_grant (code),
        counter TEXT NOT NULL REFERENCES promotion_counter (name),
        amount INTEGER NOT NULL CHECK (amount >= 0 AND amount <= whole),
        whole INTEGER NOT NULL,
        cap INTEGER NOT NULL,
        returns INTEGER NOT NULL,
        spends INTEGER NOT NULL,
        PRIMARY KEY (code, counter)
      ) WITHOUT ROWID;
      CREATE INDEX promotion_hold_counter ON promotion_hold (counter);
      CREATE TABLE promotion_key (
        shopper_id TEXT NOT NULL,
        key TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        outcome TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (shopper_id, key)
      ) WITHOUT ROWID;
      CREATE INDEX promotion_key_at ON promotion_key (at);
      CREATE TABLE promotion_waiting (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        line TEXT NOT NULL,
        shopper_id TEXT NOT NULL,
        hold_minutes REAL NOT NULL,
        claim TEXT NOT NULL,
        UNIQUE (line, shopper_id)
      );
      CREATE TABLE promotion_order (
        order_id TEXT PRIMARY KEY,
        shopper_id TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('placed', 'cancelled')),
        at TEXT NOT NULL,
        total INTEGER NOT NULL CHECK (total >= 0),
        fingerprint TEXT NOT NULL,
        placed TEXT NOT NULL,
        cancelled TEXT
      ) WITHOUT ROWID;
      CREATE INDEX promotion_order_shopper ON promotion_order (shopper_id);
      CREATE TABLE promotion_event (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        type TEXT NOT NULL,
        campaign_id TEXT NOT NULL,
        shopper_id TEXT NOT NULL,
        code TEXT NOT NULL,
        order_id TEXT
      );
      CREATE INDEX promotion_event_campaign ON promotion_event (campaign_id);
      CREATE INDEX promotion_event_shopper ON promotion_event (shopper_id);
      CREATE INDEX promotion_event_code ON promotion_event (code);
      CREATE TABLE promotion_settings (shopper_id TEXT PRIMARY KEY, settings TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE promotion_reminder (
        position INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('round', 'queue')),
        shopper_id TEXT NOT NULL,
        conversation_id TEXT NOT NULL,
        language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
        campaign_id TEXT NOT NULL,
        round TEXT NOT NULL,
        due_at TEXT NOT NULL,
        UNIQUE (kind, shopper_id, campaign_id, round)
      );
      CREATE INDEX promotion_reminder_due ON promotion_reminder (due_at);

      INSERT INTO promotion_counter (name, campaign_id, used, cap)
        SELECT campaign_id || '|all', campaign_id, count(*), count(*) FROM redemption GROUP BY campaign_id;
      INSERT INTO promotion_counter (name, campaign_id, used, cap)
        SELECT campaign_id || '|shopper|' || replace(replace(shopper_id, '%', '%25'), '|', '%7C'), campaign_id, count(*), count(*)
        FROM redemption GROUP BY campaign_id, shopper_id;
      INSERT INTO promotion_grant (code, campaign_id, shopper_id, state, granted_at, expires_at, on_cancel, details)
        SELECT code, campaign_id, shopper_id, 'held', granted_at, json_extract(coupon, '$.expiresAt'), 'restore',
          json_object('kind', 'coupon', 'coupon', json(coupon))
        FROM redemption ORDER BY position;
      INSERT INTO promotion_hold (code, counter, amount, whole, cap, returns, spends)
        SELECT code, campaign_id || '|all', 1, 1, 1, 0, 0 FROM redemption
        UNION ALL SELECT code, campaign_id || '|shopper|' || replace(replace(shopper_id, '%', '%25'), '|', '%7C'), 1, 1, 1, 0, 0 FROM redemption;
      INSERT INTO promotion_event (at, type, campaign_id, shopper_id, code)
        SELECT granted_at, 'granted', campaign_id, shopper_id, code FROM redemption ORDER BY position;
      DROP TABLE redemption;
    `,
  },
];
