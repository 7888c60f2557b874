// The range of the bathroom and laundry shop. `node bathroom-catalog.mjs` (re)writes bathroom.jsonld beside it:
// schema.org Products with unit codes, variants (isVariantOf), consumables (isConsumableFor) and struck-through prices.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const categories = {
  shower: 'Bathroom > Shower Heads / 卫浴 > 花洒',
  towel: 'Bathroom > Towels / 卫浴 > 毛巾',
  mat: 'Bathroom > Bath Mats / 卫浴 > 浴室地垫',
  mirror: 'Bathroom > Mirrors / 卫浴 > 镜子',
  seat: 'Bathroom > Toilet Seats / 卫浴 > 马桶盖',
  scale: 'Personal Care > Bathroom Scales / 个护 > 体重秤',
  toothbrush: 'Personal Care > Electric Toothbrushes / 个护 > 电动牙刷',
  head: 'Personal Care > Toothbrush Heads / 个护 > 牙刷头',
  dryer: 'Personal Care > Hair Dryers / 个护 > 吹风机',
  rack: 'Laundry > Drying Racks / 洗晒 > 晾衣架',
  basket: 'Laundry > Laundry Baskets / 洗晒 > 脏衣篮',
};
const brands = {
  rillspout: 'Rillspout / 淙川',
  drizzlemoor: 'Drizzlemoor / 霏泽',
  loftloop: 'Loftloop / 絮阁',
  nimbuna: 'Nimbuna / 云浣',
  pebbletoe: 'Pebbletoe / 砾足',
  evenstone: 'Evenstone / 衡石',
  poundly: 'Poundly / 秤心',
  glintmere: 'Glintmere / 熠湖',
  halowick: 'Halowick / 晕朵',
  molarlark: 'Molarlark / 齿雀',
  sudsonic: 'Sudsonic / 沫声',
  zephyrly: 'Zephyrly / 拂岚',
  gustelle: 'Gustelle / 飒栗',
  linewren: 'Linewren / 晴枝',
  hangfold: 'Hangfold / 展衫',
  wickerbee: 'Wickerbee / 藤蜂',
  hamperly: 'Hamperly / 篓篓',
  thronewell: 'Thronewell / 安座',
  lidora: 'Lidora / 盖洛',
};
const attributes = {
  color: 'colour / 颜色',
  material: 'material / 材质',
  style: 'type / 类型',
  modes: 'spray modes / 出水模式',
  flow: 'flow rate / 出水量',
  filter: 'water filter / 过滤',
  gsm: 'fabric weight / 克重',
  length: 'length / 长度',
  quickdry: 'quick-drying / 速干',
  nonslip: 'non-slip / 防滑',
  washable: 'machine washable / 可机洗',
  load: 'maximum load / 最大承重',
  bodyfat: 'body fat measurement / 体脂测量',
  app: 'phone app / 连接手机App',
  supply: 'power supply / 供电方式',
  zoom: 'magnification / 放大倍数',
  light: 'light / 带灯',
  fixing: 'mounting / 安装方式',
  diameter: 'diameter / 直径',
  battery: 'battery life / 续航',
  noise: 'noise / 噪音',
  wearer: 'for / 适用人群',
  pressure: 'pressure sensor / 压力感应',
  bristle: 'bristles / 刷毛',
  pack: 'heads in a pack / 每盒支数',
  power: 'power / 功率',
  weight: 'weight / 重量',
  ionic: 'ionic / 负离子',
  foldable: 'foldable / 可折叠',
  line: 'drying length / 晾晒总长',
  capacity: 'capacity / 容量',
  lid: 'lid / 带盖',
  wheels: 'wheels / 带轮子',
  compartments: 'compartments / 分格数',
  shape: 'shape / 形状',
  heated: 'heated / 加热',
  softclose: 'soft close / 缓降',
  washing: 'washing function / 冲洗功能',
};
const terms = {
  yes: 'yes / 是',
  no: 'no / 否',
  white: 'white / 白色',
  black: 'black / 黑色',
  grey: 'grey / 灰色',
  silver: 'silver / 银色',
  pink: 'pink / 粉色',
  blue: 'blue / 蓝色',
  green: 'green / 绿色',
  beige: 'beige / 米色',
  brown: 'brown / 棕色',
  overhead: 'overhead / 顶喷',
  handheld: 'handheld / 手持',
  bath: 'bath towel / 浴巾',
  face: 'face towel / 洗脸巾',
  hair: 'hair towel / 干发帽',
  cotton: 'cotton / 棉',
  bamboofibre: 'bamboo fibre / 竹纤维',
  microfibre: 'microfibre / 超细纤维',
  diatomite: 'diatomite / 硅藻土',
  rubber: 'rubber / 橡胶',
  chenille: 'chenille / 雪尼尔',
  foam: 'memory foam / 记忆棉',
  bamboo: 'bamboo / 竹',
  batteries: 'batteries / 电池',
  usb: 'rechargeable / 充电式',
  wall: 'wall-mounted / 壁挂',
  table: 'tabletop / 台式',
  floor: 'freestanding / 落地',
  ceiling: 'ceiling-mounted / 吊顶',
  sonic: 'sonic / 声波',
  rotary: 'rotating / 旋转',
  adults: 'adults / 成人',
  kids: 'kids / 儿童',
  soft: 'soft / 软毛',
  medium: 'medium / 中毛',
  steel: 'steel / 钢',
  aluminium: 'aluminium / 铝合金',
  plastic: 'plastic / 塑料',
  rattan: 'rattan / 藤编',
  fabric: 'fabric / 布艺',
  oval: 'oval / 椭圆形',
  round: 'round / 圆形',
  square: 'square / 方形',
  duroplast: 'duroplast / 脲醛',
  pp: 'PP / PP',
  wood: 'wood / 实木',
};
// UN/CEFACT codes where there is a common one, else the unit as text
const units = {
  flow: { unitText: 'L/min' },
  gsm: { unitText: 'g/m²' },
  length: { unitCode: 'CMT' },
  load: { unitCode: 'KGM' },
  zoom: { unitText: '×' },
  diameter: { unitCode: 'CMT' },
  battery: { unitCode: 'DAY' },
  noise: { unitText: 'dB' },
  power: { unitCode: 'WTT' },
  weight: { unitCode: 'GRM' },
  line: { unitCode: 'MTR' },
  capacity: { unitCode: 'LTR' },
};
/** Models sold in several colours or sizes. */
const models = {
  pure: { name: 'Rillspout Pure / 淙川净流', variesBy: 'color' },
  cumulus: { name: 'Loftloop Cumulus / 絮阁积云', variesBy: 'color' },
  moss: { name: 'Loftloop Moss / 絮阁苔绒', variesBy: 'size' },
};

