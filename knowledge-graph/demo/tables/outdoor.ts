import type { Section } from './section.js';

/** Tents and camping gear, water bottles. */
export const outdoor: readonly Section[] = [
  {
    category: 'Outdoors > Tents|户外 > 帐篷',
    columns:
      'color sleeps:person setup weight:kg water_column:mm inner_height:cm sun_protection season occasion gift_for',
    facts:
      'Sleeps {sleeps};{setup};{weight} kg;{water_column} mm water column;{inner_height} cm inside;{sun_protection?sun-proof coating:};for {season}|可睡{sleeps}人;{setup};重{weight}kg;防水{water_column}毫米;帐内高{inner_height}厘米;{sun_protection?防晒涂层:};适合{season}',
    rows: `
TN101|campora|Pop Picnic|野餐速开帐|169|98|4.4/3210|green 2 popup 2.1 1000 110 yes spring,summer picnic,beach friend,child|acc:TG101 sim:TN102|Throw it, and lunch has a roof.|一抛就开，公园遮阳正好。
TN102|campora|Pop Family|全家速开帐|329|56|4.5/1870|beige 4 popup 4.3 2000 140 yes spring,summer,autumn camping,picnic,holiday -|acc:TG101 acc:TG102 sim:TN105|Up before the children ask.|孩子还没问，帐篷就搭好了。
TN103|tarnside|Solo Line|独行线|899|14|4.8/420|orange 1 poles 1.1 4000 100 no spring,summer,autumn hiking,camping -|acc:TG101 tog:TG103 sim:TN104|The weight of a bottle of water.|轻装独行，几乎感觉不到它。
TN104|tarnside|Pair Line|双行线|1099|19|4.7/690|grey 2 poles 1.6 4000 105 no spring,summer,autumn hiking,camping partner|acc:TG101 tog:TG103 sim:TN103|Two doors, so nobody climbs over anyone.|双门设计，半夜起身不打扰。
TN105|tarnside|Cabin 4|小屋4|1299|12|4.6/530|blue 4 poles 7.8 3000 190 yes spring,summer,autumn camping,holiday -|acc:TG102 acc:TG104 sim:TN107|Stand up to put your trousers on.|站着就能换衣服。
TN106|tarnside|Cabin 6|小屋6|1899|6|4.7/310|green 6 poles 11.5 3000 205 yes spring,summer,autumn camping,holiday -|acc:TG102 acc:TG104 sim:TN105|One bedroom, one living room.|一室一厅，两家人也住得下。
TN107|campora|Air House 5|充气屋5|2299|0|4.6/240|beige 5 inflatable 13.8 3000 200 yes spring,summer,autumn camping,holiday -|acc:TG102 acc:TG104 sim:TN106|Pump for five minutes instead of swearing at poles.|打几分钟气就立起来。
TN108|norrfell|Winter Crest|冬峰|2599|4|4.9/160|red 2 poles 3.2 8000 115 no winter,autumn hiking,camping -|tog:TG103 sim:TN109|Snow skirts and a crossing pole for real wind.|雪裙加强风结构，冬季线路可用。
TN109|norrfell|Winter Crest 3|冬峰3|2999|5|4.8/120|orange 3 poles 4.1 8000 125 no winter,autumn hiking,camping -|tog:TG103 sim:TN108|Base camp for a small rope team.|三人小队的雪线营地。
TN110|campora|Beach Shell|海滩贝壳|119|120|4.2/2450|blue 2 popup 1.4 600 115 yes summer beach,picnic friend|sim:TN101|Shade with pockets for sand.|沙袋固定，海边遮阳。
TN111|campora|Starter 3|入门三人帐|239|71|4.2/1980|navy 3 poles 3.4 1500 125 no spring,summer,autumn camping student|acc:TG101 sim:TN112|Two poles and one instruction page.|两根杆，一页说明书。
TN112|campora|Starter 2 Auto|入门自动双人帐|269|49|4.4/1340|yellow 2 popup 2.9 2000 120 yes spring,summer,autumn camping,picnic partner,student|acc:TG101 acc:TG102 sim:TN111|Pull the cord, hear the click.|拉绳一响，帐篷就位。`,
  },
  {
    category: 'Outdoors > Camping Gear|户外 > 露营装备',
    columns: 'gear_type color weight:kg waterproof machine_washable occasion gift_for',
    facts:
      '{gear_type};{weight} kg;{waterproof?waterproof:};{machine_washable?machine washable:}|{gear_type};重{weight}kg;{waterproof?防水:};{machine_washable?可机洗:}',
    rows: `
TG101|campora|Damp-Stop Sheet|隔潮垫|59|170|4.5/1460|groundsheet silver 0.4 yes no camping,picnic -|tog:TN101|Keeps the dew where it belongs.|露水隔在外面。
TG102|campora|Firefly Lantern|萤火营地灯|99|130|4.7/2120|lantern orange 0.3 yes no camping,outdoor friend,dad|tog:TN102|Warm light for cards after dark.|暖光，天黑了接着打牌。
TG103|norrfell|Lofoten Sleeping Bag|峡岸睡袋|399|38|4.7/740|sleepingbag purple 1.2 no yes camping,hiking -|tog:TN104|A collar that keeps the warmth in.|领口收得住热气。
TG104|tarnside|Roll Table|蛋卷桌|189|46|4.6/910|table brown 3.6 no no camping,picnic dad|tog:TN105|Rolls out like a carpet and holds a stove.|一卷一铺，放得下炉子。`,
  },
  {
    category: 'Outdoors > Water Bottles|户外 > 水杯',
    columns: 'color material capacity:ml keeps_hot:h weight:g leakproof straw dishwasher_safe occasion gift_for',
    facts:
      '{capacity} ml;{material};keeps hot for {keeps_hot} hours;{weight} g;{leakproof?leakproof:};{straw?with a straw:};{dishwasher_safe?dishwasher safe:}|{capacity}ml;{material};保温{keeps_hot}小时;{weight}克;{leakproof?防漏:};{straw?带吸管:};{dishwasher_safe?可进洗碗机:}',
    rows: `
WB101|hydrell|Office Flask|案头保温杯|99|150|4.6/3980|black steel 500 12 260 yes no no office,commuting dad,colleague|sim:WB102|Hot at nine, warm at nine in the evening.|早上泡的茶，下班还是热的。
WB102|hydrell|Tea Split Flask|茶水分离杯|149|82|4.7/1760|silver steel 420 10 310 yes no no office,business dad,elders|tog:TE101 sim:WB101|Leaves upstairs, tea downstairs.|茶水分离，不会越泡越苦。
WB103|hydrell|Trail Flask 1 L|山行壶1升|179|45|4.7/890|green steel 1000 24 480 yes no no hiking,camping,outdoor dad|tog:BP108 sim:WB104|Noodles on a summit.|山顶也能泡面。
WB104|hydrell|Featherlight Ti|轻钛壶|399|13|4.8/260|grey titanium 600 - 108 yes no yes hiking,camping,travel -|sim:WB103|Boil in it, drink from it, forget its weight.|能直火烧水，轻得不像话。
WB105|sipwell|Gym Litre|健身一升杯|59|210|4.4/4120|blue tritan 1000 - 180 yes yes yes sports student|sim:WB106|Marks on the side for people who forget to drink.|杯身有刻度，提醒你喝水。
WB106|sipwell|Squeeze 600|挤压运动壶|35|260|4.3/2890|orange plastic 600 - 82 yes no yes sports,outdoor friend|tog:RN101 sim:WB105|One squeeze per lap.|跑一圈，挤一口。
WB107|sipwell|Glass Desk Bottle|玻璃随手杯|49|130|4.4/1670|clear glass 450 - 340 no no yes office,home mum|sim:WB108|Tastes of water, and of nothing else.|没有异味，喝得出水的清甜。
WB108|sipwell|Ceramic Tumbler|陶瓷内胆随行杯|129|71|4.6/1230|pink ceramic 400 6 290 yes no no commuting,office mum,partner|tog:CM104 sim:WB101|Coffee without the taste of steel.|陶瓷内胆，咖啡不串味。
WB109|sipwell|Straw Tumbler|大吸管冰霸杯|89|115|4.5/2640|purple steel 900 8 420 no yes yes home,car,commuting student,partner|sim:WB105|Ice at dinner that went in at breakfast.|早上放的冰，晚饭还没化。
WB110|fennick|Kids Straw Flask|童用吸管保温杯|119|98|4.7/2310|yellow steel 350 8 240 yes yes no school child|tog:BP106 sim:WB111|A strap, a straw and a spare lid.|背带、吸管、备用盖，都配好了。
WB111|fennick|Kids Tritan|童用直饮杯|45|140|4.5/1450|pink tritan 450 - 130 yes no yes school child|sim:WB110|Survives the schoolyard.|耐摔，课间抢着喝水也不怕。
WB112|hydrell|Gift Flask Pair|对杯礼盒|269|0|4.7/430|red steel 380 8 230 yes no no wedding,home partner,elders,friend|sim:WB101|Two flasks, one box and room for two names.|一盒两只，可刻名字。`,
  },
];
