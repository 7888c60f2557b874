import { buildShopGraph } from '../../knowledge-graph/graph/build-graph.js';
import type {
  Attribute,
  AttributeValue,
  Brand,
  Category,
  Product,
  Term,
  Words,
} from '../../knowledge-graph/graph/model.js';
import type { ShopGraph } from '../../knowledge-graph/graph/shop-graph.js';
import { toBase } from '../../knowledge-graph/graph/units.js';
import { derivedSeed, type Random, seededRandom, shuffled } from '../../nlu/training/random.js';
import { between, chance, pick, pickWeighted } from '../../nlu/training/shop/draw.js';
import { hanNonce, latinNonce } from '../../nlu/training/shop/invent/nonce.js';
import { measureTrades } from './vocabulary/measure.js';
import { type Manner, type Split, type Trade, type TradeAttribute, wordsOf } from './vocabulary/trade.js';
import { trainTrades } from './vocabulary/train.js';

/** A shop that does not exist, and how its yes-or-no attributes are said. */
export interface SimulatedShop {
  readonly name: string;
  readonly graph: ShopGraph;
  readonly manners: ReadonlyMap<string, Manner>;
  /** Steps of measured attributes: bounds are said in whole steps. */
  readonly steps: ReadonlyMap<string, number>;
}

export const trades: Readonly<Record<Split, readonly Trade[]>> = { train: trainTrades, measure: measureTrades };

const ordinary = wordsOf([...trainTrades, ...measureTrades]);

/** Share of shops whose goods, properties and values have names that mean nothing. */
const nonsenseShare = 0.2;
const productsPerCategory = [12, 22] as const;

/** Which of the splits an invented word belongs to; the sum of its code units decides, so that no word is in both. */
function splitOf(word: string): Split {
  let sum = 0;
  for (const character of word.toLowerCase()) sum += character.codePointAt(0) ?? 0;
  return sum % 2 === 0 ? 'train' : 'measure';
}

/** An invented word that no shop of the other split, and no table, can have. */
function inventWord(split: Split, draw: () => string): string {
  for (;;) {
    const word = draw();
    if (splitOf(word) === split && !ordinary.has(word.toLowerCase())) return word;
  }
}

