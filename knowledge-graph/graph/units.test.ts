import { describe, expect, it } from 'vitest';
import { unitTable } from './unit-table.js';
import { convert, dimensionOf, formatMeasure, parseUnit, toBase } from './units.js';

describe('units', () => {
  it.each([
    ['克', 'g'],
    ['公斤', 'kg'],
    ['斤', 'jin'],
    ['寸', 'inch'],
    ['″', 'inch'],
    ['litre', 'L'],
    ['Fl. Oz.', 'fl_oz'],
    ['GRM', 'g'],
    ['WTT', 'W'],
    ['HUR', 'h'],
    ['mAh', 'mAh'],
    ['MAH', 'mAh'],
    ['小时', 'h'],
    ['℃', 'Celsius'],
    ['％', 'percent'],
    ['C62', 'piece'],
  ])('reads %s as %s', (text, code) => {
    expect(parseUnit(text)).toBe(code);
  });

  it('reads back every code, and keeps words that are no unit apart', () => {
    for (const { code } of unitTable) expect(parseUnit(code)).toBe(code);
    expect(parseUnit('banana')).toBeUndefined();
    expect(parseUnit('')).toBeUndefined();
  });

  it('converts within a dimension only', () => {
    expect(convert(2, '斤', 'kg')).toBe(1);
    expect(convert(1, 'lb', 'g')).toBeCloseTo(453.59237, 9);
    expect(convert(212, 'Fahrenheit', 'Celsius')).toBeCloseTo(100, 9);
    expect(convert(0, 'Celsius', 'K')).toBeCloseTo(273.15, 9);
    expect(convert(1, 'g', 'm')).toBeUndefined();
    expect(toBase(15.6, 'inch')).toBeCloseTo(396.24, 9);
    expect(toBase(7, 'banana')).toBe(7);
    expect(dimensionOf('kW')).toBe('power');
  });

  it('writes values with the unit of the language', () => {
    expect(formatMeasure(240, 'g', 'en')).toBe('240 g');
    expect(formatMeasure(40, 'h', 'zh')).toBe('40 小时');
    expect(formatMeasure(85, 'percent', 'en')).toBe('85%');
    expect(formatMeasure(15.6, 'inch', 'zh')).toBe('15.6 英寸');
    expect(formatMeasure(6, undefined, 'zh')).toBe('6');
    expect(formatMeasure(3, 'sprig', 'en')).toBe('3 sprig');
  });
});
