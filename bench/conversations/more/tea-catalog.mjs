// The range of the tea, coffee, wine, board game and puzzle shop. `node tea-catalog.mjs` (re)writes tea.jsonld beside it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonLd } from '../json-ld-feed.mjs';
import { defineShop } from '../shop-table.mjs';

export const shop = defineShop({
  currency: 'CNY',
  categories: {
    green: 'Tea > Green Tea / 茶叶 > 绿茶',
    black: 'Tea > Black Tea / 茶叶 > 红茶',
    oolong: 'Tea > Oolong Tea / 茶叶 > 乌龙茶',
    puer: 'Tea > Pu-erh Tea / 茶叶 > 普洱茶',
    herbal: 'Tea > Herbal Tea / 茶叶 > 花草茶',
    beans: 'Coffee > Coffee Beans / 咖啡 > 咖啡豆',
    drip: 'Coffee > Drip Bag Coffee / 咖啡 > 挂耳咖啡',
    grinder: 'Coffee > Coffee Grinders / 咖啡 > 磨豆机',
    red: 'Wine > Red Wine / 葡萄酒 > 红酒',
    white: 'Wine > White Wine / 葡萄酒 > 白葡萄酒',
    sparkling: 'Wine > Sparkling Wine / 葡萄酒 > 起泡酒',
    opener: 'Wine > Corkscrews / 葡萄酒 > 开瓶器',
    board: 'Games > Board Games / 游戏 > 桌游',
    card: 'Games > Card Games / 游戏 > 卡牌游戏',
    jigsaw: 'Puzzles > Jigsaw Puzzles / 益智 > 拼图',
    mat: 'Puzzles > Puzzle Mats / 益智 > 拼图毯',
    cube: 'Puzzles > Magic Cubes / 益智 > 魔方',
  },
  brands: {
    mistpeak: 'Mistpeak / 云岫',
    jadewren: 'Jadewren / 翠羽',
    banyan: 'Old Banyan / 老榕',
    harrow: 'Harrowgate / 哈罗',
    petalune: 'Petalune / 花渡',
    cindercup: 'Cindercup / 烬杯',
    lowtide: 'Lowtide / 退潮',
    tallbean: 'Tallbean / 高豆',
    grindley: 'Grindley / 研朵',
    corvel: 'Corvel / 科维尔',
    valdemora: 'Valdemora / 瓦德莫',
    ningsha: 'Ningsha / 宁沙',
    blauberg: 'Blauberg / 布劳堡',
    kiwara: 'Kiwara / 奇瓦',
    piccola: 'Piccola / 皮可',
    corkwell: 'Corkwell / 开颐',
    hexfort: 'Hexfort / 六角堡',
    meepleton: 'Meepleton / 米宝',
    giggledeck: 'Giggledeck / 乐叠',
    piecely: 'Piecely / 片语',
    starlark: 'Starlark / 星雀',
    twistora: 'Twistora / 旋客',
  },
  attributes: {
    net: 'net weight / 净含量',
    origin: 'origin / 产地',
    pack: 'packaging / 包装',
    organic: 'organic / 有机',
    aroma: 'aroma / 香型',
    craft: 'pu-erh type / 普洱类型',
    year: 'vintage / 年份',
    caffeinefree: 'caffeine free / 无咖啡因',
    bags: 'number of bags / 包数',
    roast: 'roast / 烘焙度',
    flavour: 'flavour / 风味',
    decaf: 'decaf / 低因',
    drive: 'operation / 驱动方式',
    settings: 'grind settings / 研磨档位',
    weight: 'weight / 重量',
    grape: 'grape / 葡萄品种',
    sweet: 'sweetness / 甜度',
    alcohol: 'alcohol content / 酒精度',
    volume: 'volume / 容量',
    style: 'game type / 游戏类型',
    players: 'maximum players / 最多玩家数',
    time: 'playing time / 游戏时长',
    age: 'minimum age / 最低年龄',
    pieces: 'pieces / 片数',
    material: 'material / 材质',
    glow: 'glows in the dark / 夜光',
    holds: 'fits up to / 适用片数',
    order: 'layers / 阶数',
    magnetic: 'magnetic / 磁力',
  },
  terms: {
    yes: 'yes / 是',
    no: 'no / 否',
    hangzhou: 'Hangzhou / 杭州',
    suzhou: 'Suzhou / 苏州',
    xinyang: 'Xinyang / 信阳',
    japan: 'Japan / 日本',
    anhui: 'Anhui / 安徽',
    yunnan: 'Yunnan / 云南',
    srilanka: 'Sri Lanka / 斯里兰卡',
    anxi: 'Anxi / 安溪',
    wuyi: 'Wuyi / 武夷山',
    chaozhou: 'Chaozhou / 潮州',
    brazil: 'Brazil / 巴西',
    ethiopia: 'Ethiopia / 埃塞俄比亚',
    panama: 'Panama / 巴拿马',
    colombia: 'Colombia / 哥伦比亚',
    kenya: 'Kenya / 肯尼亚',
    france: 'France / 法国',
    spain: 'Spain / 西班牙',
    ningxia: 'Ningxia / 宁夏',
    germany: 'Germany / 德国',
    newzealand: 'New Zealand / 新西兰',
    italy: 'Italy / 意大利',
    tin: 'tin / 罐装',
    pouch: 'pouch / 袋装',
    teabag: 'tea bags / 茶包',
    gift: 'gift box / 礼盒装',
    cake: 'tea cake / 茶饼',
    fresh: 'light aroma / 清香型',
    strong: 'strong aroma / 浓香型',
    ripe: 'ripe / 熟茶',
    raw: 'raw / 生茶',
    light: 'light / 浅烘',
    medium: 'medium / 中烘',
    dark: 'dark / 深烘',
    floral: 'floral / 花香',
    fruity: 'fruity / 果香',
    nutty: 'nutty / 坚果',
    chocolate: 'chocolate / 巧克力',
    manual: 'manual / 手动',
    electric: 'electric / 电动',
    cabernet: 'Cabernet Sauvignon / 赤霞珠',
    merlot: 'Merlot / 梅洛',
    tempranillo: 'Tempranillo / 丹魄',
    garnacha: 'Garnacha / 歌海娜',
    riesling: 'Riesling / 雷司令',
    chardonnay: 'Chardonnay / 霞多丽',
    sauvignon: 'Sauvignon Blanc / 长相思',
    macabeo: 'Macabeo / 马卡贝奥',
    moscato: 'Moscato / 莫斯卡托',
    dry: 'dry / 干型',
    semisweet: 'semi-sweet / 半甜型',
    sweet: 'sweet / 甜型',
    strategy: 'strategy / 策略',
    party: 'party / 聚会',
    coop: 'cooperative / 合作',
    wood: 'wood / 木质',
    paper: 'cardboard / 纸质',
  },
  units: {
    net: 'g',
    alcohol: '%',
    volume: 'ml',
    weight: 'g',
    time: 'min',
  },
  // sku ; category ; name ; brand ; price<before ; stock ; stars ; attributes ; links
  rows: `
GT1 ; green ; Mistpeak Longjing / 云岫龙井 ; mistpeak ; 268 ; 30 ; 4.7 ; net 125, origin hangzhou, pack tin, organic no ;
GT2 ; green ; Mistpeak Biluochun / 云岫碧螺春 ; mistpeak ; 198 ; 24 ; 4.6 ; net 100, origin suzhou, pack tin, organic yes ;
GT3 ; green ; Jadewren Maojian / 翠羽毛尖 ; jadewren ; 88 ; 60 ; 4.3 ; net 200, origin xinyang, pack pouch, organic yes ;
GT4 ; green ; Jadewren Sencha / 翠羽煎茶 ; jadewren ; 128 ; 0 ; 4.4 ; net 150, origin japan, pack pouch, organic no ; similar GT3
GT5 ; green ; Old Banyan Rainmist / 老榕雨雾 ; banyan ; 148 ; 35 ; 4.2 ; net 250, origin anhui, pack pouch, organic no ;
BT1 ; black ; Mistpeak Keemun / 云岫祁门 ; mistpeak ; 158 ; 28 ; 4.6 ; net 125, origin anhui, pack tin ;
BT2 ; black ; Jadewren Dianhong / 翠羽滇红 ; jadewren ; 98 ; 55 ; 4.4 ; net 200, origin yunnan, pack pouch ;
BT3 ; black ; Harrowgate Breakfast / 哈罗早餐 ; harrow ; 69 ; 80 ; 4.3 ; bags 50, origin srilanka, pack teabag ;
BT4 ; black ; Harrowgate Earl Grey / 哈罗伯爵 ; harrow ; 79 ; 64 ; 4.5 ; bags 40, origin srilanka, pack teabag ;
OL1 ; oolong ; Old Banyan Tieguanyin / 老榕铁观音 ; banyan ; 168 ; 40 ; 4.5 ; net 250, origin anxi, pack tin, aroma fresh ;
OL2 ; oolong ; Old Banyan Dahongpao / 老榕大红袍 ; banyan ; 328 ; 14 ; 4.8 ; net 120, origin wuyi, pack gift, aroma strong ;
OL3 ; oolong ; Jadewren Dancong / 翠羽单丛 ; jadewren ; 258 ; 22 ; 4.6 ; net 150, origin chaozhou, pack tin, aroma strong ;
OL4 ; oolong ; Mistpeak Cloudline / 云岫云线 ; mistpeak ; 568 ; 8 ; 4.9 ; net 150, origin anxi, pack gift, aroma fresh ;
PE1 ; puer ; Old Banyan Ripe Cake / 老榕熟饼 ; banyan ; 198 ; 33 ; 4.5 ; net 357, year 2018, pack cake, craft ripe ;
PE2 ; puer ; Old Banyan Raw Cake / 老榕生饼 ; banyan ; 268 ; 20 ; 4.4 ; net 357, year 2020, pack cake, craft raw ;
PE3 ; puer ; Mistpeak Ancient Grove / 云岫古林 ; mistpeak ; 688 ; 6 ; 4.9 ; net 357, year 2012, pack cake, craft raw ; similar PE2
PE4 ; puer ; Jadewren Little Nest / 翠羽小沱 ; jadewren ; 79 ; 70 ; 4.2 ; net 250, year 2021, pack tin, craft ripe ;
HB1 ; herbal ; Petalune Chamomile / 花渡洋甘菊 ; petalune ; 49 ; 90 ; 4.4 ; bags 20, pack teabag, caffeinefree yes ;
HB2 ; herbal ; Petalune Jasmine / 花渡茉莉 ; petalune ; 72 ; 45 ; 4.5 ; net 150, pack pouch, caffeinefree no ;
HB3 ; herbal ; Petalune Rooibos / 花渡路易波士 ; petalune ; 66 ; 38 ; 4.3 ; bags 30, pack teabag, caffeinefree yes ;
CB1 ; beans ; Cindercup Midnight / 烬杯午夜 ; cindercup ; 89 ; 100 ; 4.5 ; roast dark, flavour chocolate, net 500, origin brazil, decaf no ;
CB2 ; beans ; Cindercup Lantern / 烬杯灯笼 ; cindercup ; 75 ; 75 ; 4.2 ; roast dark, flavour nutty, net 454, origin brazil, decaf no ;
CB3 ; beans ; Lowtide Sidamo / 退潮西达摩 ; lowtide ; 128 ; 42 ; 4.7 ; roast light, flavour floral, net 250, origin ethiopia, decaf no ; accessory GR1
CB4 ; beans ; Lowtide Geisha / 退潮瑰夏 ; lowtide ; 298 ; 12 ; 4.9 ; roast light, flavour floral, net 200, origin panama, decaf no ; accessory GR2
CB5 ; beans ; Tallbean Huila / 高豆慧兰 ; tallbean ; 98 ; 50 ; 4.4 ; roast medium, flavour fruity, net 340, origin colombia, decaf no ;
CB6 ; beans ; Tallbean Moonrest / 高豆月眠 ; tallbean ; 108 ; 26 ; 4.3 ; roast medium, flavour chocolate, net 250, origin colombia, decaf yes ;
CB7 ; beans ; Lowtide Nyeri / 退潮涅里 ; lowtide ; 138 ; 0 ; 4.6 ; roast light, flavour fruity, net 250, origin kenya, decaf no ; similar CB3
DR1 ; drip ; Lowtide Sampler / 退潮拼盘 ; lowtide ; 79 ; 48 ; 4.6 ; bags 12, roast light ;
DR2 ; drip ; Cindercup Commuter / 烬杯通勤 ; cindercup ; 59 ; 85 ; 4.3 ; bags 20, roast dark ;
DR3 ; drip ; Tallbean Weekday / 高豆工作日 ; tallbean ; 45 ; 66 ; 4.1 ; bags 10, roast medium ;
GR1 ; grinder ; Grindley Pocket / 研朵口袋 ; grindley ; 199 ; 30 ; 4.4 ; drive manual, settings 18, weight 420 ;
GR2 ; grinder ; Grindley Steelheart / 研朵钢芯 ; grindley ; 459 ; 15 ; 4.8 ; drive manual, settings 36, weight 680 ;
GR3 ; grinder ; Grindley Bolt / 研朵闪电 ; grindley ; 329 ; 20 ; 4.3 ; drive electric, settings 15, weight 1400 ;
GR4 ; grinder ; Tallbean Bench / 高豆台柱 ; tallbean ; 899 ; 7 ; 4.7 ; drive electric, settings 40, weight 3200 ;
RW1 ; red ; Corvel Reserve / 科维尔珍藏 ; corvel ; 329 ; 18 ; 4.7 ; grape cabernet, origin france, sweet dry, alcohol 13.5, volume 750, year 2019 ; accessory OP1
RW2 ; red ; Corvel Village / 科维尔村庄 ; corvel ; 129 ; 60 ; 4.2 ; grape merlot, origin france, sweet dry, alcohol 12.5, volume 750, year 2021 ; accessory OP1
RW3 ; red ; Valdemora Bravo / 瓦德莫勇士 ; valdemora ; 159 ; 44 ; 4.5 ; grape tempranillo, origin spain, sweet dry, alcohol 14, volume 750, year 2020 ; accessory OP1
RW4 ; red ; Ningsha Sandstone / 宁沙砂岩 ; ningsha ; 189 ; 25 ; 4.6 ; grape cabernet, origin ningxia, sweet dry, alcohol 14.5, volume 750, year 2020 ; accessory OP1
RW5 ; red ; Valdemora Honeymoon / 瓦德莫蜜月 ; valdemora ; 89 ; 37 ; 4.1 ; grape garnacha, origin spain, sweet sweet, alcohol 10, volume 750, year 2022 ;
RW6 ; red ; Corvel Grand / 科维尔特级 ; corvel ; 988 ; 0 ; 4.9 ; grape cabernet, origin france, sweet dry, alcohol 14, volume 750, year 2015 ; similar RW1
WW1 ; white ; Blauberg Slate / 布劳堡板岩 ; blauberg ; 159 ; 32 ; 4.6 ; grape riesling, origin germany, sweet semisweet, alcohol 9.5, volume 750, year 2021 ; accessory OP1
WW2 ; white ; Corvel Chalk / 科维尔白垩 ; corvel ; 259 ; 16 ; 4.7 ; grape chardonnay, origin france, sweet dry, alcohol 12.5, volume 750, year 2020 ;
WW3 ; white ; Blauberg Frost / 布劳堡霜冻 ; blauberg ; 388 ; 9 ; 4.8 ; grape riesling, origin germany, sweet sweet, alcohol 11, volume 375, year 2019 ;
WW4 ; white ; Kiwara Bay / 奇瓦湾 ; kiwara ; 139 ; 41 ; 4.3 ; grape sauvignon, origin newzealand, sweet dry, alcohol 13, volume 750, year 2022 ;
SP1 ; sparkling ; Valdemora Fiesta / 瓦德莫欢宴 ; valdemora ; 149 ; 27 ; 4.4 ; grape macabeo, origin spain, sweet dry, alcohol 11.5, volume 750 ;
SP2 ; sparkling ; Piccola Stella / 皮可小星 ; piccola ; 99 ; 52 ; 4.6 ; grape moscato, origin italy, sweet sweet, alcohol 5.5, volume 750 ;
SP3 ; sparkling ; Corvel Pearl / 科维尔珍珠 ; corvel ; 459 ; 10 ; 4.8 ; grape chardonnay, origin france, sweet dry, alcohol 12, volume 750 ;
OP1 ; opener ; Corkwell Seahorse / 开颐海马 ; corkwell ; 39 ; 100 ; 4.5 ; drive manual ;
OP2 ; opener ; Corkwell Rocket / 开颐火箭 ; corkwell ; 129 ; 30 ; 4.3 ; drive electric ;
BG1 ; board ; Hexfort Harvest / 六角堡丰收 ; hexfort ; 259 ; 22 ; 4.7 ; style strategy, players 4, time 90, age 12 ;
BG2 ; board ; Hexfort Siege / 六角堡围城 ; hexfort ; 369 ; 11 ; 4.8 ; style strategy, players 5, time 120, age 14 ;
BG3 ; board ; Meepleton Railway / 米宝铁路 ; meepleton ; 229 ; 26 ; 4.6 ; style strategy, players 5, time 60, age 8 ;
BG4 ; board ; Meepleton Rescue / 米宝救援 ; meepleton ; 189 ; 19 ; 4.5 ; style coop, players 4, time 45, age 8 ;
BG5 ; board ; Giggledeck Doodle / 乐叠涂鸦 ; giggledeck ; 119 ; 48 ; 4.4 ; style party, players 8, time 30, age 7 ;
BG6 ; board ; Giggledeck Whodunit / 乐叠疑案 ; giggledeck ; 149 ; 34 ; 4.5 ; style party, players 10, time 40, age 14 ;
BG7 ; board ; Hexfort Abyss / 六角堡深渊 ; hexfort ; 429 ; 0 ; 4.9 ; style coop, players 4, time 150, age 14 ; similar BG4
CD1 ; card ; Giggledeck Snap Cats / 乐叠抢猫 ; giggledeck ; 45 ; 95 ; 4.3 ; players 6, time 15, age 6 ;
CD2 ; card ; Giggledeck Poker Face / 乐叠面不改色 ; giggledeck ; 59 ; 60 ; 4.2 ; players 8, time 20, age 10 ;
CD3 ; card ; Meepleton Duel / 米宝对决 ; meepleton ; 79 ; 31 ; 4.6 ; players 2, time 25, age 9 ;
JP1 ; jigsaw ; Piecely Old Harbour / 片语旧港 ; piecely ; 89 ; 40 ; 4.5 ; pieces 1000, material paper, glow no ; accessory MT1
JP2 ; jigsaw ; Piecely Aurora / 片语极光 ; piecely ; 99 ; 33 ; 4.6 ; pieces 1000, material paper, glow yes ; accessory MT1
JP3 ; jigsaw ; Starlark Fox / 星雀狐狸 ; starlark ; 169 ; 21 ; 4.7 ; pieces 300, material wood, glow no ;
JP4 ; jigsaw ; Starlark Whale / 星雀鲸鱼 ; starlark ; 259 ; 13 ; 4.8 ; pieces 500, material wood, glow no ;
JP5 ; jigsaw ; Piecely Meadow / 片语草甸 ; piecely ; 55 ; 58 ; 4.2 ; pieces 500, material paper, glow no ;
JP6 ; jigsaw ; Piecely Marathon / 片语马拉松 ; piecely ; 199 ; 9 ; 4.4 ; pieces 2000, material paper, glow no ; accessory MT2
MT1 ; mat ; Piecely Rollaway / 片语卷卷 ; piecely ; 69 ; 50 ; 4.3 ; holds 1500 ;
MT2 ; mat ; Piecely Rollaway XL / 片语卷卷XL ; piecely ; 109 ; 24 ; 4.4 ; holds 3000 ;
MC1 ; cube ; Twistora Gale / 旋客疾风 ; twistora ; 89 ; 42 ; 4.7 ; order 3, magnetic yes, weight 75 ;
MC2 ; cube ; Twistora Classic / 旋客经典 ; twistora ; 25 ; 150 ; 4.1 ; order 3, magnetic no, weight 92 ;
MC3 ; cube ; Twistora Titan / 旋客巨人 ; twistora ; 139 ; 17 ; 4.6 ; order 5, magnetic yes, weight 130 ;
`,
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./tea.jsonld', import.meta.url), toJsonLd(shop));
  console.log(`${shop.products.length} products`);
}