// sku ; kind ; name en / name zh (one side may be missing) ; brand ; price<before ; stock ; stars ; attributes ; links
const rows = `
SH1 ; shower ; Rillspout Cascade / 淙川飞瀑 ; rillspout ; 269 ; 24 ; 4.6 ; style overhead, modes 1, flow 12, filter no, color silver ;
SH2 ; shower ; Rillspout Brook / 淙川小溪 ; rillspout ; 99 ; 80 ; 4.3 ; style handheld, modes 3, flow 8, filter no, color silver ; similar SH5
SH3 ; shower ; Rillspout Pure White / 淙川净流白 ; rillspout ; 189 ; 35 ; 4.7 ; style handheld, modes 3, flow 7.5, filter yes, color white ; model pure
SH4 ; shower ; Rillspout Pure Black / 淙川净流黑 ; rillspout ; 199 ; 18 ; 4.7 ; style handheld, modes 3, flow 7.5, filter yes, color black ; model pure
SH5 ; shower ; Drizzlemoor Mist / 霏泽薄雾 ; drizzlemoor ; 139 ; 46 ; 4.4 ; style handheld, modes 5, flow 6, filter yes, color silver ;
SH6 ; shower ; Drizzlemoor Monsoon / 霏泽季风 ; drizzlemoor ; 459<529 ; 7 ; 4.8 ; style overhead, modes 3, flow 14, filter no, color black ; similar SH1
TW1 ; towel ; Loftloop Cumulus White / 絮阁积云白 ; loftloop ; 129 ; 60 ; 4.7 ; style bath, material cotton, gsm 600, length 140, quickdry no, color white ; model cumulus
TW2 ; towel ; Loftloop Cumulus Grey / 絮阁积云灰 ; loftloop ; 129 ; 22 ; 4.7 ; style bath, material cotton, gsm 600, length 140, quickdry no, color grey ; model cumulus
TW3 ; towel ; Loftloop Cumulus Pink / 絮阁积云粉 ; loftloop ; 129 ; 0 ; 4.7 ; style bath, material cotton, gsm 600, length 140, quickdry no, color pink ; model cumulus
TW4 ; towel ; Loftloop Petal / 絮阁花瓣 ; loftloop ; 29 ; 150 ; 4.4 ; style face, material cotton, gsm 420, length 75, quickdry no, color pink ;
TW5 ; towel ; Nimbuna Grove / 云浣林间 ; nimbuna ; 89 ; 44 ; 4.5 ; style bath, material bamboofibre, gsm 480, length 130, quickdry no, color green ;
TW6 ; towel ; Nimbuna Swift / 云浣轻燕 ; nimbuna ; 59 ; 70 ; 4.2 ; style bath, material microfibre, gsm 320, length 120, quickdry yes, color blue ;
TW7 ; towel ; / 云浣绾青丝 ; nimbuna ; 39 ; 90 ; 4.3 ; style hair, material microfibre, gsm 350, length 65, quickdry yes, color beige ;
MT1 ; mat ; Pebbletoe Slab / 砾足石板 ; pebbletoe ; 69 ; 40 ; 4.4 ; material diatomite, nonslip yes, washable no, length 60, color grey ;
MT2 ; mat ; Pebbletoe Reef / 砾足礁石 ; pebbletoe ; 49 ; 55 ; 4.1 ; material rubber, nonslip yes, washable yes, length 70, color blue ;
MT3 ; mat ; Loftloop Moss Small / 絮阁苔绒小号 ; loftloop ; 59 ; 30 ; 4.6 ; material chenille, nonslip yes, washable yes, length 60, color green ; model moss
MT4 ; mat ; Loftloop Moss Large / 絮阁苔绒大号 ; loftloop ; 89 ; 26 ; 4.6 ; material chenille, nonslip yes, washable yes, length 80, color green ; model moss
MT5 ; mat ; Loftloop Nougat / 絮阁牛轧 ; loftloop ; 109 ; 18 ; 4.5 ; material foam, nonslip yes, washable yes, length 80, color beige ;
MT6 ; mat ; Nimbuna Raft / 云浣木筏 ; nimbuna ; 159 ; 9 ; 4.7 ; material bamboo, nonslip no, washable no, length 60, color brown ;
MT7 ; mat ; Nimbuna Puddle / ; nimbuna ; 35 ; 0 ; 3.9 ; material chenille, nonslip no, washable yes, length 50, color pink ;
SC1 ; scale ; Evenstone Plain / 衡石素简 ; evenstone ; 79 ; 65 ; 4.3 ; load 150, bodyfat no, app no, supply batteries, color white ;
SC2 ; scale ; Evenstone Insight / 衡石洞察 ; evenstone ; 199<239 ; 21 ; 4.7 ; load 180, bodyfat yes, app yes, supply usb, color black ;
SC3 ; scale ; Poundly Feather / 秤心羽毛 ; poundly ; 119 ; 33 ; 4.4 ; load 150, bodyfat yes, app no, supply batteries, color pink ;
SC4 ; scale ; Poundly Atlas / 秤心泰山 ; poundly ; 299 ; 8 ; 4.8 ; load 250, bodyfat yes, app yes, supply usb, color grey ; similar SC2
MR1 ; mirror ; Glintmere Pond / 熠湖小池 ; glintmere ; 89 ; 42 ; 4.2 ; zoom 3, light no, fixing table, diameter 17, color silver ;
MR2 ; mirror ; Glintmere Halo / 熠湖光环 ; glintmere ; 229 ; 20 ; 4.6 ; zoom 5, light yes, fixing table, diameter 20, supply usb, color white ;
MR3 ; mirror ; Halowick Reach / 晕朵伸臂 ; halowick ; 199 ; 16 ; 4.5 ; zoom 5, light no, fixing wall, diameter 20, color black ;
MR4 ; mirror ; Halowick Dawn / 晕朵破晓 ; halowick ; 359<399 ; 11 ; 4.8 ; zoom 7, light yes, fixing wall, diameter 22, supply usb, color silver ;
MR5 ; mirror ; Halowick Nomad / ; halowick ; 129 ; 28 ; 4.3 ; zoom 10, light yes, fixing table, diameter 12, supply batteries, color pink ;
TB1 ; toothbrush ; Molarlark Trill / 齿雀颤音 ; molarlark ; 249 ; 30 ; 4.5 ; style sonic, battery 60, noise 55, wearer adults, pressure no, color white ;
TB2 ; toothbrush ; Molarlark Maestro / 齿雀大师 ; molarlark ; 549<649 ; 9 ; 4.9 ; style sonic, battery 90, noise 50, wearer adults, pressure yes, color black ; similar TB1
TB3 ; toothbrush ; Molarlark Fledgling / 齿雀雏鸟 ; molarlark ; 159 ; 26 ; 4.6 ; style sonic, battery 45, noise 48, wearer kids, pressure no, color blue ;
TB4 ; toothbrush ; Sudsonic Orbit / 沫声环绕 ; sudsonic ; 299 ; 17 ; 4.4 ; style rotary, battery 14, noise 65, wearer adults, pressure yes, color white ;
TB5 ; toothbrush ; Sudsonic Bubble / 沫声泡泡 ; sudsonic ; 119 ; 38 ; 4.2 ; style rotary, battery 10, noise 62, wearer kids, pressure no, color pink ;
TB6 ; toothbrush ; Sudsonic Hum / 沫声低吟 ; sudsonic ; 99 ; 0 ; 4.0 ; style sonic, battery 30, noise 58, wearer adults, pressure no, color green ;
BH1 ; head ; Molarlark Velvet Heads / 齿雀丝绒刷头 ; molarlark ; 69 ; 120 ; 4.6 ; bristle soft, pack 4, wearer adults ; for TB1, for TB2
BH2 ; head ; Molarlark Nestling Heads / 齿雀小巢刷头 ; molarlark ; 59 ; 75 ; 4.5 ; bristle soft, pack 4, wearer kids ; for TB3
BH3 ; head ; Sudsonic Ring Heads / 沫声圆环刷头 ; sudsonic ; 49 ; 90 ; 4.2 ; bristle medium, pack 3 ; for TB4, for TB5
HD1 ; dryer ; Zephyrly Whisper / 拂岚低语 ; zephyrly ; 499<599 ; 14 ; 4.8 ; power 1600, weight 380, noise 59, ionic yes, foldable no, color white ;
HD2 ; dryer ; Zephyrly Packlight / 拂岚轻装 ; zephyrly ; 199 ; 36 ; 4.4 ; power 1200, weight 310, noise 68, ionic no, foldable yes, color pink ;
HD3 ; dryer ; Zephyrly Classic / 拂岚经典 ; zephyrly ; 129 ; 50 ; 4.1 ; power 1800, weight 560, noise 78, ionic no, foldable no, color black ;
HD4 ; dryer ; Gustelle Comet / 飒栗彗星 ; gustelle ; 899 ; 6 ; 4.9 ; power 1700, weight 420, noise 62, ionic yes, foldable no, color grey ; similar HD1
HD5 ; dryer ; Gustelle Breeze / 飒栗微风 ; gustelle ; 259 ; 23 ; 4.5 ; power 1400, weight 350, noise 66, ionic yes, foldable yes, color green ; similar HD2
HD6 ; dryer ; Gustelle Jet / 飒栗喷流 ; gustelle ; 349 ; 0 ; 4.6 ; power 2000, weight 480, noise 72, ionic yes, foldable no, color black ;
DR1 ; rack ; Linewren Wing / 晴枝展翅 ; linewren ; 159 ; 32 ; 4.5 ; material steel, line 18, load 20, fixing floor, foldable yes, color white ;
DR2 ; rack ; Linewren Perch / 晴枝栖木 ; linewren ; 229 ; 15 ; 4.6 ; material bamboo, line 12, load 15, fixing floor, foldable yes, color brown ;
DR3 ; rack ; Linewren Reel / ; linewren ; 69 ; 58 ; 4.2 ; material plastic, line 4, load 8, fixing wall, foldable no, color white ;
DR4 ; rack ; Hangfold Tower / 展衫高塔 ; hangfold ; 289<329 ; 10 ; 4.7 ; material aluminium, line 25, load 30, fixing floor, foldable yes, color silver ;
DR5 ; rack ; Hangfold Ascend / 展衫升降 ; hangfold ; 699 ; 5 ; 4.8 ; material aluminium, line 10, load 35, fixing ceiling, foldable no, color white ;
LB1 ; basket ; Wickerbee Hive / 藤蜂蜂巢 ; wickerbee ; 149 ; 25 ; 4.5 ; material rattan, capacity 60, lid yes, wheels no, compartments 1, foldable no, color brown ;
LB2 ; basket ; Wickerbee Duet / 藤蜂双重奏 ; wickerbee ; 239 ; 12 ; 4.7 ; material rattan, capacity 90, lid yes, wheels no, compartments 2, foldable no, color brown ; similar LB1
LB3 ; basket ; Hamperly Roam / 篓篓漫游 ; hamperly ; 129 ; 40 ; 4.4 ; material fabric, capacity 75, lid no, wheels yes, compartments 2, foldable yes, color grey ;
LB4 ; basket ; / 篓篓薄饼 ; hamperly ; 49 ; 85 ; 4.2 ; material plastic, capacity 38, lid no, wheels no, compartments 1, foldable yes, color white ;
LB5 ; basket ; Hamperly Trio / 篓篓三重奏 ; hamperly ; 199 ; 0 ; 4.6 ; material fabric, capacity 120, lid yes, wheels yes, compartments 3, foldable yes, color blue ; similar LB3
TS1 ; seat ; Thronewell Hush / 安座静合 ; thronewell ; 159 ; 27 ; 4.5 ; shape oval, material duroplast, heated no, softclose yes, washing no, color white ;
TS2 ; seat ; Thronewell Ember / 安座暖阳 ; thronewell ; 699 ; 9 ; 4.6 ; shape oval, material pp, heated yes, softclose yes, washing no, color white ;
TS3 ; seat ; Thronewell Geyser / 安座间歇泉 ; thronewell ; 1899<2199 ; 5 ; 4.8 ; shape oval, material pp, heated yes, softclose yes, washing yes, color white ; similar TS2
TS4 ; seat ; Lidora Oak / 盖洛橡林 ; lidora ; 239 ; 13 ; 4.3 ; shape round, material wood, heated no, softclose no, washing no, color brown ;
TS5 ; seat ; Lidora Plain / 盖洛素净 ; lidora ; 69 ; 48 ; 4.0 ; shape round, material pp, heated no, softclose no, washing no, color white ;
TS6 ; seat ; Lidora Fountain / 盖洛喷泉 ; lidora ; 999 ; 0 ; 4.4 ; shape square, material pp, heated yes, softclose yes, washing yes, color black ; similar TS3
`;

