/**
 * What a shopper decided about promotions. `quiet`: no reminders, no games, none mentioned unasked. `consent`: the shop
 * may look at the shopper's own orders for personal coupons. `age`: what the shopper declared, in whole years.
 */
export interface ShopperSettings {
  readonly quiet: boolean;
  readonly consent: boolean;
  readonly age: { readonly atLeast: number } | { readonly below: number } | null;
}

export const defaultSettings: ShopperSettings = { quiet: false, consent: false, age: null };

/**
 * Wished-for news of a round of a flash sale, sent into one conversation. `round`: when it begins, at `dueAt`; `queue`:
 * as soon as the shopper's turn in the line has come. Times are ISO 8601 in UTC.
 */
export interface Reminder {
  readonly kind: 'round' | 'queue';
  readonly shopperId: string;
  readonly conversationId: string;
  readonly language: 'zh' | 'en';
  readonly campaignId: string;
  readonly round: string;
  readonly dueAt: string;
}

/** Shoppers' decisions and reminders. */
export interface ShopperSettingsStore {
  settings(shopperId: string): Promise<ShopperSettings>;
  change(shopperId: string, changes: Partial<ShopperSettings>): Promise<ShopperSettings>;
  /** False when the shopper has this reminder already. */
  remind(reminder: Reminder): Promise<boolean>;
  /** Reminders whose time has come, oldest first, until they are done: told late rather than never. */
  due(now: string): Promise<readonly Reminder[]>;
  done(reminder: Reminder): Promise<void>;
  /** Takes back all reminders of a shopper; returns how many. */
  forget(shopperId: string): Promise<number>;
}

/** For tests and for shops that keep nothing. */
export function createInMemoryShopperSettings(): ShopperSettingsStore {
  const kept = new Map<string, ShopperSettings>();
  let reminders: Reminder[] = [];
  const of = (shopperId: string): ShopperSettings => kept.get(shopperId) ?? defaultSettings;
  return {
    settings: async (shopperId) => of(shopperId),
    async change(shopperId, changes) {
      kept.set(shopperId, { ...of(shopperId), ...changes });
      return of(shopperId);
    },
    async remind(reminder) {
      if (reminders.some((other) => same(other, reminder))) return false;
      reminders.push(reminder);
      return true;
    },
    due: async (now) =>
      reminders
        .filter(({ dueAt }) => Date.parse(dueAt) <= Date.parse(now))
        .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)),
    async done(reminder) {
      reminders = reminders.filter((other) => !same(other, reminder));
    },
    async forget(shopperId) {
      const before = reminders.length;
      reminders = reminders.filter((reminder) => reminder.shopperId !== shopperId);
      return before - reminders.length;
    },
  };
}

function same(a: Reminder, b: Reminder): boolean {
  return a.kind === b.kind && a.shopperId === b.shopperId && a.campaignId === b.campaignId && a.round === b.round;
}
