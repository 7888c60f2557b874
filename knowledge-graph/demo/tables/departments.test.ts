import { describe, expect, it } from 'vitest';
import { parseUnit, toBase } from '../../graph/units.js';
import { demoProducts } from './departments.js';
import { half, type Pair } from './pair.js';
import { type DemoProduct, readSection } from './section.js';
import { terms } from './terms.js';
import { attributes, brands } from './vocabulary.js';

const products = demoProducts();
const categories = new Map<Pair, DemoProduct[]>();
for (const product of products) {
  categories.set(product.category, [...(categories.get(product.category) ?? []), product]);
}
const han = /\p{Script=Han}/u;

/** Plausible least and greatest value in base units (g, ml, mm, s, W, MB, Pa, dB ...). */
const bounds: Readonly<Record<string, readonly [number, number]>> = {
  weight: [4, 25_000],
  battery_life: [20 * 60, 40 * 86_400],
  battery_capacity: [4_000, 30_000],
  screen_size: [1 * 25.4, 18 * 25.4],
  storage: [32_000, 2_000_000],
  memory: [4_000, 32_000],
  camera: [10, 200],
  charging_power: [10, 150],
  ports: [1, 6],
  length: [200, 3_000],
  power: [3, 2_500],
  heel_drop: [4, 12],
  capacity: [10, 110_000],
  laptop_size: [13 * 25.4, 17.3 * 25.4],
  case_size: [18 * 25.4, 28 * 25.4],
  spf: [30, 50],
  tank_capacity: [300, 3_000],
  pressure: [100_000, 2_000_000],
  width: [100, 500],
  people: [1, 10],
  net_weight: [40, 5_000],
  suction: [3_000, 30_000],
  noise: [40, 80],
  brightness: [200, 5_000],
  max_load: [100_000, 160_000],
  recline: [100, 170],
  min_age: [0, 12 * 31_536_000],
  pieces: [5, 2_000],
  players: [2, 6],
  sleeps: [1, 6],
  water_column: [500, 10_000],
  inner_height: [900, 2_100],
  keeps_hot: [4 * 3_600, 24 * 3_600],
  count: [1, 100],
};

