/**
 * Writes a shop table as Google Merchant Center feeds: tab-separated text, and RSS 2.0 with the g: namespace.
 * https://support.google.com/merchants/answer/7052112
 */

/** The feed's columns that hold an attribute of the table; all others go to product_detail. */
const ownColumns = { color: 'color', material: 'material', size: 'size' };

const withUnit = ({ value, unit }, language) =>
  typeof value === 'number' ? `${value}${unit ? ` ${unit}` : ''}` : value[language];

function record(shop, product, language) {
  const zh = language === 'zh';
  const name = zh ? product.nameZh : product.name;
  const price = (amount) => `${amount.toFixed(2)} ${shop.currency}`;
  const own = product.properties.filter(({ key }) => ownColumns[key]);
  return {
    id: product.id,
    title: name,
    description: zh ? `${product.brandZh}出品的${name}。` : `${name} by ${product.brand}.`,
    link: `https://shop.example/p/${product.id}`,
    image_link: `https://shop.example/i/${product.id}.jpg`,
    availability: product.stock > 0 ? 'in_stock' : 'out_of_stock',
    price: price(product.listPrice),
    sale_price: product.listPrice > product.price ? price(product.price) : '',
    brand: zh ? product.brandZh : product.brand,
    product_type: zh ? product.categoryZh : product.category,
    condition: 'new',
    ...Object.fromEntries(own.map((property) => [ownColumns[property.key], withUnit(property, language)])),
    details: product.properties
      .filter(({ key }) => !ownColumns[key])
      .map((property) => ({
        section: zh ? '规格' : 'Specifications',
        name: shop.attributes[property.key][language],
        value: withUnit(property, language),
      })),
  };
}

const columns =
  'id title description link image_link availability price sale_price brand product_type color material size condition';

/** One line a product; product_detail is `section:name:value` with commas between them. Each product keeps its own language. */
export function toGoogleTsv(shop) {
  const head = columns.split(' ');
  const lines = shop.products.map((product) => {
    const { details, ...cells } = record(shop, product, product.language);
    return [
      ...head.map((column) => cells[column] ?? ''),
      details.map(({ section, name, value }) => `${section}:${name}:${value}`).join(','),
    ].join('\t');
  });
  return `${[[...head, 'product_detail'].join('\t'), ...lines].join('\n')}\n`;
}

const escaped = (text) =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The same as RSS 2.0, in one language. */
export function toGoogleRss(shop, { language, title }) {
  const plainTags = new Set(['title', 'description', 'link']);
  const items = shop.products.map((product) => {
    const { details, ...cells } = record(shop, product, language);
    const tags = Object.entries(cells)
      .filter(([, value]) => value !== '')
      .map(([key, value]) => {
        const tag = plainTags.has(key) ? key : `g:${key}`;
        return `   <${tag}>${escaped(value)}</${tag}>`;
      });
    const detailTags = details.map(
      ({ section, name, value }) =>
        `   <g:product_detail><g:section_name>${escaped(section)}</g:section_name>` +
        `<g:attribute_name>${escaped(name)}</g:attribute_name>` +
        `<g:attribute_value>${escaped(value)}</g:attribute_value></g:product_detail>`,
    );
    return ['  <item>', ...tags, ...detailTags, '  </item>'].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">',
    ' <channel>',
    `  <title>${escaped(title)}</title>`,
    '  <link>https://shop.example</link>',
    `  <description>${escaped(title)}</description>`,
    ...items,
    ' </channel>',
    '</rss>',
    '',
  ].join('\n');
}
