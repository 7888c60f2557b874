import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { campShop, lanterns, mugs } from '../fixture/camp-shop.js';
import type { Constraint } from './belief-state.js';
import { emptyTopic } from './events.js';
import { carryOver, changeLedger, conditionsOf, queryOf, type Wish } from './ledger.js';

const upper = fc.constantFrom('<', '<=' as const);
const lower = fc.constantFrom('>', '>=' as const);
const base = { strength: 'hard', said: '' } as const;

const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('brand', 'colour', 'fabric'),
      fc.constantFrom('=', '!=' as const),
      fc.constantFrom('a', 'b', 'c'),
    )
    .map(([attribute, op, value]): Wish => ({ ...base, attribute, op, value })),
  fc
    .tuple(fc.constantFrom('price', 'load'), fc.oneof(upper, lower), fc.integer({ min: 1, max: 9 }))
    .map(([attribute, op, value]): Wish => ({ ...base, attribute, op, value: value * 100 })),
  fc
    .tuple(
      fc.oneof(upper, lower),
      fc.constantFrom([500, 'g'] as const, [2000, 'g'] as const, [1, 'kg'] as const, [2, 'kg'] as const),
    )
    .map(([op, [value, unit]]): Wish => ({ ...base, attribute: 'weight', op, value, unit })),
  fc.constantFrom('=', '!=' as const).map((op): Wish => ({ ...base, attribute: 'waterproof', op, value: true })),
);
const utterances = fc.array(fc.array(wish, { minLength: 1, maxLength: 3 }), { maxLength: 8 });

function apply(ledger: readonly Constraint[], wishes: readonly Wish[], turn: number): Constraint[] {
  const { added, removed } = changeLedger(ledger, wishes, turn);
  return [...ledger.filter(({ id }) => !removed.includes(id)), ...added];
}

/** Plays the utterances and looks at each step. */
function play(
  steps: readonly (readonly Wish[])[],
  look: (before: readonly Constraint[], wishes: readonly Wish[], after: readonly Constraint[]) => void,
): void {
  let ledger: Constraint[] = [];
  steps.forEach((wishes, index) => {
    const before = ledger;
    ledger = apply(before, wishes, index + 1);
    look(before, wishes, ledger);
  });
}

const isUpper = ({ op }: Pick<Constraint, 'op'>): boolean => op === '<' || op === '<=';
const isLower = ({ op }: Pick<Constraint, 'op'>): boolean => op === '>' || op === '>=';

