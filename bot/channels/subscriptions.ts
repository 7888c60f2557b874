import type { ChatActivity } from './activity.js';

/** Activities with the place after them; `watermark` is where a reader goes on. */
export interface ActivityBatch {
  readonly activities: readonly ChatActivity[];
  readonly watermark: number;
}

export type Subscriber = (batch: ActivityBatch) => void;

/** Who listens to which conversation in this process. */
export class Subscriptions {
  private readonly listeners = new Map<string, Set<Subscriber>>();

  count(conversationId: string): number {
    return this.listeners.get(conversationId)?.size ?? 0;
  }

  /** Returns what ends the subscription. */
  add(conversationId: string, subscriber: Subscriber): () => void {
    const set = this.listeners.get(conversationId) ?? new Set();
    this.listeners.set(conversationId, set.add(subscriber));
    return () => {
      set.delete(subscriber);
      if (set.size === 0 && this.listeners.get(conversationId) === set) this.listeners.delete(conversationId);
    };
  }

  publish(conversationId: string, batch: ActivityBatch): void {
    for (const subscriber of this.listeners.get(conversationId) ?? []) subscriber(batch);
  }
}
