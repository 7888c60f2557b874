import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Impersonal, type SituationFacts, situation, usualAttention, wholeDay } from './situation.js';

const facts: SituationFacts = {
  productId: 'tea',
  categoryId: 'Tea',
  cost: 1,
  listPrice: 2,
  price: 2,
  stock: null,
  ahead: [{ weekday: 0, events: [], hours: wholeDay }],
  competitorPrice: null,
  attention: usualAttention,
};

describe('a pricing situation', () => {
  it('has no place for a person, at compile time', () => {
    const personal = { ...facts, shopperId: 'ann', age: 40 };
    // @ts-expect-error a member that is not a fact of product, time or market
    situation(personal);
    expectTypeOf<Impersonal<typeof personal>['shopperId']>().toEqualTypeOf<never>();
    expectTypeOf<keyof SituationFacts>().toEqualTypeOf<
      'productId' | 'categoryId' | 'cost' | 'listPrice' | 'price' | 'stock' | 'ahead' | 'competitorPrice' | 'attention'
    >();
  });

  it('drops what a cast smuggles in', () => {
    const smuggled = { ...facts, shopperId: 'ann' } as SituationFacts;
    expect(situation(smuggled)).toEqual(facts);
  });

  it('is all that pricing imports know: no dialogue, no shopper, no conversation', () => {
    const folder = fileURLToPath(new URL('.', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/\.(test|contract)\.ts$/.test(file),
    );
    const imported = files.flatMap((file) =>
      [...readFileSync(`${folder}${file}`, 'utf8').matchAll(/from '([^']+)'/g)].map(([, path]) => path!),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(
      imported.filter((path) => /state|policy\/|reply|turn|promotion|cart|bot\/|nlu\/(?!training\/random)/.test(path)),
    ).toEqual([]);
  });
});
