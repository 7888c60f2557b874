import type { FeedOptions, FeedRow, ProductDraft } from './feed.js';
import { readFeed } from './read-feed.js';

/** Rows of a feed given as text or bytes, cut into small pieces so that every boundary gets hit. For tests. */
export async function rowsOf(
  feed: string | Uint8Array,
  contentType: string,
  { pieceSize = 7, ...options }: Partial<FeedOptions> & { readonly pieceSize?: number } = {},
): Promise<readonly FeedRow[]> {
  const bytes = typeof feed === 'string' ? new TextEncoder().encode(feed) : feed;
  const rows: FeedRow[] = [];
  for await (const batch of readFeed(pieces(bytes, pieceSize), contentType, {
    currency: 'CNY',
    now: null,
    ...options,
  })) {
    rows.push(...batch);
  }
  return rows;
}

/** The drafts of a feed; a rejected row fails the test that asked for drafts. For tests. */
export async function draftsOf(...args: Parameters<typeof rowsOf>): Promise<readonly ProductDraft[]> {
  return (await rowsOf(...args)).map((row) => {
    if ('reason' in row) throw new Error(`row ${row.row} was rejected: ${row.reason}`);
    return row.draft;
  });
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
