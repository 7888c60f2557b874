import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonLd } from '../json-ld-feed.mjs';
import { defineShop } from '../shop-table.mjs';

export const shop = defineShop({
  currency: 'CNY',
  categories: {
    novel: 'Books > Novels / 图书 > 小说',
    picture: 'Books > Picture Books / 图书 > 绘本',
    cook: 'Books > Cookbooks / 图书 > 菜谱',
    pen: 'Stationery > Fountain Pens / 文具 > 钢笔',
    ink: 'Stationery > Inks / 文具 > 墨水',
    notebook: 'Stationery > Notebooks / 文具 > 笔记本',
    guitar: 'Musical Instruments > Guitars / 乐器 > 吉他',
    ukulele: 'Musical Instruments > Ukuleles / 乐器 > 尤克里里',
    piano: 'Musical Instruments > Digital Pianos / 乐器 > 电钢琴',
    strings: 'Musical Instruments > Strings / 乐器 > 琴弦',
    stand: 'Musical Instruments > Music Stands / 乐器 > 谱架',
  },
  brands: {
    quill: 'Quillhaven / 羽庭',
    inkmoor: 'Inkmoor / 墨原',
    strumwell: 'Strumwell / 弦悦',
    claviro: 'Claviro / 克拉维',
    paperfold: 'Paperfold / 折纸社',
    larkspur: 'Larkspur / 云雀书房',
    mesaro: 'Mesaro / 梅萨罗',
  },
  attributes: {
    language: 'language / 语言',
    pages: 'pages / 页数',
    binding: 'binding / 装帧',
    genre: 'genre / 题材',
    age: 'from age / 适读年龄',
    nib: 'nib / 笔尖',
    color: 'colour / 颜色',
    filling: 'filling / 上墨方式',
    weight: 'weight / 重量',
    volume: 'volume / 容量',
    paper: 'ruling / 内页',
    size: 'size / 开本',
    sheet: 'paper weight / 克重',
    wood: 'top wood / 面板',
    body: 'guitar type / 类型',
    keys: 'keys / 琴键数',
    weighted: 'weighted keys / 重锤键盘',
    bluetooth: 'Bluetooth / 蓝牙',
    length: 'length / 长度',
    waterproof: 'waterproof / 防水',
    polyphony: 'polyphony / 复音数',
    beginner: 'for beginners / 适合初学者',
  },
  terms: {
    zhx: 'Chinese / 中文',
    enx: 'English / 英文',
    bil: 'bilingual / 双语',
    hard: 'hardcover / 精装',
    soft: 'paperback / 平装',
    mystery: 'mystery / 推理',
    scifi: 'science fiction / 科幻',
    romance: 'romance / 爱情',
    history: 'historical / 历史',
    ef: 'extra fine / EF尖',
    f: 'fine / F尖',
    m: 'medium / M尖',
    b: 'broad / B尖',
    black: 'black / 黑色',
    blue: 'blue / 蓝色',
    red: 'red / 红色',
    green: 'green / 绿色',
    white: 'white / 白色',
    gold: 'gold / 金色',
    brown: 'brown / 棕色',
    purple: 'purple / 紫色',
    piston: 'piston / 活塞',
    cartridge: 'cartridge / 墨囊',
    dotted: 'dotted / 点阵',
    lined: 'lined / 横线',
    blank: 'blank / 空白',
    grid: 'grid / 方格',
    a5: 'A5 / A5',
    b5: 'B5 / B5',
    a6: 'A6 / A6',
    spruce: 'spruce / 云杉',
    mahogany: 'mahogany / 桃花心木',
    koa: 'koa / 相思木',
    classical: 'classical / 古典',
    acoustic: 'acoustic / 民谣',
    electric: 'electric / 电吉他',
    yes: 'yes / 是',
    no: 'no / 否',
  },
  units: {
    weight: { pen: 'g', guitar: 'kg', piano: 'kg', ukulele: 'g', stand: 'kg' },
    volume: 'ml',
    sheet: 'gsm',
    length: { guitar: 'inch', ukulele: 'inch', stand: 'cm' },
  },
  rows: `
NV1 ; novel ; The Ninth Ferry / 第九班渡轮 ; larkspur ; 45 ; 60 ; 4.5 ; language zhx, pages 312, binding soft, genre mystery ;
NV2 ; novel ; Salt on the Lantern / 灯笼上的盐 ; larkspur ; 68 ; 34 ; 4.7 ; language zhx, pages 468, binding hard, genre history ;
NV3 ; novel ; Orbit of Small Things / 微物轨道 ; quill ; 59 ; 41 ; 4.6 ; language bil, pages 396, binding soft, genre scifi ;
NV4 ; novel ; A Clock Without Hands / 无针之钟 ; quill ; 88 ; 19 ; 4.8 ; language enx, pages 540, binding hard, genre mystery ;
NV5 ; novel ; Letters from Willow Lane / 柳巷来信 ; larkspur ; 39 ; 0 ; 4.9 ; language zhx, pages 264, binding soft, genre romance ;
NV6 ; novel ; The Glass Harvest / 玻璃丰收 ; quill ; 52 ; 27 ; 4.2 ; language enx, pages 288, binding soft, genre scifi ;
PB1 ; picture ; Moss the Hedgehog / 刺猬小苔 ; paperfold ; 36 ; 80 ; 4.8 ; language bil, pages 40, binding hard, age 3 ;
PB2 ; picture ; Where the Kite Sleeps / 风筝睡在哪里 ; paperfold ; 29 ; 66 ; 4.5 ; language zhx, pages 32, binding soft, age 2 ;
PB3 ; picture ; A Whale in the Bath / 浴缸里的鲸 ; larkspur ; 48 ; 38 ; 4.7 ; language enx, pages 48, binding hard, age 5 ;
CK1 ; cook ; Home Wok Every Day / 一口锅的日常 ; larkspur ; 58 ; 45 ; 4.4 ; language zhx, pages 220, binding soft ;
CK2 ; cook ; Bread Before Dawn / 黎明前的面包 ; quill ; 98 ; 22 ; 4.8 ; language bil, pages 304, binding hard ;
FP1 ; pen ; Inkmoor Heron / 墨原苍鹭 ; inkmoor ; 168 ; 40 ; 4.5 ; nib f, color black, filling cartridge, weight 21 ; accessory IK1
FP2 ; pen ; Inkmoor Kingfisher / 墨原翠鸟 ; inkmoor ; 298 ; 25 ; 4.7 ; nib ef, color blue, filling piston, weight 26 ; accessory IK1 accessory IK2
FP3 ; pen ; Mesaro Uno / 梅萨罗一号 ; mesaro ; 79 ; 90 ; 4.2 ; nib m, color white, filling cartridge, weight 16 ;
FP4 ; pen ; Mesaro Regent / 梅萨罗摄政 ; mesaro ; 898 ; 6 ; 4.9 ; nib m, color gold, filling piston, weight 34 ; accessory IK2
FP5 ; pen ; Quillhaven Fern / 羽庭蕨叶 ; quill ; 219 ; 18 ; 4.4 ; nib f, color green, filling piston, weight 23 ; accessory IK2
IK1 ; ink ; Inkmoor Midnight / 墨原子夜 ; inkmoor ; 49 ; 120 ; 4.6 ; color blue, volume 50, waterproof no ;
IK2 ; ink ; Inkmoor Soot / 墨原烟煤 ; inkmoor ; 65 ; 70 ; 4.5 ; color black, volume 30, waterproof yes ;
IK3 ; ink ; Mesaro Plum / 梅萨罗梅子 ; mesaro ; 58 ; 54 ; 4.3 ; color purple, volume 40, waterproof no ;
NB1 ; notebook ; Paperfold Daily / 折纸社日常 ; paperfold ; 32 ; 150 ; 4.5 ; paper dotted, size a5, pages 192, sheet 80, color black ;
NB2 ; notebook ; Paperfold Studio / 折纸社画间 ; paperfold ; 56 ; 60 ; 4.6 ; paper blank, size b5, pages 160, sheet 120, color white ;
NB3 ; notebook ; Inkmoor Ledger / 墨原账簿 ; inkmoor ; 45 ; 84 ; 4.3 ; paper lined, size a5, pages 240, sheet 90, color red ;
NB4 ; notebook ; Quillhaven Pocket / 羽庭口袋本 ; quill ; 22 ; 100 ; 4.1 ; paper grid, size a6, pages 128, sheet 75, color green ;
GT1 ; guitar ; Strumwell Meadow / 弦悦草甸 ; strumwell ; 799 ; 20 ; 4.4 ; body acoustic, wood spruce, length 40, weight 1.8, beginner yes, color brown ; accessory ST1
GT2 ; guitar ; Strumwell Canyon / 弦悦峡谷 ; strumwell ; 1699 ; 11 ; 4.7 ; body acoustic, wood mahogany, length 41, weight 2.1, beginner no, color red ; accessory ST1
GT3 ; guitar ; Mesaro Sonata / 梅萨罗奏鸣 ; mesaro ; 1299 ; 9 ; 4.6 ; body classical, wood spruce, length 39, weight 1.6, beginner yes, color brown ; accessory ST2
GT4 ; guitar ; Strumwell Volt / 弦悦伏特 ; strumwell ; 2399 ; 7 ; 4.8 ; body electric, wood mahogany, length 39, weight 3.4, beginner no, color black ;
GT5 ; guitar ; Mesaro Etude / 梅萨罗练习曲 ; mesaro ; 499 ; 0 ; 4.1 ; body classical, wood spruce, length 36, weight 1.3, beginner yes, color white ;
UK1 ; ukulele ; Strumwell Lagoon 23 / 弦悦环礁23 ; strumwell ; 329 ; 33 ; 4.6 ; wood mahogany, length 23, weight 520, color brown ;
UK2 ; ukulele ; Strumwell Lagoon 26 / 弦悦环礁26 ; strumwell ; 459 ; 17 ; 4.7 ; wood koa, length 26, weight 640, color brown ;
UK3 ; ukulele ; Mesaro Petal / 梅萨罗花瓣 ; mesaro ; 199 ; 48 ; 4.2 ; wood spruce, length 21, weight 430, color blue ;
DP1 ; piano ; Claviro Home 61 / 克拉维居家61 ; claviro ; 1199 ; 15 ; 4.2 ; keys 61, weighted no, bluetooth no, polyphony 64, weight 6.5, color black ; accessory MS1
DP2 ; piano ; Claviro Stage 88 / 克拉维舞台88 ; claviro ; 3299 ; 8 ; 4.7 ; keys 88, weighted yes, bluetooth yes, polyphony 128, weight 12.4, color black ; accessory MS1
DP3 ; piano ; Claviro Salon 88 / 克拉维沙龙88 ; claviro ; 5999 ; 4 ; 4.9 ; keys 88, weighted yes, bluetooth yes, polyphony 256, weight 38, color white ;
DP4 ; piano ; Mesaro Portable 88 / 梅萨罗便携88 ; mesaro ; 1799 ; 12 ; 4.0 ; keys 88, weighted no, bluetooth yes, polyphony 64, weight 7.8, color white ;
ST1 ; strings ; Strumwell Bronze Set / 弦悦黄铜弦 ; strumwell ; 59 ; 140 ; 4.5 ; ;
ST2 ; strings ; Mesaro Nylon Set / 梅萨罗尼龙弦 ; mesaro ; 49 ; 110 ; 4.4 ; ;
MS1 ; stand ; Claviro Folding Stand / 克拉维折叠谱架 ; claviro ; 119 ; 60 ; 4.3 ; length 140, weight 1.2, color black ;
`.replace(/(accessory \S+) (?=accessory)/g, '$1, '),
});

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('./books.jsonld', import.meta.url), toJsonLd(shop));
