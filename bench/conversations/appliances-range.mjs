/** Home appliances and baby care, both languages, CNY. */
import { defineShop } from './shop-table.mjs';

export const shop = defineShop({
  currency: 'CNY',
  categories: {
    robot: 'Home Appliances > Robot Vacuums / 家用电器 > 扫地机器人',
    purifier: 'Home Appliances > Air Purifiers / 家用电器 > 空气净化器',
    washer: 'Home Appliances > Washing Machines / 家用电器 > 洗衣机',
    humidifier: 'Home Appliances > Humidifiers / 家用电器 > 加湿器',
    oven: 'Cooking > Baking Ovens / 厨房小电 > 烘焙烤箱',
    stroller: 'Baby > Strollers / 母婴 > 婴儿车',
    formula: 'Baby > Infant Formula / 母婴 > 奶粉',
    diaper: 'Baby > Diapers / 母婴 > 纸尿裤',
    wipes: 'Baby > Baby Wipes / 母婴 > 婴儿湿巾',
    filter: 'Home Appliances > Replacement Filters / 家用电器 > 滤芯',
    dustbag: 'Home Appliances > Dust Bags / 家用电器 > 集尘袋',
  },
  brands: {
    whirra: 'Whirra / 惠拉',
    corvane: 'Corvane / 科凡',
    aerisol: 'Aerisol / 清岚',
    brisko: 'Brisko / 百斯客',
    cuddlebee: 'Cuddlebee / 抱抱蜂',
    mumbrook: 'Mumbrook / 慕溪',
  },
  attributes: {
    suction: 'suction / 吸力',
    noise: 'noise / 噪音',
    mop: 'mopping / 拖地',
    selfempty: 'self-emptying / 自动集尘',
    runtime: 'running time / 续航',
    area: 'room size / 适用面积',
    drum: 'drum capacity / 洗涤容量',
    dryer: 'dryer / 烘干',
    energy: 'energy rating / 能效等级',
    capacity: 'capacity / 容量',
    power: 'power / 功率',
    steam: 'steam / 蒸汽',
    weight: 'weight / 重量',
    onehand: 'one-hand fold / 单手折叠',
    reversible: 'reversible seat / 双向推行',
    stage: 'stage / 段位',
    milk: 'milk / 奶源',
    origin: 'origin / 产地',
    size: 'size / 尺码',
    pieces: 'pieces / 片数',
    scented: 'scented / 含香精',
    color: 'colour / 颜色',
  },
  terms: {
    white: 'white / 白色',
    black: 'black / 黑色',
    grey: 'grey / 灰色',
    blue: 'blue / 蓝色',
    red: 'red / 红色',
    grade1: 'grade 1 / 一级',
    grade2: 'grade 2 / 二级',
    stage1: 'stage 1 / 1段',
    stage2: 'stage 2 / 2段',
    stage3: 'stage 3 / 3段',
    cow: 'cow / 牛奶',
    goat: 'goat / 羊奶',
    nz: 'New Zealand / 新西兰',
    nl: 'Netherlands / 荷兰',
    sizeS: 'S / S码',
    sizeM: 'M / M码',
    sizeL: 'L / L码',
    yes: 'yes / 是',
    no: 'no / 否',
  },
  units: {
    suction: 'Pa',
    noise: 'dB',
    runtime: 'min',
    area: 'm²',
    drum: 'kg',
    capacity: 'L',
    power: 'W',
    weight: { stroller: 'kg', formula: 'g' },
  },
  rows: `
RV1 ; robot ; Whirra Scout / 惠拉侦察兵 ; whirra ; 1299 ; 22 ; 4.1 ; suction 3000, noise 65, mop no, selfempty no, runtime 100, color white ;
RV2 ; robot ; Whirra Nova / 惠拉新星 ; whirra ; 2499 ; 14 ; 4.5 ; suction 6000, noise 62, mop yes, selfempty no, runtime 150, color black ;
RV3 ; robot ; Whirra Nova Max / 惠拉新星Max ; whirra ; 3599<3899 ; 9 ; 4.8 ; suction 8000, noise 60, mop yes, selfempty yes, runtime 180, color white ;
RV4 ; robot ; Corvane Sweep / 科凡清扫 ; corvane ; 1899 ; 18 ; 4.3 ; suction 5000, noise 68, mop yes, selfempty no, runtime 120, color grey ;
RV5 ; robot ; Corvane Furry / 科凡毛孩 ; corvane ; 2899 ; 0 ; 4.6 ; suction 7000, noise 63, mop yes, selfempty yes, runtime 160, color black ;
AP1 ; purifier ; Aerisol Breeze / 清岚微风 ; aerisol ; 799 ; 26 ; 4.4 ; area 25, noise 32, power 35, color white ;
AP2 ; purifier ; Aerisol Gale / 清岚疾风 ; aerisol ; 1699 ; 11 ; 4.7 ; area 50, noise 38, power 60, color black ;
AP3 ; purifier ; Corvane Pure / 科凡净界 ; corvane ; 1299 ; 15 ; 4.5 ; area 40, noise 35, power 48, color white ;
AP4 ; purifier ; Aerisol Nursery / 清岚育婴 ; aerisol ; 1099 ; 13 ; 4.6 ; area 20, noise 24, power 28, color blue ;
WM1 ; washer ; Whirra Drum 8 / 惠拉滚筒8 ; whirra ; 1899 ; 12 ; 4.5 ; drum 8, dryer no, energy grade1, noise 58, color white ;
WM2 ; washer ; Whirra Combo 10 / 惠拉洗烘10 ; whirra ; 3499 ; 7 ; 4.7 ; drum 10, dryer yes, energy grade1, noise 60, color grey ;
WM3 ; washer ; Corvane Mini 3 / 科凡迷你3 ; corvane ; 899 ; 20 ; 4.2 ; drum 3, dryer no, energy grade2, noise 55, color white ;
WM4 ; washer ; Corvane Top 9 / 科凡波轮9 ; corvane ; 1399 ; 16 ; 4.0 ; drum 9, dryer no, energy grade2, noise 64, color grey ;
HM1 ; humidifier ; Aerisol Mist 4 / 清岚薄雾4 ; aerisol ; 189 ; 45 ; 4.3 ; capacity 4, noise 30, power 25, color white ;
HM2 ; humidifier ; Aerisol Mist 6 / 清岚薄雾6 ; aerisol ; 289 ; 30 ; 4.4 ; capacity 6, noise 34, power 30, color grey ;
HM3 ; humidifier ; Cuddlebee Dew / 抱抱蜂晨露 ; cuddlebee ; 249 ; 28 ; 4.7 ; capacity 2.5, noise 22, power 18, color blue ;
OV1 ; oven ; Brisko Bake 32 / 百斯客焙香32 ; brisko ; 399 ; 33 ; 4.4 ; capacity 32, power 1600, steam no, color black ;
OV2 ; oven ; Brisko Steam 40 / 百斯客蒸烤40 ; brisko ; 1299 ; 12 ; 4.7 ; capacity 40, power 2100, steam yes, color white ;
OV3 ; oven ; Corvane Petite 18 / 科凡小灶18 ; corvane ; 199 ; 50 ; 4.0 ; capacity 18, power 1000, steam no, color red ;
SR1 ; stroller ; Cuddlebee Zip / 抱抱蜂轻行 ; cuddlebee ; 899 ; 19 ; 4.5 ; weight 5.8, onehand yes, reversible no, color grey ;
SR2 ; stroller ; Cuddlebee Cruise / 抱抱蜂巡游 ; cuddlebee ; 1799 ; 8 ; 4.6 ; weight 9.6, onehand no, reversible yes, color black ;
SR3 ; stroller ; Mumbrook Stroll / 慕溪漫步 ; mumbrook ; 1299 ; 12 ; 4.7 ; weight 7.2, onehand yes, reversible yes, color blue ;
SR4 ; stroller ; Mumbrook Twin / 慕溪双宝 ; mumbrook ; 2399 ; 5 ; 4.4 ; weight 12.8, onehand no, reversible no, color red ;
FM1 ; formula ; Mumbrook Gold 1 / 慕溪金装1段 ; mumbrook ; 298 ; 40 ; 4.7 ; stage stage1, milk cow, origin nz, weight 800 ;
FM2 ; formula ; Mumbrook Gold 2 / 慕溪金装2段 ; mumbrook ; 288 ; 44 ; 4.7 ; stage stage2, milk cow, origin nz, weight 800 ;
FM3 ; formula ; Mumbrook Gold 3 / 慕溪金装3段 ; mumbrook ; 278 ; 50 ; 4.6 ; stage stage3, milk cow, origin nz, weight 900 ;
FM4 ; formula ; Cuddlebee Meadow 1 / 抱抱蜂牧野1段 ; cuddlebee ; 338 ; 18 ; 4.5 ; stage stage1, milk goat, origin nl, weight 800 ;
FM5 ; formula ; Cuddlebee Meadow 3 / 抱抱蜂牧野3段 ; cuddlebee ; 318 ; 0 ; 4.5 ; stage stage3, milk goat, origin nl, weight 800 ;
DP1 ; diaper ; Cuddlebee Soft S / 抱抱蜂柔软S ; cuddlebee ; 89 ; 100 ; 4.6 ; size sizeS, pieces 82 ; similar DP2
DP2 ; diaper ; Cuddlebee Soft M / 抱抱蜂柔软M ; cuddlebee ; 95 ; 110 ; 4.6 ; size sizeM, pieces 76 ;
DP3 ; diaper ; Mumbrook Airy L / 慕溪透气L ; mumbrook ; 109 ; 90 ; 4.5 ; size sizeL, pieces 68 ;
DP4 ; diaper ; Mumbrook Airy M / 慕溪透气M ; mumbrook ; 105 ; 95 ; 4.5 ; size sizeM, pieces 72 ;
WP1 ; wipes ; Cuddlebee Pure / 抱抱蜂纯净 ; cuddlebee ; 29 ; 200 ; 4.7 ; pieces 80, scented no ;
WP2 ; wipes ; Mumbrook Fresh / 慕溪清新 ; mumbrook ; 25 ; 180 ; 4.2 ; pieces 100, scented yes ;
AF1 ; filter ; Aerisol Filter A1 / 清岚滤芯A1 ; aerisol ; 129 ; 80 ; 4.5 ; color white ; consumedBy AP1, consumedBy AP4
AF2 ; filter ; Aerisol Filter A2 / 清岚滤芯A2 ; aerisol ; 199 ; 60 ; 4.4 ; color white ; consumedBy AP2
DB1 ; dustbag ; Whirra Dust Bags / 惠拉集尘袋 ; whirra ; 59 ; 150 ; 4.3 ; pieces 6 ; fits RV3
`,
});
