// The range of the gaming and home office shop. Most names in both languages, some in one; models with several colours or sizes
// stand on several rows. `node gaming-catalog.mjs` (re)writes gaming.csv beside it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const accessories = 'Electronics > Electronics Accessories';
/** A kind: its name and where it stands in Shopify's own product taxonomy column. */
const categories = {
  chair: ['Gaming Chairs / 电竞椅', 'Furniture > Chairs > Gaming Chairs'],
  desk: ['Desks / 电脑桌', 'Furniture > Office Furniture > Desks'],
  keyboard: [
    'Mechanical Keyboards / 机械键盘',
    `${accessories} > Computer Components > Input Devices > Computer Keyboards`,
  ],
  mouse: ['Mice / 鼠标', `${accessories} > Computer Components > Input Devices > Computer Mice`],
  headset: ['Headsets / 头戴耳机', 'Electronics > Audio > Audio Components > Headphones & Headsets > Headsets'],
  monitor: ['Monitors / 显示器', 'Electronics > Video > Computer Monitors'],
  webcam: ['Webcams / 摄像头', 'Cameras & Optics > Cameras > Webcams'],
  mic: ['Microphones / 麦克风', 'Electronics > Audio > Audio Components > Microphones'],
  controller: [
    'Game Controllers / 游戏手柄',
    `${accessories} > Computer Components > Input Devices > Game Controllers`,
  ],
  mat: ['Mouse Pads / 鼠标垫', `${accessories} > Computer Accessories > Mouse Pads`],
  arm: ['Monitor Arms / 显示器支架', `${accessories} > Computer Accessories > Computer Monitor Mounts`],
};
const brands = {
  loungeclaw: 'Loungeclaw / 懒爪',
  spinevale: 'Spinevale / 脊谷',
  plankmoor: 'Plankmoor / 板原',
  clackwick: 'Clackwick / 嗒客',
  tapfern: 'Tapfern / 敲蕨',
  skitterly: 'Skitterly / 疾窜',
  earwhorl: 'Earwhorl / 耳涡',
  boomkestle: 'Boomkestle / 轰垒',
  pixmarsh: 'Pixmarsh / 像泽',
  vistorel: 'Vistorel / 眺原',
  peepwright: 'Peepwright / 瞧匠',
  murmurel: 'Murmurel / 喃喃',
  thumbolt: 'Thumbolt / 拇霆',
  hanxing: '撼星',
  matlark: 'Matlark / 垫雀',
  armwillow: 'Armwillow / 臂柳',
};
const attributes = {
  color: 'Color / 颜色',
  size: 'Size / 尺码',
  load: 'Maximum load / 最大承重',
  material: 'Material / 材质',
  lumbar: 'Lumbar support / 腰托',
  footrest: 'Footrest / 脚托',
  recline: 'Recline angle / 后仰角度',
  width: 'Width / 宽度',
  electric: 'Electric standing desk / 电动升降',
  tray: 'Cable tray / 理线槽',
  switches: 'Switches / 轴体',
  keys: 'Number of keys / 键数',
  wireless: 'Wireless / 无线',
  backlight: 'Backlight / 背光',
  hotswap: 'Hot-swappable / 热插拔',
  noise: 'Noise / 噪音',
  weight: 'Weight / 重量',
  dpi: 'Maximum DPI / 最高DPI',
  hand: 'Hand / 适用手',
  battery: 'Battery life / 续航',
  detachable: 'Detachable microphone / 可拆麦克风',
  anc: 'Noise cancelling / 主动降噪',
  screen: 'Screen size / 屏幕尺寸',
  resolution: 'Resolution / 分辨率',
  refresh: 'Refresh rate / 刷新率',
  panel: 'Panel / 面板',
  curved: 'Curved / 曲面',
  use: 'Best for / 适合用途',
  fps: 'Frame rate / 帧率',
  shutter: 'Privacy shutter / 隐私挡板',
  autofocus: 'Autofocus / 自动对焦',
  connection: 'Connection / 接口',
  pattern: 'Pickup pattern / 指向性',
  mute: 'Mute button / 静音键',
  stand: 'Stand included / 附带支架',
  hall: 'Hall effect sticks / 霍尔摇杆',
  paddles: 'Back buttons / 背键',
  thickness: 'Thickness / 厚度',
  rgb: 'RGB lighting / RGB灯光',
  screens: 'Number of screens / 屏幕数量',
  fits: 'Fits screens up to / 最大适配尺寸',
  mounting: 'Mounting / 安装方式',
};
const terms = {
  yes: 'yes / 是',
  no: 'no / 否',
  black: 'black / 黑色',
  white: 'white / 白色',
  grey: 'grey / 灰色',
  pink: 'pink / 粉色',
  blue: 'blue / 蓝色',
  green: 'green / 绿色',
  brown: 'brown / 棕色',
  beige: 'beige / 米色',
  M: 'M / 中号',
  L: 'L / 大号',
  XL: 'XL / 超大号',
  pu: 'PU leather / PU皮',
  mesh: 'mesh / 网布',
  fabric: 'fabric / 布艺',
  bamboo: 'bamboo / 竹',
  particle: 'particle board / 颗粒板',
  walnut: 'walnut / 胡桃木',
  red: 'red switches / 红轴',
  tactile: 'brown switches / 茶轴',
  clicky: 'blue switches / 青轴',
  silent: 'silent switches / 静音轴',
  rgblight: 'RGB',
  whitelight: 'white light / 白光',
  none: 'none / 无',
  right: 'right-handed / 右手',
  left: 'left-handed / 左手',
  either: 'ambidextrous / 左右手通用',
  p720: '720p',
  p1080: '1080p',
  p1440: '1440p',
  uhd: '4K',
  ips: 'IPS',
  va: 'VA',
  oled: 'OLED',
  gaming: 'gaming / 游戏',
  design: 'design work / 设计',
  office: 'office work / 办公',
  usb: 'USB',
  xlr: 'XLR',
  jack: '3.5 mm jack / 3.5毫米插孔',
  cardioid: 'cardioid / 心形指向',
  omni: 'omnidirectional / 全指向',
  cloth: 'cloth / 布面',
  glass: 'glass / 玻璃',
  clamp: 'desk clamp / 桌夹',
  wall: 'wall / 壁挂',
};
const units = {
  load: 'kg',
  recline: '°',
  width: 'cm',
  noise: 'dB',
  weight: { mouse: 'g', headset: 'g', monitor: 'kg' },
  battery: 'h',
  screen: 'inch',
  refresh: 'Hz',
  fps: 'fps',
  thickness: 'mm',
  fits: 'inch',
};

