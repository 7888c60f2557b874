import type { Random } from '../../random.js';
import { between, chance, pick, pickWeighted } from '../draw.js';
import { type Draft, plain, type Segment } from '../segments.js';
import { colouring } from './colouring.js';
import { homophoneOf } from './homophones.js';
import { withTypo } from './typos.js';

type Tongue = 'zh' | 'en';
/** A way to spoil an utterance; acts on its segments, so that labels stay where they belong. */
type Noise = (draft: Draft, random: Random, tongue: Tongue) => Draft;

function withSegments(draft: Draft, segments: readonly Segment[]): Draft {
  return { ...draft, segments };
}

/** Applies `change` to one segment, spans less often than plain words. */
function changeOne(draft: Draft, random: Random, change: (text: string, isSpan: boolean) => string): Draft {
  const at = pickWeighted(
    random,
    draft.segments.map(({ type, text }, index) => [index, text.trim() === '' ? 0.01 : type === null ? 3 : 1] as const),
  );
  return withSegments(
    draft,
    draft.segments.map((segment, index) => {
      if (index !== at) return segment;
      const text = change(segment.text, segment.type !== null);
      return text.trim() === '' && segment.type !== null ? segment : { ...segment, text };
    }),
  );
}

/** Characters that carry negation, number or question stay as they are. */
const keptCharacters = /[不没别要除无非一二两三四五六七八九十百千万第哪吗多少]/;

const typos: Noise = (draft, random) => {
  let spoiled = draft;
  for (let left = between(random, 1, 2); left > 0; left--)
    spoiled = changeOne(spoiled, random, (text) => withTypo(text, random));
  return spoiled;
};

const homophones: Noise = (draft, random) => {
  let spoiled = draft;
  for (let left = between(random, 1, 2); left > 0; left--)
    spoiled = changeOne(spoiled, random, (text) => {
      const places = [...text.matchAll(/\p{Script=Han}/gu)].filter(([character]) => !keptCharacters.test(character));
      if (places.length === 0) return text;
      const { 0: character, index } = pick(random, places);
      return text.slice(0, index) + homophoneOf(character, random) + text.slice(index + character.length);
    });
  return spoiled;
};

/** A filler at the border of two segments or between two words. */
const filler: Noise = (draft, random, tongue) => {
  const word = pick(random, colouring[tongue].fillers);
  const at = between(random, 0, draft.segments.length - 1);
  return withSegments(
    draft,
    draft.segments.flatMap((segment, index) => {
      if (index !== at) return [segment];
      if (tongue === 'zh') return [plain(chance(random, 0.4) ? `${word}，` : word), segment];
      if (segment.type !== null) return [plain(`${word} `), segment];
      const blanks = [...segment.text.matchAll(/ /g)];
      if (blanks.length === 0) return [segment];
      const { index: blank } = pick(random, blanks);
      const inner = chance(random, 0.4) ? `, ${word},` : ` ${word}`;
      return [plain(segment.text.slice(0, blank) + inner + segment.text.slice(blank))];
    }),
  );
};

