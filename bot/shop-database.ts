import { consoleMigrations } from './merchant-console.js';
import { attentionMigrations } from './storage/sqlite/attention-store.js';
import { catalogMigrations } from './storage/sqlite/catalog-store.js';
import { checkoutMigrations } from './storage/sqlite/checkout-store.js';
import { conversationMigrations } from './storage/sqlite/conversation-store.js';
import { type Database, openDatabase } from './storage/sqlite/database.js';
import { experimentMigrations } from './storage/sqlite/experiment-store.js';
import { explorationMigrations } from './storage/sqlite/exploration-log.js';
import { priceBookMigrations } from './storage/sqlite/price-book.js';
import { pricingMigrations } from './storage/sqlite/pricing-store.js';
import { profileMigrations } from './storage/sqlite/profile-store.js';
import { promotionMigrations } from './storage/sqlite/promotion-schema.js';
import { teachingMigrations } from './storage/sqlite/teaching-store.js';
import { voiceMigrations } from './storage/sqlite/voice-stores.js';

/** Opens the one file in which the shop keeps everything, and brings it to the form that this version writes. */
export function openShopDatabase(path: string): Promise<Database> {
  return openDatabase(path, [
    ...catalogMigrations,
    ...conversationMigrations,
    ...promotionMigrations,
    ...priceBookMigrations,
    ...pricingMigrations,
    ...attentionMigrations,
    ...experimentMigrations,
    ...teachingMigrations,
    ...consoleMigrations,
    ...checkoutMigrations,
    ...profileMigrations,
    ...explorationMigrations,
    ...voiceMigrations,
  ]);
}
