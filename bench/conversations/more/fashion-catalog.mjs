// Google Merchant TSV: clothes and shoes in English, knitwear, down and skin care in Chinese; sizes are variants of a group.
// `node fashion-catalog.mjs` (re)writes fashion.tsv beside it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// key: [product_type, google_product_category, section, {attribute: [label, unit]}]
const wear = 'Apparel & Accessories > Clothing';
const wearZh = '服饰与配饰 > 服装';
const care = '保健与美容 > 个人护理 > 化妆品 > 护肤用品';
const skin = { volume: ['容量', 'ml'], skin: ['适用肤质'], unscented: ['无香精'] };
const kinds = {
  tee: ['Clothing > T-Shirts', `${wear} > Shirts & Tops`, 'Details', { fit: ['Fit'] }],
  shirt: ['Clothing > Shirts', `${wear} > Shirts & Tops`, 'Details', { noniron: ['Non-iron'] }],
  jacket: [
    'Clothing > Jackets',
    `${wear} > Outerwear > Coats & Jackets`,
    'Details',
    { waterproof: ['Waterproof'], hood: ['Hood'], weight: ['Weight', 'g'] },
  ],
  jeans: ['Clothing > Jeans', `${wear} > Pants`, 'Details', { fit: ['Fit'], stretch: ['Stretch'] }],
  dress: ['Clothing > Dresses', `${wear} > Dresses`, 'Details', { length: ['Length'], sleeve: ['Sleeve'] }],
  sneaker: ['Shoes > Sneakers', 'Apparel & Accessories > Shoes', 'Details', { weight: ['Weight', 'g'] }],
  boot: [
    'Shoes > Boots',
    'Apparel & Accessories > Shoes',
    'Details',
    { waterproof: ['Waterproof'], heel: ['Heel height', 'cm'] },
  ],
  knit: ['服装 > 毛衣', `${wearZh} > 衬衫和上衣`, '参数', { collar: ['领型'], washable: ['可机洗'] }],
  down: [
    '服装 > 羽绒服',
    `${wearZh} > 外套 > 大衣和夹克`,
    '参数',
    { cut: ['款式'], filling: ['充绒量', 'g'], weight: ['重量', 'g'], hood: ['带帽'] },
  ],
  cleanser: ['护肤 > 洁面', `${care} > 洁面用品`, '参数', { ...skin, type: ['类型'] }],
  serum: [
    '护肤 > 精华',
    `${care} > 精华`,
    '参数',
    { volume: skin.volume, skin: skin.skin, effect: ['功效'], active: ['主要成分'] },
  ],
  cream: ['护肤 > 面霜', `${care} > 乳液和面霜`, '参数', skin],
  sun: [
    '护肤 > 防晒',
    `${care} > 防晒用品`,
    '参数',
    { spf: ['SPF'], volume: skin.volume, skin: skin.skin, waterproof: ['防水'], type: ['类型'] },
  ],
  mask: ['护肤 > 面膜', `${care} > 面膜`, '参数', { pieces: ['片数', '片'], effect: ['功效'] }],
  body: ['护肤 > 身体乳', `${care} > 身体乳`, '参数', { volume: skin.volume, scent: ['香味'] }],
};
const columns = ['color', 'size', 'material', 'gender'];