/** A word or the start of the utterance said twice. */
const stutter: Noise = (draft, random, tongue) => {
  const [first, ...rest] = draft.segments;
  if (first === undefined || first.type !== null) return draft;
  const opening = (tongue === 'zh' ? /^\p{Script=Han}{1,2}/u : /^[a-z']+ /i).exec(first.text)?.[0];
  if (opening === undefined || /^(?:不|没|no|not)/i.test(opening)) return draft;
  const joint = tongue === 'zh' ? pick(random, ['', '，', '…']) : pick(random, ['', '', '.. ']);
  const again = tongue === 'zh' ? opening + joint : opening.trimEnd() + (joint === '' ? ' ' : joint);
  return withSegments(draft, [plain(again + first.text), ...rest]);
};

const dropPunctuation: Noise = (draft, random) => {
  const blank = chance(random, 0.4) ? ' ' : '';
  return withSegments(
    draft,
    draft.segments.map((segment) =>
      segment.type === null
        ? plain(segment.text.replace(/[，、。！？…～]+/g, blank).replace(/[,.!?;:]+(?=\s|$)/g, ''))
        : segment,
    ),
  );
};

const lowerCase: Noise = (draft) =>
  withSegments(
    draft,
    draft.segments.map((segment) => ({ ...segment, text: segment.text.toLowerCase() })),
  );

const upperCase: Noise = (draft) =>
  withSegments(
    draft,
    draft.segments.map((segment) => ({ ...segment, text: segment.text.toUpperCase() })),
  );

/** Two words run together; a blank beside a span may vanish as well, its label does not. */
const missingBlank: Noise = (draft, random) =>
  changeOne(draft, random, (text) => {
    const blanks = [...text.matchAll(/(?<=\p{L}) (?=\p{L})/gu)];
    if (blanks.length === 0) return text;
    const { index } = pick(random, blanks);
    return text.slice(0, index) + text.slice(index + 1);
  });

/** Apostrophes, forms and words as people type them in a chat. */
const chatSpelling: Noise = (draft) => {
  const respelled = (text: string): string =>
    text
      .replace(/\b(?:do|ca|wo|is|does|are)n't\b/gi, (word) => word.replace("'", ''))
      .replace(/\bI'm\b/g, 'im')
      .replace(/\byou\b/gi, 'u')
      .replace(/\bare\b/gi, 'r')
      .replace(/\bplease\b/gi, 'pls')
      .replace(/\bthanks\b/gi, 'thx')
      .replace(/\b(?:want to|going to)\b/gi, (word) => (word.toLowerCase() === 'want to' ? 'wanna' : 'gonna'))
      .replace(/\bwith\b/gi, 'w/')
      .replace(/什么/g, '啥')
      .replace(/怎么/g, '咋')
      .replace(/没有/g, '没')
      .replace(/喜欢/g, '稀饭')
      .replace(/这样子?/g, '酱紫');
  return withSegments(
    draft,
    draft.segments.map((segment) => (segment.type === null ? plain(respelled(segment.text)) : segment)),
  );
};

const stretched: Noise = (draft, random) => {
  const last = draft.segments[draft.segments.length - 1];
  if (last === undefined || last.type !== null || /[)）"”]$/.test(last.text)) return draft;
  const end = /[?？]$/.test(last.text)
    ? '?'.repeat(between(random, 1, 2))
    : pick(random, ['...', '!!', '~', '。。', '。', '!', '…']);
  return withSegments(draft, [...draft.segments.slice(0, -1), plain(last.text + end)]);
};

const kinds: Readonly<Record<Tongue, readonly (readonly [Noise, number])[]>> = {
  en: [
    [typos, 5],
    [lowerCase, 3],
    [dropPunctuation, 2],
    [filler, 2],
    [missingBlank, 1.5],
    [chatSpelling, 2.5],
    [stutter, 0.7],
    [upperCase, 0.5],
    [stretched, 0.8],
  ],
  zh: [
    [homophones, 5],
    [dropPunctuation, 3],
    [filler, 2.5],
    [stutter, 1],
    [chatSpelling, 2],
    [stretched, 1],
    [typos, 0.7],
  ],
};

/** Acts whose utterances are so short that fillers would change what they say. */
const bare = new Set(['affirm', 'deny', 'dont_care', 'greet', 'thanks', 'bye', 'out_of_scope', 'praise', 'complain']);

/** The utterance as hasty, chatty or misheard shoppers would leave it. Labels stay true. */
export function withNoise(draft: Draft, random: Random, tongue: Tongue): Draft {
  let noisy = draft;
  for (let left = pick(random, [1, 1, 1, 2, 2, 3]); left > 0; left--) {
    const kind = pickWeighted(random, kinds[tongue]);
    const harmful = (kind === filler || kind === stutter) && draft.acts.some((act) => bare.has(act));
    if (!harmful) noisy = kind(noisy, random, tongue);
  }
  return noisy.segments.some(({ text }) => text.trim() !== '') ? noisy : draft;
}

function opened(draft: Draft, words: string): Draft {
  return withSegments(draft, [plain(words), ...draft.segments]);
}

/** Puts words behind the last ones, before a closing mark. */
function closed(draft: Draft, words: string): Draft {
  const last = draft.segments[draft.segments.length - 1];
  if (last === undefined || last.type !== null) return withSegments(draft, [...draft.segments, plain(words)]);
  const mark = /[.!?。！？]*$/.exec(last.text)?.[0] ?? '';
  const text = last.text.slice(0, last.text.length - mark.length);
  return withSegments(draft, [...draft.segments.slice(0, -1), plain(text + words + mark)]);
}

/** A polite, chatty, curt or angry wrapper. The mood changes with those that show one. */
export function withColouring(draft: Draft, random: Random, tongue: Tongue): Draft {
  if (draft.acts.some((act) => bare.has(act))) return draft;
  const words = colouring[tongue];
  if (draft.sentiment === 'neutral' && chance(random, 0.14))
    return { ...opened(draft, pick(random, words.rude)), sentiment: 'negative' };
  if (
    draft.sentiment === 'neutral' &&
    chance(random, 0.12) &&
    !draft.acts.some((act) => act === 'exclude' || act === 'cart_clear')
  )
    return { ...opened(draft, pick(random, words.glad)), sentiment: 'positive' };
  return chance(random, 0.5) ? opened(draft, pick(random, words.openers)) : closed(draft, pick(random, words.closers));
}

const pressing = new Set([
  'search',
  'cart_add',
  'checkout',
  'ask_stock',
  'recommend',
  'gift',
  'handoff',
  'cart_set',
  'more',
  'policy_question',
  'exclude',
  'similar',
]);

/** The same with time pressing, where that makes sense. */
export function withUrgency(draft: Draft, random: Random, tongue: Tongue): Draft {
  if (!draft.acts.some((act) => pressing.has(act))) return draft;
  return { ...closed(draft, pick(random, colouring[tongue].urgency)), urgency: 'urgent' };
}
