import { unreadable } from '../../catalog-error.js';
import type { FeedOptions, FeedReader, FeedRow } from '../feed.js';
import { type JsonElement, type JsonFrame, jsonElements } from './json-elements.js';
import { isNode, type JsonLdNode, listOf, parseJsonLd, property, typesOf } from './json-ld.js';
import { readProduct } from './product.js';

/** Where lists of products stand: a flattened document, an ItemList, a DataFeed. */
export const listKeys: ReadonlySet<string> = new Set(['@graph', 'itemListElement', 'dataFeedElement']);
/** Properties that lead from a page or list to its products. */
const wrappers = [...listKeys, 'item', 'mainEntity', 'mainEntityOfPage'];
const productTypes = /^(Product(Model|Group|Collection)?|IndividualProduct|SomeProducts|Vehicle|Car|Book)$/;
const maxWrapping = 5;

/**
 * Reads schema.org Product JSON-LD (https://schema.org/Product): one product, a list, `@graph`, an ItemList or a group
 * with its variants. Nodes of other types are passed over.
 */
export const readSchemaOrgFeed: FeedReader = async function* (text, options) {
  const frame: JsonFrame = { text: '' };
  let row = 0;
  for await (const elements of jsonElements(text, listKeys, frame)) {
    yield elements.flatMap((element) => {
      row += 1;
      return readElement(element, row, options);
    });
  }
  const root = parse(frame.text);
  if (row > 0) return;
  const nodes = productsIn(root, 0);
  if (nodes.length === 0 && !isNode(root) && !Array.isArray(root))
    throw unreadable('the JSON is neither an object nor a list');
  for (const [index, node] of nodes.entries()) yield readNode(node, index + 1, options);
};

function readElement(element: JsonElement, row: number, options: FeedOptions): readonly FeedRow[] {
  if ('reason' in element) return [{ row, reason: element.reason }];
  const value = parse(element.text);
  if (!isNode(value)) return [{ row, reason: 'not an object' }];
  return productsIn(value, 0).flatMap((node) => readNode(node, row, options));
}

function parse(text: string): unknown {
  try {
    return parseJsonLd(text);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message.slice(0, 120) : '';
    throw unreadable(`the JSON is broken: ${detail}`, cause);
  }
}

function readNode(node: JsonLdNode, row: number, options: FeedOptions): readonly FeedRow[] {
  return readProduct(node, options.currency).map((draft) => ({ row, draft }));
}

/** The product nodes of a value, through lists, pages and offers that wrap them. */
function productsIn(value: unknown, depth: number): readonly JsonLdNode[] {
  if (depth > maxWrapping) return [];
  if (Array.isArray(value)) return value.flatMap((item) => productsIn(item, depth + 1));
  if (!isNode(value)) return [];
  if (isProduct(value)) return [value];
  const offered = property(value, 'itemOffered');
  if (isNode(offered)) return [{ ...offered, offers: value }];
  return wrappers.flatMap((name) => listOf(property(value, name)).flatMap((item) => productsIn(item, depth + 1)));
}

function isProduct(node: JsonLdNode): boolean {
  const types = typesOf(node);
  if (types.length > 0) return types.some((type) => productTypes.test(type));
  return (
    property(node, 'sku') !== undefined ||
    (property(node, 'name') !== undefined && property(node, 'offers') !== undefined)
  );
}
