import { describe, expect, test } from 'vitest';
import { repairTalk } from './repair-talk.js';

describe('repairTalk', () => {
  test.each([
    ['chekout plase', 'checkout please'],
    ['i want a lamp, beow 200', 'i want a lamp, below 200'],
    ['the frst one in my baskt', 'the first one in my basket'],
    ['hw much n how heavy', 'how much and how heavy'],
    ['remoe the filtre', 'remove the filter'],
    ['杰算吧', '结算吧'],
    ['去付匡', '去付款'],
    ['第一种鲜在能买吗', '第一种现在能买吗'],
    ['这个品湃除外', '这个品牌除外'],
    ['第一件拿两建', '第一件拿两件'],
    ["it dosen't matter", "it doesn't matter"],
    ['mnius the lid', 'minus the lid'],
    ['depth at leasr 20 cm', 'depth at least 20 cm'],
    ['no moer than 30', 'no more than 30'],
    ['the fist one', 'the first one'],
    ['put it in my crt', 'put it in my cart'],
    ['不低鱼30的', '不低于30的'],
    ['九十圆以下', '九十圆以下'],
    ['九十园以下', '九十元以下'],
    ['四百块前以内', '四百块钱以内'],
    ['厚度8毫秘以内', '厚度8毫米以内'],
    ['五工金左右的', '五公斤左右的'],
    ['好的，买单八', '好的，买单吧'],
    ['就卖第二个', '就买第二个'],
    ['材质得要求去掉', '材质的要求去掉'],
    ['这葛品牌不考虑', '这个品牌不考虑'],
  ])('%s', (said, meant) => {
    expect(repairTalk(said, () => [])).toBe(meant);
  });

  test.each([
    'do you have rice',
    'a list of shoes for my mice',
    'she gave a speech about orders',
    '低一点的',
    '什么时间',
    '要两间的',
    '我家用的箱子',
    '十个',
    '你们卖这个吗',
    '同时不是红色的',
    '我买布袋',
    '紫外线灯',
    'the list',
    'nope',
  ])('leaves %s', (said) => {
    expect(repairTalk(said, () => [])).toBe(said);
  });

  test('a name of the shop stays as written', () => {
    expect(repairTalk('the frst', () => [{ start: 4, end: 8 }])).toBe('the frst');
  });
});
