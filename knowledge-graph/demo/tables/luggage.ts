import type { Section } from './section.js';

/** Backpacks, suitcases and small things for travel. */
export const luggage: readonly Section[] = [
  {
    category: 'Bags > Backpacks|箱包 > 背包',
    columns:
      'color gender capacity:L laptop_size:inch weight:g waterproof anti_theft usb_port material occasion gift_for',
    facts:
      'Holds {capacity} L;laptops up to {laptop_size} inches;{weight} g;{material};{waterproof?waterproof:};{anti_theft?hidden zips:};{usb_port?charging port:}|容量{capacity}升;可装{laptop_size}英寸电脑;{weight}克;{material}面料;{waterproof?防水:};{anti_theft?防盗拉链:};{usb_port?带充电口:}',
    rows: `
BP101|portello|Metro 18|地铁18|359|46|4.6/1780|black unisex 18 14 780 yes yes yes nylon commuting,office partner,colleague|tog:CG105 sim:BP102|Slim against the back, stiff enough to stand.|贴背不占地，放下自己站得住。
BP102|portello|Metro 24|地铁24|429|33|4.7/1260|grey unisex 24 16 920 yes yes yes nylon commuting,business,travel dad|tog:CG105 sim:BP101|A clamshell that packs for two nights.|全开口，塞得下两晚行李。
BP103|portello|Saddle Leather|马鞍真皮背包|1299|9|4.7/340|brown men 16 14 1350 no no no leather business,date dad,partner|sim:BP101|Full-grain hide for the office that still has paper.|头层牛皮，正式场合背得出手。
BP104|portello|Petal|花瓣|329|38|4.5/930|pink women 12 13 520 no yes no nylon commuting,date partner|sim:BP105|Small outside, many pockets inside.|看着小，隔层多。
BP105|wandry|Recess Day|课间|169|120|4.4/3640|blue unisex 22 15.6 610 no no no polyester school,study student|sim:BP106|Two bottles, four books and a pencil case.|两瓶水四本书一个笔袋，刚好。
BP106|wandry|Recess Junior|护脊小书包|199|86|4.7/2280|purple kids 16 - 690 yes no no polyester school child|sim:BP105|A back panel shaped for small spines.|背板护脊，减轻小朋友负担。
BP107|wandry|Roll 20|卷口20|239|41|4.4/870|yellow unisex 20 15 700 yes no no polyester commuting,outdoor student|sim:BP101|Roll the top down and ride through rain.|卷口一收，骑车淋雨也不怕。
BP108|norrfell|Moraine 35|冰碛35|599|27|4.7/760|green unisex 35 - 1180 yes no no nylon hiking,outdoor dad|acc:TA102 sim:BP109|A framed pack for huts and long weekends.|带背架，周末登山一包走。
BP109|norrfell|Moraine 55|冰碛55|899|12|4.8/420|orange men 55 - 1720 yes no no nylon hiking,camping,outdoor -|acc:TA102 tog:TG103 sim:BP108|Carries a tent, a stove and your doubts.|帐篷炉具都装得下，重装徒步。
BP110|norrfell|Moraine 45 Women|冰碛45女款|799|0|4.7/310|purple women 45 - 1490 yes no no nylon hiking,camping,outdoor -|acc:TA102 sim:BP109|A shorter back and softer straps.|背负系统按女性身形调短。
BP111|journo|Cabin 40|登机40|499|30|4.6/890|black unisex 40 17 1290 yes yes yes polyester travel,business dad|acc:TA101 sim:BP102|Replaces a suitcase for short flights.|短途出差，不用再拖箱子。
BP112|journo|Fold Away 15|折叠15|79|180|4.3/2760|red unisex 15 - 180 no no no nylon travel,outdoor,everyday friend|sim:BP107|Lives in a corner of the suitcase until you shop.|平时塞箱角，购物时展开。
BP113|journo|Lens 20|镜头20|659|15|4.6/380|grey unisex 20 15 1420 yes yes no nylon photography,travel -|sim:BP111|Side door for cameras, top for lunch.|侧开取相机，上层放杂物。`,
  },
  {
    category: 'Bags > Suitcases|箱包 > 行李箱',
    columns: 'color case_size:inch capacity:L weight:kg material carry_on expandable usb_port occasion gift_for',
    facts:
      '{case_size} inches;{capacity} L;{weight} kg empty;{material};{carry_on?goes in the cabin:checked luggage};{expandable?expands by a zip:}|{case_size}英寸;容量{capacity}升;空箱{weight}kg;{material};{carry_on?可登机:需托运};{expandable?可扩容:}',
    rows: `
SC101|journo|Roam 20|云滑20|399|64|4.6/2650|white 20 36 2.8 polycarbonate yes no no travel,business partner|acc:TA101 acc:TA103 sim:SC104|Wheels that stay silent on tiles.|万向轮静音，走石板路也顺。
SC102|journo|Roam 24|云滑24|499|41|4.6/1890|blue 24 63 3.6 polycarbonate no yes no travel student|acc:TA101 acc:TA103 sim:SC105|A week away for one.|一个人出门一周的量。
SC103|journo|Roam 28|云滑28|599|25|4.5/1120|green 28 98 4.4 polycarbonate no yes no travel,holiday student|acc:TA101 acc:TA103 sim:SC106|Moving abroad, or three children at the sea.|留学搬家，或带三个娃去海边。
SC104|portello|Envoy Front 20|使节前开20|799|18|4.7/640|grey 20 38 3.3 polycarbonate yes no yes business,travel dad,colleague|acc:TA103 sim:SC107|A front door for laptop and papers at the gate.|前开盖，安检拿电脑不用开箱。
SC105|portello|Envoy 24|使节24|899|14|4.6/390|black 24 66 4.1 polycarbonate no yes no business,travel -|acc:TA103 sim:SC102|Suits stay flat on the hanging board.|自带西装板，衣服不皱。
SC106|portello|Envoy 28|使节28|999|0|4.6/270|black 28 102 4.9 polycarbonate no yes no business,travel -|acc:TA103 sim:SC103|The long-haul size of the series.|系列里的长途尺寸。
SC107|portello|Ingot 20|银锭20|1899|7|4.8/310|silver 20 34 4.2 aluminium yes no no business,travel dad,partner|acc:TA103 sim:SC108|Shut by clasps, and dents become memories.|铝框锁扣，磕碰都是旅途印记。
SC108|portello|Ingot 26|银锭26|2599|4|4.8/160|gold 26 76 6.1 aluminium no no no travel,holiday -|acc:TA103 sim:SC107|A trunk for people who do not run for trains.|从容出行的铝框大箱。
SC109|wandry|Soft 20|软布20|259|52|4.3/1430|navy 20 38 2.3 polyester yes yes no travel elders|acc:TA101 sim:SC101|The lightest on the shelf, with outer pockets.|全店最轻，外袋放证件方便。
SC110|wandry|Soft 25|软布25|329|36|4.3/860|navy 25 70 3.1 polyester no yes no travel elders|acc:TA101 sim:SC102|Gives where hard shells crack.|软箱耐磕，撑得下伴手礼。
SC111|wandry|Zoo Ride-on 18|动物园骑行箱|329|30|4.7/980|yellow 18 24 3 plastic yes no no travel,holiday child|sim:SC101|A whale that is pulled by a strap and ridden to the gate.|小鲸鱼造型，孩子能坐着走。
SC112|wandry|Budget 22|实惠22|189|97|4.0/2210|pink 22 46 3 plastic no no no travel,school student|sim:SC102|Enough for the dormitory and back.|寒暑假来回宿舍够用了。`,
  },
  {
    category: 'Bags > Travel Essentials|箱包 > 旅行用品',
    columns: 'travel_type color material weight:g waterproof machine_washable gift_for',
    facts:
      '{travel_type} in {color};{material};{weight} g;{waterproof?waterproof:};{machine_washable?machine washable:}|{color}{travel_type};{material};{weight}克;{waterproof?防水:};{machine_washable?可机洗:}',
    rows: `
TA101|journo|Packing Cube Set|收纳袋六件套|89|210|4.7/3980|cubes grey nylon 260 yes yes friend|tog:SC102|A place for shirts, a place for socks.|上衣袜子各归各位。
TA102|norrfell|Pack Rain Cover|背包防雨罩|49|130|4.5/720|raincover orange nylon 110 yes no -|tog:BP108|Bright enough to be found in fog.|颜色醒目，雾里也找得到。
TA103|wandry|Stretch Luggage Cover|弹力箱套|59|175|4.4/1650|luggagecover blue polyester 190 no yes -|tog:SC103|Your case is the one with the waves.|转盘上一眼认出自己的箱子。
TA104|journo|Cloud Neck Pillow|云朵颈枕|99|96|4.5/2310|pillow beige foam 310 no yes elders,dad|tog:HD114|A cheek-high side for window sleepers.|侧边够高，靠窗睡也不歪头。`,
  },
];
