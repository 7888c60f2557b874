/** What shoppers, all together, did with a product within an hour. Nothing in it leads to anybody. */
export interface AttentionCount {
  readonly productId: string;
  /** `2026-11-11T09`, UTC. */
  readonly hour: string;
  readonly views: number;
  /** Time spent looking, in milliseconds. */
  readonly dwell: number;
  readonly cartAdds: number;
}

/** Keeps counts by product and hour. Each method takes effect as a whole or not at all. */
export interface AttentionStore {
  /** Adds to what is there; two counts of the same product and hour are summed. */
  add(counts: readonly AttentionCount[]): Promise<void>;
  /** From an hour on, in order of hours and products. */
  since(hour: string): Promise<readonly AttentionCount[]>;
  /** Drops what is older than an hour. */
  dropBefore(hour: string): Promise<void>;
}
