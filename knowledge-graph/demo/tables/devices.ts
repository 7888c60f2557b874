import type { Section } from './section.js';

/** Phones, tablets and laptops. */
export const devices: readonly Section[] = [
  {
    category: 'Electronics > Smartphones|数码 > 手机',
    columns:
      'color screen_size:inch storage:GB memory:GB battery_capacity:mAh camera:MP weight:g waterproof occasion gift_for',
    facts:
      '{screen_size}-inch screen;{storage!} of storage;{camera} MP main camera;{battery_capacity} mAh battery;{waterproof?waterproof:}|{screen_size}英寸屏幕;{storage!}存储;{camera}MP主摄;{battery_capacity}mAh电池;{waterproof?支持防水:}',
    rows: `
PH101|lumeno|Nova 12|星野12|3299|64|4.6/2310|blue 6.4 256 12 5000 50 189 yes photography,everyday partner|acc:CG103 acc:AC101 tog:AC103 sim:PH105|An all-rounder with a portrait camera that likes dim restaurants.|暗光人像拍得干净，是一台全能的主力机。
PH102|lumeno|Nova 12 Mini|星野12 Mini|2799|38|4.5/1120|pink 5.8 128 8 4100 50 154 yes everyday partner,mum|acc:CG102 acc:AC101 sim:PH101|The small one that fits a coat pocket and one hand.|单手就能握住，放进口袋也不沉。
PH103|lumeno|Nova 12 Ultra|星野12 Ultra|5999|17|4.8/1874|black 6.8 512 16 5500 200 226 yes photography,business partner|acc:CG104 acc:AC102 tog:CG110 sim:PH108|The long zoom for people who would rather leave the camera bag at home.|长焦够远，出门不必再背相机包。
PH104|lumeno|Breeze 5|清风5|1399|120|4.2/3650|green 6.6 128 6 5000 48 192 no everyday student|acc:CG102 acc:AC101|Does the daily things well and leaves money for the rest of the month.|日常够用，价格友好，月底也不心疼。
PH105|qinzo|Q9|Q9|3099|52|4.5/1560|white 6.5 256 12 5100 64 186 yes everyday,streaming friend|acc:CG108 acc:AC101 tog:AC103 sim:PH101|A bright flat screen and stereo speakers for long train rides.|直屏通透，双扬声器，坐高铁追剧正好。
PH106|qinzo|Q9 Pro|Q9 Pro|4299|26|4.7/980|black 6.7 512 16 5400 108 208 yes photography,business -|acc:CG104 acc:AC102 sim:PH103|Steady video even when you walk, with a quiet matte glass back.|边走边拍也稳，磨砂玻璃背板不沾指纹。
PH107|qinzo|Q9 Lite|Q9 青春版|1799|88|4.3/2044|purple 6.4 128 8 4800 50 175 no everyday student|acc:CG102 acc:AC101 sim:PH104|The light and colourful sister of the Q9.|更轻更活泼的一款，颜色好看。
PH108|heronix|Talon X|鹰隼X|6499|9|4.8/642|grey 6.8 1TB 16 5200 200 231 yes business,photography -|acc:CG111 acc:AC102 sim:PH103|A flagship in a titanium-grey frame with the best screen of the shop.|旗舰影像与屏幕，深灰机身沉稳大气。
PH109|heronix|Talon Game 3|鹰隼电竞3|4599|22|4.6/1310|red 6.8 512 16 6500 64 240 no gaming student|acc:CG103 tog:HD108 acc:AC115|Shoulder triggers and a fan-cooled board for long sessions.|带肩键和主动散热，打团不掉帧。
PH110|heronix|Talon Game 3 SE|鹰隼电竞3 SE|2999|41|4.4/870|black 6.7 256 12 6000 50 228 no gaming student|acc:CG103 sim:PH109|The triggers and the speed, without the price of the big one.|同款肩键，价格更亲民。
PH111|heronix|Talon S|鹰隼S|2399|47|4.3/1195|silver 6.5 256 8 5000 64 184 yes business,everyday dad|acc:CG102 acc:AC102|A sober slim phone with a reliable fingerprint key.|外观稳重，侧边指纹好用，适合上班族。
PH112|mirabo|Ease 3|易享3|999|150|4.4/2760|red 6.6 64 4 6000 13 205 no everyday elders,mum,dad|acc:CG101 acc:AC101|Large type, loud ringer and an SOS key for parents and grandparents.|大字体大音量，一键呼救，给爸妈用放心。
PH113|mirabo|Ease 3 Plus|易享3 Plus|1299|73|4.5/1408|gold 6.8 128 6 6500 48 214 no everyday elders,mum,dad|acc:CG101 sim:PH112|A bigger screen and video calls at the press of one key.|屏幕更大，一键视频通话，长辈上手快。
PH114|mirabo|Rock 2|磐石2|1999|31|4.4/512|orange 6.4 128 8 10200 48 336 yes outdoor,hiking dad|acc:CG102 tog:CG113|Rubber corners and a battery for a weekend away from sockets.|四角防摔，周末进山不用找插座。
PH115|mirabo|Leaf|叶子|699|210|4.0/4120|blue 6.1 64 4 4500 13 176 no everyday student|acc:CG101 acc:AC101|A first phone or a spare one.|入门机或备用机的实在选择。
PH116|qinzo|Fold 2|折叠2|8999|0|4.7/288|black 7.9 512 16 4800 50 243 no business -|acc:CG104 acc:AC106 sim:PH108|Opens into a small tablet for papers and tables.|展开是小平板，看文件表格更舒展。`,
  },
  {
    category: 'Electronics > Tablets|数码 > 平板电脑',
    columns: 'color screen_size:inch storage:GB battery_life:h weight:g stylus cellular occasion gift_for',
    facts:
      '{screen_size}-inch display;{storage!};up to {battery_life} hours a charge;{stylus?works with a stylus:};{cellular?takes a SIM card:}|{screen_size}英寸屏;{storage!}存储;续航约{battery_life}小时;{stylus?支持手写笔:};{cellular?可插卡上网:}',
    rows: `
TB101|lumeno|Slate 11|石板11|2499|46|4.6/1530|grey 11 128 12 478 yes no study,streaming student|acc:AC106 acc:AC107 sim:TB104|Notes in class, series at night.|白天记笔记，晚上追剧。
TB102|lumeno|Slate 13 Pro|石板13 Pro|4999|14|4.8/620|silver 13 512 11 585 yes yes drawing,design,business -|acc:AC106 acc:AC107 sim:TB106|A studio for the lap, with a laminated matte display.|全贴合雾面屏，随身的画室。
TB103|lumeno|Slate 8|石板8|1299|70|4.3/940|blue 8.4 64 10 312 no no reading,travel friend|acc:CG101 acc:AC115|Light enough to read in bed with one hand.|单手拿着躺着看书也不累。
TB104|qinzo|Pad 6|畅写6|2199|55|4.5/1870|green 11.2 128 13 490 yes no study,reading student|acc:AC106 acc:AC107 sim:TB101|Handwriting search and a low-blue-light reading mode.|手写可搜索，带护眼阅读模式。
TB105|qinzo|Pad 6 Cellular|畅写6 插卡版|2699|19|4.4/410|green 11.2 256 12 498 yes yes business,travel -|acc:AC106 sim:TB104|The same pad for people who work from trains.|常在路上办公，插卡就能用。
TB106|qinzo|Canvas Pro|画境Pro|5699|8|4.8/355|black 12.9 512 10 612 yes no drawing,design -|acc:AC106 tog:AC115 sim:TB102|Wide colour and a pen that knows how hard you press.|色域广、笔触压感细腻，画师友好。
TB107|heronix|View 12|视界12|3199|24|4.5/730|silver 12.1 256 14 560 yes yes business,study -|acc:AC107 acc:CG103|Split screen that really holds two documents.|分屏看两份文件也不局促。
TB108|heronix|View 10|视界10|1599|62|4.2/1105|grey 10.4 128 11 455 no no streaming,everyday mum,elders|acc:CG102|Four speakers and a stand-friendly edge for the kitchen table.|四扬声器，放在餐桌上看剧正合适。
TB109|mirabo|Kiddo Tab|小书童|1099|58|4.5/1690|orange 8.7 64 10 420 no no study child|acc:AC103 tog:TO108|Bumper case, screen-time rules and no shop inside.|防摔外壳，家长可管时间，无广告。
TB110|mirabo|Tab One|平板一号|799|95|4.0/2210|black 10.1 64 9 465 no no streaming,everyday elders|acc:CG101|Video, news and calls, nothing more to learn.|看视频听戏刷新闻，简单好用。
TB111|mirabo|Ink 7|墨读7|1199|33|4.6/880|white 7 32 60 195 no no reading dad,friend|acc:AC103|Paper-like page without backlight glare.|类纸墨水屏，不伤眼不反光。
TB112|mirabo|Ink 10 Note|墨读10 手写本|2399|0|4.5/310|white 10.3 64 48 375 yes no reading,study,business dad|acc:AC106 sim:TB111|A notebook that never runs out of pages.|写不完的电子手写本。`,
  },
  {
    category: 'Electronics > Laptops|数码 > 笔记本电脑',
    columns: 'color screen_size:inch memory:GB storage:GB weight:kg battery_life:h touchscreen occasion gift_for',
    facts:
      '{screen_size}-inch display;{memory} GB of memory;{storage!} drive;{weight} kg;about {battery_life} hours unplugged|{screen_size}英寸屏;{memory}GB内存;{storage!}固态硬盘;重{weight}kg;离电约{battery_life}小时',
    rows: `
LT101|lumeno|Featherbook 13|羽翼本13|5499|28|4.6/1240|silver 13.3 16 512 0.98 14 no commuting,office,business partner|acc:AC108 acc:AC116 tog:BP101 sim:LT105|Under a kilo, for people who carry it every day.|不到两斤，每天背着通勤也轻松。
LT102|lumeno|Featherbook 14 Touch|羽翼本14 触控版|6499|19|4.6/560|blue 14 16 1TB 1.19 13 yes commuting,study student|acc:AC108 acc:AC106 sim:LT101|Folds flat and takes pen notes.|可翻折平放，触控手写都行。
LT103|lumeno|Maker 16|创作本16|9999|7|4.8/410|grey 16 32 1TB 1.85 11 no design,photography -|acc:AC116 acc:AC110 sim:LT111|Calibrated colour and quiet fans for video and photo work.|出厂校色，风扇安静，剪片修图顺手。
LT104|lumeno|Semester 14|学伴14|3599|66|4.3/1980|silver 14 16 512 1.38 10 no study student|acc:AC108 tog:BP105|Sturdy hinge, easy keys, a fair price for four years of lectures.|转轴结实，键盘好敲，够用四年。
LT105|heronix|Aero 14|凌空14|6299|23|4.7/890|black 14 16 1TB 1.08 16 no business,commuting,travel -|acc:AC116 acc:CG103 sim:LT101|A carbon lid and the longest day away from a socket.|碳纤维顶盖，一整天不用找插座。
LT106|heronix|Talon Rig 15|鹰隼游戏本15|7999|15|4.5/1320|black 15.6 16 1TB 2.3 6 no gaming student|acc:AC109 acc:AC108 acc:HD108 sim:LT107|Fast panel and a keyboard that lights by zone.|高刷屏配分区背光键盘，吃鸡稳。
LT107|heronix|Talon Rig 17|鹰隼游戏本17|12999|4|4.7/380|black 17.3 32 2TB 2.9 5 no gaming,design -|acc:AC109 acc:AC110 sim:LT106|A desk machine that you can still take to a friend.|性能接近台式机，还能带去朋友家。
LT108|heronix|Talon Rig 14|鹰隼游戏本14|8999|11|4.6/505|grey 14 16 1TB 1.68 9 no gaming,study student|acc:AC108 acc:AC110 sim:LT106|Games at night, lectures by day, no brick in the bag.|白天上课晚上开黑，背着不沉。
LT109|qinzo|Book 15|知行15|4299|42|4.4/1450|silver 15.6 16 512 1.62 11 no office,study -|acc:AC108 acc:AC110|A number pad and a large screen for sheets.|带数字小键盘，做表格舒服。
LT110|qinzo|Book 13 Go|知行13 Go|3199|37|4.2/770|pink 13.3 8 256 1.15 12 no study,everyday student,partner|acc:AC108 tog:BP105 sim:LT104|Small, light and friendly in colour.|小巧轻便，颜色讨喜。
LT111|qinzo|Create 14|造物14|8499|12|4.7/460|white 14.5 32 1TB 1.45 12 yes design,photography,drawing -|acc:AC106 acc:AC116 sim:LT103|A touch display with pen for illustrators on the move.|触控加手写笔，插画师随身带走。
LT112|mirabo|Basic 14|实在14|2299|80|4.0/2630|grey 14 8 256 1.45 8 no office,everyday elders|acc:AC108|Browsing, documents and video calls without fuss.|上网、写文档、开视频会都能应付。
LT113|mirabo|Basic 15|实在15|2599|0|4.1/1150|silver 15.6 8 512 1.75 8 no office,everyday -|acc:AC108 sim:LT112|More screen for the same simple jobs.|屏幕更大，同样简单好用。`,
  },
];
