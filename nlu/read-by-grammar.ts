import { boundsByGrade } from './acts/bound-by-grade.js';
import { readGradables } from './acts/gradables.js';
import { maskText, readIntents, readQuestion } from './acts/intents.js';
import { readNegations, refusesWhatWasSaid } from './acts/negation.js';
import { readRecipient, readReferences } from './acts/references.js';
import type { Lexicon } from './linking/lexicon.js';
import { freeQuantities, isBuiltIn, joinAttributes, linkMentions } from './linking/link.js';
import { readSentiment } from './sentiment/read-sentiment.js';
import { clauses as readClauses } from './text/clauses.js';
import { detectLanguage } from './text/language.js';
import { normalise } from './text/normalise.js';
import { readQuantities } from './text/quantities.js';
import { repairTalk } from './text/repair/repair-talk.js';
import type {
  EntityKind,
  EntityMention,
  Gradable,
  Span,
  Understanding,
  Utterance,
  UtteranceLanguage,
} from './understanding.js';
import { readUnknownWords } from './unknown-words.js';

/** What a reading may know besides the utterance. */
export interface ReadingContext {
  /** Told by earlier turns; decides where the text itself does not tell. */
  readonly previousLanguage?: UtteranceLanguage;
}

/**
 * The deterministic reading: numbers, money, negation, references and the act grammar. It is the guard that stays
 * beside the language model, and all there is where none is loaded. Costs well under a millisecond apart from the
 * lexicon's own time; never throws, whatever the text.
 */
export function readByGrammar(utterance: Utterance, lexicon: Lexicon, context: ReadingContext = {}): Understanding {
  const written = normalise(utterance.text).text;
  const text = repairTalk(written, (text) => namedIn(text, lexicon));
  const { language, mixed } = detectLanguage(text, {
    ...(utterance.locale === undefined ? {} : { locale: utterance.locale }),
    ...(context.previousLanguage === undefined ? {} : { previous: context.previousLanguage }),
  });
  const allQuantities = readQuantities(text);
  const linked = linkMentions(text, lexicon, allQuantities).filter((mention) => !isCommand(text, mention));
  // Numbers inside names are no numbers; what stands around them may read differently without them.
  const numbered = linked.filter((mention) => mention.candidates[0]?.kind === 'product' && /\d/.test(mention.surface));
  const figures = freeQuantities(
    numbered.length > 0 ? readQuantities(text, { masked: numbered }) : allQuantities,
    linked,
  );
  const joined = joinAttributes(text, linked);
  const attributes = joined.filter((mention) => mention.candidates[0]?.kind === 'attribute');
  const names = joined.filter((mention) => mention.candidates[0]?.kind !== 'attribute' && !isGuess(mention));
  const grades = readGradables(text, attributes, [...names, ...figures.filter(({ kind }) => kind !== 'ordinal')]);
  const { quantities, gradables: graded } = boundsByGrade(text, figures, grades);
  const clauses = mergeAround(text, readClauses(text), joined);
  // An adjective that grades ("lightweight") beats a guess that it names a value somewhere in the shop.
  const told = joined.filter(
    (mention) =>
      !isGuess(mention) || !graded.some((gradable) => mention.start < gradable.end && gradable.start < mention.end),
  );
  const phrases = told.filter(({ start, end }) => !linked.some((bare) => bare.start === start && bare.end === end));
  const { mentions, gradables } = applyNegation(text, clauses, told, { graded, phrases });
  // 价格 and "price" are both words of acts ("what's the price") and names of an attribute ("the price doesn't matter").
  const masks = [
    maskText(text, mentions, quantities),
    maskText(
      text,
      mentions.filter((mention) => !isBuiltIn(mention)),
      quantities,
    ),
  ];
  const inside = (span: Span) => (part: Span) => part.start >= span.start && part.start < span.end;
  const readings = clauses.map((span) => ({
    span,
    mentions: mentions.filter(inside(span)),
    quantities: quantities.filter(inside(span)),
    gradables: gradables.filter(inside(span)),
  }));
  const references = readReferences(text, quantities);
  const recipient = readRecipient(text);
  return {
    utterance,
    text,
    language,
    mixed,
    clauses,
    intents: readIntents(text, masks, readings),
    mentions,
    quantities,
    gradables: gradables.map((gradable) => withMention(gradable, attributes, mentions)),
    references,
    recipient,
    sentiment: readSentiment(text, { raw: utterance.text }),
    question: readQuestion(text) ?? (gradables.some((gradable) => gradable.degree === 'interrogative') ? 'wh' : null),
    unknown: readUnknownWords(text, clauses, {
      known: [...mentions, ...quantities, ...gradables, ...references, ...(recipient ? [recipient] : [])],
      negatable: [...mentions, ...gradables],
    }),
  };
}

/**
 * What of a text surely names something of the shop: nothing in it is mended. A misspelt name may be a misspelt word,
 * unless it is one of several that name something together ("gooes down").
 */
function namedIn(text: string, lexicon: Lexicon): readonly Span[] {
  return lexicon.find(text).filter(({ start, end, score, via }) => {
    if (score >= 0.9 || (score >= 0.8 && via !== 'spelling' && via !== 'pinyin')) return true;
    return via === 'spelling' && score >= 0.6 && text.slice(start, end).includes(' ');
  });
}

