import type { IntentName } from '../understanding.js';

/**
 * The act grammar: how shoppers do things with words, in both languages. Patterns run over one clause in which every
 * mention and quantity is replaced, character for character, by the letter of its class, so that no word of any shop
 * stands here: P product, C category, B brand, V attribute value, A attribute, M money, Q measured quantity,
 * N count, O ordinal, X bare number, R percent. `weight` is the confidence when the pattern alone speaks.
 */
export interface IntentPattern {
  readonly name: IntentName;
  readonly weight: number;
  readonly pattern: RegExp;
}

const zh: readonly (readonly [IntentName, number, RegExp])[] = [
  ['handoff', 0.97, /(?:转|找|要|叫|换|接|联系|和|跟).{0,4}(?:人工|真人|客服|活人|店员|店长|老板|负责人|你们经理)|人工(?:客服|服务)?$|(?:人工|真人)(?:服务|客服|来)|(?:不想|不要|别)(?:跟|和|让)?.{0,3}机器人|(?:有|来个)(?:没有)?(?:人工|真人)/],
  ['checkout', 0.95, /结账|结算|付款|买单|埋单|去支付|付钱|提交订单|下单(?:吧|了|$)|去下单|我要支付|可以付了/],
  ['cart_clear', 0.96, /清空|(?:全|全部|都|所有).{0,3}(?:删|移除|去掉|不要了|清)|购物车.{0,4}(?:(?:全|都)(?:部)?(?:不要|删|清|去|拿)|清|空)/],
  ['cart_view', 0.93, /(?:看|查看|看看|打开|显示).{0,4}购物车|购物车.{0,4}(?:有|里|什么|多少|看|几)|(?:一共|总共|合计|总计|加起来|算下来|拢共).{0,6}(?:多少|几|钱|价)?|总价|总金额|总额|共计/],
  ['cart_remove', 0.93, /(?:把|将).{0,24}(?:删|去掉|移除|移出|拿掉|拿走|拿出|去除|撤掉|取消|退掉|不要)|(?:删掉|删除|删了|移除|移出|拿掉|去掉).{0,14}[PBCOV它这那]|购物车.{0,16}(?:不要|删|移|去掉|拿掉)|[PBO](?:不要了|不买了)/],
  ['cart_set', 0.9, /(?:改成|改为|换成|变成|改到|减到|加到|减成|加成|调成|数量.{0,3})(?:N+|X+)|(?:只|就)(?:要|买|留|拿)N+|N+就(?:行|够|可以|好)|(?:还是|其实|不对).{0,4}(?:要|买|来)?N+(?:就|吧|$)?/],
  ['cart_add', 0.95, /(?:加|放|丢|扔|添)(?:入|到|进|在|个|上)?.{0,18}(?:购物车|购物篮|车里|车子|篮子|车$)|加购|(?:购物车).{0,4}(?:加|放|添)/],
  ['cart_add', 0.88, /(?:买|来|要|拿|拍|下单|订|订购|入手|给我(?:来|拿|装)?|再(?:来|加|要|拿)|加)(?:了|下|上)?(?:它)?N+/],
  ['cart_add', 0.85, /(?:我|就|那就)?(?:买|拍|下单|入手|拿下|带走)(?:了)?(?:这|它|那|O|P|吧)|(?:这|那|它|P|O).{0,6}(?:我要了|我买了|买了|拿下|下单|包起来|带走)|(?:就|那就).{0,2}(?:买|拍|下单)/],
  ['cart_add', 0.88, /^(?:那就?|这个|它|好|行|嗯|,|，)*(?:也|都|再|一起|顺便|就)?(?:加上|加进去|加进来|带上|一起买|一块买|捎上)(?:它|这个|吧|了|呗)*$/],
  ['cart_add', 0.87, /[OP].{0,4}(?:给我|帮我)?.{0,3}N+(?:吧|了|呗)?$/],
  ['undo', 0.95, /撤销|撤回|回退|上一步|倒回去|取消(?:刚才|上一|上个|前面|刚刚)|(?:当我|就当我?)没说|(?:刚才|刚刚|上一句|前面)(?:说的|那个|那条|那句)?.{0,3}(?:不算|作废|取消)|恢复(?:刚才|之前|原来|到)|还原/],
  ['reset', 0.93, /重新(?:开始|来|选|找)|从头(?:再|开始)?来?|全部重来|清除(?:所有|全部)(?:条件|要求)|重置|条件(?:都|全)?(?:清空|清掉|不要)/],
  ['resume', 0.93, /(?:回到|返回|回去|回头|说回|聊回|继续|接着|切回).{0,6}(?:刚才|之前|刚刚|原来|先前|最开始|一开始|前面|看|聊|说|挑|选|C)|还是(?:看|回|要|说|选|继续)?(?:刚才|之前|刚刚|原来|最开始|前面)/],
  ['resume', 0.6, /(?:刚才|之前|刚刚|先前|前面|最开始)(?:看|说|聊|找|推荐|提到)?的?那?(?:个|款|些|双|件)?[CVB]/],
  ['show_wishes', 0.92, /(?:我|现在|目前|刚才).{0,4}(?:都)?(?:提|说|选|有|要求|设).{0,4}(?:了)?(?:哪些|什么|啥)(?:条件|要求|需求|限制)?|(?:条件|要求|需求)(?:是|有)(?:什么|哪些)|记(?:住|得|了)(?:我)?(?:什么|哪些)/],
  ['relax', 0.92, /[ABCVMQO价格预算颜色].{0,6}(?:无所谓|不重要|随便|都可以|都行|不限|没关系|不管|不要求|不限制|不用管|不挑|没要求|不在乎|不是问题|都成|不介意|没那么重要|放宽|不强求|不作要求)/],
  ['relax', 0.9, /(?:不限|不管|不在乎|不介意|不挑|不考虑|不用管|忽略|无所谓|放宽|取消|去掉|不要求|别管|去除|忘了)(?:什么|是不是|是否|有没有)?.{0,3}[AVBM](?:的)?(?:限制|条件|要求|了|$)|(?:不一定|不是一定|不必|不用非|不非|可以不)(?:要|得|是)?.{0,3}[AVBCMQ]|(?:没有|不|也可以没有|没)[AV].{0,3}也(?:行|可以|没关系|无所谓|成)/],
  ['dont_care', 0.85, /^(?:都|随便|随意|任意|怎么|什么|哪个|哪种|啥)?.{0,2}(?:都可以|都行|都好|无所谓|随便|都成|看着办|你定|你决定|没要求|没什么要求|不限|不挑|都OK|都ok|没有特别(?:的)?要求|没讲究)(?:的|吧|啦|了|呀|啊)?$/],
  ['same_question', 0.85, /(?:那|那么)?.{0,12}[POBC这那它个款].{0,3}呢$|^那?.{1,10}呢$/],
  ['compare', 0.93, /对比|比一比|比一下|比比|PK|pk|相比|(?:^|帮我|帮忙|给我|想|来|做个|能|可以|请|先|再|[POCB它这那])比较(?=$|一下|下|[看POCB这那前第和跟与吗呢哪的])|比较(?:一下|下|看看)|(?:区别|差别|不同|不一样|差异|差在哪|异同|差多少)|(?:和|跟|与|、|还是|同).{1,24}(?:哪|谁).{0,6}(?:好|更|强|值|合适|划算|轻|重|长|短|大|小|便宜|贵|快|高|低|安静|推荐|适合|比较|最|耐)/],
  ['compare', 0.88, /(?:哪|谁)(?:一)?(?:个|款|种|双|台|件|条|部|只|瓶|把|张)?(?:的)?.{0,8}(?:更|最|比较|好|长|重|轻|大|小|便宜|贵|久|强|高|低|快|划算|耐|安静)/],
  ['compare', 0.9, /(?:最|更|比较).{0,8}(?:是|的是|的)(?:哪|谁)/],
  ['ask_why', 0.93, /(?:为什么|为啥|为何|干嘛|怎么).{0,4}(?:推荐|选|挑|是|给我)(?:我)?.{0,4}(?:这|它|那|P|O)|(?:推荐|选|挑).{0,6}(?:理由|原因|依据)|(?:凭|根据|为)(?:什么|啥)(?:就)?(?:推|选|荐|给|挑)|好在哪|^为什么(?:呢|是它|是这个)?$|(?:这|它|P).{0,4}(?:有什么|有啥|有哪些)(?:好|优点|优势|亮点|特别)/],
  ['ask_price', 0.93, /多少钱|多少块|什么价|啥价|怎么卖|咋卖|几块|几钱|卖多少|要多少钱|价格(?:是|多少|怎么|呢|如何)|价钱|报个价|售价|现价|(?:为什么|怎么).{0,6}(?:涨价|降价|这个价|卖这么|这么便宜)/],
  ['ask_stock', 0.94, /买得到|能买到|买不买得到|还能买|还卖吗|有货|有现货|现货|库存|还有吗|缺货|断货|卖完|卖光|有存货|还剩|什么时候(?:到货|补货|有)|补货/],
  ['ask_related', 0.92, /(?:配|搭)(?:什么|啥|个|哪|点|一[个款双件包瓶])|搭配|配件|配套|周边|耗材|替换装|替换|配着|一起(?:买|用|搭)|需要(?:另外|再|单独|额外)?(?:配|买|加)|(?:还|再)(?:需要|要)(?:买|配)(?:什么|啥|点)/],
  ['bargain', 0.92, /(?:能|可以|可不可以|能不能|再|给|可否).{0,6}(?:(?:便宜|优惠|打折|打个折)(?:一)?(?:点|些|下|吗|不)?|(?:少|降|让|砍)(?:一)?(?:点|些|价|利))|砍价|讲价|还价|议价|抹零|最低(?:价|多少)|便宜(?:一)?点儿?(?:吧|呗|嘛|卖|行)|给个(?:优惠|折扣|实价)|打(?:个)?折(?:吗|呗|吧|不)/],
  ['too_expensive', 0.92, /抢钱|宰(?:人|客)|黑心|坑钱|太贵|好贵|这么贵|那么贵|贵(?:了|死)|有点贵|有点儿贵|买不起|超(?:出|了)?预算|预算(?:不够|超)|价格(?:太|有点|偏)高|不值/],
  ['ask_coupon', 0.9, /优惠券|优惠码|折扣码|折扣券|红包|代金券|满减|(?:有|什么|啥|哪些).{0,4}(?:优惠|活动|折扣|促销)|打折(?:吗|不|活动)|领券|领个券|送券|券(?:吗|$)/],
  ['similar', 0.92, /(?:类似|差不多|相似|同类|同款|像(?:这|它|那).{0,3}(?:样|的))(?:的|款|产品|商品)?(?!价)|平替|代替|替代/],
  ['more', 0.9, /还有(?:没有)?(?:别的|其他|其它|更多|什么|哪些|吗|另外)|换(?:一)?(?:批|组|些|波)|再(?:看看|来|推荐|给我看|多看)?(?:点|些|几个|几款|一些)?(?:别的|其他|其它|更多)|(?:别的|其他的?|其它的?|更多)(?:呢|吗|选择|款|推荐|商品|的)?$|下一(?:页|批|组)|^再?[换下]N+(?:看看|吧|呗|试试)?$|多(?:看|来|推荐)(?:几|一些|点)|都不(?:喜欢|满意|行|合适)|没有(?:别的|其他)/],
  ['correct', 0.85, /(?:说|搞|弄|看|点|打|选|拿)错了?|^(?:不对|不是|错了|搞错了|弄错了|说错了|我说错了|不不)|我(?:说|指|要|想要|问)的是|(?:是)?说的?是(?:另|第|O|那)|不是这(?:个|款)|^(?:哦|啊|呃)?不[,，是对]/],
  ['policy_question', 0.88, /发货|包邮|邮费|运费|快递|物流|配送|几天(?:到|能到)|多久(?:到|能到|送到)|退货|退换|换货|退款|七天无理由|保修|质保|售后|发票|开票|分期|货到付款|支付方式|怎么付|隐私|正品/],
  ['gift', 0.9, /礼物|送礼|送(?:给)?(?:人|他|她|妈|爸|老|女|男|朋友|同事|领导|长辈|孩子|客户)|(?:买|挑|选|找)(?:个|件|份|点)?.{0,4}(?:送|给(?:我)?(?:妈|爸|老|女|男|朋友|孩子|爷|奶|儿|闺))|生日|过节|纪念日|情人节|母亲节|父亲节|圣诞/],
  ['complain', 0.85, /一点(?:儿)?用(?:处)?(?:都|也)?(?:没有?|不)|没(?:什么|啥)?用|不管用|智障|白痴|废(?:柴|物)|破(?:玩意|东西|机器人|助手|系统|程序|网站|店|客服)|垃圾|什么破|太差|差劲|烦死|气死|受不了|浪费(?:我)?(?:的)?时间|投诉|骗人|骗子|听不懂|答非所问|没用|失望|无语|搞什么|(?:说|问)(?:了|过)(?:多少|好几|几|[两三四五]|N|X)+.{0,2}(?:遍|次|回)|有病|傻|蠢|废物|坑人|恶心/],
  ['praise', 0.8, /太好了|真(?:棒|好|不错|厉害)|很(?:棒|赞|满意)|厉害|完美|点赞|你真(?:好|聪明|贴心)|谢谢你这么/],
  ['thanks', 0.93, /谢谢|多谢|感谢|谢了|辛苦了|3q/],
  ['bye', 0.93, /再见|拜拜|拜了|下次(?:再)?(?:聊|来|说)|先这样|回头见|不买了|不聊了|走了$/],
  ['greet', 0.92, /^(?:你好|您好|嗨|哈喽|哈罗|在吗|在不在|早上好|下午好|晚上好|早安|hi|hello|有人吗|亲)(?:呀|啊|哈|吗)?/],
  ['identity', 0.93, /你(?:是|叫)(?:谁|什么|啥|机器人|真人|人工|ai|不是)|(?:你是|是)(?:不是)?(?:机器人|真人|ai|人吗)|你(?:有|叫什么)名字/],
  ['help', 0.88, /怎么用|如何使用你|能(?:帮我)?(?:做|干)(?:什么|啥|些什么)|有什么功能|帮帮我$|帮助$|不会用|教教我/],
  ['browse', 0.9, /(?:卖|有)(?:什么|啥|哪些|些什么)(?:东西|商品|产品|类|货|品类)?(?:卖|可以买|呢|吗|呀)?$|(?:有|都有)(?:哪些|什么)(?:分类|类目|类别|品类|种类)|都(?:卖|有)(?:什么|啥|些什么|哪些)|逛逛|随便看看/],
  ['affirm', 0.8, /^(?:好的?|可以|行|是的?|对的?|嗯+|没错|要的?|当然|ok|okay|好呀|好啊|好吧|行吧|可以的|没问题|成|中|就这样|确定|确认|yes|要)(?:呀|啊|吧|呢|啦|了|的)?$/],
  ['deny', 0.8, /^(?:不用了?|不要了?|不了|算了|不需要|不必了?|没有了?|不行|不可以|否|不是|不对|no)(?:吧|啊|呀|谢谢|,谢谢)?$/],
  ['recommend', 0.85, /推荐|介绍(?:一下|几|点)?|有(?:什么|啥|哪些)(?:好|值得|适合|推荐|不错)|(?:哪|什么)(?:个|款|种|样)?(?:的)?(?:比较)?(?:好|值得买|合适|适合)/],
  ['search', 0.85, /(?:想|要|想要|需要|打算|准备|求|帮我|给我|我)?(?:买|看看|看一下|看下|看|找|挑|选|搜|来|换|入手|购|淘)(?:一?(?:个|双|件|台|条|款|部|只|瓶|把|张|些|点|下|套|副|顶|包|盒|支))?.{0,16}[CBVP]|(?:有没有|有无|有).{0,14}[CBVAQM]|[CV].{0,4}(?:有吗|有没有|有哪些|有什么)|(?:想要|需要|要|求|缺).{0,12}[CBVAPQ]/],
];

