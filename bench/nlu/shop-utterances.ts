/** Things that shoppers say, for benches that need text and no labels. */
export const shopUtterances: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: [
    '想买一双防水的徒步鞋，预算五百以内',
    '不要黑色的，有没有浅一点的颜色',
    '第二款多重，能不能放进背包侧袋',
    '把刚才那个加到购物车里，要两个',
    '这个和第一个比哪个续航更长',
    '给我妈买个生日礼物，她平时喜欢喝茶',
    '太贵了，便宜点的还有别的吗',
    '今天下单明天能到吗，我挺着急的',
    '颜色无所谓了，先看看三百块左右的',
    '怎么老是推荐一样的，换一批看看',
  ],
  en: [
    'looking for waterproof hiking shoes under eighty dollars please',
    'nothing in black, do you have a lighter colour of that one',
    'how heavy is the second one and does it fit a small bag',
    'put two of those in my basket and show me what it comes to',
    'which of the first two has the longer battery life',
    'I need a birthday present for my mum, she likes tea',
    "that's too expensive, is there something cheaper but still quiet",
    'can you get it here by tomorrow, I am in a hurry',
    'the colour does not matter any more, around forty is fine',
    'you keep showing me the same ones, show me other lamps',
  ],
};
