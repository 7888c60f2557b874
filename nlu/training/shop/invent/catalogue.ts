import { derivedSeed, type Random, seededRandom } from '../../random.js';
import { between, chance, pick } from '../draw.js';
import {
  type AttributeSort,
  type CategoryWord,
  type Gradable,
  type PlainValueSort,
  vocabulary,
  type Word,
} from '../vocabulary/vocabulary.js';
import type { Currency, PriceRange } from './amounts.js';
import { hanBrand, hanProduct, latinBrand, latinProduct } from './names.js';
import { hanNonce, hanThing, latinNonce, latinThing } from './nonce.js';

/** A kind of thing that an invented shop sells, with the words that describe it. */
export interface InventedCategory {
  readonly name: CategoryWord;
  readonly values: Readonly<Record<PlainValueSort, readonly Word[]>>;
  readonly gradables: readonly Gradable[];
  readonly attributes: Readonly<Record<AttributeSort, readonly Word[]>>;
}

/** A shop that does not exist. `zh` and `en` hold names in either script. */
export interface Catalogue {
  readonly categories: readonly InventedCategory[];
  readonly brands: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly products: { readonly zh: readonly string[]; readonly en: readonly string[] };
  /** What things cost, as said in either language. */
  readonly prices: { readonly zh: PriceRange; readonly en: PriceRange };
}

/** Share of categories, values and attributes whose names mean nothing, so that only the context tells what they are. */
const nonceShare = 0.25;

const valueEndings: Readonly<Record<PlainValueSort, { zh: readonly string[]; en: readonly string[] }>> = {
  colour: { zh: ['色', '色', '', '红', '灰', '蓝', '绿'], en: ['', '', ' grey', ' blue', ' red'] },
  material: {
    zh: ['', '木', '棉', '绒', '皮', '纤维', '合金', '石'],
    en: ['', '', 'ite', 'ane', 'on', ' fibre', ' wood'],
  },
  size: { zh: ['号', '码', '装'], en: ['', ' size'] },
  feature: { zh: ['', '', '式', '款', '型'], en: ['ed', 'ic', 'able', 'al', 'proof', '', '-free'] },
  part: { zh: ['', '', '功能', '模式', '板', '扣', '口'], en: ['', '', 's', ' mode', ' port', ' function'] },
  style: { zh: ['风', '款', '系', '纹', '味', '版'], en: ['', ' style', 'ish', 'esque', 'ic'] },
};
const attributeEndings = {
  zh: ['度', '值', '率', '量', '数', '型', '感', '性', ''],
  en: ['', '', 'ness', ' rating', ' level', ' index', ' type'],
};

function nonceValue(random: Random, sort: PlainValueSort): Word {
  const { zh, en } = valueEndings[sort];
  return { zh: [hanNonce(random, 2) + pick(random, zh)], en: [latinNonce(random, 2) + pick(random, en)] };
}

function nonceAttribute(random: Random): Word {
  return {
    zh: [hanNonce(random, 2) + pick(random, attributeEndings.zh)],
    en: [latinNonce(random, 2) + pick(random, attributeEndings.en)],
  };
}

function nonceGradable(random: Random): Gradable {
  const en = latinNonce(random, chance(random, 0.6) ? 1 : 2);
  const long = /[aeiouy]$/.test(en) || chance(random, 0.3);
  return {
    zh: hanNonce(random, chance(random, 0.4) ? 1 : 2),
    en,
    comparative: long ? `more ${en}` : `${en}er`,
    superlative: long ? `most ${en}` : `${en}est`,
  };
}

function nonceCategory(random: Random): CategoryWord {
  const en = latinThing(random);
  const number = chance(random, 0.12) ? 'mass' : /s$/.test(en) ? 'plural' : 'singular';
  return { zh: [hanThing(random)], en: [en], classifier: pick(random, [...'个台件把双条张盒']), number };
}

/** `count` items of the list, or invented ones in their place. */
function some<Item>(random: Random, items: readonly Item[], count: number, nonce: () => Item): Item[] {
  return Array.from({ length: count }, () => (chance(random, nonceShare) ? nonce() : pick(random, items)));
}

function inventCategory(random: Random, trade: readonly CategoryWord[]): InventedCategory {
  const words = vocabulary();
  const values = (sort: PlainValueSort): Word[] => some(random, words.values[sort], 3, () => nonceValue(random, sort));
  const attributes = (sort: AttributeSort): Word[] =>
    some(random, words.attributes[sort], 2, () => nonceAttribute(random));
  return {
    name: chance(random, nonceShare) ? nonceCategory(random) : pick(random, trade),
    values: {
      colour: values('colour'),
      material: values('material'),
      size: values('size'),
      feature: values('feature'),
      part: values('part'),
      style: values('style'),
    },
    gradables: some(random, words.gradables, 4, () => nonceGradable(random)),
    attributes: { number: attributes('number'), choice: attributes('choice'), judgement: attributes('judgement') },
  };
}

/** Two things that one word may stand for. */
function sharesForm(one: Word, other: Word): boolean {
  return one.zh.some((form) => other.zh.includes(form)) || one.en.some((form) => other.en.includes(form));
}

const currencies: Readonly<Record<'zh' | 'en', readonly Currency[]>> = {
  zh: ['CNY', 'CNY', 'CNY', 'CNY', 'CNY', 'CNY', 'USD', 'EUR'],
  en: ['USD', 'USD', 'USD', 'GBP', 'GBP', 'EUR', 'CNY'],
};

/** Shop number `index` of a seed; two shops share a name only by chance. */
export function inventCatalogue(seed: number, index: number): Catalogue {
  const random = seededRandom(derivedSeed(seed, index));
  const { trades } = vocabulary();
  const trade = chance(random, 0.2) ? trades.flat() : pick(random, trades);
  const categories: InventedCategory[] = [];
  for (let wanted = between(random, 2, 6); categories.length < wanted; ) {
    const { name, ...words } = inventCategory(random, trade);
    const taken = categories.some((other) => sharesForm(name, other.name));
    categories.push({ name: taken ? nonceCategory(random) : name, ...words });
  }
  const brands = {
    zh: Array.from({ length: 3 }, () => hanBrand(random)),
    en: Array.from({ length: 4 }, () => latinBrand(random)),
  };
  const low = pick(random, [5, 20, 50, 100, 300, 1000]);
  const high = low * pick(random, [5, 10, 20]);
  return {
    categories,
    brands,
    products: {
      zh: Array.from({ length: 4 }, () => hanProduct(random, pick(random, categories).name.zh[0] as string)),
      en: Array.from({ length: 4 }, () => latinProduct(random, pick(random, brands.en))),
    },
    prices: {
      zh: { currency: pick(random, currencies.zh), low: low * 4, high: high * 4 },
      en: { currency: pick(random, currencies.en), low, high },
    },
  };
}
