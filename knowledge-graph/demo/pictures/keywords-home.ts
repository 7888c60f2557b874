/** One family of things: words of a category that name it, its silhouette, and words of a product that change it. */
export interface ShapeFamily {
  readonly keywords: string;
  readonly shape: string;
  readonly variants?: readonly (readonly [keywords: string, shape: string])[];
}

/** Families of care, kitchen, home, pets, toys and outdoors; they come after those of `keywords.ts`. */
export const homeFamilies: readonly ShapeFamily[] = [
  { keywords: 'serum|essence|精华', shape: 'dropper' },
  {
    keywords: 'sunscreen|sun cream|防晒',
    shape: 'tube',
    variants: [
      ['spray|喷雾', 'spraycan'],
      ['stick|棒', 'sunstick'],
    ],
  },
  {
    keywords: 'lotion|cream|skincare|beauty|cosmetic|乳液|面霜|润肤|护肤|美妆',
    shape: 'pump',
    variants: [
      ['hands|手部', 'tube'],
      ['oil\\b|油状', 'dropper'],
      ['milk|lotion', 'pump'],
      ['gel|凝露', 'tube'],
      ['乳', 'pump'],
      ['cream|霜', 'jar'],
    ],
  },
  {
    keywords: 'coffee machine|coffee maker|espresso machine|咖啡机',
    shape: 'espresso',
    variants: [
      ['capsule|胶囊', 'capsulemachine'],
      ['bean-to-cup|全自动', 'beantocup'],
      ['drip|滴滤', 'drip'],
      ['moka|摩卡', 'moka'],
    ],
  },
  { keywords: 'rice cooker|电饭', shape: 'ricecooker' },
  {
    keywords: 'air fryer|空气炸锅',
    shape: 'airfryer',
    variants: [
      ['oven style|烤箱式', 'oven'],
      ['twin|双仓', 'twinfryer'],
      ['crisp 4|crisp 6|gale 4', 'windowfryer'],
    ],
  },
  { keywords: 'oven|microwave|烤箱|微波炉', shape: 'oven' },
  { keywords: 'cookware|pot|pan|锅', shape: 'pot' },
  {
    keywords: 'coffee|咖啡',
    shape: 'coffeebag',
    variants: [
      ['capsules|胶囊', 'capsules'],
      ['drip bags|挂耳', 'dripbox'],
      ['instant|速溶', 'instantjar'],
    ],
  },
  {
    keywords: '> tea|tea leaves|茶',
    shape: 'teatin',
    variants: [
      ['tea bags|袋泡', 'teabags'],
      ['tea cake|茶饼', 'teacake'],
    ],
  },
  {
    keywords: 'vacuum|吸尘器|扫地',
    shape: 'stickvac',
    variants: [
      ['robot.*base|base.*robot', 'dockrobot'],
      ['robot|扫地', 'robotvac'],
      ['canister|卧式', 'canister'],
      ['handheld|便携|mite|除螨', 'handvac'],
    ],
  },
  {
    keywords: 'lamp|light|灯',
    shape: 'desklamp',
    variants: [
      ['clamp|夹', 'clamplamp'],
      ['floor|落地', 'floorlamp'],
      ['night light|小夜灯', 'nightlamp'],
    ],
  },
  {
    keywords: 'chair|椅',
    shape: 'chair',
    variants: [
      ['gaming|游戏|电竞', 'gamingchair'],
      ['stool|转转凳', 'stool'],
    ],
  },
  {
    keywords: 'pet food|cat food|dog food|pets|宠物|猫粮|狗粮',
    shape: 'petbag',
    variants: [
      ['wet food|湿粮', 'can'],
      ['treats|零食|freeze|冻干', 'treats'],
    ],
  },
  {
    keywords: 'toy|game|玩具',
    shape: 'blocks',
    variants: [
      ['puzzle|拼图', 'puzzle'],
      ['whale|鲸', 'whale'],
      ['soft toy|plush|毛绒', 'bear'],
      ['remote control|遥控', 'racer'],
      ['board game|桌游', 'boardgame'],
      ['science kit|科学实验', 'lab'],
      ['train set|火车', 'train'],
      ['musical|音乐玩具', 'xylophone'],
    ],
  },
  {
    keywords: 'camping gear|露营装备',
    shape: 'lantern',
    variants: [
      ['groundsheet|防潮垫', 'groundsheet'],
      ['sleeping bag|睡袋', 'sleepingbag'],
      ['table|桌', 'camptable'],
    ],
  },
  {
    keywords: 'tent|帐篷',
    shape: 'tent',
    variants: [
      ['beach shell|海滩', 'beachtent'],
      ['cabin|house|小屋|充气', 'cabintent'],
    ],
  },
  {
    keywords: 'bottle|flask|tumbler|mug|水杯|水壶|保温杯',
    shape: 'flask',
    variants: [
      ['straw tumbler|大吸管', 'strawcup'],
      ['tritan|plastic|特丽透|塑料', 'sportbottle'],
      ['glass|玻璃', 'glassbottle'],
    ],
  },
];
