/**
 * A shop's range as a plain-text table, so that a suite's author sees one product a line.
 * The feed writers beside this file turn it into the formats that the merchant's import door takes.
 */

/** One label pair, "English / 中文"; a single label stands for both languages. */
export const labels = (text) => {
  const [en, zh] = text.split(' / ').map((part) => part.trim());
  return { en, zh: zh ?? en };
};

const mapLabels = (entries) => Object.fromEntries(Object.entries(entries).map(([key, text]) => [key, labels(text)]));

/**
 * Reads the table. A row is `sku ; category ; name ; brand ; price ; stock ; stars ; attributes ; links`, where price is
 * `now` or `now<before`, attributes are `key value` pairs with commas between them, and links are `kind SKU` pairs.
 * `units` gives a unit an attribute, or one a category of it. Throws on a key that is not declared: a typing mistake.
 */
export function defineShop({ currency, categories, brands, attributes, terms, units = {}, languages = {}, rows }) {
  const shop = {
    currency,
    categories: mapLabels(categories),
    brands: mapLabels(brands),
    attributes: mapLabels(attributes),
    terms: mapLabels(terms),
  };
  const known = (table, key, line) => {
    if (!Object.hasOwn(shop[table], key)) throw new Error(`${key} is not among the ${table}: ${line}`);
    return shop[table][key];
  };
  const pairs = (cell = '') =>
    cell
      .split(',')
      .map((pair) => pair.trim())
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]);

  const products = rows
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [id, categoryKey, name, brandKey, money, stock, rating, attributeCell, linkCell] = line
        .split(';')
        .map((cell) => cell.trim());
      const [price, listPrice = price] = money.split('<').map(Number);
      const category = known('categories', categoryKey, line);
      const brand = known('brands', brandKey, line);
      const properties = pairs(attributeCell).map(([key, raw]) => {
        known('attributes', key, line);
        const unit = typeof units[key] === 'object' ? units[key][categoryKey] : units[key];
        const value = Number.isFinite(Number(raw)) ? Number(raw) : known('terms', raw, line);
        return { key, value, unit };
      });
      return {
        id,
        categoryKey,
        category: category.en,
        categoryZh: category.zh,
        name: labels(name).en,
        nameZh: labels(name).zh,
        brand: brand.en,
        brandZh: brand.zh,
        price,
        listPrice,
        stock: Number(stock),
        rating: Number(rating),
        attributes: Object.fromEntries(properties.map(({ key, value }) => [key, value.en ?? value])),
        properties,
        links: pairs(linkCell),
        language: languages[categoryKey],
      };
    });

  const ids = new Set(products.map((product) => product.id));
  if (ids.size !== products.length) throw new Error('a sku stands twice in the table');
  for (const product of products) {
    for (const [, target] of product.links)
      if (!ids.has(target)) throw new Error(`${product.id} links to no product: ${target}`);
  }
  return { ...shop, products };
}
