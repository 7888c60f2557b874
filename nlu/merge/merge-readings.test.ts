import { describe, expect, it, test } from 'vitest';
import type { Lexicon, LexiconMatch } from '../linking/lexicon.js';
import type { LanguageModel, ModelReading, SpanReading } from '../model/language-model.js';
import { readByGrammar } from '../read-by-grammar.js';
import { createReader } from '../reader.js';
import type { Understanding } from '../understanding.js';

const words: readonly (readonly [word: string, kind: LexiconMatch['kind'], attributeId?: string])[] = [
  ['teapot', 'category'],
  ['茶壶', 'category'],
  ['glaze', 'attribute'],
  ['blue', 'term', 'colour'],
  ['蓝色', 'term', 'colour'],
  ['larkfen', 'brand'],
];
const lexicon: Lexicon = {
  find: (text) =>
    words.flatMap(([word, kind, attributeId]) => {
      const start = text.indexOf(word);
      const match = { start, end: start + word.length, kind, id: word, score: 1, via: 'label' };
      return start < 0 ? [] : [attributeId === undefined ? match : { ...match, attributeId }];
    }),
};

const nothing: ModelReading = {
  acts: [],
  spans: [],
  sentiment: { label: 'neutral', score: 0, confidence: 0 },
  urgency: { label: 'calm', confidence: 0.9 },
};

const modelThatReads = (reading: Partial<ModelReading>): LanguageModel => ({
  read: async () => ({ ...nothing, ...reading }),
  dispose: async () => undefined,
});

const read = (text: string, reading: Partial<ModelReading>): Promise<Understanding> =>
  createReader({ lexicon: () => lexicon, model: modelThatReads(reading) }).read({ text });

const alone = (text: string): Understanding => readByGrammar({ text }, lexicon);

const span = (text: string, surface: string, more: Partial<SpanReading> = {}): SpanReading => ({
  start: text.indexOf(surface),
  end: text.indexOf(surface) + surface.length,
  type: 'value',
  negated: false,
  confidence: 0.95,
  negation: 0.02,
  ...more,
});

const namesOf = ({ intents }: Understanding): readonly string[] => intents.map(({ name }) => name);
const confidenceOf = ({ intents }: Understanding, name: string): number =>
  intents.find((intent) => intent.name === name)?.confidence ?? 0;

describe('a reader without a model', () => {
  it('gives the reading of the grammar and nothing else', async () => {
    const reader = createReader({ lexicon: () => lexicon });
    for (const text of ['blue teapot under 50', '不要蓝色', '', 'hm so', '😡😡'])
      expect(await reader.read({ text })).toEqual(alone(text));
  });
});

describe('a reader whose model fails', () => {
  it('tells so and gives the reading of the grammar', async () => {
    const errors: unknown[] = [];
    const failing: LanguageModel = { ...modelThatReads({}), read: () => Promise.reject(new Error('no memory')) };
    const reader = createReader({
      lexicon: () => lexicon,
      model: failing,
      onModelError: (error) => errors.push(error),
    });
    expect(await reader.read({ text: 'blue teapot' })).toEqual(alone('blue teapot'));
    expect(errors).toEqual([new Error('no memory')]);
  });
});

