import { asBytes } from '../feeds/data-set.js';
import { colours, type Department, departments, features, materials, series, syllables } from './synthetic-words.js';

/** A catalogue of a wanted size as a feed in both languages. */
export interface BenchFeed {
  readonly name: string;
  readonly contentType: string;
  read(): AsyncIterable<Uint8Array>;
}

/**
 * A schema.org feed of `size` invented products in English and Chinese: 8 departments, 40 kinds, up to 1,728 brands, terms,
 * measures and yes-no values, prices in CNY. The same size and seed give the same bytes.
 */
export function syntheticCatalog(size: number, { seed = 1 }: { readonly seed?: number } = {}): BenchFeed {
  return {
    name: `synthetic ${size.toLocaleString('en')}`,
    contentType: 'application/ld+json',
    read: () => asBytes(pieces(size, seed)),
  };
}

function* pieces(size: number, seed: number): Generator<string> {
  const random = mulberry32(seed);
  yield '{"@context":"https://schema.org","@graph":[\n';
  for (let index = 0; index < size; index++) {
    yield `${index === 0 ? '' : ',\n'}${JSON.stringify(product(index, size, random))}`;
  }
  yield '\n]}\n';
}

function product(index: number, size: number, random: () => number): object {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const department = pick(departments);
  const kind = pick(department.kinds);
  const brand = brandName(Math.floor(random() * Math.min(syllables.length ** 3, 8 + size / 20)));
  const colour = pick(colours);
  const [seriesEn, seriesZh] = pick(series).split('|') as [string, string];
  const model = String(100 + (index % 9_900));
  const weight = 50 + Math.floor(random() * 6_000);
  return {
    '@type': 'Product',
    sku: `S${String(index + 1).padStart(6, '0')}`,
    name: tagged(`${en(brand)} ${seriesEn} ${model} ${en(kind)}|${zh(brand)}${seriesZh}${model}${zh(kind)}`),
    description: tagged(
      `A ${en(colour)} ${en(kind).toLowerCase()} of the ${seriesEn} series, made by ${en(brand)} for everyday use.|` +
        `${zh(brand)}${seriesZh}系列的${zh(colour)}${zh(kind)}，日常使用。`,
    ),
    brand: { '@type': 'Brand', name: tagged(brand) },
    category: tagged(`${en(department.name)} > ${en(kind)}|${zh(department.name)} > ${zh(kind)}`),
    additionalProperty: [
      property('color', 'Colour|颜色', tagged(colour)),
      { ...property('weight', 'Weight|重量', weight), unitText: 'g' },
      ...department.attributes.map((attribute) => attributeNode(attribute, pick, random)),
    ],
    aggregateRating: {
      '@type': 'AggregateRating',
      ratingValue: Number((3 + random() * 2).toFixed(1)),
      ratingCount: Math.floor(random() ** 3 * 5_000),
    },
    offers: {
      '@type': 'Offer',
      price: (9 + Math.floor(random() ** 2 * 2_000) + 0.9).toFixed(2),
      priceCurrency: 'CNY',
      availability: `https://schema.org/${random() < 0.95 ? 'InStock' : 'OutOfStock'}`,
    },
  };
}

function attributeNode(
  attribute: Department['attributes'][number],
  pick: <T>(list: readonly T[]) => T,
  random: () => number,
): object {
  switch (attribute) {
    case 'material':
      return property('material', 'Material|材质', tagged(pick(materials)));
    case 'feature':
      return property('feature', 'Feature|特点', tagged(pick(features)));
    case 'capacity':
      return { ...property('capacity', 'Capacity|容量', 200 + 50 * Math.floor(random() * 100)), unitText: 'ml' };
    case 'power':
      return { ...property('power', 'Power|功率', 5 * (1 + Math.floor(random() * 200))), unitText: 'W' };
    case 'battery':
      return { ...property('battery_life', 'Battery life|续航', 2 + Math.floor(random() * 60)), unitText: 'h' };
  }
}

function property(id: string, name: string, value: unknown): object {
  return { '@type': 'PropertyValue', propertyID: id, name: tagged(name), value };
}

function brandName(number: number): string {
  const base = syllables.length;
  const parts = [number % base, Math.floor(number / base) % base, Math.floor(number / base ** 2) % base];
  const words = parts.map((part) => syllables[part]!);
  const name = words.map(en).join('');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}|${words.map(zh).join('')}`;
}

function tagged(pair: string): object[] {
  return [
    { '@language': 'en', '@value': en(pair) },
    { '@language': 'zh', '@value': zh(pair) },
  ];
}

function en(pair: string): string {
  return pair.split('|')[0]!;
}

function zh(pair: string): string {
  return pair.split('|')[1]!;
}

/** Mulberry32 (Tommy Ettinger): uniform in [0, 1), the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
