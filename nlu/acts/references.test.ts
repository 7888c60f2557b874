import { describe, expect, test } from 'vitest';
import { readQuantities } from '../text/quantities.js';
import { readRecipient, readReferences } from './references.js';

function pointed(text: string): string {
  return readReferences(text, readQuantities(text))
    .map(({ kind, positions }) => (positions ? `${kind} ${positions.join('+')}` : kind))
    .join(', ');
}

describe('readReferences', () => {
  test.each([
    ['the first one', 'position 1'],
    ['第二个', 'position 2'],
    ['最后一个', 'position -1'],
    ['the last one', 'position -1'],
    ['第一个和第三个', 'position 1+3'],
    ['the first and the second', 'position 1+2'],
    ['add it', 'pronoun'],
    ['这款多重', 'pronoun'],
    ['它防水吗', 'pronoun'],
    ["i'll take this one", 'pronoun'],
    ['另一个', 'other'],
    ['the other one', 'other'],
    ['both of them', 'both, both'],
    ['这两款', 'both'],
    ['these', 'both'],
    ['它们有什么区别', 'both'],
  ])('%s', (text, expected) => {
    expect(pointed(text)).toBe(expected);
  });

  test.each([
    'a lantern that is bright',
    'it must be waterproof',
    'it should hold two',
    '比那个更轻',
    'show me lanterns',
    '看看营灯',
  ])('points at nothing: %s', (text) => {
    expect(pointed(text)).toBe('');
  });
});

describe('readRecipient', () => {
  test.each([
    ['给我妈妈买个杯子', 'female', 'adult'],
    ['送女朋友的礼物', 'female', 'adult'],
    ['给爷爷挑一个', 'male', 'senior'],
    ['给宝宝用', null, 'baby'],
    ['帮孩子选', null, 'child'],
    ['适合老人的', null, 'senior'],
    ['a gift for my wife', 'female', 'adult'],
    ['something for my dad', 'male', 'adult'],
    ['for my niece', 'female', 'child'],
    ['a present for grandma', 'female', 'senior'],
    ['buy him a lantern', 'male', 'adult'],
  ])('%s', (text, gender, age) => {
    expect(readRecipient(text)).toMatchObject({ gender, age });
  });

  test.each(['我妈妈说这个好', 'my wife likes it', '我是学生', 'tell him thanks', '看看营灯'])(
    'nobody is bought for: %s',
    (text) => {
      expect(readRecipient(text)).toBeNull();
    },
  );
});