const en: readonly (readonly [IntentName, number, RegExp])[] = [
  ['handoff', 0.97, /\b(?:talk|speak|chat|connect|transfer|put|get|pass|switch|hand)\b.{0,24}\b(?:human|person|agent|representative|rep|someone|somebody|manager|staff|operator|support|people|supervisor)\b|\b(?:real|actual|live|human) (?:person|human|agent|being|people|support)\b|\bcustomer (?:service|support)\b|\bnot (?:talk|speak)ing to a (?:bot|machine|robot)\b|\b(?:a|any) human\b/],
  ['checkout', 0.95, /\b(?:take|bring|send) me to (?:the )?(?:payment|checkout|till|register)\b|\bcheck(?:ing)?[- ]?(?:me )?out(?! (?:the|this|that|these|some|what|your|C|P))\b|\b(?:pay|purchase)\b(?: (?:now|for (?:it|them|everything|this|that)|my (?:cart|order)))?$|\bpay now\b|\bplace (?:the|my|an) order\b|\bready to (?:pay|buy|order|check)\b|\bproceed to (?:payment|pay|checkout)\b|\bbuy (?:everything|it all|them all|all of (?:it|them))\b|\bcomplete (?:my|the) (?:order|purchase)\b/],
  ['cart_clear', 0.96, /\b(?:empty|clear|wipe|clean)(?: out)? (?:my |the )?(?:whole |entire )?(?:cart|basket|bag|trolley)\b|\b(?:remove|delete|take out|drop) (?:everything|all(?: of (?:it|them))?(?: items)?)\b|\bstart (?:my|the) (?:cart|basket) over\b/],
  ['cart_view', 0.93, /\b(?:what'?s|what is|what do i have|what have i got|show|see|view|check|open|review|look at|display)\b.{0,20}\b(?:cart|basket|trolley)\b|\b(?:in|inside) (?:my|the) (?:cart|basket)\b.{0,6}$|\b(?:my|the|cart|order|grand) total\b|\btotal\b.{0,12}(?:\?|$|so far|now|price|cost)|\bhow much (?:is|does|would|will)\b.{0,20}\b(?:all|altogether|everything|in total|come to|add up)\b|\bwhat do i owe\b|\bhow much\b.{0,24}\b(?:pay|owe)\b|\bwhat (?:does|do|will|would) (?:that|it|this|everything|they|all that) (?:all )?(?:come (?:out )?to|add up to|cost in total|amount to)\b|\bthe damage\b/],
  ['cart_remove', 0.93, /\b(?:remove|delete|drop|take)\b.{0,40}\b(?:from|out of|off)(?: of)? (?:my |the )?(?:cart|basket|order|list|bag|there)\b|\b(?:remove|delete|ditch|lose|kick out|drop)\b.{0,24}(?:[PBCOV]|\bit\b|\bthat\b|\bone\b|\bthose\b)|\btake (?:out|off|away)\b|\btake .{1,30} (?:out|off)\b|\bdon'?t want .{1,40}(?:any ?more|after all)\b|\bget rid of\b|\bleave out\b|\bno longer want\b/],
  ['cart_set', 0.9, /\b(?:make|change|set|reduce|increase|bump|switch|update)\b.{0,30}(?:\bto\b|\bthat\b|\bit\b|\bthem\b|quantity|qty)\s*(?:be |just |only )?(?:N+|X+)|\b(?:just|only)\s+(?:need |want |take |keep |get |buy )?(?:the )?(?:N+|X+)|\b(?:N+|X+)(?: of (?:them|those|it))? (?:is|are|will be|would be) (?:enough|fine|plenty|good)\b|\b(?:N+|X+)\s+instead\b|(?:N+|X+|\bone\b)\s?[A-Z ]{0,20}(?:will|would|'ll) (?:do|suffice|be enough)\b|\bactually\b.{0,14}(?:N+|X+)\b(?! ?(?:[a-z]*inch|g\b|ml\b))/],
  ['cart_add', 0.96, /\b(?:add|put|throw|stick|pop|toss|place|chuck|drop)\b.{0,60}\b(?:cart|basket|bag|trolley|order)\b|\badd\b.{0,6}(?:to cart|it|that|this|those|these|them|both|one|O|P|N|B|[A-Z])/],
  ['cart_add', 0.9, /\b(?:i'?ll|i will|we'?ll|let me|let'?s|i'?d like to|i would like to|i want to|i wanna|can i|could i|gonna|going to)\s+(?:just )?(?:take|buy|get|have|order|grab|purchase|go (?:for|with))\s+(?:it|that|this|them|these|those|both|one|the (?!same|cheapest C)|O|P|N|X|B)|\b(?:buy|order|purchase|grab|take|get)\s+(?:me )?(?:it|that|this|them|both|one\b|N|X|P|the O|O|the P)|^(?:i'?ll take|give me|get me)\s+(?:N|X|P|the P|O|the O)|\bsold!?$|\bone more\b(?!\s+(?:thing|question|time))|\badd another\b/],
  ['cart_add', 0.86, /^(?:(?:ok(?:ay)?|great|good|yes|perfect|then|so|and|i'?ll (?:take|have|get)|give me|i want|i need),? )*(?:N+|X+|one|a couple)(?: (?:of (?:it|them|those|that|these)|[a-z]+))?(?:,? (?:please|thanks|then))*[.!]?$/],
  ['undo', 0.95, /\bundo\b|\btake (?:that|it) back\b|\brevert\b|\bgo back(?: a step| one(?: step)?| to what i had)?$|\bscratch that\b|\bcancel that\b|\bforget (?:that|what i (?:just )?said|the last (?:one|thing|bit|part))\b|\bnever ?mind(?: (?:that|what i said|the last))?[.! ]*$|\bback one step\b|\brestore\b|\bignore (?:that|my last|what i just)\b/],
  ['reset', 0.93, /\bstart (?:over|again|afresh|from scratch|fresh)\b|\breset\b|\bclear (?:all |my |the |everything|filters?)|\bfrom the beginning\b|\bnew search\b|\bforget everything\b/],
  ['resume', 0.93, /\b(?:back|return|returning|going back) to\b.{0,30}(?:[CPBV]|earlier|before|first|those|original|previous)|\bwhere were we\b|\blet'?s (?:continue|resume|get back)\b|\bgo(?:ing)? back to\b|\bback to (?:the|my|those)\b|\babout (?:the|those) C+ (?:again|from (?:before|earlier))\b|\bearlier C|\bC+ (?:from|we (?:looked|talked|were)) (?:before|earlier|at|about)\b/],
  ['show_wishes', 0.92, /\b(?:what|which) (?:are |were )?(?:my|the) (?:filters|criteria|requirements|wishes|preferences|constraints)\b|\bwhat (?:have i|did i) (?:ask(?:ed)?|said|say|told|tell|want)\b|\bwhat do you (?:know|remember) (?:about|so far)\b/],
  ['relax', 0.92, /\b(?:never ?mind|forget(?: about)?|drop|ignore|skip|lift|scrap|remove|lose|don'?t worry about|doesn'?t matter about|not fussed about|not worried about|disregard)\s+(?:about )?(?:the |that |my |any |what i said about )?(?:[a-z' -]{0,14})?(?:A+|M+|V+|B+|Q+|price|colou?r|brand|budget|size|limit|requirement|filter)|(?:A+|B+|V+|M+|Q+|price|colou?r|brand|budget|size).{0,18}(?:doesn'?t|does not|don'?t|isn'?t|is not|not|no longer|didn'?t)\s+(?:really |actually |that |so )?(?:matter|important|a (?:must|concern|problem|deal ?breaker|big deal)|an issue|need|count)|\bdon'?t (?:really )?(?:care|mind)(?: (?:about|what|which|if|whether))?.{0,16}(?:[ABVMCQ]|colou?r|price|brand|size)|\b(?:any|whatever|whichever|all) (?:A+|colou?rs?|brands?|prices?|sizes?)\b.{0,14}(?:is |are |will |would |works|ok|fine|good|do|$)|\b(?:doesn'?t|does not|needn'?t|don'?t|not) (?:have to|need to|necessarily|need)(?: be| have| it to be)?\b.{0,14}[AVBMQC]|\b(?:open|flexible) (?:to (?:any|all)|on|about|with)\b.{0,14}(?:[ABVC]|price|colou?r|brand|budget|size)|\b(?:A+|price|colou?r|brand|budget|size) (?:is |are )?(?:no object|flexible|negotiable|open|up to you|irrelevant)\b|\bwithout (?:the|that) (?:[a-z]+ )?(?:limit|filter|requirement|restriction)\b|\b(?:A+|V+|B+) (?:is |are )?(?:ok|okay|fine) (?:too|as well|after all)\b/],
  ['dont_care', 0.85, /^(?:i )?(?:really )?(?:(?:don'?t|do not) (?:really )?(?:care|mind)|no (?:real )?preference|any(?:thing|one)?(?: (?:is|will be|would be|works|will do))?(?: (?:fine|ok|okay|good))?|either(?: one)?(?: is fine)?|whatever|doesn'?t matter|it doesn'?t matter|not (?:fussy|picky|bothered)|no idea|up to you|surprise me|you (?:choose|decide|pick)|all (?:are )?(?:fine|good|ok))(?: .{0,12})?[.!]?$/],
  ['same_question', 0.86, /^(?:and |but |ok(?:ay)?,? )?(?:what|how) about .{0,40}|^and (?:the |for (?:the )?)?(?:[POBCV]|other|that|this)/],
  ['compare', 0.94, /P.{0,12}\bagainst\b.{0,12}P|\bcompar(?:e|ed|ison|ing)\b|\bdifferen(?:ce|ces|t|tly)\b|\bdiffer\b|\bversus\b|\bvs\b\.?|\bside[- ]by[- ]side\b|\bor\b.{1,40}\bwhich\b|\bbetween (?:the |those |these |them)\b/],
  ['compare', 0.9, /\b(?:which|who)(?:'s| is)?(?: (?:one|of (?:them|these|those|the (?:two|three)|O|both)|C|model|product|P|A))*(?:'s)?.{0,14}\b(?:is|has|are|have|lasts?|offers?|do you|should|would|comes?|holds?|weighs?|costs?|better|best|gets?|will)\b|\bis (?:the )?(?:P|O|it|this|that|first|second).{0,20}\b(?:er|better|more|less)\b.{0,20}\bthan\b|\b(?:er|better|more|less|worse|lighter|heavier|cheaper|bigger|smaller|faster|louder|quieter) than (?:the )?(?:P|O|other|it|this|that)/],
  ['ask_why', 0.93, /\bon what (?:grounds|basis)\b|\bwhat(?:'s| is| was) (?:the|your) (?:reason|logic|thinking)|\bwhy (?:this|that|these|those|it|the|P|did you|do you|would you|should i|are you|O|not)(?! (?:is |so )?(?:expensive|price))|^why\b.{0,3}$|\bwhat (?:makes|made) (?:it|this|that|these|them|P|you)\b|\bhow come (?:you|this|it)\b|\b(?:reason|reasons) (?:for|why|to)\b|\bwhat'?s (?:so )?(?:good|great|special) about\b|\bwhy .{0,20}(?:recommend|suggest|pick|choose|show)/],
  ['ask_price', 0.93, /\bhow much (?:is|are|for|does|do|would|will|money)\b|^how much\b|\bwhat(?:'s| is| are| does| do|'re)?.{0,24}\b(?:price|prices|cost|costs)\b|\bprice (?:of|for|on)\b|\bA+ (?:of|for) (?:the )?P|\bhow (?:expensive|pricey|cheap)\b|\bwhy .{0,20}(?:price|expensive|cost|charge)|\bwhere does .{0,12}price\b/],
  ['ask_stock', 0.94, /\bstill (?:get|buy|order|have|sell|got|selling)\b|\bin stock\b|\bavailab(?:le|ility)\b|\bsold out\b|\bout of stock\b|\bhow many .{0,20}left\b|\bstill have\b.{0,20}(?:P|it|them|that|this)|\bback in stock\b|\brestock|\bA+ left\b/],
  ['ask_related', 0.92, /\b(?:go|goes|going|pair|pairs|work|works|match|matches|fit|fits|use|used|serve|wear)\b.{0,10}(?:well |nicely |best |great )?(?:together )?\bwith\b(?! (?:a|an) (?:Q|V)).{0,14}(?:it|this|that|them|these|those|P|O|C|the|$)|\baccessor(?:y|ies)\b|\bwhat else (?:do|would|should|might) i (?:need|want|get|buy)\b|\b(?:need|buy|get|recommend) (?:anything |something )?(?:else )?(?:to go |along )?with (?:it|this|that|them|P)\b|\bcomplement|\badd-?ons?\b|\bbought together\b|\b(?:refills?|replacements?|spare|consumables?) (?:for|parts?)\b|\bto go with\b|\bcompatible C/],
  ['bargain', 0.92, /\b(?:can|could|will|would) (?:you|i|we) (?:do|get|go|give|make|knock|lower|drop|offer|have).{0,24}\b(?:better|lower|cheaper|discount|off|price|deal|less)\b|\b(?:best|lowest|final) price\b|\bany (?:discounts?|chance of a (?:discount|deal))\b|\bnegotia|\bwiggle room\b|\bbudge\b|\bflexible on\b|\bprice[- ]?match\b|\bdiscount for\b|\bcheaper price\b|\blower the price\b|\bgive me a (?:discount|deal|better)\b|\bcome down\b/],
  ['too_expensive', 0.92, /\btoo (?:expensive|pricey|dear|much|costly|steep|high)\b|\b(?:over|above|beyond|outside|out of|exceeds?|more than) (?:my )?(?:budget|price range|means)\b|\bcan'?t afford\b|\bcosts? too much\b|\b(?:bit|little|quite|rather|so|pretty|kind of|very|really) (?:expensive|pricey|steep|dear)\b|\bthat'?s (?:a lot|expensive|steep|pricey)\b|\bmore than i (?:want|can|wanted|planned)\b|\brip[- ]?off\b/],
  ['ask_coupon', 0.9, /\bcoupons?\b|\bpromo(?:tion|tions| codes?|s)?\b|\bvouchers?\b|\bdiscount codes?\b|\b(?:any|are there|got|have|what) .{0,12}(?:deals?|offers?|discounts?|sales?|specials?)\b|\bon sale\b/],
  ['similar', 0.92, /\bsimilar\b|\b(?:something|anything|ones?|another|others?) like (?:it|this|that|the)\b|\binstead of (?:it|this|that)\b|\balternatives? (?:to|for)\b/],
  ['more', 0.9, /\b(?:show|see|any|have|give|got|is there|are there|what)\b.{0,16}\b(?:more|others?|else|different (?:ones?|options?))\b(?! than| (?:expensive|about))|^(?:more|others?|next|next page|something else|anything else|else)\b.{0,12}$|\b(?:other|more|different|alternative) (?:options?|ones?|choices|results?|models?|C|suggestions?)\b|\bsomething (?:else|different)\b|\bsee the rest\b|\bkeep going\b|\bnone of (?:these|them|those)\b|\b(?:don'?t|do not) like (?:any of )?(?:these|them|those)\b|\balternatives\b/],
  ['correct', 0.85, /^(?:no|nope|wrong|not that|sorry|oops|wait|hold on)\b.{0,3}(?:,|\.| |$).{0,8}(?:i (?:meant|mean|said|wanted|was talking)|not that|the other|O)|\bi (?:meant|mean)\b|\bnot (?:that|this) one\b|\bi was (?:asking|talking) about\b|\bi said\b/],
  ['policy_question', 0.88, /\b(?:ship|shipping|deliver|delivery|deliveries|postage|courier)\b|\breturns?\b(?! to)|\brefunds?\b|\bexchange\b|\bwarrant(?:y|ies)\b|\bguarantee\b|\binvoice\b|\breceipt\b|\binstal?lments?\b|\bpayment (?:methods?|options?)\b|\bpay (?:by|with|using)\b|\bprivacy\b|\bgenuine\b|\bauthentic\b/],
  ['gift', 0.9, /\bgifts?\b|\bpresents?\b(?! in)|\bbirthday\b|\banniversary\b|\bchristmas\b|\bvalentine|\bmother'?s day\b|\bfather'?s day\b|\b(?:something|anything|one) (?:nice |special |good |cool )?for (?:my|a|our|his|her) (?:mum|mom|mother|dad|father|wife|husband|girlfriend|boyfriend|sister|brother|friend|boss|colleague|son|daughter|kid|niece|nephew|gran|grand|teacher|aunt|uncle)/],
  ['complain', 0.86, /\bridiculous\b|\buseless\b|\bterrible\b|\bawful\b|\bworst\b(?! C)|\bgarbage\b|\brubbish\b|\bjunk\b|\bcrap\b|\bstupid\b|\bidiot|\bwaste of (?:my )?time\b|\bwasting my time\b|\bfed up\b|\bfrustrat|\bsick of\b|\bannoy|\bscam\b|\bcheat(?:ed|ing)?\b|\bnot listening\b|\bdon'?t (?:you )?(?:listen|understand)\b|\bi(?:'ve| have)? (?:already )?(?:asked|told|said)\b.{0,20}(?:times|already|twice|you)|\bkeep (?:showing|giving|sending|repeating)\b|\bdisappoint|\bwtf\b|\bdumb\b|\bpathetic\b|\bhopeless\b|\bunacceptable\b|\bcomplain/],
  ['praise', 0.8, /\b(?:awesome|amazing|brilliant|fantastic|excellent|wonderful|perfect|love it|love (?:this|that)|great (?:job|help|choice)|well done|you'?re (?:great|the best|so helpful|helpful)|very helpful|that'?s great)\b/],
  ['thanks', 0.93, /\b(?:thanks?|thank you|thx|cheers|much appreciated|ta)\b/],
  ['bye', 0.93, /\b(?:good ?bye|bye(?: bye)?|see you|see ya|that'?s (?:all|it)(?: for (?:now|today))?|i'?m done|have a (?:good|nice) (?:day|one))\b/],
  ['greet', 0.92, /^(?:hi|hello|hey|hiya|howdy|yo|good (?:morning|afternoon|evening)|greetings)\b/],
  ['identity', 0.93, /\bwho (?:are|r) (?:you|u)\b|\bare you (?:a |an )?(?:real|human|robot|bot|ai|machine|person|chat)|\bwhat are you\b|\byour name\b|\bam i (?:talking|speaking|chatting) (?:to|with)\b/],
  ['help', 0.88, /\bwhat can you do\b|\bhow (?:do|does|can) (?:i|this|you) (?:use|work|help)\b|^help(?: me)?[.!?]*$|\bhow does this work\b|\bwhat can i (?:ask|say|do)\b/],
  ['browse', 0.9, /\bwhat (?:do you|else do you|kinds? of (?:things|products|stuff) do you|products do you|can i|all do you) (?:sell|have|offer|carry|stock|buy)(?: here)?\b.{0,8}$|\b(?:your|what|which|all) (?:categories|departments|product range|range)\b|\bjust (?:looking|browsing)\b|\blook(?:ing)? around\b|\bbrowse\b/],
  ['affirm', 0.8, /^(?:yes|yeah|yep|yup|sure|ok|okay|please do|go ahead|right|correct|that'?s right|of course|absolutely|definitely|sounds good|fine|do it|yes please|exactly|alright|please)(?: please| thanks)?[.!]*$/],
  ['deny', 0.8, /^(?:no|nope|nah|no thanks?|no thank you|not really|not now|not yet|never mind)[.!]*$/],
  ['recommend', 0.85, /\b(?:what|which)(?: one)? (?:would|should|do) (?:you|i) (?:pick|choose|get|buy|go for|take)\b|\brecommend|\bsuggest|\bwhat(?:'s| is| are)?(?: the| your| some| a)? (?:good|best|top|nice|popular)\b|\bany (?:good|nice|ideas|recommendations|suggestions)\b|\bhelp me (?:choose|find|pick|decide)\b|\badvice\b/],
  ['search', 0.87, /\b(?:show|find|get|give|bring|see|search|fetch)\b.{0,30}[CBVPAQM]|\b(?:looking|look|shopping|searching|hunting|browsing) (?:for|at|to buy)\b|\b(?:i|we) (?:want|need|would like|'d like|am after|'m after|require|wanna)\b.{0,40}(?:[CBVPAQM]|something|one)|\bi'?d (?:like|love|prefer)\b.{0,40}[CBVPAQ]|\b(?:do|have) (?:you|u) (?:have|got|sell|carry|stock|do)\b|\bhave you got\b|\b(?:got|is there|are there)\b.{0,14}any|\b(?:it|they|must|has|have|should|needs?|gotta|ought) (?:has |have |must |needs? |should )?(?:to |be |have ).{0,20}[VAQM]|\bin the market for\b|\bafter (?:a|an|some) .{0,20}C|\bprefer(?:ably)?\b|\bi want\b|\bsomething\b/],
];

const build = (rows: readonly (readonly [IntentName, number, RegExp])[]): readonly IntentPattern[] =>
  rows.map(([name, weight, pattern]) => ({ name, weight, pattern }));

export const intentPatterns: { readonly zh: readonly IntentPattern[]; readonly en: readonly IntentPattern[] } = { zh: build(zh), en: build(en) };
