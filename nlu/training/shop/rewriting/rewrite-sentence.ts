import { chance } from '../draw.js';
import { fixArticles } from '../invent/english-grammar.js';
import type { Topic } from '../invent/wording.js';
import type { Draft, Segment } from '../segments.js';
import { replacementOf } from './replace-span.js';

const boundClassifier =
  /([一两几这那哪每半二三四五六七八九十\d])([双台件把条张本部盏架口顶辆支副枚床面根只块棵])(?=(?:\p{Script=Han}{0,2}的)?$)/u;

/** The measure word before a new thing is that thing's own: 一双 before shoes, 一台 before a machine. */
function fixClassifiers(segments: readonly Segment[], classifier: string): Segment[] {
  return segments.map((segment, index) => {
    if (segment.type !== null || !boundClassifier.test(segment.text)) return segment;
    const following = segments.slice(index + 1, index + 5);
    const thing = following.findIndex(({ type }) => type === 'category');
    const between = following.slice(0, Math.max(0, thing));
    const close =
      thing >= 0 &&
      between.every(({ type, text }) => type === 'value' || type === 'brand' || text === '的' || text === ' ');
    return close ? { ...segment, text: segment.text.replace(boundClassifier, `$1${classifier}`) } : segment;
  });
}

/**
 * A hand-written sentence about another shop: its spans get words of the topic's catalogue where some surely fit, the same
 * ones wherever the sentence repeats itself; labels stay what they are. `share` of the spans are tried.
 */
export function rewriteSentence(draft: Draft, topic: Topic, share = 0.88): Draft {
  const words = (segment: Segment | undefined): string => (segment?.type === null ? segment.text : '');
  const sentence = draft.segments.map(words).join(' ').toLowerCase();
  const known = new Map<string, string>();
  let firstCategory = true;
  const segments = draft.segments.map((segment, index) => {
    if (segment.type === null) return segment;
    const key = `${segment.type} ${segment.text.toLowerCase()}`;
    const before = known.get(key);
    if (before !== undefined) return { ...segment, text: before };
    if (!chance(topic.random, share)) {
      topic.used.add(segment.text.toLowerCase());
      known.set(key, segment.text);
      return segment;
    }
    const text =
      replacementOf(topic, {
        segment,
        before: words(draft.segments[index - 1]),
        after: words(draft.segments[index + 1]),
        sentence,
        firstCategory,
      }) ?? segment.text;
    if (segment.type === 'category') firstCategory = false;
    known.set(key, text);
    return { ...segment, text };
  });
  return { ...draft, segments: fixClassifiers(fixArticles(segments), topic.category.name.classifier) };
}
