import { homeFamilies, type ShapeFamily } from './keywords-home.js';

/**
 * Which silhouette stands for which words, most particular first. Keywords are parted by `|` and may stand anywhere in
 * the text. This is data for drawing alone: nothing else in the shop looks at it.
 */
export const shapeFamilies: readonly ShapeFamily[] = [
  {
    keywords: 'vacuum supplies|吸尘器耗材|kitchen supplies|厨电耗材',
    shape: 'package',
    variants: [
      ['dust bag|集尘袋', 'dustbag'],
      ['air filter|滤芯', 'filter'],
      ['mop|拖布', 'mop'],
      ['brush|刷', 'brush'],
      ['jug|拉花', 'jug'],
      ['inner pot|内胆', 'pot'],
    ],
  },
  {
    keywords: 'charger|power bank|充电',
    shape: 'charger',
    variants: [
      ['power bank|充电宝', 'powerbank'],
      ['car charger|车载', 'carcharger'],
      ['wireless charg|无线充', 'chargepad'],
      ['wall charger|充电头|charging station|充电站', 'charger'],
    ],
  },
  {
    keywords: 'phone case|cases, cables|accessories > cases|手机壳|数据线|cable|screen protector|贴膜',
    shape: 'cable',
    variants: [
      ['usb-c cable|数据线', 'cable'],
      ['screen protector|贴膜', 'film'],
      ['stylus|手写笔', 'stylus'],
      ['keyboard|键盘', 'keyboard'],
      ['mouse|鼠标', 'mouse'],
      ['watch strap|表带', 'strap'],
      ['ear tips|耳塞套', 'eartips'],
      ['pouch|收纳包', 'pouch'],
      ['hub|扩展坞', 'hub'],
      ['laptop stand|笔记本支架', 'laptopstand'],
      ['stand|支架', 'phonestand'],
      ['case|保护壳', 'phonecase'],
    ],
  },
  {
    keywords: 'headphone|earphone|earbud|headset|耳机',
    shape: 'headphones',
    variants: [
      ['in-ear.* wire |入耳.*有线', 'wiredbuds'],
      ['in-ear|入耳', 'earbuds'],
      ['open-ear|开放式', 'earhooks'],
      ['neckband|颈挂', 'neckband'],
    ],
  },
  { keywords: 'keyboard|键盘', shape: 'keyboard' },
  { keywords: 'mouse|鼠标', shape: 'mouse' },
  { keywords: 'tablet|e-reader|平板|阅读器', shape: 'tablet', variants: [['ink |e-reader|墨水|墨读', 'ereader']] },
  { keywords: 'laptop|notebook computer|笔记本电脑', shape: 'laptop' },
  {
    keywords: 'watch|wristband|手表|手环',
    shape: 'watch',
    variants: [
      ['band|手环', 'band'],
      ['square|方寸', 'squarewatch'],
    ],
  },
  { keywords: 'smartphone|phone|mobile|手机', shape: 'phone', variants: [['fold|折叠', 'foldphone']] },
  {
    keywords: 'speaker|音箱|音响',
    shape: 'speaker',
    variants: [
      ['bar |回音壁', 'soundbar'],
      ['screen|带屏', 'smartdisplay'],
    ],
  },
  { keywords: 'running shoe|trainers|跑鞋|跑步鞋|运动鞋', shape: 'runningshoe' },
  { keywords: 'sock|袜', shape: 'sock' },
  {
    keywords: 'shoe|sneaker|boot|sandal|鞋|靴',
    shape: 'sneaker',
    variants: [
      ['boot|靴', 'boot'],
      ['loaf|乐福', 'loafer'],
      ['sandal|凉鞋', 'sandal'],
    ],
  },
  {
    keywords: 't-shirt|tee|shirt|t恤|衬衫|上衣',
    shape: 'tee',
    variants: [
      ['stripe.*long sleeve|long sleeve.*stripe|条纹.*长袖|长袖.*条纹', 'stripedlongtee'],
      ['long sleeve|长袖', 'longtee'],
      ['stripe|条纹', 'stripedtee'],
      ['print|印花', 'printtee'],
    ],
  },
  {
    keywords: 'jacket|coat|outerwear|外套|夹克|羽绒',
    shape: 'jacket',
    variants: [
      ['parka|long down|长款', 'longpuffer'],
      ['down|羽绒|padding|棉服', 'puffer'],
      ['coat|大衣', 'coat'],
      ['hood|shell|windbreaker|连帽|冲锋|防风', 'hoodie'],
    ],
  },
  {
    keywords: 'dress|skirt|裙',
    shape: 'dress',
    variants: [
      ['long sleeve|长袖', 'longsleevedress'],
      ['floral|碎花', 'floraldress'],
      ['mini|短裙', 'minidress'],
      ['maxi|(?<!中)长裙', 'maxidress'],
      ['short sleeve|短袖', 'shortsleevedress'],
    ],
  },
  {
    keywords: 'travel essential|旅行用品',
    shape: 'cubes',
    variants: [
      ['neck pillow|颈枕', 'neckpillow'],
      ['rain cover|防雨罩', 'raincover'],
      ['luggage cover|箱套', 'wavecase'],
    ],
  },
  {
    keywords: 'backpack|rucksack|schoolbag|背包|书包',
    shape: 'backpack',
    variants: [['hiking|徒步', 'trekpack']],
  },
  {
    keywords: 'suitcase|luggage|行李箱|旅行箱',
    shape: 'suitcase',
    variants: [
      ['aluminium|铝', 'metalcase'],
      ['polyester|软布', 'softcase'],
      ['animal|zoo|动物', 'wavecase'],
    ],
  },
  ...homeFamilies,
];
