import { describe, expect, it } from 'vitest';
import { readBasketRequest } from './baskets.js';
import { readJudgement } from './judgement.js';
import { readMemoryAct, tellsOfOneself } from './memory.js';

describe('what is asked of the shop’s memory', () => {
  it.each([
    ['remember that', 'remember'],
    ['please remember my size', 'remember'],
    ['yes, remember it', 'remember'],
    ["remember that i can't eat nuts", 'remember'],
    ['记住我的偏好', 'remember'],
    ['帮我记一下', 'remember'],
    ["don't remember that", 'do_not_remember'],
    ['please stop remembering what i say', 'do_not_remember'],
    ['别记我说的', 'do_not_remember'],
    ['what do you know about me', 'show_profile'],
    ['你记得我什么', 'show_profile'],
    ['你都了解我的哪些', 'show_profile'],
    ['forget me', 'forget_me'],
    ['delete all my data', 'forget_me'],
    ['忘了我吧', 'forget_me'],
    ['把我的记录删掉', null],
    ['清空我的资料', 'forget_me'],
    ["forget that i don't like wool", 'forget_wish'],
    ['forget my shoe size', 'forget_wish'],
    ['忘掉我不喜欢羊毛', 'forget_wish'],
    ['forget that', null],
    ['forget the budget', null],
    ['do you remember that blue lamp', null],
    ["i don't remember the name", null],
    ['do you have a memory card', null],
    ['不要记号笔', null],
    ['行车记录仪有吗', null],
    ['忘了我刚才说的', null],
    ['what do you know about this lamp', null],
  ])('%s: %s', (text, act) => {
    expect(readMemoryAct(text)).toBe(act);
  });

  it.each([
    ['i always wear wool', true],
    ["i'm allergic to nickel", true],
    ['我一直穿43码', true],
    ['对花生过敏', true],
    ['a wool coat please', false],
    ['要羊毛的', false],
  ])('what is told of oneself: %s %s', (text, tells) => {
    expect(tellsOfOneself(text)).toBe(tells);
  });
});

describe('thumbs in words', () => {
  it.each([
    ["i don't like that one", 'dislike'],
    ['not keen on the second', 'dislike'],
    ['不喜欢这个', 'dislike'],
    ['第二个我不太喜欢', 'dislike'],
    ['i love the first one', 'like'],
    ['我喜欢第一个', 'like'],
    ["i'd like the first one", null],
    ['do you like it', null],
    ['你喜欢哪个', null],
    ['show me the first one', null],
  ])('%s: %s', (text, judgement) => {
    expect(readJudgement(text)?.kind ?? null).toBe(judgement);
  });
});

describe('several things at once', () => {
  it.each([
    ['complete the look', 'set'],
    ['what else do i need for it, all under 300', 'set'],
    ['帮我配一套', 'set'],
    ['还需要买什么', 'set'],
    ['time to refill', 'refill'],
    ['上次买的猫粮快吃完了', 'refill'],
    ['i have run out of shampoo', 'refill'],
    ['anything instead?', 'replacement'],
    ['有没有替代品', 'replacement'],
    ['a refill pack for the pen', null],
    ['a set of mugs', null],
    ['一套茶具', null],
    ['耐用的', null],
  ])('%s: %s', (text, asked) => {
    expect(readBasketRequest(text)).toBe(asked);
  });
});
