import type { Section } from './section.js';

/** Food for cats and dogs, toys for children. */
export const family: readonly Section[] = [
  {
    category: 'Pets > Pet Food|宠物 > 宠物食品',
    columns: 'pet life_stage food_form meat net_weight:kg grain_free pet_need',
    facts:
      '{food_form};{pet} food for {life_stage} animals;mostly {meat};{net_weight} kg;{grain_free?grain-free:};{pet_need}|{food_form};{pet}粮，{life_stage};主料{meat};净重{net_weight}kg;{grain_free?无谷配方:};{pet_need}',
    rows: `
PF101|pawsley|Indoor Cat Kibble|室内成猫粮|129|110|4.6/4120|cat adult kibble chicken 2 yes hairball,weight|tog:PF105 sim:PF102|For cats whose longest walk is to the sofa.|给最远只走到沙发的猫。
PF102|pawsley|Kitten Start|幼猫起步粮|139|84|4.7/2210|cat young kibble chicken 2 yes stomach|tog:PF106 sim:PF101|Tiny pieces for tiny teeth.|小颗粒，小牙也嚼得动。
PF103|pawsley|Salmon Cat Kibble|三文鱼成猫粮|179|62|4.7/1650|cat adult kibble salmon 2 yes coat|tog:PF105 sim:PF101|Fish oil that shows on the coat.|吃一阵，毛色就亮了。
PF104|pawsley|Quiet Years Cat|老猫安享粮|169|37|4.7/780|cat senior kibble duck 1.5 yes joints,stomach|sim:PF101|Soft pieces and less salt for the old queen.|颗粒更松，少盐，照顾老猫。
PF105|meadowpaw|Tuna Cups|金枪鱼餐杯|59|190|4.6/3310|cat adult wet tuna 0.96 yes hairball|tog:PF101 sim:PF106|Twelve small dinners in broth.|一箱小杯，汤汁多。
PF106|meadowpaw|Kitten Mousse|幼猫慕斯罐|69|120|4.7/1240|cat young wet chicken 0.96 yes stomach|sim:PF105|Smooth enough to lick.|细腻到可以舔着吃。
PF107|meadowpaw|Freeze-Dried Bites|冻干小方|99|88|4.8/2480|cat adult,young freezedried chicken 0.3 yes coat|tog:PF103 sim:PF108|A topping for fussy eaters.|挑食的猫，撒一把就开吃。
PF108|meadowpaw|Salmon Freeze-Dried|三文鱼冻干|129|0|4.7/690|cat,dog adult,senior freezedried salmon 0.3 yes coat,joints|sim:PF107|One fish and nothing else.|单一肉源，猫狗都能吃。
PF109|furrow|Field Dog Kibble|田野成犬粮|199|75|4.5/2140|dog adult kibble beef 5 no coat|tog:PF115 sim:PF110|A sack for dogs who really run.|给真的会跑的狗。
PF110|furrow|Field Dog Grain-Free|田野无谷犬粮|289|41|4.7/1120|dog adult kibble lamb 5 yes stomach|sim:PF109|Lamb and peas for bellies that complain.|羊肉配豌豆，肠胃敏感也吃得住。
PF111|furrow|Puppy Field|田野幼犬粮|219|58|4.6/980|dog young kibble chicken 4 no stomach|tog:PF116 sim:PF109|Calcium for legs that grow overnight.|长腿的时候，钙要跟上。
PF112|furrow|Gentle Years Dog|老犬关节粮|249|26|4.7/540|dog senior kibble salmon 4 yes joints,weight|sim:PF109|Fewer calories, kinder knees.|热量更低，关节更轻松。
PF113|furrow|Small Breed|小型犬粮|149|97|4.5/1760|dog adult kibble duck 2 yes dental|tog:PF116 sim:PF109|Bite-size for small jaws.|小颗粒，小嘴刚好。
PF114|meadowpaw|Beef Stew Tins|炖牛肉罐头|89|105|4.6/1330|dog adult,senior wet beef 2.4 no stomach|sim:PF105|Six tins that smell like Sunday.|一打开就像周日的厨房。
PF115|meadowpaw|Dental Sticks|洁齿棒|39|260|4.5/3890|dog adult treat chicken 0.36 no dental|tog:PF109 sim:PF116|A chew after supper instead of a brush.|饭后嚼一根，省得按着刷牙。
PF116|pawsley|Training Drops|训练奖励粒|29|310|4.6/2760|dog young,adult treat duck 0.2 yes weight|tog:PF111 sim:PF115|Small enough for a hundred good boys.|粒小，奖励一百次也不胖。
PF117|pawsley|Catnip Crisps|猫薄荷脆脆|25|280|4.4/1980|cat adult treat chicken 0.12 no dental,hairball|tog:PF101 sim:PF107|Crunch outside, cream inside.|外脆里软，掏出来就跟着你走。
PF118|furrow|Trim Dog|轻盈犬粮|229|33|4.4/620|dog adult kibble chicken 4 no weight|sim:PF112|For the dog the vet spoke about.|医生说该减减的那只。`,
  },
  {
    category: 'Toys > Toys & Games|玩具 > 玩具与桌游',
    columns: 'toy_type min_age:year material pieces players:person needs_batteries skill occasion gift_for',
    facts:
      '{toy_type};from {min_age} years;{pieces} pieces;up to {players} players;{material};trains {skill};{needs_batteries?needs batteries:}|{toy_type};{min_age}岁以上;共{pieces}件;最多{players}人玩;{material};锻炼{skill};{needs_batteries?需装电池:}',
    rows: `
TO101|blockwood|Village Blocks|村庄积木|159|88|4.8/2310|blocks 3 wood 60 - no creativity,motor home child|sim:TO102|Beech houses with rounded corners.|榉木小屋，边角圆润。
TO102|tinkabo|Big Bricks|大颗粒积木|99|140|4.7/3640|blocks 2 plastic 80 - no creativity,motor home child|sim:TO101|Too large to swallow, easy to pull apart.|吞不下，掰得开，小手友好。
TO103|tinkabo|Harbour Crane|港口吊车|269|47|4.6/1120|blocks 8 plastic 742 - no logic,motor home child|sim:TO104|Gears, a winch and a real hook.|齿轮绞盘，真能吊东西。
TO104|tinkabo|Lunar Station|月球基地|599|18|4.8/580|blocks 12 plastic 1860 - no logic,creativity home child,friend,partner|sim:TO103|A weekend project for patient hands.|够拼一整个周末，大人也上瘾。
TO105|blockwood|Animal Puzzle|动物木拼图|59|130|4.7/1870|puzzle 2 wood 9 - no motor,logic home child|sim:TO106|Knobs that small fingers can hold.|带小抓手，宝宝好拿。
TO106|kiddora|World Map Puzzle|世界地图拼图|89|74|4.6/1240|puzzle 6 card 200 - no logic home,study child|sim:TO107|Whales where there are whales.|哪里有鲸鱼，就画着鲸鱼。
TO107|kiddora|Night Market Puzzle|夜市千片拼图|119|52|4.7/860|puzzle 10 card 1000 - no logic home friend,partner,elders|sim:TO106|A thousand lanterns for rainy evenings.|一千片灯火，下雨天慢慢拼。
TO108|kiddora|Hug Bear|抱抱熊|129|96|4.8/2980|plush 1 plush - - no comfort sleep,home child,partner|sim:TO109|Washable, and it keeps secrets.|可以洗，也会保守秘密。
TO109|kiddora|Sleepy Whale|困困鲸|99|0|4.8/1430|plush 0 plush - - no comfort sleep,home child|sim:TO108|Stitched eyes, safe from the first day.|刺绣眼睛，新生儿也安全。
TO110|tinkabo|Dune Racer|沙丘赛车|239|39|4.4/1310|rc 6 plastic - - yes motor outdoor,home child|sim:TO111|Jumps kerbs and comes back smiling.|越野避震，冲路沿也不怕。
TO111|tinkabo|First Racer|启蒙遥控车|99|85|4.5/1560|rc 3 plastic - - yes motor home child|sim:TO110|Two keys: go, and turn round.|只有两个键：前进和转弯。
TO112|kiddora|Tea House|茶馆风云|139|43|4.7/740|boardgame 8 card 120 5 no logic,teamwork party,home friend,colleague|sim:TO113|Trade leaves, spread rumours, pour last.|换茶叶、传闲话、最后倒茶。
TO113|kiddora|Little Farmers|小小农夫|79|68|4.7/1150|boardgame 4 card 48 4 no teamwork,logic home child|sim:TO112|Everyone wins or the crow does.|一起赢，或者让乌鸦赢。
TO114|tinkabo|Crystal Lab|晶体实验室|149|57|4.5/930|science 8 plastic 32 - no science,logic study,home child|sim:TO115|Grows in a week on a window sill.|放窗台，一周长出晶体。
TO115|tinkabo|Weather Station Kit|气象站套装|199|31|4.6/470|science 10 plastic 46 - yes science study,outdoor child,student|sim:TO114|Measures the storm that cancels the match.|自己搭的气象站，能测风雨。
TO116|blockwood|Forest Railway|森林小火车|229|34|4.8/1080|train 3 wood 52 - no creativity,motor home child|sim:TO101|Bridges, tunnels and a level crossing.|有桥有隧道，还有道口。
TO117|blockwood|Rainbow Xylophone|彩虹敲琴|79|92|4.7/1320|music 1 wood 10 - no rhythm,motor home child|sim:TO105|In tune, which grandparents appreciate.|音是准的，爷爷奶奶也爱听。`,
  },
];
