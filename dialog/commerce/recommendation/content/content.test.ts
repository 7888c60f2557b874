import { describe, expect, it } from 'vitest';
import type { Product } from '../../../../knowledge-graph/graph/model.js';
import { sampleShop } from '../../fixture/sample-shop.js';
import { mixedContent } from './content-index.js';
import { embedCatalogue } from './embed-catalogue.js';
import { embeddingIndex } from './embedding-index.js';
import type { EmbedText } from './embedding-table.js';
import { contentIndex } from './tf-idf.js';

const pause = async (): Promise<void> => undefined;
const shop = sampleShop();

/** As an encoder that knows two meanings in both languages, and little else. */
const embed: EmbedText = async (text) => {
  const vector = new Float32Array(8).fill(0.1);
  if (/kettle|壶/i.test(text)) vector[0] = 1;
  if (/tea\b|茶/i.test(text)) vector[1] = 1;
  if (/lamp|灯/i.test(text)) vector[2] = 1;
  for (const letter of text) vector[3 + (letter.codePointAt(0)! % 5)]! += 0.01;
  return vector;
};

function described(id: string, name: string, language: 'zh' | 'en', categoryId: string): Product {
  const words = { zh: [], en: [], [language]: [name] };
  const base = shop.product('K1')!;
  return { ...base, id, names: words, descriptions: { zh: [], en: [] }, categoryId, brandId: null, attributes: [] };
}

const products = [
  described('e1', 'Hush Kettle', 'en', 'a'),
  described('e2', 'Green Tea', 'en', 'b'),
  described('e3', 'Desk Lamp', 'en', 'c'),
  described('z1', '静音水壶', 'zh', 'd'),
  described('z2', '绿茶', 'zh', 'e'),
  described('z3', '台灯', 'zh', 'f'),
];
const catalogue = { size: products.length, products: () => products, category: () => undefined };

async function both() {
  const table = (await embedCatalogue(catalogue, { embed, known: null, pause }))!;
  return {
    table,
    words: await contentIndex(catalogue, pause),
    meanings: embeddingIndex(table, (id) => id.slice(0, 1)),
  };
}

describe('embeddings of products', () => {
  it('find across languages what words cannot', async () => {
    const { words, meanings } = await both();
    expect(words.nearest(new Map([['z1', 1]]), 3)).toEqual([]);
    const mixed = mixedContent(words, meanings, {
      languagesOf: (id) => [id.startsWith('z') ? 'zh' : 'en'],
      apart: true,
    });
    for (const [own, other] of [
      ['z1', 'e1'],
      ['z2', 'e2'],
      ['e3', 'z3'],
    ] as const) {
      const abroad = mixed.nearest(new Map([[own, 1]]), 5).filter((id) => id[0] !== own[0]);
      expect(abroad[0]).toBe(other);
    }
  });

  it('do not touch likeness where products share a language, and only break ties among what is named', async () => {
    const { words, meanings } = await both();
    const mixed = mixedContent(words, meanings, { languagesOf: () => ['en'], apart: false });
    const liking = new Map([['e1', 1]]);
    const [before, after] = [words.likeness(liking), mixed.likeness(liking)];
    for (const { id } of products) expect(Math.abs(after(id) - before(id))).toBe(0);
    expect(mixed.nearest(liking, 5)).toEqual(expect.arrayContaining(['z1']));
  });

  it('push away what was disliked, know nothing of strangers, and never name what was given', async () => {
    const { meanings } = await both();
    const likeness = meanings.likeness(
      new Map([
        ['e1', 1],
        ['e3', -1],
      ]),
    );
    expect(likeness('z1')).toBeGreaterThan(likeness('z3'));
    expect(likeness('no such product')).toBe(0);
    expect(meanings.similarity('e1', 'no such product')).toBe(0);
    expect(meanings.nearest(new Map([['no such product', 1]]), 3)).toHaveLength(3);
    expect(meanings.nearest(new Map([['e1', 1]]), 10)).not.toContain('e1');
  });

  it('are of length 1 within the steps of a byte', async () => {
    const { meanings } = await both();
    for (const { id } of products) expect(meanings.similarity(id, id)).toBeCloseTo(1, 1);
  });

  it('are made anew for another model, and end in the middle when they are told to', async () => {
    const { table } = await both();
    let read = 0;
    const counting: EmbedText = (text) => {
      read++;
      return embed(text);
    };
    await embedCatalogue(catalogue, { embed: counting, known: table, pause });
    expect(read).toBe(1);
    const other: EmbedText = async (text) => (await counting(text)).toReversed();
    await embedCatalogue(catalogue, { embed: other, known: table, pause });
    expect(read).toBeGreaterThan(products.length);
    expect(await embedCatalogue(catalogue, { embed, known: null, pause, stopped: () => true })).toBeNull();
  });

  it('of an empty shop are none', async () => {
    const empty = { size: 0, products: () => [], category: () => undefined };
    const table = (await embedCatalogue(empty, { embed, known: null, pause }))!;
    expect(table.ids).toEqual([]);
    expect(embeddingIndex(table, () => '').nearest(new Map([['e1', 1]]), 3)).toEqual([]);
  });
});
