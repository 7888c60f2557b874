import { type IntentName, intentNames } from '../../understanding.js';
import { derivedSeed, type Random, seededRandom } from '../random.js';
import type { AnnotatedUtterance } from './annotated-utterance.js';
import { chance, pick, pickWeighted } from './draw.js';
import { expandFrame, joinable, joined, punctuated } from './frames/compose.js';
import { allFrames, type Frame } from './frames/frames.js';
import { inventCatalogue } from './invent/catalogue.js';
import { type Tongue, type Topic, topicOf } from './invent/wording.js';
import { withColouring, withNoise, withUrgency } from './noise/noise.js';
import { oddity } from './oddities.js';
import { rewriteSentence } from './rewriting/rewrite-sentence.js';
import { type Draft, draftOf, plain, utteranceOf } from './segments.js';

export interface GenerateOptions {
  /** Hand-written sentences that serve as frames: those of the training part. */
  readonly sentences: readonly AnnotatedUtterance[];
  readonly count: number;
  /** Decides the invented shops, and all the rest unless `random` is given. */
  readonly seed: number;
  readonly random?: Random;
  /** Sentences that no shop assistant answers, from elsewhere; they keep their words. */
  readonly outOfScope?: readonly string[];
  /** Texts that must not come out, whatever their case and punctuation: those that measure. */
  readonly exclude?: Iterable<string>;
}

/** Utterances that talk about one invented shop before the next one opens: 45 shops a thousand utterances. */
const utterancesPerShop = 22;

/** Share of the utterances that are hand-written sentences in other words; the others are of the grammar. */
const writtenShare = 0.65;

const defaultGoal = 0.0185;
/** Share of the utterances that are to carry an act; all others share `defaultGoal`. */
const goals: Partial<Record<IntentName, number>> = {
  search: 0.25,
  exclude: 0.07,
  out_of_scope: 0.055,
  ask_fact: 0.035,
  complain: 0.03,
  praise: 0.026,
  select: 0.028,
  cart_add: 0.028,
  correct: 0.03,
  compare: 0.024,
  relax: 0.024,
  recommend: 0.024,
  gift: 0.022,
  policy_question: 0.026,
};

/** What is compared when texts are kept apart: letters and digits alone. */
function textKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\p{S}]/gu, '') || text.trim();
}

function byAct<Item extends { readonly acts: readonly IntentName[] }>(items: readonly Item[]): Map<IntentName, Item[]> {
  const groups = new Map<IntentName, Item[]>(intentNames.map((act) => [act, []]));
  for (const item of items) for (const act of item.acts) groups.get(act)?.push(item);
  return groups;
}

interface Sources {
  readonly sentences: ReadonlyMap<IntentName, readonly AnnotatedUtterance[]>;
  readonly frames: Readonly<Record<Tongue, ReadonlyMap<IntentName, readonly Frame[]>>>;
  readonly outOfScope: readonly string[];
}

/** The next act to write for: the further behind its goal, the likelier. */
function nextAct(random: Random, written: ReadonlyMap<IntentName, number>, total: number): IntentName {
  const weights = intentNames.map((act) => {
    const goal = goals[act] ?? defaultGoal;
    return Math.max(defaultGoal * 0.4, goal * (total + 400) - (written.get(act) ?? 0));
  });
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return intentNames[at] ?? 'search';
}

/** What shoppers add to another matter in the same breath. */
const companions: readonly IntentName[] = [
  ...([
    'search',
    'exclude',
    'ask_fact',
    'ask_price',
    'ask_stock',
    'ask_coupon',
    'policy_question',
    'cart_add',
    'select',
  ] as const),
  ...([
    'greet',
    'thanks',
    'bye',
    'praise',
    'complain',
    'recommend',
    'compare',
    'more',
    'too_expensive',
    'bargain',
  ] as const),
  ...([
    'checkout',
    'cart_remove',
    'ask_related',
    'ask_why',
    'handoff',
    'affirm',
    'deny',
    'similar',
    'correct',
    'cart_view',
  ] as const),
  ...(['relax', 'resume', 'identity', 'browse'] as const),
];

