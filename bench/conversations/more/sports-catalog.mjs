// The range of the sports and car shop, every name in both languages. `node sports-catalog.mjs` (re)writes sports.csv beside it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineShop } from '../shop-table.mjs';

const fitness = 'Sporting Goods > Exercise & Fitness';
const athletics = 'Sporting Goods > Athletics';
const car = 'Vehicles & Parts > Vehicle Parts & Accessories';
/** Where each kind of product stands in Shopify's own product taxonomy column. */
const taxonomy = {
  dumbbell: `${fitness} > Weight Lifting > Free Weights`,
  treadmill: `${fitness} > Cardio > Cardio Machines > Treadmills`,
  spin: `${fitness} > Cardio > Cardio Machines > Exercise Bikes`,
  rower: `${fitness} > Cardio > Cardio Machines > Rowing Machines`,
  rope: `${fitness} > Cardio > Jump Ropes`,
  roller: `${fitness} > Foam Rollers`,
  racket: `${athletics} > Racquet Sports > Badminton > Badminton Racquets`,
  bat: `${athletics} > Table Tennis > Table Tennis Paddles`,
  ball: `${athletics} > Basketball > Basketballs`,
  goggles: 'Sporting Goods > Outdoor Recreation > Boating & Water Sports > Swimming > Swim Goggles',
  dashcam: `${car} > Motor Vehicle Electronics > Dash Cams`,
  mount: 'Electronics > Communications > Telephony > Mobile Phone Accessories > Mobile Phone Stands',
  inflator: `${car} > Vehicle Maintenance, Care & Decor > Vehicle Repair & Specialty Tools > Tire Inflators`,
  vacuum: `${car} > Vehicle Maintenance, Care & Decor > Vehicle Cleaning > Car Vacuums`,
  starter: `${car} > Vehicle Maintenance, Care & Decor > Vehicle Repair & Specialty Tools > Jump Starters`,
  cushion: `${car} > Vehicle Maintenance, Care & Decor > Vehicle Decor > Vehicle Seat Cushions`,
};

