import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTable } from '../../../../shared/exam/schema-org.mjs';

const categories = {
  pruner: 'Garden Tools > Pruners|园艺工具 > 修枝剪',
  mower: 'Garden Tools > Lawn Mowers|园艺工具 > 割草机',
  hose: 'Garden Tools > Hoses|园艺工具 > 水管',
  indoor: 'Plants > Houseplants|植物 > 室内盆栽',
  bed: 'Plants > Garden Plants|植物 > 庭院植物',
  pot: 'Plants > Plant Pots|植物 > 花盆',
  grill: 'Outdoor Cooking > Grills|户外烹饪 > 烧烤炉',
  charcoal: 'Outdoor Cooking > Charcoal|户外烹饪 > 木炭',
  grillacc: 'Outdoor Cooking > Grill Accessories|户外烹饪 > 烧烤配件',
  table: 'Outdoor Furniture > Garden Tables|户外家具 > 庭院桌',
  chair: 'Outdoor Furniture > Garden Chairs|户外家具 > 庭院椅',
  parasol: 'Outdoor Furniture > Parasols|户外家具 > 遮阳伞',
};
const values = {
  yes: 'yes|是',
  no: 'no|否',
  bypass: 'bypass|弯刃',
  ratchet: 'ratchet|棘轮',
  electric: 'electric|电动',
  corded: 'corded electric|插电',
  cordless: 'cordless|锂电无线',
  manual: 'manual push|手推',
  petrol: 'petrol|汽油',
  robot: 'robotic|机器人',
  shade: 'shade|耐阴',
  partial: 'partial shade|半阴',
  sun: 'full sun|全日照',
  gas: 'gas|燃气',
  coal: 'charcoal|木炭',
  plug: 'electric|电',
  teak: 'teak|柚木',
  steel: 'steel|钢',
  alu: 'aluminium|铝',
  rattan: 'rattan|藤编',
  poly: 'polyester|涤纶',
  terracotta: 'terracotta|陶土',
  ceramic: 'ceramic|陶瓷',
  plastic: 'plastic|塑料',
  pink: 'pink|粉色',
  blue: 'blue|蓝色',
  purple: 'purple|紫色',
  green: 'green|绿色',
  grey: 'grey|灰色',
  beige: 'beige|米色',
  white: 'white|白色',
  black: 'black|黑色',
};
const attributes = {
  type: 'type|类型',
  maxcut: 'cutting capacity|最大剪切直径',
  weight: 'weight|重量',
  cut: 'cutting width|割幅',
  power: 'power|功率',
  length: 'length|长度',
  light: 'light|光照',
  petsafe: 'pet safe|对宠物安全',
  height: 'height|高度',
  flowering: 'flowering|开花',
  color: 'colour|颜色',
  material: 'material|材质',
  diameter: 'diameter|直径',
  fuel: 'fuel|燃料',
  burners: 'burners|炉头数',
  lid: 'lid|带盖',
  foldable: 'foldable|可折叠',
  seats: 'seats|可坐人数',
  tilt: 'tilting|可倾斜',
};
const kg = Object.fromEntries(['mower', 'grill', 'charcoal', 'grillacc', 'chair', 'table'].map((k) => [k, 'kg']));
const units = {
  maxcut: 'mm',
  weight: { ...kg, pruner: 'g' },
  cut: 'cm',
  power: 'W',
  length: 'm',
  height: 'cm',
  diameter: 'cm',
};