// sku (MODEL or MODEL-VARIANT) ; category ; name ; brand ; price<before ; stock ; attributes ; links
// A name without a slash stands in one language only.
const rows = `
CH1-BK ; chair ; Loungeclaw Ember / 懒爪余烬 ; loungeclaw ; 899<1099 ; 14 ; load 120, material pu, lumbar yes, footrest no, recline 155, color black ; similar CH2
CH1-PK ; chair ; Loungeclaw Ember / 懒爪余烬 ; loungeclaw ; 899<1099 ; 6 ; load 120, material pu, lumbar yes, footrest no, recline 155, color pink ; similar CH2
CH2 ; chair ; Loungeclaw Titanback / 懒爪巨背 ; loungeclaw ; 1799 ; 5 ; load 180, material pu, lumbar yes, footrest yes, recline 165, color black ;
CH3 ; chair ; Spinevale Meshline / 脊谷网语 ; spinevale ; 1299 ; 11 ; load 130, material mesh, lumbar yes, footrest no, recline 125, color grey ; similar CH4
CH4 ; chair ; Spinevale Siesta / 脊谷午憩 ; spinevale ; 1099<1299 ; 9 ; load 120, material mesh, lumbar no, footrest yes, recline 160, color black ; similar CH3
CH5 ; chair ; Loungeclaw Sprout / 懒爪小芽 ; loungeclaw ; 499 ; 22 ; load 90, material fabric, lumbar no, footrest no, recline 110, color blue ;
CH6 ; chair ; Spinevale Regent / 脊谷摄政 ; spinevale ; 2599 ; 0 ; load 150, material fabric, lumbar yes, footrest yes, recline 150, color brown ;
DK1 ; desk ; Plankmoor Heave / 板原托举 ; plankmoor ; 1699<1999 ; 8 ; width 140, electric yes, load 100, material bamboo, tray yes, color brown ; similar DK2, accessory AR2
DK2 ; desk ; Plankmoor Hoist / 板原起落 ; plankmoor ; 1399 ; 12 ; width 120, electric yes, load 80, material particle, tray no, color white ; similar DK1, accessory AR1
DK3 ; desk ; Plankmoor Bench / 板原长案 ; plankmoor ; 599 ; 20 ; width 160, electric no, load 70, material particle, tray yes, color black ;
DK4 ; desk ; Plankmoor Perch / 板原小栖 ; plankmoor ; 299 ; 30 ; width 80, electric no, load 40, material bamboo, tray no, color beige ;
DK5 ; desk ; Spinevale Ascend / 脊谷登高 ; spinevale ; 2499 ; 0 ; width 160, electric yes, load 140, material walnut, tray yes, color brown ; similar DK1
KB1-BK ; keyboard ; Clackwick Sprint 87 / 嗒客疾行87 ; clackwick ; 329<399 ; 18 ; switches red, keys 87, wireless no, backlight rgblight, hotswap yes, noise 52, color black ; similar KB3
KB1-WH ; keyboard ; Clackwick Sprint 87 / 嗒客疾行87 ; clackwick ; 329<399 ; 12 ; switches red, keys 87, wireless no, backlight rgblight, hotswap yes, noise 52, color white ; similar KB3
KB2 ; keyboard ; Clackwick Vesper / 嗒客静夜 ; clackwick ; 459 ; 15 ; switches silent, keys 104, wireless yes, backlight whitelight, hotswap no, noise 38, color grey ; similar KB6
KB3 ; keyboard ; Tapfern Pebble 68 / 敲蕨卵石68 ; tapfern ; 269 ; 25 ; switches tactile, keys 68, wireless yes, backlight none, hotswap yes, noise 48, color green ;
KB4 ; keyboard ; Tapfern Thunder / 敲蕨惊雷 ; tapfern ; 199 ; 40 ; switches clicky, keys 104, wireless no, backlight rgblight, hotswap no, noise 62, color black ;
KB5 ; keyboard ; Clackwick Apex ; clackwick ; 799 ; 7 ; switches red, keys 82, wireless yes, backlight rgblight, hotswap yes, noise 45, color white ; similar KB1-WH
KB6 ; keyboard ; Tapfern Ledger / 敲蕨账房 ; tapfern ; 389 ; 10 ; switches silent, keys 104, wireless no, backlight none, hotswap no, noise 40, color black ; similar KB2
MS1-BK ; mouse ; Skitterly Feather / 疾窜轻羽 ; skitterly ; 399<469 ; 16 ; weight 58, dpi 26000, wireless yes, battery 70, hand right, color black ; accessory MP2
MS1-WH ; mouse ; Skitterly Feather / 疾窜轻羽 ; skitterly ; 399<469 ; 9 ; weight 58, dpi 26000, wireless yes, battery 70, hand right, color white ; accessory MP2
MS2 ; mouse ; Skitterly Brick / 疾窜板砖 ; skitterly ; 129 ; 50 ; weight 105, dpi 8000, wireless no, hand right, color black ; accessory MP1-M
MS3 ; mouse ; Skitterly Southpaw / 疾窜左勾拳 ; skitterly ; 249 ; 8 ; weight 92, dpi 12000, wireless no, hand left, color black ; similar MS5
MS4 ; mouse ; Tapfern Sail / 敲蕨立帆 ; tapfern ; 179 ; 21 ; weight 118, dpi 4000, wireless yes, battery 120, hand right, color grey ;
MS5 ; mouse ; Tapfern Evenkeel / 敲蕨平衡 ; tapfern ; 219 ; 13 ; weight 76, dpi 16000, wireless yes, battery 90, hand either, color green ;
MS6 ; mouse ; Skitterly Ghost ; skitterly ; 599 ; 0 ; weight 49, dpi 30000, wireless yes, battery 80, hand right, color white ; similar MS1-WH
HS1 ; headset ; Earwhorl Cove / 耳涡港湾 ; earwhorl ; 349<429 ; 17 ; wireless yes, weight 280, battery 40, detachable yes, anc no, color black ;
HS2-BK ; headset ; Earwhorl Shell / 耳涡贝壳 ; earwhorl ; 199 ; 33 ; wireless no, weight 310, detachable no, anc no, color black ; similar HS1
HS2-PK ; headset ; Earwhorl Shell / 耳涡贝壳 ; earwhorl ; 199 ; 10 ; wireless no, weight 310, detachable no, anc no, color pink ; similar HS1
HS3 ; headset ; Boomkestle Rampart / 轰垒城墙 ; boomkestle ; 699 ; 8 ; wireless yes, weight 345, battery 60, detachable yes, anc yes, color grey ; similar HS4
HS4 ; headset ; Boomkestle Feint / 轰垒虚晃 ; boomkestle ; 499 ; 12 ; wireless yes, weight 235, battery 25, detachable yes, anc yes, color white ; similar HS3
HS5 ; headset ; Earwhorl Lagoon / 耳涡深潭 ; earwhorl ; 899 ; 0 ; wireless yes, weight 260, battery 50, detachable no, anc yes, color black ; similar HS3
MN1 ; monitor ; Pixmarsh Drift / 像泽漂移 ; pixmarsh ; 899<1099 ; 18 ; screen 24, resolution p1080, refresh 165, panel ips, curved no, weight 3.6, use gaming, color black ; accessory AR1
MN2 ; monitor ; Pixmarsh Bow / 像泽弯弓 ; pixmarsh ; 1299 ; 10 ; screen 27, resolution p1440, refresh 180, panel va, curved yes, weight 4.9, use gaming, color black ; similar MN5, accessory AR1
MN3 ; monitor ; Vistorel Clarity / 眺原澄明 ; vistorel ; 1799 ; 7 ; screen 27, resolution uhd, refresh 60, panel ips, curved no, weight 5.2, use design, color white ; similar MN6, accessory AR1
MN4 ; monitor ; Vistorel Blaze / 眺原烈焰 ; vistorel ; 3299<3699 ; 4 ; screen 27, resolution p1440, refresh 240, panel oled, curved no, weight 4.5, use gaming, color black ; accessory AR1
MN5 ; monitor ; Pixmarsh Span / 像泽横跨 ; pixmarsh ; 2499 ; 5 ; screen 34, resolution p1440, refresh 144, panel va, curved yes, weight 7.8, use office, color black ; similar MN2, accessory AR3
MN6 ; monitor ; Vistorel Grand / 眺原巨幕 ; vistorel ; 2199 ; 6 ; screen 32, resolution uhd, refresh 144, panel ips, curved no, weight 6.9, use design, color white ; similar MN3, accessory AR3
MN7 ; monitor ; 眺原启明 ; vistorel ; 599 ; 20 ; screen 22, resolution p1080, refresh 75, panel va, curved no, weight 2.8, use office, color black ;
WC1 ; webcam ; Peepwright Glim / 瞧匠微光 ; peepwright ; 149 ; 28 ; resolution p1080, fps 30, shutter yes, autofocus no, color black ; similar WC2
WC2 ; webcam ; Peepwright Clear / 瞧匠清瞳 ; peepwright ; 299<349 ; 14 ; resolution p1440, fps 60, shutter yes, autofocus yes, color black ;
WC3 ; webcam ; Vistorel Beam / 眺原光束 ; vistorel ; 499 ; 6 ; resolution uhd, fps 30, shutter no, autofocus yes, color white ; similar WC2
WC4 ; webcam ; Peepwright Wink ; peepwright ; 99 ; 0 ; resolution p720, fps 30, shutter no, autofocus no, color white ; similar WC1
MC1 ; mic ; Murmurel Dot / 喃喃圆点 ; murmurel ; 169 ; 24 ; connection usb, pattern cardioid, mute yes, stand yes, color black ; similar MC2
MC2 ; mic ; Murmurel Sonnet / 喃喃十四行 ; murmurel ; 399<459 ; 9 ; connection usb, pattern cardioid, mute yes, stand yes, color white ;
MC3 ; mic ; Boomkestle Herald / 轰垒传令 ; boomkestle ; 599 ; 6 ; connection xlr, pattern cardioid, mute no, stand no, color black ;
MC4 ; mic ; 喃喃小夹 ; murmurel ; 89 ; 45 ; connection jack, pattern omni, mute no, stand no, color black ;
GP1-BK ; controller ; Thumbolt Strike / 拇霆出击 ; thumbolt ; 229<269 ; 26 ; wireless yes, hall yes, battery 20, paddles no, color black ;
GP1-WH ; controller ; Thumbolt Strike / 拇霆出击 ; thumbolt ; 229<269 ; 11 ; wireless yes, hall yes, battery 20, paddles no, color white ;
GP2 ; controller ; Thumbolt Tether / 拇霆系绳 ; thumbolt ; 119 ; 40 ; wireless no, hall no, paddles no, color black ; similar GP1-BK
GP3 ; controller ; 撼星逐光 ; hanxing ; 299 ; 9 ; wireless yes, hall yes, battery 15, paddles yes, color blue ;
GP4 ; controller ; Thumbolt Paragon / 拇霆典范 ; thumbolt ; 649 ; 5 ; wireless yes, hall yes, battery 30, paddles yes, color black ; similar GP3
MP1-M ; mat ; Matlark Plain / 垫雀素面 ; matlark ; 39 ; 60 ; size M, material cloth, thickness 3, rgb no, color black ;
MP1-XL ; mat ; Matlark Plain / 垫雀素面 ; matlark ; 79 ; 35 ; size XL, material cloth, thickness 3, rgb no, color black ;
MP2 ; mat ; Matlark Glide / 垫雀冰滑 ; matlark ; 199 ; 12 ; size L, material glass, thickness 2, rgb no, color white ;
MP3 ; mat ; Matlark Halo / 垫雀光环 ; matlark ; 149<179 ; 16 ; size XL, material cloth, thickness 4, rgb yes, color black ; similar MP1-XL
AR1 ; arm ; Armwillow Solo / 臂柳独枝 ; armwillow ; 199 ; 22 ; screens 1, load 7, fits 27, mounting clamp, color black ;
AR2 ; arm ; Armwillow Twin / 臂柳双枝 ; armwillow ; 369<429 ; 9 ; screens 2, load 8, fits 32, mounting clamp, color black ; similar AR1
AR3 ; arm ; Armwillow Heron / 臂柳苍鹭 ; armwillow ; 459 ; 7 ; screens 1, load 12, fits 38, mounting clamp, color white ; similar AR1
AR4 ; arm ; Plankmoor Bracket / 板原壁手 ; plankmoor ; 159 ; 15 ; screens 1, load 10, fits 32, mounting wall, color black ;
`;

