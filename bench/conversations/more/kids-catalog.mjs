import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTable } from '../../../../shared/exam/schema-org.mjs';

const categories = {
  blocks: 'Toys > Building Blocks|玩具 > 积木',
  puzzle: 'Toys > Jigsaw Puzzles|玩具 > 拼图',
  plush: 'Toys > Plush Toys|玩具 > 毛绒玩具',
  rc: 'Toys > Remote Control Cars|玩具 > 遥控车',
  battery: 'Toys > Toy Batteries|玩具 > 玩具电池',
  scooter: 'Toys > Scooters|玩具 > 滑板车',
  jacket: "Children's Clothing > Jackets|童装 > 外套",
  pyjama: "Children's Clothing > Pyjamas|童装 > 睡衣",
  pram: 'Baby > Prams|母婴 > 婴儿车',
  pramacc: 'Baby > Pram Accessories|母婴 > 婴儿车配件',
};
const values = {
  yes: 'yes|是',
  no: 'no|否',
  boys: 'boys|男童',
  girls: 'girls|女童',
  unisex: 'unisex|男女通用',
  black: 'black|黑色',
  white: 'white|白色',
  blue: 'blue|蓝色',
  pink: 'pink|粉色',
  grey: 'grey|灰色',
  green: 'green|绿色',
  red: 'red|红色',
  yellow: 'yellow|黄色',
  brown: 'brown|棕色',
  castle: 'castle|城堡',
  space: 'space|太空',
  dino: 'dinosaurs|恐龙',
  animals: 'animals|动物',
  plastic: 'plastic|塑料',
  wood: 'wood|木头',
  card: 'cardboard|纸板',
  bamboo: 'bamboo cotton|竹棉',
  cotton: 'cotton|纯棉',
  flannel: 'flannel|法兰绒',
};
const attributes = {
  theme: 'theme|主题',
  pieces: 'pieces|片数',
  age: 'minimum age|最小年龄',
  material: 'material|材质',
  color: 'colour|颜色',
  gender: 'gender|适用性别',
  height: 'height|高度',
  washable: 'machine washable|可机洗',
  range: 'control range|遥控距离',
  runtime: 'run time|续航',
  waterproof: 'waterproof|防水',
  mah: 'capacity|容量',
  load: 'maximum load|承重',
  weight: 'weight|重量',
  lights: 'light-up wheels|发光轮',
  foldable: 'foldable|可折叠',
  size: 'size|尺码',
  hood: 'hood|带帽',
  onehand: 'one-hand fold|单手收车',
  flat: 'lies flat|可平躺',
};
const units = {
  age: 'years',
  height: 'cm',
  range: 'm',
  runtime: 'min',
  mah: 'mAh',
  load: 'kg',
  weight: 'kg',
  size: 'cm',
};