const sides = (pair) => {
  const [en, zh = ''] = pair.split(/\/(?:\s|$)/).map((side) => side.trim());
  return { en: en || undefined, zh: zh || undefined };
};
const listed = (cell) =>
  (cell ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s+/))
    .filter(([first]) => first);
const known = (table, key, line) => {
  if (!(key in table)) throw new Error(`unknown ${key} in: ${line}`);
  return table[key];
};

export const products = rows
  .trim()
  .split('\n')
  .map((line) => {
    const [id, categoryKey, names, maker, prices, stock, rating, pairs, links] = line.split(';').map((c) => c.trim());
    const name = sides(names);
    const brand = sides(known(brands, maker, line));
    const category = sides(known(categories, categoryKey, line));
    const [price, before] = prices.split('<').map(Number);
    const properties = listed(pairs).map(([key, raw]) => {
      known(attributes, key, line);
      const number = Number(raw);
      return { key, value: Number.isNaN(number) ? sides(known(terms, raw, line)) : number };
    });
    return {
      id,
      categoryKey,
      category: category.en,
      categoryZh: category.zh,
      name: name.en ?? name.zh,
      nameZh: name.zh,
      names: name,
      brand: brand.en,
      brandZh: brand.zh,
      price,
      listPrice: before ?? price,
      stock: Number(stock),
      rating: Number(rating),
      attributes: Object.fromEntries(properties.map(({ key, value }) => [key, value.en ?? value])),
      properties,
      links: listed(links),
      fits: listed(links)
        .filter(([sort]) => sort === 'for')
        .map(([, target]) => target),
      model: listed(links).find(([sort]) => sort === 'model')?.[1],
    };
  });

