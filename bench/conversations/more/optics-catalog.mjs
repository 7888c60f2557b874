// Google Merchant Center TSV; each product in one language: photo and sport optics in English, watches and eyewear in Chinese.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// key: [category path, Google category, section, {attribute key: [label, unit]}]
const kinds = {
  camera: [
    'Photo > Cameras',
    'Cameras & Optics > Cameras',
    'Specs',
    {
      type: ['Type'],
      mp: ['Resolution', 'MP'],
      weight: ['Weight', 'g'],
      stab: ['Image stabilisation'],
      sealed: ['Weather sealed'],
    },
  ],
  lens: [
    'Photo > Lenses',
    'Cameras & Optics > Camera & Optic Accessories > Camera Lenses',
    'Specs',
    { type: ['Type'], mount: ['Mount'], aperture: ['Maximum aperture'], weight: ['Weight', 'g'] },
  ],
  bino: [
    'Sport Optics > Binoculars',
    'Cameras & Optics > Optics > Binoculars',
    'Specs',
    {
      mag: ['Magnification'],
      objective: ['Objective diameter', 'mm'],
      waterproof: ['Waterproof'],
      weight: ['Weight', 'g'],
    },
  ],
  tripod: [
    'Photo > Tripods',
    'Cameras & Optics > Camera & Optic Accessories > Tripods & Monopods',
    'Specs',
    { height: ['Maximum height', 'cm'], load: ['Maximum load', 'kg'], weight: ['Weight', 'g'] },
  ],
  card: [
    'Photo > Memory Cards',
    'Electronics > Electronics Accessories > Memory',
    'Specs',
    { capacity: ['Capacity', 'GB'], speed: ['Read speed', 'MB/s'] },
  ],
  watch: [
    '钟表 > 手表',
    '服饰与配饰 > 珠宝首饰 > 手表',
    '参数',
    { movement: ['机芯'], strap: ['表带'], diameter: ['表径', 'mm'], depth: ['防水深度', '米'], use: ['用途'] },
  ],
  sun: ['眼镜 > 太阳镜', '服饰与配饰 > 服饰配件 > 太阳镜', '参数', { polarised: ['偏光'], weight: ['重量', 'g'] }],
  frame: ['眼镜 > 眼镜架', '保健与美容 > 个人护理 > 视力护理 > 眼镜', '参数', { rim: ['框型'], weight: ['重量', 'g'] }],
};
const columnsOwn = { color: 'color', material: 'material', gender: 'gender' };

