import { decodeCursor, encodeCursor } from '../storage/list-cursor.js';
import type { HandOff, HandOffPage, HandOffQuery, HandOffStore } from './hand-off.js';

/** Hand-overs for tests and for a shop that forgets them when the process ends. */
export class InMemoryHandOffStore implements HandOffStore {
  private readonly kept = new Map<string, HandOff>();

  async newest(conversationId: string): Promise<HandOff | null> {
    const own = [...this.kept.values()].filter((handOff) => handOff.conversationId === conversationId);
    return own.sort((a, b) => order(b, a))[0] ?? null;
  }

  async put(handOff: HandOff): Promise<boolean> {
    if ((this.kept.get(handOff.id)?.revision ?? 0) !== handOff.revision - 1) return false;
    this.kept.set(handOff.id, handOff);
    return true;
  }

  async list({ status, limit, cursor }: HandOffQuery): Promise<HandOffPage> {
    const after = cursor ? decodeCursor(cursor) : undefined;
    if (after === null) return { items: [], next: null };
    const way = status === 'closed' ? -1 : 1;
    const rows = [...this.kept.values()]
      .filter((handOff) => (status === 'open' ? handOff.status !== 'closed' : handOff.status === status))
      .sort((a, b) => way * order(a, b))
      .filter((row) => !after || way * order(row, { requestedAt: after.at, id: after.id }) > 0);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const next = last && rows.length > limit ? encodeCursor({ at: last.requestedAt, id: last.id }) : null;
    return { items, next };
  }

  async counts() {
    const statuses = [...this.kept.values()].map((handOff) => handOff.status);
    return {
      waiting: statuses.filter((status) => status === 'waiting').length,
      active: statuses.filter((status) => status === 'active').length,
    };
  }
}

function order(a: Pick<HandOff, 'requestedAt' | 'id'>, b: Pick<HandOff, 'requestedAt' | 'id'>): number {
  if (a.requestedAt !== b.requestedAt) return a.requestedAt < b.requestedAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
