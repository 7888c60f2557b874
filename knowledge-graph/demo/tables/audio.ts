import type { Section } from './section.js';

/** Headphones, speakers and smart watches. */
export const audio: readonly Section[] = [
  {
    category: 'Electronics > Headphones|数码 > 耳机',
    columns:
      'color wearing_style noise_cancelling wireless battery_life:h weight:g waterproof microphone occasion gift_for',
    facts:
      '{wearing_style};{noise_cancelling?active noise cancelling:};{wireless?:wired};{battery_life} hours of play;{weight} g;{waterproof?waterproof:}|{wearing_style};{noise_cancelling?主动降噪:};{wireless?:有线连接};播放{battery_life}小时;{weight}克;{waterproof?防水:}',
    rows: `
HD101|murmura|Still 3|静谧3|1499|25|4.8/2140|black over yes yes 45 252 no yes commuting,travel,office partner,dad|acc:AC114 sim:HD103|Planes, open offices and neighbours all fade.|飞机、工位和邻居的声音都淡下去。
HD102|murmura|Still 3 Lite|静谧3 轻享版|899|44|4.5/980|beige over yes yes 38 228 no yes commuting,study student|acc:AC114 sim:HD101|The quiet of the big one in a lighter frame.|同门降噪，戴着更轻。
HD103|echoven|Cathedral|穹顶|2299|8|4.9/465|brown over yes yes 50 298 no yes music,home dad,partner|acc:AC114 sim:HD101|Wide, warm sound for whole albums in an armchair.|声场开阔温暖，适合窝在沙发听整张专辑。
HD104|echoven|Cathedral Wired|穹顶有线版|1799|12|4.8/330|black over no no - 310 no no music,home -|acc:AC114 sim:HD103|Open-backed studio sound from a cable.|开放式后腔，一根线带来的监听级声音。
HD105|echoven|Pebble ANC|卵石降噪版|699|60|4.5/1890|white in yes yes 32 48 yes yes commuting,everyday friend,partner|acc:AC113 sim:HD106|Pocket-size quiet with a clear voice on calls.|口袋里的安静，通话清楚。
HD106|qinzo|Buds 4|Buds 4|499|85|4.4/3120|purple in yes yes 30 45 yes yes commuting,everyday student|acc:AC113 sim:HD105|Pairs in a second and switches between phone and laptop.|秒连接，手机电脑自动切换。
HD107|qinzo|Buds 4 Basic|Buds 4 青春版|199|160|4.2/5240|white in no yes 28 42 no yes everyday student|acc:AC113|Clear calls and enough bass for the walk to school.|通话清楚，低音够劲，上下学路上听。
HD108|heronix|Talon Comms|鹰隼电竞耳麦|599|36|4.5/1460|red over no yes 60 285 no yes gaming student|sim:HD109 tog:AC109|Footsteps to the left are to the left, and so is the mate's voice.|听声辨位准，队友说话也清楚。
HD109|heronix|Talon Comms Wired|鹰隼电竞耳麦有线版|259|70|4.2/1730|black over no no - 270 no yes gaming student|sim:HD108|No delay and no battery to charge.|零延迟，也不用惦记充电。
HD110|murmura|Drift Open|随风开放式|799|40|4.6/1050|grey open no yes 36 60 yes yes sports,outdoor,commuting partner|acc:AC114 sim:HD111|Sits beside the ear, so that traffic is still heard.|不入耳，跑步也能听见车声。
HD111|tikari|Run Air|逐风|459|58|4.4/1490|orange open no yes 24 54 yes yes sports,outdoor friend|tog:SW107 sim:HD110|Hooks that hold through a half marathon.|挂耳稳固，跑完半马也不掉。
HD112|tikari|Swim 8|潜游8|699|0|4.3/420|blue open no yes 20 58 yes no swimming,sports -|sim:HD111|Stores its own songs, since radio does not reach under water.|自带存储，水下也能听歌。
HD113|tikari|Neck Flex|绕颈|169|74|4.1/980|black neck no yes 40 32 yes yes sports,commuting dad|acc:AC113|Hangs round the neck between calls.|不听时挂在脖子上，不怕丢。
HD114|murmura|Lull|入眠|569|33|4.5/760|beige in yes yes 16 28 no no sleep,travel mum,partner|acc:AC113|Flat enough to lie on, with rain and sea inside.|侧睡不硌耳，内置雨声海浪声。
HD115|lumeno|Nova Buds Pro|星野Buds Pro|899|48|4.7/1680|black in yes yes 36 52 yes yes commuting,business,travel partner|acc:AC113 sim:HD105|Made for the Nova phones, at ease with any other.|与星野手机一碰即连，配别家手机也好用。
HD116|lumeno|Nova Buds|星野Buds|349|90|4.3/2370|pink in no yes 30 46 yes yes everyday partner,student|acc:AC113 sim:HD115|A light pair with taps that work through gloves.|轻巧耐戴，戴手套也能触控。
HD117|mirabo|Kiddo Ears|小耳朵|159|66|4.6/1220|blue over no yes 35 165 no yes study,travel child|sim:HD107|Volume stops at a safe level and the band grows along.|音量有上限，头梁可调，保护孩子听力。
HD118|mirabo|Wire One|有线一号|49|300|4.0/6810|white in no no - 15 no yes everyday -|acc:AC113|A cable, a microphone and nothing to lose.|插上就用，丢了也不心疼。`,
  },
  {
    category: 'Electronics > Speakers|数码 > 音箱',
    columns: 'color power:W battery_life:h weight:kg waterproof stereo_pair occasion gift_for',
    facts:
      '{power} W;{battery_life} hours on battery;{weight} kg;{waterproof?waterproof:};{stereo_pair?two can play in stereo:}|功率{power}W;电池可播{battery_life}小时;重{weight}kg;{waterproof?防水:};{stereo_pair?两台可组立体声:}',
    rows: `
SP101|murmura|Ripple|涟漪|299|72|4.5/1630|blue 12 14 0.38 yes yes outdoor,beach friend|tog:WB106 sim:SP105|Clips to a bag and shrugs off a splash.|挂在包上就走，溅水不怕。
SP102|murmura|Ripple Max|涟漪Max|799|28|4.6/720|black 40 20 1.1 yes yes party,outdoor friend|sim:SP101|Fills a garden without shouting.|撑得起一个院子的聚会。
SP103|murmura|Hearth|炉边|1299|16|4.7/410|beige 60 - 2.4 no yes music,home mum,partner|sim:SP104|A woven-front home speaker for evenings in.|布面外观，为居家夜晚而做。
SP104|echoven|Chapel|小教堂|2199|9|4.8/265|brown 80 - 3.6 no yes music,home dad|sim:SP103|Walnut box and a silk tweeter for acoustic music.|胡桃木箱体配丝膜高音，听民谣有质感。
SP105|echoven|Pocket Hymn|口袋小调|399|55|4.4/890|green 15 16 0.45 yes no travel,outdoor friend|sim:SP101|Surprisingly low notes from a palm-size box.|巴掌大，低音出人意料。
SP106|qinzo|Talk Mini|小话匣|149|110|4.2/3420|white 5 - 0.25 no no home,bedside elders|tog:DL108|Alarm, weather and radio by voice.|语音问天气、听广播、定闹钟。
SP107|qinzo|Talk Screen|小话匣带屏版|599|34|4.4/1280|white 10 - 0.9 no no home,smallkitchen elders,mum|sim:SP106|Recipes on the counter and grandchildren on the line.|厨房看菜谱，客厅打视频。
SP108|heronix|Bar 2.1|回音壁2.1|999|20|4.5/640|black 120 - 5.2 no no streaming,home -|sim:SP109|Film voices you can follow, with a box for the thunder.|对白清楚，低音炮把雷声还给你。
SP109|heronix|Bar Lite|回音壁轻享版|499|41|4.3/930|black 60 - 2.2 no no streaming,home mum|sim:SP108|Slides under the TV and needs one cable.|放电视下面，一根线搞定。
SP110|mirabo|Singalong|欢唱|459|0|4.4/1110|pink 30 8 1.8 no no party,home child,mum|sim:SP102|Two microphones and lyrics from your phone.|带双麦克风，在家就能唱。
SP111|mirabo|Nightie|晚安音箱|129|83|4.3/760|grey 3 18 0.22 no no sleep,bedside mum|tog:DL108|White noise that fades when you do.|白噪音助眠，随你一起安静下来。
SP112|tikari|Trailhorn|山号|349|37|4.5/520|orange 20 24 0.62 yes yes hiking,camping,outdoor dad|tog:TG102|Straps to a handlebar and lights the way back.|可绑车把，还带应急灯。`,
  },
  {
    category: 'Electronics > Smart Watches|数码 > 智能手表',
    columns: 'color gender screen_size:inch battery_life:day weight:g gps waterproof calls occasion gift_for',
    facts:
      '{screen_size}-inch face;lasts about {battery_life} days;{weight} g;{gps?own GPS:};{waterproof?waterproof:};{calls?takes calls:}|{screen_size}英寸表盘;续航约{battery_life}天;{weight}克;{gps?独立GPS:};{waterproof?防水:};{calls?可接打电话:}',
    rows: `
SW101|lumeno|Orbit 3|星环3|1299|42|4.5/1760|black unisex 1.43 7 36 yes yes yes everyday,business partner,dad|acc:AC111 acc:AC112 sim:SW104|A round watch that answers the phone and counts the stairs.|圆表盘，能接电话，也数你爬的楼。
SW102|lumeno|Orbit 3 Petite|星环3 小表盘|1199|31|4.6/890|gold women 1.2 5 28 no yes yes everyday,date partner,mum|acc:AC112 sim:SW101|Jewellery first, heart rate second.|先是首饰，再是心率表。
SW103|lumeno|Band 8|手环8|249|180|4.4/6230|black unisex 1.6 16 18 no yes no everyday,sports student,colleague|acc:AC111 sim:SW111|Two weeks a charge, and you forget that it is there.|半个月一充，戴着没存在感。
SW104|tempora|Chrono S|时序S|1599|23|4.6/710|silver men 1.46 10 48 yes yes yes business,everyday dad,partner|acc:AC112 sim:SW101|A steel case that passes in a meeting.|钢壳有型，开会戴也得体。
SW105|tempora|Chrono Lady|时序女士款|1499|18|4.7/430|pink women 1.1 6 30 no yes yes business,date mum,partner|acc:AC112 sim:SW102|Thin, pearl-faced, with cycle and sleep tracking.|珍珠纹表盘，记录周期和睡眠。
SW106|tempora|Chrono Heart|时序心护|2299|14|4.7/520|black unisex 1.5 8 45 yes yes yes everyday elders,mum,dad|sim:SW104|Blood pressure cuff in the strap and a fall alarm to the family.|表带测血压，跌倒自动通知家人。
SW107|tikari|Pace 2|配速者2|999|48|4.6/1980|orange unisex 1.32 14 39 yes yes no sports partner,friend|acc:AC111 sim:SW108|Lap times, training load and dual-band positioning.|双频定位，圈速和训练负荷一目了然。
SW108|tikari|Summit|登顶|2799|10|4.8/375|green men 1.4 28 68 yes yes no hiking,outdoor,sports dad|sim:SW107|Maps, a barometer and a torch for the ridge.|离线地图、气压计、手电，进山必备。
SW109|tikari|Dive 40|深潜40|3299|0|4.7/140|yellow unisex 1.3 12 72 yes yes no swimming,outdoor -|sim:SW108|A dive computer that goes to the office after.|潜水电脑表，上岸照样上班。
SW110|mirabo|Kiddo Watch|小天地手表|499|76|4.5/3310|pink kids 1.4 3 42 yes yes yes school child|sim:TB109|Parents see where it is; class time stays silent.|家长可看位置，上课自动静音。
SW111|mirabo|Band Lite|手环轻享|129|240|4.1/5120|blue unisex 1.4 12 16 no yes no everyday,sports student|sim:SW103|Steps, sleep and a buzz for messages.|计步、睡眠、来电震动。
SW112|qinzo|Watch Square|方寸|799|52|4.3/1340|white unisex 1.75 6 32 yes yes yes everyday,commuting student|acc:AC111 sim:SW101|A big square screen and payment by wrist.|大方屏，抬腕付款。`,
  },
];
