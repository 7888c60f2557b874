import { expect, test } from 'vitest';
import { readActivitySet } from './activity.js';
import { nextDelay } from './clock.js';
import { formatMoney, safeUrl, timeLeft } from './format.js';

test('money has a narrow sign and no empty decimals', () => {
  expect(formatMoney(389, 'CNY', 'zh')).toBe('¥389');
  expect(formatMoney(1389.5, 'CNY', 'en')).toBe('¥1,389.50');
  expect(formatMoney(12, 'not a currency', 'en')).toBe('not a currency 12');
});

test('the time that is left shrinks from days to seconds and ends', () => {
  const now = Date.parse('2026-03-01T10:00:00Z');
  expect(timeLeft('2026-03-01T10:03:04Z', now, 'en')).toBe('3:04');
  expect(timeLeft('2026-03-01T12:03:04Z', now, 'en')).toBe('2:03:04');
  expect(timeLeft('2026-03-03T12:03:04Z', now, 'zh')).toBe('2 天 02:03:04');
  expect(timeLeft('2026-03-01T10:00:00Z', now, 'en')).toBeNull();
  expect(timeLeft('soon', now, 'en')).toBeNull();
});

test('only web addresses from a feed are followed', () => {
  expect(safeUrl('/pictures/a.svg', 'https://shop.example/')).toBe('https://shop.example/pictures/a.svg');
  expect(safeUrl('javascript:alert(1)', 'https://shop.example/')).toBeNull();
  expect(safeUrl('data:text/html,x', 'https://shop.example/')).toBeNull();
  expect(safeUrl(null, 'https://shop.example/')).toBeNull();
});

test('waiting doubles up to the bound and is never nothing', () => {
  const options = { backoffMs: 100, maxBackoffMs: 1000 };
  expect([1, 2, 3, 9].map((failures) => nextDelay(failures, options, () => 1))).toEqual([100, 200, 400, 1000]);
  expect(nextDelay(1, options, () => 0)).toBe(25);
});

test('a frame that is no activity set is nothing', () => {
  expect(readActivitySet('')).toBeNull();
  expect(readActivitySet('{')).toBeNull();
  expect(readActivitySet({ activities: 'none' })).toBeNull();
  expect(readActivitySet('{"activities":[{"type":"message","text":"a"},{"no":"type"},7],"watermark":3}')).toEqual({
    activities: [{ type: 'message', text: 'a' }],
    watermark: '3',
  });
});
