// The range of the kitchenware, tableware and luggage shop. `node kitchen-catalog.mjs` (re)writes kitchen.jsonld beside it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonLd } from '../json-ld-feed.mjs';
import { defineShop } from '../shop-table.mjs';

export const shop = defineShop({
  currency: 'CNY',
  categories: {
    fry: 'Kitchenware > Frying Pans / 厨具 > 平底锅',
    wok: 'Kitchenware > Woks / 厨具 > 炒锅',
    pot: 'Kitchenware > Stockpots / 厨具 > 汤锅',
    knife: 'Kitchenware > Kitchen Knives / 厨具 > 刀具',
    board: 'Kitchenware > Cutting Boards / 厨具 > 砧板',
    lunch: 'Kitchenware > Lunch Boxes / 厨具 > 饭盒',
    plate: 'Tableware > Plates / 餐具 > 盘子',
    bowl: 'Tableware > Bowls / 餐具 > 碗',
    chop: 'Tableware > Chopsticks / 餐具 > 筷子',
    mug: 'Drinkware > Mugs / 水具 > 马克杯',
    flask: 'Drinkware > Insulated Bottles / 水具 > 保温杯',
    teapot: 'Drinkware > Teapots / 水具 > 茶壶',
    case: 'Luggage > Suitcases / 箱包 > 行李箱',
    duffel: 'Luggage > Duffel Bags / 箱包 > 旅行袋',
    cube: 'Luggage > Packing Cubes / 箱包 > 收纳袋',
    laptop: 'Bags > Laptop Bags / 箱包 > 电脑包',
    cross: 'Bags > Crossbody Bags / 箱包 > 斜挎包',
    wallet: 'Bags > Wallets / 箱包 > 钱包',
  },
  brands: {
    ferrolin: 'Ferrolin / 铁麓',
    hearthmoor: 'Hearthmoor / 炉野',
    brasca: 'Brasca / 焙川',
    keenhaus: 'Keenhaus / 锋栖',
    mizuha: 'Mizuha / 水刃',
    glazeford: 'Glazeford / 釉坊',
    potterlane: 'Potterlane / 陶巷',
    sipwell: 'Sipwell / 温屿',
    bentora: 'Bentora / 便当家',
    leafkettle: 'Leafkettle / 叶壶',
    roamark: 'Roamark / 途印',
    vantrel: 'Vantrel / 万旅',
    skylug: 'Skylug / 云行',
    satcheva: 'Satcheva / 皮语',
    hemlocke: 'Hemlocke / 麻禾',
    tuckaway: 'Tuckaway / 收小满',
  },
  attributes: {
    color: 'colour / 颜色',
    material: 'material / 材质',
    weight: 'weight / 重量',
    diameter: 'diameter / 直径',
    induction: 'induction compatible / 电磁炉适用',
    nonstick: 'non-stick / 不粘',
    volume: 'capacity / 容量',
    style: 'knife type / 刀型',
    blade: 'blade length / 刀刃长度',
    length: 'length / 长度',
    dishwasher: 'dishwasher safe / 可进洗碗机',
    microwave: 'microwave safe / 可微波',
    pieces: 'pieces in the set / 件数',
    pairs: 'pairs / 双数',
    lid: 'lid / 带盖',
    hot: 'keeps hot for / 保温时长',
    straw: 'straw / 吸管',
    compartments: 'compartments / 分格数',
    leakproof: 'leakproof / 防漏',
    infuser: 'infuser / 滤网',
    size: 'size / 尺寸',
    tsa: 'TSA lock / TSA海关锁',
    expand: 'expandable / 可扩容',
    waterproof: 'waterproof / 防水',
    shoe: 'shoe compartment / 鞋仓',
    laptop: 'laptop size / 适配电脑',
    cards: 'card slots / 卡位',
    rfid: 'RFID blocking / 防盗刷',
  },
  terms: {
    yes: 'yes / 是',
    no: 'no / 否',
    black: 'black / 黑色',
    white: 'white / 白色',
    grey: 'grey / 灰色',
    silver: 'silver / 银色',
    red: 'red / 红色',
    blue: 'blue / 蓝色',
    green: 'green / 绿色',
    brown: 'brown / 棕色',
    pink: 'pink / 粉色',
    orange: 'orange / 橙色',
    castiron: 'cast iron / 铸铁',
    carbon: 'carbon steel / 碳钢',
    alu: 'aluminium / 铝',
    steel: 'stainless steel / 不锈钢',
    copper: 'copper / 铜',
    enamel: 'enamel / 珐琅',
    clay: 'clay / 陶土',
    damascus: 'Damascus steel / 大马士革钢',
    ceramic: 'ceramic / 陶瓷',
    porcelain: 'porcelain / 白瓷',
    bone: 'bone china / 骨瓷',
    stoneware: 'stoneware / 粗陶',
    zisha: 'purple clay / 紫砂',
    glass: 'glass / 玻璃',
    plastic: 'plastic / 塑料',
    silicone: 'silicone / 硅胶',
    bamboo: 'bamboo / 竹',
    wenge: 'wenge wood / 鸡翅木',
    pc: 'polycarbonate / 聚碳酸酯',
    oxford: 'oxford cloth / 牛津布',
    leather: 'leather / 真皮',
    canvas: 'canvas / 帆布',
    nylon: 'nylon / 尼龙',
    polyester: 'polyester / 涤纶',
    chef: "chef's knife / 主厨刀",
    santoku: 'santoku / 三德刀',
    cleaver: 'cleaver / 斩骨刀',
    bread: 'bread knife / 面包刀',
    fruit: 'fruit knife / 水果刀',
  },
  units: {
    weight: {
      fry: 'g',
      wok: 'kg',
      pot: 'kg',
      knife: 'g',
      flask: 'g',
      case: 'kg',
      laptop: 'g',
      cross: 'g',
    },
    diameter: 'cm',
    volume: { pot: 'L', lunch: 'ml', mug: 'ml', flask: 'ml', teapot: 'ml', case: 'L', duffel: 'L' },
    blade: 'cm',
    length: 'cm',
    hot: 'h',
    size: 'inch',
    laptop: 'inch',
  },
  // sku ; category ; name ; brand ; price<before ; stock ; stars ; attributes ; links
  rows: `
FR1 ; fry ; Ferrolin Ember 28 / 铁麓余烬28 ; ferrolin ; 189 ; 30 ; 4.6 ; material castiron, diameter 28, weight 2400, induction yes, nonstick no, color black ;
FR2 ; fry ; Hearthmoor Glide 24 / 炉野滑行24 ; hearthmoor ; 99 ; 70 ; 4.3 ; material alu, diameter 24, weight 780, induction no, nonstick yes, color red ; similar FR3
FR3 ; fry ; Hearthmoor Glide 28 / 炉野滑行28 ; hearthmoor ; 129<159 ; 45 ; 4.5 ; material alu, diameter 28, weight 950, induction yes, nonstick yes, color grey ;
FR4 ; fry ; Brasca Trio 26 / 焙川三层26 ; brasca ; 299 ; 18 ; 4.7 ; material steel, diameter 26, weight 1300, induction yes, nonstick no, color silver ;
FR5 ; fry ; Brasca Copper 24 / 焙川铜韵24 ; brasca ; 599 ; 0 ; 4.8 ; material copper, diameter 24, weight 1500, induction no, nonstick no, color brown ; similar FR4
FR6 ; fry ; Brasca Diamond 30 / 焙川钻石30 ; brasca ; 399 ; 13 ; 4.6 ; material steel, diameter 30, weight 1450, induction yes, nonstick yes, color silver ;
WK1 ; wok ; Ferrolin Firedance 32 / 铁麓火舞32 ; ferrolin ; 259 ; 25 ; 4.7 ; material carbon, diameter 32, weight 1.6, induction yes, nonstick no ;
WK2 ; wok ; Ferrolin Firedance 34 / 铁麓火舞34 ; ferrolin ; 289<339 ; 12 ; 4.5 ; material castiron, diameter 34, weight 2.8, induction yes, nonstick no ; similar WK1
WK3 ; wok ; Hearthmoor Breeze / 炉野清风 ; hearthmoor ; 169 ; 50 ; 4.2 ; material alu, diameter 30, weight 1.1, induction no, nonstick yes ;
WK4 ; wok ; Brasca Honeycomb / 焙川蜂窝 ; brasca ; 359 ; 16 ; 4.6 ; material steel, diameter 32, weight 1.9, induction yes, nonstick yes ;
PT1 ; pot ; Brasca Broth 5 / 焙川浓汤5 ; brasca ; 239 ; 28 ; 4.5 ; material steel, volume 5, weight 1.8, induction yes, color silver ;
PT2 ; pot ; Hearthmoor Slow Stew 4 / 炉野慢炖4 ; hearthmoor ; 329<399 ; 14 ; 4.8 ; material enamel, volume 4, weight 4.6, induction yes, color red ;
PT3 ; pot ; Potterlane Hotpot 6 / 陶巷煲6 ; potterlane ; 119 ; 60 ; 4.3 ; material clay, volume 6, weight 3.2, induction no, color brown ;
PT4 ; pot ; Brasca Milk Pot / 焙川奶锅 ; brasca ; 109 ; 35 ; 4.4 ; material steel, volume 1.5, weight 0.7, induction yes, color silver ;
PT5 ; pot ; Hearthmoor Banquet 8 / 炉野家宴8 ; hearthmoor ; 459 ; 0 ; 4.6 ; material enamel, volume 8, weight 7, induction yes, color blue ; similar PT2
KN1 ; knife ; Keenhaus Forge 20 / 锋栖锻造20 ; keenhaus ; 269 ; 22 ; 4.7 ; style chef, blade 20, material steel, weight 210 ; accessory CB1
KN2 ; knife ; Mizuha Ripple 17 / 水刃波纹17 ; mizuha ; 339<389 ; 10 ; 4.9 ; style santoku, blade 17, material damascus, weight 165 ; accessory CB1
KN3 ; knife ; Keenhaus Thud / 锋栖重劈 ; keenhaus ; 199 ; 30 ; 4.4 ; style cleaver, blade 18, material steel, weight 620 ;
KN4 ; knife ; Keenhaus Crust / 锋栖脆皮 ; keenhaus ; 139 ; 26 ; 4.5 ; style bread, blade 23, material steel, weight 150 ;
KN5 ; knife ; Mizuha Petite 12 / 水刃小巧12 ; mizuha ; 79 ; 40 ; 4.2 ; style fruit, blade 12, material ceramic, weight 85 ;
CB1 ; board ; Keenhaus Grove / 锋栖竹林 ; keenhaus ; 59 ; 80 ; 4.4 ; material bamboo, length 38, dishwasher no ;
CB3 ; board ; Bentora Flexi / 便当家软板 ; bentora ; 35 ; 100 ; 4.1 ; material plastic, length 33, dishwasher yes ;
CB4 ; board ; Keenhaus Steelback / 锋栖钢面 ; keenhaus ; 129<149 ; 34 ; 4.3 ; material steel, length 36, dishwasher yes ;
LB1 ; lunch ; Bentora Double / 便当家双层 ; bentora ; 69 ; 50 ; 4.5 ; material glass, volume 1000, compartments 2, microwave yes, leakproof yes ;
LB2 ; lunch ; Bentora Slim / 便当家轻薄 ; bentora ; 49 ; 65 ; 4.2 ; material plastic, volume 800, compartments 3, microwave yes, leakproof no ;
LB3 ; lunch ; Sipwell Hot Tin / 温屿热饭 ; sipwell ; 159 ; 20 ; 4.6 ; material steel, volume 1200, compartments 3, microwave no, leakproof yes ;
LB4 ; lunch ; Bentora Cub / 便当家小熊 ; bentora ; 59<79 ; 30 ; 4.4 ; material silicone, volume 600, compartments 4, microwave yes, leakproof yes ;
PL1 ; plate ; Glazeford Daisy / 釉坊雏菊 ; glazeford ; 128 ; 36 ; 4.5 ; material porcelain, diameter 20, pieces 4, color white, microwave yes ;
PL2 ; plate ; Glazeford Midnight / 釉坊夜幕 ; glazeford ; 168<198 ; 20 ; 4.6 ; material stoneware, diameter 26, pieces 4, color blue, microwave yes ;
PL3 ; plate ; Potterlane Moss / 陶巷青苔 ; potterlane ; 88 ; 42 ; 4.3 ; material stoneware, diameter 22, pieces 2, color green, microwave yes ;
PL4 ; plate ; Glazeford Goldrim / 釉坊金边 ; glazeford ; 299 ; 9 ; 4.8 ; material bone, diameter 25, pieces 6, color white, microwave no ;
BW1 ; bowl ; Glazeford Everyday / 釉坊家常 ; glazeford ; 79 ; 60 ; 4.4 ; material porcelain, diameter 11.5, pieces 6, color white, microwave yes ;
BW2 ; bowl ; Potterlane Ramen / 陶巷拉面 ; potterlane ; 69 ; 44 ; 4.6 ; material stoneware, diameter 20, pieces 2, color black, microwave yes ;
BW3 ; bowl ; Glazeford Cloud / 釉坊云朵 ; glazeford ; 109 ; 25 ; 4.7 ; material bone, diameter 15, pieces 4, color blue, microwave no ;
CH1 ; chop ; Potterlane Wenge / 陶巷鸡翅木 ; potterlane ; 39 ; 120 ; 4.5 ; material wenge, pairs 10, length 25, dishwasher no ;
CH2 ; chop ; Brasca Steel / 焙川钢筷 ; brasca ; 29 ; 90 ; 4.2 ; material steel, pairs 5, length 23, dishwasher yes ;
MG1 ; mug ; Glazeford Fox / 釉坊小狐狸 ; glazeford ; 49 ; 70 ; 4.6 ; material porcelain, volume 350, color orange, microwave yes, lid no ;
MG2 ; mug ; Potterlane Giant / 陶巷大肚 ; potterlane ; 65 ; 38 ; 4.4 ; material stoneware, volume 500, color grey, microwave yes, lid no ;
MG3 ; mug ; Glazeford Desk / 釉坊书桌 ; glazeford ; 75<89 ; 26 ; 4.5 ; material porcelain, volume 400, color white, microwave yes, lid yes ;
MG4 ; mug ; Brasca Camp / 焙川营地 ; brasca ; 39 ; 55 ; 4.3 ; material enamel, volume 450, color green, microwave no, lid no ;
FL1 ; flask ; Sipwell Daily 500 / 温屿日常500 ; sipwell ; 119 ; 55 ; 4.6 ; volume 500, hot 12, weight 260, color white, straw no ;
FL2 ; flask ; Sipwell Trek 1000 / 温屿远足1000 ; sipwell ; 189 ; 21 ; 4.7 ; volume 1000, hot 24, weight 520, color green, straw no ;
FL3 ; flask ; Sipwell Kiddo / 温屿小朋友 ; sipwell ; 99 ; 33 ; 4.5 ; volume 350, hot 6, weight 210, color pink, straw yes ;
FL4 ; flask ; Roamark Commute / 途印通勤 ; roamark ; 159<199 ; 17 ; 4.4 ; volume 450, hot 10, weight 230, color black, straw no ;
FL5 ; flask ; Brasca Growler / 焙川大咕噜 ; brasca ; 149 ; 28 ; 4.3 ; volume 1200, hot 14, weight 610, color green, straw yes ;
FL6 ; flask ; Sipwell Titan / 温屿泰坦 ; sipwell ; 499 ; 0 ; 4.8 ; volume 600, hot 16, weight 180, color silver, straw no ; similar FL1
TP1 ; teapot ; Leafkettle Heirloom / 叶壶传家 ; leafkettle ; 338 ; 8 ; 4.8 ; material zisha, volume 220, infuser no ;
TP2 ; teapot ; Leafkettle Clearview / 叶壶清澈 ; leafkettle ; 89 ; 40 ; 4.3 ; material glass, volume 600, infuser yes ;
TP3 ; teapot ; Glazeford Riverside / 釉坊江南 ; glazeford ; 269 ; 15 ; 4.6 ; material porcelain, volume 450, infuser yes ;
TP4 ; teapot ; Ferrolin Northwind / 铁麓北风 ; ferrolin ; 299 ; 0 ; 4.5 ; material castiron, volume 800, infuser yes ;
SC1 ; case ; Roamark Cabin 20 / 途印登机20 ; roamark ; 459 ; 24 ; 4.6 ; size 20, volume 36, weight 2.9, material pc, tsa yes, expand no, color black ; accessory QC1, accessory QC2
SC2 ; case ; Roamark Voyage 24 / 途印远航24 ; roamark ; 599<699 ; 16 ; 4.7 ; size 24, volume 62, weight 3.7, material pc, tsa yes, expand yes, color blue ; accessory QC1
SC3 ; case ; Roamark Voyage 28 / 途印远航28 ; roamark ; 729 ; 11 ; 4.5 ; size 28, volume 98, weight 4.6, material pc, tsa yes, expand yes, color silver ; accessory QC1
SC4 ; case ; Skylug Feather 20 / 云行羽毛20 ; skylug ; 329 ; 40 ; 4.3 ; size 20, volume 34, weight 2.1, material oxford, tsa no, expand yes, color grey ;
SC5 ; case ; Skylug Feather 24 / 云行羽毛24 ; skylug ; 399 ; 22 ; 4.2 ; size 24, volume 65, weight 2.8, material oxford, tsa no, expand yes, color red ;
SC6 ; case ; Vantrel Armour 20 / 万旅铠甲20 ; vantrel ; 1299 ; 6 ; 4.9 ; size 20, volume 32, weight 4.2, material alu, tsa yes, expand no, color silver ;
SC7 ; case ; Vantrel Armour 26 / 万旅铠甲26 ; vantrel ; 1699 ; 0 ; 4.8 ; size 26, volume 70, weight 5.8, material alu, tsa yes, expand no, color black ; similar SC8
SC8 ; case ; Vantrel Trunk 26 / 万旅方糖26 ; vantrel ; 859 ; 13 ; 4.6 ; size 26, volume 88, weight 4.4, material pc, tsa yes, expand no, color green ;
DF1 ; duffel ; Roamark Weekender / 途印周末 ; roamark ; 269 ; 26 ; 4.5 ; volume 35, material canvas, waterproof no, shoe yes, color brown ;
DF2 ; duffel ; Skylug Splash / 云行水花 ; skylug ; 149 ; 48 ; 4.4 ; volume 28, material nylon, waterproof yes, shoe yes, color black ;
DF3 ; duffel ; Vantrel Holdall / 万旅绅士 ; vantrel ; 1099 ; 5 ; 4.8 ; volume 40, material leather, waterproof no, shoe no, color brown ;
DF4 ; duffel ; Skylug Foldaway / 云行折叠 ; skylug ; 89<109 ; 70 ; 4.2 ; volume 32, material nylon, waterproof yes, shoe no, color blue ;
QC1 ; cube ; Tuckaway Six / 收小满六件套 ; tuckaway ; 79 ; 60 ; 4.5 ; pieces 6, material nylon, waterproof yes, color grey ;
QC2 ; cube ; Tuckaway Squeeze / 收小满压缩 ; tuckaway ; 119 ; 28 ; 4.6 ; pieces 4, material nylon, waterproof no, color blue ;
LP1 ; laptop ; Vantrel Boardroom / 万旅会议 ; vantrel ; 699 ; 9 ; 4.7 ; laptop 15.6, material leather, weight 1250, waterproof no, color black ;
LP2 ; laptop ; Roamark Metro / 途印地铁 ; roamark ; 229 ; 32 ; 4.4 ; laptop 14, material nylon, weight 720, waterproof yes, color grey ;
LP3 ; laptop ; Skylug Deskhop / 云行换桌 ; skylug ; 169<209 ; 37 ; 4.3 ; laptop 15.6, material polyester, weight 640, waterproof yes, color blue ;
LP4 ; laptop ; Hemlocke Drafter / 麻禾绘图 ; hemlocke ; 259 ; 0 ; 4.5 ; laptop 13.3, material canvas, weight 810, waterproof no, color green ;
LP5 ; laptop ; Roamark Pro 16 / 途印专业16 ; roamark ; 389 ; 15 ; 4.6 ; laptop 16, material nylon, weight 980, waterproof yes, color black ; similar LP3
CR1 ; cross ; Satcheva Crescent / 皮语弯月 ; satcheva ; 399 ; 14 ; 4.7 ; material leather, weight 420, waterproof no, color brown ;
CR2 ; cross ; Satcheva Sweetpea / 皮语豌豆 ; satcheva ; 259<329 ; 23 ; 4.5 ; material leather, weight 260, waterproof no, color pink ;
CR3 ; cross ; Hemlocke Messenger / 麻禾邮差 ; hemlocke ; 189 ; 30 ; 4.4 ; material canvas, weight 550, waterproof no, color green ;
CR4 ; cross ; Skylug Sling / 云行轻骑 ; skylug ; 129 ; 52 ; 4.2 ; material nylon, weight 310, waterproof yes, color black ;
CR5 ; cross ; Satcheva Quilted / 皮语菱格 ; satcheva ; 459 ; 0 ; 4.8 ; material leather, weight 480, waterproof no, color black ;
WL1 ; wallet ; Satcheva Bifold / 皮语对折 ; satcheva ; 199 ; 34 ; 4.6 ; material leather, cards 8, rfid no, color brown ;
WL2 ; wallet ; Vantrel Sleeve / 万旅卡套 ; vantrel ; 149 ; 45 ; 4.4 ; material leather, cards 5, rfid yes, color black ;
WL3 ; wallet ; Vantrel Passport / 万旅护照夹 ; vantrel ; 229 ; 18 ; 4.5 ; material leather, cards 6, rfid yes, color blue ;
WL4 ; wallet ; Satcheva Long / 皮语长款 ; satcheva ; 289<359 ; 12 ; 4.7 ; material leather, cards 16, rfid no, color red ;
`,
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./kitchen.jsonld', import.meta.url), toJsonLd(shop));
  console.log(`${shop.products.length} products`);
}
