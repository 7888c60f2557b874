/**
 * Words of shop talk that a recogniser writes with other characters of the same sound (结算 as 杰算). Longer than one
 * character, since a single syllable may be anything, and without numbers, which sound too much like one another.
 */
export const talkWords: readonly string[] =
  `结算 结账 付款 买单 下单 购物车 加入 加到 放进 放到 加购 删掉 去掉 移除 清空 现在 有货 没货 现货 库存 多少 多少钱 价格 价钱 价位 什么价 预算 便宜
  推荐 介绍 比较 对比 区别 差别 哪款 前两 头两 别的 其他 还有 换成 改成 改主意 不要 不需要 不考虑 不限 无所谓 随便 都行 都可以 没要求 品牌 牌子 颜色 款式
  要求 条件 取消 重要 不重要 回到 刚才 之前 继续 接着看 运费 包邮 快递 发货 送到 退货 退换 退款 保修 质保 发票 优惠券 优惠 折扣 以内 以下 以上 不超过
  最多 至少 上限 下限 小于 大于 不少于 高于 低于 左右 帮我找 给我找 我要找 想买 我想买 我要买 在找 帮我挑 给我看 请帮我 想知道 告诉我 为什么 怎么样 谢谢
  多谢 你好 您好 没有 有没有 是不是 可不可以 能不能 可以 必须 一定要 除外 排除 购买 商品 送人 生日 礼物 人工 客服 就买 再来 注意 重复 说错 搞错 打错`
    .split(/\s+/)
    .filter(Boolean);

/** Measure words of shop talk, which are misheard behind a number: 两建, 第一歌. */
export const measureWords: readonly string[] = [...'个件款种'];

/** Words of their own that sound like one of shop talk. (Those that occur in the Tatoeba and MASSIVE corpora.) */
export const ownWords: ReadonlySet<string> = new Set(
  '一下 时间 箱子 结帐 主意 主义 意见 取笑 诱惑 事件 大雨 必需 值钱 椅上 这口 地上 克服 会导 千年 像在 想再 想在 加哥 量降 麦当 下当 拉各 放经 放金 搭错 去钓'.split(
    ' ',
  ),
);

/** Characters that are words of grammar by themselves: where one of them stands it was meant. */
export const grammarCharacters: ReadonlySet<string> = new Set(
  '的了吗呢吧啊呀哦嗯嘛和跟与或但那这哪是在给送把被让对从到上下里个些点想说好去用做出得地有没不别无要买卖看找来我你他她它人都也就还再又只很太更最大小高低长短轻重厚薄宽窄快慢多少一二两三四五六七八九十百千万第几半',
);
