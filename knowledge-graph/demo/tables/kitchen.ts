import type { Section } from './section.js';

/** Coffee machines, rice cookers, air fryers and what they use up. */
export const kitchen: readonly Section[] = [
  {
    category: 'Kitchen > Coffee Machines|厨房电器 > 咖啡机',
    columns: 'color machine_type power:W tank_capacity:L pressure:bar width:cm milk_frother noise:dB occasion gift_for',
    facts:
      '{machine_type};{power} W;{tank_capacity} L of water;{width} cm wide;{milk_frother?froths milk:};{noise} dB|{machine_type};功率{power}W;水箱{tank_capacity}升;宽{width}厘米;{milk_frother?可打奶泡:};工作噪音{noise}dB',
    rows: `
CM101|brewlin|Nook|小角落|399|72|4.4/2480|red capsule 1150 0.6 19 11 no 58 smallkitchen,office friend,colleague|con:CF109 con:KS101 sim:CM102|A hand's breadth of counter and a cup in half a minute.|巴掌宽的台面，半分钟一杯。
CM102|brewlin|Nook Latte|小角落拿铁版|699|41|4.5/1320|white capsule 1250 0.9 19 17 yes 59 smallkitchen,home partner,mum|con:CF109 con:KS101 sim:CM101|Adds a milk jug that cleans itself.|多了会自己清洗的奶泡壶。
CM103|brewlin|Atelier|工坊|1699|19|4.7/910|silver semi 1400 1.8 15 25 yes 66 home partner|con:CF101 con:KS101 acc:KS104 sim:CM104|Pressure gauge, warm cups and a wand worth learning.|压力表、温杯架，还有值得练的蒸汽棒。
CM104|brewlin|Atelier Mini|工坊迷你|899|37|4.4/1640|green semi 1100 1 15 14 yes 64 smallkitchen,home partner,friend|con:CF101 con:KS101 acc:KS104 sim:CM103|Real espresso on a narrow shelf.|窄台面也能做正经意式。
CM105|brewlin|Atelier Duo|工坊双锅炉|4599|5|4.9/240|black semi 2200 2.5 9 32 yes 63 home -|con:CF101 con:KS101 acc:KS104 sim:CM103|Brews and steams together, at café temperature.|双锅炉，萃取打奶同时进行。
CM106|stovia|Bello 5|贝罗5|2799|14|4.6/780|black beantocup 1450 1.7 19 24 yes 68 home,office dad|con:CF102 con:KS101 sim:CM107|Grinds, brews and rinses at one touch.|一键磨豆萃取自清洁。
CM107|stovia|Bello 9|贝罗9|4999|6|4.8/390|silver beantocup 1500 2.4 19 28 yes 62 office,home -|con:CF102 con:KS101 sim:CM106|Two bean bins, ten drinks, and it remembers who likes what.|双豆仓，记得每个人的口味。
CM108|stovia|Bello Desk|贝罗桌面版|1999|0|4.3/520|white beantocup 1350 1.2 15 18 no 70 office,smallkitchen -|con:CF102 con:KS101 sim:CM106|Black coffee for a small team.|小团队的黑咖啡自由。
CM109|homelle|Sunday Drip|周日滴滤|229|83|4.4/2070|black drip 900 1.25 - 20 no 45 home,office elders,dad|con:CF105 con:KS102 sim:CM110|Eight cups while you look for the newspaper.|翻报纸的工夫，滴出一大壶。
CM110|homelle|Sunday Drip Timer|周日滴滤预约版|319|46|4.5/860|beige drip 950 1.5 - 22 no 43 home dad|con:CF105 con:KS102 sim:CM109|Coffee is there before you are.|人还没起，咖啡先好。
CM111|homelle|Stove Moka|炉上摩卡壶|119|110|4.5/2940|silver moka - 0.3 1.5 10 no - smallkitchen,camping friend|con:CF106 sim:CM112|Eight sides, one gasket, no plug.|八角壶身，不插电。
CM112|homelle|Electric Moka|电摩卡壶|199|52|4.3/940|red moka 480 0.3 1.5 13 no 48 smallkitchen,office friend|con:CF106 sim:CM111|The stove-top taste for a dormitory desk.|没有灶台也能煮摩卡。`,
  },
  {
    category: 'Kitchen > Rice Cookers|厨房电器 > 电饭煲',
    columns: 'color capacity:L people:person power:W heating timer low_sugar dishwasher_safe occasion gift_for',
    facts:
      '{capacity} L;enough for about {people};{heating};{power} W;{timer?delay timer:};{low_sugar?low-sugar mode:}|{capacity}升;约够{people}人吃;{heating};功率{power}W;{timer?可预约:};{low_sugar?低糖煮饭:}',
    rows: `
RC101|homelle|Solo Pot|独食小煲|129|120|4.4/4380|pink 1.2 2 300 plate no no yes smallkitchen,study student|acc:KS105 sim:RC102|Rice for one and soup for later.|一个人吃饭，也要热乎。
RC102|homelle|Solo Pot Plus|独食小煲升级版|199|74|4.5/2110|white 1.6 3 400 plate yes no yes smallkitchen,home partner|sim:RC101|Porridge ready when the alarm rings.|闹钟响的时候，粥刚好。
RC103|homelle|Family Pot 4|团圆煲4升|299|66|4.6/2870|gold 4 6 860 plate yes no no home mum,elders|acc:KS105 sim:RC106|A big lid, big keys and no menus to scroll.|大按键，不用翻菜单，爸妈会用。
RC104|panello|Grain IH 3|谷粒IH 3升|499|45|4.7/1760|black 3 4 1100 ih yes no no home mum|acc:KS105 sim:RC105|Every grain stands by itself.|粒粒分明，冷了也好吃。
RC105|panello|Grain IH 4|谷粒IH 4升|599|31|4.7/1290|white 4 6 1250 ih yes yes no home mum,elders|acc:KS105 sim:RC104|Drains the starch for those who count it.|沥出米汤，控糖的家人也能吃。
RC106|panello|Grain IH 5|谷粒IH 5升|699|18|4.6/640|grey 5 8 1350 ih yes yes no home -|acc:KS105 sim:RC105|For the flat where three generations eat.|三代同堂，一锅够吃。
RC107|panello|Clay Heart|陶心|899|12|4.8/430|brown 3 4 1200 ih yes no no home mum,elders|sim:RC108|A fired clay bowl that keeps a crust at the bottom.|陶土内釜，锅底有焦香。
RC108|stovia|Vault Pressure|鼎力压力煲|799|22|4.7/970|silver 4 6 1300 pressure yes no yes home mum|acc:KS105 sim:RC109|Softens beans and brown rice without soaking.|豆子糙米不用泡，一样软糯。
RC109|stovia|Vault Pressure 6|鼎力压力煲6升|999|9|4.6/380|black 6 10 1500 pressure yes yes yes home -|sim:RC108|New Year's Eve in one pot.|年夜饭一锅端。
RC110|stovia|Low GI 3|控糖饭煲3升|659|0|4.4/720|white 3 4 900 ih yes yes no home elders,dad|sim:RC105|A steaming basket that lets the sugar water go.|蒸篮沥糖，长辈吃饭更放心。
RC111|mirabo|Travel Bento|便当小饭盒|159|87|4.3/1580|green 0.8 1 250 plate yes no yes office,travel colleague,student|sim:RC101|Cooks under a desk at noon.|办公桌上就能蒸饭热菜。
RC112|mirabo|Plain Pot 3|简单煲3升|169|140|4.2/3650|red 3 4 650 plate no no yes home student|sim:RC103|One lever: cook, then keep warm.|一根拨杆：煮饭，保温。`,
  },
  {
    category: 'Kitchen > Air Fryers|厨房电器 > 空气炸锅',
    columns:
      'color fryer_type capacity:L people:person power:W width:cm window dishwasher_safe noise:dB occasion gift_for',
    facts:
      '{capacity} L;serves {people};{fryer_type};{power} W;{width} cm wide;{window?viewing window:};{dishwasher_safe?basket goes in the dishwasher:}|{capacity}升;够{people}人;{fryer_type};功率{power}W;宽{width}厘米;{window?带可视窗:};{dishwasher_safe?炸篮可进洗碗机:}',
    rows: `
AF101|homelle|Crisp Mini|小脆|149|130|4.4/3890|pink drawer 2 2 900 21 no yes 52 smallkitchen student,partner|con:KS103 sim:AF102|Wings for two, smaller than a kettle.|两人份鸡翅，不比水壶占地。
AF102|homelle|Crisp 4|小脆4升|229|92|4.5/3120|green drawer 4 3 1300 26 yes yes 54 home,smallkitchen mum|con:KS103 sim:AF104|A window, so that nobody shakes it too early.|带小窗，不用一遍遍拉开看。
AF103|homelle|Crisp 6|小脆6升|329|57|4.6/1870|white drawer 6 5 1600 30 yes yes 56 home mum|con:KS103 sim:AF105|A whole chicken lies flat.|整只鸡放得平。
AF104|stovia|Gale 4|疾风4|349|48|4.6/1240|black drawer 4.5 4 1500 27 yes yes 47 home mum,partner|con:KS103 sim:AF102|The quiet one, for open kitchens.|开放式厨房也不吵。
AF105|stovia|Gale 7 Twin|疾风双仓7|699|20|4.7/690|grey drawer 7.5 6 2400 38 yes yes 53 home -|con:KS103 sim:AF103|Two baskets that finish together.|双篮同时出锅，鱼和薯条不串味。
AF106|stovia|Gale Oven 12|疾风烤箱12|799|16|4.7/560|black oven 12 6 1800 36 yes no 51 home mum|con:KS103 sim:AF108|Three racks, a spit, and bread on Sunday.|三层烤架加转叉，周日烤面包。
AF107|panello|Hearth Steam 5|蒸烤炉心5|899|11|4.6/410|white drawer 5 4 1700 29 yes no 50 home mum,elders|sim:AF104|Steam first, crisp after: soft inside.|先蒸后烤，外脆里嫩不上火。
AF108|panello|Hearth Oven 18|炉心烤箱18|1199|7|4.7/330|silver oven 18 8 2000 42 yes no 53 home -|con:KS103 sim:AF106|Replaces the oven that the flat never had.|没有嵌入式烤箱的家，靠它就够。
AF109|panello|Hearth Oven 10|炉心烤箱10|599|0|4.4/480|beige oven 10 5 1500 33 yes no 55 home partner|con:KS103 sim:AF106|A counter oven with a pretty face.|颜值在线的台面烤箱。
AF110|mirabo|Pop Fry|泡泡炸|99|160|4.1/4570|yellow drawer 1.8 1 800 19 no no 58 smallkitchen,study student|con:KS103 sim:AF101|One knob, one portion, one small bill.|一个旋钮，一人份，价格也小。
AF111|mirabo|Pop Fry 5|泡泡炸5升|199|88|4.2/2260|red drawer 5 4 1400 28 no yes 58 home student|con:KS103 sim:AF102|Room for four without extras.|四口之家的朴素选择。
AF112|brewlin|Slim Fry|窄身炸|279|43|4.4/830|navy drawer 3.5 3 1350 18 yes yes 55 smallkitchen partner|con:KS103 sim:AF101|Tall and narrow, it stands where a book would.|窄长机身，书缝大的地方就能放。`,
  },
  {
    category: 'Kitchen > Kitchen Supplies|厨房电器 > 厨电耗材',
    columns: 'supply_type material count dishwasher_safe',
    facts:
      '{supply_type};{material};{count} in a pack;{dishwasher_safe?dishwasher safe:}|{supply_type};{material};每份{count}件;{dishwasher_safe?可用洗碗机:}',
    rows: `
KS101|brewlin|Descaling Tablets|除垢泡腾片|39|300|4.7/2640|descaler - 12 -|tog:CM103|Once a month, and the machine thanks you.|每月一片，咖啡机少生病。
KS102|homelle|Cone Paper Filters|锥形滤纸|19|420|4.6/3810|paperfilter card 100 no|tog:CM109|Unbleached and lint-free.|原木浆，不掉屑。
KS103|homelle|Fryer Paper Liners|空气炸锅垫纸|25|510|4.5/6230|liner card 50 no|tog:AF102|Lift it out, throw it away, no scrubbing.|用完一提就扔，不用刷锅。
KS104|brewlin|Latte Art Jug|拉花缸|69|95|4.7/1120|jug steel 1 yes|tog:CF101|A sharp lip for hearts and, later, swans.|尖嘴出线，先画心再画天鹅。
KS105|panello|Spare Inner Pot 4 L|4升备用内胆|159|26|4.5/340|innerpot ceramic 1 yes|part:RC105|Fits the four-litre cookers of the Grain series.|适配谷粒系列4升电饭煲。`,
  },
];