// id | kind | title | brand | price or sale<list | stock | key=value; ...
const rows = `
CA1|camera|Veluma V5|Veluma|5999|8|type=mirrorless;mp=24;weight=420;stab=yes;sealed=yes;color=black
CA2|camera|Veluma V5 Mini|Veluma|3999<4299|14|type=mirrorless;mp=20;weight=310;stab=no;sealed=no;color=silver
CA3|camera|Optar X20|Optar|8999|5|type=mirrorless;mp=33;weight=610;stab=yes;sealed=yes;color=black
CA4|camera|Optar Pocket|Optar|2599|12|type=compact;mp=20;weight=240;stab=yes;sealed=no;color=black
CA5|camera|Snapjoy Instant 2|Snapjoy|599|40|type=instant;weight=290;stab=no;sealed=no;color=pink
CA6|camera|Snapjoy Dive|Snapjoy|1299<1499|25|type=action;mp=12;weight=130;stab=yes;sealed=yes;color=yellow
CA7|camera|Optar X20 Pro|Optar|15999|0|type=mirrorless;mp=45;weight=720;stab=yes;sealed=yes;color=black
LE1|lens|Veluma Prime 35|Veluma|1899|10|type=prime;mount=V mount;aperture=1.8;weight=210
LE2|lens|Veluma Prime 50|Veluma|2699|7|type=prime;mount=V mount;aperture=1.4;weight=340
LE3|lens|Optar Zoom 24-70|Optar|6999|4|type=zoom;mount=OX mount;aperture=2.8;weight=780
LE4|lens|Optar Portrait 85|Optar|3299|9|type=prime;mount=OX mount;aperture=1.8;weight=420
LE5|lens|Veluma Tele Zoom 70-200|Veluma|4599|6|type=zoom;mount=V mount;aperture=4;weight=690
BI1|bino|Hawkeld Trail 8x42|Hawkeld|899|16|mag=8;objective=42;waterproof=yes;weight=640
BI2|bino|Hawkeld Pocket 8x25|Hawkeld|399|30|mag=8;objective=25;waterproof=no;weight=260
BI3|bino|Hawkeld Marine 7x50|Hawkeld|1299|6|mag=7;objective=50;waterproof=yes;weight=980
BI4|bino|Farsee Stadium 10x30|Farsee|299|44|mag=10;objective=30;waterproof=no;weight=420
BI5|bino|Farsee Birder 10x42|Farsee|1099|11|mag=10;objective=42;waterproof=yes;weight=690
TR1|tripod|Steadholm Travel|Steadholm|399|22|material=aluminium;height=145;load=5;weight=1300
TR2|tripod|Steadholm Carbon|Steadholm|1199|9|material=carbon fibre;height=155;load=8;weight=1050
TR3|tripod|Steadholm Desk Mini|Steadholm|89|70|material=plastic;height=25;load=1;weight=180
MC1|card|Datara 128 SD Card|Datara|129|90|capacity=128;speed=170
MC2|card|Datara 256 SD Card|Datara|239|60|capacity=256;speed=200
WA1|watch|时屿经典|时屿|399|33|movement=石英;strap=皮革;diameter=40;depth=30;color=黑色;gender=male
WA2|watch|时屿晨露|时屿|459|21|movement=石英;strap=不锈钢;diameter=28;depth=30;color=银色;gender=female
WA3|watch|晷石机械一号|晷石|2299|9|movement=机械;strap=皮革;diameter=41;depth=50;color=黑色;gender=male
WA4|watch|晷石月相|晷石|3699|5|movement=机械;strap=皮革;diameter=39;depth=50;color=蓝色;gender=unisex
WA5|watch|蓝渡深海200|蓝渡|1599|10|movement=光动能;strap=硅胶;diameter=44;depth=200;use=潜水;color=蓝色;gender=male
WA6|watch|蓝渡光年|蓝渡|899<1099|17|movement=光动能;strap=不锈钢;diameter=42;depth=100;color=银色;gender=unisex
WA7|watch|时屿糖果|时屿|199|52|movement=石英;strap=硅胶;diameter=36;depth=50;color=粉色;gender=female
WA8|watch|晷石镂空|晷石|4599|0|movement=机械;strap=不锈钢;diameter=42;depth=50;color=银色;gender=male
SG1|sun|清眸飞行员|清眸|299|28|polarised=是;weight=28;color=金色;material=金属
SG2|sun|清眸方框|清眸|239|36|polarised=是;weight=22;color=黑色;material=TR90
SG3|sun|沐阳猫眼|沐阳|159|41|polarised=否;weight=30;color=红色;material=板材
SG4|sun|沐阳骑行|沐阳|359|15|polarised=是;weight=26;color=黑色;material=TR90
SG5|sun|沐阳小童墨镜|沐阳|89|50|polarised=否;weight=18;color=蓝色;material=硅胶
FR1|frame|清眸纯钛|清眸|499|20|rim=全框;weight=12;color=银色;material=钛
FR2|frame|清眸粗框|清眸|259|31|rim=全框;weight=24;color=黑色;material=板材
FR3|frame|叶见轻羽|叶见|329|26|rim=全框;weight=14;color=透明;material=TR90
FR4|frame|叶见半框|叶见|389|18|rim=半框;weight=16;color=黑色;material=钛
`;
export const products = rows
  .trim()
  .split('\n')
  .map((line) => {
    const [id, categoryKey, name, brand, money, stock, attrs] = line.split('|');
    const [price, listPrice = price] = money.split('<').map(Number);
    const pairs = attrs.split(';').map((pair) => pair.split('='));
    for (const [k] of pairs) if (!columnsOwn[k] && !kinds[categoryKey][3][k]) throw new Error(`unknown ${k}: ${line}`);
    return {
      id,
      categoryKey,
      category: kinds[categoryKey][0],
      name,
      nameZh: name,
      brand,
      price,
      listPrice,
      stock: Number(stock),
      raw: pairs,
      attributes: Object.fromEntries(pairs.map(([k, v]) => [k, Number.isFinite(Number(v)) ? Number(v) : v])),
    };
  });
const head = [
  'id',
  'title',
  'description',
  'link',
  'image_link',
  'availability',
  'price',
  'sale_price',
  'brand',
  'google_product_category',
  'product_type',
  'color',
  'material',
  'gender',
  'condition',
  'product_detail',
];
const line = (p) => {
  const [type, google, section, labels] = kinds[p.categoryKey];
  const zh = /\p{Script=Han}/u.test(type);
  const own = Object.fromEntries(p.raw.filter(([k]) => columnsOwn[k]));
  const cells = {
    id: p.id,
    title: p.name,
    description: zh ? `${p.brand}品牌正品。` : `A genuine ${p.brand} product.`,
    link: `https://optics.example/item/${p.id}`,
    image_link: `https://optics.example/img/${p.id}.jpg`,
    availability: p.stock ? 'in_stock' : 'out_of_stock',
    price: `${p.listPrice.toFixed(2)} CNY`,
    sale_price: p.listPrice > p.price ? `${p.price.toFixed(2)} CNY` : '',
    brand: p.brand,
    google_product_category: google,
    product_type: type,
    ...own,
    condition: 'new',
    product_detail: p.raw
      .filter(([k]) => labels[k])
      .map(([k, v]) => `${section}:${labels[k][0]}:${v}${labels[k][1] ? ` ${labels[k][1]}` : ''}`)
      .join(','),
  };
  return head.map((h) => cells[h] ?? '').join('\t');
};
if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('./optics.tsv', import.meta.url), `${[head.join('\t'), ...products.map(line)].join('\n')}\n`);
