/**
 * Words of everyday talk, of no shop in particular. They are never taken for misspelt vocabulary, never single a product
 * out on their own, and carry no meaning in a search.
 */

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** English function words: what is left of a sentence when its content is taken out. */
export const functionWordsEn: ReadonlySet<string> = new Set(
  words(`
a an the this that these those some any no not nor none and or but if so than then as at by for from in into of off on
onto out over to up with without about above after against along among around before behind below beneath beside besides
between beyond down during except inside like near outside past per since through till toward towards under until upon via
within i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its
itself they them their theirs themselves who whom whose which what when where why how be am is are was were been being do
does did doing done have has had having can could will would shall should may might must ought cannot let lets im ive id
ill youre youve its thats whats dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt havent hasnt
hadnt i'm i've i'd i'll you're you've you'll you'd he'd she'd we're we've we'd we'll they're they've they'd they'll that's
what's who's where's how's there's here's it'd it'll don't doesn't didn't isn't aren't wasn't weren't can't couldn't
won't wouldn't shouldn't haven't hasn't hadn't ain't let's there here also too very just only even still yet already
again ever never always often sometimes maybe perhaps else both each every either neither all most more less much many few
several own same such other another one ones two three four five six seven eight nine ten first second third last next
because while although though however whether anything something nothing everything anyone someone everyone nobody
somewhere anywhere rather quite really almost enough etc ok okay yes yeah yep nope please thanks thank
`),
);

