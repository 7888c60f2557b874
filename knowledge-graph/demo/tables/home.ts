import type { Section } from './section.js';

/** Vacuum cleaners and their supplies, desk lamps, office chairs. */
export const home: readonly Section[] = [
  {
    category: 'Home > Vacuum Cleaners|家居 > 吸尘器',
    columns:
      'color vacuum_type suction:kPa battery_life:min weight:kg noise:dB pet_hair mopping self_emptying occasion gift_for',
    facts:
      '{vacuum_type};{suction} kPa;runs {battery_life} minutes;{weight} kg;{noise} dB;{pet_hair?brush for pet hair:};{mopping?mops too:};{self_emptying?empties itself:}|{vacuum_type};吸力{suction}kPa;可用{battery_life}分钟;重{weight}kg;噪音{noise}dB;{pet_hair?防缠绕毛发刷:};{mopping?吸拖一体:};{self_emptying?自动集尘:}',
    rows: `
VC101|zephra|Wisp 5|轻絮5|799|48|4.5/2230|white stick 18 40 1.3 68 no no no home mum,elders|con:VS102 sim:VC102|Light enough to do the ceiling with one arm.|单手举着扫天花板也不累。
VC102|zephra|Wisp 7 Pet|轻絮7宠物版|1299|35|4.7/1890|purple stick 25 55 1.6 70 yes no no home partner|con:VS102 tog:PF101 sim:VC101|The brush combs itself free of fur.|刷头自己理毛，猫狗家庭省心。
VC103|zephra|Wisp 9 Wash|轻絮9洗地版|2199|16|4.7/910|black stick 22 45 3.9 72 yes yes yes home mum|con:VS102 con:VS103 sim:VC105|Hoovers, washes and dries its own roller.|吸、拖、自清洁一把搞定。
VC104|zephra|Scout|巡游|1499|27|4.5/1640|white robot 5 120 3.4 60 no yes no home mum,elders|con:VS103 acc:VS104 sim:VC106|Draws a map and leaves the bedroom for later.|会画地图，能设禁区。
VC105|zephra|Scout Base|巡游基站版|2799|13|4.8/1220|white robot 8 180 3.8 58 yes yes yes home mum,partner|con:VS101 con:VS103 sim:VC107|Two months without touching dust.|两个月不用倒灰。
VC106|dustine|Rollo|小滚圈|899|40|4.3/2080|black robot 3 100 2.9 62 no no no home student|acc:VS104 sim:VC104|Slim enough for under the sofa.|机身薄，钻得进沙发底。
VC107|dustine|Rollo Cat|小滚圈猫咪版|1799|18|4.6/870|grey robot 6 140 3.5 57 yes yes no home -|con:VS103 tog:PF103 sim:VC105|Knows a cable from a tail.|认得线，也认得尾巴。
VC108|dustine|Hush Canister|静卧|699|22|4.6/640|red canister 20 - 5.2 62 no no no home elders|con:VS101 sim:VC109|For flats with thin walls and sleeping babies.|隔音差、有宝宝的家适合。
VC109|dustine|Bagless Canister|无袋卧式|499|31|4.2/930|blue canister 24 - 4.8 76 yes no no home -|con:VS102 sim:VC108|Strong, loud and cheap to run.|吸力猛，声音也不小，用着省。
VC110|dustine|Mini Hand|掌心|159|110|4.3/3360|green mini 8 20 0.5 71 no no no car,home dad,colleague|sim:VC111|Crumbs in the car, fluff on the keyboard.|车里碎屑、键盘灰尘一吸净。
VC111|homelle|Bedside Mite|床上除螨仪|299|54|4.4/1710|pink mini 12 - 1.7 69 yes no no home,sleep mum|con:VS102 sim:VC110|Taps, warms and lifts what sleeps with you.|拍打加热吸一遍，床铺更清爽。
VC112|homelle|Budget Stick|实惠手持|299|98|4.1/2950|orange stick 12 30 1.9 74 no no no home student|con:VS102 sim:VC101|The first vacuum of a first flat.|租房第一台吸尘器。
VC113|homelle|Whisper Stick|静语手持|999|0|4.6/520|beige stick 17 45 1.7 59 no no no home mum,elders|con:VS102 sim:VC101|Talk over it without raising your voice.|开着它也能正常聊天。`,
  },
  {
    category: 'Home > Vacuum Supplies|家居 > 吸尘器耗材',
    columns: 'supply_type count machine_washable',
    facts:
      '{supply_type};{count} in a pack;{machine_washable?washable:single use}|{supply_type};每份{count}件;{machine_washable?可水洗:一次性}',
    rows: `
VS101|zephra|Base Dust Bags|基站集尘袋|69|180|4.6/1430|dustbag 6 no|part:VC105|Seals itself when pulled.|一拉自封，不扬灰。
VS102|zephra|Fine Filter|高效滤芯|59|220|4.6/1980|airfilter 2 yes|part:VC101|Rinse monthly, change yearly.|每月冲洗，一年一换。
VS103|zephra|Microfibre Mop Pads|超细纤维拖布|49|190|4.5/1270|mop 4 yes|part:VC104|Lets go of stains in the wash.|机洗不褪，吸水快。
VS104|dustine|Side Brush Set|边刷套装|29|240|4.4/860|brush 4 no|part:VC106|Snap on without tools.|徒手就能换。`,
  },
  {
    category: 'Home > Desk Lamps|家居 > 台灯',
    columns: 'color lamp_type power:W brightness:lm dimmable flicker_free rechargeable weight:kg occasion gift_for',
    facts:
      '{lamp_type};{brightness} lm;{power} W;{dimmable?dimmable:};{flicker_free?flicker-free:};{rechargeable?runs on its battery:}|{lamp_type};亮度{brightness}流明;功率{power}W;{dimmable?可调光:};{flicker_free?无频闪:};{rechargeable?可充电:}',
    rows: `
DL101|halbrook|Scholar|伴读|259|76|4.7/3140|white base 14 900 yes yes no 1.6 study,reading student,child|sim:DL102|Even light across an open exercise book.|照度均匀，写作业不伤眼。
DL102|halbrook|Scholar Max|伴读大路灯|899|21|4.8/980|white floor 60 4200 yes yes no 9.5 study,reading child|sim:DL101|Daylight for the whole desk, from the ceiling back.|上下出光，整张书桌像白天。
DL103|halbrook|Arc Clamp|弯月夹灯|199|58|4.5/1420|black clamp 12 800 yes yes no 0.9 office,design student|sim:DL104|Bites the table edge and leaves the table free.|夹在桌沿，不占桌面。
DL104|halbrook|Screenline|屏上灯|299|44|4.7/1870|grey clamp 8 500 yes yes no 0.5 office,gaming partner,colleague|tog:AC109 sim:DL103|Lights the keys, never the screen.|只照桌面，屏幕不反光。
DL105|halbrook|Drafting Arm|绘图长臂|459|17|4.7/390|silver clamp 16 1100 yes yes no 2.3 design,drawing,office -|sim:DL103|A sprung arm that stays where it is put.|弹簧长臂，停哪儿算哪儿。
DL106|glimo|Mushroom|小蘑菇|129|94|4.5/2310|orange night 5 220 yes no yes 0.6 bedside,home friend,partner|sim:DL107|A warm cap to switch off with a pat.|拍一下就关的暖光小帽。
DL107|glimo|Moon Jar|月罐|269|26|4.7/690|beige night 6 260 yes yes yes 1.1 bedside,home mum,partner|sim:DL106|Porcelain that glows like skin.|白瓷透光，温润安静。
DL108|glimo|Sunrise|日出唤醒灯|329|33|4.5/1130|white night 10 400 yes yes no 0.8 bedside,sleep mum,partner|tog:SP111 sim:DL107|Dawn in half an hour, whatever the season.|用光叫醒你，不靠闹铃。
DL109|glimo|Fold Go|折折灯|89|130|4.4/2480|pink base 5 300 yes no yes 0.4 study,travel student|sim:DL112|For bunk beds and power cuts.|宿舍熄灯后也能看书。
DL110|glimo|Bankers|老银行|389|0|4.6/310|green base 7 450 no no no 2.4 office,reading dad|sim:DL101|Brass foot, glass shade and a pull chain.|黄铜底座，玻璃罩，拉绳开关。
DL111|mirabo|Simple Lamp|简灯|49|210|4.1/3870|white base 6 350 no no no 0.5 home,study student|sim:DL109|Switch, bulb, light.|一个开关，一盏灯。
DL112|mirabo|Senior Reader|长辈阅读灯|149|49|4.6/720|black base 12 1000 yes yes yes 1.2 reading,home elders,dad,mum|sim:DL101|Large knob, strong light and a magnifier.|大旋钮，光线足，带放大镜。`,
  },
  {
    category: 'Home > Office Chairs|家居 > 办公椅',
    columns: 'color material max_load:kg recline:degree lumbar_support headrest footrest weight:kg occasion gift_for',
    facts:
      '{material};carries {max_load} kg;reclines to {recline}°;{lumbar_support?lumbar support:};{headrest?headrest:};{footrest?footrest:}|{material};承重{max_load}kg;可后仰{recline}度;{lumbar_support?有腰托:};{headrest?带头枕:};{footrest?带脚托:}',
    rows: `
OC101|posturo|Spine 3|脊线3|899|38|4.6/2140|black mesh 150 125 yes yes no 16 office partner,dad|sim:OC102|Follows your back when you lean.|后仰时腰托跟着走。
OC102|posturo|Spine 5|脊线5|1699|17|4.8/1090|grey mesh 150 135 yes yes yes 19 office,home dad|sim:OC103|Arms that move six ways and a hidden footrest.|扶手六向可调，脚托藏在座下。
OC103|posturo|Spine Pro|脊线Pro|3299|5|4.9/420|black mesh 160 140 yes yes yes 22 office,design -|sim:OC102|Cast frame, twelve-year springs.|压铸骨架，久坐一族的终点。
OC104|posturo|Petite|小身版|799|29|4.7/760|pink mesh 120 120 yes no no 13 office,study mum,partner|sim:OC101|A shorter seat, so that feet reach the floor.|座深更短，小个子脚能踩实。
OC105|sedora|Director|董事|1899|11|4.5/480|brown leather 150 130 yes yes no 24 business,office dad|sim:OC106|Stitched hide for the corner room.|真皮车缝，独立办公室的气派。
OC106|sedora|Director Eco|董事轻奢版|999|23|4.3/910|brown fauxleather 135 125 yes yes no 21 business,office -|sim:OC105|The look at half the price.|气派不减，价格对折。
OC107|sedora|Rook|战车|1099|26|4.5/1680|red fauxleather 150 165 yes yes yes 23 gaming student|tog:LT106 sim:OC108|Lies almost flat between two rounds.|一局打完，放倒就躺。
OC108|sedora|Rook Fabric|战车布艺版|1199|0|4.6/590|blue fabric 150 160 yes yes no 22 gaming,home student|sim:OC107|Does not stick in July.|夏天不粘背。
OC109|homelle|Study Seat|学习椅|359|62|4.5/1920|green mesh 100 110 yes no yes 11 study,home child|tog:DL101 sim:OC104|Grows with the desk and locks its wheels.|升降跟着身高走，坐下锁轮。
OC110|homelle|Task Plain|素面职员椅|229|120|4.1/3450|black mesh 110 110 no no no 9 office,home student|sim:OC111|A back, a lift, five wheels.|靠背、升降、五个轮。
OC111|homelle|Stool Swivel|转转凳|149|75|4.2/870|white fabric 100 - no no no 6 home,study -|sim:OC110|Tucks away under the desk.|收进桌下不占地。
OC112|homelle|Nap Chair|午睡椅|599|34|4.5/1260|grey fabric 135 155 yes yes yes 18 office,home colleague,partner|sim:OC107|For the half hour after lunch.|午休那半小时，躺得舒服。`,
  },
];