/**
 * "Drop the Waffle", "bin those": a word that opens a clause and stands before an article is what is to be done, also in
 * a shop where a drop is a kind of earring.
 */
function isCommand(text: string, { start, end, surface, candidates }: EntityMention): boolean {
  const kind = candidates[0]?.kind;
  return (
    kind !== 'product' &&
    kind !== 'brand' &&
    /^[a-z]+$/.test(surface) &&
    /(?:^|[,.;!?])(?:\s|\b(?:and|then|please|ok|okay|now|just|so|actually|let's|could you|can you)\b)*$/.test(
      text.slice(0, start),
    ) &&
    /^ (?:the|those|these|my|it|them|an?)\b/.test(text.slice(end))
  );
}

/** A value or an attribute that was recognised by a synonym or a likeness only. */
function isGuess(mention: EntityMention): boolean {
  const [best] = mention.candidates;
  return best !== undefined && (best.kind === 'term' || best.kind === 'attribute') && best.score < 0.9;
}

/** A name may hold a comma or a coordinator, and the "but" of "anything but" is no contrast: no clause ends there. */
function mergeAround(text: string, clauses: readonly Span[], mentions: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const clause of clauses) {
    const last = result.at(-1);
    const within = last && mentions.some((mention) => mention.start < last.end && mention.end > clause.start);
    const exception =
      last &&
      /\b(?:anything|everything|any|all|nothing|every\w*)\s*$/.test(text.slice(last.start, last.end)) &&
      /^\s*but\b/.test(text.slice(clause.start, clause.end));
    if (last && (within || exception)) last.end = clause.end;
    else result.push({ ...clause });
  }
  return result;
}

/** "unscented" where the shop only knows "scented": the prefix denies the property that was recognised. */
function isPrivative({ surface, candidates }: EntityMention): boolean {
  const [best] = candidates;
  return best?.kind === 'attribute' && best.score < 0.9 && /^(?:un|non[- ]?)[a-z]{4,}/.test(surface);
}

function applyNegation(
  text: string,
  clauses: readonly Span[],
  mentions: readonly EntityMention[],
  {
    graded: gradables,
    phrases,
  }: {
    readonly graded: readonly Gradable[];
    /** Mentions that name a value together with its attribute. */
    readonly phrases: readonly Span[];
  },
): { mentions: EntityMention[]; gradables: Gradable[] } {
  const values = mentions.filter(({ candidates }) => candidates[0]?.kind !== 'attribute');
  const scopes = clauses.flatMap((clause, at) => {
    const before = clauses[at - 1];
    const refused = before !== undefined && refusesWhatWasSaid(text.slice(clause.start, clause.end)) ? [before] : [];
    return [
      ...refused,
      ...readNegations(text, clause, [...mentions, ...gradables], values).map((negation) => negation.scope),
    ];
  });
  const negated = (span: Span): boolean => scopes.some((scope) => span.start >= scope.start && span.start < scope.end);
  return {
    mentions: mentions.map((mention) => ({
      ...mention,
      negated: (negated(mention) && !startsAnew(text, mention, mentions, { scopes, phrases })) !== isPrivative(mention),
    })),
    gradables: gradables.map((gradable) => ({ ...gradable, negated: negated(gradable) })),
  };
}

/**
 * "Not from Avel and handmade", "no lid and cork handle": what "and" adds of another sort than what was ruled out is wished
 * for. Beside a property that is ruled out ("no sugar and nuts") only what names its own attribute, or "ones", is.
 */
function startsAnew(
  text: string,
  mention: EntityMention,
  mentions: readonly EntityMention[],
  { scopes, phrases }: { readonly scopes: readonly Span[]; readonly phrases: readonly Span[] },
): boolean {
  const scope = scopes.find(({ start, end }) => mention.start >= start && mention.start < end);
  const first = mentions.find(({ start }) => scope !== undefined && start >= scope.start);
  if (first === undefined || first === mention) return false;
  const joined = /\band (?:an? |the |in |by |from |made |is |it is )*$/.test(text.slice(first.end, mention.start));
  const kind = ({ candidates }: EntityMention): EntityKind | undefined => candidates[0]?.kind;
  if (!joined || kind(first) === kind(mention)) return false;
  if (kind(first) === 'brand' || kind(mention) === 'brand') return true;
  const whole = phrases.some(({ start }) => start === mention.start) || /^ ones\b/.test(text.slice(mention.end));
  return kind(first) === 'attribute' && kind(mention) === 'term' && whole;
}

/** Gradables point into the attribute mentions; the reading's consumers index all mentions. */
function withMention(
  gradable: Gradable,
  attributes: readonly EntityMention[],
  mentions: readonly EntityMention[],
): Gradable {
  if (gradable.mention === undefined) return gradable;
  const attribute = attributes[gradable.mention];
  const index = mentions.findIndex((mention) => mention.start === attribute?.start);
  const { mention: _, ...rest } = gradable;
  return index < 0 ? rest : { ...rest, mention: index };
}
