import type { Gradable, Span } from '../understanding.js';
import { dimensionWords } from './gradable-words.js';

interface Form {
  readonly word: string;
  readonly dimension: string;
  readonly direction: 1 | -1;
  readonly degree: 'positive' | 'comparative' | 'superlative';
}

/** English comparative and superlative of a regular adjective; longer ones take "more" and "most". */
function inflect(base: string): readonly [string, string] | null {
  const syllables = (base.match(/[aeiouy]+/g) ?? []).length - (/[^l]e$/.test(base) ? 1 : 0);
  if (base.includes('-') || syllables > 2 || (syllables === 2 && !/(?:y|et|ow|le)$/.test(base))) return null;
  if (base.endsWith('e')) return [`${base}r`, `${base}st`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ier`, `${base.slice(0, -1)}iest`];
  if (/[^aeiou][aeiou][bdgmnpt]$/.test(base)) return [`${base}${base.at(-1)}er`, `${base}${base.at(-1)}est`];
  return [`${base}er`, `${base}est`];
}

function englishForms(): Form[] {
  const forms: Form[] = [];
  for (const { dimension, en } of dimensionWords) {
    for (const [words, direction] of [
      [en.more, 1],
      [en.less, -1],
    ] as const) {
      for (const entry of words) {
        const [base = '', comparative, superlative] = entry.split('/');
        forms.push({ word: base, dimension, direction, degree: 'positive' });
        const derived = comparative && superlative ? ([comparative, superlative] as const) : inflect(base);
        if (!derived) continue;
        forms.push({ word: derived[0], dimension, direction, degree: 'comparative' });
        forms.push({ word: derived[1], dimension, direction, degree: 'superlative' });
      }
    }
  }
  return forms;
}

const english = new Map(englishForms().map((form) => [form.word, form]));
const chinese = new Map<string, Form>(
  dimensionWords.flatMap(({ dimension, zh }) => [
    ...zh.more.map((word): [string, Form] => [word, { word, dimension, direction: 1, degree: 'positive' }]),
    ...zh.less.map((word): [string, Form] => [word, { word, dimension, direction: -1, degree: 'positive' }]),
  ]),
);

const alternatives = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[-\s]/g, '[-\\s]?'))
    .join('|');

const englishPattern = new RegExp(
  `\\b(?:(how|too|so|as|more|most|less|least|much|bit|little|lot|very|really|quite|enough)\\s+)?(?:(?:much|bit|lot)\\s+)?(long(?:er|est)?[- ](?:lasting|life|running)|${alternatives(english.keys())})(?:\\s+(enough))?\\b`,
  'g',
);
const chinesePattern = new RegExp(
  `(哪个|哪款|哪一个|哪一款|谁|最|更加?|比较|再|稍微|稍|尽量|够不够|够|不够|太|有点儿?|有些|这么|那么|多|越|挺|很|超|特别|偏|要)?(${alternatives(chinese.keys())})(一点儿?|一些|点儿?|些|得多|多了|很多|不少|了?多少|了|的)?`,
  'g',
);

const lastingPattern =
  /\blasts?\s+(?:me\s+)?(?:(?:a\s+lot|much|even|any)\s+)?(longer|longest|long)\b|\b(longer|longest)\s+(?:battery|runtime|lasting)/g;

/**
 * Reads graded wishes. `attributeSpans` are the attribute mentions, so that 容量大 and "bigger capacity" are joined, and
 * `taken` are stretches that name products, brands or categories and are not read as adjectives (大衣, "Light 2").
 */
export function readGradables(text: string, attributeSpans: readonly Span[], taken: readonly Span[]): Gradable[] {
  const found = [
    ...readMoreOf(text, attributeSpans),
    ...readEnglish(text),
    ...readChinese(text, attributeSpans),
    ...readSlang(text, attributeSpans),
  ]
    .filter((graded) => !taken.some((span) => span.start < graded.end && graded.start < span.end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Gradable[] = [];
  for (const graded of found) {
    if (
      attributeSpans.some(
        (span) =>
          span.start <= graded.start && graded.end <= span.end && span.end - span.start > graded.end - graded.start,
      )
    )
      continue;
    if (kept.some((other) => other.start < graded.end && graded.start < other.end)) continue;
    const mention = attributeSpans.findIndex((span) => adjacent(text, span, graded));
    kept.push(mention < 0 ? graded : { ...graded, mention });
  }
  return kept;
}

/** "battery" right beside "longer": nothing but a linking word may stand between. */
function adjacent(text: string, attribute: Span, graded: Span): boolean {
  const between =
    attribute.end <= graded.start
      ? text.slice(attribute.end, graded.start)
      : graded.end <= attribute.start
        ? text.slice(graded.end, attribute.start)
        : null;
  if (between === null) return attribute.start < graded.end && graded.start < attribute.end;
  return /^\s*(?:is|are|being|of|the|方面|要|能|可以|更|的|得|上|比较|最|再|\s)*\s*$/.test(between);
}

function complains(before: string): boolean {
  return /(?:^|[,.!?]|\b(?:is|are|was|were|be|been|being|looks?|seems?|feels?|it|they|why|all|just|not|that|this|ones?|but|and)|'(?:s|re|m))\s*$/.test(
    before,
  );
}

function readEnglish(text: string): Gradable[] {
  const result: Gradable[] = [];
  for (const match of text.matchAll(englishPattern)) {
    const [whole, adverb, word = '', enough] = match;
    const base = word.replace(/\s+/g, '-');
    const form = english.get(word) ?? english.get(base) ?? english.get(word.replace(/[-\s]/g, ''));
    const lasting = /^long(er|est)?[- ]/.exec(word);
    const known =
      form ??
      (lasting
        ? {
            dimension: 'duration',
            direction: 1 as const,
            degree:
              lasting[1] === 'er'
                ? ('comparative' as const)
                : lasting[1] === 'est'
                  ? ('superlative' as const)
                  : ('positive' as const),
          }
        : null);
    if (!known) continue;
    // "I no longer need it" measures nothing.
    if (word === 'longer' && /\bno $/.test(text.slice(0, match.index))) continue;
    const span = { start: match.index, end: match.index + whole.length };
    let { direction } = known;
    let degree: Gradable['degree'] = known.degree;
    if (adverb === 'how') degree = 'interrogative';
    // "It sheds, so strong suction": a "so" that no verb stands before draws a conclusion.
    else if (adverb === 'too' || (adverb === 'so' && degree === 'positive' && complains(text.slice(0, match.index))))
      degree = 'excessive';
    else if (adverb === 'more') degree = 'comparative';
    else if (adverb === 'most') degree = 'superlative';
    else if (adverb === 'less' || adverb === 'least') {
      degree = adverb === 'less' ? 'comparative' : 'superlative';
      direction = direction === 1 ? -1 : 1;
    } else if (enough) degree = 'positive';
    if (known.dimension === 'rating' && degree === 'positive' && /^(good|bad)$/.test(word)) continue;
    result.push({ ...span, dimension: known.dimension, direction, degree, negated: false });
  }
  for (const match of text.matchAll(lastingPattern)) {
    const word = match[1] ?? match[2] ?? '';
    result.push({
      start: match.index,
      end: match.index + match[0].length - (match[2] ? match[0].length - match[2].length : 0),
      dimension: 'duration',
      direction: 1,
      degree: word === 'longest' ? 'superlative' : 'comparative',
      negated: false,
    });
  }
  return result;
}

/** "more memory", "the least weight": a degree word right before an attribute. */
function readMoreOf(text: string, attributeSpans: readonly Span[]): Gradable[] {
  return attributeSpans.flatMap((span): Gradable[] => {
    const match =
      /\b(more|most|extra|less|least|fewer|fewest|lower|lowest|higher|highest|better|best|greater|greatest)\s+(?:of\s+)?$/.exec(
        text.slice(0, span.start),
      );
    const word = match?.[1];
    if (!match || !word) return [];
    const direction = /^(?:less|least|fewer|fewest|lower|lowest)$/.test(word) ? -1 : 1;
    return [
      {
        start: match.index,
        end: match.index + word.length,
        dimension: 'unknown',
        direction,
        degree: /(?:st)$/.test(word) ? 'superlative' : 'comparative',
        negated: false,
      },
    ];
  });
}

/** 续航更顶, 颜值最能打: whatever the adjective, beside an attribute it asks for more of it. */
function readSlang(text: string, attributeSpans: readonly Span[]): Gradable[] {
  return attributeSpans.flatMap((span): Gradable[] => {
    const match = /^(?:方面|要|得)?(更|最)(?:加)?[\p{Script=Han}]{1,2}/u.exec(text.slice(span.end));
    if (!match) return [];
    return [
      {
        start: span.end,
        end: span.end + match[0].length,
        dimension: 'unknown',
        direction: 1,
        degree: match[1] === '最' ? 'superlative' : 'comparative',
        negated: false,
      },
    ];
  });
}

const beforeIdiom = /[年减严加尊]$/;
/** 重要, 大概, 小心: the character is the first of another word. */
const otherWord = /^(?:重[要新复视]|大[概家约]|高兴|快递|轻松|小[心时]|长期)/;

function readChinese(text: string, attributeSpans: readonly Span[]): Gradable[] {
  const result: Gradable[] = [];
  for (const match of text.matchAll(chinesePattern)) {
    const [whole, before, word = '', after] = match;
    const form = chinese.get(word);
    if (!form) continue;
    const wordStart = match.index + (before?.length ?? 0);
    const graded = { start: match.index, end: match.index + whole.length };
    const beside = attributeSpans.some((span) => span.end <= wordStart && wordStart - span.end <= 2);
    const marked = Boolean(
      (before && before !== '要') ||
        (after === '的' && /(?:就|选|拿|来|还是)$/.test(text.slice(0, graded.start))) ||
        ((before === '要' || /^[那这]/.test(text.slice(graded.end))) && after === '的') ||
        (after && after !== '的' && after !== '了') ||
        beside,
    );
    if (word.length === 1 && !marked) continue;
    if (word.length === 1 && beforeIdiom.test(text.slice(0, match.index))) continue;
    if (word.length === 1 && otherWord.test(text.slice(wordStart))) continue;
    if (word === '好' && before === '最' && /^[是要能不有带在别用给]/.test(text.slice(match.index + whole.length)))
      continue;
    if (word === '好' && !/^(最|更加?|比较|再)$/.test(before ?? '')) continue;
    let degree: Gradable['degree'] = 'positive';
    if (before === '最') degree = 'superlative';
    else if (before?.startsWith('哪') || before === '谁') degree = 'comparative';
    else if (before === '多' && !/很$/.test(text.slice(0, match.index))) degree = 'interrogative';
    else if (
      before === '太' ||
      before === '这么' ||
      before === '那么' ||
      ((before === '有点' || before === '有点儿' || before === '有些') && after !== '一点')
    )
      degree = 'excessive';
    else if (before === '不够') degree = 'comparative';
    else if (
      before?.startsWith('更') ||
      before === '再' ||
      before === '稍微' ||
      before === '稍' ||
      before === '比较' ||
      before === '尽量' ||
      /点|些|得多|多少/.test(after ?? '')
    )
      degree = 'comparative';
    result.push({ ...graded, dimension: form.dimension, direction: form.direction, degree, negated: false });
  }
  return result;
}
