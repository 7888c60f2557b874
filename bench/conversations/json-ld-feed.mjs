/** Writes a shop table as schema.org Product JSON-LD, in both languages. https://schema.org/Product */

const tagged = ({ en, zh }) =>
  en === zh
    ? en
    : [
        { '@language': 'en', '@value': en },
        { '@language': 'zh', '@value': zh },
      ];
const urn = (id) => `urn:sku:${id}`;

/** UN/CEFACT codes (recommendation 20) of the units used here; schema.org's `unitCode` expects them. */
const unitCodes = { g: 'GRM', kg: 'KGM', cm: 'CMT', L: 'LTR', W: 'WTT', min: 'MIN', h: 'HUR', dB: '2N', 'm²': 'MTK' };

/** What a link is called in schema.org, and whether it is written on the other product. */
const relations = {
  accessory: { property: 'isRelatedTo' },
  similar: { property: 'isSimilarTo' },
  fits: { property: 'isAccessoryOrSparePartFor' },
  consumedBy: { property: 'isConsumableFor' },
};

/**
 * `direct` names the attributes that schema.org has a property of its own for (such as colour and weight) and that are
 * written there; `coded` writes UN/CEFACT unit codes instead of the unit's text.
 */
export function toJsonLd(shop, { direct = {}, coded = false } = {}) {
  const unitOf = (unit) => (coded && unitCodes[unit] ? { unitCode: unitCodes[unit] } : { unitText: unit });
  const plain = ({ value, unit }) =>
    typeof value === 'number' ? { '@type': 'QuantitativeValue', value, ...(unit ? unitOf(unit) : {}) } : tagged(value);
  const propertyValue = ({ key, value, unit }) => ({
    '@type': 'PropertyValue',
    propertyID: key,
    name: tagged(shop.attributes[key]),
    value: typeof value === 'number' ? value : tagged(value),
    ...(unit ? unitOf(unit) : {}),
  });
  const offer = (product) => ({
    '@type': 'Offer',
    priceCurrency: shop.currency,
    price: product.price.toFixed(2),
    availability: `https://schema.org/${product.stock > 0 ? 'InStock' : 'OutOfStock'}`,
    inventoryLevel: { '@type': 'QuantitativeValue', value: product.stock },
    ...(product.listPrice > product.price
      ? {
          priceSpecification: {
            '@type': 'UnitPriceSpecification',
            priceType: 'https://schema.org/ListPrice',
            price: product.listPrice.toFixed(2),
            priceCurrency: shop.currency,
          },
        }
      : {}),
  });
  const linksOf = (product) => {
    const found = {};
    for (const [kind, target] of product.links) {
      const { property } = relations[kind];
      found[property] = [...(found[property] ?? []), { '@id': urn(target) }];
    }
    return found;
  };
  const graph = shop.products.map((product) => ({
    '@type': 'Product',
    '@id': urn(product.id),
    sku: product.id,
    name: tagged({ en: product.name, zh: product.nameZh }),
    brand: { '@type': 'Brand', name: tagged({ en: product.brand, zh: product.brandZh }) },
    category: tagged({ en: product.category, zh: product.categoryZh }),
    ...Object.fromEntries(
      product.properties.filter(({ key }) => direct[key]).map((property) => [direct[property.key], plain(property)]),
    ),
    additionalProperty: product.properties.filter(({ key }) => !direct[key]).map(propertyValue),
    aggregateRating: { '@type': 'AggregateRating', ratingValue: product.rating, ratingCount: 12 + product.stock * 3 },
    offers: offer(product),
    ...linksOf(product),
  }));
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 1)}\n`;
}
