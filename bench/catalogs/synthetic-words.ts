/** Words of the synthetic catalogue: English and Chinese, divided by a bar. */
export interface Department {
  readonly name: string;
  /** What is sold there. */
  readonly kinds: readonly string[];
  /** Attributes that its products have, beside colour and weight. */
  readonly attributes: readonly ('material' | 'capacity' | 'power' | 'battery' | 'feature')[];
}

export const departments: readonly Department[] = [
  {
    name: 'Kitchen|厨房用品',
    kinds: ['Kettle|水壶', 'Frying Pan|平底锅', 'Lunch Box|饭盒', 'Thermos|保温杯', 'Rice Cooker|电饭煲', 'Knife|菜刀'],
    attributes: ['material', 'capacity', 'feature'],
  },
  {
    name: 'Audio|影音',
    kinds: ['Headphones|耳机', 'Speaker|音箱', 'Microphone|麦克风', 'Radio|收音机', 'Turntable|唱机'],
    attributes: ['power', 'battery', 'feature'],
  },
  {
    name: 'Clothing|服装',
    kinds: ['Jacket|夹克', 'Shirt|衬衫', 'Sweater|毛衣', 'Raincoat|雨衣', 'Scarf|围巾', 'Skirt|半身裙'],
    attributes: ['material', 'feature'],
  },
  {
    name: 'Camping|露营',
    kinds: ['Tent|帐篷', 'Sleeping Bag|睡袋', 'Camp Stove|露营炉', 'Lantern|营灯', 'Hammock|吊床'],
    attributes: ['material', 'capacity', 'feature'],
  },
  {
    name: 'Home|家居',
    kinds: ['Desk Lamp|台灯', 'Bookshelf|书架', 'Blanket|毛毯', 'Vase|花瓶', 'Curtain|窗帘', 'Humidifier|加湿器'],
    attributes: ['material', 'power', 'feature'],
  },
  {
    name: 'Luggage|箱包',
    kinds: ['Suitcase|行李箱', 'Backpack|双肩包', 'Wallet|钱包', 'Handbag|手提包'],
    attributes: ['material', 'capacity', 'feature'],
  },
  {
    name: 'Garden|园艺',
    kinds: ['Watering Can|洒水壶', 'Lawn Mower|割草机', 'Flower Pot|花盆', 'Hose|水管'],
    attributes: ['material', 'capacity', 'power'],
  },
  {
    name: 'Pets|宠物',
    kinds: ['Dog Bed|狗窝', 'Cat Litter|猫砂', 'Fish Tank|鱼缸', 'Bird Cage|鸟笼'],
    attributes: ['material', 'capacity', 'feature'],
  },
];

export const colours = [
  'black|黑色',
  'white|白色',
  'red|红色',
  'blue|蓝色',
  'green|绿色',
  'grey|灰色',
  'pink|粉色',
  'brown|棕色',
];

export const materials = [
  'steel|不锈钢',
  'cotton|棉',
  'nylon|尼龙',
  'glass|玻璃',
  'wood|木',
  'leather|皮革',
  'plastic|塑料',
];

export const features = [
  'waterproof|防水',
  'foldable|可折叠',
  'silent|静音',
  'rechargeable|可充电',
  'lightweight|轻便',
];

/** Syllables that brand names are made of. */
export const syllables = [
  'ka|卡',
  'lo|洛',
  'mi|米',
  've|维',
  'ra|拉',
  'so|索',
  'ten|腾',
  'bri|布',
  'dun|顿',
  'fe|菲',
  'gal|加',
  'nor|诺',
];

/** Names of series within a brand. */
export const series = [
  'Ridge|山脊',
  'Harbour|港湾',
  'Comet|彗星',
  'Willow|柳',
  'Summit|峰顶',
  'Breeze|微风',
  'Ember|余烬',
  'Tide|潮汐',
];
