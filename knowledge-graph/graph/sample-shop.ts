import type { AttributeValue, Product, Words } from './model.js';
import type { CatalogSnapshot } from './snapshot.js';
import { toBase } from './units.js';

/** `en|zh`, further words of a language after a comma. */
function words(text: string): Words {
  const [en = '', zh = ''] = text.split('|');
  const list = (side: string): string[] => side.split(',').filter((word) => word !== '');
  return { en: list(en), zh: list(zh) };
}

/** `key=value` pairs: `240g` is measured, `yes!`/`no!` are booleans, anything else is a term (first word of its label). */
function attributeValues(text: string): AttributeValue[] {
  return text.split(' ').map((pair): AttributeValue => {
    const [attributeId = '', value = ''] = pair.split('=');
    const measured = /^([\d.]+)([a-zA-Z]*)$/.exec(value);
    if (measured !== null) {
      const [, digits = '', unit = ''] = measured;
      const number = Number(digits);
      const measure =
        unit === '' ? { value: number, base: number } : { value: number, unit, base: toBase(number, unit) };
      return { kind: 'number', attributeId, measure };
    }
    if (value === 'yes!' || value === 'no!') return { kind: 'boolean', attributeId, value: value === 'yes!' };
    return { kind: 'term', attributeId, termId: value.replaceAll('_', ' ') };
  });
}

const categories: Readonly<Record<string, string>> = {
  'Garden Tools': 'Garden Tools|园艺工具',
  'Garden Tools > Pruning Shears': 'Garden Tools > Pruning Shears,secateurs|园艺工具 > 修枝剪',
  'Garden Tools > Watering Cans': 'Garden Tools > Watering Cans|园艺工具 > 洒水壶',
  Tea: 'Tea|茶叶',
  'Tea > Green Tea': 'Tea > Green Tea|茶叶 > 绿茶',
  'Tea > Oolong': 'Tea > Oolong|茶叶 > 乌龙茶',
  Cycling: 'Cycling|骑行',
  'Cycling > Folding Bicycles': 'Cycling > Folding Bicycles|骑行 > 折叠自行车',
  'Cycling > Bike Lights': 'Cycling > Bike Lights|骑行 > 自行车灯',
};

const brands = ['Thornwick|荆棘谷', 'Mosskin|苔衣', 'Quillon|羽冠', 'Verdant Hollow|青岚谷', 'Pedalo|踏浪'];

const attributes: readonly (readonly [
  id: string,
  kind: 'number' | 'boolean' | 'term',
  label: string,
  unit?: string,
])[] = [
  ['color', 'term', 'colour|颜色'],
  ['weight', 'number', 'weight|重量', 'g'],
  ['blade', 'number', 'blade length|刀刃长度', 'mm'],
  ['grip', 'term', 'grip material|手柄材质'],
  ['leftHanded', 'boolean', 'left-handed|左手适用'],
  ['strength', 'term', 'flavour strength|茶味浓度'],
  ['wheel', 'number', 'wheel size|轮径', 'inch'],
  ['gears', 'number', 'number of gears|变速档数'],
  ['runtime', 'number', 'battery life|电池续航', 'h'],
  ['rainproof', 'term', 'rainproof|防雨'],
];

const terms: readonly (readonly [attribute: string, label: string])[] = [
  ['color', 'black|黑色'],
  ['color', 'red|红色'],
  ['color', 'olive green|橄榄绿'],
  ['grip', 'rubber|橡胶'],
  ['grip', 'ash wood|白蜡木'],
  ['strength', 'high|高'],
  ['strength', 'low|低'],
  ['rainproof', 'yes|是'],
  ['rainproof', 'no|否'],
];

