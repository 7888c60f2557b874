/** A turn of phrase that shows mood without a polar word. */
export interface SentimentPattern {
  readonly score: number;
  readonly pattern: RegExp;
}

/** Being tired of repeating oneself, of wrong answers and of waiting; rhetorical questions; irony. Read on one clause. */
export const chineseMoods: readonly SentimentPattern[] = [
  // 我都说了三遍了, 刚才不是说过了吗, 跟你说了不要
  {
    score: -0.6,
    pattern:
      /(?:都|已经|刚才?|不是|跟你|和你|早就?)(?:跟你|和你|给你|已经|都)?(?:说|讲|告诉|强调|问)(?:过|了)(?:你)?(?:[几好多两三四五\d]+[遍次回])?/,
  },
  { score: -0.6, pattern: /(?:说|讲|问|强调|重复)(?:过|了)(?:你)?(?:[几好多两三四五六十\d]+[遍次回])/ },
  { score: -0.55, pattern: /第[二三四五六几好\d]+[次遍回](?:了|说|问|跟你|讲|告诉|出错|出问题|还)/ },
  { score: -0.5, pattern: /(?:怎么|咋|为什么|为啥|干嘛|干吗)(?:又|还|还是|老|老是|总|总是|一直)/ },
  {
    score: -0.5,
    pattern:
      /(?:又|还)(?:是|在|给我|推|来)(?:.{0,6})(?:一样的|重复|这些|这个|这几|同样|不对|错|那几个|老一套)|又(?:错|坏|卡|死机|来了|是你)/,
  },
  { score: -0.6, pattern: /(?:老|老是|总|总是|一直|天天)(?:给我|推荐|让我|叫我|问|重复|出错|答错|听不懂|发错|没人)/ },
  {
    score: -0.6,
    pattern: /(?:能不能|可不可以|可以|麻烦你?)(?:别|不要)(?:再)?(?:一直|老|老是|总|总是|再|推|给我|问|重复|发|烦|瞎)/,
  },
  { score: -0.55, pattern: /别(?:再|老|老是|总|一直)(?:推荐?|给我|问|说|发|重复|烦)/ },
  {
    score: -0.6,
    pattern:
      /(?:你|您)(?:到底|究竟|是不是|有没有|能不能|会不会|会|懂|听|看)(?:.{0,4})(?:听|懂|看|理解|明白|傻|瞎|聋|坏|听得懂|有用|认真|脑子|人话|故意)/,
  },
  {
    score: -0.55,
    pattern:
      /(?:到底|究竟)(?:.{0,6})(?:能不能|会不会|有没有|行不行|懂不懂|要不要|是不是|什么时候|怎么回事|什么意思|想怎|要我|还要)/,
  },
  { score: -0.55, pattern: /我(?:要|说|问)的(?:是|不是|明明|根本)|不是我(?:要|想要|说|问)的|我没(?:说|问|要)/ },
  {
    score: -0.6,
    pattern:
      /(?:等|问|找|催)了(?:.{0,3})(?:半天|好久|这么久|那么久|很久|[一几好两三四五六七八九十\d]+[天个小遍次])(?:.{0,6})(?:还|也|都|没|了)?/,
  },
  {
    score: -0.6,
    pattern:
      /就这(?:[?!]|吗|水平|质量|服务|$)|什么(?:破|烂|鬼|垃圾|态度|质量|服务)|你(?:这)?(?:什么|啥)(?:态度|意思|水平)/,
  },
  {
    score: -0.55,
    pattern:
      /可真(?:行|会|能|聪明|厉害)(?:啊|呢|哈)?$|真(?:行|可以)啊|(?:太|真)(?:会|能)(?:推荐|聊天|做生意)了?(?:吧|啊)$|好家伙/,
  },
  { score: -0.55, pattern: /(?:完全|根本|压根|一点都?|丝毫)(?:就)?(?:不|没)/ },
  { score: -0.5, pattern: /(?:一个|一款|一样|一双|哪个|什么)(?:.{0,2})都(?:不|没)(?:行|好|对|满意|合适|能用)/ },
  { score: -0.55, pattern: /怎么(?:这么|那么|这样|那样|搞的|回事|可能|会这样)(?!好|便宜|划算|美|漂亮|棒|快|多)/ },
  {
    score: -0.5,
    pattern:
      /(?:不|没)(?:想|打算|会|用)再?(?:跟你|和你|理你|聊|说)(?:了|话)?|跟你(?:说|讲)(?:不清|不通|不明白)|换(?:个)?(?:人|真人|人工)(?:来|吧|跟我)/,
  },
  { score: -0.5, pattern: /(?:什么|啥)时候(?:才|能|到底)(?:.{0,6})(?:啊|呀|到底|[?!]{2,})/ },
  { score: 0.65, pattern: /没想到(?:.{0,4})(?:这么|那么|如此|真|还)(?:.{0,2})(?:好|棒|快|便宜|舒服|漂亮|划算|赞)/ },
  {
    score: 0.6,
    pattern:
      /(?:就|正|正好)是我(?:想)?要的|正是我(?:想)?(?:要|找)的|(?:正)?合我(?:的)?心?意|(?:就)?(?:这|它)(?:个|款)?了[!！]+/,
  },
  { score: 0.5, pattern: /(?:会|还会|肯定会|一定会)(?:再|继续)(?:来|买|购买|光顾|回购|支持)/ },
  { score: 0.6, pattern: /比.{0,8}(?:好|强|棒|快)(?:多|得多|太多|很多|一些)/ },
  // 聊了半天没一个有用的, 一个合适的都没有
  { score: -0.55, pattern: /一[个款双件句](?:.{0,6})(?:都|也)(?:不|没)|没一[个款句](?:.{0,4})的/ },
  { score: -0.5, pattern: /(?:看|听)不[懂见](?:中文|人话|字|我)|(?:说|讲)了(?:不要|别|要|没|不)/ },
  {
    score: -0.5,
    pattern:
      /这也(?:叫|算|能|敢|配)|(?:还|也)好意思|(?:谁买谁|买了就?)后悔|(?:这么|这)点(?:小)?事(?:都|也)(?:办|做|搞)不/,
  },
  { score: -0.45, pattern: /到底(.{1,2})不\1|(?:怎么|咋)(?:还|又|老|总)(?:是|在|给|推|没|不)/ },
];

