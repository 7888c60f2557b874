/**
 * A word with its prior polarity. `evaluation` words judge a thing and lose force where a shopper asks or wishes ("is it
 * bad for the skin?", "a good bag"); `attitude` words show the mood itself and keep it.
 */
export interface SentimentEntry {
  /** -1..1; 0 hides words inside a neutral expression: 差不多, "noise cancelling". */
  readonly score: number;
  readonly kind: 'evaluation' | 'attitude';
}

/** Words of one score, separated by `|`. */
export type SentimentRow = readonly [score: number, kind: SentimentEntry['kind'], words: string];

/** Rows to a table; a word that stands twice is a mistake in the data. */
export function sentimentTable(rows: readonly SentimentRow[]): ReadonlyMap<string, SentimentEntry> {
  const entries = new Map<string, SentimentEntry>();
  for (const [score, kind, words] of rows) {
    for (const word of words.split('|')) {
      if (entries.has(word)) throw new Error(`sentiment word listed twice: ${word}`);
      entries.set(word, { score, kind });
    }
  }
  return entries;
}