describe('acts', () => {
  const odd = 'so what does the whole lot come to';

  test('that the grammar missed are added where the model is sure, in place of "nothing fits"', async () => {
    expect(namesOf(alone('hm that pile')).at(0)).toBe('out_of_scope');
    expect(namesOf(await read('hm that pile', { acts: [{ name: 'cart_view', confidence: 0.88 }] }))).toEqual([
      'cart_view',
    ]);
    expect(namesOf(await read('hm that pile', { acts: [{ name: 'cart_view', confidence: 0.8 }] }))).toEqual([
      'out_of_scope',
    ]);
  });

  test('that discard something or end the talk need more', async () => {
    const needed = { cart_clear: 0.9, reset: 0.9, handoff: 0.97 } as const;
    for (const [name, least] of Object.entries(needed) as [keyof typeof needed, number][]) {
      expect(namesOf(await read(odd, { acts: [{ name, confidence: least - 0.03 }] }))).not.toContain(name);
      expect(namesOf(await read(odd, { acts: [{ name, confidence: least + 0.01 }] }))).toContain(name);
    }
  });

  test('that the grammar guessed from a word of the shop are dropped where the model surely reads another', async () => {
    expect(namesOf(alone('the blue glaze then'))).toEqual(['search']);
    const sure = await read('the blue glaze then', {
      acts: [
        { name: 'ask_fact', confidence: 0.92 },
        { name: 'search', confidence: 0.06 },
      ],
    });
    expect(namesOf(sure)).toEqual(['ask_fact']);
    const unsure = await read('the blue glaze then', {
      acts: [
        { name: 'ask_fact', confidence: 0.8 },
        { name: 'search', confidence: 0.06 },
      ],
    });
    expect(namesOf(unsure)).toEqual(['search']);
    const both = await read('the blue glaze then', {
      acts: [
        { name: 'ask_fact', confidence: 0.92 },
        { name: 'search', confidence: 0.3 },
      ],
    });
    expect([...namesOf(both)].sort()).toEqual(['ask_fact', 'search']);
  });

  test('that a pattern of the grammar reads stay, and others join them only when they are all but certain', async () => {
    const text = 'show me something similar';
    const before = alone(text).intents.map(({ name }) => name);
    expect(before).toEqual(['similar', 'search']);
    expect(namesOf(await read(text, { acts: [{ name: 'similar', confidence: 0.95 }] }))).toEqual(before);
    expect(namesOf(await read(text, { acts: [{ name: 'ask_price', confidence: 0.96 }] }))).toEqual(before);
    expect(namesOf(await read(text, { acts: [{ name: 'ask_price', confidence: 0.98 }] }))).toContain('ask_price');
    expect(namesOf(await read(text, { acts: [{ name: 'reset', confidence: 0.99 }] }))).toEqual(before);
  });

  test('that name a budget do not pay, and nothing foreign is heard where something is measured', async () => {
    const budget = 'well up to 750 I could';
    expect(namesOf(await read(budget, { acts: [{ name: 'checkout', confidence: 0.99 }] }))).not.toContain('checkout');
    const measured = 'how long is it';
    const reading = await read(measured, { acts: [{ name: 'out_of_scope', confidence: 0.99 }] });
    expect(reading.intents).toEqual(alone(measured).intents);
    const foreign = await read('hm weather', { acts: [{ name: 'out_of_scope', confidence: 0.99 }] });
    expect(foreign.intents[0]).toMatchObject({ name: 'out_of_scope', confidence: 0.85 });
  });

  test('that are unmistakable stay, whatever the model says', async () => {
    const reading = await read('empty my cart', { acts: [{ name: 'search', confidence: 0.97 }] });
    expect(confidenceOf(reading, 'cart_clear')).toBe(confidenceOf(alone('empty my cart'), 'cart_clear'));
  });

  test('that both read are surer than either, never certain', async () => {
    const before = confidenceOf(alone('a blue teapot'), 'search');
    const agreed = confidenceOf(await read('a blue teapot', { acts: [{ name: 'search', confidence: 0.8 }] }), 'search');
    expect(agreed).toBeGreaterThan(Math.max(before, 0.8));
    expect(
      confidenceOf(await read('a blue teapot', { acts: [{ name: 'search', confidence: 1 }] }), 'search'),
    ).toBeLessThan(1);
    expect(confidenceOf(await read('a blue teapot', { acts: [{ name: 'search', confidence: 0.4 }] }), 'search')).toBe(
      before,
    );
  });

  test('are out of scope on the model’s word only where nothing of the shop is named', async () => {
    const acts = [{ name: 'out_of_scope', confidence: 0.96 }] as const;
    expect(namesOf(await read('two plus 7 equals', { acts }))).toEqual(['out_of_scope']);
    expect(namesOf(await read('blue teapot poem', { acts }))).not.toContain('out_of_scope');
    expect(namesOf(await read('empty my cart', { acts }))).toEqual(['cart_clear']);
  });

  test('of code and markup stay out of scope', async () => {
    const text = 'drop table products; --';
    expect((await read(text, { acts: [{ name: 'cart_clear', confidence: 0.99 }] })).intents).toEqual(
      alone(text).intents,
    );
  });
});

describe('negation', () => {
  const text = 'a teapot and keep that blue away from me';

  it('is the model’s where the grammar saw none and the model is sure', async () => {
    expect(alone(text).mentions.every(({ negated }) => !negated)).toBe(true);
    const ruledOut = await read(text, { spans: [span(text, 'blue', { negated: true, negation: 0.95 })] });
    expect(ruledOut.mentions.map(({ surface, negated }) => [surface, negated])).toEqual([
      ['teapot', false],
      ['blue', true],
    ]);
    expect(namesOf(ruledOut)).toContain('exclude');
    const unsure = await read(text, { spans: [span(text, 'blue', { negated: true, negation: 0.75 })] });
    expect(unsure.mentions).toEqual(alone(text).mentions);
    expect(namesOf(unsure)).not.toContain('exclude');
  });

  it('is the grammar’s where it saw one', async () => {
    const said = '不要larkfen要蓝色的茶壶';
    expect(alone(said).mentions.map(({ negated }) => negated)).toEqual([true, false, false]);
    const spans = [span(said, '蓝色', { negated: true, negation: 0.99 })];
    expect((await read(said, { spans })).mentions).toEqual(alone(said).mentions);
  });

  it('reaches graded words', async () => {
    const said = 'a teapot, skip the lighter ones';
    const spans = [span(said, 'lighter', { negated: true, negation: 0.97 })];
    expect((await read(said, { spans })).gradables.map(({ negated }) => negated)).toEqual([true]);
  });

  it('needs to be all but certain where no word could rule anything out', async () => {
    const said = 'a teapot, lighter ones have some charm';
    const read97 = await read(said, { spans: [span(said, 'lighter', { negated: true, negation: 0.97 })] });
    expect(read97.gradables.map(({ negated }) => negated)).toEqual([false]);
    const read99 = await read(said, { spans: [span(said, 'lighter', { negated: true, negation: 0.99 })] });
    expect(read99.gradables.map(({ negated }) => negated)).toEqual([true]);
  });
});