/** The same in English. */
export const englishMoods: readonly SentimentPattern[] = [
  {
    score: -0.6,
    pattern:
      /\b(?:why|how) (?:do|are|is|does|would|can|could|did) (?:you|it|this) (?:still|always|keep|even|not|so|never|constantly)\b/,
  },
  {
    score: -0.55,
    pattern:
      /\b(?:i|i've) (?:already|just|literally) (?:told|said|asked|explained|answered|gave|mentioned|specified)\b|\b(?:told|asked) you (?:twice|three times|already|before|many times|so many|\d+ times)\b/,
  },
  {
    score: -0.55,
    pattern:
      /\b(?:how many (?:more )?times|how often do i|for the (?:second|third|fourth|fifth|last|\d+(?:nd|rd|th)|hundredth|millionth) time|(?:second|third|fourth|\d+(?:nd|rd|th)) time (?:i|i'm|i've|you|that|this))\b/,
  },
  {
    score: -0.55,
    pattern:
      /\b(?:do|can|did|will) you (?:even|ever|actually)\b|\bcan(?:'t|not) you (?:just|even|read|understand|see|listen)\b|\b(?:don't|do) you (?:understand|get it|listen|speak english)(?: me| what)?\b/,
  },
  {
    score: -0.5,
    pattern:
      /\b(?:you|it|this|that|they)(?:'re|'s| are| is)? (?:still|again)(?: \w+){0,3} (?:wrong|the same|not|doesn't|don't|didn't|broken)\b|\b(?:wrong|same|these|this one|this) again\b/,
  },
  {
    score: -0.55,
    pattern:
      /\b(?:stop|quit) (?:showing|recommending|asking|sending|pushing|suggesting|repeating|telling|wasting|spamming|being)\b/,
  },
  {
    score: -0.5,
    pattern:
      /\bi (?:said|asked for|wanted|meant) (?:\w+ ){0,4}not\b|\bi (?:said|specifically said|clearly said) (?:no|not|under|below|without)\b/,
  },
  {
    score: -0.5,
    pattern:
      /\b(?:none|nothing) of (?:this|these|those|that|them|it) (?:is|are|make|makes|work|works|help|helps|fit|fits|was|were)\b|\bnothing (?:works|helps|fits)\b/,
  },
  {
    score: -0.55,
    pattern:
      /\b(?:not (?:even )?(?:close|remotely)|nowhere near|completely (?:wrong|off|missed)|missing the point|missed the point)\b/,
  },
  {
    score: -0.6,
    pattern: /\b(?:what kind of|what sort of) (?:shop|store|bot|service|assistant|joke|nonsense|company|answer)\b/,
  },
  {
    score: -0.6,
    pattern:
      /\b(?:gee|oh|wow|yeah|well|ha),? (?:thanks a lot|how (?:helpful|smart|clever|useful)|(?:that's|that was|you're) (?:so |really |very )?(?:helpful|useful|smart|clever|brilliant|genius))\b|\b(?:great|wonderful|fantastic|brilliant|perfect|nice),? (?:just (?:great|wonderful|perfect|what i needed)|another (?:error|wrong|useless|one of those|delay)|now (?:it|my|the|you|i))\b|\bbig help you are\b|\bas if\b|\bsure you (?:did|do|are)\b/,
  },
  {
    score: -0.5,
    pattern:
      /\bi(?:'ve| have) been (?:waiting|asking|trying)\b|\bwaited (?:\w+ ){0,3}(?:hours|days|weeks|forever|ages)\b/,
  },
  {
    score: -0.5,
    pattern:
      /\b(?:would|will|'ll) never (?:buy|shop|order|come|use|recommend)\b|\btake my (?:money|business) elsewhere\b|\bgo (?:somewhere|elsewhere) (?:else)?\b/,
  },
  {
    score: 0.5,
    pattern:
      /\b(?:will|would|'ll|definitely|gonna) (?:definitely |certainly |be )?(?:buy(?:ing)?|order(?:ing)?|com(?:e|ing)|shop(?:ping)?) (?:here )?(?:again|back|more)\b/,
  },
  {
    score: 0.6,
    pattern:
      /\b(?:didn't|did not|never) expect (?:\w+ ){0,3}(?:so|this|such)\b|\bcouldn't (?:ask for|have asked for|be) (?:more|better|happier)\b/,
  },
  {
    score: -0.5,
    pattern:
      /\b(?:try|start) (?:reading|listening|paying attention|thinking)\b|\b(?:why is (?:this|it|that) so (?:hard|difficult)|how hard (?:is|can) (?:it|this))\b/,
  },
  {
    score: -0.45,
    pattern:
      /\bi (?:asked|wanted|ordered|paid) (?:for )?(?:\w+'?s? ){1,4}(?:and|but|yet) (?:you|got|this|these|received)\b|\b(?:crashed|broke|failed|died|stopped) (?:twice|again|(?:two|three|four|\d+) times)\b/,
  },
  {
    score: -0.5,
    pattern: /\bcan't believe (?:how|you|this|i (?:paid|bought))\b(?! (?:good|great|cheap|comfortable|fast))/,
  },
];

/** Irony turns praise beside it into the opposite; these clauses keep only their negative sum. */
export const ironyMarkers =
  /\b(?:yeah right|oh great|just great|thanks for nothing|thanks a lot for|as if|how helpful|real(?:ly)? genius|big help you are|(?:so|very|really) helpful\s*(?:\.\.\.|…|🙄))|🙄|呵呵|可真(?:行|会|能|聪明|厉害)|真(?:行|可以)啊|也是(?:醉|服|没谁)|好家伙|谢谢你(?:全家|啊浪费)|(?:great|wonderful|fantastic|brilliant|nice|perfect),? (?:another (?:error|wrong|useless|delay)|now (?:it|my|the|you|i))/;
