import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { shapeFamilies } from './pictures/keywords.js';
import { drawFallback, drawPicture, pictureRequest } from './pictures.js';
import { demoProducts } from './tables/departments.js';
import { half } from './tables/pair.js';
import { terms } from './tables/terms.js';

/** Throws on the first thing that is not well-formed; returns the number of elements and the root's name. */
function parse(svg: string): { readonly root: string; readonly elements: number } {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(svg).close();
  return { root: names[0] ?? '', elements: names.length };
}

/** The picture without its colours and ids: what is left is the silhouette. */
const outline = (svg: string): string => svg.replace(/<defs>.*<\/defs>/, '').replace(/#\w+/g, '');

const requests = demoProducts().map(({ sku, category, name, cells }) => {
  const words = [...cells].flatMap(([id, cell]) =>
    cell.kind === 'term' ? cell.keys.map((key) => half(terms[id]![key]!, 'en')) : [],
  );
  const colour = cells.get('color');
  return {
    categoryId: half(category, 'en'),
    colour: colour?.kind === 'term' ? colour.keys[0] : undefined,
    shape: [...words, name.replace('|', ' ')].join(' '),
    seed: sku,
  };
});

describe('drawPicture', () => {
  it('draws a small well-formed picture for each product of the demo shop', () => {
    for (const request of requests) {
      const svg = drawPicture(request);
      const { root, elements } = parse(svg);
      expect(root).toBe('svg');
      expect(elements, request.seed).toBeGreaterThan(10);
      expect(Buffer.byteLength(svg), request.seed).toBeLessThan(4200);
      expect(svg, request.seed).not.toMatch(/NaN|undefined/);
    }
  });

  it('is the same for the same request', () => {
    for (const request of requests.slice(0, 40)) expect(drawPicture(request)).toBe(drawPicture({ ...request }));
  });

  it('leaves the neutral package to what has no silhouette', () => {
    const neutral = outline(drawPicture({ categoryId: 'Nothing > Known', seed: 'a' }));
    const boxed = requests.filter((request) => outline(drawPicture(request)) === neutral).map(({ seed }) => seed);
    expect(boxed.sort()).toEqual(['KS101', 'KS102', 'KS103']);
  });

  it('tells forms of one category apart', () => {
    const draw = (shape: string): string =>
      outline(drawPicture({ categoryId: 'Audio > Headphones', shape, seed: 'a' }));
    expect(new Set(['over-ear', 'in-ear', 'open-ear', 'neckband'].map(draw)).size).toBe(4);
  });

  it('reads colours in both languages, and as hex', () => {
    const draw = (colour: string): string => drawPicture({ categoryId: 'Bags > Backpacks', colour, seed: 'a' });
    expect(draw('红色')).toBe(draw('red'));
    expect(draw('dark red')).toBe(draw('red'));
    expect(draw('#cf5250')).toBe(draw('red'));
    expect(draw('blue')).not.toBe(draw('red'));
    expect(draw('藏青色')).toBe(draw('navy'));
  });

  it('names no shape that does not exist', () => {
    const neutral = outline(drawPicture({ categoryId: 'Nothing > Known', seed: 'a' }));
    for (const { keywords, shape } of shapeFamilies) {
      const word = keywords.split('|').find((each) => /^[a-z -]+$/.test(each));
      if (word === undefined || shape === 'package') continue;
      expect(outline(drawPicture({ categoryId: word, seed: 'a' })), word).not.toBe(neutral);
    }
  });
});

describe('pictureRequest', () => {
  it('takes the colour term and the other words from a product', () => {
    const product = {
      id: 'A1',
      names: { en: ['Cloud'], zh: ['云'] },
      descriptions: { en: [], zh: [] },
      categoryId: 'Shoes',
      brandId: null,
      offer: {
        price: { amount: 100, currency: 'CNY' },
        listPrice: { amount: 100, currency: 'CNY' },
        availability: 'in_stock' as const,
        stock: 1,
      },
      rating: null,
      attributes: [
        { kind: 'term' as const, attributeId: 'color', termId: 'red' },
        { kind: 'term' as const, attributeId: 'style', termId: 'boot' },
        { kind: 'boolean' as const, attributeId: 'waterproof', value: true },
      ],
      images: [],
      url: null,
      groupId: null,
    };
    expect(pictureRequest(product)).toEqual({
      categoryId: 'Shoes',
      colour: 'red',
      shape: 'red boot Cloud 云',
      seed: 'A1',
    });
  });
});

describe('drawFallback', () => {
  it.each(['Gardening', '园艺', '', '<script>&"', '🌵', '\u0000', 'x'.repeat(10_000)])(
    'draws a package for %j',
    (label) => {
      expect(parse(drawFallback({ label, seed: label })).root).toBe('svg');
    },
  );

  it('marks the package with the first letter, and draws what it knows', () => {
    expect(drawFallback({ label: '<园艺', seed: 'a' })).toContain('>园</text>');
    expect(drawFallback({ label: '家居 > 台灯', seed: 'a' })).not.toContain('<text');
  });
});
