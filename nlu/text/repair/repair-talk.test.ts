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
  ])('leaves %s', (said) => {
    expect(repairTalk(said, () => [])).toBe(said);
  });

  test('a name of the shop stays as written', () => {
    expect(repairTalk('the frst', () => [{ start: 4, end: 8 }])).toBe('the frst');
  });
});
