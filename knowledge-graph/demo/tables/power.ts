import type { Section } from './section.js';

/** What keeps devices going: chargers, cables, cases and the like. */
export const power: readonly Section[] = [
  {
    category: 'Device Accessories > Chargers & Power Banks|数码配件 > 充电器与充电宝',
    columns: 'charger_type charging_power:W ports battery_capacity:mAh weight:g color wireless occasion',
    facts:
      '{charging_power} W;charges {ports} at once;{battery_capacity} mAh;{weight} g;{wireless?charges without a cable:}|功率{charging_power}W;可同时充{ports}台;{battery_capacity}mAh;{weight}克;{wireless?支持无线充电:}',
    rows: `
CG101|voltika|Mini 20W Charger|迷你20W充电头|39|320|4.5/5230|wall 20 1 - 34 white no everyday,travel|tog:AC104 sim:CG102|No bigger than a walnut.|核桃大小，随手塞包里。
CG102|voltika|Duo 33W Charger|双口33W充电头|69|210|4.6/3110|wall 33 2 - 58 white no everyday|tog:AC104 sim:CG103|Phone and earbuds on one socket.|手机耳机一个头搞定。
CG103|voltika|GaN 65W Charger|氮化镓65W充电头|149|130|4.7/4020|wall 65 3 - 112 black no commuting,office|tog:AC105 sim:CG104|One plug for laptop, tablet and phone.|笔记本、平板、手机共用一个头。
CG104|ampbit|GaN 100W Charger|氮化镓100W充电头|239|74|4.7/1530|wall 100 4 - 186 grey no office,business|tog:AC105 sim:CG103|Feeds a big laptop and still has room for three more.|带得动大本，还能再充三台。
CG105|ampbit|Slim 10000 Power Bank|轻薄10000充电宝|129|165|4.5/6640|bank 22.5 2 10000 198 blue no commuting,travel|tog:AC104 sim:CG106|Two full phone charges in a shirt pocket.|够手机充满两次，揣兜不鼓。
CG106|ampbit|Trek 20000 Power Bank|远行20000充电宝|219|88|4.6/2750|bank 65 3 20000 398 black no travel,camping|tog:AC105 sim:CG112|Allowed on planes and strong enough for a laptop.|可带上飞机，还能给笔记本供电。
CG107|voltika|Snap 5000 Power Bank|磁吸5000充电宝|159|95|4.4/1890|bank 15 1 5000 118 pink yes commuting,everyday|sim:CG105|Snaps to the back of the phone while you walk.|吸在手机背面，边走边充。
CG108|qinzo|Flat Wireless Pad|轻薄无线充电板|89|140|4.3/1420|pad 15 1 - 72 white yes home,bedside|acc:CG102 sim:CG110|A felt-topped disc for the bedside.|毛毡面圆盘，放床头安静好看。
CG109|ampbit|Road 45W Car Charger|路行45W车载充电器|79|120|4.5/2210|car 45 2 - 46 black no car,travel|tog:AC104|Sits flush in the lighter socket.|插上几乎不突出，行车更安全。
CG110|lumeno|Trio 25W Charging Stand|三合一25W充电座|399|39|4.6/760|pad 25 3 - 320 silver yes home,office|sim:CG108|Phone, watch and buds charge in one quiet place.|手机、手表、耳机一起充，桌面清爽。
CG111|voltika|Desk 140W Station|桌面140W充电站|369|33|4.7/480|station 140 6 - 520 black no office,home|tog:AC105 sim:CG104|Six devices, one cable to the wall.|六台设备，一根电源线。
CG112|ampbit|Giant 27000 Power Bank|巨量27000充电宝|459|21|4.7/590|bank 140 3 27000 610 grey no camping,business|tog:AC105 sim:CG106|A small power station with a screen.|带屏显的随身电站。
CG113|ampbit|Solar 25000 Power Bank|太阳能25000充电宝|269|0|4.2/840|bank 20 3 25000 560 orange no camping,hiking,outdoor|tog:TG102 sim:CG106|Folding panels that top up while you camp.|折叠光伏板，露营时边晒边充。
CG114|heronix|Passport 30W Charger|护照30W转换充电头|119|58|4.5/910|wall 30 3 - 142 white no travel,business|tog:AC104|Slide-out pins for four continents.|推拉式插脚，出国不用再买转换头。`,
  },
  {
    category: 'Device Accessories > Cases, Cables & Keyboards|数码配件 > 手机壳、数据线与键鼠',
    columns: 'accessory_type material color weight:g wireless length:m charging_power:W occasion',
    facts:
      '{accessory_type} in {color};made of {material};{length} m long;carries {charging_power} W;{wireless?works wirelessly:};{weight} g|{color}{accessory_type};{material}材质;长{length}米;最高{charging_power}W;{wireless?无线连接:};{weight}克',
    rows: `
AC101|voltika|Clear Phone Case|透明手机壳|35|400|4.3/7120|case silicone clear 28 - - - everyday|sim:AC102|Soft corners that do not yellow in a season.|软边防摔，久用不易发黄。
AC102|portello|Leather Phone Case|真皮手机壳|169|64|4.6/880|case leather brown 46 - - - business|sim:AC101|Vegetable-tanned and better with age.|植鞣皮，越用越有味道。
AC103|voltika|Tempered Screen Film|钢化贴膜|29|520|4.4/9300|film glass clear 12 - - - everyday|tog:AC101|Comes with a frame, so that it lands straight.|自带贴膜神器，一次贴正。
AC104|ampbit|Everyday USB-C Cable|日常双C数据线|25|610|4.5/8140|cable silicone white 22 - 1 60 everyday|sim:AC105|Soft as string and free of knots.|软而不打结。
AC105|ampbit|Braided USB-C Cable|编织双C数据线|49|350|4.7/4210|cable nylon black 48 - 2 100 office,travel|sim:AC104|Long enough for the sofa.|够长，沙发上也能充。
AC106|lumeno|Slate Pencil|石板手写笔|399|57|4.6/1350|stylus plastic white 15 yes - - study,drawing|tog:AC107|Tilts, presses and sticks to the tablet's edge.|有压感和倾斜感应，吸附在平板侧边。
AC107|lumeno|Slate Keyboard Cover|石板键盘套|499|38|4.4/620|keyboard fauxleather grey 310 yes - - study,office|tog:AC108|Turns the tablet into a typewriter.|平板秒变轻办公本。
AC108|heronix|Hush Mouse|静音鼠标|99|170|4.6/3870|mouse plastic black 86 yes - - office,study|sim:AC109|Clicks that no library will notice.|图书馆里也不打扰人。
AC109|heronix|Talon Keys 87|鹰隼机械键盘87键|459|43|4.7/1290|keyboard aluminium black 920 no 1.8 - gaming,office|tog:AC108|Hot-swap switches and a firm plate.|轴体可换，手感扎实。
AC110|halbrook|Folding Laptop Stand|折叠笔记本支架|129|98|4.6/1740|stand aluminium silver 340 - - - office,study|tog:AC108|Lifts the screen to eye height.|把屏幕抬到视线高度，脖子不累。
AC111|tikari|Sport Watch Strap|运动表带|59|220|4.4/1610|strap silicone black 24 - - - sports|sim:AC112|Washes clean after a run.|跑完冲一冲就干净。
AC112|tempora|Woven Steel Strap|编织钢表带|149|85|4.6/720|strap steel silver 42 - - - business,date|sim:AC111|Closes with a magnet at any width.|磁吸扣，长短随意调。
AC113|murmura|Foam Ear Tips|记忆棉耳塞套|45|260|4.5/2080|eartips foam black 4 - - - commuting|sim:AC114|Softer seal and a little more quiet.|更贴合，也更安静一点。
AC114|murmura|Headphone Travel Case|耳机旅行收纳包|89|110|4.6/930|pouch polyester grey 185 - - - travel|tog:AC113|A hard shell with a pocket for the cable.|硬壳防压，线材有小兜。
AC115|glimo|Desk Phone Stand|桌面手机支架|39|300|4.5/4320|stand aluminium pink 160 - - - home,office|tog:CG102|Heavy foot, any angle.|底座稳，角度随意。
AC116|heronix|Seven-in-One Hub|七合一扩展坞|189|77|4.5/1480|hub aluminium grey 78 no 0.2 100 office,business|tog:AC105|Screen, cards, cables and power through one hole.|显示器、读卡、网线、供电一口全包。`,
  },
];
