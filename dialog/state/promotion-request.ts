/** What a shopper asks of the shop's promotions, beside coupons by phrase. */
export type PromotionRequest =
  | { readonly kind: 'deals' }
  | { readonly kind: 'mine' }
  | { readonly kind: 'flash_times' }
  | { readonly kind: 'reserve'; readonly wait: boolean }
  | { readonly kind: 'remind' }
  | { readonly kind: 'draw' }
  | { readonly kind: 'odds' }
  | { readonly kind: 'card' }
  | { readonly kind: 'my_cards' }
  | { readonly kind: 'exchange' }
  | { readonly kind: 'reward' }
  | { readonly kind: 'claim' }
  | { readonly kind: 'quiet'; readonly on: boolean }
  | { readonly kind: 'consent'; readonly given: boolean }
  /** `years` null where no number was said. */
  | { readonly kind: 'age'; readonly old: boolean; readonly years: number | null };

type Pattern = readonly [PromotionRequest, RegExp];

/**
 * Words of promotions in both languages, the more particular first. They name what shops do everywhere, not what this
 * shop sells; what a request leads to depends on what is announced, so that a shop without games hears no game.
 */
const patterns: readonly Pattern[] = [
  [
    { kind: 'quiet', on: false },
    /(?:重新|恢复|打开|开启|可以|继续).{0,4}(?:推送|推荐|提醒|通知|推)?.{0,2}(?:活动|优惠|促销)(?:消息|提醒|推送|通知)|\b(?:turn|switch) (?:promotions?|promo messages?|offers?) (?:back )?on\b|\bresume promotions?\b/,
  ],
  [
    { kind: 'quiet', on: true },
    /(?:别|不要|不想|关掉|关闭|停止|取消).{0,6}(?:推|发|提醒|通知|打扰).{0,6}(?:活动|优惠|促销|秒杀|抽奖)|(?:关掉|关闭|屏蔽).{0,4}(?:活动|优惠|促销)(?:消息|提醒|推送|通知)|(?:活动|优惠|促销)(?:消息|提醒|推送|通知).{0,4}(?:关|别|不要|停)|\b(?:stop|no more|mute|turn off|switch off|quit)\b.{0,24}\b(?:promotions?|promos?|promo messages?|offers|reminders|deals? messages?)\b/,
  ],
  [
    { kind: 'consent', given: false },
    /(?:撤回|取消|收回|不同意).{0,8}(?:授权|同意|查看我的订单|个人优惠)|\b(?:withdraw|revoke)\b.{0,16}\bconsent\b/,
  ],
  [
    { kind: 'consent', given: true },
    /(?:同意|允许|授权).{0,8}(?:查看|看|使用|根据).{0,4}(?:我的)?(?:订单|购买记录)|(?:同意|授权).{0,4}个人优惠|\b(?:i )?(?:consent|agree|allow you)\b.{0,24}\b(?:orders|purchase history|personal (?:coupons?|offers?))\b/,
  ],
  [
    { kind: 'age', old: false, years: null },
    /(?:还)?未成年|不满\s*\d{1,3}\s*岁|没(?:有)?满\s*\d{1,3}|\bunder ?age\b|\bi'?m (?:not|under) \d{1,3}\b/,
  ],
  [
    { kind: 'age', old: true, years: null },
    /(?:已经|已|我)(?:年)?满\s*\d{1,3}\s*(?:周)?岁|(?:我)?(?:已经|已)?(?:是)?成年(?:人)?了?$|\bi'?m (?:over|at least|older than|above) \d{1,3}\b|\bi'?m an adult\b|\bi am (?:over|at least|an adult)\b/,
  ],
  [
    { kind: 'exchange' },
    /(?:卡|卡片).{0,6}(?:换|兑换|交换)|(?:换|兑换|交换).{0,6}(?:一)?张?卡|用.{0,6}重复.{0,6}换|\b(?:exchange|swap|trade)\b.{0,24}\bcards?\b/,
  ],
  [
    { kind: 'reward' },
    /(?:集齐|集满|凑齐)了?.{0,6}(?:领|兑|换|奖)|兑(?:换)?(?:集卡)?(?:大奖|奖励)|\b(?:redeem|claim)\b.{0,20}\b(?:set|collection|reward)\b/,
  ],
  [
    { kind: 'my_cards' },
    /我(?:的|有哪些|有几张|集了).{0,3}卡|集卡.{0,4}(?:进度|几张|差)|\b(?:my|what|which|how many) cards\b.{0,16}(?:have|got|collected|left|missing)?/,
  ],
  [{ kind: 'card' }, /抽(?:一)?(?:张)?卡|集卡|来(?:一)?张卡|\b(?:draw|give|get|collect)\b.{0,10}\ba? ?cards?\b/],
  [
    { kind: 'odds' },
    /(?:中奖|抽奖|抽中|奖品).{0,6}(?:概率|几率|机会|多大|多少|哪些|什么|有啥)|(?:概率|几率).{0,6}(?:多少|多大)|\b(?:odds|chances?)\b|\bwhat (?:are the prizes|can i win)\b/,
  ],
  [
    { kind: 'draw' },
    /抽(?:个|一次|一下|次)?奖|抽(?:一)?(?:次|下)$|转(?:个|一下)?(?:转盘|大转盘)|帮我抽|\blucky draw\b|\b(?:draw|spin)\b.{0,8}\b(?:for me|once|again|prize|a prize|now|the wheel)\b|\b(?:enter|join|play) the (?:draw|lottery|raffle)\b/,
  ],
  [
    { kind: 'remind' },
    /(?:开始|开抢|到点|到时候).{0,8}(?:叫|提醒|通知|喊|告诉)(?:一下)?我|(?:提醒|通知)我.{0,10}(?:秒杀|开抢|抢购|开始)|\b(?:remind|notify|tell|ping|alert) me\b.{0,40}\b(?:starts?|begins?|flash sale|next round|opens?)\b/,
  ],
  [
    { kind: 'reserve', wait: true },
    /排(?:个|一下)?队|候补|\b(?:queue|wait(?:ing)? ?list|wait in line|get in line|line up)\b/,
  ],
  [
    { kind: 'flash_times' },
    /(?:秒杀|抢购|限时购|限时抢).{0,10}(?:什么时候|几点|啥时候|多久|何时|场次|开始|下一?场|有哪些|有什么|有吗|吗)|(?:什么时候|几点|下一?场).{0,8}(?:秒杀|抢购|限时购)|\b(?:when|what time|which|next|is there|are there|any)\b.{0,24}\bflash (?:sale|deal)s?\b|^flash (?:sale|deal)s?\??$|^秒杀$/,
  ],
  [
    { kind: 'reserve', wait: false },
    /(?:秒杀|抢购|抢).{0,4}(?:一|两|\d)?(?:个|件|台|份|双|只|它|这|那|第)|(?:我要|帮我|给我|想)(?:秒杀|抢)|秒杀价.{0,6}(?:买|要|拿)|\b(?:flash sale|flash deal|flash price)\b.{0,20}\b(?:grab|reserve|take|get|buy|want|one)\b|\b(?:grab|reserve|take|get|buy|want)\b.{0,40}\bflash (?:sale|deal|price)\b|\breserve (?:it|one|this|that)\b/,
  ],
  [
    { kind: 'mine' },
    /我(?:的|有|还有|有哪些|领了|领过).{0,4}(?:券|优惠券|红包|优惠码|奖品)|(?:券|优惠券)(?:包|夹)|\b(?:my|show me my|list my)\b.{0,10}\b(?:coupons?|vouchers?|prizes?|reservations?)\b|\bcoupons? (?:do i|i) have\b/,
  ],
  [
    { kind: 'claim' },
    /(?:领|领取|领一张|领个|领一下).{0,4}(?:券|优惠券|红包)|(?:给|发)我?.{0,3}(?:券|优惠券)|\b(?:claim|get|give me|collect|grab)\b.{0,16}\b(?:coupon|voucher)\b/,
  ],
  [
    { kind: 'deals' },
    /(?:有|什么|啥|哪些).{0,4}(?:优惠|活动|促销)(?:活动)?(?:吗|呢|么|没有|没|呀|啊|可以参加)*[?？。]?$|\b(?:any|what|which|are there|got any)\b.{0,12}\b(?:deals|offers|promotions|promos|specials)\b(?: (?:now|today|on|running|going on|right now|at the moment|are there|do you have))*[?.]?$/,
  ],
];

/**
 * What is asked of promotions, by the first pattern that fits; null for everything else.
 * @param said the words as they were said, where reading repaired them to words of the shop.
 */
export function promotionRequest(text: string, said = text): PromotionRequest | null {
  const spoken = said.toLowerCase();
  const found = patterns.find(([, pattern]) => pattern.test(text) || pattern.test(spoken))?.[0];
  if (found?.kind !== 'age') return found ?? null;
  const years = /\d{1,3}/.exec(spoken)?.[0];
  return { ...found, years: years === undefined ? null : Number(years) };
}