// id | kind | title | brand | price, or sale<list | in stock | key=value;... | item group
const rows = `
TS1|tee|Loomfold Everyday Tee|Loomfold|99|yes|color=white;material=cotton;gender=unisex;fit=regular
TS2|tee|Loomfold Heavyweight Tee|Loomfold|149|yes|color=black;material=cotton;gender=male;fit=relaxed
TS3|tee|Tarrow Linen Tee|Tarrow|189|yes|color=beige;material=linen;gender=female;fit=relaxed
TS4|tee|Tarrow Cropped Tee|Tarrow|119<159|yes|color=pink;material=cotton;gender=female;fit=slim
TS5|tee|Odderly Dry Run Tee|Odderly|129|yes|color=blue;material=polyester;gender=unisex;fit=slim
TS6|tee|Odderly Graphic Tee|Odderly|139|no|color=green;material=cotton;gender=unisex;fit=relaxed
SH1|shirt|Harwick Oxford Shirt Blue M|Harwick|259|yes|color=blue;size=M;material=cotton;gender=male;noniron=yes|OXF
SH2|shirt|Harwick Oxford Shirt Blue L|Harwick|259|no|color=blue;size=L;material=cotton;gender=male;noniron=yes|OXF
SH3|shirt|Harwick Oxford Shirt Blue XL|Harwick|259|yes|color=blue;size=XL;material=cotton;gender=male;noniron=yes|OXF
SH4|shirt|Harwick Oxford Shirt White M|Harwick|259|yes|color=white;size=M;material=cotton;gender=male;noniron=yes|OXF
SH5|shirt|Harwick Oxford Shirt White L|Harwick|259|yes|color=white;size=L;material=cotton;gender=male;noniron=yes|OXF
SH6|shirt|Tarrow Silk Blouse|Tarrow|499<559|yes|color=pink;size=S;material=silk;gender=female;noniron=no
SH7|shirt|Loomfold Flannel Shirt|Loomfold|199|yes|color=red;size=L;material=cotton;gender=male;noniron=no
SH8|shirt|Loomfold Chambray Shirt|Loomfold|229|yes|color=grey;size=S;material=cotton;gender=unisex;noniron=no
JK1|jacket|Brackish Storm Shell|Brackish|699|yes|color=yellow;material=nylon;gender=unisex;waterproof=yes;hood=yes;weight=420
JK2|jacket|Brackish Harbour Parka|Brackish|1099|yes|color=blue;material=cotton;gender=male;waterproof=yes;hood=yes;weight=1150
JK3|jacket|Brackish Windrunner|Brackish|369<429|yes|color=black;material=nylon;gender=unisex;waterproof=no;hood=yes;weight=210
JK4|jacket|Harwick Wool Blazer|Harwick|899|yes|color=grey;material=wool;gender=male;waterproof=no;hood=no;weight=780
JK5|jacket|Odderly Denim Trucker|Odderly|459|yes|color=blue;material=denim;gender=unisex;waterproof=no;hood=no;weight=900
JK6|jacket|Odderly Moto Jacket|Odderly|1299|yes|color=black;material=leather;gender=female;waterproof=no;hood=no;weight=1400
JK7|jacket|Tarrow Trench Coat|Tarrow|799|yes|color=beige;material=cotton;gender=female;waterproof=yes;hood=no;weight=860
JN1|jeans|Odderly Straight Leg Jeans|Odderly|359|yes|color=blue;material=denim;gender=male;fit=straight;stretch=no
JN2|jeans|Odderly Skinny Jeans|Odderly|329|yes|color=black;material=denim;gender=female;fit=skinny;stretch=yes
JN3|jeans|Loomfold Wide Leg Jeans|Loomfold|299<349|yes|color=blue;material=denim;gender=female;fit=wide;stretch=no
JN4|jeans|Loomfold Slim Jeans|Loomfold|279|yes|color=black;material=denim;gender=male;fit=slim;stretch=yes
JN5|jeans|Harwick Selvedge Jeans|Harwick|799|yes|color=blue;material=denim;gender=male;fit=straight;stretch=no
JN6|jeans|Tarrow Mom Jeans|Tarrow|389|no|color=white;material=denim;gender=female;fit=relaxed;stretch=no
DR1|dress|Tarrow Poppy Wrap Dress|Tarrow|459|yes|color=red;material=viscose;gender=female;length=midi;sleeve=short
DR2|dress|Tarrow Linen Sundress|Tarrow|389|yes|color=white;material=linen;gender=female;length=midi;sleeve=sleeveless
DR3|dress|Odderly Slip Dress|Odderly|319|yes|color=black;material=satin;gender=female;length=maxi;sleeve=sleeveless
DR4|dress|Odderly Shirt Dress|Odderly|349<399|yes|color=blue;material=cotton;gender=female;length=mini;sleeve=long
DR5|dress|Loomfold Knit Dress|Loomfold|429|yes|color=grey;material=wool;gender=female;length=midi;sleeve=long
DR6|dress|Harwick Evening Gown|Harwick|1299|yes|color=black;material=silk;gender=female;length=maxi;sleeve=sleeveless
SN1|sneaker|Strollen Court White 39|Strollen|399|yes|color=white;size=39;material=leather;gender=unisex;weight=350|CRT
SN2|sneaker|Strollen Court White 41|Strollen|399|yes|color=white;size=41;material=leather;gender=unisex;weight=350|CRT
SN3|sneaker|Strollen Court White 42|Strollen|399|no|color=white;size=42;material=leather;gender=unisex;weight=350|CRT
SN4|sneaker|Strollen Court Black 42|Strollen|399|yes|color=black;size=42;material=leather;gender=unisex;weight=350|CRT
SN5|sneaker|Strollen Breeze Knit|Strollen|329|yes|color=grey;size=38;material=mesh;gender=female;weight=230
SN6|sneaker|Pacefold Trail Grip|Pacefold|599|yes|color=green;size=43;material=mesh;gender=male;weight=340
SN7|sneaker|Pacefold Cloud Walk|Pacefold|459<529|yes|color=pink;size=38;material=mesh;gender=female;weight=260
SN8|sneaker|Pacefold Canvas Low|Pacefold|219|yes|color=white;size=40;material=canvas;gender=unisex;weight=300
BT1|boot|Marchmoor Chelsea Boot|Marchmoor|899|yes|color=brown;size=42;material=leather;gender=male;waterproof=no;heel=3
BT2|boot|Marchmoor Hiker Boot|Marchmoor|1099<1199|yes|color=black;size=40;material=leather;gender=unisex;waterproof=yes;heel=4
BT3|boot|Marchmoor Ankle Boot|Marchmoor|749|yes|color=black;size=38;material=suede;gender=female;waterproof=no;heel=7
BT4|boot|Pacefold Rain Boot|Pacefold|269|yes|color=yellow;size=38;material=rubber;gender=female;waterproof=yes;heel=2
BT5|boot|Strollen Snow Boot|Strollen|569|no|color=white;size=39;material=nylon;gender=female;waterproof=yes;heel=2.5
KN1|knit|雪栖羊绒圆领毛衣|雪栖|1299|yes|color=驼色;material=羊绒;gender=female;collar=圆领;washable=否
KN2|knit|雪栖羊毛高领毛衣|雪栖|599|yes|color=黑色;material=羊毛;gender=unisex;collar=高领;washable=否
KN3|knit|棉朵棉线开衫|棉朵|269|yes|color=白色;material=棉;gender=female;collar=V领;washable=是
KN4|knit|棉朵粗针毛衣|棉朵|199<259|yes|color=红色;material=腈纶;gender=unisex;collar=圆领;washable=是
KN5|knit|朗栈羊毛V领毛衣|朗栈|459|yes|color=灰色;material=羊毛;gender=male;collar=V领;washable=是
KN6|knit|朗栈半拉链毛衣|朗栈|399|no|color=蓝色;material=棉;gender=male;collar=高领;washable=是
DN1|down|雪栖轻羽短款羽绒服|雪栖|699|yes|color=黑色;gender=unisex;cut=短款;filling=90;weight=380;hood=否
DN2|down|雪栖极寒长款羽绒服|雪栖|1899|yes|color=白色;gender=female;cut=长款;filling=260;weight=1200;hood=是
DN3|down|朗栈城市中长款羽绒服|朗栈|1099<1299|yes|color=灰色;gender=male;cut=中长款;filling=180;weight=950;hood=是
DN4|down|朗栈连帽短款羽绒服|朗栈|799|yes|color=蓝色;gender=male;cut=短款;filling=120;weight=560;hood=是
DN5|down|棉朵羽绒马甲|棉朵|359|no|color=粉色;gender=female;cut=马甲;filling=70;weight=260;hood=否
CL1|cleanser|润澈 Aquelle 氨基酸洁面乳|润澈 Aquelle|89|yes|volume=120;skin=敏感肌;unscented=是;type=乳状
CL2|cleanser|润澈 Aquelle 控油洁面泡沫|润澈 Aquelle|79|yes|volume=150;skin=油性;unscented=否;type=泡沫
CL3|cleanser|素屿净澈洁面油|素屿|128|yes|volume=200;skin=干性;unscented=是;type=油状
CL4|cleanser|素屿火山泥洁面膏|素屿|69<89|yes|volume=100;skin=油性;unscented=否;type=膏状
CL5|cleanser|木槿里米浆洁面乳|木槿里|49|no|volume=120;skin=混合性;unscented=是;type=乳状
SR1|serum|润澈 Aquelle 玻尿酸补水精华|润澈 Aquelle|219|yes|volume=30;skin=干性;effect=补水;active=玻尿酸
SR2|serum|润澈 Aquelle 烟酰胺美白精华|润澈 Aquelle|259|yes|volume=30;skin=油性;effect=美白;active=烟酰胺
SR3|serum|素屿视黄醇抗皱精华|素屿|369<399|yes|volume=30;skin=干性;effect=抗皱;active=视黄醇
SR4|serum|素屿积雪草舒缓精华|素屿|189|yes|volume=50;skin=敏感肌;effect=舒缓;active=积雪草
SR5|serum|木槿里维C亮肤精华|木槿里|329|yes|volume=20;skin=混合性;effect=美白;active=维生素C
SR6|serum|花弦多肽紧致精华|花弦|899|yes|volume=50;skin=干性;effect=抗皱;active=多肽
CR1|cream|润澈 Aquelle 神经酰胺修护霜|润澈 Aquelle|188|yes|volume=50;skin=敏感肌;unscented=是
CR2|cream|润澈 Aquelle 清爽凝霜|润澈 Aquelle|148|yes|volume=60;skin=油性;unscented=是
CR3|cream|素屿滋养晚霜|素屿|268|yes|volume=50;skin=干性;unscented=否
CR4|cream|素屿舒缓面霜|素屿|218|yes|volume=40;skin=敏感肌;unscented=是
CR5|cream|花弦奢润面霜|花弦|1080|yes|volume=50;skin=干性;unscented=否
CR6|cream|木槿里保湿面霜|木槿里|99|yes|volume=80;skin=敏感肌;unscented=否
CR7|cream|花弦屏障面霜|花弦|680|yes|volume=30;skin=敏感肌;unscented=是
SU1|sun|晴伞清爽防晒乳|晴伞|89|yes|spf=50;volume=60;skin=油性;waterproof=是;type=化学
SU2|sun|晴伞温和防晒霜|晴伞|129|yes|spf=30;volume=50;skin=敏感肌;waterproof=否;type=物理
SU3|sun|晴伞户外防晒喷雾|晴伞|109|yes|spf=50;volume=150;skin=混合性;waterproof=是;type=化学
SU4|sun|润澈 Aquelle 水感防晒霜|润澈 Aquelle|168<198|yes|spf=50;volume=40;skin=干性;waterproof=否;type=化学
SU5|sun|素屿轻透防晒霜|素屿|239|yes|spf=50;volume=45;skin=敏感肌;waterproof=是;type=物理
SU6|sun|花弦养肤防晒霜|花弦|420|yes|spf=40;volume=30;skin=干性;waterproof=否;type=物理
MK1|mask|木槿里蚕丝补水面膜|木槿里|59|yes|pieces=5;effect=补水
MK2|mask|素屿积雪草舒缓面膜|素屿|99|yes|pieces=10;effect=舒缓
MK3|mask|润澈 Aquelle 亮白面膜|润澈 Aquelle|139<169|yes|pieces=7;effect=美白
MK4|mask|花弦胶原抗皱面膜|花弦|299|no|pieces=6;effect=抗皱
BD1|body|木槿里桂花身体乳|木槿里|69|yes|volume=250;scent=桂花
BD2|body|素屿轻盈身体乳|素屿|89|yes|volume=300;scent=无香
BD3|body|花弦丝绒身体乳|花弦|259|yes|volume=200;scent=玫瑰
`;

