/** Furniture and lighting, both languages, CNY. */
import { defineShop } from './shop-table.mjs';

export const shop = defineShop({
  currency: 'CNY',
  categories: {
    sofa: 'Living Room > Sofas / 客厅 > 沙发',
    desk: 'Home Office > Desks / 书房 > 书桌',
    chair: 'Home Office > Office Chairs / 书房 > 办公椅',
    bed: 'Bedroom > Bed Frames / 卧室 > 床架',
    mattress: 'Bedroom > Mattresses / 卧室 > 床垫',
    lamp: 'Lighting > Reading Lamps / 灯具 > 阅读灯',
    ceiling: 'Lighting > Ceiling Lights / 灯具 > 吸顶灯',
    shelf: 'Living Room > Bookshelves / 客厅 > 书架',
    bulb: 'Lighting > Light Bulbs / 灯具 > 灯泡',
    cushion: 'Living Room > Cushions / 客厅 > 抱枕',
  },
  brands: {
    oakmere: 'Oakmere / 橡湖',
    tavino: 'Tavino / 塔维诺',
    nestwell: 'Nestwell / 栖居',
    lumora: 'Lumora / 洛光',
    pelmo: 'Pelmo / 佩莫',
  },
  attributes: {
    seats: 'seats / 座位数',
    width: 'width / 宽度',
    color: 'colour / 颜色',
    material: 'material / 材质',
    sleeper: 'converts to a bed / 可当床',
    lift: 'height adjustable / 可升降',
    load: 'maximum load / 承重',
    drawers: 'drawers / 抽屉数',
    lumbar: 'lumbar support / 腰托',
    headrest: 'headrest / 头枕',
    weight: 'weight / 重量',
    storage: 'storage / 储物',
    firmness: 'firmness / 软硬度',
    thickness: 'thickness / 厚度',
    brightness: 'brightness / 亮度',
    dimmable: 'dimmable / 可调光',
    rechargeable: 'rechargeable / 可充电',
    power: 'power / 功率',
    shelves: 'shelves / 层数',
  },
  terms: {
    grey: 'grey / 灰色',
    beige: 'beige / 米色',
    blue: 'blue / 蓝色',
    brown: 'brown / 棕色',
    green: 'green / 绿色',
    white: 'white / 白色',
    black: 'black / 黑色',
    red: 'red / 红色',
    pink: 'pink / 粉色',
    gold: 'gold / 金色',
    oak: 'oak / 橡木',
    walnut: 'walnut / 胡桃木',
    pine: 'pine / 松木',
    steel: 'steel / 钢',
    linen: 'linen / 亚麻',
    cotton: 'cotton / 棉',
    leather: 'leather / 真皮',
    velvet: 'velvet / 丝绒',
    rattan: 'rattan / 藤编',
    firm: 'firm / 偏硬',
    medium: 'medium / 适中',
    soft: 'soft / 偏软',
    yes: 'yes / 是',
    no: 'no / 否',
  },
  units: { width: 'cm', load: 'kg', weight: 'kg', thickness: 'cm', brightness: 'lm', power: 'W' },
  rows: `
SF01 ; sofa ; Oakmere Linden / 橡湖椴影 ; oakmere ; 3299 ; 9 ; 4.7 ; seats 3, width 212, color grey, material linen, sleeper no ; accessory CU01
SF02 ; sofa ; Oakmere Linden Duo / 橡湖椴影双人 ; oakmere ; 2399 ; 14 ; 4.5 ; seats 2, width 158, color beige, material linen, sleeper no ; accessory CU01
SF03 ; sofa ; Nestwell Snooze / 栖居小憩 ; nestwell ; 2699 ; 11 ; 4.4 ; seats 3, width 198, color blue, material cotton, sleeper yes ; accessory CU02
SF04 ; sofa ; Pelmo Cognac / 佩莫干邑 ; pelmo ; 5899 ; 4 ; 4.8 ; seats 3, width 225, color brown, material leather, sleeper no ; similar SF07
SF05 ; sofa ; Tavino Nook / 塔维诺角落 ; tavino ; 1599 ; 20 ; 4.1 ; seats 2, width 142, color green, material velvet, sleeper yes ;
SF06 ; sofa ; Nestwell Cloud / 栖居云朵 ; nestwell ; 4199 ; 0 ; 4.9 ; seats 4, width 280, color white, material cotton, sleeper no ;
SF07 ; sofa ; Pelmo Studio / 佩莫画室 ; pelmo ; 1899 ; 17 ; 4.0 ; seats 2, width 150, color black, material leather, sleeper no ;
DK01 ; desk ; Tavino Line 120 / 塔维诺直线120 ; tavino ; 699 ; 30 ; 4.3 ; width 120, color white, lift no, load 60, drawers 1 ;
DK02 ; desk ; Tavino Rise / 塔维诺腾起 ; tavino ; 1899 ; 15 ; 4.7 ; width 140, color black, lift yes, load 100, drawers 0 ; accessory RL02
DK03 ; desk ; Oakmere Scholar / 橡湖学者 ; oakmere ; 1299 ; 12 ; 4.6 ; width 130, color brown, material oak, lift no, load 80, drawers 3 ;
DK04 ; desk ; Nestwell Petite / 栖居小巧 ; nestwell ; 459 ; 44 ; 4.0 ; width 90, color white, lift no, load 40, drawers 0 ;
DK05 ; desk ; Pelmo Summit / 佩莫峰顶 ; pelmo ; 3199 ; 6 ; 4.8 ; width 160, color brown, material walnut, lift yes, load 125, drawers 2 ;
DK06 ; desk ; Nestwell Lift Mini / 栖居迷你升 ; nestwell ; 1399 ; 18 ; 4.2 ; width 110, color white, lift yes, load 70, drawers 1 ;
CH01 ; chair ; Pelmo Ergo One / 佩莫人体一号 ; pelmo ; 1299 ; 16 ; 4.6 ; color black, lumbar yes, headrest yes, load 136, weight 18 ;
CH02 ; chair ; Pelmo Ergo Lite / 佩莫人体轻享 ; pelmo ; 799 ; 28 ; 4.4 ; color grey, lumbar yes, headrest no, load 120, weight 14 ;
CH03 ; chair ; Tavino Task / 塔维诺勤务 ; tavino ; 399 ; 60 ; 4.0 ; color black, lumbar no, headrest no, load 100, weight 9 ;
CH04 ; chair ; Nestwell Swivel / 栖居旋转 ; nestwell ; 529 ; 33 ; 4.2 ; color pink, lumbar no, headrest no, load 110, weight 11 ;
CH05 ; chair ; Oakmere Executive / 橡湖主管 ; oakmere ; 2199 ; 7 ; 4.8 ; color brown, material leather, lumbar yes, headrest yes, load 150, weight 23 ;
BD01 ; bed ; Oakmere Dune 150 / 橡湖沙丘150 ; oakmere ; 1799 ; 10 ; 4.5 ; width 150, storage no, material oak ; accessory MT04
BD02 ; bed ; Oakmere Dune 180 / 橡湖沙丘180 ; oakmere ; 2199 ; 8 ; 4.6 ; width 180, storage no, material oak ; accessory MT03
BD03 ; bed ; Nestwell Trove / 栖居宝藏 ; nestwell ; 2599 ; 6 ; 4.7 ; width 180, storage yes, material pine, color white ; accessory MT01
BD04 ; bed ; Tavino Frame / 塔维诺框架 ; tavino ; 899 ; 21 ; 4.1 ; width 150, storage no, material steel, color black ;
MT01 ; mattress ; Nestwell Drift Firm / 栖居漂流硬款 ; nestwell ; 1499 ; 13 ; 4.4 ; width 180, firmness firm, thickness 22 ;
MT02 ; mattress ; Nestwell Drift Soft / 栖居漂流软款 ; nestwell ; 1699 ; 11 ; 4.5 ; width 180, firmness soft, thickness 26 ;
MT03 ; mattress ; Oakmere Rest / 橡湖安睡 ; oakmere ; 2999 ; 5 ; 4.8 ; width 180, firmness medium, thickness 28 ;
MT04 ; mattress ; Tavino Basic / 塔维诺基础 ; tavino ; 799 ; 26 ; 4.0 ; width 150, firmness firm, thickness 18 ;
RL01 ; lamp ; Lumora Page / 洛光书页 ; lumora ; 159 ; 70 ; 4.5 ; brightness 450, dimmable yes, rechargeable yes, color white, power 6 ;
RL02 ; lamp ; Lumora Arc / 洛光弧线 ; lumora ; 329 ; 24 ; 4.7 ; brightness 900, dimmable yes, rechargeable no, color black, power 12 ;
RL03 ; lamp ; Tavino Bend / 塔维诺弯弯 ; tavino ; 89 ; 90 ; 4.0 ; brightness 300, dimmable no, rechargeable no, color red, power 5 ; accessory LB01
RL04 ; lamp ; Lumora Solo / 洛光独奏 ; lumora ; 229 ; 38 ; 4.6 ; brightness 600, dimmable yes, rechargeable yes, color green, power 8 ;
RL05 ; lamp ; Pelmo Brass / 佩莫黄铜 ; pelmo ; 469 ; 0 ; 4.9 ; brightness 700, dimmable yes, rechargeable no, color gold, power 10 ;
CL01 ; ceiling ; Lumora Disc 40 / 洛光圆盘40 ; lumora ; 259 ; 35 ; 4.4 ; brightness 2400, dimmable yes, color white, power 28 ;
CL02 ; ceiling ; Lumora Disc 60 / 洛光圆盘60 ; lumora ; 459 ; 22 ; 4.6 ; brightness 4200, dimmable yes, color white, power 48 ;
CL03 ; ceiling ; Pelmo Weave / 佩莫编影 ; pelmo ; 399 ; 12 ; 4.3 ; brightness 1800, dimmable no, color brown, material rattan, power 24 ;
CL04 ; ceiling ; Oakmere Slat / 橡湖木格 ; oakmere ; 699 ; 9 ; 4.7 ; brightness 3600, dimmable yes, color black, power 40 ;
BS01 ; shelf ; Tavino Ladder / 塔维诺梯架 ; tavino ; 349 ; 40 ; 4.2 ; shelves 4, width 60, color white, load 40 ;
BS02 ; shelf ; Oakmere Library / 橡湖藏书 ; oakmere ; 1199 ; 9 ; 4.8 ; shelves 6, width 90, color brown, material oak, load 120 ;
BS03 ; shelf ; Nestwell Cube / 栖居方格 ; nestwell ; 599 ; 25 ; 4.3 ; shelves 3, width 80, color black, load 75 ;
LB01 ; bulb ; Lumora Ember E27 / 洛光暖芒E27 ; lumora ; 19 ; 300 ; 4.5 ; brightness 806, power 9 ;
CU01 ; cushion ; Nestwell Linen Cushion / 栖居亚麻抱枕 ; nestwell ; 79 ; 120 ; 4.4 ; color beige, material linen ;
CU02 ; cushion ; Nestwell Velvet Cushion / 栖居丝绒抱枕 ; nestwell ; 99 ; 90 ; 4.6 ; color green, material velvet ;
`,
});
