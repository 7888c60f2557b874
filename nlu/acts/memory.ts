/** What a shopper wants of the shop's memory: keep, do not keep, show, delete all, delete one wish. */
export type MemoryAct = 'remember' | 'do_not_remember' | 'show_profile' | 'forget_me' | 'forget_wish';

type Pattern = readonly [MemoryAct, RegExp];

/** The more particular first: "forget that I dislike it" is no "forget that", "don't remember" no "remember". */
const patterns: readonly Pattern[] = [
  [
    'forget_me',
    /\bforget (?:all |everything )?(?:about )?me\b|\bforget (?:everything|all|what) you know about me\b|\b(?:delete|erase|remove|wipe|clear) (?:all )?(?:of )?my (?:data|profile|stored preferences|preferences|history)\b|(?:忘(?:了|掉|记)|删(?:了|掉|除)|清(?:空|除|掉))(?:吧|所有)?(?:关于)?我(?:的)?(?:吧|[。！!]?$|所有|全部|资料|档案|数据|偏好|信息|记录|喜好)/,
  ],
  [
    'forget_wish',
    /\bforget (?:that )?(?:i|i'?m)(?: am)? (?:dis|don'?t|do not|can'?t|hate|like|prefer|wear|am|want|need|only|always|never|allergic)|\bforget (?:about )?my (?:\w+ )?(?:size|dislike|allergy|favou?rite)\b|\bno longer remember\b|(?:忘(?:了|掉|记)|别再记|不用再记|不要再记|删掉)(?:了)?我?(?:不(?:喜欢|要|想要|吃|穿|用|买)|只(?:穿|用|买)|讨厌|喜欢|穿|爱|对|的?(?:尺码|鞋码|码数|过敏))/,
  ],
  [
    'do_not_remember',
    /(?<!\bi )\b(?:don'?t|do not|stop|never) (?:remember(?:ing)?|keep(?:ing)? (?:my|notes|a profile)|track(?:ing)? me|stor(?:e|ing) my)\b|\bdon'?t (?:want|need) you to remember\b|(?:别|不要|不用|不必|无需|停止)(?:再|帮我)?(?:记住|记(?:我|了|下|它|这|吧|$)|保存我)/,
  ],
  [
    'show_profile',
    /\bwhat (?:else )?(?:do|did) you (?:know|remember|have|store|keep) (?:about|on|of) me\b|\bwhat have you (?:remembered|stored|kept|saved)\b|\b(?:show|see|view|open) (?:me )?my (?:profile|data|stored preferences)\b|你们?(?:都)?(?:还)?(?:记得|记住|记了|知道|了解|存了|保存了)了?(?:关于)?我(?:的)?(?:什么|哪些|啥|多少)|(?:看看|看下|查看|显示)我的(?:资料|档案|画像|数据|偏好)/,
  ],
  [
    'remember',
    /(?<!\bdo you )(?<!\bdon'?t )(?<!\bcan'?t )\bremember (?:that\b(?! (?:one|time|day))|this\b|these\b|it\b|all that\b|my (?:preferences?|wishes|sizes?|\w+ size|tastes?|likes)\b|i\b|i'?m\b|me\b)|\bkeep (?:that|this|it) in mind for (?:next time|later)\b|(?<!你)(?:记住|记下)(?:我|这些|这个|这条|这点|一下|吧|它|下来|了?[。！!]?$)|帮我记|(?:好|请|行)[，,]?记(?:住|着|下)?吧|下次(?:还|也)?(?:按这|按我|记得)/,
  ],
];

/** What is asked of the shop's memory, in a normalised text; null for everything else. */
export function readMemoryAct(text: string): MemoryAct | null {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const ofOneself =
  /\bi (?:always|only ever|only|never) (?:wear|use|buy|drink|eat|take|choose|go for)\b|\b(?:i'?m|i am) (?:allergic|intolerant|sensitive|(?:a )?vegan|(?:a )?vegetarian|c(?:o)?eliac|a size)\b|\bmy (?:\w+ )?size is\b|\bi wear (?:a )?(?:size )?|\bi can'?t (?:eat|drink|wear|stand|have)\b|(?:我|从来|向来|平时)(?:一直|向来|从来|平时|都)*(?:只|都)(?:穿|用|喝|吃|买|认)|一直(?:穿|用|喝|吃|买)|从(?:来)?不(?:穿|用|喝|吃|买)|过敏|不耐受|我(?:平时|一般)?穿(?=[a-z0-9一二三四五六七八九十])|我的?(?:尺码|鞋码|码数)(?:是)?|我?(?:吃|喝|碰)不了/;

/** Whether the words tell of the speaker ("I always wear …", 我对…过敏) rather than of the thing at hand. */
export function tellsOfOneself(text: string): boolean {
  return ofOneself.test(text);
}
