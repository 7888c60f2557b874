import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '../understanding.js';
import { normalise } from './normalise.js';
import { readQuantities } from './quantities.js';

/**
 * Texts and what is to be read in them, checked by eye: kind, comparator (none for `eq`), value or `low..high`, unit,
 * (measure word), <the stretch that says it>.
 */
const cases: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('quantity-cases.json', import.meta.url), 'utf8'),
);

function describeQuantity(text: string, quantity: Quantity): string {
  const { kind, comparator, value, high, unit, classifier, start, end } = quantity;
  const bound = comparator === 'eq' ? '' : ` ${comparator}`;
  const range = high === undefined ? '' : `..${high}`;
  const counted = `${unit === undefined ? '' : ` ${unit}`}${classifier === undefined ? '' : ` (${classifier})`}`;
  return `${kind}${bound} ${value}${range}${counted} <${text.slice(start, end)}>`;
}

function read(raw: string): string {
  const { text } = normalise(raw);
  return readQuantities(text)
    .map((quantity) => describeQuantity(text, quantity))
    .join(' | ');
}

describe('readQuantities', () => {
  test('knows at least 500 expressions', () => {
    expect(Object.keys(cases).length).toBeGreaterThanOrEqual(500);
  });

  test.each(Object.entries(cases))('%s', (raw, expected) => {
    expect(read(raw)).toBe(expected);
  });

  test.each(['3', '500', '618元'])('reads a lone figure: %s', (raw) => {
    expect(readQuantities(raw)).toHaveLength(1);
  });

  test('reads nothing in a masked stretch, and no bound out of it', () => {
    const text = 'iphone 15 pro max 256gb';
    const masked = [{ start: 0, end: 17 }];
    expect(readQuantities(text, { masked }).map((quantity) => describeQuantity(text, quantity))).toEqual([
      'measure 256 GB <256gb>',
    ]);
  });

  test('reads traditional characters and full-width digits like their plain forms', () => {
    expect(read('兩千塊以內')).toBe(read('两千块以内'));
    expect(read('５００～８００元')).toBe('money between 500..800 CNY <500~800元>');
  });

  test('never throws, and its spans lie inside the text in order', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        ...'一 二 两 三 半 十 百 千 万 亿 零 点 几 多 块 元 斤 个 双 折 第 前 最后 到 - ~ 至 以内 不超过 以上 左右 的不要 $ ¥ 5 12 300 1.5 k w % kg in " # x and a half hundred two one the second to between up or more 年 月 号 码'.split(
          ' ',
        ),
      ),
      fc.constant(' '),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const { text } = normalise(parts.join(''));
        let previous = { start: 0, end: 0 };
        for (const quantity of readQuantities(text)) {
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(quantity.end).toBeLessThanOrEqual(text.length);
          const same = quantity.start === previous.start && quantity.end === previous.end;
          expect(same || quantity.start >= previous.end).toBe(true);
          expect(Number.isFinite(quantity.value)).toBe(true);
          expect(quantity.comparator === 'between').toBe(quantity.high !== undefined);
          previous = quantity;
        }
      }),
      { numRuns: 5000 },
    );
  });
});