const sides = (text) => text.split(' / ').map((side) => side.trim());
const han = /\p{Script=Han}/u;
const readValue = (word, line) => {
  if (terms[word]) return sides(terms[word])[0];
  if (!Number.isFinite(Number(word))) throw new Error(`unknown value ${word} in: ${line}`);
  return Number(word);
};

export const products = rows
  .trim()
  .split('\n')
  .map((line) => {
    const [id, key, title, maker, money, stock, words, links = ''] = line.split(';').map((cell) => cell.trim());
    if (!categories[key] || !brands[maker]) throw new Error(`unknown category or brand in: ${line}`);
    const pairs = words.split(', ').map((pair) => pair.split(' '));
    for (const [name] of pairs) if (!attributes[name]) throw new Error(`unknown attribute ${name} in: ${line}`);
    const [price, before] = money.split('<').map(Number);
    const [name, nameZh = han.test(name) ? name : undefined] = sides(title);
    const [brand, brandZh = brand] = sides(brands[maker]);
    return {
      id,
      model: id.split('-')[0],
      categoryKey: key,
      category: sides(categories[key][0])[0],
      title,
      name,
      nameZh,
      brand,
      brandZh,
      vendor: brands[maker],
      price,
      listPrice: before ?? price,
      stock: Number(stock),
      attributes: Object.fromEntries(pairs.map(([name, word]) => [name, readValue(word, line)])),
      words: Object.fromEntries(pairs),
      links: links
        .split(',')
        .map((link) => link.trim().split(' '))
        .filter(([kind]) => kind),
    };
  });