export const shop = defineShop({
  currency: 'CNY',
  categories: {
    dumbbell: 'Dumbbells / 哑铃',
    treadmill: 'Treadmills / 跑步机',
    spin: 'Exercise Bikes / 动感单车',
    rower: 'Rowing Machines / 划船机',
    rope: 'Skipping Ropes / 跳绳',
    roller: 'Foam Rollers / 泡沫轴',
    racket: 'Badminton Rackets / 羽毛球拍',
    bat: 'Table Tennis Bats / 乒乓球拍',
    ball: 'Basketballs / 篮球',
    goggles: 'Swimming Goggles / 泳镜',
    dashcam: 'Dash Cams / 行车记录仪',
    mount: 'Car Phone Mounts / 车载手机支架',
    inflator: 'Tyre Inflators / 车载充气泵',
    vacuum: 'Car Vacuum Cleaners / 车载吸尘器',
    starter: 'Jump Starters / 应急启动电源',
    cushion: 'Car Seat Cushions / 汽车坐垫',
  },
  brands: {
    ironmoss: 'Ironmoss / 铁苔',
    plumbrook: 'Plumbrook / 沉溪',
    hearthrun: 'Hearthrun / 家跃',
    pacerill: 'Pacerill / 驰岩',
    oarmont: 'Oarmont / 桨山',
    larkhop: 'Larkhop / 跃雀',
    kneadly: 'Kneadly / 揉匠',
    quillswift: 'Quillswift / 翎迅',
    birdiewick: 'Birdiewick / 羽涧',
    spinloft: 'Spinloft / 旋阁',
    courtbark: 'Courtbark / 场谷',
    finnable: 'Finnable / 鳍游',
    aquillo: 'Aquillo / 澄泳',
    roadwink: 'Roadwink / 路瞳',
    lanternby: 'Lanternby / 岚眼',
    gripnest: 'Gripnest / 握巢',
    pufferjack: 'Pufferjack / 鼓鼓',
    dustrill: 'Dustrill / 净隙',
    cabincosy: 'Cabincosy / 暖舱',
  },
  attributes: {
    color: 'Color / 颜色',
    weight: 'Weight / 重量',
    adjustable: 'Adjustable weight / 可调重量',
    coating: 'Coating / 包覆材质',
    speed: 'Top speed / 最高时速',
    load: 'Maximum load / 最大承重',
    foldable: 'Foldable / 可折叠',
    incline: 'Incline / 坡度调节',
    noise: 'Noise / 噪音',
    levels: 'Resistance levels / 阻力档位',
    resistance: 'Resistance / 阻力方式',
    length: 'Length / 长度',
    counter: 'Counter / 计数',
    ropefree: 'Rope-free / 无绳',
    cord: 'Cord / 绳体材质',
    firmness: 'Firmness / 软硬度',
    vibrating: 'Vibrating / 震动',
    frame: 'Frame material / 拍框材质',
    balance: 'Balance / 平衡点',
    level: 'Level / 适合水平',
    grip: 'Grip / 握拍方式',
    plies: 'Plies / 底板层数',
    size: 'Size / 号数',
    material: 'Material / 材质',
    court: 'Court / 适用场地',
    wearer: 'For / 适用人群',
    antifog: 'Anti-fog / 防雾',
    prescription: 'Prescription lenses / 近视度数',
    lens: 'Lens / 镜片',
    resolution: 'Resolution / 分辨率',
    recording: 'Recording / 录像方向',
    angle: 'Viewing angle / 视角',
    gps: 'GPS / GPS',
    parking: 'Parking mode / 停车监控',
    fixing: 'Fixing / 固定方式',
    wireless: 'Wireless charging / 无线充电',
    magnetic: 'Magnetic / 磁吸',
    power: 'Charging power / 充电功率',
    pressure: 'Maximum pressure / 最大气压',
    cordless: 'Cordless / 无线',
    suction: 'Suction / 吸力',
    runtime: 'Running time / 使用时间',
    peak: 'Peak current / 峰值电流',
    capacity: 'Battery capacity / 电池容量',
    engine: 'Engines up to / 适用排量',
    heated: 'Heated / 加热',
    season: 'Season / 适用季节',
  },
  terms: {
    yes: 'yes / 是',
    no: 'no / 否',
    black: 'black / 黑色',
    white: 'white / 白色',
    grey: 'grey / 灰色',
    silver: 'silver / 银色',
    blue: 'blue / 蓝色',
    red: 'red / 红色',
    green: 'green / 绿色',
    pink: 'pink / 粉色',
    purple: 'purple / 紫色',
    orange: 'orange / 橙色',
    yellow: 'yellow / 黄色',
    brown: 'brown / 棕色',
    beige: 'beige / 米色',
    rubber: 'rubber / 橡胶',
    neoprene: 'neoprene / 浸塑',
    steel: 'steel / 钢',
    friction: 'friction / 摩擦',
    magnet: 'magnetic / 磁控',
    water: 'water / 水阻',
    air: 'air / 风阻',
    wire: 'steel wire / 钢丝',
    cotton: 'cotton / 棉',
    pvc: 'PVC / PVC',
    soft: 'soft / 软',
    medium: 'medium / 中等',
    firm: 'firm / 硬',
    carbon: 'carbon fibre / 碳纤维',
    alu: 'aluminium / 铝合金',
    headlight: 'head-light / 头轻',
    even: 'even / 均衡',
    headheavy: 'head-heavy / 头重',
    beginner: 'beginner / 初级',
    intermediate: 'intermediate / 中级',
    advanced: 'advanced / 高级',
    shakehand: 'shakehand / 横拍',
    penhold: 'penhold / 直拍',
    leather: 'leather / 真皮',
    pu: 'PU / PU',
    indoor: 'indoor / 室内',
    outdoor: 'outdoor / 室外',
    both: 'indoor and outdoor / 室内外',
    adult: 'adults / 成人',
    kids: 'kids / 儿童',
    clear: 'clear / 透明',
    mirrored: 'mirrored / 电镀',
    fhd: '1080p',
    qhd: '1440p',
    uhd: '4K',
    front: 'front only / 单前录',
    dual: 'front and rear / 前后双录',
    vent: 'vent clip / 出风口夹',
    cup: 'suction cup / 吸盘',
    linen: 'linen / 亚麻',
    plush: 'plush / 毛绒',
    foam: 'memory foam / 记忆棉',
    summer: 'summer / 夏季',
    winter: 'winter / 冬季',
    allyear: 'all seasons / 四季通用',
  },
  units: {
    weight: { dumbbell: 'kg', treadmill: 'kg', rower: 'kg', racket: 'g', inflator: 'g', vacuum: 'g' },
    speed: 'km/h',
    load: 'kg',
    noise: 'dB',
    length: { rope: 'm', roller: 'cm' },
    angle: '°',
    power: 'W',
    pressure: 'psi',
    suction: 'Pa',
    runtime: 'min',
    peak: 'A',
    capacity: 'mAh',
    engine: 'L',
  },
  // sku ; category ; name ; brand ; price<before ; stock ; stars ; attributes ; links
  rows: `
DB1 ; dumbbell ; Ironmoss Hex 5 / 铁苔六角5 ; ironmoss ; 89 ; 70 ; 4.5 ; weight 5, adjustable no, coating rubber, color black ; similar DB2
DB2 ; dumbbell ; Ironmoss Hex 10 / 铁苔六角10 ; ironmoss ; 159 ; 52 ; 4.6 ; weight 10, adjustable no, coating rubber, color black ; similar DB1
DB3 ; dumbbell ; Ironmoss Dial 24 / 铁苔旋钮24 ; ironmoss ; 999<1199 ; 9 ; 4.8 ; weight 24, adjustable yes, coating steel, color black ; similar DB6
DB4 ; dumbbell ; Plumbrook Sorbet / 沉溪雪葩 ; plumbrook ; 45 ; 90 ; 4.4 ; weight 2, adjustable no, coating neoprene, color pink ;
DB5 ; dumbbell ; Plumbrook Grape / 沉溪葡萄 ; plumbrook ; 59 ; 64 ; 4.3 ; weight 3, adjustable no, coating neoprene, color purple ; similar DB4
DB6 ; dumbbell ; Plumbrook Twist / 沉溪快调 ; plumbrook ; 689 ; 14 ; 4.5 ; weight 20, adjustable yes, coating rubber, color grey ;
DB7 ; dumbbell ; Plumbrook Peach / 沉溪蜜桃 ; plumbrook ; 69 ; 0 ; 4.2 ; weight 4, adjustable no, coating neoprene, color pink ; similar DB5
TM1 ; treadmill ; Hearthrun Flatwalk / 家跃平步 ; hearthrun ; 1299<1599 ; 20 ; 4.3 ; speed 6, load 100, foldable yes, noise 55, weight 22, incline no, color grey ;
TM2 ; treadmill ; Hearthrun Sprint / 家跃疾行 ; hearthrun ; 2599 ; 11 ; 4.5 ; speed 14, load 120, foldable yes, noise 65, weight 48, incline yes, color black ;
TM3 ; treadmill ; Pacerill Summit / 驰岩峰顶 ; pacerill ; 4999 ; 4 ; 4.9 ; speed 18, load 150, foldable no, noise 68, weight 85, incline yes, color black ; similar TM4
TM4 ; treadmill ; Pacerill Hush / 驰岩静行 ; pacerill ; 3299<3699 ; 8 ; 4.7 ; speed 16, load 130, foldable yes, noise 58, weight 56, incline no, color white ;
TM5 ; treadmill ; Pacerill Metro / 驰岩都会 ; pacerill ; 1999 ; 0 ; 4.4 ; speed 12, load 110, foldable yes, noise 60, weight 35, incline no, color grey ; similar TM2
EB1 ; spin ; Hearthrun Whirl / 家跃旋风 ; hearthrun ; 899 ; 17 ; 4.1 ; load 110, levels 8, noise 50, resistance friction, color black ;
EB2 ; spin ; Hearthrun Orbit / 家跃环轨 ; hearthrun ; 1299 ; 13 ; 4.4 ; load 120, levels 16, noise 40, resistance magnet, color white ; similar EB1
EB3 ; spin ; Pacerill Climber / 驰岩爬坡手 ; pacerill ; 2199<2499 ; 6 ; 4.8 ; load 150, levels 32, noise 35, resistance magnet, color black ;
EB4 ; spin ; Pacerill Deskmate / 驰岩桌伴 ; pacerill ; 499 ; 0 ; 4.0 ; load 100, levels 8, noise 45, resistance magnet, color grey ;
RW1 ; rower ; Oarmont Lake / 桨山湖心 ; oarmont ; 2699 ; 7 ; 4.8 ; resistance water, load 150, foldable no, weight 32, color brown ;
RW2 ; rower ; Oarmont Stream / 桨山溪行 ; oarmont ; 1399 ; 12 ; 4.4 ; resistance magnet, load 120, foldable yes, weight 24, color black ;
RW3 ; rower ; Ironmoss Gale / 铁苔疾风 ; ironmoss ; 3599<3999 ; 3 ; 4.9 ; resistance air, load 160, foldable no, weight 38, color black ;
RW4 ; rower ; Hearthrun Tuck / 家跃收纳 ; hearthrun ; 999 ; 15 ; 4.2 ; resistance magnet, load 100, foldable yes, weight 19, color white ; similar RW2
JR1 ; rope ; Larkhop Count / 跃雀计数 ; larkhop ; 79 ; 80 ; 4.5 ; length 3, counter yes, ropefree no, cord wire, color black ;
JR2 ; rope ; Larkhop Airy / 跃雀轻盈 ; larkhop ; 129<149 ; 40 ; 4.6 ; counter yes, ropefree yes, color white ; similar JR1
JR3 ; rope ; Larkhop Schoolyard / 跃雀校园 ; larkhop ; 19 ; 200 ; 4.1 ; length 2.8, counter no, ropefree no, cord cotton, color red ;
JR4 ; rope ; Larkhop Bamboo / 跃雀竹节 ; larkhop ; 25 ; 150 ; 4.4 ; length 2.6, counter no, ropefree no, cord pvc, color pink ;
JR5 ; rope ; Ironmoss Speedline / 铁苔竞速 ; ironmoss ; 99 ; 28 ; 4.7 ; length 3, counter no, ropefree no, cord wire, color black ;
FR1 ; roller ; Kneadly Loaf / 揉匠面包 ; kneadly ; 59 ; 75 ; 4.4 ; length 33, firmness medium, vibrating no, color blue ;
FR2 ; roller ; Kneadly Baguette / 揉匠法棍 ; kneadly ; 89 ; 38 ; 4.5 ; length 60, firmness soft, vibrating no, color grey ; similar FR1
FR3 ; roller ; Kneadly Pulse / 揉匠脉动 ; kneadly ; 299<359 ; 16 ; 4.7 ; length 32, firmness firm, vibrating yes, color black ;
FR4 ; roller ; Plumbrook Ridge / 沉溪棱纹 ; plumbrook ; 75 ; 44 ; 4.3 ; length 45, firmness firm, vibrating no, color green ;
BR1 ; racket ; Quillswift Dart / 翎迅飞镖 ; quillswift ; 269 ; 30 ; 4.6 ; weight 78, frame carbon, balance headlight, level intermediate, color blue ;
BR2 ; racket ; Quillswift Hammer / 翎迅重锤 ; quillswift ; 599<699 ; 10 ; 4.8 ; weight 88, frame carbon, balance headheavy, level advanced, color black ;
BR3 ; racket ; Quillswift First / 翎迅启程 ; quillswift ; 99 ; 85 ; 4.2 ; weight 95, frame alu, balance even, level beginner, color red ;
BR4 ; racket ; Birdiewick Garden / 羽涧庭院 ; birdiewick ; 69 ; 100 ; 4.0 ; weight 105, frame steel, balance even, level beginner, color green ; similar BR3
BR5 ; racket ; Birdiewick Arc / 羽涧弧光 ; birdiewick ; 359 ; 22 ; 4.5 ; weight 83, frame carbon, balance even, level intermediate, color white ; similar BR1
BR6 ; racket ; Birdiewick Whip / 羽涧长鞭 ; birdiewick ; 459 ; 0 ; 4.7 ; weight 75, frame carbon, balance headlight, level advanced, color purple ;
TB1 ; bat ; Spinloft Pupil / 旋阁学徒 ; spinloft ; 59 ; 95 ; 4.1 ; grip shakehand, plies 5, level beginner, color red ;
TB2 ; bat ; Spinloft Penman / 旋阁执笔 ; spinloft ; 129 ; 33 ; 4.4 ; grip penhold, plies 5, level intermediate, color red ;
TB3 ; bat ; Spinloft Topspin / 旋阁弧圈 ; spinloft ; 219<259 ; 24 ; 4.6 ; grip shakehand, plies 7, level intermediate, color black ; similar TB1
TB4 ; bat ; Spinloft Dynasty / 旋阁王朝 ; spinloft ; 399 ; 8 ; 4.8 ; grip penhold, plies 7, level advanced, color black ; similar TB2
BB1 ; ball ; Courtbark Street / 场谷街头 ; courtbark ; 79 ; 110 ; 4.3 ; size 7, material rubber, court outdoor, color orange ;
BB2 ; ball ; Courtbark Arena / 场谷球馆 ; courtbark ; 329 ; 12 ; 4.8 ; size 7, material leather, court indoor, color brown ;
BB3 ; ball ; Courtbark Hybrid / 场谷两用 ; courtbark ; 169<199 ; 36 ; 4.6 ; size 7, material pu, court both, color orange ; similar BB1
BB4 ; ball ; Courtbark Rose / 场谷玫瑰 ; courtbark ; 149 ; 20 ; 4.4 ; size 6, material pu, court both, color pink ;
BB5 ; ball ; Courtbark Cub / 场谷幼狮 ; courtbark ; 59 ; 60 ; 4.2 ; size 5, material rubber, court outdoor, color blue ;
SG1 ; goggles ; Finnable Lap / 鳍游来回 ; finnable ; 89 ; 66 ; 4.4 ; wearer adult, antifog yes, prescription no, lens clear, color black ;
SG2 ; goggles ; Finnable Mirror / 鳍游镜面 ; finnable ; 149 ; 31 ; 4.6 ; wearer adult, antifog yes, prescription no, lens mirrored, color blue ; similar SG1
SG3 ; goggles ; Finnable Tadpole / 鳍游小蝌蚪 ; finnable ; 69 ; 58 ; 4.7 ; wearer kids, antifog yes, prescription no, lens clear, color pink ;
SG4 ; goggles ; Aquillo Focus / 澄泳明视 ; aquillo ; 199<239 ; 18 ; 4.5 ; wearer adult, antifog yes, prescription yes, lens clear, color black ;
SG5 ; goggles ; Aquillo Puddle / 澄泳水洼 ; aquillo ; 45 ; 47 ; 4.0 ; wearer kids, antifog no, prescription no, lens clear, color yellow ; similar SG3
DC1 ; dashcam ; Roadwink Mini / 路瞳迷你 ; roadwink ; 299 ; 45 ; 4.2 ; resolution fhd, recording front, angle 130, gps no, parking no, color black ;
DC2 ; dashcam ; Roadwink Duo / 路瞳双目 ; roadwink ; 599<699 ; 21 ; 4.5 ; resolution qhd, recording dual, angle 140, gps no, parking yes, color black ; similar DC1
DC3 ; dashcam ; Roadwink Ultra / 路瞳极清 ; roadwink ; 1099 ; 6 ; 4.9 ; resolution uhd, recording dual, angle 150, gps yes, parking yes, color black ; similar DC2
DC4 ; dashcam ; Lanternby Owl / 岚眼夜鸮 ; lanternby ; 499 ; 19 ; 4.6 ; resolution qhd, recording front, angle 135, gps yes, parking yes, color grey ;
DC5 ; dashcam ; Lanternby Glance / 岚眼回望 ; lanternby ; 899 ; 7 ; 4.4 ; resolution qhd, recording dual, angle 145, gps yes, parking no, color silver ;
DC6 ; dashcam ; Lanternby Firefly / 岚眼萤火 ; lanternby ; 199 ; 0 ; 3.9 ; resolution fhd, recording front, angle 120, gps no, parking no, color grey ;
PM1 ; mount ; Gripnest Clip / 握巢小夹 ; gripnest ; 35 ; 160 ; 4.2 ; fixing vent, wireless no, magnetic no, color black ;
PM2 ; mount ; Gripnest Snap / 握巢一贴 ; gripnest ; 69 ; 88 ; 4.4 ; fixing vent, wireless no, magnetic yes, color silver ; similar PM1
PM3 ; mount ; Gripnest Surge / 握巢充能 ; gripnest ; 159<189 ; 29 ; 4.6 ; fixing vent, wireless yes, magnetic no, power 15, color black ;
PM4 ; mount ; Roadwink Arm / 路瞳长臂 ; roadwink ; 79 ; 50 ; 4.1 ; fixing cup, wireless no, magnetic no, color grey ;
PM5 ; mount ; Roadwink Dock / 路瞳底座 ; roadwink ; 239 ; 13 ; 4.7 ; fixing cup, wireless yes, magnetic yes, power 20, color black ; similar PM3
TI1 ; inflator ; Pufferjack Breeze / 鼓鼓清风 ; pufferjack ; 129 ; 40 ; 4.2 ; pressure 100, cordless no, noise 80, weight 900, color black ;
TI2 ; inflator ; Pufferjack Pocket / 鼓鼓口袋 ; pufferjack ; 229 ; 27 ; 4.6 ; pressure 120, cordless yes, noise 75, weight 480, color white ;
TI3 ; inflator ; Pufferjack Titan / 鼓鼓泰坦 ; pufferjack ; 399<469 ; 9 ; 4.8 ; pressure 150, cordless yes, noise 70, weight 1100, color black ; similar TI2
TI4 ; inflator ; Lanternby Gust / 岚眼阵风 ; lanternby ; 169 ; 0 ; 4.3 ; pressure 110, cordless yes, noise 78, weight 600, color grey ;
CV1 ; vacuum ; Dustrill Nook / 净隙角落 ; dustrill ; 89 ; 55 ; 4.0 ; suction 5000, cordless no, weight 820, color black ;
CV2 ; vacuum ; Dustrill Swift / 净隙疾净 ; dustrill ; 199 ; 34 ; 4.4 ; suction 9000, cordless yes, runtime 20, weight 610, color white ; similar CV4
CV3 ; vacuum ; Dustrill Cyclone / 净隙龙卷 ; dustrill ; 349<399 ; 15 ; 4.8 ; suction 16000, cordless yes, runtime 30, weight 730, color grey ; similar CV2
CV4 ; vacuum ; Roadwink Crumb / 路瞳扫屑 ; roadwink ; 129 ; 48 ; 4.2 ; suction 7000, cordless yes, runtime 15, weight 520, color black ;
CV5 ; vacuum ; Dustrill Beast / 净隙巨兽 ; dustrill ; 459 ; 0 ; 4.7 ; suction 20000, cordless yes, runtime 35, weight 1200, color black ; similar CV3
JS1 ; starter ; Pufferjack Spark / 鼓鼓火花 ; pufferjack ; 259 ; 23 ; 4.3 ; peak 1000, capacity 8000, engine 3, color black ; similar JS3
JS2 ; starter ; Pufferjack Bolt / 鼓鼓闪电 ; pufferjack ; 429<499 ; 11 ; 4.8 ; peak 2000, capacity 16000, engine 6, color black ;
JS3 ; starter ; Lanternby Rescue / 岚眼救援 ; lanternby ; 359 ; 17 ; 4.5 ; peak 1500, capacity 12000, engine 4, color orange ; similar JS2
SC1 ; cushion ; Cabincosy Linen / 暖舱亚麻 ; cabincosy ; 149 ; 42 ; 4.3 ; material linen, heated no, season summer, color beige ;
SC2 ; cushion ; Cabincosy Ember / 暖舱余温 ; cabincosy ; 199 ; 26 ; 4.6 ; material plush, heated yes, season winter, color grey ;
SC3 ; cushion ; Cabincosy Saddle / 暖舱马鞍 ; cabincosy ; 399<459 ; 10 ; 4.7 ; material leather, heated no, season allyear, color brown ;
SC4 ; cushion ; Cabincosy Cloud / 暖舱云感 ; cabincosy ; 129 ; 37 ; 4.4 ; material foam, heated no, season allyear, color black ;
`,
});

