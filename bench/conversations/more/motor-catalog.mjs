// Google Merchant TSV: riding gear, phone holders and jump starters labelled in English, all for the car in Chinese; helmets,
// dash cams and child seats carry both names in their titles. `node motor-catalog.mjs` (re)writes motor.tsv beside it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const car = 'Vehicles & Parts > Vehicle Parts & Accessories';
const rider = `${car} > Vehicle Safety & Security > Motorcycle Protective Gear`;
const carZh = '车辆与零部件 > 车辆零配件';
// key: [product_type, google_product_category, section, {attribute: [label, unit]}]
const kinds = {
  helmet: [
    'Riding Gear > Motorcycle Helmets',
    `${rider} > Motorcycle Helmets`,
    'Details',
    { type: ['Type'], weight: ['Weight', 'g'], sunvisor: ['Sun visor'], bluetooth: ['Bluetooth'] },
  ],
  glove: [
    'Riding Gear > Motorcycle Gloves',
    `${rider} > Motorcycle Gloves`,
    'Details',
    { season: ['Season'], waterproof: ['Waterproof'], touch: ['Touchscreen'], heated: ['Heated'] },
  ],
  jacket: [
    'Riding Gear > Motorcycle Jackets',
    `${rider} > Motorcycle Jackets`,
    'Details',
    { waterproof: ['Waterproof'], armour: ['Armour'], liner: ['Thermal liner'] },
  ],
  holder: [
    'Electronics > Phone Holders',
    'Electronics > Communications > Telephony > Mobile Phone Accessories > Mobile Phone Stands',
    'Details',
    {
      mount: ['Mount'],
      wireless: ['Wireless charging'],
      magnetic: ['Magnetic'],
      phone: ['Maximum phone size', 'inch'],
    },
  ],
  starter: [
    'Car Care > Jump Starters',
    `${car} > Vehicle Maintenance, Care & Decor > Vehicle Repair & Specialty Tools > Vehicle Jump Starters`,
    'Details',
    {
      peak: ['Peak current', 'A'],
      battery: ['Battery', 'mAh'],
      engine: ['Maximum engine size', 'L'],
      weight: ['Weight', 'g'],
    },
  ],
  dashcam: [
    '汽车电子 > 行车记录仪',
    `${carZh} > 机动车电子产品 > 行车记录仪`,
    '参数',
    { resolution: ['分辨率'], recording: ['录像方式'], angle: ['视角', '°'], parking: ['停车监控'], gps: ['GPS'] },
  ],
  cover: [
    '汽车内饰 > 汽车座套',
    `${carZh} > 车辆保养、护理和装饰 > 车辆装饰 > 车辆座套`,
    '参数',
    { seats: ['座位数', '座'], season: ['适用季节'], washable: ['可机洗'] },
  ],
  childseat: [
    '母婴出行 > 儿童安全座椅',
    '婴幼儿用品 > 婴幼儿交通用品 > 婴幼儿汽车座椅',
    '参数',
    { age: ['适用年龄'], isofix: ['ISOFIX接口'], swivel: ['可旋转'], load: ['最大承重', 'kg'], weight: ['重量', 'kg'] },
  ],
  inflator: [
    '汽车养护 > 车载充气泵',
    `${carZh} > 车辆保养、护理和装饰 > 车辆维修及专用工具 > 轮胎充气泵`,
    '参数',
    {
      cordless: ['无线'],
      pressure: ['最大压力', 'PSI'],
      noise: ['噪音', 'dB'],
      weight: ['重量', 'g'],
      autostop: ['自动充停'],
    },
  ],
  vacuum: [
    '汽车养护 > 车载吸尘器',
    `${carZh} > 车辆保养、护理和装饰 > 车辆清洁`,
    '参数',
    {
      suction: ['吸力', 'Pa'],
      cordless: ['无线'],
      runtime: ['续航', '分钟'],
      noise: ['噪音', 'dB'],
      weight: ['重量', 'g'],
    },
  ],
};
const columns = ['color', 'size', 'material', 'gender'];

