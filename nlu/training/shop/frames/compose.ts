import type { IntentName } from '../../../understanding.js';
import type { Random } from '../../random.js';
import { chance, pick, pickWeighted } from '../draw.js';
import { fixArticles } from '../invent/english-grammar.js';
import { fillSlot } from '../invent/slots.js';
import type { Topic } from '../invent/wording.js';
import { type Draft, plain, type Segment } from '../segments.js';
import type { Frame } from './frames.js';
import { expandTemplate } from './template.js';

/** Acts that open an utterance when there are others, and acts that end one. */
const opening = new Set<IntentName>([
  'greet',
  'affirm',
  'deny',
  'thanks',
  'praise',
  'complain',
  'correct',
  'undo',
  'too_expensive',
  'relax',
  'dont_care',
  'reset',
]);
const closing = new Set<IntentName>(['bye', 'checkout', 'handoff']);
/** Acts that say all there is to say. */
const alone = new Set<IntentName>(['out_of_scope']);

const joints: Readonly<Record<'zh' | 'en', readonly (readonly [string, number])[]>> = {
  en: [
    [', and ', 3],
    ['. ', 4],
    [', ', 2.5],
    [' and ', 2.5],
    ['. Also ', 1],
    ['. also, ', 1],
    [' - ', 0.6],
    ['; ', 0.4],
    ['! ', 0.6],
    [', oh and ', 0.6],
    [', then ', 0.6],
    [', btw ', 0.5],
    ['... ', 0.4],
    [' ', 0.4],
    ['\n', 0.1],
    [' but ', 0.4],
    [', but ', 0.4],
    ['. by the way, ', 0.4],
    [' plus ', 0.2],
  ],
  zh: [
    ['，', 9],
    ['。', 2],
    ['，另外', 1],
    ['，还有', 1],
    ['，再', 0.4],
    ['，顺便问下', 0.6],
    ['，对了', 0.8],
    ['！', 0.7],
    [' ', 0.8],
    ['；', 0.2],
    ['，然后', 0.8],
    ['，顺便', 0.5],
    ['', 0.3],
    ['…', 0.3],
    ['，那', 0.6],
    ['，不过', 0.5],
    ['\n', 0.1],
  ],
};

/** One sentence of a frame about the topic. */
export function expandFrame(frame: Frame, topic: Topic): Draft {
  const segments = expandTemplate(frame.template, topic.random, (slot, negated) => [fillSlot(topic, slot, negated)]);
  const { acts, sentiment, urgency } = frame;
  return {
    segments: frame.language === 'en' ? fixArticles(mergePlain(segments)) : mergePlain(segments),
    acts,
    sentiment,
    urgency,
  };
}

/** Neighbouring plain segments as one; empty ones vanish. */
function mergePlain(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const segment of segments) {
    if (segment.text === '') continue;
    const last = merged[merged.length - 1];
    if (segment.type === null && last !== undefined && last.type === null)
      merged[merged.length - 1] = plain(last.text + segment.text);
    else merged.push(segment);
  }
  return merged;
}

/** Whether two utterances can be said in one breath: no act twice, no two moods, and none that stands alone. */
export function joinable(first: Draft, second: Pick<Draft, 'acts' | 'sentiment'>): boolean {
  if ([...first.acts, ...second.acts].some((act) => alone.has(act))) return false;
  if (second.acts.every((act) => first.acts.includes(act))) return false;
  const moods = new Set([first.sentiment, second.sentiment]);
  return !(moods.has('negative') && moods.has('positive')) && !contradict(first.acts, second.acts);
}

const contradictions: readonly (readonly [IntentName, IntentName])[] = [
  ['affirm', 'deny'],
  ['greet', 'bye'],
  ['cart_add', 'cart_remove'],
  ['cart_add', 'cart_clear'],
  ['checkout', 'cart_clear'],
  ['checkout', 'reset'],
  ['praise', 'complain'],
  ['too_expensive', 'affirm'],
  ['dont_care', 'exclude'],
  ['dont_care', 'deny'],
  ['undo', 'reset'],
  ['reset', 'more'],
];

function contradict(first: readonly IntentName[], second: readonly IntentName[]): boolean {
  return contradictions.some(
    ([one, other]) =>
      (first.includes(one) && second.includes(other)) || (first.includes(other) && second.includes(one)),
  );
}

function rank({ acts }: Draft): number {
  const main = acts[0] as IntentName;
  if (opening.has(main)) return 0;
  return closing.has(main) ? 2 : 1;
}

/** Two utterances as one, joined as people join them; its acts are those of both. */
export function joined(one: Draft, other: Draft, random: Random, tongue: 'zh' | 'en'): Draft {
  const [first, second] = rank(one) <= rank(other) ? [one, other] : [other, one];
  const end = first.segments[first.segments.length - 1];
  const ended = end?.type === null && /[.!?。！？]\s*$/.test(end.text);
  let joint = pickWeighted(random, joints[tongue]);
  if (ended) joint = tongue === 'zh' ? '' : ' ';
  return {
    segments: mergePlain([...first.segments, plain(joint), ...second.segments]),
    acts: [...new Set([...one.acts, ...other.acts])],
    sentiment: first.sentiment === 'neutral' ? second.sentiment : first.sentiment,
    urgency: first.urgency === 'urgent' ? 'urgent' : second.urgency,
  };
}

const englishQuestion =
  /^(?:(?:and|so|but|ok|then) )?(?:what|which|how|who|where|when|why|is|are|do|does|did|can|could|would|will|any|got|have you|has|may|what's|who's|where's|how's)\b/i;
const chineseQuestion = /[吗呢么]$|什么|怎么|多少|哪|几|啥|有没有|是不是|能不能|可不可以|多[重大长高久]|谁|咋/;

/** Ends and capitals as a careful shopper would set them; chats often go without. */
export function punctuated(draft: Draft, random: Random, tongue: 'zh' | 'en'): Draft {
  const segments = [...draft.segments];
  const first = segments[0];
  if (tongue === 'en' && first !== undefined && first.type === null && chance(random, 0.45))
    segments[0] = plain(first.text.charAt(0).toUpperCase() + first.text.slice(1));
  const text = segments.map((segment) => segment.text).join('');
  if (/[.!?。！？…~～)]\s*$/.test(text)) return { ...draft, segments };
  const clause = text.split(/[.!?。！？，] */).at(-1) ?? text;
  const asks = tongue === 'en' ? englishQuestion.test(clause) : chineseQuestion.test(clause);
  let mark = '';
  if (asks && chance(random, 0.55)) mark = tongue === 'en' ? '?' : pick(random, ['？', '？', '?']);
  else if (!asks && chance(random, 0.25))
    mark = tongue === 'en' ? pick(random, ['.', '.', '.', '!']) : pick(random, ['。', '。', '！', '～']);
  return { ...draft, segments: mark === '' ? segments : mergePlain([...segments, plain(mark)]) };
}
