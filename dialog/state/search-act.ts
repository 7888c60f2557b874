import { occasionIn } from '../../knowledge-graph/search/attribute-roles.js';
import { tellsOfOneself } from '../../nlu/acts/memory.js';
import type { Span, Understanding } from '../../nlu/understanding.js';
import { offersAnother } from './change-of-mind.js';
import { currentTopic } from './events.js';
import type { NamedRecipient } from './gift.js';
import type { Reading } from './reading.js';
import type { ShopperAct } from './shopper-act.js';

/** What goes on to another thing: 再看看头盔, "also I need gloves". */
const nextThing =
  /^(?:再(?:看|来|找|给我?看|帮我)|另外|顺便|还(?:想|要)看|然后|接着|also\b|next\b|then\b|and (?:also|then)\b)/;

/**
 * The searches of an utterance: one, or two where it ends with what it has ("yellow is fine too") before it goes on to
 * another thing.
 */
export function searchActs(reading: Reading): ShopperAct[] {
  const { understanding, grounding, graph, state } = reading;
  const held = currentTopic(state)?.categoryId ?? null;
  const elsewhere = (id: string): boolean => held !== null && !graph.isWithin(id, held) && !graph.isWithin(held, id);
  const opens = understanding.clauses.find(
    (clause) =>
      clause.start > 0 &&
      nextThing.test(understanding.text.slice(clause.start)) &&
      grounding.categories.some(({ id, start }) => start >= clause.start && elsewhere(id)),
  );
  const before = opens === undefined ? null : searchAct(reading, ({ start }) => start < opens.start);
  const stays = before?.type === 'search' && before.categoryId === null && before.wishes.length > 0;
  if (opens === undefined || !stays) return [searchAct(reading, () => true)].flatMap((act) => act ?? []);
  return [before, searchAct(reading, ({ start }) => start >= opens.start)].flatMap((act) => act ?? []);
}

/** Wishes, and what else makes a search: categories, graded words, someone to buy for, words to look up. */
export function searchAct(reading: Reading, within: (span: Span) => boolean): ShopperAct | null {
  const { understanding, grounding, has, graph, state, products } = reading;
  const ownWords = tellsOfOneself(understanding.text);
  // The sixty of 六十大寿 counts years.
  const years = ({ end }: Span): boolean => /^(?:岁|周岁|大寿|寿辰|寿)/.test(understanding.text.slice(end));
  const wishes = grounding
    .wishes((span) => within(span) && !(has('gift') > 0 && years(span)))
    .map((wish) => (ownWords && wish.attribute !== 'price' ? { ...wish, lasting: true as const } : wish));
  const grades = grounding.grades.filter((grade) => within(grade) && grade.degree !== 'interrogative');
  const categories = grounding.categories.filter((category) => within(category) && !category.negated);
  const categoryId = categories.length > 0 ? grounding.categoryId : null;
  const named = products
    .filter((product) => product.by === 'name' && within(product.span))
    .flatMap((product) => product.choices);
  const recipient = recipientOf(understanding, within);
  const gift = has('gift') > 0 || (recipient !== null && categories.length === 0);
  const occasion = gift ? occasionIn(understanding.text) : null;
  const lookedFor =
    has('search') >= 0.8 ||
    has('recommend') > 0 ||
    gift ||
    state.pending?.kind === 'category' ||
    likes(understanding.text);
  const loose = lookedFor ? looseWords(reading, within) : null;
  const unlisted = grounding.unlisted(within);
  const nothing =
    unlisted.length === 0 &&
    wishes.length === 0 &&
    grades.length === 0 &&
    categoryId === null &&
    named.length === 0 &&
    recipient === null &&
    !gift;
  if (nothing && loose === null)
    return has('recommend') || (has('search') >= 0.8 && currentTopic(state)?.categoryId)
      ? { type: 'search', categoryId: null, wishes, grades, loose, recipient, gift, unlisted: [], products: [] }
      : null;
  if (
    nothing &&
    loose !== null &&
    graph.suggestCategories(loose, 1).length === 0 &&
    graph.search(loose, { limit: 1 }).length === 0
  )
    return { type: 'not_sold', surface: loose };
  const alsoFine = understanding.intents.find(({ name }) => name === 'relax')?.span;
  const beside =
    alsoFine === undefined
      ? []
      : grounding
          .wishes((part) => within(part) && part.start >= alsoFine.start && part.start < alsoFine.end)
          .filter((wish) => offersAnother(wish, currentTopic(state)?.constraints ?? []))
          .map(({ attribute }) => attribute);
  return {
    type: 'search',
    categoryId,
    wishes,
    grades,
    loose,
    recipient,
    gift,
    unlisted,
    products: named,
    ...(occasion === null ? {} : { occasion }),
    ...(has('correct') > 0 ? { corrects: true } : {}),
    ...(beside.length > 0 ? { beside } : {}),
  };
}

/** Who it is for. 儿童车就别给我看了 rules out a kind of thing; it is for nobody. */
function recipientOf(
  { recipient, mentions, text }: Understanding,
  within: (span: Span) => boolean,
): NamedRecipient | null {
  if (recipient === null || !within(recipient)) return null;
  const ruledOut = mentions.some(
    ({ start, end, negated }) => negated && start < recipient.end && recipient.start < end,
  );
  return ruledOut ? null : { ...recipient, said: text.slice(recipient.start, recipient.end) };
}

function likes(text: string): boolean {
  return /喜欢|爱好|热爱|爱(?!人|情)|平时|经常|热衷|迷|\b(?:likes?|loves?|enjoys?|into|hobby|hobbies|keen on|fan of|interested in|fond of|passionate)\b/.test(
    text,
  );
}

function looseWords({ understanding }: Reading, within: (span: Span) => boolean): string | null {
  const words = understanding.unknown.filter(within).map((unknown) => unknown.surface);
  return words.length > 0 ? words.join(' ') : null;
}
