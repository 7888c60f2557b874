// The range of the DIY tools, hardware and lighting shop. `node tools-catalog.mjs` (re)writes tools.jsonld beside it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonLd } from '../json-ld-feed.mjs';
import { defineShop } from '../shop-table.mjs';

export const shop = defineShop({
  currency: 'CNY',
  categories: {
    drill: 'Power Tools > Drills / 电动工具 > 电钻',
    grind: 'Power Tools > Angle Grinders / 电动工具 > 角磨机',
    saw: 'Power Tools > Power Saws / 电动工具 > 电锯',
    bit: 'Tool Accessories > Drill Bits / 工具配件 > 钻头',
    driver: 'Hand Tools > Screwdrivers / 手动工具 > 螺丝刀',
    hammer: 'Hand Tools > Hammers / 手动工具 > 锤子',
    wrench: 'Hand Tools > Wrenches / 手动工具 > 扳手',
    tape: 'Measuring > Tape Measures / 测量 > 卷尺',
    level: 'Measuring > Laser Levels / 测量 > 激光水平仪',
    box: 'Storage > Toolboxes / 收纳 > 工具箱',
    lock: 'Hardware > Door Locks / 五金 > 门锁',
    ladder: 'Hardware > Ladders / 五金 > 梯子',
    desk: 'Lighting > Desk Lamps / 灯具 > 台灯',
    ceil: 'Lighting > Ceiling Lights / 灯具 > 吸顶灯',
    pend: 'Lighting > Pendant Lights / 灯具 > 吊灯',
    wall: 'Lighting > Wall Lamps / 灯具 > 壁灯',
    bulb: 'Lighting > Light Bulbs / 灯具 > 灯泡',
    torch: 'Lighting > Flashlights / 灯具 > 手电筒',
  },
  brands: {
    torqen: 'Torqen / 拓劲',
    boltmar: 'Boltmar / 博马',
    grindel: 'Grindel / 磨山',
    ironpine: 'Ironpine / 铁松',
    handwell: 'Handwell / 韩德',
    levelo: 'Levelo / 衡准',
    keyholt: 'Keyholt / 钥盾',
    climbro: 'Climbro / 登步',
    brightnook: 'Brightnook / 亮角',
    glowick: 'Glowick / 暖芯',
    lumora: 'Lumora / 朗居',
    halden: 'Halden / 哈登',
    nightjar: 'Nightjar / 夜鹰',
  },
  attributes: {
    color: 'colour / 颜色',
    material: 'material / 材质',
    weight: 'weight / 重量',
    power: 'power / 功率',
    voltage: 'voltage / 电压',
    torque: 'torque / 扭矩',
    cordless: 'cordless / 无线',
    brushless: 'brushless / 无刷',
    impact: 'hammer action / 冲击功能',
    disc: 'disc diameter / 磨片直径',
    type: 'type / 类型',
    depth: 'cutting depth / 切割深度',
    use: 'suited to / 适用材料',
    pieces: 'pieces / 件数',
    magnetic: 'magnetic / 磁性',
    insulated: 'insulated / 绝缘',
    handle: 'handle material / 手柄材质',
    length: 'length / 长度',
    beam: 'beam colour / 光线颜色',
    lines: 'laser lines / 线数',
    range: 'working range / 工作距离',
    size: 'size / 尺寸',
    wheels: 'wheels / 轮子',
    load: 'maximum load / 承重',
    fingerprint: 'fingerprint unlock / 指纹解锁',
    face: 'face recognition / 人脸识别',
    app: 'app control / 手机控制',
    battery: 'battery life / 续航',
    steps: 'steps / 级数',
    dimmable: 'dimmable / 可调光',
    rechargeable: 'rechargeable / 可充电',
    cri: 'colour rendering index / 显色指数',
    shape: 'shape / 形状',
    diameter: 'diameter / 直径',
    remote: 'remote control / 遥控',
    solar: 'solar powered / 太阳能',
    motion: 'motion sensor / 人体感应',
    waterproof: 'waterproof / 防水',
    base: 'base / 灯头',
    light: 'light colour / 光色',
    lumen: 'brightness / 亮度',
    runtime: 'runtime / 照明时长',
  },
  terms: {
    yes: 'yes / 是',
    no: 'no / 否',
    black: 'black / 黑色',
    white: 'white / 白色',
    silver: 'silver / 银色',
    gold: 'gold / 金色',
    red: 'red / 红色',
    green: 'green / 绿色',
    orange: 'orange / 橙色',
    pink: 'pink / 粉色',
    brown: 'brown / 棕色',
    jigsaw: 'jigsaw / 曲线锯',
    circular: 'circular saw / 圆锯',
    chain: 'chainsaw / 链锯',
    masonry: 'masonry / 混凝土',
    timber: 'wood / 木材',
    metal: 'metal / 金属',
    general: 'multi-purpose / 通用',
    claw: 'claw hammer / 羊角锤',
    sledge: 'sledgehammer / 大锤',
    mallet: 'rubber mallet / 橡皮锤',
    adjustable: 'adjustable / 活动扳手',
    hex: 'hex key / 内六角',
    socket: 'socket / 套筒',
    wood: 'wood / 木质',
    fibre: 'fibreglass / 玻璃纤维',
    plastic: 'plastic / 塑料',
    steel: 'steel / 钢',
    alu: 'aluminium / 铝合金',
    paper: 'paper / 纸',
    glass: 'glass / 玻璃',
    rattan: 'rattan / 藤编',
    crystal: 'crystal / 水晶',
    round: 'round / 圆形',
    square: 'square / 方形',
    warm: 'warm white / 暖白光',
    cool: 'cool white / 冷白光',
    rgb: 'colour changing / 彩光',
    E27: 'E27',
    E14: 'E14',
  },
  units: {
    weight: {
      drill: 'kg',
      grind: 'kg',
      saw: 'kg',
      hammer: 'g',
      ladder: 'kg',
      torch: 'g',
    },
    power: 'W',
    voltage: 'V',
    torque: 'N·m',
    disc: 'mm',
    depth: 'mm',
    length: { tape: 'm', wrench: 'mm' },
    range: 'm',
    size: 'inch',
    load: 'kg',
    battery: { lock: 'month', desk: 'h' },
    diameter: 'cm',
    lumen: 'lm',
    runtime: 'h',
  },
  // sku ; category ; name ; brand ; price<before ; stock ; stars ; attributes ; links
  rows: `
DR1 ; drill ; Torqen Swift 12 / 拓劲轻捷12 ; torqen ; 259 ; 40 ; 4.4 ; voltage 12, torque 30, cordless yes, brushless no, impact no, weight 1.1, color green ; accessory BT2
DR2 ; drill ; Torqen Force 20 / 拓劲猛进20 ; torqen ; 489<569 ; 22 ; 4.7 ; voltage 20, torque 65, cordless yes, brushless yes, impact yes, weight 1.6, color green ; accessory BT1
DR3 ; drill ; Boltmar Home 16 / 博马居家16 ; boltmar ; 319 ; 35 ; 4.3 ; voltage 16, torque 40, cordless yes, brushless no, impact yes, weight 1.4, color orange ; accessory BT4
DR4 ; drill ; Boltmar Steady 850 / 博马稳手850 ; boltmar ; 229 ; 28 ; 4.2 ; power 850, cordless no, brushless no, impact yes, weight 2.3, color orange ; accessory BT1
DR5 ; drill ; Grindel Rotor 18 / 磨山旋锋18 ; grindel ; 899 ; 7 ; 4.9 ; voltage 18, torque 110, cordless yes, brushless yes, impact yes, weight 2, color black ; similar DR2
DR6 ; drill ; Torqen Mini 8 / 拓劲迷你8 ; torqen ; 169 ; 0 ; 4.1 ; voltage 8, torque 12, cordless yes, brushless no, impact no, weight 0.8, color black ; similar DR1
GR1 ; grind ; Grindel Edge 100 / 磨山锋刃100 ; grindel ; 189 ; 33 ; 4.4 ; disc 100, power 750, cordless no, weight 1.7 ;
GR2 ; grind ; Grindel Edge 125 / 磨山锋刃125 ; grindel ; 299 ; 19 ; 4.6 ; disc 125, power 1200, cordless no, weight 2.4 ; similar GR1
GR3 ; grind ; Torqen Spark 20 / 拓劲火花20 ; torqen ; 459 ; 12 ; 4.5 ; disc 115, voltage 20, cordless yes, weight 2.1 ;
SW1 ; saw ; Boltmar Wave 600 / 博马波浪600 ; boltmar ; 269 ; 24 ; 4.3 ; type jigsaw, power 600, cordless no, depth 65, weight 1.9 ;
SW2 ; saw ; Torqen Ripper 20 / 拓劲开山20 ; torqen ; 599 ; 11 ; 4.6 ; type circular, voltage 20, cordless yes, depth 55, weight 3.1 ; similar SW3
SW3 ; saw ; Grindel Plank 185 / 磨山厚板185 ; grindel ; 459<519 ; 16 ; 4.5 ; type circular, power 1400, cordless no, depth 66, weight 4.2 ;
SW4 ; saw ; Torqen Orchard / 拓劲果园 ; torqen ; 379 ; 0 ; 4.2 ; type chain, voltage 20, cordless yes, depth 120, weight 2.6 ;
BT1 ; bit ; Ironpine Mason Set / 铁松凿墙套装 ; ironpine ; 39 ; 90 ; 4.5 ; use masonry, pieces 5 ;
BT2 ; bit ; Ironpine Timber Set / 铁松木作套装 ; ironpine ; 49 ; 75 ; 4.4 ; use timber, pieces 8 ;
BT3 ; bit ; Boltmar Steelbite / 博马咬钢 ; boltmar ; 79<99 ; 40 ; 4.6 ; use metal, pieces 13 ;
BT4 ; bit ; Grindel Allround / 磨山百搭 ; grindel ; 119 ; 31 ; 4.3 ; use general, pieces 34 ;
SD1 ; driver ; Ironpine Duo / 铁松双子 ; ironpine ; 25 ; 120 ; 4.3 ; pieces 2, magnetic yes, insulated no ;
SD2 ; driver ; Ironpine Tidy 6 / 铁松整齐6 ; ironpine ; 69 ; 60 ; 4.5 ; pieces 6, magnetic yes, insulated no ;
SD3 ; driver ; Handwell Volt 7 / 韩德伏特7 ; handwell ; 129 ; 27 ; 4.7 ; pieces 7, magnetic no, insulated yes ;
SD4 ; driver ; Handwell Precise 24 / 韩德精工24 ; handwell ; 89<109 ; 44 ; 4.6 ; pieces 24, magnetic yes, insulated no ;
HM1 ; hammer ; Ironpine Carpenter / 铁松木匠 ; ironpine ; 45 ; 70 ; 4.4 ; type claw, weight 450, handle wood ;
HM2 ; hammer ; Handwell Anvil / 韩德铁砧 ; handwell ; 79 ; 38 ; 4.6 ; type claw, weight 570, handle fibre ;
HM3 ; hammer ; Ironpine Demolisher / 铁松拆墙 ; ironpine ; 109 ; 18 ; 4.5 ; type sledge, weight 1800, handle fibre ;
HM4 ; hammer ; Handwell Softy / 韩德软软 ; handwell ; 35 ; 55 ; 4.2 ; type mallet, weight 340, handle wood ;
WR1 ; wrench ; Handwell Grip 250 / 韩德紧握250 ; handwell ; 59 ; 48 ; 4.5 ; type adjustable, length 250, pieces 1 ;
WR2 ; wrench ; Ironpine Nine / 铁松九件 ; ironpine ; 39 ; 66 ; 4.3 ; type hex, pieces 9 ;
WR3 ; wrench ; Handwell Click 46 / 韩德咔哒46 ; handwell ; 199<249 ; 21 ; 4.7 ; type socket, pieces 46 ;
TP1 ; tape ; Levelo Rule 5 / 衡准钢卷5 ; levelo ; 19 ; 150 ; 4.4 ; length 5, magnetic no ;
TP2 ; tape ; Levelo Rule 8 / 衡准钢卷8 ; levelo ; 36 ; 95 ; 4.6 ; length 8, magnetic yes ;
LV1 ; level ; Levelo Cross / 衡准十字 ; levelo ; 159 ; 30 ; 4.3 ; beam red, lines 2, range 15 ;
LV2 ; level ; Levelo Studio / 衡准工坊 ; levelo ; 329 ; 20 ; 4.6 ; beam green, lines 5, range 25 ;
LV3 ; level ; Levelo Builder / 衡准匠人 ; levelo ; 599<699 ; 9 ; 4.8 ; beam green, lines 12, range 40 ; similar LV2
LV4 ; level ; Handwell Straight / 韩德笔直 ; handwell ; 219 ; 26 ; 4.2 ; beam red, lines 3, range 20 ;
BX1 ; box ; Ironpine Caddy 14 / 铁松随手14 ; ironpine ; 59 ; 52 ; 4.3 ; size 14, material plastic, wheels no, load 10 ;
BX2 ; box ; Ironpine Chest 19 / 铁松大肚19 ; ironpine ; 115 ; 34 ; 4.5 ; size 19, material plastic, wheels no, load 18 ;
BX3 ; box ; Handwell Vault 17 / 韩德保险17 ; handwell ; 169 ; 17 ; 4.6 ; size 17, material steel, wheels no, load 25 ;
BX4 ; box ; Handwell Roller 22 / 韩德滚滚22 ; handwell ; 279 ; 13 ; 4.7 ; size 22, material plastic, wheels yes, load 35 ;
LK1 ; lock ; Keyholt Touch / 钥盾轻触 ; keyholt ; 899 ; 15 ; 4.6 ; fingerprint yes, face no, app yes, battery 12, color black ;
LK2 ; lock ; Keyholt Lite / 钥盾青春 ; keyholt ; 599<699 ; 28 ; 4.3 ; fingerprint yes, face no, app no, battery 10, color black ;
LK3 ; lock ; Keyholt Visage / 钥盾容颜 ; keyholt ; 1899 ; 6 ; 4.8 ; fingerprint yes, face yes, app yes, battery 6, color gold ;
LK4 ; lock ; Keyholt Heritage / 钥盾老派 ; keyholt ; 159 ; 45 ; 4.4 ; fingerprint no, face no, app no, color silver ;
LK5 ; lock ; Halden Sentry / 哈登哨兵 ; halden ; 799 ; 0 ; 4.5 ; fingerprint yes, face no, app yes, battery 9, color silver ; similar LK1
LD1 ; ladder ; Climbro Nook 3 / 登步小站3 ; climbro ; 139 ; 36 ; 4.4 ; steps 3, load 120, material steel, weight 4.8 ;
LD2 ; ladder ; Climbro Reach 5 / 登步高取5 ; climbro ; 259 ; 23 ; 4.6 ; steps 5, load 150, material alu, weight 5.4 ;
LD3 ; ladder ; Climbro Telescope 12 / 登步伸缩12 ; climbro ; 499<599 ; 10 ; 4.7 ; steps 12, load 150, material alu, weight 10.5 ;
DL1 ; desk ; Brightnook Study / 亮角书房 ; brightnook ; 199 ; 40 ; 4.5 ; power 12, dimmable yes, rechargeable no, cri 95, color white ;
DL2 ; desk ; Brightnook Scholar / 亮角学霸 ; brightnook ; 459 ; 14 ; 4.8 ; power 24, dimmable yes, rechargeable no, cri 97, color white ;
DL3 ; desk ; Glowick Petal / 暖芯花瓣 ; glowick ; 89 ; 62 ; 4.2 ; power 5, dimmable no, rechargeable yes, battery 20, cri 85, color pink ;
DL4 ; desk ; Glowick Fold / 暖芯折叠 ; glowick ; 129<159 ; 37 ; 4.4 ; power 6, dimmable yes, rechargeable yes, battery 14, cri 90, color black ;
DL5 ; desk ; Lumora Architect / 朗居长臂 ; lumora ; 279 ; 18 ; 4.6 ; power 10, dimmable yes, rechargeable no, cri 95, color black ;
DL6 ; desk ; Lumora Banker / 朗居银行家 ; lumora ; 349 ; 0 ; 4.5 ; power 8, dimmable no, rechargeable no, cri 80, color gold ;
CL1 ; ceil ; Lumora Moon 40 / 朗居满月40 ; lumora ; 259 ; 30 ; 4.5 ; shape round, diameter 40, power 36, dimmable yes, remote yes ;
CL2 ; ceil ; Lumora Moon 60 / 朗居满月60 ; lumora ; 459 ; 16 ; 4.7 ; shape round, diameter 60, power 72, dimmable yes, remote yes ;
CL3 ; ceil ; Glowick Tile 45 / 暖芯方砖45 ; glowick ; 159 ; 42 ; 4.2 ; shape square, diameter 45, power 34, dimmable no, remote no ;
CL4 ; ceil ; Halden Orbit 52 / 哈登轨道52 ; halden ; 399<469 ; 20 ; 4.6 ; shape round, diameter 52, power 48, dimmable yes, remote yes ;
PN1 ; pend ; Lumora Drift / 朗居云影 ; lumora ; 169 ; 25 ; 4.3 ; material paper, diameter 40, color white, base E27 ; accessory BU1
PN2 ; pend ; Halden Droplet / 哈登水滴 ; halden ; 239 ; 19 ; 4.5 ; material glass, diameter 22, color black, base E27 ; accessory BU2
PN3 ; pend ; Lumora Bali / 朗居巴厘 ; lumora ; 299<359 ; 12 ; 4.7 ; material rattan, diameter 35, color brown, base E27 ; accessory BU1
PN4 ; pend ; Halden Palace / 哈登宫廷 ; halden ; 1599 ; 5 ; 4.8 ; material crystal, diameter 60, color gold, base E14 ; accessory BU3
WL1 ; wall ; Halden Porch / 哈登门廊 ; halden ; 99 ; 48 ; 4.5 ; solar yes, motion yes, waterproof yes, power 6, color black ;
WL2 ; wall ; Halden Column / 哈登立柱 ; halden ; 229 ; 15 ; 4.6 ; solar no, motion no, waterproof yes, power 12, color black ;
WL3 ; wall ; Lumora Bedtime / 朗居枕边 ; lumora ; 139 ; 29 ; 4.4 ; solar no, motion no, waterproof no, power 7, color white ;
WL4 ; wall ; Glowick Sundown / 暖芯日落 ; glowick ; 69 ; 64 ; 4.1 ; solar yes, motion no, waterproof yes, power 3, color white ;
BU1 ; bulb ; Glowick Ember 7 / 暖芯余晖7 ; glowick ; 15 ; 300 ; 4.5 ; base E27, power 7, light warm, dimmable no ;
BU2 ; bulb ; Glowick Frost 9 / 暖芯霜白9 ; glowick ; 18 ; 260 ; 4.4 ; base E27, power 9, light cool, dimmable no ;
BU3 ; bulb ; Lumora Candle 5 / 朗居烛火5 ; lumora ; 26 ; 110 ; 4.6 ; base E14, power 5, light warm, dimmable yes ;
BU4 ; bulb ; Halden Prism 10 / 哈登棱镜10 ; halden ; 79<99 ; 47 ; 4.3 ; base E27, power 10, light rgb, dimmable yes, app yes ;
FT1 ; torch ; Nightjar Pocket / 夜鹰口袋 ; nightjar ; 79 ; 80 ; 4.4 ; lumen 300, runtime 8, weight 85, waterproof yes, rechargeable yes ;
FT2 ; torch ; Nightjar Ridge / 夜鹰山脊 ; nightjar ; 199 ; 33 ; 4.7 ; lumen 1200, runtime 12, weight 190, waterproof yes, rechargeable yes ;
FT3 ; torch ; Nightjar Lighthouse / 夜鹰灯塔 ; nightjar ; 499 ; 9 ; 4.8 ; lumen 5000, runtime 6, weight 520, waterproof yes, rechargeable yes ; similar FT2
FT4 ; torch ; Halden Camper / 哈登营火 ; halden ; 59 ; 57 ; 4.1 ; lumen 400, runtime 30, weight 310, waterproof no, rechargeable no ;
`,
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./tools.jsonld', import.meta.url), toJsonLd(shop));
  console.log(`${shop.products.length} products`);
}
