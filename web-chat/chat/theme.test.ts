import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, paletteOf, readable, readTheme } from './theme.js';

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel);
const parse = (css = ''): [number, number, number] => {
  const [red = 0, green = 0, blue = 0] = (css.match(/\d+/g) ?? []).map(Number);
  return [red, green, blue];
};

describe('a shop’s own colours', () => {
  test('contrast is WCAG’s', () => {
    expect(contrast([255, 255, 255], [0, 0, 0])).toBeCloseTo(21, 5);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });

  test('whatever the accent, words on it and in it can be read, in both schemes', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom('light' as const, 'dark' as const), (accent, scheme) => {
        const palette = paletteOf(accent, scheme);
        expect(contrast(parse(palette['--on-accent']), parse(palette['--accent']))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(parse(palette['--accent-ink']), parse(palette['--accent-soft']))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test('a colour that can be read is kept', () => {
    expect(readable([120, 20, 10], [255, 255, 255])).toEqual([120, 20, 10]);
  });

  test('of a message only texts are taken', () => {
    expect(readTheme({ accent: ' red ', radius: 4, font: '', scheme: 'dark', more: 'x' })).toEqual({
      accent: 'red',
      scheme: 'dark',
    });
    expect([readTheme(null), readTheme('red')]).toEqual([{}, {}]);
  });
});