describe('changeLedger', () => {
  test('a correction of one attribute leaves the wishes of all others alone', () => {
    fc.assert(
      fc.property(utterances, (steps) => {
        play(steps, (before, wishes, after) => {
          const spoken = new Set(wishes.map(({ attribute }) => attribute));
          const untouched = (list: readonly Constraint[]) => list.filter(({ attribute }) => !spoken.has(attribute));
          expect(untouched(after)).toEqual(untouched(before));
        });
      }),
    );
  });

  test('a value and its exclusion never stand together', () => {
    fc.assert(
      fc.property(utterances, (steps) => {
        play(steps, (_before, _wishes, after) => {
          for (const { attribute, value } of after.filter(({ op }) => op === '=')) {
            expect(
              after.some((other) => other.op === '!=' && other.attribute === attribute && other.value === value),
            ).toBe(false);
          }
        });
      }),
    );
  });

  test('a new bound replaces the old one on its side', () => {
    fc.assert(
      fc.property(utterances, (steps) => {
        play(steps, (_before, wishes, after) => {
          for (const side of [isUpper, isLower]) {
            for (const attribute of ['price', 'load', 'weight']) {
              const said = wishes.filter((each) => each.attribute === attribute && side(each));
              if (said.length === 0) continue;
              const standing = after.filter((each) => each.attribute === attribute && side(each));
              expect(
                standing.every((each) =>
                  said.some(({ op, value, unit }) => op === each.op && value === each.value && unit === each.unit),
                ),
              ).toBe(true);
            }
          }
        });
      }),
    );
  });

  test('ids are unique, whatever else the turn has noted', () => {
    fc.assert(
      fc.property(utterances, (steps) => {
        let ledger: Constraint[] = [];
        for (const wishes of steps) {
          ledger = apply(ledger, wishes, 3);
          expect(new Set(ledger.map(({ id }) => id)).size).toBe(ledger.length);
        }
      }),
    );
  });

  const stands = (first: Partial<Wish>, second: Partial<Wish>): string[] =>
    apply(
      apply([], [{ ...base, attribute: 'weight', op: '=', value: 0, ...first }], 1),
      [{ ...base, attribute: 'weight', op: '=', value: 0, ...second }],
      2,
    ).map(({ op, value, unit }) => `${op} ${value} ${unit ?? ''}`.trim());

  test.each([
    ['bounds of both sides stand together', { op: '>=', value: 200 }, { op: '<=', value: 500 }, ['>= 200', '<= 500']],
    [
      'an upper bound below the lower one takes its place',
      { op: '>=', value: 600 },
      { op: '<=', value: 500 },
      ['<= 500'],
    ],
    ['bounds that leave nothing between them contradict', { op: '>=', value: 500 }, { op: '<', value: 500 }, ['< 500']],
    ['equal bounds leave their value', { op: '>=', value: 500 }, { op: '<=', value: 500 }, ['>= 500', '<= 500']],
    [
      'units are compared, not figures',
      { op: '>=', value: 500, unit: 'g' },
      { op: '<=', value: 1, unit: 'kg' },
      ['>= 500 g', '<= 1 kg'],
    ],
    [
      'and contradict across units',
      { op: '>=', value: 1, unit: 'kg' },
      { op: '<=', value: 500, unit: 'g' },
      ['<= 500 g'],
    ],
    ['a bound replaces a value', { op: '=', value: 400 }, { op: '<=', value: 500 }, ['<= 500']],
    ['a value replaces a bound', { op: '<=', value: 500 }, { op: '=', value: 400 }, ['= 400']],
    ['an exclusion keeps another value', { op: '=', value: 'red' }, { op: '!=', value: 'blue' }, ['= red', '!= blue']],
    ['a value lifts its own exclusion', { op: '!=', value: 'red' }, { op: '=', value: 'red' }, ['= red']],
    ['a value keeps other exclusions', { op: '!=', value: 'red' }, { op: '=', value: 'blue' }, ['!= red', '= blue']],
  ] as const)('%s', (_what, first, second, expected) => {
    expect(stands(first, second)).toEqual(expected);
  });

  test('values of one utterance are alternatives; a later one is a change of mind', () => {
    const red: Wish = { ...base, attribute: 'colour', op: '=', value: 'red' };
    const blue: Wish = { ...base, attribute: 'colour', op: '=', value: 'blue' };
    const both = apply([], [red, blue], 1);
    expect(conditionsOf(both)).toEqual([{ attribute: 'colour', op: '=', value: ['red', 'blue'] }]);
    expect(apply(both, [{ ...red, value: 'green' }], 2).map(({ value }) => value)).toEqual(['green']);
  });

  test('any new bound replaces both ends of "around"', () => {
    const around: readonly Wish[] = [
      { ...base, attribute: 'price', op: '>=', value: 375, about: 500 },
      { ...base, attribute: 'price', op: '<=', value: 625, about: 500 },
    ];
    const standing = apply(apply([], around, 1), [{ ...base, attribute: 'price', op: '<=', value: 800 }], 2);
    expect(standing.map(({ op, value }) => [op, value])).toEqual([['<=', 800]]);
  });
});

describe('queries of a topic', () => {
  const constraint = (
    id: string,
    more: Pick<Constraint, 'attribute' | 'op' | 'value'> & Partial<Constraint>,
  ): Constraint => ({
    id,
    strength: 'hard',
    source: { turn: 1, said: '' },
    ...more,
  });
  const topic = {
    ...emptyTopic('t1'),
    categoryId: mugs,
    constraints: [
      constraint('a', { attribute: 'colour', op: '=', value: 'blue' }),
      constraint('b', { attribute: 'price', op: '<=', value: 7000 }),
      constraint('c', { attribute: 'dishwasher', op: '=', value: true, strength: 'soft' }),
    ],
  };

  test('soft wishes bound nothing, and a wish can be left out to see what would be there', () => {
    expect(queryOf(topic).conditions).toHaveLength(2);
    expect([...campShop.select(queryOf(topic))]).toEqual(['M2']);
    expect([...campShop.select(queryOf(topic, { without: new Set(['b']) }))].sort()).toEqual(['M2', 'M5']);
  });

  test('a new category keeps brands that are excluded and sold there, and nothing else', () => {
    const constraints = [
      constraint('a', { attribute: 'brand', op: '!=', value: 'Oddwell' }),
      constraint('b', { attribute: 'brand', op: '!=', value: 'Claybeck' }),
      constraint('c', { attribute: 'brand', op: '=', value: 'Larkfen' }),
      constraint('d', { attribute: 'price', op: '<=', value: 30_000 }),
      constraint('e', { attribute: 'colour', op: '!=', value: 'red' }),
    ];
    expect(carryOver({ ...topic, constraints }, lanterns, campShop).map(({ id }) => id)).toEqual(['a']);
  });
});
