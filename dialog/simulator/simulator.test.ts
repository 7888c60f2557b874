import { describe, expect, it } from 'vitest';
import { derivedSeed, seededRandom } from '../../nlu/training/random.js';
import { figuresIn, figuresOf } from './figures.js';
import { drawGoal, satisfies } from './goal.js';
import { phrasings } from './realise.js';
import { inventShop, trades } from './shop.js';
import { shopFor, simulate } from './simulate.js';
import { summarise, transcript } from './summary.js';
import { wordsOf } from './vocabulary/trade.js';

describe('the two splits', () => {
  it('share no word of a trade', () => {
    const measured = wordsOf(trades.measure);
    expect([...wordsOf(trades.train)].filter((word) => measured.has(word))).toEqual([]);
  });

  it('share no invented name', () => {
    const names = (split: 'train' | 'measure'): Set<string> =>
      new Set(
        Array.from({ length: 3 }, (_, index) => inventShop({ seed: 1, index, split }).graph).flatMap((graph) =>
          graph.brands().flatMap(({ words }) => [...words.en, ...words.zh]),
        ),
      );
    const measured = names('measure');
    expect([...names('train')].filter((name) => measured.has(name))).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('share no sentence in %s', (language) => {
    const sentences = (split: 'train' | 'measure'): string[] =>
      Object.entries(phrasings[split][language]).flatMap(([key, value]) =>
        // Bare parts such as "{wishes}" say nothing of their own.
        Array.isArray(value)
          ? value
              .filter((text) => /[^{}\w\s]|[a-z]{3}/.test(text.replaceAll(/\{\w+\}/g, '')))
              .map((text) => `${key} ${text}`)
          : [],
      );
    const measured = new Set(sentences('measure'));
    expect(sentences('train').filter((sentence) => measured.has(sentence))).toEqual([]);
  });
});

describe('goals', () => {
  it('are met by the product that they were drawn from, after every change of mind', () => {
    const shop = inventShop({ seed: 3, index: 1, split: 'train' });
    for (let seed = 0; seed < 60; seed += 1) {
      const { parts } = drawGoal(shop, seededRandom(derivedSeed(seed, 9)));
      expect(parts.length).toBeGreaterThan(0);
      for (const { categoryId, final, targetId } of parts)
        expect(satisfies(shop.graph, targetId, { categoryId, wishes: final }), targetId).toBe(true);
    }
  });
});

describe('a simulated dialogue', () => {
  it('is the same again for the same seed, and can be read', async () => {
    const options = { split: 'train', seed: 5, language: 'zh' } as const;
    const shop = shopFor(2, options);
    const first = await simulate(2, shop, options);
    const second = await simulate(2, shop, options);
    expect(second.turns.map(({ said }) => said)).toEqual(first.turns.map(({ said }) => said));
    expect(first.turns.length).toBeGreaterThan(1);
    expect(summarise([first]).dialogues).toBe(1);
    expect(transcript(first)).toContain(first.turns[0]?.said);
  });
});

describe('figures', () => {
  it('are found in words and in data', () => {
    expect(figuresIn('¥1,299.50, 3 left')).toEqual([1299.5, 3]);
    expect(figuresOf({ price: 129950, name: 'No 7' })).toEqual(expect.arrayContaining([1299.5, 7]));
  });
});
