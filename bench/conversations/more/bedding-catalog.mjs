// The range of the bedding, bath textile and jewellery shop. `node bedding-catalog.mjs` (re)writes bedding.jsonld beside it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonLd } from '../json-ld-feed.mjs';
import { defineShop } from '../shop-table.mjs';

export const shop = defineShop({
  currency: 'CNY',
  categories: {
    duvet: 'Bedding > Duvets / 床品 > 被子',
    set: 'Bedding > Bedding Sets / 床品 > 四件套',
    pillow: 'Bedding > Pillows / 床品 > 枕头',
    protector: 'Bedding > Mattress Protectors / 床品 > 床垫保护罩',
    throw: 'Bedding > Throw Blankets / 床品 > 盖毯',
    towel: 'Bathroom > Bath Towels / 浴室 > 浴巾',
    robe: 'Bathroom > Bathrobes / 浴室 > 浴袍',
    mat: 'Bathroom > Bath Mats / 浴室 > 浴室地垫',
    necklace: 'Jewellery > Necklaces / 首饰 > 项链',
    ring: 'Jewellery > Rings / 首饰 > 戒指',
    earring: 'Jewellery > Earrings / 首饰 > 耳环',
    bracelet: 'Jewellery > Bracelets / 首饰 > 手链',
    box: 'Jewellery > Jewellery Boxes / 首饰 > 首饰盒',
    cloth: 'Jewellery > Polishing Cloths / 首饰 > 擦银布',
  },
  brands: {
    drowsel: 'Drowsel / 眠朵',
    nordlull: 'Nordlull / 北眠',
    silkworth: 'Silkworth / 锦茧',
    loomary: 'Loomary / 织屿',
    fernhollow: 'Fernhollow / 蕨谷',
    pebblebay: 'Pebblebay / 卵石湾',
    moonvein: 'Moonvein / 月脉',
    aurelle: 'Aurelle / 奥蕾',
    jadehall: 'Jadehall / 玉堂',
    tinkerbead: 'Tinkerbead / 叮珠',
    keepwell: 'Keepwell / 妥藏',
  },
  attributes: {
    fill: 'filling / 填充物',
    season: 'season / 适用季节',
    width: 'width / 宽度',
    washable: 'machine washable / 可机洗',
    material: 'material / 材质',
    colour: 'colour / 颜色',
    threads: 'thread count / 支数',
    firmness: 'firmness / 软硬度',
    height: 'height / 高度',
    waterproof: 'waterproof / 防水',
    gsm: 'fabric weight / 克重',
    hood: 'hood / 连帽',
    nonslip: 'non-slip / 防滑',
    metal: 'metal / 金属',
    stone: 'gemstone / 宝石',
    chain: 'chain length / 链长',
    engrave: 'can be engraved / 可刻字',
    adjustable: 'adjustable / 可调节',
    style: 'style / 款式',
    compartments: 'compartments / 格数',
    lock: 'with lock / 带锁',
  },
  terms: {
    yes: 'yes / 是',
    no: 'no / 否',
    down: 'down / 羽绒',
    silk: 'silk / 蚕丝',
    polyester: 'polyester / 聚酯纤维',
    memory: 'memory foam / 记忆棉',
    latex: 'latex / 乳胶',
    buckwheat: 'buckwheat / 荞麦壳',
    winter: 'winter / 冬季',
    summer: 'summer / 夏季',
    cotton: 'cotton / 纯棉',
    linen: 'linen / 亚麻',
    bamboo: 'bamboo / 竹纤维',
    wool: 'wool / 羊毛',
    microfibre: 'microfibre / 超细纤维',
    diatomite: 'diatomite / 硅藻土',
    wood: 'wood / 木质',
    leather: 'leather / 皮革',
    white: 'white / 白色',
    grey: 'grey / 灰色',
    green: 'green / 绿色',
    pink: 'pink / 粉色',
    blue: 'blue / 蓝色',
    beige: 'beige / 米色',
    black: 'black / 黑色',
    soft: 'soft / 偏软',
    medium: 'medium / 适中',
    firm: 'firm / 偏硬',
    silver: 'silver / 银',
    gold: 'gold / 黄金',
    rose: 'rose gold / 玫瑰金',
    titanium: 'titanium / 钛钢',
    pearl: 'pearl / 珍珠',
    jade: 'jade / 翡翠',
    garnet: 'garnet / 石榴石',
    sapphire: 'sapphire / 蓝宝石',
    stud: 'stud / 耳钉',
    hoop: 'hoop / 圈形',
    drop: 'drop / 垂坠',
  },
  units: {
    width: 'cm',
    height: 'cm',
    gsm: 'g/m²',
    chain: 'cm',
  },
  // sku ; category ; name ; brand ; price<before ; stock ; stars ; attributes ; links
  rows: `
DV1 ; duvet ; Nordlull Polar / 北眠极地 ; nordlull ; 1299 ; 12 ; 4.8 ; fill down, season winter, width 220, washable no ;
DV2 ; duvet ; Nordlull Sparrow / 北眠雀羽 ; nordlull ; 699 ; 20 ; 4.6 ; fill down, season summer, width 200, washable yes ;
DV3 ; duvet ; Silkworth Mulberry / 锦茧桑语 ; silkworth ; 928 ; 15 ; 4.7 ; fill silk, season winter, width 220, washable no ;
DV4 ; duvet ; Silkworth Gauze / 锦茧薄雾 ; silkworth ; 459 ; 26 ; 4.5 ; fill silk, season summer, width 200, washable no ;
DV5 ; duvet ; Drowsel Puff / 眠朵泡芙 ; drowsel ; 199 ; 60 ; 4.2 ; fill polyester, season winter, width 200, washable yes ;
DV6 ; duvet ; Drowsel Dew / 眠朵晨露 ; drowsel ; 149 ; 48 ; 4.1 ; fill polyester, season summer, width 150, washable yes ;
DV7 ; duvet ; Nordlull Glacier / 北眠冰川 ; nordlull ; 1899 ; 0 ; 4.9 ; fill down, season winter, width 240, washable no ; similar DV1
BS1 ; set ; Loomary Snowfield / 织屿雪原 ; loomary ; 259 ; 50 ; 4.3 ; material cotton, colour white, threads 200 ; accessory MP1
BS2 ; set ; Loomary Dusk / 织屿暮色 ; loomary ; 399 ; 34 ; 4.6 ; material cotton, colour grey, threads 400 ; accessory MP1
BS3 ; set ; Fernhollow Leaf / 蕨谷叶影 ; fernhollow ; 799 ; 11 ; 4.7 ; material linen, colour beige, threads 120 ;
BS4 ; set ; Silkworth Blush / 锦茧绯红 ; silkworth ; 1599 ; 7 ; 4.8 ; material silk, colour pink, threads 600 ;
BS5 ; set ; Fernhollow Grove / 蕨谷林间 ; fernhollow ; 469 ; 22 ; 4.5 ; material bamboo, colour green, threads 300 ; accessory MP2
PL1 ; pillow ; Drowsel Cradle / 眠朵摇篮 ; drowsel ; 159 ; 45 ; 4.5 ; fill memory, firmness medium, height 11, washable no ;
PL2 ; pillow ; Drowsel Wave / 眠朵波浪 ; drowsel ; 239 ; 28 ; 4.6 ; fill latex, firmness firm, height 12, washable no ;
PL3 ; pillow ; Nordlull Feather / 北眠鹅梦 ; nordlull ; 369 ; 16 ; 4.7 ; fill down, firmness soft, height 9, washable no ;
PL4 ; pillow ; Fernhollow Husk / 蕨谷谷壳 ; fernhollow ; 89 ; 70 ; 4.2 ; fill buckwheat, firmness firm, height 8, washable no ;
PL5 ; pillow ; Drowsel Dimple / 眠朵酒窝 ; drowsel ; 69 ; 64 ; 4.0 ; fill polyester, firmness soft, height 6, washable yes ;
MP1 ; protector ; Loomary Shield / 织屿护盾 ; loomary ; 129 ; 55 ; 4.4 ; material cotton, waterproof yes, width 180 ;
MP2 ; protector ; Loomary Airy / 织屿轻盈 ; loomary ; 169 ; 30 ; 4.5 ; material bamboo, waterproof no, width 180 ;
TH1 ; throw ; Fernhollow Fireside / 蕨谷炉边 ; fernhollow ; 299 ; 18 ; 4.7 ; material wool, colour grey, washable no ;
TH2 ; throw ; Loomary Biscuit / 织屿饼干 ; loomary ; 139 ; 33 ; 4.4 ; material cotton, colour beige, washable yes ;
TH3 ; throw ; Drowsel Hug / 眠朵抱抱 ; drowsel ; 66 ; 80 ; 4.2 ; material polyester, colour pink, washable yes ;
TW1 ; towel ; Pebblebay Tide / 卵石湾潮汐 ; pebblebay ; 89 ; 90 ; 4.6 ; material cotton, colour white, gsm 600 ;
TW2 ; towel ; Pebblebay Surf / 卵石湾浪花 ; pebblebay ; 59 ; 75 ; 4.3 ; material cotton, colour blue, gsm 450 ;
TW3 ; towel ; Fernhollow Moss / 蕨谷苔藓 ; fernhollow ; 109 ; 40 ; 4.5 ; material bamboo, colour green, gsm 550 ;
TW4 ; towel ; Loomary Grand / 织屿宏图 ; loomary ; 129 ; 36 ; 4.8 ; material cotton, colour white, gsm 800 ;
TW5 ; towel ; Pebblebay Dash / 卵石湾疾行 ; pebblebay ; 39 ; 100 ; 4.0 ; material microfibre, colour grey, gsm 300 ;
RB1 ; robe ; Pebblebay Lagoon / 卵石湾泻湖 ; pebblebay ; 269 ; 24 ; 4.5 ; material cotton, colour white, hood yes ;
RB2 ; robe ; Loomary Waffle / 织屿华夫 ; loomary ; 199 ; 31 ; 4.4 ; material cotton, colour grey, hood no ;
RB3 ; robe ; Silkworth Evening / 锦茧夜曲 ; silkworth ; 559 ; 9 ; 4.7 ; material silk, colour black, hood no ;
BM1 ; mat ; Pebblebay Grip / 卵石湾抓地 ; pebblebay ; 49 ; 85 ; 4.3 ; material microfibre, colour grey, nonslip yes ;
BM2 ; mat ; Pebblebay Reef / 卵石湾礁石 ; pebblebay ; 79 ; 52 ; 4.5 ; material diatomite, colour white, nonslip yes ;
BM3 ; mat ; Loomary Meadow / 织屿草地 ; loomary ; 69 ; 38 ; 4.2 ; material cotton, colour green, nonslip no ;
NK1 ; necklace ; Moonvein Crescent / 月脉弯月 ; moonvein ; 299 ; 40 ; 4.5 ; metal silver, chain 45 ; accessory PC1
NK2 ; necklace ; Moonvein Tidepool / 月脉潮池 ; moonvein ; 688 ; 17 ; 4.7 ; metal silver, stone pearl, chain 42 ; accessory PC1
NK3 ; necklace ; Aurelle Ember / 奥蕾余烬 ; aurelle ; 1980 ; 6 ; 4.8 ; metal gold, stone garnet, chain 46 ;
NK4 ; necklace ; Jadehall Peace / 玉堂平安 ; jadehall ; 1288 ; 10 ; 4.7 ; metal gold, stone jade, chain 50 ;
NK5 ; necklace ; Tinkerbead Clover / 叮珠四叶 ; tinkerbead ; 129 ; 66 ; 4.1 ; metal titanium, chain 40 ;
NK6 ; necklace ; Aurelle Daybreak / 奥蕾破晓 ; aurelle ; 799 ; 13 ; 4.6 ; metal rose, chain 43 ;
NK7 ; necklace ; Aurelle Comet / 奥蕾彗星 ; aurelle ; 3280 ; 0 ; 4.9 ; metal gold, stone sapphire, chain 48 ; similar NK3
RG1 ; ring ; Moonvein Orbit / 月脉轨道 ; moonvein ; 169 ; 44 ; 4.4 ; metal silver, engrave yes, adjustable no ; accessory PC1
RG2 ; ring ; Aurelle Vow / 奥蕾誓言 ; aurelle ; 1580 ; 8 ; 4.8 ; metal gold, engrave yes, adjustable no ;
RG3 ; ring ; Aurelle Bluebell / 奥蕾蓝铃 ; aurelle ; 2380 ; 5 ; 4.9 ; metal gold, stone sapphire, engrave no, adjustable no ;
RG4 ; ring ; Tinkerbead Twist / 叮珠扭扭 ; tinkerbead ; 99 ; 58 ; 4.0 ; metal titanium, engrave no, adjustable yes ;
RG5 ; ring ; Moonvein Petal / 月脉花瓣 ; moonvein ; 359 ; 21 ; 4.5 ; metal silver, stone garnet, engrave no, adjustable yes ; accessory PC1
ER1 ; earring ; Moonvein Dot / 月脉圆点 ; moonvein ; 119 ; 62 ; 4.5 ; metal silver, stone pearl, style stud ; accessory PC1
ER2 ; earring ; Moonvein Halo / 月脉光环 ; moonvein ; 199 ; 35 ; 4.4 ; metal silver, style hoop ; accessory PC1
ER3 ; earring ; Aurelle Cascade / 奥蕾飞瀑 ; aurelle ; 1280 ; 7 ; 4.7 ; metal gold, stone garnet, style drop ;
ER4 ; earring ; Tinkerbead Berry / 叮珠浆果 ; tinkerbead ; 55 ; 90 ; 4.1 ; metal titanium, style stud ;
ER5 ; earring ; Aurelle Seedling / 奥蕾新芽 ; aurelle ; 859 ; 14 ; 4.8 ; metal gold, stone pearl, style stud ;
ER6 ; earring ; Tinkerbead Loop / 叮珠圈圈 ; tinkerbead ; 75 ; 72 ; 4.2 ; metal titanium, style hoop ;
ER7 ; earring ; Aurelle Pinpoint / 奥蕾针尖 ; aurelle ; 620 ; 19 ; 4.5 ; metal gold, style stud ;
BR1 ; bracelet ; Jadehall Evergreen / 玉堂长青 ; jadehall ; 579 ; 16 ; 4.6 ; stone jade, chain 17 ;
BR2 ; bracelet ; Moonvein Brook / 月脉溪流 ; moonvein ; 229 ; 37 ; 4.4 ; metal silver, chain 18 ; accessory PC1
BR3 ; bracelet ; Aurelle Sunlit / 奥蕾日光 ; aurelle ; 1680 ; 6 ; 4.8 ; metal gold, chain 16 ;
JB1 ; box ; Keepwell Bureau / 妥藏书案 ; keepwell ; 159 ; 29 ; 4.4 ; material wood, compartments 12, lock yes ;
JB2 ; box ; Keepwell Roamer / 妥藏随行 ; keepwell ; 65 ; 47 ; 4.3 ; material leather, compartments 6, lock no ;
JB3 ; box ; Keepwell Vault / 妥藏宝库 ; keepwell ; 349 ; 12 ; 4.7 ; material wood, compartments 24, lock yes ;
PC1 ; cloth ; Keepwell Glint / 妥藏微光 ; keepwell ; 19 ; 200 ; 4.5 ; material cotton ;
`,
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./bedding.jsonld', import.meta.url), toJsonLd(shop));
  console.log(`${shop.products.length} products`);
}
