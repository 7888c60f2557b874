import type { Random } from '../random.js';
import { between, pick, pickWeighted } from './draw.js';
import { chineseMoney, englishMoney } from './invent/amounts.js';
import { chineseMeasure, englishMeasure } from './invent/measures.js';
import { hanNonce, latinNonce } from './invent/nonce.js';
import type { Topic } from './invent/wording.js';
import { type Draft, plain, type Segment } from './segments.js';

function saying(text: string, acts: Draft['acts'], sentiment: Draft['sentiment'] = 'neutral'): Draft {
  return { segments: [plain(text)], acts, sentiment, urgency: 'calm' };
}

function wishing(segment: Segment): Draft {
  return { segments: [segment], acts: ['search'], sentiment: 'neutral', urgency: 'calm' };
}

function mashedKeys(random: Random): string {
  let keys = '';
  for (let left = between(random, 3, 14); left > 0; left--) keys += pick(random, [...'asdfghjklqwertyuiopzxcvbnm;']);
  return keys;
}

/** Words after words that mean nothing, in either script. */
function babble(random: Random): string {
  const words = Array.from({ length: between(random, 2, 6) }, () =>
    pick(random, [latinNonce, latinNonce, hanNonce])(random),
  );
  return words.join(pick(random, [' ', ' ', '', ', ']));
}

/** Inputs that are hardly sentences: marks, emoji, a lone number, keys hit by a cat. A lone number answers a question about wishes. */
export function oddity(topic: Topic): Draft {
  const { random, catalogue, tongue } = topic;
  return pickWeighted<() => Draft>(random, [
    [
      () =>
        saying(
          pick(random, ['👍', '👌', '👍👍', '✅', '🆗', '💯', '👍🏻', '✔️']),
          ['affirm'],
          pick(random, ['neutral', 'positive']),
        ),
      2,
    ],
    [() => saying(pick(random, ['👎', '❌', '🙅', '✋❌', '🚫', '🙅‍♀️']), ['deny']), 1.5],
    [() => saying(pick(random, ['❤️', '😍', '🥰', '🎉', '😍😍😍', '🤩', '💕', '👏👏']), ['praise'], 'positive'), 2],
    [() => saying(pick(random, ['😡', '🤬', '😤', '💢', '😡😡', '🤮', '😠']), ['complain'], 'negative'), 2],
    [() => saying(pick(random, ['👋', '👋👋', '🙋']), ['greet']), 1],
    [() => saying(pick(random, ['🙏', '🙏🙏', '💐🙏']), ['thanks'], 'positive'), 1],
    [
      () =>
        saying(
          pick(random, [
            '?',
            '??',
            '???',
            '？',
            '？？？',
            '…',
            '...',
            '.',
            '。',
            '!',
            ',',
            '-',
            '~',
            '，，，',
            '*',
            '. . .',
            '/',
            '_',
            '”',
            '¿',
            '！！！',
          ]),
          ['out_of_scope'],
        ),
      3,
    ],
    [
      () =>
        saying(
          pick(random, [
            '🌧️',
            '🐶',
            '🍕',
            '⚽',
            '🚀🚀',
            '🎲',
            '🌈',
            '🐱🐱',
            '😂',
            '😂😂😂',
            '🤣',
            '🙃',
            '😴',
            '🤔',
            '🫠',
          ]),
          ['out_of_scope'],
        ),
      2,
    ],
    [() => saying(mashedKeys(random), ['out_of_scope']), 2],
    [() => saying(babble(random), ['out_of_scope']), 2],
    [() => saying(String(between(random, 1, 10) * 1e9 + between(random, 0, 999999999)), ['out_of_scope']), 0.5],
    [
      () =>
        wishing({
          text: String(pick(random, [between(random, 1, 50), between(random, 30, 48)])),
          type: 'quantity',
          negated: false,
        }),
      1.5,
    ],
    [
      () =>
        wishing({
          text: tongue === 'zh' ? chineseMeasure(random) : englishMeasure(random),
          type: 'quantity',
          negated: false,
        }),
      2,
    ],
    [
      () =>
        wishing({
          text:
            tongue === 'zh'
              ? chineseMoney(random, catalogue.prices.zh, false)
              : englishMoney(random, catalogue.prices.en, false),
          type: 'money',
          negated: false,
        }),
      2,
    ],
    [() => wishing({ text: String(between(random, 1, 60) * 100), type: 'money', negated: false }), 1],
  ])();
}