const rows = `
BK1|blocks|Bricklet Castle|砖乐城堡|Bricklet|砖乐|299|24|4.7|theme=castle pieces=620 age=6 material=plastic|
BK2|blocks|Bricklet Space Station|砖乐空间站|Bricklet|砖乐|459|9|4.8|theme=space pieces=980 age=8 material=plastic|similar:BK1
BK3|blocks|Bricklet Dino Park|砖乐恐龙乐园|Bricklet|砖乐|189|40|4.5|theme=dino pieces=310 age=5 material=plastic|
BK4|blocks|Tumblewood First Blocks|木滚滚启蒙积木|Tumblewood|木滚滚|129|55|4.6|theme=animals pieces=50 age=1 material=wood|
BK5|blocks|Tumblewood Rainbow Arch|木滚滚彩虹拱|Tumblewood|木滚滚|219|0|4.8|pieces=12 age=1 material=wood|similar:BK4
PZ1|puzzle|Pebblekin Ocean 100|小卵石海洋100片|Pebblekin|小卵石|59|70|4.3|theme=animals pieces=100 age=4 material=card|
PZ2|puzzle|Pebblekin Dino 200|小卵石恐龙200片|Pebblekin|小卵石|79|48|4.4|theme=dino pieces=200 age=6 material=card|
PZ3|puzzle|Tumblewood Farm Puzzle|木滚滚农场拼图|Tumblewood|木滚滚|89|33|4.6|theme=animals pieces=24 age=2 material=wood|
PZ4|puzzle|Pebblekin Galaxy 500|小卵石银河500片|Pebblekin|小卵石|109|20|4.5|theme=space pieces=500 age=9 material=card|
PL1|plush|Snugpaw Bear|抱爪小熊|Snugpaw|抱爪|119|60|4.8|color=brown height=35 washable=yes|
PL2|plush|Snugpaw Rabbit|抱爪兔兔|Snugpaw|抱爪|99|45|4.7|color=white height=28 washable=yes|
PL3|plush|Snugpaw Giant Whale|抱爪大鲸鱼|Snugpaw|抱爪|269|11|4.6|color=blue height=80 washable=no|
PL4|plush|Zipperoo Dino Pal|拉拉鼠恐龙伙伴|Zipperoo|拉拉鼠|139|26|4.4|color=green height=40 washable=yes theme=dino|
RC1|rc|Wheelio Rock Crawler|轮酷攀爬者|Wheelio|轮酷|349|18|4.6|color=red age=8 range=60 runtime=35 waterproof=yes|accessory:BT1
RC2|rc|Wheelio Drift|轮酷漂移|Wheelio|轮酷|269|22|4.3|color=blue age=8 range=40 runtime=20 waterproof=no|accessory:BT1
RC3|rc|Wheelio Mini Racer|轮酷迷你赛车|Wheelio|轮酷|99|80|4.1|color=yellow age=5 range=15 runtime=25 waterproof=no|
RC4|rc|Zipperoo Amphibian|拉拉鼠两栖车|Zipperoo|拉拉鼠|429|7|4.7|color=green age=10 range=80 runtime=30 waterproof=yes|similar:RC1
BT1|battery|Wheelio Spare Battery|轮酷备用电池|Wheelio|轮酷|69|100|4.4|mah=1200|
SC1|scooter|Wheelio Kick 3|轮酷踢踏3|Wheelio|轮酷|259|30|4.5|color=pink age=3 load=50 weight=2.6 lights=yes foldable=no|
SC2|scooter|Wheelio Kick Pro|轮酷踢踏Pro|Wheelio|轮酷|399|16|4.7|color=black age=6 load=80 weight=3.4 lights=no foldable=yes|
SC3|scooter|Zipperoo Glow|拉拉鼠流光|Zipperoo|拉拉鼠|329|21|4.4|color=blue age=5 load=60 weight=3.1 lights=yes foldable=yes|
JK1|jacket|Pebblekin Puddle Jacket|小卵石踩水外套|Pebblekin|小卵石|199|35|4.6|color=yellow gender=unisex size=110 waterproof=yes hood=yes|
JK2|jacket|Pebblekin Storm Jacket|小卵石风暴外套|Pebblekin|小卵石|239|20|4.7|color=blue gender=boys size=130 waterproof=yes hood=yes|
JK3|jacket|Starnap Cloud Down|星眠云朵羽绒外套|Starnap|星眠|459|14|4.8|color=pink gender=girls size=120 waterproof=no hood=yes|
JK4|jacket|Starnap Fleece|星眠抓绒外套|Starnap|星眠|149|42|4.3|color=grey gender=unisex size=120 waterproof=no hood=no|
JK5|jacket|Zipperoo Bomber|拉拉鼠飞行员外套|Zipperoo|拉拉鼠|279|17|4.2|color=green gender=boys size=140 waterproof=no hood=no|
JK6|jacket|Starnap Petal Coat|星眠花瓣外套|Starnap|星眠|329|13|4.5|color=red gender=girls size=110 waterproof=no hood=yes|
PJ1|pyjama|Starnap Bamboo Set|星眠竹棉睡衣|Starnap|星眠|129|50|4.7|color=white gender=unisex size=100 material=bamboo|
PJ2|pyjama|Starnap Moon Set|星眠月亮睡衣|Starnap|星眠|99|64|4.4|color=blue gender=unisex size=110 material=cotton|
PJ3|pyjama|Snugpaw Bunny Pyjamas|抱爪小兔睡衣|Snugpaw|抱爪|149|28|4.6|color=pink gender=girls size=120 material=flannel|
PJ4|pyjama|Pebblekin Dino Pyjamas|小卵石恐龙睡衣|Pebblekin|小卵石|119|38|4.5|color=green gender=boys size=110 material=cotton theme=dino|
PR1|pram|Strollique Feather|悠步羽翼|Strollique|悠步|1299|15|4.6|color=grey weight=5.8 onehand=yes flat=no load=15|accessory:PA1 accessory:PA2
PR2|pram|Strollique Grand|悠步大公|Strollique|悠步|2699|6|4.9|color=black weight=11.2 onehand=no flat=yes load=22|accessory:PA1
PR3|pram|Strollique City|悠步都市|Strollique|悠步|1799|10|4.7|color=blue weight=8.4 onehand=yes flat=yes load=20|accessory:PA1
PR4|pram|Rockabye Lite|摇篮曲轻行|Rockabye|摇篮曲|899|20|4.2|color=red weight=6.5 onehand=yes flat=no load=15|
PR5|pram|Rockabye Twin|摇篮曲双子|Rockabye|摇篮曲|3299|0|4.5|color=black weight=13.5 onehand=no flat=yes load=30|
PR6|pram|Rockabye Cosy|摇篮曲安睡|Rockabye|摇篮曲|1499|12|4.4|color=grey weight=9.6 onehand=no flat=yes load=20|
PA1|pramacc|Strollique Rain Cover|悠步雨罩|Strollique|悠步|129|60|4.5|weight=0.3|
PA2|pramacc|Strollique Cup Holder|悠步杯架|Strollique|悠步|49|90|4.3|weight=0.1|
`;
const table = readTable({ categories, values, attributes, units, rows });
export const products = table.products;
if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('./kids.jsonld', import.meta.url), `${JSON.stringify(table.jsonld(), null, 1)}\n`);
