// The range of the camera and optics shop as a table. `node cameras-catalog.mjs` (re)writes cameras.jsonld beside it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const categories = {
  camera: 'Photography > Cameras|摄影摄像 > 相机',
  lens: 'Photography > Lenses|摄影摄像 > 镜头',
  tripod: 'Photography > Tripods|摄影摄像 > 三脚架',
  drone: 'Photography > Drones|摄影摄像 > 无人机',
  bag: 'Photography > Camera Bags|摄影摄像 > 摄影包',
  card: 'Photography > Memory Cards|摄影摄像 > 存储卡',
  battery: 'Photography > Batteries|摄影摄像 > 电池',
  micro: 'Optics > Microscopes|光学仪器 > 显微镜',
  slides: 'Optics > Microscope Slides|光学仪器 > 载玻片',
  bino: 'Optics > Binoculars|光学仪器 > 双筒望远镜',
};
const brands = {
  vellam: 'Vellam|维岚',
  orrick: 'Orrick|欧砾',
  pixmoor: 'Pixmoor|像沼',
  stelvane: 'Stelvane|星叶',
  trestlo: 'Trestlo|稳杉',
  skyfen: 'Skyfen|云沼',
  hawkerby: 'Hawkerby|鹰渡',
  nookpack: 'Nookpack|纳可',
  satchero: 'Satchero|撒奇',
  bitcask: 'Bitcask|比特桶',
  memorill: 'Memorill|忆澜',
  cellora: 'Cellora|瞳野',
  glintop: 'Glintop|亮托',
};
const values = {
  black: 'black|黑色',
  silver: 'silver|银色',
  white: 'white|白色',
  pink: 'pink|粉色',
  yellow: 'yellow|黄色',
  green: 'green|绿色',
  grey: 'grey|灰色',
  brown: 'brown|棕色',
  red: 'red|红色',
  yes: 'yes|是',
  no: 'no|否',
  mirrorless: 'mirrorless|微单',
  compact: 'compact|卡片机',
  action: 'action camera|运动相机',
  portrait: 'portrait|人像',
  wide: 'wide-angle|广角',
  tele: 'telephoto|长焦',
  macro: 'macro|微距',
  carbon: 'carbon fibre|碳纤维',
  alu: 'aluminium|铝合金',
  fullhd: '1080p|1080p',
  fourk: '4K|4K',
  backpack: 'backpack|双肩包',
  shoulder: 'shoulder bag|单肩包',
  sd: 'SD|SD',
  microsd: 'microSD|microSD',
  optical: 'optical|光学',
  digital: 'digital|数码',
  stereo: 'stereo|体视',
  kids: 'children|儿童',
  students: 'students|学生',
  lab: 'laboratory|实验室',
};
const attributes = {
  type: 'type|类型',
  color: 'colour|颜色',
  pixels: 'resolution|像素',
  weight: 'weight|重量',
  stabil: 'image stabilisation|防抖',
  flip: 'flip screen|翻转屏',
  waterproof: 'waterproof|防水',
  focal: 'focal length|焦距',
  aperture: 'maximum aperture|最大光圈',
  material: 'material|材质',
  height: 'maximum height|最大高度',
  load: 'maximum load|承重',
  flight: 'flight time|飞行时间',
  video: 'video|视频分辨率',
  obstacle: 'obstacle avoidance|避障',
  range: 'range|图传距离',
  volume: 'capacity|容量',
  laptop: 'laptop size|适配电脑',
  storage: 'storage|存储容量',
  speed: 'read speed|读取速度',
  format: 'format|规格',
  charge: 'battery capacity|电池容量',
  magnification: 'magnification|放大倍数',
  user: 'suitable for|适用人群',
  phone: 'phone adapter|手机支架',
  pieces: 'pieces|片数',
  objective: 'objective diameter|物镜口径',
};
const units = {
  pixels: 'MP',
  weight: 'g',
  focal: 'mm',
  height: 'cm',
  load: 'kg',
  flight: 'min',
  range: 'km',
  volume: 'L',
  laptop: 'inch',
  storage: 'GB',
  speed: 'MB/s',
  charge: 'mAh',
  magnification: 'x',
  objective: 'mm',
};

