// The range of the stationery, art and watch shop. `node stationery-catalog.mjs` (re)writes stationery.jsonld beside it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonLd } from '../json-ld-feed.mjs';
import { defineShop } from '../shop-table.mjs';

export const shop = defineShop({
  currency: 'CNY',
  categories: {
    fpen: 'Stationery > Fountain Pens / 文具 > 钢笔',
    gelpen: 'Stationery > Gel Pens / 文具 > 中性笔',
    ink: 'Stationery > Fountain Pen Ink / 文具 > 钢笔墨水',
    notebook: 'Stationery > Notebooks / 文具 > 笔记本',
    pencase: 'Stationery > Pencil Cases / 文具 > 笔袋',
    wcolour: 'Art Supplies > Watercolour Paints / 美术用品 > 水彩颜料',
    cpencil: 'Art Supplies > Coloured Pencils / 美术用品 > 彩色铅笔',
    marker: 'Art Supplies > Markers / 美术用品 > 马克笔',
    brush: 'Art Supplies > Paint Brushes / 美术用品 > 画笔',
    paper: 'Art Supplies > Watercolour Paper / 美术用品 > 水彩纸',
    easel: 'Art Supplies > Easels / 美术用品 > 画架',
    watch: 'Timepieces > Watches / 钟表 > 手表',
    strap: 'Timepieces > Watch Straps / 钟表 > 表带',
    alarm: 'Timepieces > Alarm Clocks / 钟表 > 闹钟',
  },
  brands: {
    feather: 'Featherstoke / 鹭溪',
    sable: 'Sablenib / 墨途',
    oldgrove: 'Oldgrove / 古木堂',
    kazeno: 'Kazeno / 风野',
    pagewright: 'Pagewright / 页匠',
    mossbook: 'Mossbook / 苔本',
    canvaso: 'Canvaso / 帆小匠',
    tintora: 'Tintora / 霓彩',
    huewell: 'Huewell / 颜井',
    birchling: 'Birchling / 桦里',
    weirmill: 'Weirmill / 堰坊',
    meridon: 'Meridon / 子午',
    tidemark: 'Tidemark / 潮刻',
    lumetic: 'Lumetic / 光拓',
    daveryn: 'Daveryn / 岱风',
    loopwell: 'Loopwell / 环优',
  },
  attributes: {
    color: 'colour / 颜色',
    weight: 'weight / 重量',
    material: 'material / 材质',
    nib: 'nib / 笔尖',
    nibmetal: 'nib material / 笔尖材质',
    fill: 'filling system / 上墨方式',
    tip: 'tip size / 笔尖粗细',
    pack: 'pens per pack / 每盒支数',
    click: 'retractable / 按动式',
    volume: 'volume / 容量',
    waterproof: 'waterproof / 防水',
    size: 'size / 尺寸',
    ruling: 'ruling / 内页',
    pages: 'pages / 页数',
    gsm: 'paper weight / 纸张克重',
    cover: 'cover / 封面',
    hold: 'pens it holds / 可装支数',
    form: 'form / 形态',
    colours: 'number of colours / 颜色数量',
    grade: 'grade / 级别',
    core: 'core / 笔芯',
    base: 'ink base / 墨水类型',
    dual: 'dual tip / 双头',
    hair: 'bristle / 毛料',
    shape: 'shape / 笔头形状',
    pieces: 'brushes in the set / 支数',
    sheets: 'sheets / 张数',
    cotton: 'cotton content / 棉含量',
    texture: 'texture / 纹理',
    height: 'maximum height / 最大高度',
    foldable: 'foldable / 可折叠',
    movement: 'movement / 机芯',
    diameter: 'case diameter / 表盘直径',
    depth: 'water resistance / 防水深度',
    strap: 'strap material / 表带材质',
    gender: 'gender / 适用人群',
    lume: 'luminous / 夜光',
    width: 'strap width / 表带宽度',
    silent: 'silent / 静音',
    nightlight: 'night light / 夜灯',
  },
  terms: {
    yes: 'yes / 是',
    no: 'no / 否',
    black: 'black / 黑色',
    white: 'white / 白色',
    blue: 'blue / 蓝色',
    red: 'red / 红色',
    green: 'green / 绿色',
    brown: 'brown / 棕色',
    silver: 'silver / 银色',
    pink: 'pink / 粉色',
    clear: 'clear / 透明',
    multi: 'assorted / 多色',
    ef: 'extra fine / 特细',
    f: 'fine / 细',
    m: 'medium / 中',
    b: 'broad / 粗',
    steelnib: 'steel / 钢',
    goldnib: '14K gold / 14K金',
    converter: 'converter / 吸墨器',
    piston: 'piston / 活塞',
    cartridge: 'cartridge / 墨囊',
    resin: 'resin / 树脂',
    brass: 'brass / 黄铜',
    alu: 'aluminium / 铝合金',
    ebony: 'ebony / 乌木',
    rosewood: 'rosewood / 红木',
    canvas: 'canvas / 帆布',
    leather: 'leather / 真皮',
    silicone: 'silicone / 硅胶',
    beech: 'beech / 榉木',
    rubber: 'rubber / 橡胶',
    steel: 'steel / 精钢',
    nylon: 'nylon / 尼龙',
    squirrel: 'squirrel / 松鼠毛',
    weasel: 'weasel / 狼毫',
    A3: 'A3',
    A4: 'A4',
    A5: 'A5',
    A6: 'A6',
    B5: 'B5',
    dotted: 'dotted / 点阵',
    lined: 'lined / 横线',
    blank: 'blank / 空白',
    grid: 'grid / 方格',
    hard: 'hard / 硬壳',
    soft: 'soft / 软面',
    pan: 'pan / 固体',
    tube: 'tube / 管装',
    student: 'student / 学生级',
    artist: 'artist / 艺术家级',
    oil: 'oil-based / 油性',
    soluble: 'water-soluble / 水溶性',
    alcohol: 'alcohol / 酒精性',
    waterbase: 'water-based / 水性',
    round: 'round / 圆头',
    flat: 'flat / 平头',
    cold: 'cold press / 中粗',
    hot: 'hot press / 细纹',
    rough: 'rough / 粗纹',
    quartz: 'quartz / 石英',
    automatic: 'automatic / 自动机械',
    solar: 'solar / 光动能',
    digital: 'digital / 电子',
    men: 'men / 男款',
    women: 'women / 女款',
    unisex: 'unisex / 男女通用',
    kids: 'kids / 儿童',
  },
  units: {
    weight: { fpen: 'g', watch: 'g', easel: 'kg' },
    tip: 'mm',
    volume: { ink: 'ml', wcolour: 'ml' },
    gsm: 'gsm',
    cotton: '%',
    height: 'cm',
    diameter: 'mm',
    depth: 'm',
    width: 'mm',
  },
  // sku ; category ; name ; brand ; price<before ; stock ; stars ; attributes ; links
  rows: `
FP1 ; fpen ; Featherstoke Pupil / 鹭溪学子 ; feather ; 79 ; 60 ; 4.3 ; nib f, nibmetal steelnib, material resin, color blue, weight 16, fill converter ; accessory IK1
FP2 ; fpen ; Featherstoke Reed / 鹭溪芦影 ; feather ; 268<328 ; 18 ; 4.6 ; nib m, nibmetal steelnib, material brass, color black, weight 32, fill converter ; accessory IK1, accessory IK2
FP3 ; fpen ; Featherstoke Aurum / 鹭溪金韵 ; feather ; 899 ; 5 ; 4.9 ; nib f, nibmetal goldnib, material resin, color black, weight 24, fill piston ; accessory IK2
FP4 ; fpen ; Sablenib Compass / 墨途罗盘 ; sable ; 158 ; 33 ; 4.5 ; nib ef, nibmetal steelnib, material alu, color silver, weight 21, fill converter ; accessory IK4
FP5 ; fpen ; Sablenib Piston One / 墨途活塞一号 ; sable ; 239 ; 20 ; 4.4 ; nib m, nibmetal steelnib, material resin, color clear, weight 18, fill piston ; accessory IK3
FP6 ; fpen ; Sablenib Scholar / 墨途书生 ; sable ; 49 ; 120 ; 4.0 ; nib ef, nibmetal steelnib, material resin, color red, weight 14, fill cartridge ;
FP7 ; fpen ; Oldgrove Ebony / 古木堂乌木 ; oldgrove ; 498 ; 9 ; 4.7 ; nib b, nibmetal steelnib, material ebony, color black, weight 27, fill converter ;
FP8 ; fpen ; Oldgrove Rosewood / 古木堂红木 ; oldgrove ; 568<628 ; 0 ; 4.8 ; nib f, nibmetal steelnib, material rosewood, color brown, weight 29, fill piston ; similar FP7
GP1 ; gelpen ; Kazeno Slip 0.38 / 风野顺滑0.38 ; kazeno ; 36 ; 90 ; 4.5 ; tip 0.38, color black, pack 12, click yes ;
GP2 ; gelpen ; Kazeno Slip 0.5 / 风野顺滑0.5 ; kazeno ; 32 ; 150 ; 4.6 ; tip 0.5, color black, pack 10, click yes ; similar GP1
GP3 ; gelpen ; Kazeno Confetti Set / 风野彩屑套装 ; kazeno ; 45 ; 70 ; 4.4 ; tip 0.5, color multi, pack 16, click no ;
GP4 ; gelpen ; Sablenib Exam Pack / 墨途考试笔 ; sable ; 18 ; 300 ; 4.2 ; tip 0.5, color black, pack 6, click no ;
GP5 ; gelpen ; Sablenib Bold / 墨途粗写 ; sable ; 28 ; 0 ; 4.1 ; tip 0.7, color blue, pack 6, click yes ;
GP6 ; gelpen ; Sablenib Marking Red / 墨途批改红笔 ; sable ; 15 ; 110 ; 4.0 ; tip 0.5, color red, pack 5, click yes ;
IK1 ; ink ; Featherstoke Lake Blue / 鹭溪湖水蓝 ; feather ; 58 ; 80 ; 4.6 ; color blue, volume 50, waterproof no ;
IK2 ; ink ; Featherstoke Midnight / 鹭溪夜色 ; feather ; 62 ; 64 ; 4.7 ; color black, volume 45, waterproof yes ;
IK3 ; ink ; Sablenib Tea Brown / 墨途茶褐 ; sable ; 36 ; 45 ; 4.3 ; color brown, volume 30, waterproof no ;
IK4 ; ink ; Sablenib Archive / 墨途档案墨 ; sable ; 88 ; 22 ; 4.8 ; color black, volume 60, waterproof yes ; similar IK2
IK5 ; ink ; Oldgrove Pine / 古木堂松烟 ; oldgrove ; 75 ; 0 ; 4.4 ; color green, volume 40, waterproof no ;
NB1 ; notebook ; Pagewright Daybook / 页匠日常本 ; pagewright ; 68 ; 40 ; 4.7 ; size A5, ruling dotted, pages 192, gsm 100, cover hard, color black ;
NB2 ; notebook ; Pagewright Daybook Mini / 页匠日常本迷你 ; pagewright ; 48 ; 55 ; 4.5 ; size A6, ruling dotted, pages 160, gsm 100, cover hard, color green ;
NB3 ; notebook ; Pagewright Studio / 页匠工作室 ; pagewright ; 98 ; 20 ; 4.6 ; size B5, ruling blank, pages 144, gsm 160, cover hard, color black ;
NB4 ; notebook ; Mossbook Campus / 苔本校园 ; mossbook ; 19 ; 200 ; 4.2 ; size B5, ruling lined, pages 80, gsm 70, cover soft, color blue ;
NB5 ; notebook ; Mossbook Traveller / 苔本旅人 ; mossbook ; 168<198 ; 14 ; 4.8 ; size A6, ruling blank, pages 128, gsm 120, cover leather, color brown ;
NB6 ; notebook ; Mossbook Checker / 苔本格子 ; mossbook ; 32 ; 85 ; 4.3 ; size A5, ruling grid, pages 120, gsm 80, cover soft, color white ;
NB7 ; notebook ; Mossbook Ledger / 苔本账页 ; mossbook ; 55 ; 0 ; 4.1 ; size A5, ruling lined, pages 200, gsm 80, cover hard, color red ;
NB8 ; notebook ; Pagewright Letters / 页匠书信 ; pagewright ; 128 ; 16 ; 4.6 ; size A5, ruling lined, pages 176, gsm 120, cover leather, color black ;
PC1 ; pencase ; Canvaso Roll / 帆小匠卷卷 ; canvaso ; 59 ; 44 ; 4.5 ; material canvas, color green, hold 24 ;
PC2 ; pencase ; Canvaso Pocket / 帆小匠小口袋 ; canvaso ; 29 ; 90 ; 4.2 ; material canvas, color blue, hold 12 ;
PC3 ; pencase ; Mossbook Saddle Case / 苔本马鞍笔袋 ; mossbook ; 149 ; 12 ; 4.7 ; material leather, color brown, hold 8 ;
PC4 ; pencase ; Canvaso Jelly / 帆小匠果冻 ; canvaso ; 35 ; 60 ; 4.3 ; material silicone, color pink, hold 15 ;
WC1 ; wcolour ; Tintora Sunday 12 / 霓彩周日12色 ; tintora ; 89 ; 50 ; 4.3 ; form pan, colours 12, grade student ; accessory BR1
WC2 ; wcolour ; Tintora Sunday 24 / 霓彩周日24色 ; tintora ; 159<189 ; 35 ; 4.5 ; form pan, colours 24, grade student ; similar WC1
WC3 ; wcolour ; Tintora Maestro / 霓彩大师 ; tintora ; 468 ; 8 ; 4.9 ; form tube, colours 18, grade artist, volume 8 ; accessory WP1
WC4 ; wcolour ; Huewell Harvest / 颜井丰收 ; huewell ; 129 ; 28 ; 4.4 ; form tube, colours 24, grade student, volume 5 ;
WC5 ; wcolour ; Huewell Travel Tin / 颜井旅行铁盒 ; huewell ; 219 ; 15 ; 4.7 ; form pan, colours 14, grade artist ;
WC6 ; wcolour ; Huewell Atelier / 颜井画室 ; huewell ; 699 ; 0 ; 4.8 ; form tube, colours 36, grade artist, volume 10 ;
CP1 ; cpencil ; Tintora Meadow 24 / 霓彩草甸24色 ; tintora ; 49 ; 70 ; 4.2 ; colours 24, core oil, grade student ;
CP2 ; cpencil ; Tintora Meadow 48 / 霓彩草甸48色 ; tintora ; 95 ; 42 ; 4.4 ; colours 48, core oil, grade student ; similar CP1
CP3 ; cpencil ; Tintora Brook / 霓彩溪流 ; tintora ; 118 ; 25 ; 4.5 ; colours 36, core soluble, grade student ;
CP4 ; cpencil ; Birchling Velvet / 桦里丝绒 ; birchling ; 329<379 ; 11 ; 4.9 ; colours 72, core oil, grade artist ;
CP5 ; cpencil ; Birchling Dew / 桦里露珠 ; birchling ; 199 ; 0 ; 4.6 ; colours 48, core soluble, grade artist ;
MK1 ; marker ; Kazeno Duo 24 / 风野双子24色 ; kazeno ; 79 ; 38 ; 4.4 ; colours 24, base alcohol, dual yes ;
MK2 ; marker ; Kazeno Duo 60 / 风野双子60色 ; kazeno ; 168 ; 17 ; 4.6 ; colours 60, base alcohol, dual yes ; similar MK1
MK3 ; marker ; Huewell Whisper / 颜井低语 ; huewell ; 138 ; 21 ; 4.3 ; colours 36, base waterbase, dual no ;
MK4 ; marker ; Huewell Tiddler / 颜井小不点 ; huewell ; 39 ; 66 ; 4.1 ; colours 12, base waterbase, dual no ;
BR1 ; brush ; Birchling Round Six / 桦里圆头六支装 ; birchling ; 69 ; 48 ; 4.4 ; hair nylon, shape round, pieces 6 ;
BR2 ; brush ; Birchling Flat Five / 桦里平头五支装 ; birchling ; 75 ; 30 ; 4.3 ; hair nylon, shape flat, pieces 5 ;
BR3 ; brush ; Weirmill Cloud Mop / 堰坊云朵 ; weirmill ; 128 ; 13 ; 4.8 ; hair squirrel, shape round, pieces 1 ;
BR4 ; brush ; Weirmill Liner / 堰坊勾线 ; weirmill ; 56 ; 40 ; 4.5 ; hair weasel, shape round, pieces 3 ;
WP1 ; paper ; Weirmill Heritage / 堰坊传承 ; weirmill ; 188 ; 22 ; 4.8 ; size A4, gsm 300, sheets 20, cotton 100, texture cold ;
WP2 ; paper ; Weirmill Study / 堰坊习作 ; weirmill ; 39 ; 95 ; 4.2 ; size A4, gsm 200, sheets 30, cotton 25, texture cold ;
WP3 ; paper ; Weirmill Satin / 堰坊缎面 ; weirmill ; 158<178 ; 12 ; 4.6 ; size A3, gsm 300, sheets 15, cotton 100, texture hot ;
WP4 ; paper ; Huewell Postcards / 颜井明信片 ; huewell ; 29 ; 75 ; 4.4 ; size A6, gsm 230, sheets 24, cotton 50, texture cold ;
WP5 ; paper ; Weirmill Wild / 堰坊旷野 ; weirmill ; 208 ; 0 ; 4.7 ; size A3, gsm 425, sheets 10, cotton 100, texture rough ;
EA1 ; easel ; Birchling Grand Easel / 桦里大画架 ; birchling ; 359 ; 9 ; 4.6 ; material beech, height 180, weight 7.5, foldable no ;
EA2 ; easel ; Birchling Field Easel / 桦里写生画架 ; birchling ; 259 ; 14 ; 4.5 ; material alu, height 160, weight 1.6, foldable yes ;
EA3 ; easel ; Birchling Table Easel / 桦里桌上画架 ; birchling ; 118 ; 26 ; 4.4 ; material beech, height 60, weight 1.4, foldable yes ;
EA4 ; easel ; Tintora Box Easel / 霓彩画箱画架 ; tintora ; 498<568 ; 6 ; 4.7 ; material beech, height 170, weight 5.2, foldable yes ; similar EA2
WT1 ; watch ; Meridon Slim 36 / 子午薄影36 ; meridon ; 699 ; 20 ; 4.5 ; movement quartz, diameter 36, depth 30, strap leather, color white, gender women, weight 38, lume no, width 18 ; accessory ST3
WT2 ; watch ; Meridon Slim 40 / 子午薄影40 ; meridon ; 729 ; 18 ; 4.4 ; movement quartz, diameter 40, depth 30, strap leather, color black, gender men, weight 45, lume no, width 20 ; accessory ST1
WT3 ; watch ; Meridon Voyager / 子午远航 ; meridon ; 1980<2380 ; 7 ; 4.7 ; movement automatic, diameter 41, depth 50, strap steel, color blue, gender men, weight 138, lume yes, width 20 ; accessory ST1
WT4 ; watch ; Meridon Moonphase / 子午月相 ; meridon ; 2680 ; 4 ; 4.9 ; movement automatic, diameter 39, depth 50, strap leather, color white, gender men, weight 72, lume no, width 20 ;
WT5 ; watch ; Tidemark Diver / 潮刻潜行 ; tidemark ; 1599 ; 11 ; 4.8 ; movement automatic, diameter 42, depth 200, strap steel, color black, gender men, weight 162, lume yes, width 22 ;
WT6 ; watch ; Tidemark Surf / 潮刻冲浪 ; tidemark ; 459 ; 34 ; 4.3 ; movement quartz, diameter 40, depth 100, strap rubber, color blue, gender unisex, weight 64, lume yes, width 20 ;
WT7 ; watch ; Tidemark Reef / 潮刻珊瑚 ; tidemark ; 529 ; 0 ; 4.4 ; movement quartz, diameter 36, depth 100, strap rubber, color pink, gender women, weight 55, lume yes, width 18 ; similar WT1
WT8 ; watch ; Lumetic Daylight / 光拓日照 ; lumetic ; 1099<1299 ; 15 ; 4.6 ; movement solar, diameter 39, depth 100, strap steel, color green, gender unisex, weight 118, lume yes, width 20 ;
WT9 ; watch ; Lumetic Petite / 光拓小巧 ; lumetic ; 999 ; 13 ; 4.5 ; movement solar, diameter 30, depth 50, strap steel, color silver, gender women, weight 76, lume no, width 18 ;
WT10 ; watch ; Daveryn Field / 岱风原野 ; daveryn ; 368 ; 40 ; 4.4 ; movement quartz, diameter 38, depth 50, strap nylon, color green, gender unisex, weight 52, lume yes, width 20 ; accessory ST2
WT11 ; watch ; Daveryn Pixel / 岱风像素 ; daveryn ; 129 ; 88 ; 4.0 ; movement digital, diameter 44, depth 50, strap rubber, color black, gender unisex, weight 41, lume yes, width 22 ;
WT12 ; watch ; Daveryn Junior / 岱风小飞侠 ; daveryn ; 99 ; 50 ; 4.2 ; movement quartz, diameter 29, depth 30, strap nylon, color blue, gender kids, weight 28, lume yes, width 16 ;
ST1 ; strap ; Loopwell Calf / 环优小牛皮 ; loopwell ; 119 ; 35 ; 4.6 ; material leather, color brown, width 20 ;
ST2 ; strap ; Loopwell Nato / 环优北约 ; loopwell ; 45 ; 80 ; 4.3 ; material nylon, color green, width 20 ;
ST3 ; strap ; Loopwell Mesh / 环优网织 ; loopwell ; 89 ; 27 ; 4.4 ; material steel, color silver, width 18 ;
ST4 ; strap ; Loopwell Sport / 环优运动 ; loopwell ; 59 ; 0 ; 4.2 ; material silicone, color black, width 22 ;
AC1 ; alarm ; Meridon Twin Bell / 子午双铃 ; meridon ; 79 ; 46 ; 4.2 ; color red, silent no, nightlight no ;
AC2 ; alarm ; Lumetic Dawn / 光拓晨曦 ; lumetic ; 169 ; 19 ; 4.6 ; color white, silent yes, nightlight yes ;
AC3 ; alarm ; Daveryn Cube / 岱风方块 ; daveryn ; 49 ; 60 ; 4.1 ; color black, silent yes, nightlight no ;
`,
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./stationery.jsonld', import.meta.url), toJsonLd(shop));
  console.log(`${shop.products.length} products`);
}
