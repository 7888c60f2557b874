import { readTrades } from './trade.js';

/** Trades that training dialogues are about. */
export const trainTrades = readTrades(`
# Lighting|灯具
Desk Lamps,desk lamp|台灯
Floor Lamps,floor lamp|落地灯
String Lights,string light|串灯
term shade|灯罩: linen|亚麻; rattan|藤编; frosted glass|磨砂玻璃
term colour,color|颜色: black|黑色; brass|黄铜色; ivory|象牙白
is dimmable|可调光
has remote control|遥控器
has usb socket|USB插口
number brightness|亮度: 200 2000 100 lm
number cable length|线长: 1 10 0.5 m

# Luggage|箱包
Suitcases,suitcase|行李箱
Backpacks,backpack|双肩包
Duffel Bags,duffel bag|旅行袋
term material|材质: aluminium|铝合金; polycarbonate|聚碳酸酯; canvas|帆布
term lining|内衬: red|红色; charcoal|炭灰色; sand|沙色
is expandable|可扩容
is water-repellent|防泼水
has laptop sleeve|电脑隔层
number capacity|容量: 15 120 5 L
number weight|重量: 0.5 6 0.1 kg

# Coffee Gear|咖啡器具
Coffee Grinders,coffee grinder|磨豆机
Moka Pots,moka pot|摩卡壶
Pour-over Kettles,pour-over kettle|手冲壶
term burr|磨盘: ceramic|陶瓷; steel|钢; titanium|钛
term handle|手柄: oak|橡木; cork|软木; silicone|硅胶
is stovetop-safe|可明火加热
has lid|盖子
has thermometer|温度计
number cup yield|出杯量: 60 900 30 ml
number base width|底宽: 6 24 1 cm

# Bedding|床品
Duvets,duvet|被子
Pillows,pillow|枕头
Mattress Toppers,mattress topper|床褥
term filling|填充物: goose down|鹅绒; silk|蚕丝; latex|乳胶; wool|羊毛
term print|图案: floral|碎花; stripes|竖条; plain|纯色
is hypoallergenic|防敏
is reversible|双面可用
has zip|拉链
number loft|蓬松高度: 2 20 1 cm
number fill weight|填充重量: 300 3000 100 g

# Cycling|骑行装备
Bike Helmets,bike helmet|骑行头盔
Bike Bags,bike bag|车包
Bike Pumps,bike pump|打气筒
term coating|涂层: neon yellow|荧光黄; graphite|石墨色; crimson|深红色
term closure|扣具: magnetic|磁吸; buckle|插扣; drawstring|抽绳
is rainproof|防雨
has rear light|尾灯
has pressure gauge|气压表
number head length|长度: 10 60 2 cm
number bulk|自重: 100 1500 50 g

# Stationery|文具
Fountain Pens,fountain pen|钢笔
Day Planners,day planner|手账本
Desk Organisers,desk organiser|桌面收纳盒
term nib|笔尖: extra fine|特细; medium|中号; italic|花体
term cover|封面: leather|真皮; felt|毛毡; kraft|牛皮纸
is refillable|可替换
has pen loop|笔插
has converter|吸墨器
number page width|宽度: 5 40 1 cm
number sheet count weight|纸张重量: 60 300 20 g
`);