// id | category | name en | name zh (- where there is none) | brand | price CNY | stock | rating | attributes | relations
const rows = `
CA1|camera|Vellam Arc 20 Black|维岚弧光20黑色|vellam|3999|14|4.6|type=mirrorless pixels=24 weight=420 stabil=no flip=yes waterproof=no color=black|accessory:BT1 accessory:MC2 group:ARC20
CA2|camera|Vellam Arc 20 Silver|维岚弧光20银色|vellam|3999|9|4.6|type=mirrorless pixels=24 weight=420 stabil=no flip=yes waterproof=no color=silver|accessory:BT1 accessory:MC2 group:ARC20
CA3|camera|Vellam Summit 5|维岚高峰5|vellam|8999|5|4.9|type=mirrorless pixels=45 weight=680 stabil=yes flip=no waterproof=yes color=black|accessory:BT1 accessory:MC5
CA4|camera|Orrick Nimbo|欧砾轻云|orrick|5299|11|4.7|type=mirrorless pixels=26 weight=360 stabil=yes flip=yes waterproof=no color=white|accessory:BT2 similar:CA1
CA5|camera|Orrick Pocketeer|欧砾口袋机|orrick|2199|22|4.4|type=compact pixels=20 weight=240 stabil=yes flip=no waterproof=no color=black|accessory:BT2
CA6|camera|Pixmoor Daily|像沼日常|pixmoor|1299|40|4.0|type=compact pixels=16 weight=210 stabil=no flip=no waterproof=no color=pink|accessory:MC7
CA7|camera|Pixmoor Dive|像沼潜水|pixmoor|1599|25|4.5|type=action pixels=12 weight=150 stabil=yes flip=no waterproof=yes color=yellow|accessory:MC4
CA8|camera|Pixmoor Dash|像沼疾驰|pixmoor|2399|0|4.7|type=action pixels=20 weight=165 stabil=yes flip=yes waterproof=yes color=black|accessory:MC6 similar:CA7
CA9|camera|Vellam Vlogga|维岚拍客|vellam|2899|16|4.5|type=compact pixels=20 weight=290 stabil=yes flip=yes waterproof=no color=white|accessory:MC2
LE1|lens|Vellam Muse 50|维岚缪思50|vellam|1299|30|4.7|type=portrait focal=50 aperture=1.8 weight=190 stabil=no|
LE2|lens|Vellam Muse 85|维岚缪思85|vellam|3299|8|4.9|type=portrait focal=85 aperture=1.4 weight=560 stabil=no|similar:LE1
LE3|lens|Orrick Vista 16|欧砾远景16|orrick|2599|12|4.5|type=wide focal=16 aperture=2.8 weight=330 stabil=no|
LE4|lens|Stelvane Broad 14|-|stelvane|1099|20|4.2|type=wide focal=14 aperture=3.5 weight=410 stabil=no|similar:LE3
LE5|lens|Stelvane Reach 400|星叶远征400|stelvane|5999|4|4.8|type=tele focal=400 aperture=5.6 weight=1350 stabil=yes|
LE6|lens|Orrick Spotter 200|欧砾观察者200|orrick|2999|10|4.6|type=tele focal=200 aperture=4 weight=780 stabil=yes|similar:LE5
LE7|lens|Stelvane Petal 90|星叶花瓣90|stelvane|1899|15|4.6|type=macro focal=90 aperture=2.8 weight=520 stabil=no|
LE8|lens|Vellam Dewdrop 60|维岚露珠60|vellam|2399|0|4.7|type=macro focal=60 aperture=2.8 weight=320 stabil=yes|similar:LE7
TR1|tripod|Trestlo Twig|稳杉细枝|trestlo|259|60|4.2|material=alu height=140 weight=1200 load=3|
TR2|tripod|Trestlo Stag|稳杉雄鹿|trestlo|1199|14|4.8|material=carbon height=165 weight=1350 load=12|
TR3|tripod|Trestlo Heron|稳杉苍鹭|trestlo|799|18|4.6|material=carbon height=150 weight=980 load=6|similar:TR2
TR4|tripod|Pixmoor Squat|-|pixmoor|99|90|4.1|material=alu height=25 weight=240 load=1.5|
TR5|tripod|Stelvane Anchor|星叶锚点|stelvane|599|10|4.5|material=alu height=175 weight=2400 load=15|
TR6|tripod|Stelvane Feather|星叶羽毛|stelvane|1699|0|4.9|material=carbon height=160 weight=870 load=8|similar:TR3
DR1|drone|Skyfen Wren|云沼鹪鹩|skyfen|1699|24|4.5|flight=22 weight=249 video=fourk obstacle=no range=4|
DR2|drone|Skyfen Kite|云沼风筝|skyfen|3499|9|4.8|flight=34 weight=570 video=fourk obstacle=yes range=10|accessory:BT3
DR3|drone|Skyfen Albatross|云沼信天翁|skyfen|7999|3|4.9|flight=46 weight=920 video=fourk obstacle=yes range=15|accessory:BT3
DR4|drone|Hawkerby Gnat|-|hawkerby|499|45|4.0|flight=12 weight=80 video=fullhd obstacle=no range=0.3|
DR5|drone|Hawkerby Loop|鹰渡回环|hawkerby|1199|15|4.3|flight=20 weight=240 video=fullhd obstacle=yes range=2|similar:DR1
DR6|drone|Hawkerby Gale|鹰渡疾风|hawkerby|2799|0|4.6|flight=30 weight=480 video=fourk obstacle=no range=8|similar:DR2
BG1|bag|Nookpack Porter 22 Black|纳可脚夫22黑色|nookpack|459|26|4.6|type=backpack volume=22 laptop=15 waterproof=yes color=black|group:PORTER22
BG2|bag|Nookpack Porter 22 Green|纳可脚夫22绿色|nookpack|459|13|4.6|type=backpack volume=22 laptop=15 waterproof=yes color=green|group:PORTER22
BG3|bag|Nookpack Sidekick|纳可搭档|nookpack|229|38|4.2|type=shoulder volume=8 waterproof=no color=grey|
BG4|bag|Satchero Hauler 35|撒奇搬运工35|satchero|899|7|4.8|type=backpack volume=35 laptop=16 waterproof=yes color=grey|similar:BG1
BG5|bag|-|撒奇小方包|satchero|129|50|4.1|type=shoulder volume=4 waterproof=yes color=black|
BG6|bag|Satchero Stroll|撒奇漫步|satchero|349|17|4.5|type=shoulder volume=11 laptop=13 waterproof=yes color=brown|
MC1|card|Bitcask Swift 64|比特桶迅捷64|bitcask|79|150|4.4|format=sd storage=64 speed=170|group:SWIFT
MC2|card|Bitcask Swift 128|比特桶迅捷128|bitcask|129|90|4.5|format=sd storage=128 speed=170|group:SWIFT
MC3|card|Bitcask Swift 256|比特桶迅捷256|bitcask|239|40|4.6|format=sd storage=256 speed=170|group:SWIFT
MC4|card|Bitcask Tiny 128|比特桶微粒128|bitcask|99|100|4.3|format=microsd storage=128 speed=120|
MC5|card|Memorill Pro 256|忆澜专业256|memorill|459|12|4.9|format=sd storage=256 speed=300|
MC6|card|Memorill Mote 256|忆澜微尘256|memorill|199|44|4.5|format=microsd storage=256 speed=160|
MC7|card|Memorill Basic 32|忆澜基础32|memorill|39|200|4.0|format=sd storage=32 speed=90|
BT1|battery|Vellam VB8 Battery|维岚VB8电池|vellam|269|60|4.6|charge=2100 weight=75|
BT2|battery|Orrick OB5 Battery|欧砾OB5电池|orrick|219|48|4.4|charge=1250 weight=48|
BT3|battery|Skyfen Flight Battery|云沼飞行电池|skyfen|399|18|4.5|charge=3500 weight=195|
MI1|micro|Cellora Sprout|瞳野新芽|cellora|299|33|4.4|type=optical magnification=400 user=kids phone=yes weight=900|accessory:SL1
MI2|micro|Cellora Scholar|瞳野学者|cellora|899|15|4.7|type=optical magnification=1000 user=students phone=yes weight=2600|accessory:SL1 accessory:SL2
MI3|micro|Cellora Bench|瞳野实验台|cellora|3599|4|4.8|type=optical magnification=1600 user=lab phone=no weight=6200|accessory:SL2
MI4|micro|Glintop Peek|亮托一瞥|glintop|449|21|4.3|type=digital magnification=200 user=kids phone=no weight=450|similar:MI1
MI5|micro|Glintop Anvil|亮托铁砧|glintop|1299|9|4.6|type=stereo magnification=45 user=lab phone=no weight=3800|
MI6|micro|Glintop Study|亮托求知|glintop|649|0|4.4|type=digital magnification=800 user=students phone=no weight=1100|similar:MI2
SL1|slides|Cellora Specimen Slides|瞳野标本玻片|cellora|69|120|4.5|pieces=50|consumable:MI1 consumable:MI2
SL2|slides|Cellora Blank Slides|瞳野空白玻片|cellora|35|200|4.3|pieces=100|consumable:MI2 consumable:MI3
BI1|bino|Hawkerby Finch|鹰渡山雀|hawkerby|399|42|4.3|magnification=8 objective=25 waterproof=no weight=280 color=green|
BI2|bino|Hawkerby Osprey|鹰渡鱼鹰|hawkerby|1099|12|4.8|magnification=10 objective=42 waterproof=yes weight=690 color=black|
BI3|bino|Stelvane Stargaze|星叶观星|stelvane|1499|6|4.6|magnification=15 objective=70 waterproof=no weight=1450 color=black|
BI4|bino|Stelvane Encore|星叶安可|stelvane|699|19|4.5|magnification=8 objective=32 waterproof=yes weight=460 color=black|similar:BI2
BI5|bino|-|欧砾看戏镜|orrick|199|35|4.1|magnification=4 objective=18 waterproof=no weight=150 color=red|
BI6|bino|Orrick Trail|欧砾山径|orrick|899|0|4.6|magnification=10 objective=32 waterproof=yes weight=510 color=green|similar:BI2
`;

