import type { Section } from './section.js';

/** Jackets, T-shirts and dresses. */
export const clothing: readonly Section[] = [
  {
    category: 'Clothing > Jackets|服装 > 外套',
    columns: 'color gender filling warmth waterproof hood weight:g season occasion gift_for',
    facts:
      '{filling};{warmth};{weight} g;{waterproof?waterproof shell:};{hood?with a hood:without a hood};for {season}|{filling};{warmth};重{weight}克;{waterproof?防水面料:};{hood?连帽:无帽};{season}可穿',
    rows: `
JK101|norrfell|Fjord Shell|峡湾冲锋衣|899|32|4.7/1260|blue men none thin yes yes 420 spring,autumn hiking,outdoor,commuting dad|tog:RN105 sim:JK102|Taped seams and a hood that turns with your head.|全压胶，帽子跟着头转。
JK102|norrfell|Fjord Shell Women|峡湾冲锋衣女款|899|26|4.7/980|purple women none thin yes yes 370 spring,autumn hiking,outdoor,commuting mum|tog:RN106 sim:JK101|The same weather, a shorter back.|同样防风雨，版型更利落。
JK103|norrfell|Fjord Three-in-One|峡湾三合一|1399|18|4.8/720|orange men fleece warm yes yes 1050 autumn,winter hiking,outdoor,travel dad|sim:JK101|Shell and fleece zip apart for three kinds of days.|外壳内胆可拆，一件当三件穿。
JK104|norrfell|Glacier Parka|冰川派克|2199|9|4.8/430|black men down extra yes yes 1480 winter outdoor,commuting dad|sim:JK105|For the north, or for bus stops in January.|去东北、或在腊月等公交，都靠它。
JK105|yunshu|Cloud Long Down|云朵长款羽绒|1599|21|4.7/1530|white women down extra no yes 980 winter commuting,everyday mum,partner|sim:JK106|Knee-long and still easy to sit in.|长到膝盖，坐下也不绷。
JK106|yunshu|Cloud Light Down|云朵轻薄羽绒|599|64|4.6/2870|pink women down warm no no 240 autumn,winter commuting,travel,everyday mum,elders|sim:JK107|Folds into its own pocket.|能塞进自带小袋，出差带着。
JK107|yunshu|Cloud Light Down Men|云朵轻薄羽绒男款|629|48|4.6/1940|navy men down warm no no 280 autumn,winter commuting,travel,everyday dad,elders|sim:JK106|Fits under a coat, or alone till the first frost.|可单穿可内搭，初冬正好。
JK108|alderly|Mill Field Jacket|磨坊工装夹克|699|25|4.5/560|brown men none thin no no 860 spring,autumn everyday,date partner|sim:JK109|Waxed cotton that gathers stories.|油蜡棉布，越穿越有故事。
JK109|alderly|Quarry Padded Coat|石场棉服|459|57|4.4/1320|green men padding warm no yes 820 winter everyday,commuting student|sim:JK110|Much warmth for little money.|保暖实在，价钱也实在。
JK110|plainday|Basic Padded Jacket|基础款棉服|299|110|4.2/3460|black unisex padding warm no yes 760 winter everyday,school student|sim:JK109|Plain, warm, easy to wash.|简单保暖，好打理。
JK111|plainday|Fleece Zip|抓绒拉链衫|169|150|4.5/4120|grey unisex fleece warm no no 380 autumn,winter home,everyday,outdoor friend|sim:JK112|The thing you put on when the heating is late.|供暖前的那几天，全靠它。
JK112|plainday|Breeze Windbreaker|清风防风衣|129|95|4.1/2050|yellow unisex none thin no yes 210 spring,autumn sports,everyday student|sim:JK113|Stops wind, weighs nothing.|挡风，轻得没感觉。
JK113|tessuna|Sun Veil Hoodie|薄纱防晒衣|199|88|4.4/3310|white women none thin no yes 140 summer outdoor,commuting,beach partner,mum|tog:SS101 sim:JK112|A cool film between you and noon.|正午出门，隔一层凉意。
JK114|tessuna|Wool City Coat|都会羊毛大衣|1299|0|4.6/610|beige women none warm no no 1250 autumn,winter office,business,date mum,partner|sim:JK105|Double-faced wool with a belt that ties well.|双面羊毛，腰带一系就有型。
JK115|fennick|Puddle Rain Jacket Junior|小水花童款雨衣|159|70|4.6/890|yellow kids none thin yes yes 260 spring,summer,autumn school,outdoor child|tog:RN113|Bright, taped and roomy over a schoolbag.|颜色醒目，能罩住书包。`,
  },
  {
    category: 'Clothing > T-Shirts|服装 > T恤',
    columns: 'color gender material sleeve fit pattern quick_dry season occasion gift_for',
    facts:
      '{material};{sleeve};{fit} fit;{pattern};{quick_dry?quick-drying:}|{material}面料;{sleeve};{fit}版型;{pattern};{quick_dry?速干:}',
    rows: `
TS101|plainday|Heavy Cotton Tee|重磅棉T恤|79|380|4.6/8210|white unisex cotton short loose plain no summer everyday student|sim:TS102|Thick enough to stand on its own.|够厚挺，单穿不透。
TS102|plainday|Everyday Tee|日常T恤|49|520|4.4/9650|black unisex cotton short regular plain no summer everyday,school student|sim:TS101|Buy three, think of something else.|一次买三件，省心。
TS103|plainday|Sailor Long Sleeve|水手长袖T恤|99|160|4.5/2480|navy women cotton long regular striped no spring,autumn everyday,travel partner|sim:TS109|Stripes that go with jeans and with everything else.|条纹打底，配牛仔裤正好。
TS104|plainday|Kids Dino Tee|小恐龙童T恤|45|210|4.7/1870|green kids cotton short regular print no summer school,everyday child|sim:TS105|The dinosaur survives the washing machine.|印花耐洗，小恐龙不掉色。
TS105|fennick|Junior Quick Tee|童款速干T恤|69|120|4.5/760|orange kids polyester short loose plain yes summer sports,school child|sim:TS104|Dry before the next lesson.|体育课后，下节课前就干。
TS106|pacely|Run Tee|跑步速干T恤|129|90|4.6/1650|blue men polyester short regular plain yes summer sports -|tog:RN101 sim:TS107|Flat seams and a back that breathes.|平缝不磨，后背透气。
TS107|pacely|Run Tee Women|跑步速干女T恤|129|84|4.6/1210|purple women polyester short slim plain yes summer sports -|tog:RN102 sim:TS106|Shaped, light and dry by the last kilometre.|修身轻薄，跑完就快干了。
TS108|tessuna|Cool Modal Tee|冰感莫代尔T恤|139|76|4.5/2140|pink women modal short slim plain no summer office,everyday partner|sim:TS101|Drapes like water under a blazer.|垂感好，配西装也利落。
TS109|tessuna|Silk-Touch Long Sleeve|真丝长袖T恤|459|18|4.7/390|beige women silk long regular plain no spring,autumn office,date mum,partner|sim:TS103|Quiet shine for a dressed-up day.|含蓄光泽，正式一点的日子穿。
TS110|alderly|Linen Henley|亚麻亨利衫|239|35|4.5/620|beige men linen short regular plain no summer holiday,date,everyday partner|sim:TS111|Wrinkles the way a holiday should.|皱得恰到好处，像在度假。
TS111|alderly|Garden Stripe Tee|花园条纹T恤|159|0|4.3/540|green men cotton short regular striped no summer everyday,date -|sim:TS110|Two greens, one Sunday.|两种绿，一个周日。
TS112|norrfell|Merino Base Layer|美利奴打底衫|399|28|4.8/710|grey men wool long slim plain yes autumn,winter hiking,outdoor,travel dad|sim:TS106|Three days on a trail without a change.|徒步三天不换也没味。
TS113|figlune|Moon Print Tee|月相印花T恤|119|66|4.4/980|black women cotton short loose print no summer everyday,date friend|sim:TS101|Eight moons across the chest.|胸前一排月亮。`,
  },
  {
    category: 'Clothing > Dresses|服装 > 连衣裙',
    columns: 'color material skirt_length sleeve fit pattern pockets machine_washable season occasion gift_for',
    facts:
      '{material};{skirt_length};{sleeve};{pattern};{pockets?with pockets:};{machine_washable?machine washable:wash by hand}|{material};{skirt_length};{sleeve};{pattern};{pockets?有口袋:};{machine_washable?可机洗:建议手洗}',
    rows: `
DR101|figlune|Orchard Tea Dress|果园茶歇裙|329|42|4.6/1870|pink chiffon midi short regular floral no yes summer,spring date,holiday partner|sim:DR102|Made for picnics and late light.|野餐和傍晚的光，配这条裙子。
DR102|figlune|Orchard Mini|果园短裙款|289|38|4.4/1140|yellow chiffon mini short regular floral no yes summer date,holiday,party friend|sim:DR101|The playful cut of the tea dress.|同款印花的俏皮短版。
DR103|figlune|Midnight Slip|午夜吊带裙|599|17|4.7/520|black silk maxi none slim plain no no summer party,wedding,date partner|sim:DR104|Bias-cut silk that moves a second after you.|斜裁真丝，转身慢半拍的好看。
DR104|figlune|Banquet Velvet|宴会长裙|899|8|4.8/310|red polyester maxi long slim plain no no autumn,winter wedding,party mum|sim:DR103|Deep colour and long sleeves for a winter wedding.|浓郁色泽配长袖，冬日婚宴不失礼。
DR105|tessuna|Desk to Dinner|从早到晚|459|33|4.6/1430|navy polyester midi short slim plain yes yes spring,autumn office,business,date mum,partner|sim:DR106|Shuts out creases for ten hours.|坐一天也不皱。
DR106|tessuna|Shirt Dress|衬衫裙|369|47|4.5/1650|white cotton midi long regular striped yes yes spring,autumn office,commuting,everyday mum|sim:DR105|A belt, two pockets and no fuss.|一条腰带两个口袋，利落通勤。
DR107|tessuna|Wool Knit Dress|羊毛针织裙|599|22|4.6/690|grey wool midi long slim plain no no winter,autumn office,commuting mum|sim:DR105|Warm from neck to calf.|从领口暖到小腿。
DR108|yunshu|Bamboo Grove|竹影|529|19|4.7/450|green linen maxi short loose plain yes no summer holiday,everyday mum,elders|sim:DR109|Loose linen with knotted buttons.|宽松亚麻配盘扣，有东方味道。
DR109|yunshu|New Qipao|新中式旗袍裙|799|13|4.7/560|beige silk midi short slim floral no no spring,summer,autumn wedding,date,party mum,elders|sim:DR108|A softened qipao for family feasts.|改良旗袍，家宴喜宴都合适。
DR110|plainday|Tee Dress|T恤裙|129|120|4.3/3210|grey cotton midi short loose plain yes yes summer home,everyday friend|sim:DR111|Pull it on and go.|套上就能出门。
DR111|plainday|Denim Pinafore|牛仔背带裙|199|71|4.4/1320|blue denim midi none loose plain yes yes spring,autumn everyday,school student|tog:TS103 sim:DR110|Layers over any tee.|里面随便搭件T恤。
DR112|plainday|Dotted Wrap|波点裹身裙|179|0|4.3/980|red polyester midi short regular dots no yes summer date,everyday partner|sim:DR101|Ties at the side and flatters everyone.|侧边系带，显腰身。
DR113|fennick|Little Check Dress|小格童裙|119|64|4.6/670|red cotton mini short regular checked yes yes spring,summer school,party child|sim:DR110|Twirls, and has room for a snack in the pocket.|转圈好看，口袋装得下零食。`,
  },
];
