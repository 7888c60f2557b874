import type { SpanReading } from '../model/language-model.js';
import { overlaps } from '../text/overlaps.js';
import type { Intent, Span, Understanding } from '../understanding.js';

/** How sure the model must be that a span is ruled out: an exclusion that was not meant hides what is looked for. */
const sureNegation = 0.8;

/** How sure where no word of the utterance could rule anything out: 机械的才有味道 wants just that. */
const sureWithoutWord = 0.98;

/** Words that negate, refuse, fear or give up, in the widest sense. */
const refusing =
  /[不没别无非免莫勿除去嫌烦怕恨厌拒戒禁避腻甭忌敏滚退换]|算了(?!\s*[,。!])|拉倒|受够|反感|谢绝|\b(?:no|not|non|nor|neither|never|none|nothing|cannot|without|but|except|than|instead|rather|over|less|free|out|off|hat(?:e|es|ed)|skip|avoid|drop|lose|ditch|allerg\w*|fed up|sick of|spare|stop|enough|too|bad|away|leave|forget|minus|lay off)\b|n['’]?t\b/;

/** A name that says itself what a thing is free of (不含香精, "no sugar", "fragrance-free"): it is wished for as it stands. */
const holdsNegation = /^(?:不|无|没|免|非)|^(?:no|non|without|un)[\s-]|[\s-]free$/;

/**
 * Mentions and graded words that the model finds ruled out, in clauses where the grammar saw no negation at all; where
 * it saw one, its scope stands ("not black but white"). What is newly ruled out makes the utterance an `exclude`.
 */
export function mergeNegation(grammar: Understanding, spans: readonly SpanReading[]): Understanding {
  const sure = refusing.test(grammar.text) ? sureNegation : sureWithoutWord;
  const ruledOut = spans.filter(({ negation }) => negation >= sure);
  if (ruledOut.length === 0) return grammar;
  const marked = [...grammar.mentions, ...grammar.gradables].filter(({ negated }) => negated);
  const seen = grammar.clauses.filter((clause) => marked.some((mark) => overlaps(clause, mark)));
  const negating = (part: Span & { readonly negated: boolean }): SpanReading | undefined =>
    part.negated ||
    holdsNegation.test(grammar.text.slice(part.start, part.end)) ||
    seen.some((clause) => overlaps(clause, part))
      ? undefined
      : ruledOut.find((span) => overlaps(span, part));
  const apply = <T extends Span & { readonly negated: boolean }>(part: T): T =>
    negating(part) === undefined ? part : { ...part, negated: true };
  const [excluded] = grammar.mentions.flatMap((mention) => negating(mention) ?? []);
  return {
    ...grammar,
    mentions: grammar.mentions.map(apply),
    gradables: grammar.gradables.map(apply),
    intents: excluded === undefined ? grammar.intents : withExclude(grammar, excluded),
  };
}

function withExclude({ intents, clauses, text }: Understanding, excluded: SpanReading): readonly Intent[] {
  if (intents.some(({ name }) => name === 'exclude')) return intents;
  const span = clauses.find((clause) => overlaps(clause, excluded)) ?? { start: 0, end: text.length };
  const exclude: Intent = { name: 'exclude', confidence: excluded.negation, span };
  return [...intents.filter(({ name, confidence }) => name !== 'out_of_scope' || confidence >= 0.9), exclude];
}
