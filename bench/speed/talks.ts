/** What is said in one conversation, in order. */
export type Talk = readonly string[];

/** Conversations over the synthetic catalogue: wishes, prices, changes of mind, comparisons, facts, cart, small talk. */
const syntheticTalks: readonly Talk[] = [
  [
    'hello',
    'I need a kettle',
    'no more than 300 yuan',
    'make it white',
    'how heavy is the first one?',
    'put it in my cart',
  ],
  ['你好', '想买个行李箱', '预算六百以内', '不要粉色的', '第二个容量多大', '加入购物车'],
  [
    'show me rechargeable headphones',
    'cheaper please',
    'what is the battery life of the second',
    'compare the first two',
  ],
  ['有没有防水的夹克', '要蓝色', '换成黑色吧', '再便宜一点', '比较一下前两个', '就要第一个'],
  ['a foldable tent under 800', 'something lighter', 'not in green', 'actually show me sleeping bags', 'thanks, bye'],
  ['给我推荐一个台灯', '两百到四百', '静音的有吗', '它是什么材质', '来两个', '结账'],
  ['I want a steel thermos of at least 500 ml', 'any colour but red', 'the most popular one', 'tell me more about it'],
  ['音箱', '功率大一点的', '三百块左右', '有黑色的吗', '太贵了', '算了，看看耳机'],
  ['looking for a gift for someone who loves gardening', 'around 150', 'the cheaper of the two', 'is it in stock?'],
  ['我家的猫需要猫砂', '要性价比高的', '第一个多少钱', '为什么推荐这个', '谢谢'],
  ['do you have leather backpacks', 'between 200 and 500 yuan', 'brown or black', 'undo that', 'what would you pick?'],
  ['毛衣', '棉的', '灰色', '一百五以下', '都不喜欢', '那看看衬衫'],
];

/** The same sort of talk over the grocery products of The Complete Journey. */
const groceryTalks: readonly Talk[] = [
  [
    'hello',
    'I am looking for frozen pizza',
    'under 8 dollars',
    'something cheaper',
    'compare the first two',
    'add the first',
  ],
  [
    'show me soft drinks',
    'not more than 5 dollars',
    'only national brands',
    'which is the largest?',
    'add two of them',
  ],
  ['你好', '有没有汤', '十美元以内', '便宜一点的', '第一个多少钱', '加入购物车'],
  ['coffee', 'between 3 and 9 dollars', 'the second one please', 'what size is it?', 'actually I want tea'],
  ['cheese', 'own brand', 'cheapest first', 'how much is the third?', 'no, show me yogurt', 'thanks'],
  ['我想买饼干', '不超过五块', '换一个', '比较前两个', '谢谢'],
  ['do you sell shampoo', 'less than 6', 'any other maker?', 'put it in the cart', 'what is in my cart'],
  ['pasta sauce', 'tell me about the first', 'something else', 'around 4 dollars', 'checkout'],
];

/** The talks that fit a feed. */
export function talksFor(feedName: string): readonly Talk[] {
  return feedName === 'completejourney' ? groceryTalks : syntheticTalks;
}
