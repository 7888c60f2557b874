/**
 * Words of shop talk that a recogniser writes with other characters of the same sound (结算 as 杰算). Longer than one
 * character, since a single syllable may be anything, and without numbers, which sound too much like one another.
 */
export const talkWords: readonly string[] =
  `结算 结账 付款 买单 下单 购物车 加入 加到 放进 放到 加购 删掉 去掉 移除 清空 现在 有货 没货 现货 库存 多少 多少钱 价格 价钱 价位 什么价 预算 便宜
  推荐 介绍 比较 比较一下 对比 对比一下 看一下 推荐一下 区别 差别 哪款 前两 头两 别的 其他 还有 换成 改成 改主意 不要 不需要 不考虑 不限 无所谓 随便 都行 都可以 没要求 品牌 牌子 颜色 款式
  要求 条件 取消 重要 不重要 回到 刚才 之前 继续 接着看 运费 包邮 快递 发货 送到 退货 退换 退款 保修 质保 发票 优惠券 优惠 折扣 以内 以下 以上 不超过
  最多 至少 上限 下限 小于 大于 不少于 不高于 不低于 不能低于 不能高于 不能超过 别超过 别低于 起码 高于 低于 左右 帮我找 给我找 我要找 想买 我想买 我要买 在找 帮我挑 给我看 请帮我 想知道 告诉我 为什么 怎么样 谢谢
  多谢 这个 那个 这款 那款 这件 那件 这一个 那一个 这一款 这种 就不需要了 就不要了 就不考虑 不是 不带 之内 放购物车 放进购物车 放到购物车 放入购物车 加购物车
  什么时候 时候 为啥 差劲 听不懂 听不明白 怎么办理 什么样 哪一个 哪一款 你好 您好 没有 有没有 是不是 可不可以 能不能 可以 必须 一定要
  除外 排除 购买 商品 送人 生日 礼物 人工 客服 就买 我买了 我要了 就算了 哪个好 比一下 再来 注意 重复 说错 搞错 打错`
    .split(/\s+/)
    .filter(Boolean);

/**
 * What shoppers say as a whole sentence. Heard alone, words that sound like one of these are nothing else (卖单 for 买单),
 * whatever they mean inside a sentence.
 */
export const wholeSayings: readonly string[] =
  '买单 付款 去付款 结账 去结账 结算 去结算 下单 去下单 付钱 下单吧 结账吧 买单吧 付款吧 不挑 随便 都行 都可以 怎样都行 怎么都行 无所谓 没要求 你看着办 你定 多谢 不用了 还有吗'.split(
    ' ',
  );

/** Measure words of shop talk, which are misheard behind a number: 两建, 第一歌. */
export const measureWords: readonly string[] = [...'个件款种'];

/** Words of their own that sound like one of shop talk. (Those that occur in the Tatoeba and MASSIVE corpora.) */
export const ownWords: ReadonlySet<string> = new Set(
  '一下 时间 箱子 结帐 主意 主义 意见 取笑 诱惑 事件 大雨 必需 值钱 椅上 这口 地上 克服 会导 千年 像在 想再 想在 加哥 量降 麦当 下当 拉各 放经 放金 搭错 去钓 这歌 那歌 这间 那间 这剑 那剑 这键 那键 这建 这钟 石猴 伺候 嘶吼 茶巾 茶经 插进 同时 平时 有时 时不时 暂时 到时 不戴 不适 不时 不食 不失 不使 不试 不湿 不实 不识 布袋 不贷 不怠'.split(
    ' ',
  ),
);

/** Characters that are words of grammar by themselves: where one of them stands it was meant. */
export const grammarCharacters: ReadonlySet<string> = new Set(
  '的了吗呢吧啊呀哦嗯嘛和跟与或但那这哪是在给送把被让对从到上下里个些点想说好去用做出得地有没不别无要买卖看找来我你他她它人都也就还再又只很太更最大小高低长短轻重厚薄宽窄快慢多少一二两三四五六七八九十百千万第几半',
);
