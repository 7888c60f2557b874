import type { Section } from './section.js';

/** Shoes and the socks that go with them. */
export const footwear: readonly Section[] = [
  {
    category: 'Footwear > Running Shoes|鞋履 > 跑鞋',
    columns: 'color gender cushioning terrain weight:g heel_drop:mm waterproof wide_fit occasion gift_for',
    facts:
      '{weight} g a shoe;{heel_drop} mm drop;{cushioning} cushioning;for {terrain};{waterproof?waterproof:};{wide_fit?comes in wide:}|单只{weight}克;落差{heel_drop}毫米;缓震{cushioning};适合{terrain};{waterproof?防水:};{wide_fit?有宽楦:}',
    rows: `
RN101|pacely|Daybreak 2|清晨2|429|58|4.6/1870|blue men high road,treadmill 262 10 no yes sports,everyday -|tog:SK101 sim:RN102|The soft daily pair that forgives a tired stride.|日常慢跑的软弹鞋，腿累的时候也护脚。
RN102|pacely|Daybreak 2 Women|清晨2女款|429|44|4.7/1430|purple women high road,treadmill 221 10 no yes sports,everyday mum|tog:SK102 sim:RN101|The same soft ride on a narrower last.|同款软弹，按女性脚型收窄后跟。
RN103|pacely|Tempo Dart|疾羽|759|21|4.7/690|red unisex low road,track 178 6 no no sports -|tog:SK101 sim:RN108|For the day with a number on your chest.|留给比赛日的那双。
RN104|pacely|First Mile|首公里|219|130|4.2/3260|grey unisex medium treadmill,road 248 8 no no sports,everyday student|tog:SK101|A fair start for people who begin on Monday.|周一开跑的人，从这双开始就好。
RN105|vantrek|Scree 4|碎石坡4|799|19|4.8/840|orange men medium trail 318 8 yes no hiking,outdoor,sports dad|tog:SK103 sim:RN106|Lugs that bite into wet gravel.|大齿纹，湿碎石上也抓得住。
RN106|vantrek|Scree 4 Women|碎石坡4女款|799|14|4.7/510|green women medium trail 284 8 yes no hiking,outdoor,sports -|tog:SK103 sim:RN105|Mountain grip with a lighter sole.|同样抓地，鞋底更轻。
RN107|vantrek|Rainline|雨线|599|27|4.5/620|black unisex medium road,trail 298 8 yes yes sports,commuting partner|tog:SK103 sim:RN105|A membrane and reflective seams for dark wet evenings.|防水膜加反光条，雨夜也出得了门。
RN108|korrin|Vega Plate|织女星碳板|1299|6|4.9/410|white unisex high road,track 196 8 no no sports -|tog:SK101 sim:RN103|A stiff plate in soft foam: quick and kind at once.|软弹中底夹碳板，又快又护腿。
RN109|korrin|Vega Trainer|织女星训练款|699|33|4.6/980|yellow men high road 239 8 no no sports partner|tog:SK101 sim:RN101|The training mate of the racing pair.|比赛鞋的训练搭档。
RN110|korrin|Vega Trainer Women|织女星训练款女款|699|25|4.6/760|pink women high road 205 8 no no sports partner|tog:SK102 sim:RN102|Bouncy on long Sundays, calm at the heel.|周末长距离也有弹性，后跟稳。
RN111|fennick|Steady|稳步|529|40|4.5/1120|navy men medium road,treadmill 288 12 no yes sports,everyday dad|tog:SK104 sim:RN101|Inner posts for flat feet and heavier runners.|内侧支撑，扁平足和大体重友好。
RN112|fennick|Steady Women|稳步女款|529|31|4.5/870|grey women medium road,treadmill 246 12 no yes sports,everyday mum|tog:SK104 sim:RN102|Guides the ankle without feeling hard.|稳住脚踝，却不硬。
RN113|fennick|Puddle Junior|小水花童款|259|62|4.6/1340|yellow kids medium road,trail 182 6 yes no school,sports child|tog:SK104|One strap, toes that last till they are outgrown.|一条魔术贴，鞋头耐踢。
RN114|brisawalk|Feather Jog|轻羽慢跑|299|75|4.3/2210|white women medium road,treadmill 168 6 no no sports,commuting,everyday mum,partner|tog:SK102 sim:RN102|So light that it goes to the office as well.|轻到上班也想穿。
RN115|brisawalk|Feather Jog Men|轻羽慢跑男款|299|0|4.3/1760|black men medium road,treadmill 198 6 no no sports,commuting,everyday -|tog:SK101 sim:RN104|Jogging shoe by name, all-day shoe by habit.|说是慢跑鞋，其实天天都在穿。
RN116|pacely|Spike Six|六钉|389|17|4.4/230|green unisex low track 154 4 no no sports,school student|sim:RN103|Fixed pins for school races and the long jump.|校运会短跑跳远都能上。`,
  },
  {
    category: 'Footwear > Casual Shoes|鞋履 > 休闲鞋',
    columns: 'color gender material waterproof slip_on weight:g occasion season gift_for',
    facts:
      'Upper of {material};{weight} g a shoe;{slip_on?slips on:};{waterproof?waterproof:};for {season}|{material}鞋面;单只{weight}克;{slip_on?一脚蹬:};{waterproof?防水:};适合{season}',
    rows: `
CS101|brisawalk|Harbour Canvas|港湾帆布鞋|159|140|4.4/3870|white unisex canvas no no 310 everyday,school spring,summer student|tog:SK104 sim:CS102|Goes with anything and washes well.|百搭，脏了刷刷就白。
CS102|brisawalk|Harbour High|港湾高帮|189|90|4.4/1640|black unisex canvas no no 365 everyday,school spring,autumn student|tog:SK104 sim:CS101|The high-top with a padded ankle.|高帮护踝，走一天不磨。
CS103|brisawalk|Sunday Slip|周日一脚蹬|229|66|4.5/1980|grey women knit no yes 196 everyday,travel spring,summer mum,elders|sim:CS104|Steps on without hands and bends like a sock.|不用弯腰，像袜子一样软。
CS104|brisawalk|Sunday Slip Men|周日一脚蹬男款|229|72|4.4/1520|navy men knit no yes 232 everyday,travel spring,summer dad,elders|sim:CS103|Easy on, easy off, easy on the knees.|穿脱省力，走路不累膝盖。
CS105|korrin|Court 77|球场77|469|48|4.6/2410|white unisex leather no no 388 everyday,date spring,autumn partner|tog:SK104 sim:CS106|A clean tennis shape in soft calf.|干净的复古网球鞋型，小牛皮柔软。
CS106|korrin|Court 77 Suede|球场77绒面|529|29|4.6/910|green unisex suede no no 376 everyday,date autumn,winter partner|sim:CS105|The warm-toned brother for autumn.|秋天就该穿绒面。
CS107|korrin|Platform Cloud|云台厚底|399|37|4.3/1280|pink women fauxleather no no 420 everyday,date spring,autumn partner|sim:CS105|A lift that walks flat.|增高又走得稳。
CS108|fennick|Loaf|乐福|599|24|4.5/640|brown men leather no yes 410 office,business spring,autumn dad|sim:CS109|Office manners with a rubber sole.|上班得体，胶底不打滑。
CS109|fennick|Loaf Petite|乐福女款|569|22|4.6/580|black women leather no yes 328 office,commuting spring,autumn mum|sim:CS108|A soft back that does not bite.|后跟柔软不磨脚。
CS110|fennick|Drizzle Boot|细雨短靴|699|13|4.7/470|black women leather yes no 520 commuting,everyday autumn,winter mum,partner|sim:CS111|Looks like town, handles slush.|看着都市，雪水也不怕。
CS111|vantrek|Cobble Boot|石板路短靴|749|16|4.7/520|brown men leather yes no 640 outdoor,commuting autumn,winter dad|sim:CS110|Welted, lined with wool and ready for frost.|可换底工艺，羊毛内里，入冬就穿它。
CS112|vantrek|Creek Sandal|溪谷凉鞋|259|0|4.3/730|blue unisex nylon yes no 290 outdoor,beach,hiking summer friend|sim:CS103|Straps that dry while you eat lunch.|蹚完水，吃顿饭就干。
CS113|brisawalk|Tiny Steps|小步学步鞋|139|85|4.7/1150|orange kids knit no yes 98 everyday spring,summer child|tog:SK104|A sole as bendy as a small foot.|鞋底软，护着小脚丫学走路。`,
  },
  {
    category: 'Footwear > Socks|鞋履 > 袜子',
    columns: 'color gender material count quick_dry warmth occasion',
    facts:
      '{count} pairs of {material};{quick_dry?quick-drying:};{warmth}|每包{count}双{material}袜;{quick_dry?速干:};{warmth}',
    rows: `
SK101|pacely|Run Socks|跑步袜|59|240|4.6/2130|black men polyester 3 yes thin sports|tog:RN101|Seam-free toes and a snug arch.|无骨缝头，足弓包裹。
SK102|pacely|Run Socks Women|跑步女袜|59|190|4.6/1460|pink women polyester 3 yes thin sports|tog:RN102|Low at the ankle, padded at the heel.|船袜高度，后跟加厚。
SK103|vantrek|Trail Wool Socks|越野羊毛袜|89|75|4.7/680|green unisex wool 2 yes warm hiking,outdoor|tog:RN105|Warm when wet and never smelly on day two.|湿了也暖，第二天也没味道。
SK104|plainday|Everyday Cotton Socks|日常纯棉袜|39|460|4.5/5870|white unisex cotton 5 no thin everyday|tog:CS101|The drawer-filler that stays up.|抽屉里的常备款，不掉跟。`,
  },
];
