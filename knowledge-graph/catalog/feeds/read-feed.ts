import { CatalogError } from '../catalog-error.js';
import { decodeText } from './decode-text.js';
import type { FeedOptions, FeedReader, FeedRow } from './feed.js';
import { readGoogleTsvFeed } from './google/google-tsv-feed.js';
import { readGoogleXmlFeed } from './google/google-xml-feed.js';
import { readSchemaOrgFeed } from './schema-org/schema-org-feed.js';
import { readShopifyFeed } from './shopify/shopify-feed.js';

const readers: ReadonlyMap<string, FeedReader> = new Map([
  ['application/ld+json', readSchemaOrgFeed],
  ['application/json', readSchemaOrgFeed],
  ['text/csv', readShopifyFeed],
  ['text/tab-separated-values', readGoogleTsvFeed],
  ['application/xml', readGoogleXmlFeed],
  ['text/xml', readGoogleXmlFeed],
  ['application/rss+xml', readGoogleXmlFeed],
  ['application/atom+xml', readGoogleXmlFeed],
]);

/** The content types that `readFeed` understands, the four of the documented formats among them. */
export const feedContentTypes: readonly string[] = [...readers.keys()];

/** True where a content type, with or without parameters, names a format that can be read. */
export function isFeedContentType(contentType: string): boolean {
  return readers.has(mediaType(contentType));
}

/**
 * The rows of a feed, by its content type, whose `charset` parameter is honoured. Throws `CatalogError`:
 * `unsupported_content_type`, or `unreadable_feed` at any point of the reading.
 */
export function readFeed(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
  options: FeedOptions,
): AsyncGenerator<readonly FeedRow[]> {
  const reader = readers.get(mediaType(contentType));
  if (reader === undefined) {
    throw new CatalogError('unsupported_content_type', `no feed format for content type ${contentType.slice(0, 80)}`);
  }
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1] ?? null;
  return reader(decodeText(body, charset), options);
}

function mediaType(contentType: string): string {
  return contentType.split(';', 1)[0]!.trim().toLowerCase();
}