// ---- Shopify's product CSV, with both languages in every cell a shopper reads ----------------------
const quoted = (cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));
const handleOf = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const pair = ({ en, zh }) => (en === zh ? en : `${en} / ${zh}`);
const cellOf = ({ value, unit }) =>
  typeof value === 'number'
    ? `${value}${unit ? ` ${unit}` : ''}`
    : ({ yes: 'TRUE', no: 'FALSE' }[value.en] ?? pair(value));

function toCsv() {
  const metafields = Object.keys(shop.attributes).filter((key) => key !== 'color');
  const nameOf = Object.fromEntries(shop.products.map((p) => [p.id, p.name]));
  const rows = shop.products.map((p) => {
    const byKey = Object.fromEntries(p.properties.map((property) => [property.key, cellOf(property)]));
    const vendor = pair({ en: p.brand, zh: p.brandZh });
    return {
      Handle: handleOf(p.name),
      Title: pair({ en: p.name, zh: p.nameZh }),
      'Body (HTML)': `<p>${p.name} from ${p.brand}.</p><p>${p.brandZh}出品的${p.nameZh}。</p>`,
      Vendor: vendor,
      'Product Category': taxonomy[p.categoryKey],
      Type: pair({ en: p.category, zh: p.categoryZh }),
      Tags: '',
      Published: 'TRUE',
      'Option1 Name': 'Color',
      'Option1 Value': byKey.color,
      'Variant SKU': p.id,
      'Variant Inventory Tracker': 'shopify',
      'Variant Inventory Qty': p.stock,
      'Variant Inventory Policy': 'deny',
      'Variant Price': p.price.toFixed(2),
      'Variant Compare At Price': p.listPrice > p.price ? p.listPrice.toFixed(2) : '',
      'Image Src': `https://sports.example/img/${p.id}.jpg`,
      ...Object.fromEntries(
        metafields.map((key) => [`${pair(shop.attributes[key])} (product.metafields.custom.${key})`, byKey[key] ?? '']),
      ),
      'Related products (product.metafields.shopify--discovery--product_recommendation.related_products)': p.links
        .map(([, target]) => handleOf(nameOf[target]))
        .join('; '),
      Status: 'active',
    };
  });
  const lines = [Object.keys(rows[0]), ...rows.map(Object.values)];
  return `${lines.map((line) => line.map(quoted).join(',')).join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('./sports.csv', import.meta.url), toCsv());
  console.log(`${shop.products.length} products`);
}