/** A frame of the grammar, perhaps joined with one or two more. */
function composed(act: IntentName, topic: Topic, sources: Sources): Draft | null {
  const { random, tongue } = topic;
  const frames = sources.frames[tongue];
  const own = frames.get(act) ?? [];
  if (own.length === 0) return null;
  let draft = expandFrame(pick(random, own), topic);
  for (
    let more = pickWeighted(random, [
      [0, 85],
      [1, 13],
      [2, 2],
    ] as const);
    more > 0;
    more--
  ) {
    const other = pick(random, frames.get(pick(random, companions)) ?? []);
    if (other !== undefined && joinable(draft, other)) draft = joined(draft, expandFrame(other, topic), random, tongue);
  }
  return punctuated(draft, random, tongue);
}

function borrowed(text: string): Draft {
  return { segments: [plain(text)], acts: ['out_of_scope'], sentiment: 'neutral', urgency: 'calm' };
}

/** The words and labels of one utterance, before noise. */
function drafted(act: IntentName, topic: Topic, sources: Sources): Draft | null {
  const { random } = topic;
  if (act === 'out_of_scope' && sources.outOfScope.length > 0 && chance(random, 0.5))
    return borrowed(pick(random, sources.outOfScope));
  const written = sources.sentences.get(act) ?? [];
  if (written.length > 0 && chance(random, writtenShare)) {
    let sentence = pick(random, written);
    if (sentence.acts.length > 1 && chance(random, 0.55)) sentence = pick(random, written);
    const draft = draftOf(sentence);
    return chance(random, 0.06) ? draft : rewriteSentence(draft, topic);
  }
  return composed(act, topic, sources);
}

function tongueOf(draft: Draft): Tongue {
  return draft.segments.some(({ text }) => /\p{Script=Han}/u.test(text)) ? 'zh' : 'en';
}

function spoiled(draft: Draft, random: Random): Draft {
  const tongue = tongueOf(draft);
  let result = draft;
  if (chance(random, 0.06)) result = withUrgency(result, random, tongue);
  if (chance(random, 0.13)) result = withColouring(result, random, tongue);
  return chance(random, 0.25) ? withNoise(result, random, tongue) : result;
}

/**
 * Annotated utterances of shoppers in shops that do not exist: hand-written sentences with other words in their spans,
 * sentences of the project's own grammar, and sentences from elsewhere that no shop answers; three in ten are noisy. The
 * same options give the same utterances. Every utterance has a text that is not blank.
 */
export function generateUtterances(options: GenerateOptions): AnnotatedUtterance[] {
  const {
    sentences,
    count,
    seed,
    random = seededRandom(derivedSeed(seed, 0)),
    outOfScope = [],
    exclude = [],
  } = options;
  const excluded = new Set(Array.from(exclude, textKey));
  const frames = allFrames();
  const sources: Sources = {
    sentences: byAct(sentences),
    frames: {
      zh: byAct(frames.filter(({ language }) => language === 'zh')),
      en: byAct(frames.filter(({ language }) => language === 'en')),
    },
    outOfScope: outOfScope.filter((text) => text.trim() !== ''),
  };
  const written = new Map<IntentName, number>();
  const utterances: AnnotatedUtterance[] = [];
  let catalogue = inventCatalogue(derivedSeed(seed, 1), 0);
  while (utterances.length < count) {
    if (utterances.length % utterancesPerShop === 0)
      catalogue = inventCatalogue(derivedSeed(seed, 1), utterances.length / utterancesPerShop);
    const mixing = chance(random, 0.14) ? 0.45 : 0;
    const topic = topicOf(random, catalogue, chance(random, 0.5) ? 'zh' : 'en', mixing);
    const draft = chance(random, 0.012)
      ? oddity(topic)
      : drafted(nextAct(random, written, utterances.length), topic, sources);
    if (draft === null) continue;
    const utterance = utteranceOf(spoiled(draft, random));
    if (utterance.text === '' || excluded.has(textKey(utterance.text))) continue;
    utterances.push(utterance);
    for (const act of utterance.acts) written.set(act, (written.get(act) ?? 0) + 1);
  }
  return utterances;
}
