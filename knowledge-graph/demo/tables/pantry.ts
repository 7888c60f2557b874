import type { Section } from './section.js';

/** Coffee and tea. */
export const pantry: readonly Section[] = [
  {
    category: 'Food & Drink > Coffee|食品饮料 > 咖啡',
    columns: 'coffee_form roast origin flavour net_weight:g decaf gift_box occasion gift_for',
    facts:
      '{coffee_form};{roast};from {origin};{flavour};{net_weight} g;{decaf?decaffeinated:}|{coffee_form};{roast};产自{origin};{flavour};净重{net_weight}克;{decaf?低因:}',
    rows: `
CF101|twomagpies|House Blend No. 3|三号拼配豆|79|140|4.6/3210|bean medium brazil,colombia nutty,chocolate 500 no no home,office -|tog:KS104 sim:CF102|Forgiving in the grinder, round in milk.|好萃取，加奶更圆润。
CF102|twomagpies|Night Train|夜行列车|89|96|4.5/1870|bean dark sumatra,brazil chocolate,smoky 500 no no office,home -|sim:CF101|For mornings that begin too early.|起得太早的人需要它。
CF103|twomagpies|Cherry Orchard|樱桃园|108|52|4.8/1240|bean light ethiopia fruity,floral 250 no no home friend|sim:CF104|Sun-dried, with a berry that stays.|日晒处理，莓果余韵长。
CF104|twomagpies|Blackcurrant Hill|黑加仑坡|128|34|4.7/680|bean light kenya fruity 250 no no home partner|sim:CF103|Bright as a lemon in a blue room.|酸质明亮，一口清醒。
CF105|mistyterrace|Pu'er Valley Ground|普洱河谷咖啡粉|49|180|4.4/2540|ground medium yunnan nutty,fruity 250 no no home,office elders|con:KS102 sim:CF107|Cut for filters, grown at home.|国产豆，滴滤刻度直接冲。
CF106|mistyterrace|Moka Grind|摩卡壶咖啡粉|55|110|4.5/1130|ground dark yunnan,brazil chocolate 250 no no home -|tog:CM111 sim:CF105|Fine and strong for the small pot.|粗细正合摩卡壶，醇苦有力。
CF107|mistyterrace|Terrace Drip Bags|梯田挂耳|69|150|4.6/3920|dripbag medium yunnan nutty,mellow 120 no no office,travel colleague|sim:CF108|Hot water and three minutes, wherever there is a cup.|有杯子有热水就行。
CF108|mistyterrace|Four Seasons Drip Box|四季挂耳礼盒|138|45|4.7/870|dripbag light ethiopia,yunnan floral,fruity 160 no yes office colleague,friend,partner|sim:CF107|Four valleys in four drawers.|四个产区四个小抽屉，送人体面。
CF109|brewlin|Nook Capsules Lungo|小角落胶囊 长萃|59|230|4.4/2780|capsules medium colombia nutty 110 no no smallkitchen,office -|tog:CM101 sim:CF110|Twenty cups for the small machine.|配小角落咖啡机，一盒二十颗。
CF110|brewlin|Nook Capsules Decaf|小角落胶囊 低因|65|0|4.2/640|capsules medium colombia chocolate 110 yes no smallkitchen,home elders|tog:CM102 sim:CF109|The same cup after dinner.|晚饭后也能来一杯。
CF111|oldkiln|Instant Gold|金罐速溶|39|260|4.2/5310|instant dark brazil mellow 100 no no office,travel,camping student|sim:CF112|Dissolves in cold milk as well.|冷牛奶里也化得开。
CF112|oldkiln|Instant Decaf|低因速溶|45|94|4.1/930|instant medium brazil nutty 100 yes no office,home elders,mum|sim:CF111|Coffee for people who want to sleep.|想喝咖啡又想睡得着的人。
CF113|twomagpies|Decaf Mountain|低因山地豆|98|41|4.5/520|bean medium colombia chocolate,nutty 250 yes no home mum|sim:CF101|Washed in sugar-cane water and hard to tell apart.|甘蔗水处理，喝不出是低因。`,
  },
  {
    category: 'Food & Drink > Tea|食品饮料 > 茶叶',
    columns: 'tea_type tea_form origin flavour net_weight:g caffeine_free gift_box occasion gift_for',
    facts:
      '{tea_type};{tea_form};from {origin};{flavour};{net_weight} g;{caffeine_free?free of caffeine:};{gift_box?in a gift box:}|{tea_type};{tea_form};{origin}产;{flavour};净重{net_weight}克;{caffeine_free?不含咖啡因:};{gift_box?礼盒包装:}',
    rows: `
TE101|oldkiln|Early Spring Green|早春绿|168|62|4.7/1650|green loose zhejiang fresh 100 no no home,office dad|sim:TE102|Picked before the rains and smelling of chestnuts.|明前采摘，带板栗香。
TE102|oldkiln|Early Spring Gift|早春绿礼盒|398|23|4.8/740|green loose zhejiang fresh 200 no yes home dad,elders,colleague|sim:TE104|Two tins in a lacquered case.|双罐漆盒，拜访长辈正合适。
TE103|oldkiln|Cloud Peak|云峰|98|85|4.5/1980|green loose anhui fresh,floral 150 no no office -|sim:TE101|A daily glass that does not bite.|口粮绿茶，多泡也不涩。
TE104|oldkiln|Rock Oolong|岩上乌龙|258|31|4.7/620|oolong loose fujian smoky,mellow 125 no yes home dad,elders|sim:TE105|Charcoal, stone, then something like orchids.|炭火与岩韵，回甘带兰香。
TE105|mistyterrace|Milk Oolong|奶香乌龙|79|104|4.6/2310|oolong loose fujian mellow,floral 150 no no office,home friend,mum|sim:TE104|Soft and round, good cold.|柔和顺口，冷泡也香。
TE106|mistyterrace|Phoenix Honey|凤凰蜜韵|188|0|4.7/410|oolong loose guangdong floral,fruity 100 no no home friend|sim:TE105|Honey without sugar.|蜜香，不加糖。
TE107|mistyterrace|Valley Red|谷雨红|88|97|4.6/1840|black loose yunnan malty,mellow 200 no no home,office mum|sim:TE108|Golden tips for a cold stomach.|金芽多，胃寒的人喝着暖。
TE108|mistyterrace|Breakfast Bags|早餐红茶包|29|310|4.4/4120|black bags yunnan malty 100 no no office,travel student|sim:TE107|Takes milk like an old friend.|加奶正好，一包一杯。
TE109|oldkiln|Ten-Year Cake|十年茶饼|328|16|4.8/530|puer cake yunnan mellow 357 no yes home dad,elders|sim:TE110|Pressed in one decade, opened in another.|压饼存放，茶汤红浓顺滑。
TE110|oldkiln|Mini Tuo|小沱|58|120|4.4/1460|puer cake yunnan mellow,smoky 150 no no office dad|sim:TE109|One nugget, one pot.|一粒一壶，省得撬饼。
TE111|oldkiln|White Peony|白牡丹|148|44|4.6/690|white loose fujian floral,fresh 100 no no home mum|sim:TE101|Sun, wind and nothing else.|只经日晒风萎，清甜。
TE112|twomagpies|Jasmine Pearls|茉莉龙珠|128|58|4.7/1370|scented loose guangxi floral 120 no yes home mum,partner,friend|sim:TE105|Seven nights among the blossoms.|七窨茉莉，满室花香。
TE113|twomagpies|Chamomile Evening|洋甘菊晚安茶|35|170|4.6/2890|herbal bags egypt floral 40 yes no sleep,home mum,partner|sim:TE114|For the hour after the phone is put away.|放下手机之后的那一杯。
TE114|twomagpies|Mint & Barley|薄荷大麦茶|32|145|4.3/1520|herbal bags anhui minty,malty 120 yes no home,office elders,child|sim:TE113|Cool in summer, for the whole table.|夏天一大壶，老人孩子都能喝。`,
  },
];
