import { readTrades } from './trade.js';

/** Trades that are only ever measured on. */
export const measureTrades = readTrades(`
# Stargazing|观星器材
Telescopes,telescope|天文望远镜
Star Projectors,star projector|星空投影灯,星空灯
Spotting Scopes,spotting scope|单筒望远镜
term mount type,mount|支架类型: alt-azimuth|经纬仪式; equatorial|赤道仪式; tabletop|桌面式
term finish|外观: pearl white,white|珍珠白,白色; sky blue|天蓝色; champagne|香槟色
has phone adapter|手机转接架
has carry case|收纳箱
is motorised|电动
number aperture|口径: 50 200 10 mm
number tube length|镜筒长度: 30 120 5 cm

# Teaware|茶具
Teapots,teapot|茶壶
Tea Trays,tea tray|茶盘
Gaiwans,gaiwan|盖碗
term clay|泥料: zisha|紫砂; celadon|青瓷; bone china|骨瓷; ru ware|汝瓷
term glaze|釉色: amber|琥珀色; moon white|月白色; jade|玉色
has strainer|滤网
is microwave-safe|可微波
is handmade|手工
number serving volume,volume|盛水量: 100 900 50 ml
number wall thickness|壁厚: 2 12 1 mm

# Pet Supplies|宠物用品
Cat Trees,cat tree|猫爬架
Pet Fountains,pet fountain|宠物饮水机
Dog Beds,dog bed|狗窝
term padding|内芯: memory foam|记忆棉; duck down|鸭绒; buckwheat|荞麦壳
term cover pattern,pattern|花纹: plaid|格子; polka dot|波点; paw print|爪印
has scratching post|抓板
is machine-washable|可机洗
is non-slip|防滑
number height|高度: 20 180 10 cm
number empty weight|净重: 1 15 0.5 kg

# Musical Instruments|乐器
Ukuleles,ukulele|尤克里里
Digital Pianos,digital piano|电钢琴
Kalimbas,kalimba|拇指琴
term body wood,wood|琴身木材: mahogany|桃花心木; koa|相思木; walnut|胡桃木; bamboo|竹子
term gloss|漆面: matte|哑光; high gloss|亮光
has built-in tuner|内置调音器
has headphone jack|耳机孔
has gig bag|琴包
number body length|琴身长度: 20 140 5 cm
number shipping weight|毛重: 1 30 0.5 kg

# Gardening|园艺用品
Planters,planter|花盆
Grow Lights,grow light|植物灯
Hose Reels,hose reel|水管车
term surface|表面: terracotta|陶土色; slate grey|石板灰; moss green|苔绿色
is frost-proof|抗冻
is self-watering|自动浇水
has drip tray|托盘
number diameter|直径: 10 80 5 cm
number power draw,power|功率: 10 200 10 W

# Fitness|健身器材
Yoga Mats,yoga mat|瑜伽垫
Rowing Machines,rowing machine|划船机
Foam Rollers,foam roller|泡沫轴
term texture|纹理: ribbed|条纹; honeycomb|蜂窝纹; smooth|光面
term tone|色调: lavender|薰衣草紫; coral|珊瑚色; mint|薄荷绿
is foldable|可折叠
is odourless|无异味
has carry strap|背带
number thickness|厚度: 3 30 1 mm
number load limit|承重: 60 200 10 kg
`);
