/** What is asked of several things together: a set around one, what was bought before once more, something in place of it. */
export type BasketRequest = 'set' | 'refill' | 'replacement';

const sets =
  /\b(?:complete|finish|round (?:off|out)) (?:the|this|my|that) (?:look|outfit|set|kit|set-?up)\b|\b(?:build|make|put together|give me|show me|get me) (?:me )?(?:a|an|the|the whole|a whole|a full|a complete) (?:set|outfit|kit|look|bundle)\b|\bwhat else (?:do|would|will|might|should) i need\b|\beverything (?:else )?i need (?:for|with|to go with) (?:it|this|that)\b|\bthe (?:whole|full|complete) (?:set|outfit|kit|look)\b|配(?:成)?(?:一|个|整)?(?:套|身|全套|整套)|搭(?:配)?(?:一|个|成)?(?:套|身)|(?:一|整|全)套(?:配|搭|凑|买)(?:齐|好|全)|(?:凑|配|买)(?:齐|全)(?:一|整)?套?|还(?:需要|要|得)(?:买|配|准备|搭)(?:些|点)?(?:什么|啥|哪些)/;
const refills =
  /\b(?:time to|need to|have to|want to|wanna) (?:refill|restock|reorder|re-order|top up|stock up)\b|\b(?:refill|restock|reorder|re-order)\b(?! (?:pack|bottle|pouch|bag|cartridge)s?\b)|\b(?:running (?:low|out)|run out|ran out|almost out|nearly out|almost empty|used up|all gone)\b|\b(?:same|what i (?:bought|got|ordered|had)) (?:again|as last time|last time)\b|\bbuy (?:it|them|that|the same) again\b|(?:快|要|已经|都)?(?:吃|用|喝)(?:完|光|没)了|(?:快|要)没(?:有)?了|见底了?|(?:补|续)(?:点|一?些|一?下|个)?(?:货|买)|该(?:补|续|囤|买)(?:货|了)?|(?:上次|之前|上回|以前)买的(?:那|这|同款|一样)?.{0,10}(?:再|还)(?:来|要|买)|再(?:来|买)一(?:份|袋|包|盒|瓶)(?:一样|同样|上次)|回购/;
const replacements =
  /\b(?:anything|something|what|any(?:thing)? else) (?:can i (?:get|have|take) |you have |like it |similar )?instead\b|\b(?:substitutes?|replacements?|alternatives?)\b|(?:有|给|找|来)(?:没有|个|点)?(?:什么|别的)?(?:能|可以)?(?:替代|代替|平替|顶替)|(?:替代|代替|平替)(?:品|的|款)?(?:有|吗|呢|$)/;

/** What is asked, in a normalised text; null for everything else. */
export function readBasketRequest(text: string): BasketRequest | null {
  if (sets.test(text)) return 'set';
  if (refills.test(text)) return 'refill';
  return replacements.test(text) ? 'replacement' : null;
}