export const products = rows
  .trim()
  .split('\n')
  .map((line) => {
    const [id, categoryKey, name, brand, money, stock, attrs, group] = line.split('|');
    if (!kinds[categoryKey]) throw new Error(`unknown kind: ${line}`);
    if (!name.startsWith(brand)) throw new Error(`the title does not open with the brand: ${line}`);
    if (!['yes', 'no'].includes(stock)) throw new Error(`stock: ${line}`);
    const [price, listPrice = price] = money.split('<').map(Number);
    const raw = attrs.split(';').map((pair) => pair.split('='));
    for (const [k] of raw)
      if (!columns.includes(k) && !kinds[categoryKey][3][k]) throw new Error(`unknown ${k}: ${line}`);
    return {
      id,
      categoryKey,
      category: kinds[categoryKey][0],
      name,
      core: name.slice(brand.length).trim(), // the title without its brand
      brand,
      price,
      listPrice,
      stock: stock === 'yes' ? 1 : 0,
      group,
      raw,
      attributes: Object.fromEntries(raw.map(([k, v]) => [k, Number.isFinite(Number(v)) ? Number(v) : v])),
    };
  });
if (new Set(products.map(({ id }) => id)).size !== products.length) throw new Error('a sku stands twice');

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
  'item_group_id',
  ...columns,
  'size_system',
  'age_group',
  'condition',
  'product_detail',
];
const feedLine = (p) => {
  const [type, googleCategory, section, labels] = kinds[p.categoryKey];
  const zh = /\p{Script=Han}/u.test(type);
  const own = Object.fromEntries(p.raw.filter(([k]) => columns.includes(k)));
  const cells = {
    id: p.id,
    title: p.name,
    description: zh ? `${p.brand}正品。` : `Genuine ${p.brand}.`,
    link: `https://fashion.example/item/${p.id}`,
    image_link: `https://fashion.example/img/${p.id}.jpg`,
    availability: p.stock ? 'in_stock' : 'out_of_stock',
    price: `${p.listPrice.toFixed(2)} CNY`,
    sale_price: p.price < p.listPrice ? `${p.price.toFixed(2)} CNY` : '',
    brand: p.brand,
    google_product_category: googleCategory,
    product_type: type,
    item_group_id: p.group,
    ...own,
    size_system: ['sneaker', 'boot'].includes(p.categoryKey) ? 'EU' : '',
    age_group: own.gender ? 'adult' : '',
    condition: 'new',
    product_detail: p.raw
      .filter(([k]) => labels[k])
      .map(([k, v]) => `${section}:${labels[k][0]}:${v}${labels[k][1] ? ` ${labels[k][1]}` : ''}`)
      .join(','),
  };
  return head.map((h) => cells[h] ?? '').join('\t');
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(
    new URL('./fashion.tsv', import.meta.url),
    `${[head.join('\t'), ...products.map(feedLine)].join('\n')}\n`,
  );
  console.log(`${products.length} products`);
}
