import { SerialQueue } from './serial-queue.js';

/** One serial queue a key, kept only while work waits in it: turns of one conversation follow each other, others don't wait. */
export class KeyedQueue {
  private readonly lanes = new Map<string, { readonly queue: SerialQueue; waiting: number }>();

  async add<T>(key: string, work: () => Promise<T>): Promise<T> {
    const lane = this.lanes.get(key) ?? { queue: new SerialQueue(), waiting: 0 };
    this.lanes.set(key, lane);
    lane.waiting += 1;
    try {
      return await lane.queue.add(work);
    } finally {
      lane.waiting -= 1;
      if (lane.waiting === 0) this.lanes.delete(key);
    }
  }

  /** Resolves when everything that was added so far has ended. */
  async idle(): Promise<void> {
    await Promise.all([...this.lanes.values()].map((lane) => lane.queue.add(async () => undefined)));
  }
}