/** English words of shop talk and small talk: content, but not of a catalogue. */
export const everydayWordsEn: ReadonlySet<string> = new Set(
  words(`
able accept actually add added advice afford afternoon age ago agree allow amazing angry annoyed annoying answer anymore
anyway apart apologize apply approximately ask asked asking available average avoid awesome awful away awkward bad badly
bargain basically basket became become began begin believe best bet better big bigger biggest birthday bit bored boring
bother bought boyfriend brand brands break bring brings broke broken brother browse browsing budget business busy buy buyer
buying bye call called came cancel care careful carry cart case cases category chance change changed changing charge chat
cheap cheaper cheapest cheapish check checkout choice choices choose choosing christmas clear clearly clever close closer
code cold colleague come comes coming compare compared comparing comparison complain complaint complete completely
concerned confirm confused consider contact continue cool correct cost costing costs count country coupon coupons couple
course crap crazy current currently customer customers cute dad dare date daughter day days deal deals dear decent decide
decided decision definitely delete deliver delivered delivery depend depends describe deserve detail details differ
difference different difficult dinner disappointed disappointing discount discounts does dollar dollars double doubt drop
dude during earlier early easier easily easy effort email end ended entire especially euro euros even evening exact exactly
example excellent except excited exchange expect expected expensive explain extra extremely face fact facts fair fairly
fake fall family fan fancy fantastic far fast faster father favor favorite favourite feature features feel feeling feels fell
felt fewer figure final finally find finding fine finish finished fit fits fix follow following forget forgot forward found
free fresh friend friends friendly front fuck fucking full fun funny future gave general generally get gets getting gift
gifts girl girlfriend give given gives giving glad going gone gonna good goodbye got gotta grandma grandpa great greatest
group guess guide guy guys half hand handle happen happened happens happy hard hardly hate haven hear heard hell hello help
helpful helps here hey hi high higher highest hold home honest honestly hope hoping hour hours house huge human hundred
hungry hurry hurts husband idea ideal ideally ignore imagine immediately important include included includes including
info inform information instead instruction instructions intend interested interesting issue issues item items joke junk
keep keeping keeps kept kid kidding kind kinda kinds knew know knowing known knows lack lady large larger largest late lately
later laugh learn least leave leaving left length less let level lie life liked likes enjoy enjoys enjoyed light lighter lightest line link list listed
listen listing little live lives living long longer longest look looked looking looks lose lost lot lots love lovely loves
low lower lowest luck lucky made main mainly make makes making man manager manner match matter mean meaning means meant
meanwhile meet mention mentioned message met mid middle might mind minute minutes miss missed missing mistake mix model
models mom moment money month months mood morning mother mostly mother move much mum myself name named names nah near nearly
necessary need needed needing needs neither nervous never new newer newest news nice nicely night normal normally note
notice notify now number occasion odd offer offered offers old older oldest once open opening opinion opposed option options
order ordered ordering orders original otherwise ought outstanding overall paid pair pairs part particular particularly
partner party pass pay paying payment people percent perfect perfectly person personal phrase pick picked picking piece
pieces place plan planning plans play plenty plus point points poor popular possible possibly post pound pounds practical
prefer preferably preference preferred present presents pretty previous previously price priced prices pricey pricing
probably problem problems product products promise promo promotion properly provide purchase purchased purpose put puts
putting quality question questions quick quickly quiet quit quote ran range ranges rate rated rating ratings read ready
real realize really reason reasonable reasonably reasons receive recent recently recommend recommendation recommendations
recommended refund regarding regular related remember remind remove removed repeat replace reply request requirement
requirements reset respond response rest result results return returns review reviews rid ridiculous right rough roughly
rubbish rude rule sad safe said sale sales save saving saw say saying says score screw search searching see seeing seem
seems seen select selected selection self sell seller selling sells send sense sent serious seriously serve service set
sets seven several shall share ship shipped shipping shop shopper shopping shops short shorter show showed showing shown
shows shut side sign similar simple simply since single sir sister situation size sizes skip sleep slightly slow slower
small smaller smallest smart sold solid solution solve son soon sorry sort sorts sound sounds spare speak speaking special
specific specifically spend spending spent staff stand standard star stars start started starting stay step stick stock
stop stopped store stores story strange stuff stupid style styles such suggest suggested suggestion suggestions suit
suitable suits sum super support supposed sure surely surprise surprised swap switch system take taken takes taking talk
talking tall tell telling tells terms terrible text than thank that thing things think thinking thinks thought thousand
throw tight time times tired today together told tomorrow tonight took top total totally touch trade trash treat tried
trouble true trust truth try trying turn twice two type types typical ugly under understand unfortunately unhappy unless
unlike upset use used useful useless user uses using usual usually value various version versions visit voice wait waiting
walk wanna want wanted wanting wants was waste wasted way ways wear wearing week weekend weeks weigh weighs weight weird
welcome well went were whatever whenever wherever whichever whole wife win wish wishes wishlist woman won wonder wonderful
wondering word words work worked working works world worried worry worse worst worth wow write wrong yeah year years
yesterday young younger yuan yuck yup zero
able absolutely across ahead alone along alright amount anybody anyhow appear appreciate aside asap assistant attention
beautiful begin behave bill blame boss bot boy build calm capital carefully cash certain certainly child children city
clean color colors colour colours comfortable comfy common company competitor connect consumer cover credit damn design
designed direct dozen easy elegant engine equal eye fail fault fill finger floor food fool frequent gender glance grade
grow hang happily heat heavier heaviest heavy height hint history hit hot inch inches incorrect increase inside inquiry
joy jump key kill lead let's letter limit local location longest loud luxury mad mark market material maximum member
memory minimum minus modern monday tuesday wednesday thursday friday saturday sunday january february march april june
july august september october november december national natural nearby neat negative negotiate noise nonsense north
office officer online owner page paper partner permanent permission phone photo picture pizza plain pleased police
politics positive power president professional proud public pull push quarter quite race rain random rare raise reach
recall recipe record reduce refer refuse report represent result rich road robot room route safe sample savings secret
shape sharp shell sick sigh silly sit smell soft song south space speed spot spring staff state still straight strong
subtotal subject summer supervisor taste team technical test thick thin though tool tough track traffic travel trip truly
ultimate unit update valid vary view waist warm watch water wave weather west wide wild winter wise
`),
);

