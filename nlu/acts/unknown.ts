import type { Span } from '../understanding.js';

/**
 * Words that grammar, not content, put into shopping talk. What is left over when these, the shop's own words and
 * the numbers are taken away is what the shopper may have meant and the shop did not understand.
 */
const grammarEnglish = new Set(
  `a an the and or but so if then than that this these those there here it its i i'm i'd i'll i've me my mine you your yours he she her his they them their we us our
  is are was were be been being am do does did done don't doesn't didn't have has had having can could can't will would won't shall should may might must
  not no yes yeah ok okay please thanks thank hi hello hey of to in on at by with for from into onto about as up down out off over under again after before besides
  what what's whats which who whom whose when where why how much many more most less least some any all both each every other another else
  want wants wanted need needs needed like likes liked love loves look looking show shows give get gets got find finding see seeing buy buying bought purchase recommend suggest
  something anything nothing everything thing things stuff one ones kind sort type model item items product products option options good nice great best better really very too just only also even
  maybe perhaps actually well now today still yet already let let's go going come take put make making made help tell ask say said know think mean meant
  she's he's it's they're that's there's who's we're you're into enjoys enjoy likes fond person someone people gift present suitable perfect right fit fits use used using
  around between within approximately budget price cost money cheap cheaper expensive total cart basket add remove compare difference instead first second third last left available stock
  sell sells sold selling carry carries stock stocks offer offers got any
  pick choose chosen decide matter matters mind never care whatever back before earlier again talk speak human agent same keep keeps kept times ask asked undo checkout pay order orders
  weigh weighs last lasts hold holds cost costs come comes fit work works compare compared versus between stay under below above over least than
  mum mom mother dad father wife husband girlfriend boyfriend sister brother son daughter kid kids friend boss colleague birthday christmas
  though although anyway lot lots bit little kinda sort somewhat pretty quite rather around about overall hmm um uh er oh ah wow eek ouch oops whoa yikes phew yes yep nope sorry wait hold`
    .split(/\s+/)
    .filter(Boolean),
);

const grammarChinese =
  /爸妈|父母|家人|老公|老婆|孩子|宝宝|老人|其实|一共|总共|结账|付款|撤销|改成|改为|改到|换成|换为|少买|多买|少来|多来|少要|多要|呃|额|先|优惠券|优惠|刚才|之前|回到|无所谓|都可以|随便|比一下|比较|对比|区别|哪一个|哪|更|谁|如果|麻烦你|老板|亲|有没有|是不是|能不能|可不可以|什么样|什么|怎么样|怎么|为什么|哪些|哪个|哪款|哪种|这个|那个|这款|那款|这种|那种|这些|那些|一个|一款|一下|一点|一些|一双|一台|有点|推荐|介绍|帮我|给我|我要|我想|想要|想买|需要|看看|看一下|看|找|挑选|挑|选|买|来|要|有|没有|没|请问|请|麻烦|谢谢|你好|您好|可以|能|会|应该|可能|大概|左右|以内|以下|以上|之间|多少钱|多少|价格|价位|预算|便宜|贵|东西|商品|产品|款式|种类|适合|合适|用的|用来|喜欢|爱好|爱|平时|经常|比较|特别|非常|很|挺|太|更|最|还是|还有|还|也|都|就|再|又|只|不要|不想|不|别|我们|我|你们|你|您|他们|她们|他|她|它|人|家里|家|的话|的|了|着|过|吗|呢|吧|啊|呀|哦|嗯|嘛|和|跟|与|或者|或|但是|但|不过|然后|因为|所以|如果|那|这|是|在|给|送|把|被|让|对|从|到|上|下|里|个|款|双|件|台|条|只|些|点|想|说|知道|觉得|感觉|礼物|礼品|朋友|购物车|第|几|好|去|用|做|出|得|地|女|男/g;

/** The text with everything blanked that is known or a Chinese word of grammar. */
function withoutKnown(text: string, known: readonly Span[]): string {
  const letters = text.split('');
  for (const span of known) for (let i = span.start; i < span.end; i += 1) letters[i] = ' ';
  return letters.join('').replace(grammarChinese, (word) => ' '.repeat(word.length));
}

/**
 * Content words that nothing explains, as spans. Chinese is cut at grammar words and whatever else is known; stretches
 * of two characters and more count.
 */
export function readUnknown(text: string, known: readonly Span[]): (Span & { readonly surface: string })[] {
  const result: (Span & { readonly surface: string })[] = [];
  for (const match of withoutKnown(text, known).matchAll(
    /[\p{Script=Han}]{2,}|[\p{Script=Latin}][\p{Script=Latin}\d'-]*/gu,
  )) {
    const surface = match[0];
    if (/^\p{Script=Latin}/u.test(surface) && (surface.length < 3 || grammarEnglish.has(surface))) continue;
    result.push({ start: match.index, end: match.index + surface.length, surface });
  }
  return result;
}

/** How many characters nothing explains, single ones too: what tells a transcript from a better one. */
export function countUnexplained(text: string, known: readonly Span[]): number {
  let count = 0;
  for (const [surface] of withoutKnown(text, known).matchAll(
    /\p{Script=Han}|[\p{Script=Latin}][\p{Script=Latin}\d'-]*/gu,
  ))
    if (!grammarEnglish.has(surface)) count += surface.length;
  return count;
}