// id | kind | name, or name / 中文名 | brand, or brand / 品牌 | price, or sale<list | in stock | key=value;... | item group
const rows = `
HM1|helmet|Torquill Vento 3 Black / 拓奎疾风3黑色|Torquill / 拓奎|899|yes|color=black;size=L;material=ABS;type=full-face;weight=1450;sunvisor=yes;bluetooth=no|VENTO3
HM2|helmet|Torquill Vento 3 White / 拓奎疾风3白色|Torquill / 拓奎|899|yes|color=white;size=L;material=ABS;type=full-face;weight=1450;sunvisor=yes;bluetooth=no|VENTO3
HM3|helmet|Torquill Carbon R / 拓奎碳刃R|Torquill / 拓奎|2399|yes|color=black;size=L;material=carbon fibre;type=full-face;weight=1180;sunvisor=no;bluetooth=no
HM4|helmet|Nordhelm Urban Jet / 诺盔城行|Nordhelm / 诺盔|429|yes|color=white;size=M;material=ABS;type=open-face;weight=1050;sunvisor=yes;bluetooth=no
HM5|helmet|Nordhelm Flip Tour / 诺盔揭面旅者|Nordhelm / 诺盔|1299<1499|yes|color=grey;size=XL;material=fibreglass;type=modular;weight=1680;sunvisor=yes;bluetooth=yes
HM6|helmet|Kaskette Half Shell / 卡斯凯半壳|Kaskette / 卡斯凯|199|yes|color=black;size=M;material=ABS;type=half;weight=780;sunvisor=no;bluetooth=no
HM7|helmet|Kaskette Retro Bubble / 卡斯凯复古泡泡|Kaskette / 卡斯凯|359|yes|color=red;size=M;material=ABS;type=open-face;weight=1120;sunvisor=no;bluetooth=no
HM8|helmet|Nordhelm Summit Dual / 诺盔越岭|Nordhelm / 诺盔|1099|no|color=orange;size=L;material=fibreglass;type=off-road;weight=1520;sunvisor=no;bluetooth=yes
GL1|glove|Gripmoor Breeze|Gripmoor|129|yes|color=black;size=L;material=mesh;gender=unisex;season=summer;waterproof=no;touch=yes;heated=no
GL2|glove|Gripmoor Storm|Gripmoor|269|yes|color=black;size=L;material=leather;gender=unisex;season=winter;waterproof=yes;touch=no;heated=no
GL3|glove|Gripmoor Ember|Gripmoor|599|yes|color=black;size=L;material=leather;gender=unisex;season=winter;waterproof=yes;touch=yes;heated=yes
GL4|glove|Haldane Lady Tan|Haldane|319|yes|color=brown;size=S;material=leather;gender=female;season=all-season;waterproof=no;touch=yes;heated=no
GL5|glove|Haldane Street|Haldane|179|yes|color=grey;size=M;material=textile;gender=male;season=all-season;waterproof=yes;touch=yes;heated=no
GL6|glove|Haldane Apex|Haldane|459|yes|color=red;size=L;material=leather;gender=male;season=summer;waterproof=no;touch=no;heated=no
JK1|jacket|Ferrow Airmesh M|Ferrow|479|yes|color=black;size=M;material=mesh;gender=male;waterproof=no;armour=yes;liner=no|AIRMESH
JK2|jacket|Ferrow Airmesh L|Ferrow|479|yes|color=black;size=L;material=mesh;gender=male;waterproof=no;armour=yes;liner=no|AIRMESH
JK3|jacket|Ferrow Rainline|Ferrow|899<1099|yes|color=grey;size=L;material=textile;gender=unisex;waterproof=yes;armour=yes;liner=yes
JK4|jacket|Wildmere Ton Up|Wildmere|959|yes|color=brown;size=L;material=leather;gender=male;waterproof=no;armour=yes;liner=no
JK5|jacket|Wildmere Lady Rider|Wildmere|1399|yes|color=black;size=M;material=leather;gender=female;waterproof=no;armour=yes;liner=yes
JK6|jacket|Wildmere Daytrip|Wildmere|429|yes|color=blue;size=M;material=textile;gender=unisex;waterproof=yes;armour=no;liner=yes
PH1|holder|Clampit Bar Pro|Clampit|159|yes|color=black;mount=handlebar;wireless=no;magnetic=no;phone=6.8
PH2|holder|Clampit Bar Charge|Clampit|289|yes|color=black;mount=handlebar;wireless=yes;magnetic=no;phone=6.9
PH3|holder|Dockling Vent Mini|Dockling|49|yes|color=white;mount=air vent;wireless=no;magnetic=yes;phone=6.5
PH4|holder|Dockling Vent Power|Dockling|139<179|yes|color=black;mount=air vent;wireless=yes;magnetic=yes;phone=6.9
PH5|holder|Dockling Suction|Dockling|89|yes|color=grey;mount=suction cup;wireless=no;magnetic=no;phone=7.2
PH6|holder|Clampit Slot|Clampit|69|no|color=black;mount=CD slot;wireless=no;magnetic=yes;phone=6.7
JS1|starter|Voltrig Mini|Voltrig|259|yes|color=black;peak=800;battery=8000;engine=2;weight=450
JS2|starter|Voltrig Plus|Voltrig|429|yes|color=black;peak=1500;battery=15000;engine=4;weight=780
JS3|starter|Voltrig Max|Voltrig|799|yes|color=red;peak=3000;battery=24000;engine=8;weight=1350
JS4|starter|Amparo Go|Amparo|339|yes|color=orange;peak=1200;battery=12000;engine=3;weight=590
JS5|starter|Amparo Hauler|Amparo|999|no|color=orange;peak=4000;battery=30000;engine=10;weight=1900
DC1|dashcam|Clearmu S1 / 澈目单眼S1|Clearmu / 澈目|229|yes|color=黑色;resolution=1080P;recording=单录;angle=130;parking=否;gps=否
DC2|dashcam|Clearmu D2 / 澈目双眼D2|Clearmu / 澈目|499|yes|color=黑色;resolution=2K;recording=前后双录;angle=140;parking=是;gps=否
DC3|dashcam|Clearmu Ultra / 澈目旗舰|Clearmu / 澈目|899|yes|color=黑色;resolution=4K;recording=前后双录;angle=150;parking=是;gps=是
DC4|dashcam|Sentribird Mini / 哨鸟迷你|Sentribird / 哨鸟|169<199|yes|color=白色;resolution=1080P;recording=单录;angle=120;parking=否;gps=否
DC5|dashcam|Sentribird Nightwatch / 哨鸟守夜|Sentribird / 哨鸟|659|yes|color=灰色;resolution=4K;recording=单录;angle=145;parking=是;gps=是
DC6|dashcam|Sentribird Duo / 哨鸟双拍|Sentribird / 哨鸟|399|yes|color=黑色;resolution=2K;recording=前后双录;angle=135;parking=否;gps=是
SC1|cover|坐享凉席|坐享|268|yes|color=灰色;material=冰丝;seats=5;season=夏季;washable=是
SC2|cover|坐享麻语|坐享|329|yes|color=米色;material=亚麻;seats=5;season=四季;washable=是
SC3|cover|坐享暖绒|坐享|399|yes|color=棕色;material=毛绒;seats=5;season=冬季;washable=否
SC4|cover|驭格全包|驭格|699|yes|color=黑色;material=皮革;seats=5;season=四季;washable=否
SC5|cover|驭格七座|驭格|1099<1299|yes|color=棕色;material=皮革;seats=7;season=四季;washable=否
SC6|cover|驭格赛道|驭格|759|no|color=红色;material=皮革;seats=5;season=四季;washable=否
CS1|childseat|Budguard Spin / 芽护旋转宝|Budguard / 芽护|1599|yes|color=黑色;age=0-4岁;isofix=是;swivel=是;load=18;weight=14
CS2|childseat|Budguard Grow / 芽护成长|Budguard / 芽护|999<1199|yes|color=灰色;age=0-12岁;isofix=是;swivel=是;load=36;weight=13
CS3|childseat|Budguard Lite / 芽护轻便|Budguard / 芽护|459|yes|color=粉色;age=3-12岁;isofix=否;swivel=否;load=36;weight=5
CS4|childseat|Kinderhalt Cradle / 童栈提篮|Kinderhalt / 童栈|699|yes|color=灰色;age=0-1岁;isofix=是;swivel=否;load=13;weight=4.2
CS5|childseat|Kinderhalt Booster / 童栈增高垫|Kinderhalt / 童栈|199|yes|color=蓝色;age=3-12岁;isofix=否;swivel=否;load=36;weight=1.8
CS6|childseat|Kinderhalt Orbit / 童栈环游|Kinderhalt / 童栈|1899|no|color=蓝色;age=0-12岁;isofix=是;swivel=是;load=36;weight=15
TI1|inflator|气满满口袋泵|气满满|199|yes|color=黑色;cordless=是;pressure=120;noise=75;weight=420;autostop=是
TI2|inflator|气满满双缸王|气满满|299|yes|color=红色;cordless=否;pressure=150;noise=82;weight=1900;autostop=是
TI3|inflator|气满满点烟泵|气满满|89|yes|color=黑色;cordless=否;pressure=100;noise=85;weight=900;autostop=否
TI4|inflator|胎安静音|胎安|259<299|yes|color=白色;cordless=是;pressure=130;noise=62;weight=680;autostop=是
TI5|inflator|胎安旗舰|胎安|459|yes|color=灰色;cordless=是;pressure=160;noise=68;weight=950;autostop=是
CV1|vacuum|尘归小旋风|尘归|129|yes|color=黑色;suction=6000;cordless=是;runtime=20;noise=72;weight=480
CV2|vacuum|尘归大旋风|尘归|269|yes|color=黑色;suction=13000;cordless=是;runtime=30;noise=76;weight=720
CV3|vacuum|尘归长线|尘归|95|yes|color=蓝色;suction=8000;cordless=否;noise=78;weight=900
CV4|vacuum|洁影轻羽|洁影|199|yes|color=白色;suction=9000;cordless=是;runtime=25;noise=65;weight=390
CV5|vacuum|洁影劲吸|洁影|399<459|yes|color=灰色;suction=17000;cordless=是;runtime=40;noise=70;weight=850
`;