/** Chinese words whose characters must not be read one by one, and which mean nothing to a catalogue. */
export const everydayWordsZh: readonly string[] = words(`
的 了 吗 呢 吧 啊 呀 哦 嗯 哈 嘛 呗 哪 么 我 你 您 他 她 它 们 这 那 个 些 是 在 有 和 与 跟 及 或 但 而 又 也 都 就 才 还 再
要 想 请 给 把 被 让 叫 对 从 到 向 往 为 于 以 比 很 太 最 更 挺 真 好 会 能 可 应 该 没 不 别 只 去 来 上 下 里 外 吃 用 买 看
说 做 用 问 找 送 换 退 加 减 点 某 每 各 几 多 少 两 谁 何 啥 咋 嘿 喂 唉 哎 哇 呃 之 其 此 等 份 款 种 样 双 件 条 台 部 本 张
我们 你们 您们 他们 她们 它们 咱们 大家 自己 别人 人家 这个 那个 哪个 这些 那些 哪些 这里 那里 哪里 这儿 那儿 哪儿 这样 那样
怎样 怎么 怎么样 什么 为什么 多少 几个 有没有 是不是 能不能 可不可以 要不要 好不好 会不会 行不行 对不对 还是 或者 而且 但是 可是
不过 因为 所以 如果 要是 虽然 然后 之后 以后 以前 之前 刚才 刚刚 现在 今天 明天 昨天 后天 最近 马上 已经 一直 一下 一点 一些
一个 两个 三个 一双 两双 一件 两件 一台 一款 一种 一样 一起 一共 总共 有点 有些 有的 没有 没关系 不是 不要 不想 不会 不能
不行 不用 不好 不太 不错 不同 不够 不知道 不喜欢 不需要 可以 可能 应该 需要 想要 想买 要买 我想 我要 买个 买点 喜欢 觉得 知道
认为 希望 打算 准备 考虑 看看 看下 看一下 看到 说说 说明 介绍 推荐 比较 对比 选择 挑选 挑个 帮忙 帮我 请问 麻烦 谢谢 感谢 你好
您好 再见 拜拜 好的 好吧 行吧 可以吗 对了 对吧 当然 肯定 真的 真是 其实 确实 反正 总之 算了 随便 都行 都可以 无所谓 东西 商品
产品 货品 宝贝 店里 店铺 商店 商城 购物 购物车 下单 结账 结算 付款 买单 支付 订单 发货 快递 包邮 邮费 运费 物流 退货 换货 退款
售后 客服 人工 优惠 优惠券 打折 折扣 便宜 便宜点 贵点 太贵 价格 价钱 价位 多少钱 块钱 元钱 预算 以内 以下 以上 之间 左右 不超过
至少 最多 最少 大概 大约 差不多 一百 两百 三百 五百 一千 礼物 送礼 送人 朋友 女朋友 男朋友 老婆 老公 妈妈 爸爸 孩子 小孩 家人
父母 同事 老师 同学 先生 小姐 女士们 生日 过年 结婚 时候 时间 问题 意思 办法 情况 原因 方面 地方 感觉 效果 质量 款式 样子 类型
种类 品牌 牌子 型号 颜色 尺寸 尺码 大小 大点 小点 大一点 小一点 高一点 低一点 长一点 短一点 轻一点 重一点 好一点 便宜一点 第一
第二 第三 第一个 第二个 第三个 最后 最后一个 前面 后面 上面 下面 里面 外面 中间 另外 其他 其它 别的 还有 还要 再来 换成 换个
换一个 改成 去掉 删掉 删除 加入 加到 放进 保留 回到 返回 继续 重新 开始 取消 撤销 全部 所有 每个 任何 特别 非常 十分 比较好
最好 更好 很好 太好 好看 好用 实用 合适 适合 适用 用来 用于 关于 根据 按照 除了 包括 包含 支持 属于 能够 只要 只有 只是 就是 就要
也是 都是 还没 没用 没了 有货 现货 缺货 库存 白天 明白 黑五 红包 大学 大人 大部分 高兴 高手 小心 小时 分钟 中午 晚上 早上
上午 下午 今年 明年 去年 天气 首都 国家 世界 垃圾 生气 开心 难过 失望 无语 搞笑 哈哈 呵呵 闹着玩 免费 一张 一份 指令 忽略
`);