describe('mood and urgency', () => {
  it('mix the lexicon and the model, by how sure that is', async () => {
    const text = 'the blue teapot';
    const angry = { label: 'negative', score: -0.9, confidence: 0.95 } as const;
    const mixed = (await read(text, { sentiment: angry })).sentiment;
    expect(mixed.label).toBe('negative');
    expect(mixed.score).toBeGreaterThan(-0.9);
    expect((await read(text, { sentiment: { ...angry, confidence: 0.4, score: -0.3 } })).sentiment.label).toBe(
      'neutral',
    );
    expect((await read('😡😡', {})).sentiment).toEqual(alone('😡😡').sentiment);
  });

  it('carry the urgency of the model', async () => {
    const urgency = { label: 'urgent', confidence: 0.8 } as const;
    expect((await read('a teapot right now', { urgency })).urgency).toEqual(urgency);
    expect(alone('a teapot right now').urgency).toBeUndefined();
  });
});

describe('unknown words', () => {
  it('get the type that the model gives them, with its borders', async () => {
    const text = '想买个青瓷好茶具';
    expect(alone(text).unknown.map(({ surface }) => surface)).toEqual(['青瓷', '茶具']);
    const typed = await read(text, { spans: [span(text, '青瓷好茶具', { type: 'category' })] });
    expect(typed.unknown).toEqual([{ start: 3, end: 8, surface: '青瓷好茶具', type: 'category' }]);
  });

  it('stay as they are where the model is unsure, sees money or touches what is known', async () => {
    const text = 'a blue zorbwick teapot';
    const plain = alone(text).unknown;
    expect(plain.map(({ surface }) => surface)).toEqual(['zorbwick']);
    const unsure = span(text, 'zorbwick', { type: 'brand', confidence: 0.5 });
    expect((await read(text, { spans: [unsure] })).unknown).toEqual(plain);
    expect((await read(text, { spans: [span(text, 'zorbwick', { type: 'money' })] })).unknown).toEqual(plain);
    const wide = await read(text, { spans: [span(text, 'zorbwick teapot', { type: 'product' })] });
    expect(wide.unknown).toEqual([{ ...plain[0], type: 'product' }]);
    expect(wide.mentions).toEqual(alone(text).mentions);
  });
});

describe('money, numbers, links and references', () => {
  it('are the grammar’s alone', async () => {
    const text = 'the second blue teapot for 30 dollars';
    const reading = await read(text, { spans: [span(text, '30', { type: 'quantity' }), span(text, 'second')] });
    for (const field of ['text', 'language', 'clauses', 'mentions', 'quantities', 'references', 'question'] as const)
      expect(reading[field]).toEqual(alone(text)[field]);
  });
});

describe('rivals', () => {
  const between = (first: number, second: number): ModelReading['acts'] => [
    { name: 'cart_view', confidence: first },
    { name: 'checkout', confidence: second },
  ];

  it('are not named where a name of the shop is all that was said', async () => {
    const acts: ModelReading['acts'] = [
      { name: 'browse', confidence: 0.35 },
      { name: 'search', confidence: 0.32 },
    ];
    expect((await read('teapot', { acts })).rivals).toBeUndefined();
    expect((await read('hm that pile', { acts })).rivals).toEqual(['browse', 'search']);
  });

  it.each([
    ['two serious acts near each other', 'hm that pile', between(0.5, 0.4), ['cart_view', 'checkout']],
    ['the model is sure of one', 'hm that pile', between(0.7, 0.5), undefined],
    ['one is much likelier', 'hm that pile', between(0.58, 0.27), undefined],
    ['the second is hardly meant', 'hm that pile', between(0.3, 0.2), undefined],
    ['only one is in question', 'hm that pile', between(0.5, 0).slice(0, 1), undefined],
    ['a pattern of the grammar fits', 'show my cart', between(0.5, 0.4), undefined],
    ['a word of the shop speaks for a third', 'hm that teapot', between(0.5, 0.4), undefined],
  ] as const)('are named or not: %s', async (_, text, acts, expected) => {
    expect((await read(text, { acts })).rivals).toEqual(expected);
  });
});