/** id, names, brand, category, price, stock, rating, votes, attributes, description */
const products = `
GT1|Thornwick Bramble 200|荆棘谷刺莓200|Thornwick|Garden Tools > Pruning Shears|12900|8|4.6|120|color=red weight=240g blade=55mm grip=rubber leftHanded=no!|Sharp bypass blades for roses.|锋利的弯刃，适合修剪月季。
GT2|Thornwick Bramble 200 Left|荆棘谷刺莓200左手版|Thornwick|Garden Tools > Pruning Shears|13900|3|4.4|20|color=black weight=0.26kg blade=55mm grip=rubber leftHanded=yes!|For left-handed gardeners.|为左撇子设计。
GT3|Mosskin Heron Can|苔衣苍鹭壶|Mosskin|Garden Tools > Watering Cans|8900|15|4.8|64|color=olive_green weight=900g|Long spout, gentle rose for seedlings.|长嘴细雨，适合育苗。
GT4|Mosskin Wren Can|苔衣鹪鹩壶|Mosskin|Garden Tools > Watering Cans|5900|0|4.1|12|color=red weight=520g|Small indoor can.|小巧室内款。
TE1|Verdant Hollow Cloud Tip|青岚谷云尖|Verdant Hollow|Tea > Green Tea|16800|40|4.7|300|strength=low weight=100g|Picked before the rains, chestnut aroma.|雨前采摘，带栗香。
TE2|Verdant Hollow Iron Lotus|青岚谷铁莲|Verdant Hollow|Tea > Oolong|21800|22|4.5|90|strength=high weight=125g|Roasted over charcoal for running water brews.|炭火烘焙。
BK1|Quillon Swift F16|羽冠雨燕F16|Quillon|Cycling > Folding Bicycles|239900|5|4.3|41|color=black weight=11.2kg wheel=16inch gears=6 rainproof=no|Folds in ten seconds.|十秒折叠。
BK2|Quillon Swift F20|羽冠雨燕F20|Quillon|Cycling > Folding Bicycles|289900|2|4.6|18|color=red weight=12.5kg wheel=20inch gears=8 rainproof=no|Rides like a full-size bike.|骑感接近大轮车。
BL1|Pedalo Glow-worm XR-7|踏浪萤火XR-7|Pedalo|Cycling > Bike Lights|15900|30|4.9|210|color=black weight=85g runtime=14h rainproof=yes|Bright front light.|高亮前灯。
BL2|Pedalo Ember|踏浪余烬|Pedalo|Cycling > Bike Lights|6900|12|4.0|33|color=red weight=40g runtime=20h rainproof=yes|Rear light.|尾灯。
`;

function product(line: string): Product {
  const [
    id = '',
    en = '',
    zh = '',
    brandId = '',
    categoryId = '',
    price = '',
    stock = '',
    rating = '',
    votes = '',
    attrs = '',
    ...texts
  ] = line.split('|');
  const money = { amount: Number(price), currency: 'CNY' };
  return {
    id,
    names: { en: [en], zh: [zh] },
    descriptions: { en: texts.slice(0, 1), zh: texts.slice(1) },
    categoryId,
    brandId,
    offer: {
      price: money,
      listPrice: money,
      availability: Number(stock) > 0 ? 'in_stock' : 'out_of_stock',
      stock: Number(stock),
    },
    rating: { value: Number(rating), count: Number(votes) },
    attributes: attributeValues(attrs),
    images: [],
    url: null,
    groupId: null,
  };
}

/** A small shop of garden tools, tea and bicycles in both languages: what the tests of the graph and the search run on. */
export const sampleShop: CatalogSnapshot = {
  categories: Object.entries(categories).map(([id, label]) => ({
    id,
    parentId: id.includes(' > ') ? id.slice(0, id.lastIndexOf(' > ')) : null,
    words: words(label),
  })),
  brands: brands.map((label) => ({ id: label.slice(0, label.indexOf('|')), words: words(label) })),
  attributes: attributes.map(([id, kind, label, unit]) => ({
    id,
    kind,
    words: words(label),
    ...(unit === undefined ? {} : { unit }),
  })),
  terms: terms.map(([attributeId, label]) => ({
    attributeId,
    id: label.slice(0, label.indexOf('|')),
    words: words(label),
  })),
  products: products.trim().split('\n').map(product),
  relations: [
    { kind: 'accessory', from: 'BK1', to: 'BL1' },
    { kind: 'similar', from: 'BK1', to: 'BK2' },
    { kind: 'bought_together', from: 'TE1', to: 'TE2' },
    { kind: 'accessory', from: 'GT1', to: 'NONE' },
  ],
};