const split = (pair) => {
  const [en, zh = en] = pair.split('|');
  return { en, zh };
};
const plainValue = (value) => (values[value] ? split(values[value]).en : Number(value));
const pairsOf = (text) =>
  text
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((pair) => pair.split(/[=:]/));

export const products = rows
  .trim()
  .split('\n')
  .map((line) => {
    const [id, categoryKey, en, zh, brandKey, price, stock, rating, attrs, relations = ''] = line.split('|');
    const raw = pairsOf(attrs);
    if (!categories[categoryKey] || !brands[brandKey]) throw new Error(`unknown category or brand: ${line}`);
    for (const [key, value] of raw) {
      if (!attributes[key]) throw new Error(`unknown attribute ${key}: ${line}`);
      if (!values[value] && !Number.isFinite(Number(value))) throw new Error(`unknown value ${value}: ${line}`);
    }
    return {
      id,
      category: split(categories[categoryKey]).en,
      categoryKey,
      name: en === '-' ? zh : en,
      nameZh: zh === '-' ? en : zh,
      names: { ...(en === '-' ? {} : { en }), ...(zh === '-' ? {} : { zh }) },
      brand: split(brands[brandKey]).en,
      brandZh: split(brands[brandKey]).zh,
      brandKey,
      listPrice: Number(price),
      price: Number(price),
      stock: Number(stock),
      rating: Number(rating),
      attributes: Object.fromEntries(raw.map(([key, value]) => [key, plainValue(value)])),
      raw,
      relations: pairsOf(relations),
    };
  });

