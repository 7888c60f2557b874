import { describe, expect, it } from 'vitest';
import { sampleShop } from '../commerce/fixture/sample-shop.js';
import type { Constraint } from '../state/belief-state.js';
import { baseMeasureText, describeConstraint, describeConstraints } from './describe.js';
import { formatMoney } from './money.js';

const graph = sampleShop();

function wish(
  attribute: string,
  op: Constraint['op'],
  value: Constraint['value'],
  more: Partial<Constraint> = {},
): Constraint {
  return { id: 'w', attribute, op, value, strength: 'hard', source: { turn: 1, said: '' }, ...more };
}

const cases: readonly [Constraint, zh: string, en: string][] = [
  [wish('price', '<=', 50000), '¥500以内', 'up to ¥500'],
  [wish('price', '<', 50000), '低于¥500', 'under ¥500'],
  [wish('price', '>', 50000), '高于¥500', 'over ¥500'],
  [wish('price', '>=', 129950), '¥1,299.50以上', 'from ¥1,299.50'],
  [wish('price', '<=', 65000, { about: 50000 }), '¥500左右', 'around ¥500'],
  [wish('brand', '=', 'Tarn'), '塔恩', 'Tarn'],
  [wish('brand', '!=', 'Tarn'), '不要塔恩', 'not Tarn'],
  [wish('brand', '!=', 'Ochre House'), '不要Ochre House', 'not Ochre House'],
  [wish('category', '!=', 'Tea'), '不要茶叶', 'not Tea'],
  [wish('product', '!=', 'K1'), '不要溪鹭静音水壶', 'not Brook Hush Kettle'],
  [wish('colour', '=', 'green'), '颜色：绿色', 'colour: green'],
  [wish('colour', '!=', 'green'), '不要绿色', 'not green'],
  [wish('colour', '=', 'no such term'), '颜色：no such term', 'colour: no such term'],
  [wish('variable', '=', true), '调温', 'temperature control'],
  [wish('variable', '=', false), '不要调温', 'not temperature control'],
  [wish('variable', '!=', true), '不要调温', 'not temperature control'],
  [wish('origin', '=', true), '产地', 'origin'],
  [wish('capacity', '>=', 1.5, { unit: 'L' }), '容量≥1.5 升', 'capacity ≥ 1.5 L'],
  [wish('capacity', '<', 500), '容量<500 毫升', 'capacity < 500 ml'],
  [wish('capacity', '<=', 1200, { about: 1000 }), '容量1000 毫升左右', 'capacity around 1000 ml'],
  [wish('capacity', '=', 600), '容量：600 毫升', 'capacity: 600 ml'],
  [wish('rating', '>=', 4.5), '评分4.5以上', 'rated 4.5 or better'],
  [wish('no such attribute', '=', true), 'no such attribute', 'no such attribute'],
];

describe('describeConstraint', () => {
  it.each(cases)('%j', (constraint, zh, en) => {
    expect(describeConstraint(constraint, graph, 'zh')).toBe(zh);
    expect(describeConstraint(constraint, graph, 'en')).toBe(en);
  });

  it('says the two bounds of one wish once', () => {
    const around = [wish('price', '>=', 35000, { about: 50000 }), wish('price', '<=', 65000, { about: 50000 })];
    expect(describeConstraints(around, graph, 'zh')).toEqual(['¥500左右']);
    const range = [wish('price', '>=', 20000), wish('colour', '=', 'green'), wish('price', '<=', 40000)];
    expect(describeConstraints(range, graph, 'en')).toEqual(['¥200 to ¥400', 'colour: green']);
  });
});

describe('figures in words', () => {
  it('writes money by currency, with decimals only where there are some', () => {
    expect(formatMoney({ amount: 39900, currency: 'CNY' }, 'zh')).toBe('¥399');
    expect(formatMoney({ amount: 129950, currency: 'CNY' }, 'en')).toBe('¥1,299.50');
    expect(formatMoney({ amount: 4999, currency: 'USD' }, 'en')).toBe('$49.99');
    expect(formatMoney({ amount: 5, currency: 'EUR' }, 'en')).toBe('€0.05');
    expect(formatMoney({ amount: 1200, currency: 'JPY' }, 'en')).toBe('JP¥1,200');
    expect(formatMoney({ amount: 1234500, currency: 'CHF' }, 'en')).toBe('CHF 12,345');
    expect(formatMoney({ amount: -150, currency: 'USD' }, 'en')).toBe('-$1.50');
    expect(formatMoney({ amount: 1_234_567_800, currency: 'CNY' }, 'zh')).toBe('¥12,345,678');
  });

  it('writes base units in the unit of the attribute', () => {
    expect(baseMeasureText('capacity', 1200, graph, 'en')).toBe('1200 ml');
    expect(baseMeasureText('no such attribute', 7, graph, 'en')).toBe('7');
  });
});