export const products = rows
  .trim()
  .split('\n')
  .map((line) => {
    const [id, categoryKey, names, brands, money, stock, attrs, group] = line.split('|');
    if (!kinds[categoryKey]) throw new Error(`unknown kind: ${line}`);
    if (!['yes', 'no'].includes(stock)) throw new Error(`stock: ${line}`);
    const [name, nameZh] = names.split(' / ');
    const [brand, brandZh] = brands.split(' / ');
    if (!name.startsWith(brand) || (nameZh && !nameZh.startsWith(brandZh)))
      throw new Error(`a name does not open with the brand: ${line}`);
    const [price, listPrice = price] = money.split('<').map(Number);
    const raw = attrs.split(';').map((pair) => pair.split('='));
    for (const [k] of raw)
      if (!columns.includes(k) && !kinds[categoryKey][3][k]) throw new Error(`unknown ${k}: ${line}`);
    return {
      id,
      categoryKey,
      category: kinds[categoryKey][0],
      name,
      nameZh,
      brand,
      brandZh,
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
  ...'id title description link image_link availability price sale_price brand'.split(' '),
  ...'google_product_category product_type item_group_id'.split(' '),
  ...columns,
  'condition',
  'product_detail',
];
const feedLine = (p) => {
  const [type, googleCategory, section, labels] = kinds[p.categoryKey];
  const zh = /\p{Script=Han}/u.test(type);
  const both = (en, other) => (other ? (zh ? `${other} ${en}` : `${en} ${other}`) : en);
  const cells = {
    id: p.id,
    title: both(p.name, p.nameZh),
    description: zh ? '原装正品。' : 'Brand new and genuine.',
    link: `https://motor.example/p/${p.id}`,
    image_link: `https://motor.example/p/${p.id}.jpg`,
    availability: p.stock ? 'in_stock' : 'out_of_stock',
    price: `${p.listPrice.toFixed(2)} CNY`,
    sale_price: p.price < p.listPrice ? `${p.price.toFixed(2)} CNY` : '',
    brand: both(p.brand, p.brandZh),
    google_product_category: googleCategory,
    product_type: type,
    item_group_id: p.group,
    ...Object.fromEntries(p.raw.filter(([k]) => columns.includes(k))),
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
    new URL('./motor.tsv', import.meta.url),
    `${[head.join('\t'), ...products.map(feedLine)].join('\n')}\n`,
  );
  console.log(`${products.length} products`);
}
