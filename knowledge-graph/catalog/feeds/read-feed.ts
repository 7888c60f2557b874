import { CatalogError } from '../catalog-error.js';
import { decodeText } from './decode-text.js';
import type { FeedOptions, FeedReader, FeedRow } from './feed.js';

/** Loads a reader when a feed of its format comes: a shop that starts need not wait for parsers that it may never use. */
type LoadReader = () => Promise<FeedReader>;

const schemaOrg: LoadReader = async () => (await import('./schema-org/schema-org-feed.js')).readSchemaOrgFeed;
const shopify: LoadReader = async () => (await import('./shopify/shopify-feed.js')).readShopifyFeed;
const googleTsv: LoadReader = async () => (await import('./google/google-tsv-feed.js')).readGoogleTsvFeed;
const googleXml: LoadReader = async () => (await import('./google/google-xml-feed.js')).readGoogleXmlFeed;

const readers: ReadonlyMap<string, LoadReader> = new Map([
  ['application/ld+json', schemaOrg],
  ['application/json', schemaOrg],
  ['text/csv', shopify],
  ['text/tab-separated-values', googleTsv],
  ['application/xml', googleXml],
  ['text/xml', googleXml],
  ['application/rss+xml', googleXml],
  ['application/atom+xml', googleXml],
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
  const load = readers.get(mediaType(contentType));
  if (load === undefined) {
    throw new CatalogError('unsupported_content_type', `no feed format for content type ${contentType.slice(0, 80)}`);
  }
  return readRows(load, decodeText(body, charsetOf(contentType)), options);
}

/** The `charset` parameter of a content type; null where it has none. */
export function charsetOf(contentType: string): string | null {
  return /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1] ?? null;
}

/** What kind of document a feed's content type names; anything unknown is read as JSON. */
export function feedFormat(contentType: string): 'json' | 'csv' | 'tsv' | 'xml' {
  const load = readers.get(mediaType(contentType));
  if (load === shopify) return 'csv';
  if (load === googleTsv) return 'tsv';
  return load === googleXml ? 'xml' : 'json';
}

async function* readRows(
  load: LoadReader,
  text: AsyncIterable<string>,
  options: FeedOptions,
): AsyncGenerator<readonly FeedRow[]> {
  const read = await load();
  yield* read(text, options);
}

function mediaType(contentType: string): string {
  return contentType.split(';', 1)[0]!.trim().toLowerCase();
}