// ---- schema.org -----------------------------------------------------------------------------------
const tagged = ({ en, zh }) => [
  ...(en ? [{ '@language': 'en', '@value': en }] : []),
  ...(zh ? [{ '@language': 'zh', '@value': zh }] : []),
];
const urn = (id) => `urn:sku:${id}`;
const linked = (p, sort) => p.links.filter(([kind]) => kind === sort).map(([, target]) => ({ '@id': urn(target) }));
const groupOf = (key) => ({
  '@type': 'ProductGroup',
  '@id': `urn:model:${key}`,
  productGroupID: key,
  name: tagged(sides(models[key].name)),
  variesBy: [`https://schema.org/${models[key].variesBy}`],
});

const toJsonLd = () => ({
  '@context': 'https://schema.org',
  '@graph': products.map((p) => ({
    '@type': 'Product',
    '@id': urn(p.id),
    sku: p.id,
    name: tagged(p.names),
    brand: { '@type': 'Brand', name: tagged({ en: p.brand, zh: p.brandZh }) },
    category: tagged({ en: p.category, zh: p.categoryZh }),
    additionalProperty: p.properties.map(({ key, value }) => ({
      '@type': 'PropertyValue',
      propertyID: key,
      name: tagged(sides(attributes[key])),
      value: typeof value === 'number' ? value : tagged(value),
      ...(units[key] ?? {}),
    })),
    aggregateRating: { '@type': 'AggregateRating', ratingValue: p.rating, ratingCount: 15 + p.stock },
    offers: {
      '@type': 'Offer',
      price: p.price.toFixed(2),
      priceCurrency: 'CNY',
      ...(p.listPrice > p.price
        ? {
            priceSpecification: {
              '@type': 'UnitPriceSpecification',
              priceType: 'https://schema.org/StrikethroughPrice',
              price: p.listPrice.toFixed(2),
              priceCurrency: 'CNY',
            },
          }
        : {}),
      availability: p.stock ? 'https://schema.org/InStock' : 'https://schema.org/OutOfStock',
      inventoryLevel: { '@type': 'QuantitativeValue', value: p.stock },
    },
    ...(p.model ? { isVariantOf: groupOf(p.model) } : {}),
    ...(p.fits.length ? { isConsumableFor: linked(p, 'for') } : {}),
    ...(linked(p, 'similar').length ? { isSimilarTo: linked(p, 'similar') } : {}),
  })),
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./bathroom.jsonld', import.meta.url), `${JSON.stringify(toJsonLd(), null, 1)}\n`);
  console.log(`${products.length} products`);
}