describe('the demo tables', () => {
  it('hold enough products in enough categories', () => {
    const full = [...categories.values()].filter((list) => list.length >= 12);
    expect(products.length).toBeGreaterThanOrEqual(320);
    expect(full.length).toBeGreaterThanOrEqual(14);
    for (const category of categories.keys()) {
      expect(half(category, 'en').split(' > ')).toHaveLength(2);
      expect(half(category, 'zh').split(' > ')).toHaveLength(2);
    }
  });

  it('let shoppers choose by at least four attributes in each full category', () => {
    for (const [category, list] of categories) {
      const values = new Map<string, Set<string>>();
      for (const { cells } of list) {
        for (const [id, cell] of cells) {
          const text = cell.kind === 'term' ? cell.keys.join() : String(cell.value);
          values.set(id, (values.get(id) ?? new Set()).add(text));
        }
      }
      const telling = [...values.values()].filter((set) => set.size >= 2).length;
      expect(telling, category).toBeGreaterThanOrEqual(list.length >= 12 ? 4 : 1);
    }
  });

  it('name everything in both languages', () => {
    const pairs = [
      ...Object.values(brands),
      ...Object.values(attributes).map(({ label }) => label),
      ...Object.values(terms).flatMap((list) => Object.values(list)),
      ...products.flatMap(({ category, name, description }) => [category, name, description]),
    ];
    for (const pair of pairs) {
      expect(pair.split('|'), pair).toHaveLength(2);
      expect(half(pair, 'en'), pair).toMatch(/[A-Za-z]/);
      expect(half(pair, 'en'), pair).not.toMatch(han);
      expect(half(pair, 'zh'), pair).toMatch(han);
    }
  });

  it('give each SKU, name and description once', () => {
    for (const key of ['sku', 'name', 'description'] as const) {
      expect(new Set(products.map((product) => product[key])).size, key).toBe(products.length);
    }
  });

  it('use one label for one value of an attribute', () => {
    for (const [id, list] of Object.entries(terms)) {
      for (const language of ['en', 'zh'] as const) {
        const labels = Object.values(list).map((pair) => half(pair, language));
        expect(new Set(labels).size, `${id} ${language}`).toBe(labels.length);
      }
    }
  });

  it('relate products to products that exist, never to themselves', () => {
    const skus = new Set(products.map(({ sku }) => sku));
    for (const { sku, relations } of products) {
      for (const relation of relations) {
        expect(skus, `${sku} ${relation.kind}`).toContain(relation.sku);
        expect(relation.sku).not.toBe(sku);
      }
    }
    const kinds = new Set(products.flatMap(({ relations }) => relations.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['accessory', 'bought_together', 'consumable', 'part_of', 'similar']);
  });

  it('price, rate and stock within reason', () => {
    for (const { sku, priceFen, rating, ratingCount, stock } of products) {
      expect(Number.isInteger(priceFen) && priceFen >= 1_000 && priceFen <= 1_500_000, sku).toBe(true);
      expect(rating >= 3.5 && rating <= 5 && Number.isInteger(ratingCount) && ratingCount > 0, sku).toBe(true);
      expect(Number.isInteger(stock) && stock >= 0, sku).toBe(true);
    }
    for (const [category, list] of categories) {
      if (list.length < 12) continue;
      expect(list.filter(({ stock }) => stock === 0).length, category).toBeLessThanOrEqual(2);
      expect(new Set(list.map(({ priceFen }) => priceFen)).size, category).toBeGreaterThan(list.length / 2);
    }
    expect(products.filter(({ stock }) => stock === 0).length).toBeGreaterThanOrEqual(14);
  });

  it('measure within plausible bounds, in units that the shop knows', () => {
    for (const { sku, cells } of products) {
      for (const [id, cell] of cells) {
        if (cell.kind !== 'number') continue;
        const [least, greatest] = bounds[id] ?? [Number.NaN, Number.NaN];
        const base = toBase(cell.value, cell.unit);
        expect(base >= least && base <= greatest, `${sku} ${id} ${base}`).toBe(true);
        if (cell.unit !== undefined) expect(parseUnit(cell.unit), cell.unit).toBeDefined();
      }
    }
  });

  it('use each brand, attribute and term', () => {
    const used = new Set(products.flatMap(({ cells }) => [...cells.keys()]));
    const keys = new Set(
      products.flatMap(({ cells }) =>
        [...cells].flatMap(([id, cell]) => (cell.kind === 'term' ? cell.keys.map((key) => `${id}.${key}`) : [])),
      ),
    );
    expect(Object.keys(attributes).filter((id) => !used.has(id))).toEqual([]);
    expect(Object.keys(bounds).filter((id) => !used.has(id))).toEqual([]);
    const listed = Object.entries(terms).flatMap(([id, list]) => Object.keys(list).map((key) => `${id}.${key}`));
    expect(listed.filter((key) => !keys.has(key))).toEqual([]);
    const sold = new Set(products.map(({ brand }) => brand));
    expect(Object.values(brands).filter((brand) => !sold.has(brand))).toEqual([]);
  });
});

describe('readSection', () => {
  const section = {
    category: 'Home > Desk Lamps|家居 > 台灯',
    columns: 'color power:W dimmable',
    facts: '{power!};{dimmable?dimmable:}|{power!};{dimmable?可调光:}',
    rows: 'X1|glimo|Glow|微光|12.5|3|4.1/9|black,white 5 no|sim:X2|A lamp.|一盏灯。',
  } as const;

  it('composes the description from facts that are stated', () => {
    expect(readSection(section)[0]).toMatchObject({
      sku: 'X1',
      name: 'Glimo Glow|葛莫微光',
      description: 'A lamp. 5 W.|一盏灯。5W。',
      priceFen: 1250,
      relations: [{ kind: 'similar', sku: 'X2' }],
    });
    const unstated = { ...section, rows: section.rows.replace('5 no', '- yes') };
    expect(readSection(unstated)[0]?.description).toBe('A lamp. Dimmable.|一盏灯。可调光。');
  });

  it.each([
    ['glimo', 'nobody', 'unknown brand'],
    ['black', 'mauve', 'unknown term'],
    ['5 no', 'five no', 'power is no number'],
    ['5 no', '5 perhaps', 'neither yes nor no'],
    ['5 no', '5', '2 cells instead of 3'],
    ['sim:', 'like:', 'unknown relation'],
    ['|12.5', '', '10 fields instead of 11'],
  ])('names the row when %s becomes %s', (from, to, reason) => {
    expect(() => readSection({ ...section, rows: section.rows.replace(from, to) })).toThrow(reason);
  });
});
