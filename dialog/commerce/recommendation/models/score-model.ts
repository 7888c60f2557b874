/** What a model says to one history: a score for any item, and the items that it would name itself. */
export interface HistoryScores {
  /** Higher is better; 0 where the model knows nothing to say. */
  of(item: number): number;
  /** The best items, best first; none where the model has no data. Items of the history may be among them. */
  best(limit: number): Int32Array;
}

/**
 * A model of what comes next, over item indexes. `read` prepares the scores for a history (oldest first, newest last); they
 * are valid until the next call of `read`, which reuses their memory.
 */
export interface ScoreModel {
  readonly name: string;
  read(history: Int32Array): HistoryScores;
}
