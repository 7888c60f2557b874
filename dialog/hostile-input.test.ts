import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixtureDialogue, noon } from './fixture/talk.js';
import { utterance } from './fixture/utterances.js';
import { initialState } from './state/events.js';
import type { Tap } from './tap.js';

describe('hostile input', () => {
  const ready = fixtureDialogue();
  const fragment = fc.constantFrom(
    '加购物车',
    '第9个',
    '第0个',
    '来-3个',
    '1.5个',
    '半个',
    '99999999999999999999个',
    '1e309',
    '换成',
    '改成0个',
    '∞',
    '不对，',
    '云雀泽浮云',
    '奇井午睡',
    '以内',
    '以上',
    '左右',
    '¥',
    '0元',
    '-5元',
    '千克',
    'add ',
    '0.5 of ',
    'larkfen drift ',
    'cart ',
    'swap it for ',
    'the 1000th one ',
    '{{',
    '\u0000',
    '\ud800',
    '‮',
    '🧨',
    '不要不要',
    '除了除了',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.array(fc.oneof(fragment, utterance), { maxLength: 4 }).map((parts) => parts.join('，')),
  );
  const id = fc.constantFrom('H1', 'L6', 'M5', 'w1.1', 'gone', '', '__proto__', '第一个');
  const tap: fc.Arbitrary<Tap> = fc.oneof(
    fc.record({ tap: fc.constant('remove_constraint' as const), id }),
    fc.record({ tap: fc.constant('undo' as const) }),
    fc.record({ tap: fc.constant('cart_set' as const), productId: id, quantity: fc.integer({ min: 0, max: 100_000 }) }),
    fc.record({ tap: fc.constant('ask_about' as const), productId: id }),
    fc.record({ tap: fc.constant('clear_category' as const) }),
  );

  test('never throws, never leaves a shopper without an answer', async () => {
    const { respond, open, fold } = (await ready).dialogue;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ arbitrary: text, weight: 3 }, { arbitrary: tap, weight: 1 }), {
          minLength: 4,
          maxLength: 6,
        }),
        async (inputs) => {
          const opened = open('zh-CN');
          let state = opened;
          for (const input of inputs) {
            const typed = typeof input === 'string';
            const {
              events,
              state: next,
              reply,
            } = await respond(state, {
              conversationId: 'c',
              shopperId: 's',
              utterance: typed ? { text: input } : null,
              tap: typed ? null : input,
              now: noon,
              maySpeak: false,
            });
            expect(reply.text.join('').trim()).not.toBe('');
            expect(fold(state, JSON.parse(JSON.stringify(events)))).toEqual(next);
            for (const { quantity } of next.cart.lines) expect(Number.isInteger(quantity) && quantity > 0).toBe(true);
            state = next;
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each([
    ['a million letters', 'a'.repeat(1_000_000)],
    ['a long run of Chinese', '不要红色的吊床'.repeat(20_000)],
    ['nothing but commas', '，'.repeat(50_000)],
    ['nested brackets', '('.repeat(5_000)],
    ['many numbers', '1 2 3 4 5 6 7 8 9 10 '.repeat(1_000)],
    ['many negations', '不要'.repeat(1_000)],
    ['a very long number', '9'.repeat(1_900)],
  ])('is answered: %s', async (_what, huge) => {
    const { respond } = (await ready).dialogue;
    const { reply } = await respond(initialState(), {
      conversationId: 'c',
      shopperId: 's',
      utterance: { text: huge },
      tap: null,
      now: noon,
      maySpeak: false,
    });
    expect(reply.text.join('').trim()).not.toBe('');
  });

  test('no input at all is answered too', async () => {
    const { respond } = (await ready).dialogue;
    const { reply } = await respond(initialState('en'), {
      conversationId: 'c',
      shopperId: 's',
      utterance: null,
      tap: null,
      now: noon,
      maySpeak: false,
    });
    expect(reply.text.join('')).not.toBe('');
  });
});
