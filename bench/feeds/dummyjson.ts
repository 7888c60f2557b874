import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asBytes, type DataSetFeed, filesPresent } from './data-set.js';

interface DummyProduct {
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly price: number;
  readonly stock: number;
  readonly tags: readonly string[];
  readonly brand?: string;
  readonly sku: string;
  readonly warrantyInformation: string;
  readonly shippingInformation: string;
  readonly returnPolicy: string;
  readonly images: readonly string[];
  readonly thumbnail: string;
}

const file = 'dummyjson/products.json';

/** DummyJSON (MIT): 194 English products as a Google Merchant RSS feed. */
export const dummyjson: DataSetFeed = {
  name: 'dummyjson',
  contentType: 'application/xml',
  currency: 'USD',
  isPresent: (dataDir) => filesPresent(dataDir, [file]),
  read: (dataDir) => asBytes(rss(join(dataDir, file))),
};

async function* rss(path: string): AsyncGenerator<string> {
  const products = JSON.parse(await readFile(path, 'utf8')) as readonly DummyProduct[];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>\n';
  yield element('title', 'DummyJSON');
  for (const product of products) yield item(product);
  yield '</channel></rss>\n';
}

function item(product: DummyProduct): string {
  const details: readonly (readonly [name: string, value: string])[] = [
    ['Warranty', product.warrantyInformation],
    ['Shipping', product.shippingInformation],
    ['Return policy', product.returnPolicy],
    ...product.tags.map((tag) => ['Tag', tag] as const),
  ];
  return `<item>${[
    element('g:id', product.sku),
    element('g:title', product.title),
    element('g:description', product.description),
    element('g:image_link', product.thumbnail),
    ...product.images.map((image) => element('g:additional_image_link', image)),
    element('g:availability', product.stock > 0 ? 'in_stock' : 'out_of_stock'),
    element('g:quantity', String(product.stock)),
    element('g:price', `${product.price.toFixed(2)} USD`),
    element('g:product_type', product.category.replaceAll('-', ' ')),
    ...(product.brand === undefined ? [] : [element('g:brand', product.brand)]),
    ...details.map(
      ([name, value]) =>
        `<g:product_detail>${element('g:attribute_name', name)}${element('g:attribute_value', value)}</g:product_detail>`,
    ),
  ].join('')}</item>\n`;
}

function element(name: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<${name}>${escaped}</${name}>`;
}