/** A number of stock without figures, so that every figure of a reply is one of the goods. */
function skuOf(nth: number): string {
  const letter = (digit: number): string => String.fromCharCode(65 + (digit % 26));
  return `SKU-${letter(Math.floor(nth / 26))}${letter(nth)}`;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Shop number `index` of a seed. The same arguments give the same shop. */
export function inventShop({
  seed,
  index,
  split,
}: {
  readonly seed: number;
  readonly index: number;
  readonly split: Split;
}): SimulatedShop {
  const random = seededRandom(derivedSeed(seed, index, split === 'train' ? 11 : 13));
  const stock = chance(random, nonsenseShare)
    ? [nonsenseTrade(random, split)]
    : shuffled(trades[split], random).slice(0, between(random, 1, 2));
  const brands = inventBrands(random, split);
  const categories: Category[] = [];
  const attributes = new Map<string, Attribute>();
  const terms: Term[] = [];
  const manners = new Map<string, Manner>();
  const steps = new Map<string, number>();
  const products: Product[] = [];
  const currency = chance(random, 0.7) ? 'CNY' : 'USD';
  for (const trade of stock) {
    const parentId = trade.department.en[0] ?? '';
    categories.push({ id: parentId, parentId: null, words: trade.department });
    for (const attribute of trade.attributes) declare(attribute, attributes, terms, manners, steps);
    for (const words of trade.categories) {
      const category: Category = { id: `${parentId} > ${words.en[0]}`, parentId, words };
      categories.push(category);
      const stated = shuffled(trade.attributes, random).slice(0, Math.max(5, trade.attributes.length - 1));
      const dear = pick(random, [30, 80, 200, 600]);
      const count = between(random, ...productsPerCategory);
      for (let nth = 0; nth < count; nth += 1)
        products.push(
          inventProduct(random, { split, category, stated, dear, currency, id: skuOf(products.length), brands }),
        );
    }
  }
  const graph = buildShopGraph({
    categories,
    brands,
    attributes: [...attributes.values()],
    terms,
    products,
    relations: [],
  });
  return { name: `${split} ${seed}/${index}`, graph, manners, steps };
}

function inventBrands(random: Random, split: Split): Brand[] {
  return Array.from({ length: between(random, 4, 7) }, () => {
    const en = capitalised(inventWord(split, () => latinNonce(random, 2)));
    const zh = chance(random, 0.7) ? [inventWord(split, () => hanNonce(random))] : [];
    return { id: en, words: { en: [en], zh } };
  });
}

function idOf(words: Words): string {
  return (words.en[0] ?? words.zh[0] ?? '').replaceAll(/[^a-z]+/gi, '_').toLowerCase();
}

function declare(
  attribute: TradeAttribute,
  attributes: Map<string, Attribute>,
  terms: Term[],
  manners: Map<string, Manner>,
  steps: Map<string, number>,
): void {
  const id = idOf(attribute.words);
  if (attributes.has(id)) return;
  const unit = attribute.kind === 'number' ? { unit: attribute.unit } : {};
  attributes.set(id, { id, kind: attribute.kind, words: attribute.words, ...unit });
  if (attribute.kind === 'boolean') manners.set(id, attribute.manner);
  if (attribute.kind === 'number') steps.set(id, attribute.step);
  if (attribute.kind === 'term')
    for (const words of attribute.values) terms.push({ attributeId: id, id: words.en[0] ?? '', words });
}

interface ProductPlan {
  readonly split: Split;
  readonly category: Category;
  readonly stated: readonly TradeAttribute[];
  readonly dear: number;
  readonly currency: string;
  readonly id: string;
  readonly brands: readonly Brand[];
}

function inventProduct(random: Random, plan: ProductPlan): Product {
  const { split, category, stated, dear, currency, id, brands } = plan;
  const brand = pick(random, brands);
  const amount = Math.max(9, Math.round((dear * 8 ** random()) / 10) * 10 - 1) * 100;
  const price = { amount, currency };
  const cut = chance(random, 0.2);
  const pieces = pickWeighted(random, [
    [0, 1],
    [between(random, 1, 4), 2],
    [between(random, 5, 60), 7],
  ] as const);
  const model = capitalised(inventWord(split, () => latinNonce(random, 2)));
  const han = inventWord(split, () => hanNonce(random, 2));
  return {
    id,
    names: { en: [`${brand.words.en[0]} ${model}`], zh: [`${brand.words.zh[0] ?? `${brand.id} `}${han}`] },
    descriptions: { en: [], zh: [] },
    categoryId: category.id,
    brandId: brand.id,
    offer: {
      price,
      listPrice: cut ? { amount: amount + between(random, 1, 9) * 1000, currency } : price,
      availability: pieces > 0 ? 'in_stock' : 'out_of_stock',
      stock: pieces,
    },
    rating: chance(random, 0.85) ? { value: between(random, 35, 50) / 10, count: between(random, 1, 400) } : null,
    attributes: stated.flatMap((attribute) => (chance(random, 0.92) ? [drawValue(random, attribute)] : [])),
    images: [],
    url: null,
    groupId: null,
  };
}

function drawValue(random: Random, attribute: TradeAttribute): AttributeValue {
  const attributeId = idOf(attribute.words);
  if (attribute.kind === 'boolean') return { kind: 'boolean', attributeId, value: chance(random, 0.55) };
  if (attribute.kind === 'term')
    return { kind: 'term', attributeId, termId: pick(random, attribute.values).en[0] ?? '' };
  const { low, high, step, unit } = attribute;
  const value = Math.round((low + between(random, 0, Math.round((high - low) / step)) * step) * 100) / 100;
  return { kind: 'number', attributeId, measure: { value, unit, base: toBase(value, unit) } };
}

/** A trade of which no dictionary knows a word: what is left is the graph and the sentence around it. */
function nonsenseTrade(random: Random, split: Split): Trade {
  const taken = new Set<string>();
  const fresh = (draw: () => string): string => {
    const word = inventWord(split, draw);
    if (taken.has(word)) return fresh(draw);
    taken.add(word);
    return word;
  };
  const noun = (): Words => ({ en: [fresh(() => latinNonce(random, 2))], zh: [fresh(() => hanNonce(random, 2))] });
  const measured = [
    { unit: 'cm', low: 10, high: 120, step: 5 },
    { unit: 'kg', low: 1, high: 30, step: 1 },
    { unit: 'ml', low: 100, high: 2000, step: 100 },
    { unit: 'W', low: 10, high: 500, step: 10 },
  ];
  const terms = Array.from(
    { length: 2 },
    (): TradeAttribute => ({
      words: noun(),
      kind: 'term',
      values: Array.from({ length: between(random, 3, 4) }, noun),
    }),
  );
  const booleans = Array.from({ length: 3 }, (): TradeAttribute => ({ words: noun(), kind: 'boolean', manner: 'has' }));
  const numbers = shuffled(measured, random)
    .slice(0, 2)
    .map((range): TradeAttribute => ({ words: noun(), kind: 'number', ...range }));
  return { department: noun(), categories: [noun(), noun(), noun()], attributes: [...terms, ...booleans, ...numbers] };
}
