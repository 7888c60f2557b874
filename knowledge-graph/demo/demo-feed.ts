import { demoProducts } from './tables/departments.js';
import { half, type Pair } from './tables/pair.js';
import type { Cell, DemoProduct } from './tables/section.js';
import { terms } from './tables/terms.js';
import { attributes } from './tables/vocabulary.js';

/**
 * The catalogue that a shop starts with before its merchant imports one: a schema.org JSON-LD document, so that it
 * goes through the same importer as any merchant's feed. Plain `isRelatedTo` is an accessory; its `additionalType`
 * names the kinds of edges for which schema.org has no property.
 */
export function demoFeed(): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': demoProducts().map(productNode) });
}

function productNode(product: DemoProduct): object {
  return {
    '@type': 'Product',
    '@id': urn(product.sku),
    sku: product.sku,
    name: tagged(product.name),
    description: tagged(product.description),
    brand: { '@type': 'Brand', name: tagged(product.brand) },
    category: tagged(product.category),
    image: `/pictures/${product.sku}.svg`,
    additionalProperty: [...product.cells].flatMap(([id, cell]) => propertyNodes(id, cell)),
    aggregateRating: { '@type': 'AggregateRating', ratingValue: product.rating, ratingCount: product.ratingCount },
    offers: {
      '@type': 'Offer',
      price: (product.priceFen / 100).toFixed(2),
      priceCurrency: 'CNY',
      availability: `https://schema.org/${product.stock > 0 ? 'InStock' : 'OutOfStock'}`,
      inventoryLevel: { '@type': 'QuantitativeValue', value: product.stock },
    },
    ...relationNodes(product),
  };
}

/** One PropertyValue a value: a product with several terms repeats the property. */
function propertyNodes(id: string, cell: Cell): object[] {
  const name = attributes[id]?.label;
  if (name === undefined) return [];
  const property = { '@type': 'PropertyValue', propertyID: id, name: tagged(name) };
  if (cell.kind === 'number') {
    return [{ ...property, value: cell.value, ...(cell.unit === undefined ? {} : { unitText: cell.unit }) }];
  }
  if (cell.kind === 'boolean') return [{ ...property, value: tagged(cell.value ? 'yes|是' : 'no|否') }];
  return cell.keys.map((key) => ({ ...property, value: tagged(terms[id]?.[key] ?? '|') }));
}

function relationNodes(product: DemoProduct): object {
  const links = (kind: DemoProduct['relations'][number]['kind']): { '@id': string }[] =>
    product.relations.filter((relation) => relation.kind === kind).map(({ sku }) => ({ '@id': urn(sku) }));
  const typed = (kind: 'consumable' | 'bought_together'): object[] =>
    links(kind).map((link) => ({ ...link, additionalType: kind }));
  const nodes = {
    isSimilarTo: links('similar'),
    isRelatedTo: [...links('accessory'), ...typed('consumable'), ...typed('bought_together')],
    isPartOf: links('part_of'),
  };
  return Object.fromEntries(Object.entries(nodes).filter(([, list]) => list.length > 0));
}

function urn(sku: string): string {
  return `urn:sku:${sku}`;
}

function tagged(pair: Pair): object[] {
  return [
    { '@language': 'en', '@value': half(pair, 'en') },
    { '@language': 'zh', '@value': half(pair, 'zh') },
  ];
}