// ---- schema.org JSON-LD -----------------------------------------------------------------------------
const tagged = (words) =>
  Object.entries(words).map(([language, value]) => ({ '@language': language, '@value': value }));
const both = (pair) => tagged(split(pair));
const groups = {
  ARC20: { name: 'Vellam Arc 20|维岚弧光20', variesBy: 'color' },
  PORTER22: { name: 'Nookpack Porter 22|纳可脚夫22', variesBy: 'color' },
  SWIFT: { name: 'Bitcask Swift|比特桶迅捷', variesBy: 'size' },
};

function toJsonLd() {
  const links = (product, kind, property) => {
    const ids = product.relations.filter(([k]) => k === kind).map(([, id]) => ({ '@id': `urn:sku:${id}` }));
    return ids.length ? { [property]: ids } : {};
  };
  const groupOf = (product) => {
    const key = product.relations.find(([k]) => k === 'group')?.[1];
    if (!key) return {};
    return {
      isVariantOf: {
        '@type': 'ProductGroup',
        productGroupID: key,
        name: both(groups[key].name),
        variesBy: `https://schema.org/${groups[key].variesBy}`,
      },
    };
  };
  return {
    '@context': 'https://schema.org',
    '@graph': products.map((p) => ({
      '@type': 'Product',
      '@id': `urn:sku:${p.id}`,
      sku: p.id,
      name: tagged(p.names),
      brand: { '@type': 'Brand', name: both(brands[p.brandKey]) },
      category: both(categories[p.categoryKey]),
      additionalProperty: p.raw.map(([key, value]) => ({
        '@type': 'PropertyValue',
        propertyID: key,
        name: both(attributes[key]),
        value: values[value] ? both(values[value]) : Number(value),
        ...(units[key] ? { unitText: units[key] } : {}),
      })),
      aggregateRating: { '@type': 'AggregateRating', ratingValue: p.rating, ratingCount: 15 + p.stock },
      offers: {
        '@type': 'Offer',
        price: p.price.toFixed(2),
        priceCurrency: 'CNY',
        availability: p.stock ? 'https://schema.org/InStock' : 'https://schema.org/OutOfStock',
        inventoryLevel: { '@type': 'QuantitativeValue', value: p.stock },
      },
      ...links(p, 'similar', 'isSimilarTo'),
      ...links(p, 'accessory', 'isRelatedTo'),
      ...links(p, 'consumable', 'isConsumableFor'),
      ...groupOf(p),
    })),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./cameras.jsonld', import.meta.url), `${JSON.stringify(toJsonLd(), null, 1)}\n`);
  console.log(`${products.length} products`);
}
