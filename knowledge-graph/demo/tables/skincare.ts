import type { Section } from './section.js';

/** Serums, sunscreens and lotions. */
export const skincare: readonly Section[] = [
  {
    category: 'Beauty > Serums|美妆护肤 > 精华',
    columns: 'skin_type concern ingredient capacity:ml fragrance_free alcohol_free gift_box gift_for',
    facts:
      '{capacity} ml;with {ingredient};for {skin_type} skin;{fragrance_free?fragrance-free:lightly scented};{alcohol_free?alcohol-free:}|{capacity}ml;含{ingredient};适合{skin_type};{fragrance_free?无香精:淡香};{alcohol_free?无酒精:}',
    rows: `
SE101|botanea|Dew Drop Serum|凝露补水精华|159|88|4.6/3120|dry,normal,combination hydration hyaluronic 30 yes yes no student|tog:LO101 sim:SE107|Plump by lunchtime, with no stickiness under make-up.|上妆前用也不黏，皮肤水润一整天。
SE102|botanea|Still Water Serum|静水舒缓精华|199|63|4.8/2240|sensitive,dry soothing,repair centella,ceramide 30 yes yes no mum|tog:LO102 sim:SE109|Nine ingredients, none of them showy.|成分极简，换季泛红时安心用。
SE103|clarifa|Morning Light C Serum|晨光维C精华|239|47|4.5/1870|normal,combination,oily brightening vitaminc 20 no yes no partner|tog:SS101 sim:SE104|For skin that looks like too many late nights.|熬夜脸的提亮功课。
SE104|clarifa|Even Tone Serum|匀净烟酰胺精华|139|96|4.5/2980|oily,combination,normal brightening,pores niacinamide 30 yes no no student|sim:SE105|Calms shine and fades what a spot leaves behind.|控油、淡印，一瓶两用。
SE105|clarifa|Clear Start Serum|净颜祛痘精华|119|104|4.3/2560|oily,combination acne,pores salicylic 30 yes no no student|tog:LO104 sim:SE104|A thin liquid for the chin and forehead.|清爽水感，专对额头和下巴的痘。
SE106|dermisse|Night Shift Serum|夜班视黄醇精华|459|24|4.6/980|normal,combination,dry firming retinol 30 yes yes no mum|tog:LO105 sim:SE108|Start twice a week; the mirror notices in a season.|从一周两次开始，一个季度见变化。
SE107|dermisse|Deep Well Serum|深井保湿精华|369|31|4.7/860|dry,normal hydration hyaluronic,peptide 50 no yes no mum,partner|sim:SE101|Three sizes of one molecule, for three depths of thirst.|大中小分子搭配，层层补水。
SE108|dermisse|Lift Peptide Serum|多肽紧致精华|699|12|4.8/520|dry,normal,combination firming peptide 30 no yes yes mum,elders|sim:SE106|In a ribboned box, for someone who raised you.|丝带礼盒装，送给辛苦多年的她。
SE109|dermisse|Barrier Rescue Serum|屏障急救精华|329|28|4.7/1140|sensitive,dry,normal repair,soothing ceramide 30 yes yes no partner|tog:LO102 sim:SE102|For the week after too much peeling.|刷酸过头之后的那一周。
SE110|shuzhi|Osmanthus Glow Oil|桂花焕亮精华油|289|0|4.5/460|dry,normal brightening,hydration vitaminc 20 no yes yes mum,elders|sim:SE103|Cold-pressed and softly floral, two drops at night.|冷压花油，睡前两滴，淡淡花香。
SE111|shuzhi|Rice Water Serum|米萃柔肤精华|89|132|4.4/3340|normal,dry,combination hydration niacinamide 50 yes yes no student|sim:SE101|Gentle, milky and kind to the budget.|温和乳感，学生党也用得起。
SE112|shuzhi|Men's Fresh Serum|男士清爽精华|129|58|4.3/790|oily,combination pores,hydration niacinamide 50 yes no no dad,partner|sim:SE104|One pump after shaving and out of the door.|剃须后一泵，出门就走。`,
  },
  {
    category: 'Beauty > Sunscreens|美妆护肤 > 防晒霜',
    columns: 'skin_type spf texture capacity:ml waterproof tinted child_safe fragrance_free occasion gift_for',
    facts:
      'SPF {spf};{capacity} ml;{texture};for {skin_type} skin;{waterproof?stays on in water:};{tinted?lightly tinted:};{child_safe?may be used on children:}|SPF{spf};{capacity}ml;{texture}质地;适合{skin_type};{waterproof?防水防汗:};{tinted?自带润色:};{child_safe?儿童可用:}',
    rows: `
SS101|sunveil|City Milk|都市防晒乳|99|140|4.6/4210|normal,combination,dry 50 milk 50 no no no no commuting,everyday student|tog:SE103 sim:SS102|Sinks in before the lift arrives.|等个电梯的功夫就吸收了。
SS102|sunveil|City Milk Oil-Free|都市控油防晒乳|109|98|4.5/2760|oily,combination 50 milk 50 no no no yes commuting,everyday student|sim:SS101|Matt till the evening commute.|清爽到下班，不泛油光。
SS103|sunveil|Surf Gel|冲浪防晒凝露|139|61|4.6/1480|normal,oily,combination 50 gel 80 yes no no no beach,swimming,sports friend|tog:HD112 sim:SS104|For salt water and team shirts.|海水汗水都不怕。
SS104|sunveil|Surf Stick|冲浪防晒棒|89|85|4.4/1190|normal,combination 50 stick 20 yes no no yes sports,outdoor,hiking friend|sim:SS103|Clean hands, quick nose, back to the game.|不脏手，补一圈继续玩。
SS105|sunveil|Little Shade|小荫儿童防晒|129|72|4.8/1920|sensitive,dry,normal 30 cream 60 yes no yes yes beach,school,outdoor child|sim:SS108|Mineral filters that come off with warm water.|纯物理防晒，温水就能洗掉。
SS106|clarifa|Tone-Up Cream|润色隔离防晒|149|54|4.4/1660|normal,dry 35 cream 40 no yes no no office,date,everyday partner|sim:SS107|A veil of colour instead of foundation.|懒得化妆的日子，一层就够。
SS107|clarifa|Tone-Up Matte|柔雾润色防晒|159|43|4.4/1120|oily,combination 50 gel 40 no yes no yes office,date,everyday partner|sim:SS106|Blurs pores, leaves no white cast.|柔焦毛孔，不假白。
SS108|botanea|Calm Mineral|安心物理防晒|189|39|4.7/1540|sensitive 50 cream 50 no no yes yes everyday,commuting mum|tog:SE102 sim:SS105|For skin that reddens at the word sunscreen.|一用防晒就泛红的皮肤，可以试试它。
SS109|botanea|Calm Mineral Tint|安心润色防晒|209|26|4.6/680|sensitive,dry 35 cream 40 no yes no yes everyday,office mum|sim:SS108|Mineral care with a hint of colour.|温和防晒，顺便匀一匀肤色。
SS110|dermisse|Shield Fluid|护盾防晒精华乳|299|22|4.8/610|dry,normal,sensitive 50 milk 50 yes no no yes travel,outdoor,everyday mum|sim:SS101|Skincare first, filter second.|像在涂精华的防晒。
SS111|sunveil|Body Mist|身体防晒喷雾|79|115|4.2/2330|normal,oily,combination 30 spray 150 no no no no outdoor,beach,everyday student|sim:SS103|Reaches the back without a friend.|后背也能自己喷到。
SS112|shuzhi|Green Tea Sun Gel|绿茶防晒凝露|69|0|4.2/1710|oily,normal 30 gel 60 no no no no commuting,school student|sim:SS102|Cool on the neck at a bus stop.|等车时抹一抹，凉凉的。`,
  },
  {
    category: 'Beauty > Lotions & Creams|美妆护肤 > 乳液与润肤霜',
    columns: 'body_area skin_type concern ingredient texture scent capacity:ml fragrance_free gift_box gift_for',
    facts:
      '{capacity} ml;for the {body_area};made for {skin_type} skin;{ingredient};{texture} texture;{scent}|{capacity}ml;{body_area}用;适合{skin_type};含{ingredient};{texture}质地;{scent}',
    rows: `
LO101|botanea|Dew Daily Lotion|凝露日常乳|129|92|4.5/2210|face normal,combination hydration hyaluronic milk unscented 100 yes no student|tog:SE101 sim:LO106|Light enough for a humid June.|黄梅天也不闷。
LO102|botanea|Still Water Cream|静水修护霜|219|58|4.8/1890|face sensitive,dry repair,soothing ceramide,oat cream unscented 50 yes no mum|tog:SE102 sim:LO103|A cushion for cheeks that sting in wind.|风一吹就刺痛的脸，给它垫一层。
LO103|dermisse|Winter Balm|冬日厚霜|399|25|4.7/760|face dry hydration,repair shea,ceramide cream rose 50 no yes mum,elders|sim:LO102|Heavy curtains for dry rooms with heating.|暖气房里的厚帘子。
LO104|clarifa|Shine Off Gel|控油水凝乳|99|110|4.4/2640|face oily,combination pores,acne salicylic gel unscented 80 yes no student|tog:SE105 sim:LO101|Water that stays water.|清爽如水，不给油皮添负担。
LO105|dermisse|Firm Night Cream|紧致晚霜|529|17|4.7/540|face dry,normal firming retinol,peptide cream rose 50 no yes mum|tog:SE106 sim:LO103|Overnight work in a porcelain jar.|瓷白小罐，夜里悄悄下功夫。
LO106|shuzhi|Rice Milk Lotion|米乳润肤露|59|160|4.3/3870|face dry,normal hydration hyaluronic milk unscented 120 yes no student|tog:SE111 sim:LO101|Plain, soft, plenty of it.|朴素柔和，量大耐用。
LO107|shuzhi|Osmanthus Body Lotion|桂花身体乳|79|135|4.6/3110|body normal,dry hydration shea milk osmanthus 250 no no friend,partner|sim:LO108|October in Hangzhou, after a shower.|洗完澡，像走进十月的杭州。
LO108|shuzhi|Cedar Body Lotion|雪松身体乳|79|84|4.4/1080|body normal,combination hydration aloe milk cedar 250 no no dad,partner|sim:LO107|Dry woods, no sugar.|木质调，不甜腻。
LO109|botanea|Oat Body Cream|燕麦身体霜|119|66|4.7/1430|body sensitive,dry soothing,repair oat cream unscented 200 yes no child,mum|sim:LO107|For elbows, shins and babies.|手肘小腿和宝宝都能用。
LO110|sunveil|After-Sun Aloe Gel|晒后芦荟凝露|49|170|4.5/2860|body sensitive,normal,oily soothing aloe gel unscented 220 yes no friend|tog:SS103|Keep it in the fridge in August.|八月里放冰箱，晒后敷一敷。
LO111|shuzhi|Citrus Hand Cream|柑橘护手霜|29|260|4.5/4630|hands normal,dry hydration shea cream citrus 50 no no colleague|sim:LO112|Vanishes before the next key is struck.|抹完就能接着敲键盘。
LO112|botanea|Garden Hand Cream Set|花园护手霜礼盒|129|54|4.7/1260|hands dry,normal,sensitive repair shea,oat cream rose 90 no yes mum,colleague,elders|sim:LO111|Three tubes and a card to write on.|三支装，附一张手写贺卡。
LO113|clarifa|Body Brightening Oil|身体亮肤油|169|0|4.3/410|body normal,dry brightening vitaminc oil citrus 100 no no partner|sim:LO107|Leaves a sheen rather than a stain.|留下光泽，不留油渍。`,
  },
];
