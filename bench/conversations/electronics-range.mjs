/** Phones, computers and what goes with them, both languages, CNY. */
import { defineShop } from './shop-table.mjs';

export const shop = defineShop({
  currency: 'CNY',
  categories: {
    phone: 'Digital > Mobile Phones / 数码 > 手机',
    powerbank: 'Digital > Power Banks / 数码 > 充电宝',
    charger: 'Digital > Chargers / 数码 > 充电器',
    laptop: 'Computers > Laptops / 电脑 > 笔记本电脑',
    monitor: 'Computers > Monitors / 电脑 > 显示器',
    keyboard: 'Computers > Keyboards / 电脑 > 键盘',
    sleeve: 'Computers > Laptop Sleeves / 电脑 > 电脑内胆包',
  },
  brands: {
    novari: 'Novari / 诺瓦瑞',
    kitefin: 'Kitefin / 鸢鳍',
    orbex: 'Orbex / 奥贝斯',
    voltan: 'Voltan / 伏坦',
    pixmere: 'Pixmere / 皮克湖',
    typeforge: 'Typeforge / 键匠',
    feltra: 'Feltra / 菲尔特',
  },
  attributes: {
    screen: 'screen size / 屏幕尺寸',
    storage: 'storage / 存储',
    memory: 'memory / 内存',
    battery: 'battery / 电池',
    capacity: 'capacity / 容量',
    runtime: 'battery life / 续航',
    weight: 'weight / 重量',
    color: 'colour / 颜色',
    wireless: 'wireless charging / 无线充电',
    nfc: 'NFC / NFC',
    camera: 'main camera / 主摄',
    usage: 'made for / 用途',
    touch: 'touchscreen / 触摸屏',
    resolution: 'resolution / 分辨率',
    refresh: 'refresh rate / 刷新率',
    panel: 'panel / 面板',
    curved: 'curved / 曲面',
    output: 'output power / 输出功率',
    switch: 'switches / 轴体',
    backlight: 'backlight / 背光',
    bluetooth: 'Bluetooth / 蓝牙',
    keys: 'keys / 键数',
  },
  terms: {
    black: 'black / 黑色',
    white: 'white / 白色',
    blue: 'blue / 蓝色',
    green: 'green / 绿色',
    grey: 'grey / 灰色',
    silver: 'silver / 银色',
    pink: 'pink / 粉色',
    gaming: 'gaming / 电竞',
    study: 'study / 学习',
    office: 'office / 办公',
    design: 'design / 设计',
    fhd: '1080p / 1080p',
    qhd: '2K / 2K',
    uhd: '4K / 4K',
    ips: 'IPS / IPS',
    va: 'VA / VA',
    linear: 'linear / 红轴',
    tactile: 'tactile / 茶轴',
    clicky: 'clicky / 青轴',
    membrane: 'membrane / 薄膜',
    yes: 'yes / 是',
    no: 'no / 否',
  },
  units: {
    screen: 'inch',
    storage: 'GB',
    memory: 'GB',
    battery: 'mAh',
    capacity: 'mAh',
    runtime: 'h',
    camera: 'MP',
    refresh: 'Hz',
    output: 'W',
    weight: { phone: 'g', powerbank: 'g', laptop: 'kg' },
  },
  rows: `
PH1 ; phone ; Novari S3 / 诺瓦瑞S3 ; novari ; 2499 ; 30 ; 4.5 ; screen 6.1, storage 128, battery 4200, weight 168, color black, wireless no, nfc yes, camera 50 ;
PH2 ; phone ; Novari S3 Max / 诺瓦瑞S3 Max ; novari ; 3799 ; 16 ; 4.8 ; screen 6.7, storage 256, battery 5200, weight 212, color blue, wireless yes, nfc yes, camera 108 ; accessory CG1
PH3 ; phone ; Kitefin Mini / 鸢鳍迷你 ; kitefin ; 1999 ; 22 ; 4.4 ; screen 5.4, storage 128, battery 3400, weight 139, color white, wireless yes, nfc yes, camera 12 ; accessory CG2
PH4 ; phone ; Kitefin Fold / 鸢鳍折叠 ; kitefin ; 7999 ; 5 ; 4.3 ; screen 7.6, storage 512, battery 4600, weight 245, color black, wireless yes, nfc yes, camera 64 ; accessory CG1
PH5 ; phone ; Orbex Dash / 奥贝斯疾行 ; orbex ; 899 ; 70 ; 4.0 ; screen 6.5, storage 64, battery 5000, weight 195, color green, wireless no, nfc no, camera 13 ;
PH6 ; phone ; Orbex Dash Plus / 奥贝斯疾行Plus ; orbex ; 1299 ; 0 ; 4.2 ; screen 6.6, storage 128, battery 6000, weight 205, color blue, wireless no, nfc yes, camera 50 ;
LP1 ; laptop ; Novari Book 13 / 诺瓦瑞轻本13 ; novari ; 4999 ; 12 ; 4.6 ; screen 13.3, memory 16, storage 512, weight 1.18, runtime 14, color silver, usage office ; accessory SL1
LP2 ; laptop ; Novari Book 16 / 诺瓦瑞轻本16 ; novari ; 6999 ; 8 ; 4.7 ; screen 16, memory 32, storage 1024, weight 1.85, runtime 11, color grey, usage office ; accessory SL2
LP3 ; laptop ; Kitefin Blade / 鸢鳍锋刃 ; kitefin ; 8999 ; 6 ; 4.8 ; screen 15.6, memory 32, storage 1024, weight 2.4, runtime 6, color black, usage gaming ; accessory SL2
LP4 ; laptop ; Orbex Study / 奥贝斯学习本 ; orbex ; 2999 ; 25 ; 4.1 ; screen 14, memory 8, storage 256, weight 1.56, runtime 9, color white, usage study ;
LP5 ; laptop ; Pixmere Canvas / 皮克湖画布 ; pixmere ; 7499 ; 7 ; 4.5 ; screen 14.5, memory 16, storage 1024, weight 1.42, runtime 10, color silver, usage design, touch yes ;
LP6 ; laptop ; Kitefin Feather / 鸢鳍羽毛 ; kitefin ; 6299 ; 9 ; 4.4 ; screen 13.6, memory 16, storage 512, weight 0.98, runtime 12, color white, usage office ; accessory SL1
MN1 ; monitor ; Pixmere View 24 / 皮克湖视界24 ; pixmere ; 799 ; 40 ; 4.2 ; screen 23.8, resolution fhd, refresh 75, panel ips, color black, usage office ;
MN2 ; monitor ; Pixmere View 27 / 皮克湖视界27 ; pixmere ; 1399 ; 26 ; 4.5 ; screen 27, resolution qhd, refresh 100, panel ips, color black, usage office ;
MN3 ; monitor ; Kitefin Arena / 鸢鳍竞技场 ; kitefin ; 2299 ; 14 ; 4.7 ; screen 27, resolution qhd, refresh 240, panel ips, color black, usage gaming ;
MN4 ; monitor ; Orbex Wide 34 / 奥贝斯带鱼34 ; orbex ; 2799 ; 9 ; 4.6 ; screen 34, resolution qhd, refresh 144, panel va, color white, curved yes ;
MN5 ; monitor ; Pixmere Atelier 32 / 皮克湖影棚32 ; pixmere ; 4599 ; 6 ; 4.8 ; screen 32, resolution uhd, refresh 60, panel ips, color silver, usage design ;
MN6 ; monitor ; Kitefin Arena 24 / 鸢鳍竞技场24 ; kitefin ; 1199 ; 18 ; 4.3 ; screen 24.5, resolution fhd, refresh 180, panel va, color black, usage gaming ;
PB1 ; powerbank ; Voltan Pocket / 伏坦口袋 ; voltan ; 99 ; 100 ; 4.3 ; capacity 10000, output 22.5, weight 185, color white, wireless no ;
PB2 ; powerbank ; Voltan Tank / 伏坦坦克 ; voltan ; 189 ; 60 ; 4.5 ; capacity 20000, output 65, weight 410, color black, wireless no ;
PB3 ; powerbank ; Voltan Snap / 伏坦磁吸 ; voltan ; 169 ; 45 ; 4.4 ; capacity 5000, output 15, weight 128, color pink, wireless yes ;
PB4 ; powerbank ; Orbex Brick / 奥贝斯砖块 ; orbex ; 149 ; 80 ; 4.0 ; capacity 20000, output 22.5, weight 460, color blue, wireless no ;
PB5 ; powerbank ; Novari Fuel / 诺瓦瑞燃料 ; novari ; 329 ; 20 ; 4.7 ; capacity 27000, output 100, weight 590, color grey, wireless no ;
PB6 ; powerbank ; Voltan Trek / 伏坦旅者 ; voltan ; 259 ; 0 ; 4.6 ; capacity 30000, output 65, weight 640, color green, wireless no ;
KB1 ; keyboard ; Typeforge Classic / 键匠经典 ; typeforge ; 299 ; 30 ; 4.4 ; switch linear, backlight yes, bluetooth no, keys 104, color black ;
KB2 ; keyboard ; Typeforge Compact 68 / 键匠小巧68 ; typeforge ; 399 ; 24 ; 4.6 ; switch tactile, backlight yes, bluetooth yes, keys 68, color white ;
KB3 ; keyboard ; Orbex Flat / 奥贝斯平键 ; orbex ; 129 ; 50 ; 4.0 ; switch membrane, backlight no, bluetooth yes, keys 98, color grey ;
KB4 ; keyboard ; Typeforge Pro / 键匠专业 ; typeforge ; 699 ; 10 ; 4.8 ; switch clicky, backlight yes, bluetooth yes, keys 87, color black ;
CG1 ; charger ; Voltan Cube 65 / 伏坦方块65 ; voltan ; 139 ; 80 ; 4.6 ; output 65, color white ;
CG2 ; charger ; Voltan Pad / 伏坦无线板 ; voltan ; 109 ; 66 ; 4.3 ; output 15, wireless yes, color black ;
SL1 ; sleeve ; Feltra 13 / 菲尔特13 ; feltra ; 89 ; 90 ; 4.5 ; color grey ;
SL2 ; sleeve ; Feltra 16 / 菲尔特16 ; feltra ; 109 ; 75 ; 4.4 ; color black ;
`,
});
