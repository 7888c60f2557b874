import type { OutboxStore, Parcel } from './outbox.js';

const KEY = 'daogou.outbox';

/** Keeps unsent messages in memory: for tests, and for browsers that forbid storage. */
export function inMemoryOutboxStore(): OutboxStore {
  const parcels = new Map<string, Parcel>();
  return {
    read: () => [...parcels.values()],
    add: (parcel) => void parcels.set(parcel.id, parcel),
    remove: (id) => void parcels.delete(id),
    clear: () => parcels.clear(),
  };
}

/**
 * Keeps unsent messages in `localStorage`. Each change reads what is there, since another page of the same shop may
 * have added its own. A browser that forbids storage keeps them as long as the page lives.
 */
export function localOutboxStore(storage: () => Storage): OutboxStore {
  const fallback = inMemoryOutboxStore();
  const read = (): readonly Parcel[] => {
    try {
      const kept: unknown = JSON.parse(storage().getItem(KEY) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isParcel) : [];
    } catch {
      return fallback.read();
    }
  };
  const write = (parcels: readonly Parcel[]): void => {
    try {
      if (parcels.length === 0) storage().removeItem(KEY);
      else storage().setItem(KEY, JSON.stringify(parcels));
    } catch {
      // Storage is full or forbidden: the copy in memory serves this page.
    }
  };
  return {
    read,
    add(parcel) {
      fallback.add(parcel);
      write([...read().filter(({ id }) => id !== parcel.id), parcel]);
    },
    remove(id) {
      fallback.remove(id);
      const kept = read();
      if (kept.some((parcel) => parcel.id === id)) write(kept.filter((parcel) => parcel.id !== id));
    },
    clear() {
      fallback.clear();
      write([]);
    },
  };
}

function isParcel(value: unknown): value is Parcel {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('draft' in value)) return false;
  const { id, draft } = value;
  return typeof id === 'string' && typeof draft === 'object' && draft !== null && 'type' in draft;
}