// ---- Shopify's product CSV: what belongs to a model stands on its first row alone, as Shopify exports it ----
const quoted = (cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));
const handleOf = (p) =>
  han.test(p.name) ? `model-${p.model.toLowerCase()}` : p.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const cellOf = (p, key) => {
  const word = p.words[key];
  if (word === undefined) return '';
  if (word === 'yes' || word === 'no') return word === 'yes' ? 'TRUE' : 'FALSE';
  if (terms[word]) return terms[word];
  const unit = typeof units[key] === 'object' ? units[key][p.categoryKey] : units[key];
  return unit ? `${word} ${unit}` : word;
};
const sentence = (p) => {
  if (!p.nameZh) return `<p>${p.name} from ${p.brand}.</p>`;
  if (p.name === p.nameZh) return `<p>${p.brandZh}出品的${p.nameZh}。</p>`;
  return `<p>${p.name} from ${p.brand}.</p><p>${p.brandZh}出品的${p.nameZh}。</p>`;
};

function toCsv() {
  const options = ['color', 'size'];
  const metafields = Object.keys(attributes).filter((key) => !options.includes(key));
  const byId = new Map(products.map((p) => [p.id, p]));
  const linked = (p, kind) =>
    p.links
      .filter(([k]) => k === kind)
      .map(([, target]) => handleOf(byId.get(target)))
      .join('; ');
  const recommendation = 'product.metafields.shopify--discovery--product_recommendation';
  const table = products.map((p, index) => {
    const first = products[index - 1]?.model !== p.model;
    const once = (value) => (first ? value : '');
    const sized = p.words.size !== undefined;
    return {
      Handle: handleOf(p),
      Title: once(p.title),
      'Body (HTML)': once(sentence(p)),
      Vendor: once(p.vendor),
      'Product Category': once(categories[p.categoryKey][1]),
      Type: once(categories[p.categoryKey][0]),
      Tags: '',
      Published: once('TRUE'),
      'Option1 Name': once('Color'),
      'Option1 Value': cellOf(p, 'color'),
      'Option2 Name': sized ? once('Size') : '',
      'Option2 Value': cellOf(p, 'size'),
      'Variant SKU': p.id,
      'Variant Inventory Tracker': 'shopify',
      'Variant Inventory Qty': p.stock,
      'Variant Inventory Policy': 'deny',
      'Variant Fulfillment Service': 'manual',
      'Variant Price': p.price.toFixed(2),
      'Variant Compare At Price': p.listPrice > p.price ? p.listPrice.toFixed(2) : '',
      'Image Src': once(`https://gaming.example/img/${p.model}.jpg`),
      ...Object.fromEntries(
        metafields.map((key) => [`${attributes[key]} (product.metafields.custom.${key})`, once(cellOf(p, key))]),
      ),
      [`Related products (${recommendation}.related_products)`]: once(linked(p, 'similar')),
      [`Complementary products (${recommendation}.complementary_products)`]: once(linked(p, 'accessory')),
      Status: once('active'),
    };
  });
  const lines = [Object.keys(table[0]), ...table.map(Object.values)];
  return `${lines.map((line) => line.map(quoted).join(',')).join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./gaming.csv', import.meta.url), toCsv());
  console.log(`${products.length} products`);
}