const rows = `
PN1|pruner|Thornby Classic Pruner|荆百经典修枝剪|Thornby|荆百|89|60|4.6|type=bypass maxcut=20 weight=210|similar:PN2
PN2|pruner|Thornby Ratchet|荆百棘轮剪|Thornby|荆百|139|35|4.7|type=ratchet maxcut=28 weight=260|
PN3|pruner|Leafwell Mini Snips|叶维尔迷你剪|Leafwell|叶维尔|45|120|4.2|type=bypass maxcut=10 weight=95|
PN4|pruner|Leafwell Power Pruner|叶维尔电动修枝剪|Leafwell|叶维尔|499|9|4.5|type=electric maxcut=30 weight=780|
MW1|mower|Grasson 34|格拉森34|Grasson|格拉森|899|12|4.3|type=corded cut=34 weight=13 power=1300|
MW2|mower|Grasson Cordless 40|格拉森锂电40|Grasson|格拉森|1899|7|4.8|type=cordless cut=40 weight=17|
MW3|mower|Grasson Push 30|格拉森手推30|Grasson|格拉森|349|20|4.1|type=manual cut=30 weight=8|
MW4|mower|Meadrow Petrol 46|梅德罗汽油46|Meadrow|梅德罗|2399|5|4.6|type=petrol cut=46 weight=32|
MW5|mower|Meadrow Robot S|梅德罗机器人S|Meadrow|梅德罗|3999|0|4.7|type=robot cut=20 weight=9|
HS1|hose|Leafwell Hose 15|叶维尔水管15米|Leafwell|叶维尔|79|80|4.3|length=15 color=green|
HS2|hose|Leafwell Hose 30|叶维尔水管30米|Leafwell|叶维尔|139|50|4.5|length=30 color=green|
HS3|hose|Thornby Stretch Hose|荆百伸缩水管|Thornby|荆百|169|26|4.1|length=22 color=black|
PT1|indoor|Verdano Snake Plant|翠野虎尾兰|Verdano|翠野|69|50|4.8|light=shade petsafe=no height=45 flowering=no|accessory:PO1
PT2|indoor|Verdano Parlour Palm|翠野袖珍椰子|Verdano|翠野|89|40|4.6|light=shade petsafe=yes height=50 flowering=no|accessory:PO2
PT3|indoor|Verdano Peace Lily|翠野白掌|Verdano|翠野|59|45|4.5|light=partial petsafe=no height=40 flowering=yes|
PT4|indoor|Bloomery Moth Orchid|花集蝴蝶兰|Bloomery|花集|168|22|4.7|light=partial petsafe=yes height=55 flowering=yes|accessory:PO2
PT5|indoor|Verdano Fiddle Leaf Fig|翠野琴叶榕|Verdano|翠野|259|11|4.3|light=sun petsafe=no height=120 flowering=no|
GP1|bed|Bloomery Climbing Rose|花集藤本月季|Bloomery|花集|79|60|4.7|light=sun flowering=yes height=60 color=pink|
GP2|bed|Bloomery Hydrangea|花集绣球|Bloomery|花集|99|38|4.8|light=partial flowering=yes height=40 color=blue|
GP3|bed|Verdano Lavender|翠野薰衣草|Verdano|翠野|39|90|4.4|light=sun flowering=yes height=25 color=purple|
PO1|pot|Verdano Terracotta 20|翠野陶盆20|Verdano|翠野|29|150|4.5|material=terracotta diameter=20|
PO2|pot|Verdano Ceramic 25|翠野瓷盆25|Verdano|翠野|79|44|4.6|material=ceramic diameter=25 color=white|
PO3|pot|Leafwell Light Pot 30|叶维尔轻盆30|Leafwell|叶维尔|35|66|4.0|material=plastic diameter=30 color=grey|
GR1|grill|Emberly Kettle 47|炭乐圆炉47|Emberly|炭乐|399|20|4.5|fuel=coal diameter=47 weight=11 lid=yes|accessory:CH1 accessory:GT1
GR2|grill|Emberly Portable|炭乐便携炉|Emberly|炭乐|189|45|4.2|fuel=coal weight=4 lid=no foldable=yes|accessory:CH1
GR3|grill|Flamora Duo|焰诺双头炉|Flamora|焰诺|1299|10|4.6|fuel=gas burners=2 weight=24 lid=yes|accessory:GT2
GR4|grill|Flamora Quattro|焰诺四头炉|Flamora|焰诺|2899|4|4.9|fuel=gas burners=4 weight=48 lid=yes|accessory:GT2
GR5|grill|Emberly Balcony E|炭乐阳台电烤炉|Emberly|炭乐|599|16|4.4|fuel=plug power=2000 weight=7 lid=yes|
GR6|grill|Flamora Solo|焰诺单头炉|Flamora|焰诺|699|0|4.3|fuel=gas burners=1 weight=9 lid=no|
CH1|charcoal|Emberly Briquettes|炭乐果木炭|Emberly|炭乐|49|200|4.6|weight=5|
GT1|grillacc|Emberly Tong Set|炭乐烤夹套装|Emberly|炭乐|79|70|4.5|material=steel|
GT2|grillacc|Flamora Rain Cover|焰诺防雨罩|Flamora|焰诺|119|33|4.4|material=poly|
TB1|table|Sunholm Teak Table|阳屿柚木桌|Sunholm|阳屿|1899|8|4.8|material=teak seats=6 foldable=no|
TB2|table|Sunholm Bistro|阳屿小圆桌|Sunholm|阳屿|459|18|4.4|material=steel seats=2 foldable=yes|
TB3|table|Larkside Alu Table|云雀铝桌|Larkside|云雀|1199|9|4.5|material=alu seats=6 foldable=yes|
CR1|chair|Sunholm Teak Chair|阳屿柚木椅|Sunholm|阳屿|599|24|4.7|material=teak foldable=yes|
CR2|chair|Larkside Rattan Lounge|云雀藤编躺椅|Larkside|云雀|899|7|4.6|material=rattan foldable=no|
CR3|chair|Larkside Camp Chair|云雀露营椅|Larkside|云雀|129|60|4.2|material=poly foldable=yes color=green|
CR4|chair|Sunholm Stack Chair|阳屿叠放椅|Sunholm|阳屿|199|40|4.1|material=alu foldable=no color=grey|
PS1|parasol|Larkside Parasol 270|云雀遮阳伞270|Larkside|云雀|329|15|4.3|diameter=270 tilt=yes color=beige|
PS2|parasol|Sunholm Cantilever 300|阳屿侧立伞300|Sunholm|阳屿|999|6|4.7|diameter=300 tilt=yes color=grey|
PS3|parasol|Larkside Beach 200|云雀沙滩伞200|Larkside|云雀|119|30|4.0|diameter=200 tilt=no color=blue|
`;
const table = readTable({ categories, values, attributes, units, rows });
export const products = table.products;
if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('./garden.jsonld', import.meta.url), `${JSON.stringify(table.jsonld(), null, 1)}\n`);
