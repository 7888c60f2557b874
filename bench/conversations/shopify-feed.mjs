/**
 * Writes a shop table as Shopify's product CSV. Rows that share a name are variants of one product, told apart by colour.
 * https://help.shopify.com/en/manual/products/import-export/using-csv
 */

const quoted = (cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));
const handleOf = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** `taxonomy` gives a category its path in Shopify's Product Category column; the table's label goes to Type. */
export function toShopifyCsv(shop, { taxonomy }) {
  const metafields = Object.keys(shop.attributes).filter((key) => key !== 'color');
  const header = [
    'Handle',
    'Title',
    'Body (HTML)',
    'Vendor',
    'Product Category',
    'Type',
    'Tags',
    'Published',
    'Option1 Name',
    'Option1 Value',
    'Variant SKU',
    'Variant Inventory Tracker',
    'Variant Inventory Qty',
    'Variant Inventory Policy',
    'Variant Price',
    'Variant Compare At Price',
    'Image Src',
    ...metafields.map((key) => `${shop.attributes[key].en} (product.metafields.custom.${key})`),
    'Status',
  ];
  const text = ({ value, unit }) => {
    if (typeof value === 'number') return `${value}${unit ? ` ${unit}` : ''}`;
    return { yes: 'TRUE', no: 'FALSE' }[value.en] ?? value.en;
  };
  const seen = new Set();
  const lines = shop.products.map((product) => {
    const handle = handleOf(product.name);
    const first = !seen.has(handle);
    seen.add(handle);
    const shared = (cell) => (first ? cell : '');
    const byKey = Object.fromEntries(product.properties.map((property) => [property.key, text(property)]));
    return [
      handle,
      shared(product.name),
      shared(`<p>${product.name} from ${product.brand}.</p>`),
      shared(product.brand),
      shared(taxonomy[product.categoryKey]),
      shared(product.category),
      shared(product.category.toLowerCase()),
      shared('TRUE'),
      shared(byKey.color ? 'Color' : 'Title'),
      byKey.color ?? 'Default Title',
      product.id,
      'shopify',
      product.stock,
      'deny',
      product.price.toFixed(2),
      product.listPrice > product.price ? product.listPrice.toFixed(2) : '',
      shared(`https://shop.example/i/${product.id}.jpg`),
      ...metafields.map((key) => shared(byKey[key] ?? '')),
      shared('active'),
    ];
  });
  return `${[header, ...lines].map((line) => line.map(quoted).join(',')).join('\n')}\n`;
}
